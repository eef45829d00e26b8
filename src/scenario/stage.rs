//! The stages of a route: what one does before the new job.

use super::{job::one, pay::Pay};
use serde::{Deserialize, Serialize};

/// A change of pay within a reduced-rate stage.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayStep {
    /// The stage's month from which it holds, counted from 1.
    pub from: u32,
    /// The pay from then on.
    pub pay: Pay,
}

/// What a stage costs and gives a month, beside its pay; steps with inflation.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Extras {
    /// Own health premium a month.
    pub premium: f64,
    /// Own costs a month.
    pub costs: f64,
    /// Value of benefits a month, not cash.
    pub benefits: f64,
}

/// One stage of a route.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
pub enum Stage {
    /// Months at a reduced rate.
    Reduced {
        /// Length in months.
        months: u32,
        /// Pay before the first step.
        pay: Pay,
        /// Changes of pay within the stage, by month.
        #[serde(default)]
        steps: Vec<PayStep>,
        /// Share of the current job kept beside it.
        #[serde(default)]
        keep: f64,
        /// Own health premium a month.
        #[serde(default)]
        premium: f64,
        /// Own costs a month.
        #[serde(default)]
        costs: f64,
        /// Value of benefits a month.
        #[serde(default)]
        benefits: f64,
    },
    /// Unpaid months, beside the current job or not.
    Volunteer {
        /// Length in months.
        months: u32,
        /// Share of the current job kept beside it.
        #[serde(default)]
        keep: f64,
        /// Own health premium a month.
        #[serde(default)]
        premium: f64,
        /// Own costs a month.
        #[serde(default)]
        costs: f64,
        /// Value of benefits a month.
        #[serde(default)]
        benefits: f64,
    },
    /// A course or certificate.
    Training {
        /// Length in months.
        months: u32,
        /// Total tuition, paid in equal parts over the months.
        #[serde(default)]
        tuition: f64,
        /// Share of those who start that complete it.
        #[serde(default = "one")]
        completion: f64,
        /// Share of the current job kept beside it.
        #[serde(default)]
        keep: f64,
        /// Own health premium a month.
        #[serde(default)]
        premium: f64,
        /// Own costs a month.
        #[serde(default)]
        costs: f64,
        /// Value of benefits a month.
        #[serde(default)]
        benefits: f64,
    },
    /// Looking for the new job.
    Search {
        /// Share of those who search that are placed within the window.
        #[serde(default = "one")]
        placed: f64,
        /// The window in months.
        within: u32,
        /// Share of the current job kept beside it.
        #[serde(default)]
        keep: f64,
    },
    /// The current job in full, waiting for an offer.
    Wait {
        /// Chance of an offer in any one month.
        offer: f64,
        /// The window in months.
        within: u32,
    },
}

impl Stage {
    /// The longest it can last, in months: its length, or its window.
    pub const fn months(&self) -> u32 {
        match self {
            Self::Reduced { months, .. }
            | Self::Volunteer { months, .. }
            | Self::Training { months, .. } => *months,
            Self::Search { within, .. } | Self::Wait { within, .. } => *within,
        }
    }

    /// The same, to be set.
    pub const fn months_mut(&mut self) -> &mut u32 {
        match self {
            Self::Reduced { months, .. }
            | Self::Volunteer { months, .. }
            | Self::Training { months, .. } => months,
            Self::Search { within, .. } | Self::Wait { within, .. } => within,
        }
    }

    /// Share of the current job kept meanwhile.
    pub const fn keep(&self) -> f64 {
        match self {
            Self::Reduced { keep, .. }
            | Self::Volunteer { keep, .. }
            | Self::Training { keep, .. }
            | Self::Search { keep, .. } => *keep,
            Self::Wait { .. } => 1.0,
        }
    }

    /// Its own premium, costs and benefits.
    pub const fn extras(&self) -> Extras {
        match *self {
            Self::Reduced { premium, costs, benefits, .. }
            | Self::Volunteer { premium, costs, benefits, .. }
            | Self::Training { premium, costs, benefits, .. } => {
                Extras { premium, costs, benefits }
            }
            Self::Search { .. } | Self::Wait { .. } => {
                Extras { premium: 0.0, costs: 0.0, benefits: 0.0 }
            }
        }
    }

    /// Its name in files and ledgers.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Reduced { .. } => "reduced",
            Self::Volunteer { .. } => "volunteer",
            Self::Training { .. } => "training",
            Self::Search { .. } => "search",
            Self::Wait { .. } => "wait",
        }
    }

    /// The pay of its month `j` (from 1): the last step reached, else the first pay; none for
    /// unpaid stages.
    pub fn pay_in(&self, j: u32) -> Option<&Pay> {
        match self {
            Self::Reduced { pay, steps, .. } => Some(
                steps.iter().filter(|s| s.from <= j).max_by_key(|s| s.from).map_or(pay, |s| &s.pay),
            ),
            _ => None,
        }
    }
}
