//! Present value, break-even and internal rates of return against figures from other hands
//! (`tests/data/oracles/README.md`).
#![allow(clippy::unwrap_used, reason = "in a test a panic is the message")]

mod closed_forms;
mod golden;
mod properties;
mod published;
mod worst;

use dues::model::break_even::BreakEven;
use dues::model::present_value::{Cumulative, Discount};

#[track_caller]
fn close(got: f64, expected: f64, what: &str) {
    let tolerance = 1e-9 * expected.abs().max(1e-3);
    assert!((got - expected).abs() <= tolerance, "{what}: {got} is not {expected}");
}

#[track_caller]
fn all_close(got: &[f64], expected: &[f64], what: &str) {
    assert_eq!(got.len(), expected.len(), "{what}: {got:?} is not {expected:?}");
    got.iter().zip(expected).for_each(|(g, e)| close(*g, *e, what));
}

/// Flows from runs of equal ones.
fn runs(runs: &[(f64, usize)]) -> Vec<f64> {
    runs.iter().flat_map(|&(flow, times)| std::iter::repeat_n(flow, times)).collect()
}

/// Break-even of `flows`, which run on after `horizon` as far as they are given.
fn break_even(flows: &[f64], horizon: usize, rate: f64) -> (BreakEven, f64) {
    let discount = Discount::new(rate);
    let within = Cumulative::of(&flows[..=horizon], &discount);
    let run_on = || Cumulative::of(flows, &discount).values.into_iter().skip(horizon + 1);
    let lowest = within.values.iter().copied().fold(f64::INFINITY, f64::min);
    (BreakEven::of(&within.values, within.moved, run_on), lowest)
}
