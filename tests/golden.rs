//! Scenarios with the results of a second implementation of docs/model.md
//! (`tests/data/oracles/golden.json`). Money to 1e-6 plus 1e-9 of it, required values to 1e-6 of
//! them, months exactly.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

mod trust;

use dues::explore::{Plausible, frontier, sensitivity};
use dues::model::ledger::{Ledger, WhichPath, ledger};
use dues::report::{answer, evaluation_json, frontier_json, ledger_json, sensitivity_json};
use dues::scenario::Scenario;
use serde_json::Value;

const GOLDEN: &str = include_str!("data/oracles/golden.json");
/// Parts of a case's expectation that come from ledgers, and are compared there.
const FROM_LEDGERS: [&str; 4] = ["works_months", "staying_months", "base_years", "years"];

/// Parts whose values come from a solver: they are as near as two solvers come.
const SOLVED: [&str; 2] = ["required", ".flips."];

fn close(ours: f64, theirs: f64, required: bool) -> bool {
    let relative = if required { 1e-6 } else { 1e-9 };
    (ours - theirs).abs() <= 1e-6 + relative * theirs.abs()
}

/// Every expected field against ours, whatever else ours has; adds what differs to `wrong`.
fn compare(path: &str, ours: &Value, theirs: &Value, wrong: &mut Vec<String>) {
    match (ours, theirs) {
        (_, Value::Object(fields)) => {
            for (name, expected) in fields {
                if FROM_LEDGERS.contains(&name.as_str()) {
                    continue;
                }
                let none = Value::Null;
                let got = ours.get(name).unwrap_or(&none);
                compare(&format!("{path}.{name}"), got, expected, wrong);
            }
        }
        (Value::Array(ours), Value::Array(theirs)) if ours.len() == theirs.len() => {
            for (i, (ours, theirs)) in ours.iter().zip(theirs).enumerate() {
                compare(&format!("{path}[{i}]"), ours, theirs, wrong);
            }
        }
        (Value::Number(ours), Value::Number(theirs)) => {
            let (a, b) = (ours.as_f64().unwrap(), theirs.as_f64().unwrap());
            if !close(a, b, SOLVED.iter().any(|part| path.contains(part))) {
                wrong.push(format!("{path}: {a} is not {b}"));
            }
        }
        _ if ours == theirs => {}
        _ => wrong.push(format!("{path}: {ours} is not {theirs}")),
    }
}

fn compare_years(path: &str, ledger: &Ledger, expected: &Value, wrong: &mut Vec<String>) {
    for (year, theirs) in expected.as_object().into_iter().flatten() {
        let ours = ledger.years.iter().find(|y| y.year.to_string() == *year);
        let Some(ours) = ours else {
            wrong.push(format!("{path}: no year {year}"));
            continue;
        };
        for (name, ours) in [
            ("wages", ours.income.wages),
            ("profit", ours.income.profit),
            ("deferral", ours.income.deferral),
            ("tax", ours.tax),
            ("paid_before", ours.paid_before),
        ] {
            let theirs = theirs[name].as_f64().unwrap();
            if !close(ours, theirs, false) {
                wrong.push(format!("{path}.{year}.{name}: {ours} is not {theirs}"));
            }
        }
    }
}

fn compare_case(case: &Value, wrong: &mut Vec<String>) {
    let id = case["id"].as_str().unwrap();
    let scenario: Scenario = serde_json::from_value(case["scenario"].clone()).unwrap();
    let answered = answer(&scenario, None).unwrap();
    let ours = evaluation_json(&scenario, 0, &answered, None);
    for (route, expected) in case["expect"].as_array().unwrap().iter().enumerate() {
        let path = format!("{id}[{route}]");
        compare(&path, &ours["routes"][route], expected, wrong);
        let rows_of = |which| {
            let ledger = ledger(&scenario, route, which, None).unwrap();
            (ledger_json(&scenario, route, &ledger), ledger)
        };
        for (which, months, years) in [
            (WhichPath::Works, "works_months", None),
            (WhichPath::Staying, "staying_months", Some("base_years")),
        ] {
            let (json, ledger) = rows_of(which);
            for (month, expected) in expected[months].as_object().into_iter().flatten() {
                let row = &json["rows"][month.parse::<usize>().unwrap() - 1];
                compare(&format!("{path}.{months}.{month}"), row, expected, wrong);
            }
            if let Some(years) = years {
                compare_years(&format!("{path}.{years}"), &ledger, &expected[years], wrong);
            }
        }
        for (i, outcome) in expected["outcomes"].as_array().unwrap().iter().enumerate() {
            let (_, ledger) = rows_of(WhichPath::Outcome(i));
            compare_years(&format!("{path}.outcomes[{i}]"), &ledger, &outcome["years"], wrong);
        }
    }
}

/// The map, the swings and the flips of the first route, where the case has them; how many it has.
fn compare_explored(case: &Value, wrong: &mut Vec<String>) -> usize {
    let id = case["id"].as_str().unwrap();
    let scenario: Scenario = serde_json::from_value(case["scenario"].clone()).unwrap();
    let map = &case["frontier"];
    if map.is_null() {
        return 0;
    }
    let numbers = |name: &str| map[name].as_array().unwrap().iter().map(|x| x.as_f64().unwrap());
    let cuts: Vec<f64> = numbers("cuts").collect();
    let months: Vec<u32> = numbers("months").map(|n| n as u32).collect();
    let ours = frontier(&scenario, 0, &cuts, &months, None).unwrap().unwrap();
    compare(&format!("{id}.frontier"), &frontier_json(&ours), map, wrong);
    let ranges = Plausible::all(&scenario, 0);
    let ours = sensitivity_json(&sensitivity(&scenario, 0, &ranges, None).unwrap(), None);
    let mut parts = 1;
    for name in ["swings", "flips"] {
        compare(&format!("{id}.{name}"), &ours[name], &case[name], wrong);
        parts += ours[name].as_object().unwrap().len();
    }
    parts
}

#[test]
fn the_second_implementation_agrees_on_what_would_have_to_be_true() {
    let golden: Value = serde_json::from_str(GOLDEN).unwrap();
    let mut wrong = Vec::new();
    let cases = golden["cases"].as_array().unwrap();
    let parts: usize = cases.iter().map(|case| compare_explored(case, &mut wrong)).sum();
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(parts, 3 * (1 + 11 + 11), "a part of the copy was not compared");
}

#[test]
fn the_second_implementation_agrees() {
    let golden: Value = serde_json::from_str(GOLDEN).unwrap();
    let cases = golden["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 36, "a case is missing from the copy");
    let mut wrong = Vec::new();
    for case in cases {
        compare_case(case, &mut wrong);
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
    trust::row("whole scenarios agree with a second implementation", cases.len() as u64);
}
