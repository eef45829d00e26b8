//! How long the deterministic model takes, natively: medians of several runs.

#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints")]

use dues::explore::{Plausible, Probe, borders, frontier, required, sensitivity};
use dues::model::{Case, evaluate};
use dues::scenario::Scenario;
use dues::scenario::lever::Lever;
use std::hint::black_box;
use std::time::Instant;

/// Reduced pays and months of the page's map.
const CUTS: u32 = 25;
const MONTHS: u32 = 24;

/// Median microseconds of one call, over `runs` batches of `calls`.
fn median_us(runs: usize, calls: u32, mut f: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..calls {
                f();
            }
            start.elapsed().as_secs_f64() * 1e6 / f64::from(calls)
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn main() {
    let one = Scenario::default();
    let mut state = one.clone();
    state.taxes.state = dues::scenario::StateTax::Rate(0.05);
    let row = |name: &str, us: f64| println!("{name:55} {us:10.2} µs");
    let probe = Probe::new(&state, 0, None).unwrap();
    row(
        "net gain, route lever turned (staying kept)",
        median_us(201, 20, || {
            black_box(probe.net_gain(Lever::Then, black_box(41.0)));
        }),
    );
    row(
        "net gain, everything anew",
        median_us(201, 20, || {
            let case = Case::prepare(black_box(&state), 120, None).unwrap();
            black_box(case.standing(&state.routes[0]));
        }),
    );
    row(
        "evaluate, one route",
        median_us(201, 5, || {
            black_box(evaluate(black_box(&state), None).unwrap());
        }),
    );
    row(
        "required, one route",
        median_us(51, 1, || {
            black_box(required(black_box(&state), 0, None).unwrap());
        }),
    );
    let high = Lever::Cut.range(&state, 0).high;
    let cuts: Vec<f64> = (0..CUTS).map(|i| high * f64::from(i) / f64::from(CUTS - 1)).collect();
    let months: Vec<u32> = (1..=MONTHS).collect();
    row(
        "frontier, 25 pays × 24 months",
        median_us(21, 1, || {
            black_box(frontier(black_box(&state), 0, &cuts, &months, None).unwrap());
        }),
    );
    let map = frontier(&state, 0, &cuts, &months, None).unwrap().unwrap();
    row(
        "its two borders",
        median_us(21, 1, || {
            black_box(borders(&probe, black_box(&map)));
        }),
    );
    let ranges = Plausible::all(&state, 0);
    row(
        "swings and flips of eleven levers",
        median_us(21, 1, || {
            black_box(sensitivity(black_box(&state), 0, &ranges, None).unwrap());
        }),
    );
    let mut four = state.clone();
    four.routes = vec![state.routes[0].clone(); 4];
    row(
        "evaluate, four routes",
        median_us(101, 1, || {
            black_box(evaluate(black_box(&four), None).unwrap());
        }),
    );
}
