//! What could flip the answer.

use super::{
    findings::Finding,
    precision::{Precision, Side},
};
use crate::{
    explore::{Sensitivity, TurningPoint},
    model::result::RouteResult,
    scenario::{
        Scenario,
        lever::{Lever, Unit},
    },
};

/// What a single change turns the answer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TurnedTo {
    /// From ahead to behind.
    Loss,
    /// From behind to ahead.
    Worth,
    /// The savings are emptied.
    Broke,
    /// The cash lasts after all.
    Carried,
}

/// What single changes do to the answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SwingFinding {
    /// What they turn it to: where the cash does not last, that it does; else the gain.
    pub to: TurnedTo,
    /// The smallest change that does, if any.
    pub flip: Option<Flip>,
    /// Whether any turns it at all, by however much.
    pub elsewhere: bool,
    /// How many figures empty the savings at their low or high.
    pub breaks: u32,
}

/// A change that flips the answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flip {
    /// The lever.
    pub lever: Lever,
    /// Its unit.
    pub unit: Unit,
    /// Where it has flipped, as shown.
    pub value: f64,
    /// The user's own value.
    pub yours: f64,
    /// Whether it lies within the lever's plausible low and high.
    pub plausible: bool,
    /// Whether the cash runs out there.
    pub broke: bool,
}

/// An end of a bar: a figure's low or high, and where it leads.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SwingEnd {
    /// The figure's unit.
    pub unit: Unit,
    /// The figure.
    pub value: f64,
    /// The net gain there, where there is one.
    pub gain: Option<f64>,
    /// Whether the cash lasts there.
    pub lasts: bool,
}

/// A label of the chart of what could flip it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum SwingLabel {
    /// Under the heading.
    Drawn,
    /// At the line of one's own result.
    Yours(f64),
    /// At an end of a bar.
    End(SwingEnd),
    /// Under the bars: the smallest change that turns the answer so.
    Smallest(Flip, TurnedTo),
}

impl TurnedTo {
    /// What a change of the gain's sign turns this result to.
    pub fn of_gain(result: &RouteResult) -> Self {
        if result.expected.net_gain >= 0.0 { Self::Loss } else { Self::Worth }
    }

    /// What a change of affordability does.
    pub const fn of_cash(result: &RouteResult) -> Self {
        if result.cash.not_affordable_from.is_none() { Self::Broke } else { Self::Carried }
    }

    /// What a change may turn this result to: of a cash that does not last, that first.
    pub fn both(result: &RouteResult) -> [Self; 2] {
        match (Self::of_gain(result), Self::of_cash(result)) {
            (gain, Self::Carried) => [Self::Carried, gain],
            (gain, cash) => [gain, cash],
        }
    }

    /// Whether any single change turns the answer so, however far.
    pub fn is_found(self, found: &Sensitivity) -> bool {
        found.turnings.iter().any(|turning| match self {
            Self::Loss | Self::Worth => !turning.all.is_empty(),
            Self::Broke | Self::Carried => !turning.cash.is_empty(),
        })
    }

    /// Whether the user's own value is on the good side.
    pub(super) const fn is_from_good(self) -> bool {
        matches!(self, Self::Loss | Self::Broke)
    }
}

/// A lever's value as it is shown, with its unit: the scenario's own, or another unit of pay.
pub type AsShown<'a> = &'a dyn Fn(Lever, f64) -> (Unit, f64);

impl Flip {
    /// The smallest single change that turns this result so, if any does.
    pub fn smallest(
        scenario: &Scenario,
        route: usize,
        result: &RouteResult,
        to: TurnedTo,
        found: &Sensitivity,
        as_shown: AsShown<'_>,
    ) -> Option<Self> {
        let (lever, point) = match to {
            TurnedTo::Loss | TurnedTo::Worth => found.smallest_change(),
            TurnedTo::Broke | TurnedTo::Carried => found.smallest_cash_change(),
        }?;
        let (unit, yours) = as_shown(lever, lever.get(scenario, route)?);
        let (_, at) = as_shown(lever, point.value);
        let value = shown(unit, yours, to, TurningPoint { value: at, ..point });
        let plausible = point.strain.is_some_and(|strain| strain <= 1.0);
        let turning = found.turnings.iter().find(|turning| turning.lever == lever)?;
        let lasts = TurnedTo::of_cash(result) == TurnedTo::Broke;
        let broke = to == TurnedTo::Worth && !turning.lasts_at(&point, lasts);
        Some(Self { lever, unit, value, yours, plausible, broke })
    }
}

/// A turning point as it is shown: with the answer turned, so away from one's own value; where it holds
/// up to the point itself, beyond that.
pub fn shown(unit: Unit, yours: f64, to: TurnedTo, point: TurningPoint) -> f64 {
    let precision = Precision::of(unit);
    let away = if point.above { Side::AtLeast } else { Side::AtMost };
    let value = precision.shown(point.value, away);
    // Of whole months the point is the first beyond the turn.
    let holds = to.is_from_good() && unit != Unit::Months && precision.equal(value, point.value);
    let value = if holds || precision.same(value, yours) {
        precision.next(value, point.above)
    } else {
        value
    };
    // Of what cannot be less than nothing, nothing is where it turns.
    if unit == Unit::Rate { value } else { value.max(0.0) }
}

/// What single changes do; `breaks` is how many figures empty the savings at their low or high.
pub fn swings(
    scenario: &Scenario,
    route: usize,
    result: &RouteResult,
    found: &Sensitivity,
    breaks: u32,
    as_shown: AsShown<'_>,
) -> Finding {
    let [to, _] = TurnedTo::both(result);
    let flip = Flip::smallest(scenario, route, result, to, found, as_shown);
    let elsewhere = to.is_found(found);
    Finding::Swings(SwingFinding { to, flip, elsewhere, breaks })
}
