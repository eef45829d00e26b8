//! What a month of the ledger brings in, before tax: beside a stage, and without pay.
#![allow(clippy::unwrap_used, missing_docs)]

use dues::{
    facts::states::StateTables,
    model::ledger::{Ledger, WhichPath, ledger},
    scenario::{PayKind, Scenario, Stage},
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
