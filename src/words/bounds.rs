//! Where the answer flips and where the cash runs out, as far as sentences say it.

use super::precision::{Precision, Side};
use crate::{
    explore::RequiredValues,
    model::result::{Required, RouteResult},
    scenario::{
        Scenario,
        lever::{Lever, Unit},
    },
};

/// Under this share of the user's own value, room is little (docs/model.md, §5).
pub const LITTLE_ROOM: f64 = 0.15;

/// What the solver found for a route (docs/model.md, rule 30), as far as sentences need it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Most pay now with a gain.
    pub now: Required,
    /// Whether that is what is missed, and the cash runs out there.
    pub now_broke: bool,
    /// Least reduced pay with a gain.
    pub cut: Required,
    /// Most months with a gain.
    pub for_months: Required,
    /// Least pay afterwards with a gain.
    pub then: Required,
    /// Least odds with a gain; the most where failing is worth more.
    pub odds: Required,
    /// Which of the two.
    pub odds_side: Side,
    /// Last affordable reduced pay from the user's downwards, or first upwards; `None` without any.
    pub limit_cut: Option<f64>,
    /// Last affordable months from the user's upwards, or first downwards; `None` without any.
    pub limit_for: Option<f64>,
    /// The same of the months without income after failing.
    pub limit_back_months: Option<f64>,
    /// Most months without income after failing with a gain, where that binds before the cash.
    pub back_months: Required,
    /// Fewest months above the user's that are affordable, where neither these nor fewer are.
    pub carried_for: Option<f64>,
    /// Whether the cash runs out at the user's months, at any fewer and at any more that are searched.
    pub none_carried: bool,
    /// Fewest months with a gain, where fewer have none and the horizon's have.
    pub worth_for: Option<f64>,
}

impl Bounds {
    /// [`Self::carried_for`], as long as the route pays for so many months: then it is what is asked for
    /// (docs/model.md, rule 30a).
    pub fn carried(&self) -> Option<f64> {
        self.carried_for.filter(|carried| match self.for_months {
            Required::Always(_) => true,
            Required::Value(most) => *carried <= most,
            Required::Never | Required::None => false,
        })
    }
}

impl From<&RequiredValues> for Bounds {
    fn from(required: &RequiredValues) -> Self {
        // A limit that nothing reaches is none.
        let limit = |required| match required {
            Required::Value(value) => Some(value),
            Required::Always(_) | Required::Never | Required::None => None,
        };
        Self {
            now: required.now,
            now_broke: required.now_broke,
            cut: required.cut,
            for_months: required.for_months,
            then: required.then,
            odds: required.odds,
            odds_side: if required.odds_at_most { Side::AtMost } else { Side::AtLeast },
            limit_cut: limit(required.limit_cut),
            limit_for: limit(required.limit_for),
            limit_back_months: limit(required.limit_back_months),
            back_months: required.back_months,
            carried_for: limit(required.carried_for),
            none_carried: required.carried_for == Required::Never,
            worth_for: limit(required.worth_for),
        }
    }
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            now: Required::None,
            now_broke: false,
            cut: Required::None,
            for_months: Required::None,
            then: Required::None,
            odds: Required::None,
            odds_side: Side::AtLeast,
            limit_cut: None,
            limit_for: None,
            limit_back_months: None,
            back_months: Required::Always(0.0),
            carried_for: None,
            none_carried: false,
            worth_for: None,
        }
    }
}

/// What a lever must be for the route to be worth it and affordable.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Need {
    /// This, or better.
    Bound(Side, f64),
    /// Anything.
    Always,
    /// Nothing is enough.
    Never,
    /// Not even this, as far as is searched.
    NotEven(f64),
    /// The cash runs out, and nothing on this side of the user's value keeps it from that.
    Broke(Side),
    /// The cash runs out wherever the lever is set.
    BrokeAnywhere,
    /// What makes it worth it, but there the cash runs out.
    OnlyBroke,
}

/// Room between the user's value and the bound; below zero it is missing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Room {
    /// In the lever's unit.
    pub amount: f64,
    /// As a share of the user's value; infinite where that is 0 and the room is not.
    pub share: f64,
}

impl Room {
    /// The room between a bound on this side and the user's value.
    pub(super) fn between(side: Side, bound: f64, yours: f64) -> Self {
        let amount = match side {
            Side::AtLeast => yours - bound,
            Side::AtMost => bound - yours,
        };
        let share = match amount {
            0.0 => 0.0,
            _ if yours == 0.0 => f64::INFINITY.copysign(amount),
            _ => amount / yours.abs(),
        };
        Self { amount, share }
    }
}

/// One row of "what must be true".
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Demand {
    /// The lever.
    pub lever: Lever,
    /// Its unit.
    pub unit: Unit,
    /// The user's value; `None` if not told.
    pub yours: Option<f64>,
    /// What it must be; the bound as shown, which is also the value to set.
    pub need: Need,
    /// Whether it is the cash that binds, not the gain.
    pub cash: bool,
    /// What is left between the two, where both are there.
    pub room: Option<Room>,
}

impl Demand {
    /// Every row there is, in the order of the page.
    pub fn all(
        scenario: &Scenario,
        route: usize,
        result: &RouteResult,
        bounds: &Bounds,
    ) -> Vec<Self> {
        let horizon = f64::from(scenario.horizon);
        let ahead = result.expected.net_gain >= 0.0;
        let cut_limit = bounds.limit_cut.filter(|limit| *limit > 0.0);
        let for_limit = bounds.limit_for.filter(|limit| *limit < horizon);
        let row = |lever, side, required, limit| {
            Self::of(
                lever,
                lever.unit(scenario, route),
                lever.get(scenario, route),
                side,
                required,
                limit,
            )
        };
        let cash_only = Required::Always(0.0);
        let broke = |lever, side, required, limit: Option<f64>| {
            let row = row(lever, side, required, limit)?;
            let lost = limit.is_none() && result.cash.not_affordable_from.is_some();
            Some(if lost {
                Self { need: Need::Broke(side), cash: true, room: None, ..row }
            } else {
                row
            })
        };
        let needed = Some(result.cash.needed).filter(|needed| *needed >= 1.0);
        [
            row(Lever::Now, Side::AtMost, bounds.now, None).map(|row| {
                if bounds.now_broke {
                    Self { need: Need::OnlyBroke, cash: true, room: None, ..row }
                } else {
                    row
                }
            }),
            broke(Lever::Cut, Side::AtLeast, bounds.cut, cut_limit).and_then(|row| {
                // A rate above both others is not searched (docs/model.md, rule 30).
                let searched = Lever::Cut.range(scenario, route).high;
                match row.need {
                    Need::Never if ahead => None,
                    Need::Never => Some(Self { need: Need::NotEven(searched), ..row }),
                    _ => Some(row),
                }
            }),
            match (bounds.carried(), bounds.worth_for.filter(|_| !ahead || for_limit.is_none())) {
                (None, None) => broke(Lever::For, Side::AtMost, bounds.for_months, for_limit),
                (carried, Some(worth))
                    if carried.is_none() && for_limit.is_some_and(|l| l < worth) =>
                {
                    let row = row(Lever::For, Side::AtLeast, Required::Value(worth), None);
                    row.map(|row| Self { need: Need::OnlyBroke, cash: true, room: None, ..row })
                }
                (carried, worth) => {
                    let worth = worth.map_or(cash_only, Required::Value);
                    row(Lever::For, Side::AtLeast, worth, carried)
                }
            },
            row(Lever::Then, Side::AtLeast, bounds.then, None),
            row(Lever::Odds, bounds.odds_side, bounds.odds, None),
            needed.and_then(|n| row(Lever::Savings, Side::AtLeast, cash_only, Some(n))),
            row(Lever::BackMonths, Side::AtMost, bounds.back_months, bounds.limit_back_months)
                .filter(|row| row.need != Need::Always),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn of(
        lever: Lever,
        unit: Unit,
        yours: Option<f64>,
        side: Side,
        required: Required,
        limit: Option<f64>,
    ) -> Option<Self> {
        let precision = Precision::of(unit);
        let gain = match required {
            Required::None => return None,
            Required::Never => {
                return Some(Self {
                    lever,
                    unit,
                    yours,
                    need: Need::Never,
                    cash: false,
                    room: None,
                });
            }
            Required::Always(_) => None,
            Required::Value(value) => Some(value),
        };
        let tighter = |a: f64, b: f64| match side {
            Side::AtLeast => a >= b,
            Side::AtMost => a <= b,
        };
        let (bound, cash) = match (gain, limit) {
            (None, None) => (None, false),
            (Some(gain), Some(limit)) if tighter(gain, limit) => (Some(gain), false),
            (_, Some(limit)) => (Some(limit), true),
            (gain, None) => (gain, false),
        };
        let bound = bound.map(|bound| precision.shown(bound, side));
        let room = bound.zip(yours).map(|(bound, yours)| Room::between(side, bound, yours));
        let need = bound.map_or(Need::Always, |bound| Need::Bound(side, bound));
        Some(Self { lever, unit, yours, need, cash, room })
    }

    fn is_hopeless(&self) -> bool {
        match self.need {
            Need::Never
            | Need::NotEven(_)
            | Need::Broke(_)
            | Need::BrokeAnywhere
            | Need::OnlyBroke => true,
            Need::Always | Need::Bound(..) => false,
        }
    }

    /// Whether the room is under 15 % of the user's value, or missing.
    pub fn is_tight(&self) -> bool {
        self.is_hopeless() || self.room.is_some_and(|room| room.share < LITTLE_ROOM)
    }

    /// Whether the user's value is on the wrong side.
    pub fn is_missing(&self) -> bool {
        self.is_hopeless() || self.room.is_some_and(|room| room.amount < 0.0)
    }
}
