//! What the map of reduced rate and months shows.

use super::{bounds::Bounds, findings::Finding};
use crate::{
    model::result::{Required, RouteResult},
    scenario::{
        Scenario,
        lever::{Lever, Unit},
    },
};

/// What sets the limit at the user's own rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MapFinding {
    /// The reduced rate.
    pub cut: f64,
    /// Its unit.
    pub unit: Unit,
    /// What limits the months.
    pub limit: Limit,
    /// The fewest months that savings carry, where fewer than the user's are too few.
    pub fewest: Option<u32>,
}

/// What limits the months at a rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// The cash, before the gain: months one can hold out.
    Cash(u32),
    /// The gain, before the cash: months it pays.
    Gain(u32),
    /// The gain, where savings are not told.
    GainAlone(u32),
    /// Neither.
    None,
    /// The gain sets none, and savings are not told.
    NoneOfGain,
    /// The cash runs out at the user's months: the most at which it lasts.
    RunsOut(u32),
    /// The cash runs out at so many months, the user's, and at any fewer.
    RunsOutAnyway(u32),
    /// They last only from so many months on.
    LastsFrom(u32),
    /// It is a loss at the user's months: months it would pay, if any.
    Behind(Option<u32>),
    /// It is a loss at the user's months: it pays from so many on.
    PaysFrom(u32),
}

/// A point of the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cell {
    /// The reduced rate.
    pub cut: f64,
    /// Its unit.
    pub unit: Unit,
    /// The months.
    pub months: u32,
    /// The expected net gain there, where there is one.
    pub gain: Option<f64>,
    /// Whether the cash lasts; none where savings are not told.
    pub lasts: Option<bool>,
}

/// A label of the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MapLabel {
    /// Under the heading: months looked ahead.
    Drawn(u32),
    /// At the user's point.
    You(Cell),
    /// On the hatched surface; whether it can fail.
    CashRunsOut(bool),
    /// At the line where it flips.
    FlipsHere,
    /// A range of gains; none where it is open.
    Range(Option<f64>, Option<f64>),
}

/// What sets the limit; `None` where the route has no reduced rate.
pub fn how_low(
    scenario: &Scenario,
    route: usize,
    result: &RouteResult,
    bounds: &Bounds,
) -> Option<Finding> {
    let cut = Lever::Cut.get(scenario, route)?;
    let months = Lever::For.get(scenario, route)?;
    let unit = Lever::Cut.unit(scenario, route);
    let told = scenario.household.savings.is_some();
    let some_months = |limit: &f64| *limit >= 1.0;
    let limit = if result.cash.not_affordable_from.is_some() {
        match (bounds.limit_for.filter(some_months), bounds.carried()) {
            (Some(limit), _) => Limit::RunsOut(limit as u32),
            (None, Some(months)) => Limit::LastsFrom(months as u32),
            (None, None) => Limit::RunsOutAnyway(months as u32),
        }
    } else if result.expected.net_gain < 0.0 {
        let pays = bounds.for_months.value().filter(|limit| *limit < months);
        let up_to = || Limit::Behind(pays.filter(some_months).map(|limit| limit as u32));
        bounds.worth_for.map_or_else(up_to, |from| Limit::PaysFrom(from as u32))
    } else {
        let horizon = f64::from(scenario.horizon);
        let cash = bounds.limit_for.filter(|limit| told && *limit < horizon);
        let gain = match bounds.for_months {
            Required::Value(limit) if limit < horizon => Some(limit),
            _ => None,
        };
        match (cash, gain) {
            (Some(cash), gain) if gain.is_none_or(|gain| cash <= gain) => Limit::Cash(cash as u32),
            (_, Some(gain)) if told => Limit::Gain(gain as u32),
            (_, Some(gain)) => Limit::GainAlone(gain as u32),
            _ => match bounds.worth_for {
                Some(from) => Limit::PaysFrom(from as u32),
                None if told => Limit::None,
                None => Limit::NoneOfGain,
            },
        }
    };
    let fewest = bounds.fewest_for.map(|months| months as u32);
    Some(Finding::Map(MapFinding { cut, unit, limit, fewest }))
}
