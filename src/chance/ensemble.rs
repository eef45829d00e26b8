//! An ensemble that grows: a first picture early, a finer one with every further trial.

use super::columns::Trials;
use super::plan::Plan;
use super::stream::StreamKind;
use super::summary::ChanceSummary;
use crate::facts::states::StateTables;
use crate::model::ModelError;
use crate::scenario::Scenario;

/// The trials of a scenario run so far.
#[derive(Debug, Clone)]
pub struct Ensemble {
    plan: Plan,
    trials: Trials,
    wanted: u32,
}

impl Ensemble {
    /// An ensemble of `scenario` without any trial yet; it wants as many as the scenario says.
    ///
    /// # Errors
    /// Without a route, or where the taxes cannot be computed.
    pub fn new(scenario: &Scenario, states: Option<&StateTables>) -> Result<Self, ModelError> {
        let plan = Plan::new(scenario, StreamKind::Lattice, states)?;
        Ok(Self { plan, trials: Trials::default(), wanted: scenario.trials })
    }

    /// How many trials there are.
    pub fn len(&self) -> u32 {
        self.trials.len() as u32
    }

    /// Whether there is none yet.
    pub fn is_empty(&self) -> bool {
        self.trials.is_empty()
    }

    /// Whether all that are wanted are there.
    pub fn is_done(&self) -> bool {
        self.len() >= self.wanted
    }

    /// Runs `more` trials, or as many as are still wanted.
    pub fn advance(&mut self, more: u32) {
        let from = self.len();
        let to = from.saturating_add(more).min(self.wanted);
        if to > from {
            self.trials.append(self.plan.run(from..to));
        }
    }

    /// Takes trials that were run elsewhere; they must be the ones that come next.
    pub fn take(&mut self, trials: Trials) {
        if trials.first == self.len() {
            self.trials.append(trials);
        }
    }

    /// The plan, to run trials of it elsewhere.
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// What the trials say so far.
    pub fn summary(&self) -> ChanceSummary {
        ChanceSummary::of(&self.trials, self.plan.marks(), &self.plan.openings())
    }
}
