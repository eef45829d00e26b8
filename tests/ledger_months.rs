//! What a month of the ledger brings in, before tax: beside a stage, and without pay.
#![allow(clippy::unwrap_used, missing_docs)]

use dues::{
    facts::states::StateTables,
    model::{
        evaluate,
        ledger::{Ledger, Row, WhichPath, ledger},
        result::Ending,
    },
    scenario::{PayKind, Review, Scenario, Stage, lever::Lever},
};

/// Cover that is bought in a month without pay.
const COVER: f64 = 600.0;

/// A contractor who would volunteer for a year.
fn contractor(keep: f64) -> Scenario {
    let mut scenario = Scenario::default();
    scenario.now.pay.kind = PayKind::Contractor;
    scenario.household.gap_cover = COVER;
    scenario.routes[0].stages =
        vec![Stage::Volunteer { months: 12, keep, premium: 0.0, costs: 0.0, benefits: 0.0 }];
    scenario
}

fn of(scenario: &Scenario, which: WhichPath) -> Ledger {
    ledger(scenario, 0, which, StateTables::bundled().ok()).unwrap()
}

#[test]
fn a_contractor_keeps_a_share_of_the_profit_beside_a_stage() {
    let scenario = contractor(0.4);
    let (staying, works) = (of(&scenario, WhichPath::Staying), of(&scenario, WhichPath::Works));
    for (kept, whole) in works.rows.iter().zip(&staying.rows).take(12) {
        let (kept, whole) = (kept.month.earned, whole.month.earned);
        assert!(whole.profit > 1_000.0);
        assert!((kept.profit - 0.4 * whole.profit).abs() < 1e-9, "{kept:?} of {whole:?}");
        assert!(kept.wages.abs() < 1e-12);
    }
}

#[test]
fn a_contractor_is_not_without_pay() {
    let scenario = contractor(0.4);
    for which in [WhichPath::Staying, WhichPath::Works] {
        for row in &of(&scenario, which).rows {
            assert!(row.month.earned.gross() > 0.0);
            assert!(row.month.earned.premium.abs() < 1e-12, "{:?}", row.month);
        }
    }
}

#[test]
fn the_cover_of_months_without_pay_follows_prices() {
    let mut scenario = contractor(0.0);
    scenario.inflation = 0.10;
    let Some(Stage::Volunteer { months, .. }) = scenario.routes[0].stages.first_mut() else {
        panic!("volunteers first");
    };
    *months = 24;
    let rows = of(&scenario, WhichPath::Works).rows;
    for (row, cover) in [(0, COVER), (11, COVER), (12, 1.1 * COVER), (23, 1.1 * COVER)] {
        let premium = rows[row].month.earned.premium;
        assert!((premium - cover).abs() < 1e-9, "month {}: {premium}", row + 1);
    }
}

#[test]
fn every_ledger_adds_up_to_its_outcome() {
    let mut scenario = Scenario::default();
    scenario.horizon = 31;
    scenario.routes[0].one_off = 1_234.0;
    scenario.routes[0].stages.insert(0, Stage::Wait { offer: 0.3, within: 6 });
    let result = &evaluate(&scenario, None).unwrap().routes[0];
    assert!(result.outcomes.len() > 2, "{:?}", result.outcomes.len());
    for (i, outcome) in result.outcomes.iter().enumerate() {
        let rows = of(&scenario, WhichPath::Outcome(i)).rows;
        assert_eq!(rows.len(), 31, "no month beyond the horizon");
        for (row, balance) in rows.iter().zip(&outcome.balances[1..]) {
            assert!((row.balance - balance).abs() < 1e-6, "{i}: {} {balance}", row.balance);
        }
        let gained = rows[30].cumulative;
        assert!((gained - outcome.net_gain).abs() < 1e-6, "{i}: {gained} {}", outcome.net_gain);
    }
}

#[test]
fn the_failure_shown_is_the_worst_that_can_happen() {
    let mut scenario = Scenario::default();
    // Every month of it costs more than it brings in.
    Lever::Cut.set(&mut scenario, 0, 5.0);
    scenario.routes[0].review = Some(Review { month: 3, visible: 1.0 });
    let lowest = |rows: &[Row]| rows.iter().map(|row| row.balance).fold(f64::INFINITY, f64::min);
    let result = &evaluate(&scenario, None).unwrap().routes[0];
    let possible = result
        .outcomes
        .iter()
        .enumerate()
        .filter(|(_, outcome)| outcome.ending == Ending::Fails && outcome.chance > 0.0);
    let worst = possible
        .map(|(i, _)| lowest(&of(&scenario, WhichPath::Outcome(i)).rows))
        .fold(f64::INFINITY, f64::min);
    let shown = lowest(&of(&scenario, WhichPath::Fails).rows);
    assert!((shown - worst).abs() < 1e-9, "{shown} {worst}");
    // Every failure is seen at the review: one that is not would be worse, and cannot happen.
    let impossible = result
        .outcomes
        .iter()
        .position(|outcome| outcome.ending == Ending::Fails && outcome.chance == 0.0);
    let rows = of(&scenario, WhichPath::Outcome(impossible.unwrap())).rows;
    assert!(lowest(&rows) < worst - 1.0, "{} {worst}", lowest(&rows));
}
