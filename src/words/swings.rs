//! What could flip the answer.

use super::{
    bounds::{Precision, Side},
    findings::Finding,
};
use crate::{
    explore::Sensitivity,
    model::result::RouteResult,
    scenario::{
        Scenario,
        lever::{Lever, Unit},
    },
};

/// What single changes do to the answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SwingFinding {
    /// Whether one is ahead now.
    pub ahead: bool,
    /// The smallest change that flips it, if any does.
    pub flip: Option<Flip>,
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
    /// Where it flips, as shown: on the side on which one is not behind; of months, beyond the flip.
    pub value: f64,
    /// The user's own value.
    pub yours: f64,
    /// Whether it lies within the lever's plausible low and high.
    pub plausible: bool,
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
    /// Under the bars: the smallest change, and whether one is ahead now.
    Smallest(Flip, bool),
}

impl Flip {
    /// The smallest single change that flips the answer, if any does.
    pub fn smallest(
        scenario: &Scenario,
        route: usize,
        ahead: bool,
        found: &Sensitivity,
    ) -> Option<Self> {
        let (lever, point) = found.smallest_change()?;
        let yours = lever.get(scenario, route)?;
        let unit = lever.unit(scenario, route);
        let side = if (point.value < yours) == ahead { Side::AtLeast } else { Side::AtMost };
        let value = Precision::of(unit).shown(point.value, side);
        let plausible = point.strain.is_some_and(|strain| strain <= 1.0);
        Some(Self { lever, unit, value, yours, plausible })
    }
}

/// What single changes do; `breaks` is how many figures empty the savings at their low or high.
pub fn swings(
    scenario: &Scenario,
    route: usize,
    result: &RouteResult,
    found: &Sensitivity,
    breaks: u32,
) -> Finding {
    let ahead = result.expected.net_gain >= 0.0;
    Finding::Swings(SwingFinding {
        ahead,
        flip: Flip::smallest(scenario, route, ahead, found),
        breaks,
    })
}
