//! The calendar years of the golden scenarios (tests/data/oracles/golden.json), from a second
//! implementation of the same rules.
#![allow(clippy::unwrap_used, missing_docs)]

use dues::{
    model::tax::{TaxTables, YearIncome},
    scenario::{Scenario, TaxMode},
};
use serde_json::Value;

/// Golden tolerance: 1e-6 absolute plus 1e-9 relative.
#[track_caller]
fn check(tables: &TaxTables, start: i32, years: &Value, id: &str) -> usize {
    let years = years.as_object().unwrap();
    for (year, row) in years {
        let figure = |name: &str| row[name].as_f64().unwrap();
        let y = usize::try_from(year.parse::<i32>().unwrap() - start).unwrap();
        let own = YearIncome {
            wages: figure("wages"),
            profit: figure("profit"),
            deferral: figure("deferral"),
        };
        let (ours, theirs) = (tables.own_tax(y, &own), figure("tax"));
        let off = (ours - theirs).abs();
        assert!(off <= 1e-6 + 1e-9 * theirs.abs(), "{id} {year}: {ours}, not {theirs}");
        assert!(own.deferral <= tables.deferral_limit(y) + 1e-6, "{id} {year}: deferral");
    }
    years.len()
}

#[test]
fn every_golden_year_is_taxed_alike() {
    let file: Value = serde_json::from_str(include_str!("data/oracles/golden.json")).unwrap();
    let (mut rows, mut scenarios) = (0, 0);
    for case in file["cases"].as_array().unwrap() {
        let scenario: Scenario = serde_json::from_value(case["scenario"].clone()).unwrap();
        if scenario.taxes.mode == TaxMode::None {
            continue;
        }
        scenarios += 1;
        let (start, id) = (scenario.start.year(), case["id"].as_str().unwrap());
        let (household, taxes) = (scenario.household, scenario.taxes);
        let tables = TaxTables::prepare(
            &taxes,
            household.status,
            scenario.inflation,
            household.spouse,
            start,
            4,
            None,
        )
        .unwrap();
        for route in case["expect"].as_array().unwrap() {
            rows += check(&tables, start, &route["base_years"], id);
            for outcome in route["outcomes"].as_array().unwrap() {
                rows += check(&tables, start, &outcome["years"], id);
            }
        }
    }
    assert_eq!((scenarios, rows), (12, 141), "scenarios and rows compared");
}
