//! How long the deterministic model takes, natively: medians of several runs.

#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints")]

use dues::explore::{Probe, required};
use dues::model::{Case, evaluate};
use dues::scenario::Scenario;
use dues::scenario::lever::Lever;
use std::hint::black_box;
use std::time::Instant;

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
    let mut four = state.clone();
    four.routes = vec![state.routes[0].clone(); 4];
    row(
        "evaluate, four routes",
        median_us(101, 1, || {
            black_box(evaluate(black_box(&four), None).unwrap());
        }),
    );
}
