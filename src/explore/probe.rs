//! One route with one lever at other values, on the full model.

use crate::facts::states::StateTables;
use crate::model::{Case, ModelError, Standing};
use crate::scenario::{Scenario, lever::Lever};

/// Turns a lever of one route and asks the model again. Staying is worked out once where the lever
/// does not touch it.
#[derive(Debug)]
pub struct Probe<'a> {
    scenario: &'a Scenario,
    states: Option<&'a StateTables>,
    case: Case<'a>,
    route: usize,
}

impl<'a> Probe<'a> {
    /// A probe of `route`.
    ///
    /// # Errors
    /// Where the scenario cannot be evaluated or has no such route.
    pub fn new(
        scenario: &'a Scenario,
        route: usize,
        states: Option<&'a StateTables>,
    ) -> Result<Self, ModelError> {
        if route >= scenario.routes.len() {
            return Err(ModelError::NoRoute);
        }
        let case = Case::prepare(scenario, scenario.horizon, states)?;
        Ok(Self { scenario, states, case, route })
    }

    /// How the route stands with `lever` at `value`; `None` where the model has no answer there.
    pub fn at(&self, lever: Lever, value: f64) -> Option<Standing> {
        let mut turned = self.scenario.clone();
        lever.set(&mut turned, self.route, value);
        let standing = |case: &Case<'_>| Some(case.standing(turned.routes.get(self.route)?));
        if lever.is_of_route() {
            standing(&self.case)
        } else if lever.is_of_current_job() {
            standing(&self.case.with_job_of(&turned).ok()?)
        } else {
            standing(&Case::prepare(&turned, turned.horizon, self.states).ok()?)
        }
    }

    /// The expected net gain with `lever` at `value`; NaN where the model has no answer there.
    pub fn net_gain(&self, lever: Lever, value: f64) -> f64 {
        self.at(lever, value).map_or(f64::NAN, |standing| standing.net_gain)
    }

    /// Whether the route is affordable with `lever` at `value`.
    pub fn affordable(&self, lever: Lever, value: f64) -> bool {
        self.at(lever, value).is_some_and(|standing| standing.affordable)
    }
}
