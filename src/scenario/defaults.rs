//! The scenario a link without changes means, version 1. Frozen with that version: a link leaves
//! out what equals it, so a change here would change every link already sent.

use super::{
    Fallback, FilingStatus, Household, Job, Odds, Pay, Route, Scenario, Spread, Stage, StateTax,
    TaxMode, Taxes, WaitTimes, YearMonth,
};
use crate::facts::by_name::ByName;

/// January 2027, the first whole year after the tables' last (2026).
pub(super) const START: YearMonth = match YearMonth::new(2027, 1) {
    Some(start) => start,
    None => unreachable!(),
};

/// Median hourly wage of computer user support specialists (SOC 15-1232), US, all industries;
/// BLS OEWS May 2025.
pub const SUPPORT_MEDIAN: f64 = 29.74;
/// 25th percentile of the hourly wage of computer systems analysts (SOC 15-1211) in general
/// hospitals; BLS OEWS May 2025.
pub const HOSPITAL_ANALYST_P25: f64 = 39.58;

impl Default for Scenario {
    fn default() -> Self {
        Self {
            version: 1,
            name: String::new(),
            start: START,
            horizon: 120,
            rate: 0.05,
            inflation: 0.025,
            now: Job::plain(Pay::hourly(SUPPORT_MEDIAN), 0.03),
            routes: vec![Route {
                name: Route::unnamed(),
                one_off: 0.0,
                stages: vec![Stage::Reduced {
                    months: 6,
                    pay: Pay::hourly(22.0),
                    steps: Vec::new(),
                    keep: 0.0,
                    premium: 0.0,
                    costs: 0.0,
                    benefits: 0.0,
                }],
                then: Job::plain(Pay::hourly(HOSPITAL_ANALYST_P25), 0.03),
                odds: Odds::Chance(0.6),
                fallback: Fallback { months: 3, share: 0.95 },
                review: None,
            }],
            household: Household {
                status: FilingStatus::Single,
                spouse: 0.0,
                living: 3_000.0,
                gap_cover: 0.0,
                savings: Some(10_000.0),
                credit: 0.0,
                save_rate: 0.03,
                debt_rate: 0.18,
            },
            taxes: Taxes {
                mode: TaxMode::Us,
                rate: 0.0,
                state: StateTax::Rate(0.0),
                sstb: false,
                retirement: 0.0,
            },
            spread: Spread { pay_sigma: 0.2, raise_sigma: 0.01, times: WaitTimes::Random },
            trials: 10_000,
            seed: 1,
            currency: "USD".to_owned(),
            locale: String::new(),
            notes: String::new(),
            evidence: ByName::new(),
        }
    }
}
