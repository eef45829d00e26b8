//! Published closed forms against the whole model (`tests/data/oracles/model_closed_forms.json`):
//! flat trade-offs and runways, each put to the model as a scenario.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

use dues::explore::required;
use dues::model::evaluate;
use dues::model::result::{Ending, Required};
use dues::scenario::{
    Fallback, Household, Job, Odds, Pay, PayKind, PayPer, PayStep, Review, Route, Scenario, Spread,
    Stage, Taxes,
};
use serde_json::Value;

fn cases(kind: &str) -> Vec<Value> {
    let text = include_str!("data/oracles/model_closed_forms.json");
    let file: Value = serde_json::from_str(text).unwrap();
    let all = file["cases"].as_array().unwrap().clone();
    all.into_iter().filter(|case| case["kind"] == kind).collect()
}

fn monthly(amount: f64) -> Pay {
    Pay { amount, per: PayPer::Month, hours: 40.0, weeks: 52.0, kind: PayKind::Employee }
}

/// A reduced-rate route without tax, growth or failure.
fn trade_off(current: f64, reduced: f64, post: f64, months: u32) -> Scenario {
    Scenario {
        rate: 0.0,
        inflation: 0.0,
        now: Job::plain(monthly(current), 0.0),
        routes: vec![Route {
            stages: vec![Stage::Reduced {
                months,
                pay: monthly(reduced),
                steps: Vec::new(),
                keep: 0.0,
                premium: 0.0,
                costs: 0.0,
                benefits: 0.0,
            }],
            then: Job::plain(monthly(post), 0.0),
            odds: Odds::Chance(1.0),
            fallback: Fallback::default(),
            name: Route::unnamed(),
            one_off: 0.0,
            review: None,
        }],
        household: Household::default(),
        taxes: Taxes::default(),
        spread: Spread::default(),
        ..Scenario::default()
    }
}

#[track_caller]
fn same(what: &str, ours: f64, theirs: f64) {
    let tolerance = 1e-6 + 1e-9 * theirs.abs();
    assert!((ours - theirs).abs() <= tolerance, "{what}: {ours} is not {theirs}");
}

#[test]
fn flat_trade_offs() {
    let cases = cases("flat_tradeoff");
    assert!(cases.len() >= 8);
    let mut longer_than_any_horizon = 0;
    for case in cases {
        let id = case["id"].as_str().unwrap();
        let input = |name: &str| case["inputs"][name].as_f64().unwrap();
        let horizon = input("horizon") as u32;
        let mut scenario = trade_off(
            input("current"),
            input("reduced"),
            input("post"),
            input("months_reduced") as u32,
        );
        scenario.horizon = horizon;
        scenario.rate = input("annual_rate");
        scenario.routes[0].one_off = input("one_off_cost");
        // The model itself takes any horizon; only fields and files are held to 480 months.
        longer_than_any_horizon += u32::from(horizon > 480);
        let result = evaluate(&scenario, None).unwrap().routes.remove(0);
        let works = &result.works;
        same(id, works.net_gain, case["npv"].as_f64().unwrap());
        same(id, works.undiscounted, case["undiscounted_sum"].as_f64().unwrap());
        same(id, works.lowest_cumulative, case["lowest_cumulative_discounted"].as_f64().unwrap());
        let even = &case["break_even_within_horizon"];
        assert_eq!(
            works.break_even.first_crossing.map(u64::from),
            even["first_crossing_month"].as_u64(),
            "{id}"
        );
        assert_eq!(
            u64::from(works.break_even.sign_changes),
            even["sign_changes_of_cumulative"].as_u64().unwrap(),
            "{id}"
        );
        let Required::Value(then) = required(&scenario, 0, None).unwrap().then else {
            panic!("{id}: no required pay");
        };
        let theirs = case["required_post_monthly"].as_f64().unwrap();
        assert!((then - theirs).abs() <= 1e-9 * theirs, "{id}: {then} is not {theirs}");
    }
    assert!(longer_than_any_horizon <= 1);
}

/// Months of the stage in [`gamble`], of which the review comes after half.
const GAMBLE: u32 = 10;

/// A route that gains `works` with chance `p` and else `fails`; who leaves at half time gains `leaves`.
fn gamble(works: f64, fails: f64, leaves: f64, p: f64) -> Scenario {
    let (now, half) = (10_000.0, GAMBLE / 2);
    let pay = |gain: f64, months: u32| monthly(now + gain / f64::from(months));
    let mut scenario = trade_off(now, 0.0, 0.0, GAMBLE);
    scenario.horizon = 2 * GAMBLE;
    let route = &mut scenario.routes[0];
    let Stage::Reduced { pay: first, steps, .. } = &mut route.stages[0] else { unreachable!() };
    *first = pay(leaves, half);
    steps.push(PayStep { from: half + 1, pay: pay(fails - leaves, half) });
    route.then.pay = pay(works - fails, GAMBLE);
    route.odds = Odds::Chance(p);
    scenario
}

#[test]
fn odds_of_success() {
    let cases = cases("success_probability");
    assert!(!cases.is_empty());
    for case in cases {
        let id = case["id"].as_str().unwrap();
        let number = |name: &str| case[name].as_f64().unwrap();
        let fails = number("npv_fail");
        let scenario = gamble(number("npv_success"), fails, fails / 2.0, number("p"));
        let result = evaluate(&scenario, None).unwrap().routes.remove(0);
        same(id, result.works.net_gain, number("npv_success"));
        same(id, result.fails.net_gain, fails);
        same(id, result.expected.net_gain, number("expected_npv"));
        let Required::Value(odds) = required(&scenario, 0, None).unwrap().odds else {
            panic!("{id}: no required odds");
        };
        same(id, odds, number("break_even_probability"));
    }
}

/// The published option is the right to leave, over the better of going on and leaving without having
/// looked. Rule 12's review is a plan to leave, over going on: it costs where leaving is worse.
#[test]
fn a_review_that_shows_everything() {
    let cases = cases("option_to_quit_perfect_signal");
    assert!(cases.len() >= 3);
    let mut costs = 0;
    for case in cases {
        let id = case["id"].as_str().unwrap();
        let number = |name: &str| case[name].as_f64().unwrap();
        let leaves = number("npv_quit");
        let mut scenario = gamble(
            number("npv_success_continue"),
            number("npv_fail_continue"),
            leaves,
            number("p"),
        );
        let result = |s: &Scenario| evaluate(s, None).unwrap().routes.remove(0);
        let without = result(&scenario);
        same(id, without.fails.net_gain, number("npv_fail_continue"));
        same(id, without.expected.net_gain, number("value_no_option"));
        scenario.routes[0].review = Some(Review { month: GAMBLE / 2, visible: 1.0 });
        let with = result(&scenario);
        same(id, with.fails.net_gain, leaves);
        let worth = with.option_value.unwrap();
        same(id, worth, with.expected.net_gain - without.expected.net_gain);
        let best = with.expected.net_gain.max(without.expected.net_gain);
        same(id, best, number("value_with_option"));
        same(id, best - without.expected.net_gain.max(leaves), number("option_value"));
        costs += u32::from(worth < 0.0);
    }
    assert_eq!(costs, 1, "a case in which leaving is worse");
}

#[test]
fn stepped_growth() {
    for case in cases("stepped_growth") {
        let input = |name: &str| case["inputs"][name].as_f64().unwrap();
        let mut scenario = trade_off(
            input("current"),
            input("reduced"),
            input("post"),
            input("months_reduced") as u32,
        );
        scenario.horizon = input("horizon") as u32;
        scenario.rate = input("annual_rate");
        scenario.now.raise = input("growth_current");
        scenario.routes[0].then.raise = input("growth_post");
        scenario.routes[0].one_off = input("one_off_cost");
        let result = evaluate(&scenario, None).unwrap().routes.remove(0);
        same("npv", result.works.net_gain, case["npv"].as_f64().unwrap());
    }
}

#[test]
fn runways() {
    let cases = cases("cash_runway");
    assert!(cases.len() >= 3);
    for case in cases {
        let id = case["id"].as_str().unwrap();
        let input = |name: &str| case["inputs"][name].as_f64().unwrap();
        // Living costs are the burn; the new job brings them and the surplus.
        let burn = input("monthly_burn");
        let post = burn + input("then_monthly_surplus");
        let mut scenario = trade_off(post, 0.0, post, input("burn_months") as u32);
        scenario.horizon = input("horizon") as u32;
        let rate = input("annual_savings_rate");
        scenario.household = Household {
            living: burn,
            savings: Some(input("opening")),
            credit: 1e9,
            save_rate: rate,
            debt_rate: rate,
            ..Household::default()
        };
        let cash = evaluate(&scenario, None).unwrap().routes.remove(0).cash;
        same(id, cash.lowest, case["lowest_cash"].as_f64().unwrap());
        assert_eq!(u64::from(cash.lowest_month), case["lowest_at_month"].as_u64().unwrap(), "{id}");
        assert_eq!(
            cash.first_below_zero.map(u64::from),
            case["first_negative_month"].as_u64(),
            "{id}"
        );
    }
}

/// Savings of exactly what is needed are enough, a cent less is not: the backward solution and the
/// forward ledger are one model.
#[test]
fn savings_needed_are_just_enough() {
    let mut scenario = Scenario::default();
    for (save, debt, credit) in [(0.03, 0.18, 0.0), (0.0, 0.0, 1_000.0), (0.05, 0.3, 2_500.0)] {
        scenario.household.save_rate = save;
        scenario.household.debt_rate = debt;
        scenario.household.credit = credit;
        let cash_with = |savings: f64| {
            let mut scenario = scenario.clone();
            scenario.household.savings = Some(savings);
            evaluate(&scenario, None).unwrap().routes.remove(0).cash
        };
        let needed = cash_with(10_000.0).needed;
        assert!(needed > 1.0);
        assert_eq!(cash_with(needed).not_affordable_from, None);
        assert!(cash_with(needed - 0.01).not_affordable_from.is_some());
        same("needed", cash_with(needed).needed, needed);
    }
}

#[test]
fn what_cannot_happen_empties_no_savings() {
    let mut scenario = Scenario::default();
    scenario.routes[0].fallback = Fallback { months: 60, share: 0.1 };
    let lowest = |chance: f64| {
        let mut scenario = scenario.clone();
        scenario.routes[0].odds = Odds::Chance(chance);
        let result = &evaluate(&scenario, None).unwrap().routes[0];
        assert!(result.outcomes.iter().any(|outcome| outcome.ending == Ending::Fails));
        (result.cash.lowest, result.cash.needed, result.cash.not_affordable_from)
    };
    let (low, needed, from) = lowest(0.999);
    assert!(from.is_some() && low < 0.0 && needed > 10_000.0, "{low} {needed}");
    let (low, needed, from) = lowest(1.0);
    assert!(from.is_none() && low > 0.0 && needed < 10_000.0, "{low} {needed} {from:?}");
}
