//! What is said beside a lever: its marks, and what became of a value.

use super::{
    bounds::Bounds,
    parse::ParseError,
    precision::{Precision, Side},
};
use crate::{
    model::result::{Required, RouteResult},
    scenario::{
        Scenario, Stage,
        lever::{Lever, LeverRange, Set, Unit},
    },
};

/// A lever's name and what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeverWords {
    /// Two or three words.
    pub label: &'static str,
    /// One sentence.
    pub description: &'static str,
}

/// How much is said with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// The figure alone: `$22`, `6`, `60%`.
    Bare,
    /// With its unit, short: `$22/h`, `6 months`, `3% a year`.
    Short,
    /// As it is read out: `$22 per hour`, `$3,000 a month`.
    Spoken,
}

/// Where a mark stands under a slider, and what it says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// Its place on the lever's scale.
    pub at: f64,
    /// What it says.
    pub note: LeverNote,
}

/// Why a value is odd, though it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Odd {
    /// The reduced rate is above the rate now.
    CutAboveNow,
    /// The rate after is not above the rate now.
    ThenNotAbove,
    /// The stage lasts no time.
    NoMonths,
    /// One comes back to more than one left.
    BackToMore,
    /// Nothing can go wrong.
    CertainOdds,
    /// Less than one in a hundred: perhaps a share typed for a percentage.
    TinyOdds,
    /// More hours than a week has waking.
    ManyHours,
}

/// What is said beside a lever.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LeverNote {
    /// The gain flips here.
    FlipsAt(Unit, f64),
    /// Below this the cash runs out.
    CashBelow(Unit, f64),
    /// From this on the cash runs out.
    CashFrom(Unit, f64),
    /// A value was out of bounds; the nearest was taken.
    Clamped {
        /// The lever.
        lever: Lever,
        /// Its unit.
        unit: Unit,
        /// The value taken.
        value: f64,
        /// Whether it is the most there is; else the least.
        most: bool,
    },
    /// A part of a month was typed; the nearest whole was taken.
    Rounded(Unit, f64),
    /// Nothing changed: the route has no such lever, or the value is no number.
    Kept(Unit, Option<f64>),
    /// What was typed is no number; this value was kept.
    Unread(ParseError, Unit, Option<f64>),
    /// Savings are no longer told.
    NotTold,
    /// The value is odd, and counts.
    Odd(Odd),
    /// The cash runs out in this month; going back to the value would mend it.
    NotAffordable {
        /// The lever.
        lever: Lever,
        /// Its unit.
        unit: Unit,
        /// Month the cash runs out.
        month: u32,
        /// The nearest affordable value.
        back_to: Option<f64>,
        /// Whether that lies on, where one has not been yet.
        further: bool,
    },
}

/// Odds under which one may have typed a share for a percentage: one in a hundred.
const TINY_ODDS: f64 = 0.01;
/// Hours a week above which a pay is asked about: those of a day awake, every day.
const MANY_HOURS: f64 = 112.0;

/// What binds within the slider's range: where the gain flips, else where the cash runs out.
pub fn mark(lever: Lever, unit: Unit, range: &LeverRange, bounds: &Bounds) -> Option<Mark> {
    let within = |value: f64| value >= range.low && value <= range.high;
    let (required, side, limit) = match lever {
        Lever::Now => (bounds.now, Side::AtMost, None),
        Lever::Cut => (bounds.cut, Side::AtLeast, bounds.limit_cut),
        Lever::For => match bounds.carried() {
            Some(months) => (bounds.for_months, Side::AtLeast, Some(months)),
            None => (bounds.for_months, Side::AtMost, bounds.limit_for),
        },
        Lever::Then => (bounds.then, Side::AtLeast, None),
        Lever::Odds => (bounds.odds, bounds.odds_side, None),
        Lever::BackMonths => (Required::None, Side::AtMost, bounds.limit_back_months),
        _ => return None,
    };
    let precision = Precision::of(unit);
    if let Required::Value(value) = required
        && within(value)
    {
        let shown = precision.shown(value, side);
        return Some(Mark { at: value, note: LeverNote::FlipsAt(unit, shown) });
    }
    let limit = precision.shown(limit?, side);
    match side {
        Side::AtLeast if limit > range.low && within(limit) => {
            Some(Mark { at: limit, note: LeverNote::CashBelow(unit, limit) })
        }
        Side::AtMost if limit < range.most && within(limit + 1.0) => {
            Some(Mark { at: limit + 1.0, note: LeverNote::CashFrom(unit, limit + 1.0) })
        }
        _ => None,
    }
}

/// What is said of a value that was set; nothing if it was taken as it is.
pub fn after_set(lever: Lever, unit: Unit, set: Set, kept: Option<f64>) -> Option<LeverNote> {
    match set {
        Set::Taken => None,
        Set::RaisedTo(value) => Some(LeverNote::Clamped { lever, unit, value, most: false }),
        Set::LoweredTo(value) => Some(LeverNote::Clamped { lever, unit, value, most: true }),
        Set::Rounded(value) => Some(LeverNote::Rounded(unit, value)),
        Set::Refused => Some(LeverNote::Kept(unit, kept)),
    }
}

/// What is odd about a lever's value, if anything.
pub fn odd(lever: Lever, scenario: &Scenario, route: usize) -> Option<Odd> {
    let at = scenario.routes.get(route)?;
    let value = lever.get(scenario, route)?;
    let stage = at.main_stage().and_then(|i| at.stages.get(i));
    let now = scenario.now.pay.monthly_gross();
    match lever {
        Lever::Cut => match stage? {
            Stage::Reduced { pay, .. } if pay.monthly_gross() > now => Some(Odd::CutAboveNow),
            _ => None,
        },
        Lever::Then if at.then.pay.monthly_gross() <= now => Some(Odd::ThenNotAbove),
        Lever::For if value == 0.0 => Some(Odd::NoMonths),
        Lever::BackShare if value > 1.0 => Some(Odd::BackToMore),
        Lever::Odds if value >= 1.0 => Some(Odd::CertainOdds),
        Lever::Odds if value > 0.0 && value < TINY_ODDS => Some(Odd::TinyOdds),
        Lever::NowHours | Lever::CutHours | Lever::ThenHours if value > MANY_HOURS => {
            Some(Odd::ManyHours)
        }
        _ => None,
    }
}

/// What is said where a lever's value breaks the cash limit.
pub fn not_affordable(
    lever: Lever,
    scenario: &Scenario,
    route: usize,
    result: &RouteResult,
    bounds: &Bounds,
) -> Option<LeverNote> {
    let month = result.cash.not_affordable_from?;
    let unit = lever.unit(scenario, route);
    let value = lever.get(scenario, route)?;
    let (limit, side) = match lever {
        Lever::Cut => (bounds.limit_cut, Side::AtLeast),
        Lever::For => (bounds.limit_for.or(bounds.carried()), Side::AtMost),
        Lever::BackMonths => (bounds.limit_back_months, Side::AtMost),
        Lever::Savings => (Some(result.cash.needed), Side::AtLeast),
        _ => (None, Side::AtLeast),
    };
    let back_to = limit.map(|limit| Precision::of(unit).shown(limit, side));
    Some(LeverNote::NotAffordable {
        lever,
        unit,
        month,
        back_to: back_to.filter(|to| *to != value),
        further: lever == Lever::For && bounds.limit_for.is_none(),
    })
}
