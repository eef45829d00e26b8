//! The expected net gain over a lever's whole range: the chart that is the slider's track.

use super::probe::Probe;
use crate::scenario::{Scenario, lever::Lever};

/// Net gain and affordability at evenly spaced values of a lever.
#[derive(Debug, Clone, PartialEq)]
pub struct Sparkline {
    /// The lever's values, ascending.
    pub values: Vec<f64>,
    /// Expected net gain at each; NaN where the model has no answer.
    pub gains: Vec<f64>,
    /// Whether it is affordable at each.
    pub affordable: Vec<bool>,
}

/// The sparkline of `lever` over its slider's range `low … high`, with `samples` points; whole
/// months are taken one by one. `None` where the route has no such lever.
pub fn sparkline(
    probe: &Probe<'_>,
    scenario: &Scenario,
    route: usize,
    lever: Lever,
    (low, high): (f64, f64),
    samples: usize,
) -> Option<Sparkline> {
    lever.get(scenario, route)?;
    let whole = lever == Lever::For;
    let count = if whole { (high - low) as usize + 1 } else { samples.max(2) };
    let step = (high - low) / (count - 1).max(1) as f64;
    let values: Vec<f64> = (0..count).map(|i| low + step * i as f64).collect();
    let standings: Vec<_> = values.iter().map(|&x| probe.at(lever, x)).collect();
    let gains = standings.iter().map(|s| s.map_or(f64::NAN, |s| s.net_gain)).collect();
    let affordable = standings.iter().map(|s| s.is_some_and(|s| s.affordable())).collect();
    Some(Sparkline { values, gains, affordable })
}
