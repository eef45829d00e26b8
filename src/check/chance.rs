//! The ensemble against closed forms and against the ledger (docs/model.md, rules 13 and 33–35).

use super::{
    Checked, NO_STATES, Unit,
    dice::Dice,
    first,
    trade_off::{TradeOff, monthly},
};
use crate::{
    chance::{ChanceSummary, Ensemble, Plan, StreamKind, normal_cdf},
    scenario::{Fallback, Job, JobLoss, Odds, Scenario, Spread, WaitTimes},
};

/// Trials of an ensemble.
const TRIALS: u32 = 4_000;
/// As many standard errors are allowed: by chance alone one in 16,000 is further off.
const ERRORS: f64 = 4.0;
/// Ensembles a check.
const ENSEMBLES: u32 = 6;
/// Scenarios whose trials are compared to the bit.
const SCENARIOS: u32 = 24;
/// Trials of each.
const COMPARED: u32 = 8;

#[inline(never)]
fn simulate(scenario: &Scenario) -> Option<ChanceSummary> {
    let scenario = Scenario { trials: TRIALS, ..scenario.clone() };
    let mut ensemble = Ensemble::new(&scenario, NO_STATES).ok()?;
    ensemble.advance(TRIALS);
    Some(ensemble.summary())
}

/// `P(ahead) = s·Φ(ln(median/p_required)/σ)`, where failing loses.
pub(super) fn odds() -> Checked {
    let mut checked = Checked::within(ERRORS, Unit::Errors);
    let mut dice = Dice::new(6);
    for _ in 0..ENSEMBLES {
        let drawn = TradeOff::drawn(&mut dice);
        // Without reduced months: ahead exactly where the new pay reaches the present one.
        let t = TradeOff { months: 0, one_off: 0.0, cut: drawn.now, ..drawn };
        let (sigma, odds) = (dice.between(0.1, 0.6), dice.between(0.3, 0.95));
        let mut scenario = t.scenario();
        scenario.spread = Spread { pay_sigma: sigma, ..Spread::default() };
        for route in &mut scenario.routes {
            route.odds = Odds::Chance(odds);
            route.fallback = Fallback { months: 1, share: 0.9 };
        }
        let expected = odds * normal_cdf(libm::log(t.then / t.now) / sigma);
        let error = libm::sqrt(expected * (1.0 - expected) / f64::from(TRIALS));
        match simulate(&scenario).as_ref().and_then(|summary| summary.routes.first()) {
            Some(route) => checked.difference((route.odds_ahead - expected) / error),
            None => checked.missing(),
        }
    }
    checked
}

/// `Σ w·e_k·v^k` with `e_k = e* + (1−e*)(1−λ−f)^k`, `e* = f/(λ+f)`.
pub(super) fn job_loss() -> Checked {
    let mut checked = Checked::within(ERRORS, Unit::Errors);
    let mut dice = Dice::new(7);
    for _ in 0..ENSEMBLES {
        let drawn = TradeOff::drawn(&mut dice);
        let horizon = drawn.horizon.min(120);
        let t = TradeOff { months: 0, one_off: 0.0, cut: 0.0, horizon, ..drawn };
        let (lost, found) = (dice.between(0.005, 0.03), dice.between(0.1, 0.5));
        let mut scenario = t.scenario();
        scenario.now = Job::plain(monthly(0.0), 0.0);
        for route in &mut scenario.routes {
            route.then.loss = JobLoss { chance: lost, months: 1.0 / found, cut: 0.0 };
        }
        let steady = found / (lost + found);
        let employed =
            |k: u32| steady + (1.0 - steady) * libm::pow(1.0 - lost - found, f64::from(k));
        let expected: f64 = (1..=horizon).map(|k| t.then * employed(k) * t.discount(k)).sum();
        match simulate(&scenario).as_ref().and_then(|summary| summary.routes.first()) {
            Some(route) => checked.difference((route.mean - expected) / route.mean_se),
            None => checked.missing(),
        }
    }
    checked
}

fn certain(dice: &mut Dice) -> Scenario {
    let mut scenario = dice.scenario();
    scenario.spread = Spread { times: WaitTimes::Fixed, ..Spread::default() };
    scenario.now.loss = JobLoss::default();
    for route in &mut scenario.routes {
        route.then.loss = JobLoss::default();
        route.odds = Odds::Chance(1.0);
    }
    scenario
}

/// Without chance every trial is the ledger.
pub(super) fn trial_is_ledger() -> Checked {
    let mut checked = Checked::within(0.0, Unit::Figures);
    let mut dice = Dice::new(8);
    for _ in 0..SCENARIOS {
        let scenario = certain(&mut dice);
        let plan = Plan::new(&scenario, StreamKind::Lattice, NO_STATES);
        let (Ok(plan), Some(result)) = (plan, first(&scenario)) else {
            checked.missing();
            continue;
        };
        for route in plan.run(0..COMPARED).routes.iter().take(1) {
            for gain in &route.net_gains {
                checked.bits(*gain, result.works.net_gain);
            }
        }
    }
    checked
}

/// Trials side by side against the same trials one by one.
pub(super) fn lanes() -> Checked {
    let mut checked = Checked::within(0.0, Unit::Figures);
    let mut dice = Dice::new(9);
    for _ in 0..SCENARIOS {
        let Ok(plan) = Plan::new(&dice.scenario(), StreamKind::Lattice, NO_STATES) else {
            checked.missing();
            continue;
        };
        let (lanes, single) = (plan.run(0..COMPARED), plan.run_one_by_one(0..COMPARED));
        for (lanes, single) in lanes.routes.iter().zip(&single.routes) {
            for (ours, theirs) in lanes.net_gains.iter().zip(&single.net_gains) {
                checked.bits(*ours, *theirs);
            }
        }
    }
    checked
}
