//! What the trials say, as JSON by the names of docs/command-line.md.

use super::names::ending_name;
use crate::chance::{BANDS, Bands, ChanceSummary, EndingCount, RouteChance};
use serde_json::{Map, Value, json};

/// The summary of an ensemble.
pub fn chance_json(summary: &ChanceSummary) -> Value {
    let count = summary.beats.len();
    let pairs =
        || (0..count).flat_map(move |a| (0..count).filter(move |b| *b != a).map(move |b| (a, b)));
    let by_pair = |of: &dyn Fn(usize, usize) -> Value| -> Map<String, Value> {
        pairs().map(|(a, b)| (format!("{a}>{b}"), of(a, b))).collect()
    };
    json!({
        "routes": summary.routes.iter().map(route_json).collect::<Vec<_>>(),
        "beats": by_pair(&|a, b| json!(summary.beats[a].get(b))),
        "beats_intervals": by_pair(&|a, b| json!(summary.beats_interval(a, b))),
        "odds_not_affordable_staying": summary.odds_not_affordable_staying,
    })
}

fn route_json(route: &RouteChance) -> Value {
    let pair = |(low, high): (f64, f64)| json!([low, high]);
    let mut object = json!({
        "trials": route.trials,
        "odds_ahead": route.odds_ahead,
        "odds_ahead_interval": pair(route.odds_ahead_interval),
        "odds_gain_alone": route.odds_gain_alone,
        "odds_not_affordable": route.odds_not_affordable,
        "odds_not_affordable_interval": pair(route.odds_not_affordable_interval),
        "odds_works": route.odds_works,
        "endings": route.endings.iter().map(ending_json).collect::<Vec<_>>(),
        "mean": route.mean,
        "mean_se": route.mean_se,
        "sd": route.sd,
        "mean_worst_tenth": route.mean_worst_tenth,
        "mean_worst_tenth_se": route.mean_worst_tenth_se,
        "fan": bands_json(&route.fan),
        "cash": bands_json(&route.cash),
        "gains": {
            "low": route.gains.low,
            "width": route.gains.width,
            "counts": route.gains.counts,
        },
        "even": { "months": route.even, "never": route.never_even },
    });
    if let Some(fields) = object.as_object_mut() {
        let each = route.percentiles.iter().zip(route.percentile_bands);
        for (p, (value, band)) in BANDS.iter().zip(each) {
            let name = format!("p{:.0}", p * 100.0);
            fields.insert(format!("{name}_band"), pair(band));
            fields.insert(name, json!(value));
        }
    }
    object
}

fn ending_json(counted: &EndingCount) -> Value {
    json!({
        "label": ending_name(counted.ending),
        "trials": counted.trials,
        "ahead": counted.ahead,
        "not_affordable": counted.broke,
    })
}

fn bands_json(bands: &Bands) -> Map<String, Value> {
    let each = bands.months.iter().zip(&bands.values);
    each.map(|(month, values)| (month.to_string(), json!(values))).collect()
}
