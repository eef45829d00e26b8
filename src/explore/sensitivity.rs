//! Every input turned one at a time: what it moves, and where it turns the answer.

use super::plausible::Plausible;
use super::probe::Probe;
use super::swing::Swing;
use super::turning::{Turning, TurningPoint, smallest_change};
use crate::facts::states::StateTables;
use crate::model::ModelError;
use crate::scenario::{Scenario, lever::Lever};

/// Swings and turning points of a route's inputs, in the order of the ranges given.
#[derive(Debug, Clone, PartialEq)]
pub struct Sensitivity {
    /// What each input moves.
    pub swings: Vec<Swing>,
    /// Where each turns the answer.
    pub turnings: Vec<Turning>,
}

impl Sensitivity {
    /// The smallest single change that turns the sign of the gain, if any does.
    pub fn smallest_change(&self) -> Option<(Lever, TurningPoint)> {
        smallest_change(&self.turnings, Turning::nearest)
    }

    /// The smallest single change that turns whether the route is affordable, if any does.
    pub fn smallest_cash_change(&self) -> Option<(Lever, TurningPoint)> {
        smallest_change(&self.turnings, Turning::nearest_cash)
    }
}

/// The sensitivity of `route` over these plausible ranges ([`Plausible::all`] where the user has
/// given none); levers that the route has not are left out.
///
/// # Errors
/// Where the scenario cannot be evaluated or has no such route.
pub fn sensitivity(
    scenario: &Scenario,
    route: usize,
    ranges: &[Plausible],
    states: Option<&StateTables>,
) -> Result<Sensitivity, ModelError> {
    let probe = Probe::new(scenario, route, states)?;
    let ranges = ranges.iter().copied();
    Ok(Sensitivity {
        swings: ranges.clone().filter_map(|range| Swing::of(&probe, range)).collect(),
        turnings: ranges.filter_map(|range| Turning::of(&probe, range)).collect(),
    })
}
