//! The map, the swings and the flips as JSON, in the shapes that `docs/command-line.md` gives.

use crate::explore::{Axis, Frontier, Grid, JointSwing, Sensitivity, Swing, Turning, TurningPoint};
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

/// A cell of a sweep; nothing where the model has no answer.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct SweepCell {
    /// How the route stands there.
    pub standing: Option<Standing>,
    /// Its odds of being ahead, where they were asked for.
    pub odds_ahead: Option<f64>,
}

/// A figure of a cell by its name.
type Column = (&'static str, fn(SweepCell) -> Value);

/// A sweep. Of `cut` and `for`, the map, whichever of them came first. Of other levers: `over`, each
/// with its `lever` and `values`; `net_gain`, `affordable` and, with `odds`, `odds_ahead`, nested in
/// that order.
pub fn sweep_json(grid: &Grid, cells: &[SweepCell], odds: bool) -> Value {
    let columns: [Column; 3] = [
        ("net_gain", |cell| json!(cell.standing.map(|standing| standing.net_gain))),
        ("affordable", |cell| json!(cell.standing.map(|standing| standing.affordable()))),
        ("odds_ahead", |cell| json!(cell.odds_ahead)),
    ];
    let columns = if odds { &columns[..] } else { &columns[..2] };
    Value::Object(match grid.axes() {
        [first, second] => two_levers_json(first, second, cells, columns),
        axes => {
            let mut swept = Map::new();
            swept.insert("over".to_owned(), axes.iter().map(axis_json).collect());
            let list = |of: fn(SweepCell) -> Value| cells.iter().copied().map(of).collect();
            swept.extend(columns.iter().map(|&(name, of)| (name.to_owned(), list(of))));
            swept
        }
    })
}

fn two_levers_json(
    first: &Axis,
    second: &Axis,
    cells: &[SweepCell],
    columns: &[Column],
) -> Map<String, Value> {
    let turned = (first.lever, second.lever) == (Lever::For, Lever::Cut);
    let (outer, inner) = if turned { (second, first) } else { (first, second) };
    let cell = |i: usize, j: usize| {
        let place = if turned { j * outer.values.len() + i } else { i * inner.values.len() + j };
        cells.get(place).copied().unwrap_or_default()
    };
    let table = |of: fn(SweepCell) -> Value| -> Value {
        let row = |i| (0..inner.values.len()).map(|j| of(cell(i, j))).collect::<Value>();
        (0..outer.values.len()).map(row).collect()
    };
    let mut swept = Map::new();
    if (outer.lever, inner.lever) == (Lever::Cut, Lever::For) {
        swept.insert("cuts".to_owned(), json!(outer.values));
        let months = inner.values.iter().map(|&n| json!(n as u32)).collect();
        swept.insert("months".to_owned(), months);
    } else {
        swept.insert("over".to_owned(), [outer, inner].map(axis_json).into_iter().collect());
    }
    swept.extend(columns.iter().map(|&(name, of)| (name.to_owned(), table(of))));
    swept
}

fn axis_json(axis: &Axis) -> Value {
    json!({ "lever": axis.lever.name(), "values": axis.values })
}

/// `swings` and `flips` by lever, the `smallest_change` that turns the sign of the gain, and the
/// `smallest_cash_change` that turns whether the route is affordable; what the `guesses` move together.
pub fn sensitivity_json(sensitivity: &Sensitivity, guesses: Option<&JointSwing>) -> Value {
    let swings = sensitivity.swings.iter().map(|swing| (name(swing.lever), swing_json(swing)));
    let flips =
        sensitivity.turnings.iter().map(|turning| (name(turning.lever), flips_json(turning)));
    let change = |change: Option<(Lever, TurningPoint)>| {
        change.map(|(lever, point)| {
            json!({ "lever": lever.name(), "value": point.value, "strain": point.strain })
        })
    };
    json!({
        "swings": swings.collect::<Map<_, _>>(),
        "flips": flips.collect::<Map<_, _>>(),
        "smallest_change": change(sensitivity.smallest_change()),
        "smallest_cash_change": change(sensitivity.smallest_cash_change()),
        "guesses": guesses.map(|joint| json!({
            "low": joint.low,
            "high": joint.high,
            "decisive": joint.decisive.iter().copied().map(name).collect::<Vec<_>>(),
        })),
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
        "cash": turning.cash.iter().copied().map(point).collect::<Vec<_>>(),
    })
}
