//! A job: its pay, how it grows, and what it costs and gives beside the pay.

use super::pay::Pay;
use serde::{Deserialize, Serialize};

/// The first months of a new job, paid at less than the full rate.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ramp {
    /// Share ρ of the pay in the first month.
    #[serde(default = "one")]
    pub share: f64,
    /// Months R until the full pay; 0 is no ramp.
    #[serde(default)]
    pub months: u32,
}

impl Default for Ramp {
    fn default() -> Self {
        Self { share: 1.0, months: 0 }
    }
}

/// Chance of losing a job and of finding the next; only the ensemble uses it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JobLoss {
    /// Separation hazard λ: chance a month of losing the job.
    #[serde(default)]
    pub chance: f64,
    /// Mean months without work; the chance of finding is 1/months.
    #[serde(default = "JobLoss::mean_months")]
    pub months: f64,
    /// Share of the pay lost with each loss.
    #[serde(default)]
    pub cut: f64,
}

impl JobLoss {
    const fn mean_months() -> f64 {
        3.0
    }
}

impl Default for JobLoss {
    fn default() -> Self {
        Self { chance: 0.0, months: Self::mean_months(), cut: 0.0 }
    }
}

/// A job held for good: the current one, or the new one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Job {
    /// The pay as quoted at the decision.
    pub pay: Pay,
    /// Raise a year, nominal.
    #[serde(default)]
    pub raise: f64,
    /// Ramp of the first months; the new job's only.
    #[serde(default)]
    pub ramp: Ramp,
    /// Own health premium a month.
    #[serde(default)]
    pub premium: f64,
    /// Own costs of working a month (commute, licence, tools).
    #[serde(default)]
    pub costs: f64,
    /// What the employer's benefits are worth to the user a month: value, not cash.
    #[serde(default)]
    pub benefits: f64,
    /// Employer's retirement match, share of gross; employees only.
    #[serde(default, rename = "match")]
    pub employer_match: f64,
    /// Own retirement deferral, share of gross; employees only.
    #[serde(default)]
    pub deferral: f64,
    /// Losing it and finding the next.
    #[serde(default)]
    pub loss: JobLoss,
}

impl Job {
    /// A job of this pay and raise and nothing else.
    pub fn plain(pay: Pay, raise: f64) -> Self {
        Self {
            pay,
            raise,
            ramp: Ramp::default(),
            premium: 0.0,
            costs: 0.0,
            benefits: 0.0,
            employer_match: 0.0,
            deferral: 0.0,
            loss: JobLoss::default(),
        }
    }
}

pub(super) const fn one() -> f64 {
    1.0
}
