//! What `dues tax` answers to lines that are not plain cases.
#![allow(clippy::unwrap_used, missing_docs)]

use dues::report::tax_lines::answer;
use serde_json::Value;

fn figure(line: &str, name: &str) -> Option<f64> {
    let answered: Value = serde_json::from_str(&answer(line).unwrap()).unwrap();
    answered.get(name).map(|v| v.as_f64().unwrap())
}

#[track_caller]
fn check(line: &str, name: &str, expected: Option<f64>) {
    let ours = figure(line, name);
    let near = |a: f64, b: f64| (a - b).abs() < 0.005;
    assert!(ours == expected || near(ours.unwrap(), expected.unwrap()), "{line}: {ours:?}");
}

#[track_caller]
fn refused(line: &str, word: &str) {
    let error = answer(line).unwrap_err().to_string();
    assert!(error.contains(word), "{error}");
}

#[test]
fn a_states_tax_stands_beside_the_federal_where_it_is_asked_for() {
    let plain = r#"{"year": 2026, "filing_status": "single", "wages_primary": 100000}"#;
    check(plain, "income_tax_before_credits", Some(13_170.0));
    check(plain, "state_income_tax", None);
    check(plain, "state_payroll_tax", None);
    let state = |s: &str| plain.replace('}', &format!(r#", "state": {s}}}"#));
    check(&state("\"PA\""), "state_income_tax", Some(3_070.0));
    check(&state("\"PA\""), "state_payroll_tax", Some(70.0));
    check(&state("0.05"), "state_income_tax", Some(5_000.0));
    check(&state("0.05"), "state_payroll_tax", Some(0.0));
    check(&state("null"), "state_income_tax", None);
}

#[test]
fn later_years_are_indexed_by_the_inflation_given() {
    let line = r#"{"year": 2028, "filing_status": "mfj", "wages_primary": 1, "inflation": 0.1}"#;
    check(line, "standard_deduction", Some(32_200.0 * 1.21));
}

#[test]
fn a_line_that_cannot_be_answered_says_why() {
    refused("", "EOF");
    refused(r#"{"year": 2026}"#, "filing_status");
    refused(r#"{"year": 2026, "filing_status": "married"}"#, "married");
    refused(r#"{"year": 2026, "filing_status": "single", "wages_primry": 5}"#, "wages_primry");
    refused(r#"{"year": 2024, "filing_status": "single"}"#, "2024");
    refused(r#"{"year": 9999, "filing_status": "single"}"#, "year");
    refused(r#"{"year": 2026, "filing_status": "single", "state": "ZZ"}"#, "ZZ");
    refused(r#"{"year": 2026, "filing_status": "single", "state": 7}"#, "state");
    refused(r#"{"year": 2026, "filing_status": "single", "wages_primary": -1}"#, "wages_primary");
    refused(r#"{"year": 2026, "filing_status": "single", "inflation": -1}"#, "inflation");
    let deferral = r#"{"year": 2026, "filing_status": "single", "deferral_401k_primary": 5}"#;
    refused(deferral, "deferral_401k_primary");
}
