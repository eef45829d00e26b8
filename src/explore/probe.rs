//! One route with one lever at other values, on the full model.

use crate::facts::states::StateTables;
use crate::model::{Case, ModelError};
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

    /// The expected net gain with `lever` at `value`; NaN where the model has no answer there.
    pub fn net_gain(&self, lever: Lever, value: f64) -> f64 {
        self.ask(lever, value, |case, turned| {
            turned.routes.get(self.route).map_or(f64::NAN, |route| case.expected_net_gain(route))
        })
        .unwrap_or(f64::NAN)
    }

    /// Whether the route is affordable with `lever` at `value`.
    pub fn affordable(&self, lever: Lever, value: f64) -> bool {
        self.ask(lever, value, |case, turned| {
            turned.routes.get(self.route).is_some_and(|route| case.affordable(route))
        })
        .unwrap_or(false)
    }

    fn ask<T>(
        &self,
        lever: Lever,
        value: f64,
        answer: impl FnOnce(&Case<'_>, &Scenario) -> T,
    ) -> Option<T> {
        let mut turned = self.scenario.clone();
        lever.set(&mut turned, self.route, value);
        if lever.is_of_route() {
            return Some(answer(&self.case, &turned));
        }
        let case = Case::prepare(&turned, turned.horizon, self.states).ok()?;
        Some(answer(&case, &turned))
    }
}
