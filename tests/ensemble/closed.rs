//! Closed forms of chance: the lognormal, placement and two-state kinds of
//! `tests/data/oracles/model_closed_forms.json`, within four standard errors.

use super::simulate;
use dues::chance::{ChanceSummary, Plan, StreamKind};
use dues::scenario::{
    Fallback, Household, Job, JobLoss, MOST_STAGES, Odds, Pay, PayKind, PayPer, Route, Scenario,
    Spread, Stage, TaxMode, Taxes, WaitTimes,
};
use serde_json::Value;

const CLOSED_FORMS: &str = include_str!("../data/oracles/model_closed_forms.json");
const TRIALS: u32 = 20_000;

fn cases(kind: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(CLOSED_FORMS).unwrap();
    let of_kind: Vec<_> =
        all["cases"].as_array().unwrap().iter().filter(|c| c["kind"] == kind).cloned().collect();
    assert!(!of_kind.is_empty(), "no case of kind {kind}");
    of_kind
}

fn job(pay: f64) -> Job {
    let kind = if pay > 0.0 { PayKind::Employee } else { PayKind::Unpaid };
    let pay = Pay { amount: pay, per: PayPer::Month, hours: 40.0, weeks: 52.0, kind };
    Job::plain(pay, 0.0)
}

/// No tax, no prices, no stage: from the job `now` straight to the job `then`.
fn plain(now: Job, then: Job, horizon: u32, rate: f64) -> Scenario {
    Scenario {
        horizon,
        rate,
        inflation: 0.0,
        now,
        routes: vec![Route {
            name: Route::unnamed(),
            one_off: 0.0,
            stages: Vec::new(),
            then,
            odds: Odds::Chance(1.0),
            fallback: Fallback::default(),
            review: None,
        }],
        household: Household::default(),
        taxes: Taxes { mode: TaxMode::None, ..Taxes::default() },
        spread: Spread::default(),
        ..Scenario::default()
    }
}

#[track_caller]
fn within(what: &str, ours: f64, theirs: f64, standard_error: f64) {
    let error = 4.0 * standard_error + 1e-9 * theirs.abs();
    assert!((ours - theirs).abs() <= error, "{what}: {ours} is not {theirs} ± {error}");
}

fn share_error(p: f64) -> f64 {
    (p * (1.0 - p) / f64::from(TRIALS)).sqrt()
}

#[test]
fn odds_of_being_ahead_are_those_of_the_lognormal() {
    for case in cases("p_ahead_lognormal") {
        let number = |name: &str| case[name].as_f64().unwrap();
        // Gain ≥ 0 exactly where the new pay reaches the present one.
        let mut scenario =
            plain(job(number("required_post")), job(number("median_post")), 60, 0.05);
        scenario.spread.pay_sigma = number("log_sd");
        scenario.routes[0].odds = Odds::Chance(number("p_success"));
        scenario.routes[0].fallback = Fallback { months: 1, share: 0.9 };
        let expected = number("p_ahead");
        let ours = simulate(&scenario, TRIALS).routes[0].odds_ahead;
        within(&case["id"].to_string(), ours, expected, share_error(expected));
    }
}

/// A search in which the present pay goes on, until a job for one unit more: what is gained says
/// how long it took.
fn search(case: &Value, rate: f64) -> (ChanceSummary, Scenario) {
    const HORIZON: u32 = 120;
    let hazard = case["monthly_hazard"].as_f64().unwrap();
    let mut scenario = plain(job(1000.0), job(1001.0), HORIZON, rate);
    // The same hazard over so long a window that all but one in a hundred million are placed.
    let within = (1e-8_f64.ln() / (1.0 - hazard).ln()).ceil() as u32;
    let placed = 1.0 - (1.0 - hazard).powi(within as i32);
    scenario.routes[0].stages = vec![Stage::Search { placed, within, keep: 1.0 }];
    scenario.spread.times = WaitTimes::Random;
    (simulate(&scenario, TRIALS), scenario)
}

#[test]
fn searches_last_as_long_as_a_geometric_spell() {
    for case in cases("geometric_placement") {
        let id = case["id"].to_string();
        let (summary, scenario) = search(&case, 0.0);
        let route = &summary.routes[0];
        within(&id, 120.0 - route.mean, case["mean_months"].as_f64().unwrap(), route.mean_se);
        let plan = Plan::new(&scenario, StreamKind::Lattice, None).unwrap();
        let gains = &plan.run(0..TRIALS).routes[0].net_gains;
        for (month, expected) in case["p_by_month"].as_object().unwrap() {
            let month: f64 = month.parse().unwrap();
            let found = gains.iter().filter(|gain| 120.0 - **gain <= month + 1e-6).count();
            let expected = expected.as_f64().unwrap();
            let ours = found as f64 / f64::from(TRIALS);
            within(&format!("{id} by month {month}"), ours, expected, share_error(expected));
        }
    }
}

#[test]
fn waiting_is_discounted_by_the_mean_factor_not_by_the_mean_wait() {
    for case in cases("geometric_placement") {
        let rate = case["annual_rate"].as_f64().unwrap();
        let (summary, _) = search(&case, rate);
        let v = (1.0 + rate).powf(-1.0 / 12.0);
        let i = 1.0 / v - 1.0;
        // Σ_{k>T} v^k to month 480 = (v^T − v^120)/i.
        let factor = |gain: f64| gain * i + v.powi(120);
        let route = &summary.routes[0];
        let expected = case["expected_discount_factor"].as_f64().unwrap();
        within(&case["id"].to_string(), factor(route.mean), expected, route.mean_se * i);
    }
}

#[test]
fn a_job_that_is_lost_and_found_is_worth_its_two_state_value() {
    for case in cases("two_state_employment") {
        let number = |name: &str| case["inputs"][name].as_f64().unwrap();
        let mut then = job(number("wage"));
        then.loss =
            JobLoss { chance: number("separation"), months: 1.0 / number("finding"), cut: 0.0 };
        let horizon = number("horizon") as u32;
        let scenario = plain(job(0.0), then, horizon, number("annual_rate"));
        let route = &simulate(&scenario, TRIALS).routes[0];
        within(&case["id"].to_string(), route.mean, case["pv"].as_f64().unwrap(), route.mean_se);
    }
}

/// Gates open one by one, each with a draw of its own: the chances multiply.
#[test]
fn every_gate_of_a_kind_has_a_draw_of_its_own() {
    let course = |completion: f64| Stage::Training {
        months: 1,
        tuition: 0.0,
        completion,
        keep: 1.0,
        premium: 0.0,
        costs: 0.0,
        benefits: 0.0,
    };
    let search = |placed: f64| Stage::Search { placed, within: 3, keep: 1.0 };
    let wait = |offer: f64| Stage::Wait { offer, within: 1 };
    for [one, other] in
        [[course(0.5), course(0.8)], [search(0.5), search(0.8)], [wait(0.5), wait(0.8)]]
    {
        for (stages, odds) in [
            (vec![one.clone()], 0.5),
            (vec![other.clone()], 0.8),
            (vec![one.clone(), other.clone()], 0.4),
            (vec![other, one], 0.4),
        ] {
            let mut scenario = plain(job(1.0), job(2.0), 24, 0.0);
            scenario.routes[0].stages = stages;
            let works = simulate(&scenario, TRIALS).routes[0].odds_works;
            within(&format!("{:?}", scenario.routes[0].stages), works, odds, share_error(odds));
        }
    }
    // As many as a route may have: the last one's draw is there, too, and is not another's.
    for gate in [course(0.5), search(0.5), wait(0.5)] {
        let mut scenario = plain(job(1.0), job(2.0), 60, 0.0);
        scenario.routes[0].stages = vec![gate; MOST_STAGES];
        let works = simulate(&scenario, TRIALS).routes[0].odds_works;
        let odds = 0.5_f64.powi(MOST_STAGES as i32);
        within("every stage a gate", works, odds, share_error(odds));
    }
}
