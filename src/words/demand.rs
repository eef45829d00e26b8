//! What must be true of each lever.

use super::{
    bounds::Bounds,
    precision::{Precision, Side},
};
use crate::{
    model::result::{Required, RouteResult},
    scenario::{
        Scenario,
        lever::{Lever, Unit},
    },
};

/// Under this share of the user's own value, room is little (docs/model.md, §5).
pub const LITTLE_ROOM: f64 = 0.15;

/// Of a lever that no gain sets a bound to.
const CASH_ONLY: Required = Required::Always(0.0);

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
    /// The cash runs out, and fewer do not keep it from that.
    Broke,
    /// The cash runs out, and not even this keeps it from that, as far as is searched.
    NotEvenCarried(f64),
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
        let rows = Rows { scenario, route, result, bounds };
        let needed = Some(result.cash.needed).filter(|needed| *needed >= 1.0);
        [
            rows.now(),
            rows.cut(),
            rows.months(),
            rows.row(Lever::Then, Side::AtLeast, bounds.then, bounds.limit_then),
            rows.row(Lever::Odds, bounds.odds_side, bounds.odds, bounds.limit_odds),
            needed.and_then(|n| rows.row(Lever::Savings, Side::AtLeast, CASH_ONLY, Some(n))),
            rows.row(Lever::BackMonths, Side::AtMost, bounds.back_months, bounds.limit_back_months)
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

    /// The same where it is the cash that nothing mends.
    const fn lost(self, need: Need) -> Self {
        Self { need, cash: true, room: None, ..self }
    }

    fn is_hopeless(&self) -> bool {
        match self.need {
            Need::Never
            | Need::NotEven(_)
            | Need::Broke
            | Need::NotEvenCarried(_)
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

/// What the rows are made from.
struct Rows<'a> {
    scenario: &'a Scenario,
    route: usize,
    result: &'a RouteResult,
    bounds: &'a Bounds,
}

impl Rows<'_> {
    fn row(
        &self,
        lever: Lever,
        side: Side,
        required: Required,
        limit: Option<f64>,
    ) -> Option<Demand> {
        let (unit, yours) =
            (lever.unit(self.scenario, self.route), lever.get(self.scenario, self.route));
        Demand::of(lever, unit, yours, side, required, limit)
    }

    fn is_ahead(&self) -> bool {
        self.result.expected.net_gain >= 0.0
    }

    /// Whether the cash runs out, and nothing that is searched of a lever keeps it from that.
    fn is_lost(&self, limit: Option<f64>) -> bool {
        limit.is_none() && self.result.cash.not_affordable_from.is_some()
    }

    fn now(&self) -> Option<Demand> {
        if let Some(worth) = self.bounds.worth_now {
            return self.row(Lever::Now, Side::AtLeast, Required::Value(worth), None);
        }
        let row = self.row(Lever::Now, Side::AtMost, self.bounds.now, None)?;
        Some(if self.bounds.now_broke { row.lost(Need::OnlyBroke) } else { row })
    }

    fn cut(&self) -> Option<Demand> {
        let limit = self.bounds.limit_cut.filter(|limit| *limit > 0.0);
        let row = self.row(Lever::Cut, Side::AtLeast, self.bounds.cut, limit)?;
        // A rate above both others is not searched (docs/model.md, rule 30).
        let searched = Lever::Cut.range(self.scenario, self.route).high;
        if self.is_lost(limit) {
            let highest = row.yours.map_or(searched, |yours| yours.max(searched));
            return Some(row.lost(Need::NotEvenCarried(highest)));
        }
        match row.need {
            Need::Never if self.is_ahead() => None,
            Need::Never => Some(Demand { need: Need::NotEven(searched), ..row }),
            _ => Some(row),
        }
    }

    fn months(&self) -> Option<Demand> {
        let bounds = self.bounds;
        let horizon = f64::from(self.scenario.horizon);
        let limit = bounds.limit_for.filter(|limit| *limit < horizon);
        let worth = bounds.worth_for.filter(|_| !self.is_ahead() || limit.is_none());
        let at_least = |worth: Option<f64>, carried| {
            let worth = worth.map_or(CASH_ONLY, Required::Value);
            self.row(Lever::For, Side::AtLeast, worth, carried)
        };
        let only_broke = |row: Demand| row.lost(Need::OnlyBroke);
        match (bounds.carried(), worth) {
            (None, Some(worth)) if limit.is_some_and(|limit| limit < worth) => {
                at_least(Some(worth), None).map(only_broke)
            }
            (None, None) => {
                let row = self.row(Lever::For, Side::AtMost, bounds.for_months, limit)?;
                match row.need {
                    // Of no months there are no fewer.
                    _ if self.is_lost(limit) && row.yours == Some(0.0) => None,
                    _ if self.is_lost(limit) => Some(row.lost(Need::Broke)),
                    _ if bounds.for_broke => Some(only_broke(row)),
                    Need::Always if bounds.fewest_for.is_some() => {
                        at_least(None, bounds.fewest_for)
                    }
                    _ => Some(row),
                }
            }
            (carried, worth) => at_least(worth, carried.or(bounds.fewest_for)),
        }
    }
}
