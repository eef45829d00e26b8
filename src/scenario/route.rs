//! A route: stages, the new job, the odds, and what happens if it fails.

use super::{job::Job, job::one, odds::Odds, stage::Stage};
use serde::{Deserialize, Serialize};

/// Back to the current job when a gate stays shut.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fallback {
    /// Months without income first.
    #[serde(default)]
    pub months: u32,
    /// Share of the current job's pay afterwards, raised as if held throughout.
    #[serde(default = "one")]
    pub share: f64,
}

impl Default for Fallback {
    fn default() -> Self {
        Self { months: 0, share: 1.0 }
    }
}

/// A look at month `month`, when part of the failures already show.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// The month of the route at whose end one leaves.
    pub month: u32,
    /// Share of the later failures that show by then.
    pub visible: f64,
}

impl Review {
    /// Share visible where a review is asked for and nothing said of it: half.
    pub const HALF: f64 = 0.5;
}

/// A way from the current job to the new one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// What the user calls it.
    #[serde(default = "Route::unnamed")]
    pub name: String,
    /// One-off cost at the decision.
    #[serde(default)]
    pub one_off: f64,
    /// None to four stages.
    #[serde(default)]
    pub stages: Vec<Stage>,
    /// The job afterwards.
    pub then: Job,
    /// Chance that one is kept at the end of the last stage.
    #[serde(default)]
    pub odds: Odds,
    /// What failing means.
    #[serde(default)]
    pub fallback: Fallback,
    /// An early look, if any.
    #[serde(default)]
    pub review: Option<Review>,
}

impl Route {
    /// The name of a route nobody named.
    pub fn unnamed() -> String {
        "route".to_owned()
    }

    /// The stage that `cut` and `for` speak of: the first reduced, else the first volunteer, else
    /// the first training stage (docs/model.md, rule 30).
    pub fn main_stage(&self) -> Option<usize> {
        let first = |wanted: fn(&Stage) -> bool| self.stages.iter().position(wanted);
        first(|s| matches!(s, Stage::Reduced { .. }))
            .or_else(|| first(|s| matches!(s, Stage::Volunteer { .. })))
            .or_else(|| first(|s| matches!(s, Stage::Training { .. })))
    }
}
