//! Odds of being ahead with levers turned: trials of the one route, each cell the same ones.

use crate::chance::{Plan, RouteTrials, StreamKind};
use crate::facts::states::StateTables;
use crate::model::ModelError;
use crate::scenario::{Scenario, lever::Lever};
use std::ops::Range;

/// Trials of a cell of a map of odds: at an even chance a standard error of 1.6 points were they
/// independent; the lattice's are evener.
pub const CELL_TRIALS: u32 = 1_000;

/// Turns levers of one route and runs trials of it. The draws are those of the whole scenario, so
/// that cells differ by what was turned and by nothing else.
#[derive(Debug, Clone, Copy)]
pub struct OddsProbe<'a> {
    scenario: &'a Scenario,
    states: Option<&'a StateTables>,
    route: usize,
}

impl<'a> OddsProbe<'a> {
    /// A probe of `route`.
    ///
    /// # Errors
    /// Where the scenario has no such route.
    pub fn new(
        scenario: &'a Scenario,
        route: usize,
        states: Option<&'a StateTables>,
    ) -> Result<Self, ModelError> {
        if route >= scenario.routes.len() {
            return Err(ModelError::NoRoute);
        }
        Ok(Self { scenario, states, route })
    }

    /// How many of these trials are ahead and affordable (docs/model.md, rule 34) with each of these
    /// levers at its value, set in this order; `None` where the model has no answer there.
    pub fn ahead(&self, values: &[(Lever, f64)], trials: Range<u32>) -> Option<u32> {
        let mut turned = self.scenario.clone();
        for &(lever, value) in values {
            lever.set(&mut turned, self.route, value);
        }
        let plan = Plan::new(&turned, StreamKind::Lattice, self.states).ok()?;
        plan.only(self.route)?.run(trials).routes.first().map(RouteTrials::ahead)
    }

    /// The share of the first `trials` that is.
    pub fn odds(&self, values: &[(Lever, f64)], trials: u32) -> Option<f64> {
        let ahead = self.ahead(values, 0..trials)?;
        (trials > 0).then(|| f64::from(ahead) / f64::from(trials))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::Ensemble;
    use crate::scenario::JobLoss;

    /// Three routes, the second of which may lose its job: the draws of all are the draws of one.
    fn uncertain() -> Scenario {
        let mut scenario = Scenario::default();
        scenario.spread.pay_sigma = 0.2;
        scenario.routes = vec![scenario.routes[0].clone(); 3];
        scenario.routes[1].then.loss = JobLoss { chance: 0.1, ..scenario.routes[1].then.loss };
        scenario.trials = CELL_TRIALS;
        scenario
    }

    #[test]
    fn the_odds_of_a_cell_are_those_of_the_scenario_with_its_levers_set() {
        let scenario = uncertain();
        for route in 0..scenario.routes.len() {
            let probe = OddsProbe::new(&scenario, route, None).unwrap();
            for (cut, months) in [(0.0, 24.0), (22.0, 6.0), (30.0, 1.0)] {
                let values = [(Lever::Cut, cut), (Lever::For, months)];
                let mut turned = scenario.clone();
                for (lever, value) in values {
                    lever.set(&mut turned, route, value);
                }
                let mut ensemble = Ensemble::new(&turned, None).unwrap();
                ensemble.advance(CELL_TRIALS);
                let whole = ensemble.summary().routes[route].odds_ahead;
                assert_eq!(probe.odds(&values, CELL_TRIALS), Some(whole), "{route} {cut} {months}");
            }
        }
    }

    #[test]
    fn trials_in_two_parts_are_the_trials_in_one() {
        let scenario = uncertain();
        let probe = OddsProbe::new(&scenario, 0, None).unwrap();
        let part = |range| probe.ahead(&[(Lever::Cut, 10.0)], range).unwrap();
        assert_eq!(part(0..100) + part(100..1_000), part(0..1_000));
        assert!(part(0..1_000) > 0 && part(0..1_000) < 1_000);
    }

    #[test]
    fn a_route_that_is_not_there_is_an_error() {
        assert!(OddsProbe::new(&Scenario::default(), 1, None).is_err());
    }
}
