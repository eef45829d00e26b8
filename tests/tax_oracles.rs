//! Published federal cases (tests/data/oracles/tax_*.json), worked out by other tools, to the cent.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod trust;

use dues::{
    model::tax::{TaxParts, TaxTables, YearIncome},
    report::tax_lines::answer,
    scenario::{FilingStatus, TaxMode, Taxes},
};
use serde_json::{Map, Value};

/// Half a cent, and what is left of f64 at these sums.
const CENT: f64 = 0.005 + 1e-7;
/// The oracles' one field that is outside this model: a refundable credit.
const LEFT_OUT: &str = "eitc_age25to64_no_children_full_takeup";

fn cases(text: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(text).unwrap();
    file["cases"].as_array().unwrap().clone()
}

fn check_file(text: &str, count: usize) {
    let cases = cases(text);
    assert_eq!(cases.len(), count);
    for case in &cases {
        check(case);
    }
    trust::row("federal taxes to the cent", cases.len() as u64);
}

#[track_caller]
fn check(case: &Value) {
    let mut asked: Map<String, Value> = case.as_object().unwrap().clone();
    let expected = asked.remove("expected").unwrap();
    let answered: Value =
        serde_json::from_str(&answer(&Value::from(asked).to_string()).unwrap()).expect("an object");
    let expected = expected.as_object().unwrap();
    assert_eq!(expected.len(), answered.as_object().unwrap().len() + 1);
    for (name, value) in expected.iter().filter(|(name, _)| *name != LEFT_OUT) {
        let (theirs, ours) = (value.as_f64().unwrap(), answered[name].as_f64().unwrap());
        assert!((ours - theirs).abs() <= CENT, "{}: {name} {ours}, not {theirs}", case["id"]);
    }
}

#[test]
fn wages() {
    check_file(include_str!("data/oracles/tax_w2_2025_2026.json"), 139);
}

#[test]
fn self_employment() {
    check_file(include_str!("data/oracles/tax_se_2025_2026.json"), 50);
}

/// The oracle adds taxes rounded to the cent; ours are rounded only to be compared with it.
fn in_cents(parts: &TaxParts) -> f64 {
    let each = [
        parts.federal_income,
        parts.social_security,
        parts.medicare,
        parts.additional_medicare,
        parts.self_employment,
    ];
    each.iter().map(|tax| (tax * 100.0).round() / 100.0).sum()
}

#[test]
fn two_calendar_years() {
    let taxes = Taxes { mode: TaxMode::Us, ..Taxes::default() };
    let tables = TaxTables::prepare(&taxes, FilingStatus::Single, 0.0, 0.0, 2025, 2, None).unwrap();
    let cases = cases(include_str!("data/oracles/tax_calendar_year.json"));
    assert_eq!(cases.len(), 8);
    for case in &cases {
        let mut total = 0.0;
        for (y, row) in case["years"].as_array().unwrap().iter().enumerate() {
            let figure = |name: &str| row[name].as_f64().unwrap();
            let sum = |name: &str| {
                let months = case[name].as_array().unwrap();
                months[12 * y..12 * (y + 1)].iter().map(|m| m.as_f64().unwrap()).sum::<f64>()
            };
            let own = YearIncome {
                wages: sum("monthly_wages"),
                profit: sum("monthly_se_profit"),
                deferral: 0.0,
            };
            let parts = tables.own_tax_parts(y, &own);
            let rows = [
                (own.wages, "wages"),
                (own.profit, "se_profit"),
                (parts.federal_income, "income_tax_before_credits"),
                (parts.social_security, "fica_ss_employee"),
                (parts.medicare, "fica_medicare_employee"),
                (parts.additional_medicare, "additional_medicare"),
                (parts.self_employment, "se_tax"),
                (in_cents(&parts), "total_tax"),
                (own.wages + own.profit - in_cents(&parts), "net"),
            ];
            assert_eq!(tables.own_tax(y, &own), parts.total());
            for (ours, name) in rows {
                let theirs = figure(name);
                assert!((ours - theirs).abs() <= CENT, "{} {y} {name}: {ours}", case["id"]);
            }
            total += in_cents(&parts);
        }
        let theirs = case["total_tax_calendar"].as_f64().unwrap();
        assert!((total - theirs).abs() <= CENT, "{}: {total}", case["id"]);
    }
}
