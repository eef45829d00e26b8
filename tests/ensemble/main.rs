//! The ensemble: against a second implementation, against closed forms, and against the ledger.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

#[path = "../any/mod.rs"]
mod any;
mod closed;
mod golden;
mod ledger;
mod summary;

use dues::chance::{ChanceSummary, Ensemble};
use dues::scenario::Scenario;

/// The summary of `trials` trials of `scenario`.
fn simulate(scenario: &Scenario, trials: u32) -> ChanceSummary {
    let mut scenario = scenario.clone();
    scenario.trials = trials;
    let mut ensemble = Ensemble::new(&scenario, None).unwrap();
    ensemble.advance(trials);
    ensemble.summary()
}
