//! A ledger's columns, one table for JSON, CSV and page.

use crate::model::ledger::{Row, phase_name};
use crate::scenario::Scenario;

/// Columns in words, after the month's number.
pub const LEDGER_WORDS: [&str; 2] = ["date", "phase"];

/// How many columns hold an amount.
pub const AMOUNTS: usize = 25;

/// Columns in currency units, but for `discount`, a factor. The seven after `tax` are its kinds
/// with US taxes, else 0.
pub const LEDGER_AMOUNTS: [&str; AMOUNTS] = [
    "wages",
    "profit",
    "gross",
    "tax",
    "federal_income_tax",
    "social_security",
    "medicare",
    "additional_medicare",
    "self_employment_tax",
    "state_income_tax",
    "state_payroll_tax",
    "deferral",
    "match",
    "premium",
    "costs",
    "tuition",
    "net",
    "benefits",
    "value",
    "spouse_net",
    "living",
    "balance",
    "discount",
    "gain",
    "cumulative",
];

/// A row's cells under [`LEDGER_WORDS`].
pub fn ledger_words(scenario: &Scenario, route: usize, row: &Row) -> [String; 2] {
    let month = &row.month;
    let phase = scenario.routes.get(route).map_or("", |r| phase_name(month.phase, r));
    [scenario.start.plus(month.k - 1).to_string(), phase.to_owned()]
}

/// A row's cells under [`LEDGER_AMOUNTS`].
pub fn ledger_amounts(row: &Row) -> [f64; AMOUNTS] {
    let month = &row.month;
    let earned = &month.earned;
    let taxes = &row.taxes;
    [
        earned.wages,
        earned.profit,
        earned.gross(),
        month.tax,
        taxes.federal_income,
        taxes.social_security,
        taxes.medicare,
        taxes.additional_medicare,
        taxes.self_employment,
        taxes.state_income,
        taxes.state_payroll,
        earned.deferral,
        earned.employer_match,
        earned.premium,
        earned.costs,
        earned.tuition,
        month.settled.net,
        earned.benefits,
        month.settled.value,
        month.spouse_net,
        month.living,
        row.balance,
        row.discount,
        row.gain,
        row.cumulative,
    ]
}
