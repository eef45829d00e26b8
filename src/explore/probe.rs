//! One route with one lever at other values, on the full model.

use crate::facts::states::StateTables;
use crate::model::{Case, ModelError, Standing};
use crate::scenario::{Route, Scenario, lever::Lever};

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

    /// The scenario as it is asked, with no lever turned.
    pub const fn scenario(&self) -> &'a Scenario {
        self.scenario
    }

    /// The route probed, from 0.
    pub const fn route(&self) -> usize {
        self.route
    }

    /// The value of `lever` with none turned; `None` where there is no such lever.
    pub fn yours(&self, lever: Lever) -> Option<f64> {
        lever.get(self.scenario, self.route)
    }

    /// How the route stands with `lever` at `value`; `None` where the model has no answer there.
    pub fn at(&self, lever: Lever, value: f64) -> Option<Standing> {
        self.with(&[(lever, value)])
    }

    /// How the route stands with each of these levers at its value, set in this order; `None` where
    /// the model has no answer there.
    pub fn with(&self, values: &[(Lever, f64)]) -> Option<Standing> {
        let mut turned = self.scenario.clone();
        for &(lever, value) in values {
            lever.set(&mut turned, self.route, value);
        }
        let all = |kind: fn(Lever) -> bool| values.iter().all(|&(lever, _)| kind(lever));
        let standing = |case: &Case<'_>| Some(case.standing(turned.routes.get(self.route)?));
        if all(Lever::is_of_route) {
            standing(&self.case)
        } else if all(|lever| lever.is_of_route() || lever.is_of_current_job()) {
            standing(&self.case.with_job_of(&turned).ok()?)
        } else {
            standing(&Case::prepare(&turned, turned.horizon, self.states).ok()?)
        }
    }

    /// How another route of the same scenario would stand.
    pub(super) fn standing(&self, route: &Route) -> Standing {
        self.case.standing(route)
    }

    /// The expected net gain with `lever` at `value`; NaN where the model has no answer there.
    pub fn net_gain(&self, lever: Lever, value: f64) -> f64 {
        self.at(lever, value).map_or(f64::NAN, |standing| standing.net_gain)
    }

    /// By how much cash clears the credit limit with `lever` at `value`; NaN where the model has no
    /// answer there.
    pub fn slack(&self, lever: Lever, value: f64) -> f64 {
        self.at(lever, value).map_or(f64::NAN, |standing| standing.slack)
    }

    /// Whether the route is affordable with `lever` at `value`.
    pub fn affordable(&self, lever: Lever, value: f64) -> bool {
        self.at(lever, value).is_some_and(|standing| standing.affordable())
    }
}
