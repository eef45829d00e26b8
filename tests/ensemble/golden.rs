//! The `chance` parts of the golden scenarios: a million pseudo-random trials of the second
//! implementation. Shares within four standard errors of both, means likewise, percentiles within
//! their bands widened for our number of trials.

use super::simulate;
use dues::report::chance_json;
use dues::scenario::Scenario;
use serde_json::Value;

const GOLDEN: &str = include_str!("../data/oracles/golden.json");
const TRIALS: u32 = 20_000;
/// Shares by name.
const SHARES: [&str; 4] = ["odds_ahead", "odds_gain_alone", "odds_not_affordable", "odds_works"];

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn check_share(path: &str, ours: f64, theirs: f64, theirs_n: f64, wrong: &mut Vec<String>) {
    // A share of 0 or 1 of a million trials may be a millionth off.
    let p = theirs.clamp(1.0 / theirs_n, 1.0 - 1.0 / theirs_n);
    let error = 4.0 * (p * (1.0 - p) * (1.0 / f64::from(TRIALS) + 1.0 / theirs_n)).sqrt();
    if (ours - theirs).abs() > error {
        wrong.push(format!("{path}: {ours} is not {theirs} ± {error}"));
    }
}

fn check_route(path: &str, ours: &Value, theirs: &Value, wrong: &mut Vec<String>) {
    let n = number(&theirs["trials"]);
    for name in SHARES {
        check_share(
            &format!("{path}.{name}"),
            number(&ours[name]),
            number(&theirs[name]),
            n,
            wrong,
        );
    }
    for name in ["mean", "mean_worst_tenth"] {
        let se = format!("{name}_se");
        let error = 4.0 * number(&ours[&se]).hypot(number(&theirs[&se])) + 1e-6;
        let (ours, theirs) = (number(&ours[name]), number(&theirs[name]));
        if (ours - theirs).abs() > error {
            wrong.push(format!("{path}.{name}: {ours} is not {theirs} ± {error}"));
        }
    }
    let widen = (1.0 + n / f64::from(TRIALS)).sqrt();
    for name in ["p10", "p25", "p50", "p75", "p90"] {
        let centre = number(&theirs[name]);
        let band = &theirs[format!("{name}_band")];
        let low = centre - (centre - number(&band[0])) * widen - 1e-6;
        let high = centre + (number(&band[1]) - centre) * widen + 1e-6;
        let ours = number(&ours[name]);
        if ours < low || ours > high {
            wrong.push(format!("{path}.{name}: {ours} is not in {low} … {high}"));
        }
    }
    // Over time: the spread of a percentile at the horizon, in proportion, holds at each mark.
    for (month, theirs) in theirs["fan"].as_object().unwrap() {
        let ours = &ours["fan"][month];
        let range = number(&theirs[4]) - number(&theirs[0]);
        for band in 0..5 {
            let (a, b) = (number(&ours[band]), number(&theirs[band]));
            if (a - b).abs() > 0.05 * range + 1e-6 {
                wrong.push(format!("{path}.fan.{month}[{band}]: {a} is not {b}"));
            }
        }
    }
}

#[test]
fn the_second_implementation_agrees() {
    let golden: Value = serde_json::from_str(GOLDEN).unwrap();
    let mut wrong = Vec::new();
    let mut compared = 0;
    for case in golden["cases"].as_array().unwrap() {
        let Some(theirs) = case.get("chance") else { continue };
        let id = case["id"].as_str().unwrap();
        let scenario: Scenario = serde_json::from_value(case["scenario"].clone()).unwrap();
        let ours = chance_json(&simulate(&scenario, TRIALS));
        for (i, theirs) in theirs["routes"].as_array().unwrap().iter().enumerate() {
            check_route(&format!("{id}[{i}]"), &ours["routes"][i], theirs, &mut wrong);
        }
        for (pair, chance) in theirs["beats"].as_object().unwrap() {
            let ours = number(&ours["beats"][pair]);
            check_share(&format!("{id}.{pair}"), ours, number(chance), 1e6, &mut wrong);
        }
        let name = "odds_not_affordable_staying";
        check_share(
            &format!("{id}.{name}"),
            number(&ours[name]),
            number(&theirs[name]),
            1e6,
            &mut wrong,
        );
        compared += 1;
    }
    assert_eq!(compared, 5, "a case is missing from the copy");
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}
