//! A ledger's taxes by kind add up, month by month and year by year.
#![allow(clippy::unwrap_used, missing_docs)]

use dues::{
    facts::states::StateTables,
    model::{
        ledger::{Ledger, WhichPath, ledger},
        tax::{TaxParts, TaxTables},
    },
    scenario::{FilingStatus, PayKind, Scenario, Stage, StateCode, StateTax, TaxMode, YearMonth},
};

/// A married contractor-to-be in California who starts in July, so that half a year is paid before.
fn scenario() -> Scenario {
    let mut scenario = Scenario::default();
    scenario.start = YearMonth::parse("2026-07").unwrap();
    scenario.taxes.state = StateTax::Code(StateCode::new("CA").unwrap());
    scenario.household.status = FilingStatus::Mfj;
    scenario.household.spouse = 50_000.0;
    scenario.now.deferral = 0.05;
    scenario.routes[0].then.pay.kind = PayKind::Contractor;
    scenario
}

fn of(scenario: &Scenario, which: WhichPath) -> Ledger {
    ledger(scenario, 0, which, StateTables::bundled().ok()).unwrap()
}

#[track_caller]
fn near(ours: f64, expected: f64) {
    assert!((ours - expected).abs() < 1e-6, "{ours}, not {expected}");
}

/// Holds for every month of every path.
fn sum_to_the_tax(scenario: &Scenario) {
    for which in [WhichPath::Works, WhichPath::Fails, WhichPath::Staying] {
        for row in &of(scenario, which).rows {
            assert!(row.month.tax.is_finite());
            near(row.taxes.total(), row.month.tax);
        }
    }
}

#[test]
fn the_kinds_of_a_month_sum_to_its_tax() {
    sum_to_the_tax(&scenario());
}

#[test]
fn so_do_those_of_a_contractor_who_has_paid_for_half_a_year() {
    let mut scenario = scenario();
    scenario.now.pay.kind = PayKind::Contractor;
    sum_to_the_tax(&scenario);
}

#[test]
fn so_do_those_of_somebody_who_earns_nothing_in_the_start_year() {
    let mut scenario = scenario();
    scenario.now.pay.amount = 0.0;
    scenario.routes[0].stages =
        vec![Stage::Volunteer { months: 8, keep: 0.0, premium: 0.0, costs: 0.0, benefits: 0.0 }];
    sum_to_the_tax(&scenario);
}

#[test]
fn the_months_of_a_year_sum_to_its_kinds() {
    let scenario = scenario();
    let ledger = of(&scenario, WhichPath::Works);
    let tables = TaxTables::prepare(
        &scenario.taxes,
        scenario.household.status,
        scenario.inflation,
        scenario.household.spouse,
        2026,
        11,
        StateTables::bundled().ok(),
    )
    .unwrap();
    // Months 7 to 18 are the calendar year 2027.
    let months = ledger.rows[6..18].iter();
    let sum = months.fold(TaxParts::default(), |sum, row| sum + row.taxes);
    let whole = tables.own_tax_parts(1, &ledger.years[1].income);
    near(sum.federal_income, whole.federal_income);
    near(sum.social_security, whole.social_security);
    near(sum.self_employment, whole.self_employment);
    near(sum.state_income, whole.state_income);
    near(sum.state_payroll, whole.state_payroll);
    assert!(whole.self_employment > 1_000.0 && whole.state_income > 100.0, "{whole:?}");
}

#[test]
fn an_employee_pays_payroll_tax_in_the_month_of_the_pay() {
    let mut scenario = scenario();
    scenario.routes[0].then.pay.kind = PayKind::Employee;
    let ledger = of(&scenario, WhichPath::Staying);
    // Half a year of even pay: what was paid before is half of each kind, the rest is even too.
    let row = &ledger.rows[0];
    near(row.taxes.social_security, 0.062 * row.month.earned.wages);
    near(row.taxes.medicare, 0.0145 * row.month.earned.wages);
}

#[test]
fn a_flat_tax_has_one_kind() {
    let mut scenario = Scenario::default();
    scenario.taxes.mode = TaxMode::Flat;
    scenario.taxes.rate = 0.22;
    for row in &of(&scenario, WhichPath::Works).rows {
        assert_eq!(row.taxes.flat, row.month.tax);
        assert_eq!(row.taxes.total(), row.month.tax);
    }
}
