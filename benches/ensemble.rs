//! How long the ensemble takes, natively on one thread, and that its cost grows in proportion.
//!
//! `cargo bench --bench ensemble -- --json FILE` writes the medians as JSON. For the twins in
//! `benches/twin/`: `-- --time SCENARIO.json RUNS` prints the milliseconds of each run as JSON, and
//! `-- --draws SCENARIO.json TRIALS DRAWS.f64 RESULTS.json` writes a stream's draws and what the trials
//! came to.

#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints")]

use dues::chance::{Draws, Ensemble, Plan, StreamKind};
use dues::scenario::{Scenario, StateTax};
use serde_json::{Map, Value, json};
use std::hint::black_box;
use std::time::Instant;

const TRIALS: u32 = 10_000;
const RUNS: usize = 9;

/// Milliseconds of whole runs: preparing, drawing, simulating, summarising.
fn times_ms(scenario: &Scenario, runs: usize) -> Vec<f64> {
    let run = |_| {
        let start = Instant::now();
        let mut ensemble = Ensemble::new(black_box(scenario), None).unwrap();
        ensemble.advance(scenario.trials);
        black_box(ensemble.summary());
        start.elapsed().as_secs_f64() * 1e3
    };
    (0..runs).map(run).collect()
}

fn median_ms(scenario: &Scenario) -> f64 {
    let mut times = times_ms(scenario, RUNS);
    times.sort_by(f64::total_cmp);
    times[RUNS / 2]
}

/// The default scenario with so many routes like its own, a state's rate, and trials and months.
fn scenario(routes: usize, trials: u32, months: u32) -> Scenario {
    let mut scenario = Scenario { trials, horizon: months, ..Scenario::default() };
    scenario.routes = vec![scenario.routes[0].clone(); routes];
    scenario.taxes.state = StateTax::Rate(0.05);
    scenario
}

fn read(file: &str) -> Scenario {
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

fn golden(id: &str) -> Scenario {
    let text = include_str!("../tests/data/oracles/golden.json");
    let all: Value = serde_json::from_str(text).unwrap();
    let case = all["cases"].as_array().unwrap().iter().find(|case| case["id"] == id).unwrap();
    serde_json::from_value(case["scenario"].clone()).unwrap()
}

fn times() -> Map<String, Value> {
    let mut all = Map::new();
    let mut row = |name: String, scenario: &Scenario| {
        let ms = median_ms(scenario);
        println!("{name:48} {ms:9.2} ms");
        all.insert(name, json!(ms));
    };
    for id in ["j03-default", "h02-three-routes"] {
        row(id.to_owned(), &Scenario { trials: TRIALS, ..golden(id) });
    }
    row("five paths".to_owned(), &scenario(4, TRIALS, 120));
    for trials in [5_000, 10_000, 20_000, 40_000] {
        row(format!("{trials} trials"), &scenario(1, trials, 120));
    }
    for months in [60, 120, 240, 480] {
        row(format!("{months} months"), &scenario(1, TRIALS, months));
    }
    for routes in 1..=4 {
        row(format!("{routes} routes"), &scenario(routes, TRIALS, 120));
    }
    all
}

/// Draws in the columns of benches/twin/README.md, and what the trials came to.
fn draws(scenario: &str, trials: u32, to: &str, results: &str) {
    let scenario = Scenario { trials, ..read(scenario) };
    let plan = Plan::new(&scenario, StreamKind::Lattice, None).unwrap();
    let months = plan.last_drawn() as usize;
    let raises = (months - 1) / 12;
    let fill = |mut values: Vec<f64>, count: usize| {
        values.resize(count, 0.0);
        values
    };
    let mut bytes = Vec::new();
    let mut draw = Draws::default();
    for trial in 0..trials {
        plan.stream().draw(trial, &mut draw);
        let gates = draw.completion.iter().chain(&draw.search).chain(&draw.wait).copied();
        let row = [draw.works, draw.pay, draw.review].into_iter().chain(gates);
        let row = row.chain(fill(draw.raises.clone(), raises));
        // A loss that is not drawn cannot happen: its chance is 0, whatever the uniform.
        let row = row.chain(fill(draw.losses.clone(), months));
        for value in row.chain(fill(draw.finds.clone(), months)) {
            bytes.extend(value.to_le_bytes());
        }
    }
    std::fs::write(to, bytes).unwrap();
    let came = plan.run(0..trials);
    let routes: Vec<Value> = came
        .routes
        .iter()
        .map(|route| json!({ "net_gain": route.net_gains, "not_affordable": route.broke }))
        .collect();
    let all = json!({ "staying": { "not_affordable": came.staying_broke }, "routes": routes });
    std::fs::write(results, all.to_string()).unwrap();
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let after = |name: &str, n: usize| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + n)
    };
    if let Some(from) = after("--draws", 1) {
        let trials = after("--draws", 2).unwrap().parse().unwrap();
        return draws(from, trials, after("--draws", 3).unwrap(), after("--draws", 4).unwrap());
    }
    if let Some(of) = after("--time", 1) {
        let runs = after("--time", 2).unwrap().parse().unwrap();
        return println!("{}", json!(times_ms(&read(of), runs)));
    }
    let all = times();
    if let Some(file) = after("--json", 1) {
        std::fs::write(file, Value::Object(all).to_string()).unwrap();
    }
}
