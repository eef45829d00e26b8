//! The map, the swings and the flips as JSON, in the shapes that `docs/command-line.md` gives.

use crate::explore::{Frontier, Sensitivity, Swing, Turning, TurningPoint};
use serde_json::{Map, Value, json};

/// The map: `cuts`, `months`, and by reduced pay, then months, `net_gain` and `affordable`.
pub fn frontier_json(frontier: &Frontier) -> Value {
    json!({
        "cuts": frontier.cuts,
        "months": frontier.months,
        "net_gain": frontier.net_gain,
        "affordable": frontier.affordable,
    })
}

/// `swings` and `flips` by lever, and the `smallest_change` that turns the answer.
pub fn sensitivity_json(sensitivity: &Sensitivity) -> Value {
    let swings = sensitivity.swings.iter().map(|swing| (name(swing.lever), swing_json(swing)));
    let flips =
        sensitivity.turnings.iter().map(|turning| (name(turning.lever), flips_json(turning)));
    let smallest = sensitivity.smallest_change().map(|(lever, point)| {
        json!({ "lever": lever.name(), "value": point.value, "strain": point.strain })
    });
    json!({
        "swings": swings.collect::<Map<_, _>>(),
        "flips": flips.collect::<Map<_, _>>(),
        "smallest_change": smallest,
    })
}

fn name(lever: crate::scenario::lever::Lever) -> String {
    lever.name().to_owned()
}

fn swing_json(swing: &Swing) -> Value {
    json!({
        "at": swing.at,
        "low": swing.low,
        "high": swing.high,
        "gain_low": swing.gain_low,
        "gain_high": swing.gain_high,
    })
}

fn flips_json(turning: &Turning) -> Value {
    let point = |point: TurningPoint| json!({ "value": point.value, "strain": point.strain });
    json!({
        "at": turning.at,
        "nearest": turning.nearest().map(point),
        "all": turning.all.iter().copied().map(point).collect::<Vec<_>>(),
    })
}
