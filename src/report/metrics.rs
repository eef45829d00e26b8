//! The figures of a route by name.

use super::names::{break_even_name, required_name, verdict_name};
use crate::chance::RouteChance;
use crate::explore::RequiredValues;
use crate::model::break_even::BreakEvenState;
use crate::model::result::{Required, RouteResult};

/// A figure by name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metric {
    /// Its name, as in `data-metric`; the command line writes `_` for `-`.
    pub name: &'static str,
    /// Its value, unrounded; `None` where there is none.
    pub value: Option<f64>,
    /// What it is, or why there is no value.
    pub state: &'static str,
}

/// The month of a break-even within the horizon; 0 is ahead throughout.
pub fn break_even_month(state: BreakEvenState) -> Option<f64> {
    match state {
        BreakEvenState::AheadThroughout => Some(0.0),
        BreakEvenState::Month(month) => Some(f64::from(month)),
        BreakEvenState::Beyond(_) | BreakEvenState::Never => None,
    }
}

/// The figures of one route, in the order of the page; the odds of being ahead are the ensemble's
/// where its trials are there, else the chance-weighted share of outcomes.
pub fn metrics(
    result: &RouteResult,
    required: &RequiredValues,
    chance: Option<&RouteChance>,
) -> Vec<Metric> {
    let plain = |name, value| Metric { name, value: Some(value), state: "value" };
    let solved = |name, required: Required| Metric {
        name,
        value: required.value(),
        state: required_name(required),
    };
    let even = result.works.break_even.state;
    let even_month = break_even_month(even);
    vec![
        Metric {
            name: "net-gain",
            value: Some(result.expected.net_gain),
            state: verdict_name(result.verdict),
        },
        plain("net-gain-works", result.works.net_gain),
        plain("net-gain-fails", result.fails.net_gain),
        Metric { name: "break-even-month", value: even_month, state: break_even_name(even) },
        plain("cash-needed", result.cash.needed),
        plain("lowest-cash", result.cash.lowest),
        Metric {
            name: "odds-ahead",
            value: Some(chance.map_or(result.odds_ahead, |chance| chance.odds_ahead)),
            state: if chance.is_some() { "done" } else { "outcomes" },
        },
        solved("required-then", required.then),
        solved("required-odds", required.odds),
        solved("required-cut", required.cut),
        solved("required-for", required.for_months),
        solved("required-now", required.now),
        solved("limit-cut", required.limit_cut),
        solved("limit-for", required.limit_for),
        solved("limit-back-months", required.limit_back_months),
    ]
}
