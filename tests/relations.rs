//! What must hold whatever the figures (docs/model.md), over the whole range of every lever.

#![allow(clippy::unwrap_used, reason = "a scenario that cannot be evaluated fails the test")]

use dues::model::break_even::BreakEvenState;
use dues::model::ledger::{WhichPath, ledger};
use dues::model::{RouteResult, evaluate};
use dues::report::{answer, metrics};
use dues::scenario::lever::Lever;
use dues::scenario::{Scenario, StateTax, TaxMode, YearMonth};
use proptest::prelude::*;

fn first(scenario: &Scenario) -> RouteResult {
    evaluate(scenario, None).unwrap().routes.remove(0)
}

/// The default scenario with every lever somewhere in its slider's range, US, flat or no tax.
fn any_scenario() -> impl Strategy<Value = Scenario> {
    let places = proptest::collection::vec(0.0..=1.0f64, Lever::ALL.len());
    let modes = prop_oneof![Just(TaxMode::None), Just(TaxMode::Flat), Just(TaxMode::Us)];
    (places, modes, 1u32..=12, 2025i32..2030).prop_map(|(places, mode, month, year)| {
        let mut scenario = Scenario::default();
        for (lever, place) in Lever::ALL.into_iter().zip(places) {
            let range = lever.range(&scenario, 0);
            lever.set(&mut scenario, 0, range.low + place * (range.high - range.low));
        }
        scenario.taxes.mode = mode;
        scenario.start = YearMonth::new(year, month).unwrap();
        scenario
    })
}

fn close(a: f64, b: f64, scale: f64) -> bool {
    (a - b).abs() <= 1e-6 + 1e-9 * scale.abs()
}

proptest! {
    // Failures print their scenario; a file of them would be one more thing to keep.
    #![proptest_config(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_figure_is_finite_and_ordered(scenario in any_scenario()) {
        let answered = answer(&scenario, None).unwrap();
        let result = &answered.evaluation.routes[0];
        for metric in metrics(result, &answered.required[0], None) {
            prop_assert!(metric.value.is_none_or(f64::is_finite), "{}", metric.name);
        }
        prop_assert!(result.works.cumulative.iter().all(|c| c.is_finite()));
        prop_assert!(result.works.lowest_cumulative <= result.works.net_gain);
        prop_assert!((0.0..=1.0 + 1e-12).contains(&result.odds_ahead));
        prop_assert!(result.cash.needed >= 0.0);
        let total: f64 = result.outcomes.iter().map(|o| o.chance).sum();
        prop_assert!((total - 1.0).abs() < 1e-12);
    }

    #[test]
    fn the_same_job_again_is_worth_nothing(scenario in any_scenario()) {
        let mut scenario = scenario;
        let route = &mut scenario.routes[0];
        route.stages.clear();
        route.then = scenario.now.clone();
        route.then.ramp = dues::scenario::Ramp::default();
        route.one_off = 0.0;
        route.odds = dues::scenario::Odds::Chance(1.0);
        let result = first(&scenario);
        prop_assert!(close(result.works.net_gain, 0.0, result.pv_staying));
        prop_assert_eq!(result.works.break_even.state, BreakEvenState::AheadThroughout);
    }

    #[test]
    fn without_tax_another_currency_scales_values_and_keeps_months(
        scenario in any_scenario(), factor in 0.01..100.0f64,
    ) {
        let mut one = scenario;
        one.taxes.mode = TaxMode::None;
        let mut other = one.clone();
        for lever in Lever::ALL {
            use dues::scenario::lever::Unit;
            let money = matches!(
                lever.unit(&one, 0),
                Unit::Pay(_) | Unit::Money | Unit::MoneyAMonth | Unit::MoneyAYear
            );
            if let (true, Some(value)) = (money, lever.get(&one, 0)) {
                lever.set(&mut other, 0, value * factor);
            }
        }
        let (a, b) = (first(&one), first(&other));
        prop_assert!(close(a.expected.net_gain * factor, b.expected.net_gain, b.pv_staying));
        prop_assert_eq!(a.works.break_even.state, b.works.break_even.state);
        for (x, y) in a.expected.irr.roots.iter().zip(&b.expected.irr.roots) {
            prop_assert!((x - y).abs() <= 1e-6 * (1.0 + x.abs()));
        }
    }

    #[test]
    fn swapping_route_and_staying_negates(scenario in any_scenario()) {
        let mut there = scenario;
        // Taxes before month 1 and fallback are staying's own: left out of the swap.
        there.start = YearMonth::new(2027, 1).unwrap();
        there.routes[0].stages.clear();
        there.routes[0].one_off = 0.0;
        there.routes[0].then.ramp = dues::scenario::Ramp::default();
        let mut back = there.clone();
        back.now = there.routes[0].then.clone();
        back.routes[0].then = there.now.clone();
        back.routes[0].then.ramp = dues::scenario::Ramp::default();
        let (a, b) = (first(&there), first(&back));
        prop_assert!(close(a.works.net_gain, -b.works.net_gain, a.pv_staying));
    }

    #[test]
    fn net_gain_falls_in_cost_and_rises_in_later_pay(scenario in any_scenario(), more in 1.0..50.0f64) {
        let base = first(&scenario);
        let mut dearer = scenario.clone();
        dearer.routes[0].one_off += more;
        prop_assert!(first(&dearer).expected.net_gain <= base.expected.net_gain + 1e-6);
        let mut better = scenario.clone();
        better.taxes.mode = TaxMode::None;
        let plain = first(&better);
        better.routes[0].then.pay.amount += more;
        let better = first(&better);
        prop_assert!(better.expected.net_gain >= plain.expected.net_gain - 1e-6);
        let month = |r: &RouteResult| match r.works.break_even.state {
            BreakEvenState::AheadThroughout => 0,
            BreakEvenState::Month(m) | BreakEvenState::Beyond(m) => m,
            BreakEvenState::Never => u32::MAX,
        };
        prop_assert!(month(&better) <= month(&plain));
    }

    /// No federal tax takes more than a raise; a state's cliffs do (docs/facts.md), and so does who
    /// defers it into savings of which taxes will take nearly all. A horizon within a year bears tax
    /// of pay that comes after it: whole years, then.
    #[test]
    fn after_federal_tax_later_pay_is_worth_more(
        scenario in any_scenario(),
        more in 1.0..50.0f64,
    ) {
        let mut plain = scenario;
        plain.taxes.mode = TaxMode::Us;
        plain.taxes.state = StateTax::Rate(0.05);
        plain.routes[0].then.deferral = 0.0;
        plain.start = YearMonth::new(plain.start.year(), 1).unwrap();
        plain.horizon = plain.horizon.div_ceil(12) * 12;
        let mut better = plain.clone();
        better.routes[0].then.pay.amount += more;
        let (plain, better) = (first(&plain), first(&better));
        prop_assert!(better.expected.net_gain >= plain.expected.net_gain - 1e-6);
        prop_assert!(better.works.net_gain >= plain.works.net_gain - 1e-6);
    }

    #[test]
    fn nominal_and_real_agree(scenario in any_scenario()) {
        // In money of the decision, a decision with prices rising and one with prices standing
        // still, its raises and rate real, are one: month by month, once each is deflated by the
        // price level that its own month has. The stage is within the first year, since a stage's
        // pay is not raised.
        let mut nominal = scenario;
        nominal.taxes.mode = TaxMode::None;
        Lever::For.set(&mut nominal, 0, 6.0);
        let prices = 1.0 + nominal.inflation;
        let real_rate = |rate: f64| (1.0 + rate) / prices - 1.0;
        let mut real = nominal.clone();
        real.inflation = 0.0;
        real.rate = real_rate(nominal.rate);
        real.now.raise = real_rate(nominal.now.raise);
        real.routes[0].then.raise = real_rate(nominal.routes[0].then.raise);
        let rows = |s: &Scenario| ledger(s, 0, WhichPath::Works, None).unwrap().rows;
        for (n, r) in rows(&nominal).iter().zip(rows(&real)) {
            let k = f64::from(n.month.k);
            let level = prices.powf(((k - 1.0) / 12.0).floor());
            prop_assert!(close(n.gain / level, r.gain, n.month.settled.value / level));
            prop_assert!(close(n.discount * prices.powf(k / 12.0), r.discount, 1.0));
        }
    }

    #[test]
    fn a_years_monthly_taxes_sum_to_the_years(scenario in any_scenario()) {
        let mut scenario = scenario;
        scenario.taxes.mode = TaxMode::Us;
        scenario.taxes.state = StateTax::Rate(0.04);
        for which in [WhichPath::Works, WhichPath::Fails, WhichPath::Staying] {
            let ledger = ledger(&scenario, 0, which, None).unwrap();
            for year in &ledger.years {
                let months: Vec<_> = ledger
                    .rows
                    .iter()
                    .filter(|row| scenario.start.plus(row.month.k - 1).year() == year.year)
                    .collect();
                let full = if year.year == scenario.start.year() {
                    12 - scenario.start.months_before() as usize
                } else {
                    12
                };
                if months.len() == full {
                    let sum: f64 = months.iter().map(|row| row.month.tax).sum();
                    prop_assert!(close(sum, year.tax - year.paid_before, year.income.wages));
                }
            }
        }
    }

    #[test]
    fn certain_odds_are_the_pure_path(scenario in any_scenario()) {
        for (odds, works) in [(1.0, true), (0.0, false)] {
            let mut scenario = scenario.clone();
            Lever::Odds.set(&mut scenario, 0, odds);
            let result = first(&scenario);
            let pure = if works { result.works.net_gain } else { result.fails.net_gain };
            prop_assert!(close(result.expected.net_gain, pure, result.pv_staying));
        }
    }

    #[test]
    fn the_ledger_is_the_result(scenario in any_scenario()) {
        let result = first(&scenario);
        let works = ledger(&scenario, 0, WhichPath::Works, None).unwrap();
        let last = works.rows.last().unwrap();
        prop_assert_eq!(last.cumulative.to_bits(), result.works.net_gain.to_bits());
        let outcome = result.outcomes.iter().find(|o| o.ending == dues::model::result::Ending::Works);
        prop_assert_eq!(last.balance.to_bits(), outcome.unwrap().balances.last().unwrap().to_bits());
    }
}

/// Where the cash falls until the horizon, a limit of credit spares as much savings.
#[test]
fn credit_spares_savings_also_where_the_last_month_is_the_lowest() {
    let needed = |credit| {
        let mut scenario = Scenario::default();
        scenario.taxes.mode = TaxMode::None;
        scenario.household.living = 20_000.0;
        (scenario.household.save_rate, scenario.household.debt_rate) = (0.0, 0.0);
        scenario.household.credit = credit;
        first(&scenario).cash.needed
    };
    assert!(needed(0.0) > 10_000.0);
    assert!(close(needed(0.0) - needed(5_000.0), 5_000.0, 5_000.0));
}
