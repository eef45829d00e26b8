//! Closed forms against the whole model (docs/model.md, section 8).

use super::{Checked, NO_STATES, Unit, dice::Dice, first, trade_off::TradeOff};
use crate::{
    explore::{RequiredValues, required},
    model::{
        RouteResult, break_even::BreakEvenState, irr::Returns, present_value::LAST_MONTH,
        result::Required,
    },
    scenario::{Odds, Scenario},
};

/// Trade-offs a check.
const CASES: u32 = 200;
/// Those whose required values are searched for.
const SOLVED: u32 = 40;
/// Present values agree to this share of the money moved.
const EXACT: f64 = 1e-9;
/// A value that is searched for agrees to this share of itself (docs/model.md, rule 30).
const FOUND: f64 = 1e-6;

/// A trade-off, its scenario and what the model says of it, for each case.
fn each(
    cases: u32,
    seed: u64,
    checked: &mut Checked,
    compare: &dyn Fn(&TradeOff, &Scenario, &RouteResult, &mut Checked),
) {
    let mut dice = Dice::new(seed);
    for _ in 0..cases {
        let trade_off = TradeOff::drawn(&mut dice);
        let scenario = trade_off.scenario();
        match first(&scenario) {
            Some(result) => compare(&trade_off, &scenario, &result, checked),
            None => checked.missing(),
        }
    }
}

/// `−L + (p−c)·v^N·a(H−N)`.
pub(super) fn net_gain() -> Checked {
    let mut checked = Checked::within(EXACT, Unit::Share);
    each(CASES, 1, &mut checked, &|t, _, result, checked| {
        let later = (t.then - t.now) * t.discount(t.months) * t.annuity(t.horizon - t.months);
        let up_front = t.up_front();
        checked.share(result.works.net_gain, later - up_front, later + up_front);
    });
    checked
}

/// `⌈N − ln(1 − L·(1+i)^N·i/(p−c))/ln(1+i)⌉`; never where `L·(1+i)^N·i ≥ p−c`.
pub(super) fn break_even() -> Checked {
    let mut checked = Checked::within(0.0, Unit::Months);
    each(CASES, 2, &mut checked, &|t, _, result, checked| {
        let i = t.monthly_rate();
        let left = 1.0 - t.up_front() / t.discount(t.months) * i / (t.then - t.now);
        let exact = f64::from(t.months) - libm::log(left) / libm::log1p(i);
        let month = libm::ceil(exact - EXACT);
        let expected =
            if left <= 0.0 || month > f64::from(LAST_MONTH) { f64::INFINITY } else { month };
        let ours = match result.works.break_even.state {
            BreakEvenState::AheadThroughout => 0.0,
            BreakEvenState::Month(month) | BreakEvenState::Beyond(month) => f64::from(month),
            BreakEvenState::Never => f64::INFINITY,
        };
        checked.difference(if ours == expected { 0.0 } else { ours - expected });
    });
    checked
}

#[inline(never)]
fn solved(scenario: &Scenario, of: fn(&RequiredValues) -> Required) -> Option<f64> {
    match required(scenario, 0, NO_STATES).map(|values| of(&values)) {
        Ok(Required::Value(value)) => Some(value),
        _ => None,
    }
}

/// `p = c + L·(1+i)^N/a(H−N)`.
pub(super) fn required_pay() -> Checked {
    let mut checked = Checked::within(FOUND, Unit::Share);
    each(SOLVED, 3, &mut checked, &|t, scenario, _, checked| {
        let later = t.discount(t.months) * t.annuity(t.horizon - t.months);
        let expected = t.now + t.up_front() / later;
        match solved(scenario, |values| values.then) {
            Some(then) => checked.share(then, expected, expected),
            None => checked.missing(),
        }
    });
    checked
}

/// `−V_fail/(V_works − V_fail)`, for those that pay if they work.
pub(super) fn required_odds() -> Checked {
    let mut checked = Checked::within(FOUND, Unit::Share);
    each(SOLVED, 4, &mut checked, &|t, scenario, result, checked| {
        // Failing loses the reduced months and the cost, and nothing afterwards.
        let fails = -t.up_front();
        let works = result.works.net_gain;
        if works <= 0.0 {
            return;
        }
        let mut scenario = scenario.clone();
        for route in &mut scenario.routes {
            route.odds = Odds::Chance(0.5);
        }
        let expected = -fails / (works - fails);
        match solved(&scenario, |values| values.odds) {
            Some(odds) => checked.share(odds, expected, 1.0),
            None => checked.missing(),
        }
    });
    checked
}

/// An annuity that is bought for what it is worth returns the rate it was worked out with.
pub(super) fn returns() -> Checked {
    let mut checked = Checked::within(EXACT, Unit::Share);
    let mut dice = Dice::new(5);
    for _ in 0..CASES {
        let t = TradeOff::drawn(&mut dice);
        let months = t.horizon as usize;
        let mut flows = vec![1.0; months + 1];
        flows[0] = -t.annuity(t.horizon);
        match Returns::of(&flows).roots[..] {
            [root] => checked.share(root, t.rate, t.rate),
            _ => checked.missing(),
        }
    }
    checked
}
