//! The map, the swings and the flips as JSON, in the shapes that `docs/command-line.md` gives.

use crate::explore::{Axis, Frontier, Grid, Sensitivity, Swing, Turning, TurningPoint};
use crate::model::Standing;
use crate::scenario::lever::Lever;
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

/// A sweep. Of `cut` and `for`, the map, whichever of them came first. Of other levers: `over`, each
/// with its `lever` and `values`; `net_gain` and `affordable`, nested in that order.
pub fn sweep_json(grid: &Grid, cells: &[Option<Standing>]) -> Value {
    match grid.axes() {
        [first, second] => two_levers_json(first, second, cells),
        axes => json!({
            "over": axes.iter().map(axis_json).collect::<Value>(),
            "net_gain": cells.iter().copied().map(gain_json).collect::<Value>(),
            "affordable": cells.iter().copied().map(affordable_json).collect::<Value>(),
        }),
    }
}

fn two_levers_json(first: &Axis, second: &Axis, cells: &[Option<Standing>]) -> Value {
    let turned = (first.lever, second.lever) == (Lever::For, Lever::Cut);
    let (outer, inner) = if turned { (second, first) } else { (first, second) };
    let cell = |i: usize, j: usize| {
        let place = if turned { j * outer.values.len() + i } else { i * inner.values.len() + j };
        cells.get(place).copied().flatten()
    };
    let table = |of: fn(Option<Standing>) -> Value| -> Value {
        let row = |i| (0..inner.values.len()).map(|j| of(cell(i, j))).collect::<Value>();
        (0..outer.values.len()).map(row).collect()
    };
    let (net_gain, affordable) = (table(gain_json), table(affordable_json));
    if (outer.lever, inner.lever) == (Lever::Cut, Lever::For) {
        let months: Value = inner.values.iter().map(|&n| json!(n as u32)).collect();
        let cuts = &outer.values;
        json!({ "cuts": cuts, "months": months, "net_gain": net_gain, "affordable": affordable })
    } else {
        let over = [outer, inner].map(axis_json);
        json!({ "over": over, "net_gain": net_gain, "affordable": affordable })
    }
}

fn axis_json(axis: &Axis) -> Value {
    json!({ "lever": axis.lever.name(), "values": axis.values })
}

fn gain_json(cell: Option<Standing>) -> Value {
    json!(cell.map(|standing| standing.net_gain))
}

fn affordable_json(cell: Option<Standing>) -> Value {
    json!(cell.map(|standing| standing.affordable))
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

fn name(lever: Lever) -> String {
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
