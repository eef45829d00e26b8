//! The taxes of a scenario: modes, the household, states, years after the tables.
#![allow(clippy::unwrap_used, clippy::float_cmp, missing_docs)]

use dues::{
    facts::states::StateTables,
    model::tax::{Filing, TaxError, TaxParts, TaxTables, UsYear, YearIncome},
    scenario::{FilingStatus, Scenario, StateCode, StateTax, TaxMode, Taxes},
};
use proptest::{
    prelude::{ProptestConfig, Strategy, prop_assert, proptest},
    sample::select,
};
use serde_json::Value;

fn code(code: &str) -> StateTax {
    StateTax::Code(StateCode::new(code).unwrap())
}

fn us(state: StateTax) -> Taxes {
    Taxes { mode: TaxMode::Us, state, ..Taxes::default() }
}

fn tables(taxes: &Taxes, status: FilingStatus, inflation: f64, spouse: f64) -> TaxTables {
    let bundled = StateTables::bundled().ok();
    TaxTables::prepare(taxes, status, inflation, spouse, 2026, 12, bundled).unwrap()
}

fn household(
    year: i32,
    status: FilingStatus,
    state: StateTax,
    workers: [YearIncome; 2],
) -> TaxParts {
    let filing = Filing { status, state, inflation: 0.1, ..Filing::default() };
    UsYear::new(year, &filing, StateTables::bundled().ok()).unwrap().household_tax(workers).parts
}

#[track_caller]
fn near(ours: f64, expected: f64) {
    assert!((ours - expected).abs() < 1e-8 * (1.0 + expected.abs()), "{ours}, not {expected}");
}

const OWN: YearIncome = YearIncome { wages: 60_000.0, profit: 10_000.0, deferral: 5_000.0 };

#[test]
fn no_tax_takes_nothing() {
    let taxes = Taxes { mode: TaxMode::None, rate: 0.3, ..Taxes::default() };
    let none = tables(&taxes, FilingStatus::Mfj, 0.5, 100.0);
    assert_eq!(none.own_tax(0, &OWN), 0.0);
    assert_eq!(none.spouse_net(1), 150.0);
    assert_eq!(none.deferral_limit(0), f64::INFINITY);
}

#[test]
fn flat_tax_is_a_share_of_gross_less_deferral() {
    let taxes = Taxes { mode: TaxMode::Flat, rate: 0.2, ..Taxes::default() };
    let flat = tables(&taxes, FilingStatus::Mfj, 0.5, 100.0);
    assert_eq!(flat.own_tax(3, &OWN), 13_000.0);
    assert_eq!(flat.own_tax_parts(3, &OWN).flat, 13_000.0);
    assert_eq!(flat.spouse_net(1), 120.0);
    assert_eq!(flat.deferral_limit(0), f64::INFINITY);
}

#[test]
fn only_us_taxes_need_a_year_with_tables() {
    let early = |taxes: &Taxes| {
        TaxTables::prepare(taxes, FilingStatus::Single, 0.0, 0.0, 2024, 3, None).map(|_| ())
    };
    assert_eq!(early(&us(StateTax::Rate(0.0))), Err(TaxError::StartBefore2025(2024)));
    assert_eq!(early(&Taxes::default()), Ok(()));
}

#[test]
fn a_states_code_needs_its_tables_and_a_rate_does_not() {
    let without = |state| {
        TaxTables::prepare(&us(state), FilingStatus::Single, 0.0, 0.0, 2025, 2, None).map(|_| ())
    };
    let california = StateCode::new("CA").unwrap();
    assert_eq!(without(code("CA")), Err(TaxError::StateTablesMissing(california)));
    assert_eq!(without(StateTax::Rate(0.05)), Ok(()));
    let empty = StateTables::from_json(r#"{"federal": {}, "jurisdictions": {}}"#).unwrap();
    let filing = Filing { state: code("CA"), ..Filing::default() };
    let refused = UsYear::new(2027, &filing, Some(&empty));
    assert_eq!(refused, Err(TaxError::StateRulesMissing(california, 2027)));
}

#[test]
fn rules_that_contradict_themselves_are_refused() {
    let text = include_str!("../src/facts/state_income_tax.json");
    let spoilt = |from: &str, to: &str, state: &str| {
        let spoilt = text.replace(from, to);
        assert_ne!(spoilt, text);
        let tables = StateTables::from_json(&spoilt).unwrap();
        let filing = Filing { state: code(state), ..Filing::default() };
        UsYear::new(2026, &filing, Some(&tables)).map(|_| ())
    };
    let refused = |state| Err(TaxError::StateRulesMissing(StateCode::new(state).unwrap(), 2026));
    let two_limits = spoilt(r#""of":"agi","below":"#, r#""of":"agi","at_most":1,"below":"#, "VA");
    assert_eq!(two_limits, refused("VA"));
    assert_eq!(spoilt(r#""kind":"none""#, r#""kind":"flat""#, "TX"), refused("TX"));
}

#[test]
fn own_tax_is_what_the_household_pays_more() {
    let taxes = us(code("NY"));
    let t = tables(&taxes, FilingStatus::Mfj, 0.03, 80_000.0);
    let filing = Filing {
        status: FilingStatus::Mfj,
        inflation: 0.03,
        state: taxes.state,
        ..Filing::default()
    };
    for y in [0, 1, 7] {
        let year = 2026 + i32::try_from(y).unwrap();
        let year = UsYear::new(year, &filing, StateTables::bundled().ok()).unwrap();
        let wages = 80_000.0 * libm::pow(1.03, f64::from(u32::try_from(y).unwrap()));
        let spouse = YearIncome::wages(wages);
        let with = year.household_tax([OWN, spouse]).parts;
        let without = year.household_tax([YearIncome::default(), spouse]).parts;
        near(t.own_tax(y, &OWN), with.total() - without.total());
        near(t.spouse_net(y), wages - without.total());
        let parts = t.own_tax_parts(y, &OWN);
        near(parts.state_income, with.state_income - without.state_income);
        near(parts.state_payroll, with.state_payroll - without.state_payroll);
        near(parts.federal_income, with.federal_income - without.federal_income);
        near(parts.self_employment, with.self_employment);
    }
}

#[test]
fn after_the_last_prepared_year_that_one_holds() {
    let t = tables(&us(StateTax::Rate(0.05)), FilingStatus::Single, 0.03, 100.0);
    assert_eq!(t.own_tax(11, &OWN), t.own_tax(99, &OWN));
    assert_eq!(t.spouse_net(11), t.spouse_net(99));
    assert_ne!(t.own_tax(10, &OWN), t.own_tax(11, &OWN));
}

#[test]
fn a_rate_is_taken_of_agi() {
    let t = tables(&us(StateTax::Rate(0.05)), FilingStatus::Mfj, 0.0, 90_000.0);
    // AGI: 55,000 wages after deferral, 10,000 profit less half of 0.9235 · 15.3 % of it.
    near(t.own_tax_parts(0, &OWN).state_income, 0.05 * (65_000.0 - 0.5 * 1_412.955));
    assert_eq!(t.own_tax_parts(0, &OWN).state_payroll, 0.0);
}

#[test]
fn a_state_after_its_tables_is_the_newest_scaled() {
    let own = |w| [YearIncome { wages: w, deferral: w / 10.0, profit: 0.0 }, YearIncome::default()];
    let f = libm::pow(1.1, 2.0);
    for state in ["AL", "AR", "CA", "MA", "NJ", "NY", "OR", "UT"] {
        let base = household(2026, FilingStatus::Hoh, code(state), own(100_000.0));
        let later = household(2028, FilingStatus::Hoh, code(state), own(100_000.0 * f));
        near(later.state_income, f * base.state_income);
        near(later.state_payroll, f * base.state_payroll);
        assert!(base.state_income > 1_000.0);
    }
}

#[test]
fn pennsylvania_taxes_wages_before_deferral_and_others_after() {
    let workers = [OWN, YearIncome { wages: 40_000.0, profit: 0.0, deferral: 4_000.0 }];
    let half_se_tax = 0.5 * 1_412.955;
    let pa = household(2026, FilingStatus::Mfj, code("PA"), workers);
    near(pa.state_income, 0.0307 * (110_000.0 - half_se_tax));
    near(pa.state_payroll, 0.0007 * 100_000.0);
    let co = household(2026, FilingStatus::Mfj, code("CO"), workers);
    near(co.state_income, 0.044 * (101_000.0 - half_se_tax - 32_200.0));
}

#[test]
fn payroll_is_per_worker_and_without_what_the_employer_may_pay() {
    let two = [YearIncome::wages(100_000.0), YearIncome::wages(200_000.0)];
    let ny = household(2026, FilingStatus::Mfj, code("NY"), two);
    near(ny.state_payroll, 2.0 * 31.2 + 411.91 + 411.91);
    assert_eq!(household(2026, FilingStatus::Mfj, code("HI"), two).state_payroll, 0.0);
    let ak = household(2026, FilingStatus::Mfj, code("AK"), two);
    near(ak.state_payroll, 2.0 * 0.005 * 51_700.0);
}

#[test]
fn fica_in_a_states_rules_is_summed_over_the_workers() {
    let of = |workers| household(2026, FilingStatus::Mfj, code("AL"), workers).state_income;
    let one = of([YearIncome::wages(400_000.0), YearIncome::default()]);
    let two = of([YearIncome::wages(200_000.0); 2]);
    // A second Social Security wage base deducted, at Alabama's 5 %.
    near(one - two, 0.05 * 0.062 * 184_500.0);
}

#[test]
fn the_top_of_new_york_is_flat() {
    let own = [YearIncome::wages(26e6), YearIncome::default()];
    let ny = household(2026, FilingStatus::Single, code("NY"), own);
    near(ny.state_income, 0.109 * (26e6 - 8_000.0));
}

#[test]
fn a_spouses_net_is_that_of_the_golden_balances() {
    let file: Value = serde_json::from_str(include_str!("data/oracles/golden.json")).unwrap();
    let mut compared = 0;
    for case in file["cases"].as_array().unwrap() {
        let scenario: Scenario = serde_json::from_value(case["scenario"].clone()).unwrap();
        let household = scenario.household;
        if household.spouse == 0.0 {
            continue;
        }
        let t = TaxTables::prepare(
            &scenario.taxes,
            household.status,
            scenario.inflation,
            household.spouse,
            scenario.start.year(),
            2,
            None,
        )
        .unwrap();
        let interest = libm::pow(1.0 + household.save_rate, 1.0 / 12.0);
        for route in case["expect"].as_array().unwrap() {
            let row =
                |month: &str, name: &str| route["works_months"][month][name].as_f64().unwrap();
            let from_balance =
                row("2", "balance") - row("1", "balance") * interest - row("2", "net")
                    + row("2", "living");
            near(t.spouse_net(0) / 12.0, from_balance);
            compared += 1;
        }
    }
    assert_eq!(compared, 5);
}

fn any_status() -> impl Strategy<Value = FilingStatus> {
    select(&[
        FilingStatus::Single,
        FilingStatus::Mfj,
        FilingStatus::Mfs,
        FilingStatus::Hoh,
        FilingStatus::Qss,
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn without_own_income_there_is_no_own_tax(
        status in any_status(), spouse in 0.0..5e5, inflation in -0.02..0.1,
        state in 0usize..51, y in 0usize..12,
    ) {
        let taxes = us(code(dues::scenario::STATE_CODES[state]));
        let t = tables(&taxes, status, inflation, spouse);
        assert_eq!(t.own_tax(y, &YearIncome::<f64>::default()), 0.0);
    }

    #[test]
    fn federal_tax_rises_with_pay_and_leaves_some(
        status in any_status(), spouse in 0.0..5e5, wages in 0.0..1e6, more in 0.01..1e5,
        inflation in 0.0..0.1, y in 0usize..12,
    ) {
        let t = tables(&us(StateTax::Rate(0.0)), status, inflation, spouse);
        let tax = |w: f64| t.own_tax(y, &YearIncome::wages(w));
        let marginal = (tax(wages + more) - tax(wages)) / more;
        // 37 % + 6.2 % + 1.45 % + 0.9 %, and the payroll tax at least.
        prop_assert!((0.0145 - 1e-6..=0.4555 + 1e-6).contains(&marginal), "{marginal}");
    }

    #[test]
    fn a_contractors_tax_is_finite_and_below_the_profit(
        status in any_status(), profit in 0.0..2e6, wages in 0.0..5e5, sstb: bool,
        inflation in 0.0..0.1, y in 0usize..12,
    ) {
        let taxes = Taxes { sstb, ..us(StateTax::Rate(0.05)) };
        let t = tables(&taxes, status, inflation, 0.0);
        let tax = t.own_tax(y, &YearIncome { wages, profit, deferral: 0.0 });
        prop_assert!(tax >= 0.0 && tax < 0.6 * (wages + profit) + 1e-9);
    }
}

#[test]
fn every_kind_of_tax_adds_to_the_total() {
    let parts = TaxParts {
        flat: 1.0,
        federal_income: 10.0,
        social_security: 100.0,
        medicare: 1_000.0,
        additional_medicare: 10_000.0,
        self_employment: 100_000.0,
        state_income: 1_000_000.0,
        state_payroll: 10_000_000.0,
    };
    near(parts.total(), 11_111_111.0);
}

/// Schedule SE, line 4c: below 400 of net earnings, which are 92.35 % of the profit, nothing is due.
#[test]
fn self_employment_tax_begins_at_400_of_net_earnings() {
    let due = |profit| {
        let worker = YearIncome { wages: 0.0, profit, deferral: 0.0 };
        let workers = [worker, YearIncome::default()];
        household(2026, FilingStatus::Single, code("TX"), workers).self_employment
    };
    let profit = 400.0 / 0.9235;
    assert_eq!(0.9235 * profit, 400.0);
    near(due(profit), 400.0 * 0.153);
    near(due(433.13), 0.0);
}

/// `T_y(W) = f·T(W/f)` after the tables' last year, each worker's wages with
/// it (Alabama deducts what each pays into Social Security).
#[test]
fn after_the_tables_both_workers_wages_are_those_of_the_last_year() {
    let tax = |year, [own, spouse]: [f64; 2]| {
        let workers = [YearIncome::wages(own), YearIncome::wages(spouse)];
        household(year, FilingStatus::Mfj, code("AL"), workers).state_income
    };
    let f = 1.1 * 1.1;
    near(tax(2028, [60_000.0, 20_000.0]), f * tax(2026, [60_000.0 / f, 20_000.0 / f]));
}
