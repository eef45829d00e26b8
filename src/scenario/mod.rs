//! What is asked: the decision with everything that bears on it.
//!
//! One shape for the file, the command line and the tests; [`link`] is its short form. Money is
//! nominal and unrounded, rates are fractions, durations whole months. Pure: no clock, no browser.

pub mod bounds;
mod calendar;
pub mod change;
mod defaults;
pub mod evidence;
pub mod file;
mod household;
mod job;
pub mod lever;
pub mod link;
mod name;
mod odds;
pub mod part;
mod pay;
mod route;
mod stage;
pub mod start;
mod taxes;
pub mod template;
mod validate;

pub use calendar::YearMonth;
pub use defaults::{HOSPITAL_ANALYST_P25, SUPPORT_MEDIAN};
pub use household::{FilingStatus, Household};
pub use job::{Job, JobLoss, Ramp};
pub use name::{clean as clean_name, tidy as tidy_name};
pub use odds::Odds;
pub use pay::{MONTHS_A_YEAR, MONTHS_PER_YEAR, Pay, PayKind, PayPer};
pub use route::{Fallback, Review, Route};
pub use stage::{Extras, PayStep, Stage};
pub use taxes::{STATE_CODES, StateCode, StateTax, TaxMode, Taxes};
pub use validate::{Flaw, Problem, Severity};

use crate::facts::by_name::ByName;
use serde::{Deserialize, Serialize};

/// Shortest and longest horizon in months (docs/model.md, rule 1).
pub const HORIZON: std::ops::RangeInclusive<u32> = 12..=480;
/// Most routes side by side.
pub const MOST_ROUTES: usize = 4;
/// Most stages of one route.
pub const MOST_STAGES: usize = 4;

/// Whether waits last their typical months or are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WaitTimes {
    /// As in a ledger.
    #[default]
    Fixed,
    /// Drawn in each trial.
    Random,
}

/// How the ensemble spreads what is uncertain.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Spread {
    /// Standard deviation of the logarithm of the new pay.
    pub pay_sigma: f64,
    /// Standard deviation of the logarithm of each yearly raise.
    pub raise_sigma: f64,
    /// Whether waits are drawn.
    pub times: WaitTimes,
}

/// Where a figure comes from; for display only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Evidence {
    /// The user's own figure.
    Yours,
    /// From a named source.
    Sourced,
    /// A guess.
    Guess,
}

/// A decision: the current job, the routes, the household, and the assumptions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Version of the shape; 1 when left out.
    #[serde(default = "Scenario::version_one")]
    pub version: u32,
    /// What the user calls it.
    #[serde(default)]
    pub name: String,
    /// Calendar month of month 1.
    #[serde(default = "Scenario::first_start")]
    pub start: YearMonth,
    /// Months H looked ahead.
    #[serde(default = "Scenario::ten_years")]
    pub horizon: u32,
    /// Discount rate, nominal, effective a year.
    #[serde(default)]
    pub rate: f64,
    /// Inflation a year.
    #[serde(default)]
    pub inflation: f64,
    /// The current job.
    pub now: Job,
    /// One to four routes.
    pub routes: Vec<Route>,
    /// The household.
    #[serde(default)]
    pub household: Household,
    /// The taxes.
    #[serde(default, rename = "tax")]
    pub taxes: Taxes,
    /// Spreads of the ensemble.
    #[serde(default, rename = "chance")]
    pub spread: Spread,
    /// Trials of the ensemble.
    #[serde(default = "Scenario::ten_thousand")]
    pub trials: u32,
    /// Seed of the ensemble.
    #[serde(default = "Scenario::first_seed")]
    pub seed: u64,
    /// Currency shown, ISO 4217; no effect on the model.
    #[serde(default = "Scenario::dollars")]
    pub currency: String,
    /// Locale shown, BCP 47; empty is the reader's own.
    #[serde(default)]
    pub locale: String,
    /// The user's notes.
    #[serde(default)]
    pub notes: String,
    /// Where figures come from, by the names of [`evidence::tag_name`].
    #[serde(default)]
    pub evidence: ByName<Evidence>,
}

impl Scenario {
    const fn version_one() -> u32 {
        1
    }
    const fn first_start() -> YearMonth {
        defaults::START
    }
    const fn ten_years() -> u32 {
        120
    }
    const fn ten_thousand() -> u32 {
        10_000
    }
    const fn first_seed() -> u64 {
        1
    }
    fn dollars() -> String {
        "USD".to_owned()
    }

    /// The larger of the pay now and the pay after of `route`, in the unit of `pay`: the bound of
    /// the pay levers. Amounts of one unit compare as they stand; others by what a month brings.
    pub fn larger_pay_as(&self, route: usize, pay: &Pay) -> f64 {
        let then = self.routes.get(route).map_or(0.0, |r| r.then.pay.amount_as(pay));
        self.now_as(pay).max(then)
    }

    /// The longest of its stages, waits, reviews, ramps and times without income, in months: the
    /// least horizon it fits in.
    pub fn longest_duration(&self) -> u32 {
        let of = |route: &Route| {
            let stages = route.stages.iter().map(Stage::months).max().unwrap_or(0);
            let review = route.review.map_or(0, |review| review.month);
            stages.max(review).max(route.fallback.months).max(route.then.ramp.months)
        };
        self.routes.iter().map(of).max().unwrap_or(0).max(self.now.ramp.months)
    }

    /// The pay now in the unit of `pay`.
    pub fn now_as(&self, pay: &Pay) -> f64 {
        self.now.pay.amount_as(pay)
    }
}
