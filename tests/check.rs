//! `dues check`: every self-test passes here as well, compares what it says it does, and the oracles
//! that the program carries are those of tests/data/oracles, digit by digit.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

mod trust;

use dues::check::{Check, Unit};
use serde_json::Value;

/// As much as the oracles may weigh in the program: some ten thousand characters.
const MOST_BYTES: usize = 12_000;

fn cases(text: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(text).unwrap();
    file["cases"].as_array().unwrap().clone()
}

fn lines(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.starts_with("# ")).collect()
}

const TAX: &str = include_str!("../src/check/oracles/tax.txt");
const RETURNS: &str = include_str!("../src/check/oracles/returns.txt");
const GOLDEN: &str = include_str!("../src/check/oracles/golden.txt");

#[test]
fn every_self_test_passes() {
    let mut compared = 0;
    for check in Check::ALL {
        let checked = check.run();
        assert!(checked.passed(), "{}: {checked:?}", check.name());
        compared += checked.cases;
    }
    assert!(compared > 20_000, "{compared}");
    trust::row("built-in self-tests pass (dues check)", u64::from(compared));
}

#[test]
fn a_self_test_is_the_same_each_time_it_runs() {
    for check in [Check::Odds, Check::Lanes, Check::Currency, Check::Scenarios] {
        assert_eq!(check.run(), check.run(), "{}", check.name());
    }
}

#[test]
fn what_chance_makes_differ_differs() {
    // Far less than chance alone would: the trials are an even sample. But not by nothing.
    for check in [Check::Odds, Check::JobLoss] {
        let checked = check.run();
        assert!(checked.unit == Unit::Errors && checked.tolerance <= 5.0, "{checked:?}");
        assert!(checked.worst > 0.01, "{checked:?}");
    }
}

#[test]
fn each_compares_as_many_cases_as_it_says() {
    assert_eq!(Check::Tax.run().cases as usize, 8 * lines(TAX).len());
    // Five amounts and a month.
    assert_eq!(Check::Scenarios.run().cases as usize, 6 * lines(GOLDEN).len());
    assert_eq!(Check::Scenarios.run().unit, Unit::Money);
    // A count of rates, and each of them.
    assert!(Check::Returns.run().cases as usize > 2 * lines(RETURNS).len());
}

#[test]
fn the_oracles_that_the_program_carries_are_small() {
    assert!(TAX.len() + RETURNS.len() + GOLDEN.len() < MOST_BYTES);
    assert_eq!((lines(TAX).len(), lines(RETURNS).len(), lines(GOLDEN).len()), (45, 18, 17));
}

/// The number itself, whatever its writing.
fn same(line: &str, theirs: &[f64]) -> bool {
    let ours: Vec<f64> = line.split_whitespace().map(|word| word.parse().unwrap()).collect();
    ours == theirs
}

#[test]
fn the_taxes_are_those_of_the_oracles() {
    let all = [
        cases(include_str!("data/oracles/tax_w2_2025_2026.json")),
        cases(include_str!("data/oracles/tax_se_2025_2026.json")),
    ]
    .concat();
    for line in lines(TAX) {
        let (asked, told) =
            line.split_once(if line.contains("true") { "true" } else { "false" }).unwrap();
        let status = asked.split(' ').nth(1).unwrap();
        let asked = asked.replacen(status, "", 1);
        let found = all.iter().any(|case| {
            let number = |name: &str| case[name].as_f64().unwrap_or_default();
            let expected = |name: &str| case["expected"][name].as_f64().unwrap();
            case["filing_status"] == status
                && same(
                    &asked,
                    &[
                        number("year"),
                        number("wages_primary"),
                        number("wages_spouse"),
                        number("se_net_profit_primary"),
                        number("se_net_profit_spouse"),
                        number("deferral_401k_primary"),
                    ],
                )
                && case["sstb"].as_bool().unwrap() == line.contains("true")
                && same(
                    told,
                    &[
                        expected("agi"),
                        expected("qbi_deduction"),
                        expected("taxable_income"),
                        expected("income_tax_before_credits"),
                        expected("fica_ss_employee"),
                        expected("fica_medicare_employee"),
                        expected("additional_medicare"),
                        expected("se_tax"),
                    ],
                )
        });
        assert!(found, "not in the oracles: {line}");
    }
}

#[test]
fn the_returns_are_those_of_the_oracles() {
    let all = cases(include_str!("data/oracles/npv_irr.json"));
    let numbers = |value: &Value| -> Vec<f64> {
        value.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
    };
    for line in lines(RETURNS) {
        let (asked, told) = line.split_once(" =").unwrap();
        let (_, flows) = asked.split_once(' ').unwrap();
        let found = all.iter().any(|case| match case["kind"].as_str().unwrap() {
            "irr" => {
                same(told, &numbers(&case["all_real_irr_gt_minus1"]))
                    && !flows.contains('*')
                    && same(flows, &numbers(&case["cashflows"]))
            }
            "irr_monthly" => {
                let runs = case["cashflows_rle"].as_array().unwrap().iter().map(numbers);
                let runs: Vec<f64> = runs.flatten().collect();
                let ours: Vec<f64> = flows
                    .split(' ')
                    .flat_map(|run| {
                        let (flow, times) = run.split_once('*').unwrap_or((run, "1"));
                        [flow.parse::<f64>().unwrap(), times.parse().unwrap()]
                    })
                    .collect();
                ours == runs && same(told, &[case["irr_monthly"].as_f64().unwrap()])
            }
            "npv" => {
                let rate = case["rate"].as_f64().unwrap();
                let all = [vec![rate], numbers(&case["cashflows"])].concat();
                !flows.contains('*')
                    && same(flows, &all)
                    && same(told, &[case["value"].as_f64().unwrap()])
            }
            _ => false,
        });
        assert!(found, "not in the oracles: {line}");
    }
}

#[test]
fn the_scenarios_are_those_of_the_oracles() {
    let all = cases(include_str!("data/oracles/golden.json"));
    for line in lines(GOLDEN) {
        let (link, told) = line.split_once(' ').unwrap();
        let (amounts, month) = told.rsplit_once(' ').unwrap();
        let found = all.iter().any(|case| {
            let scenario = serde_json::from_value(case["scenario"].clone()).unwrap();
            let first = &case["expect"][0];
            let gain = |path: &str| first[path]["net_gain"].as_f64().unwrap();
            let cash = |name: &str| first["cash"][name].as_f64().unwrap();
            format!("#{}", dues::scenario::link::encode(&scenario, 0)) == link
                && same(
                    amounts,
                    &[
                        gain("works"),
                        gain("fails"),
                        gain("expected"),
                        cash("lowest"),
                        cash("needed"),
                    ],
                )
                && first["works"]["break_even"]["month"].as_u64() == month.parse().ok()
        });
        assert!(found, "not in the oracles: {line}");
    }
}
