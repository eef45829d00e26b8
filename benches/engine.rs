//! How long the deterministic model takes, natively: medians of several runs.

#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints")]

use dues::explore::{Plausible, Probe, borders, frontier, required, sensitivity};
use dues::facts::states::StateTables;
use dues::model::{Case, evaluate};
use dues::scenario::lever::Lever;
use dues::scenario::{Route, Scenario, StateCode, template::Template};
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

/// Four routes that differ: two rates, unpaid work beside the job, the same field.
fn four_routes(scenario: &Scenario) -> Vec<Route> {
    let template = |template: Template| template.route(scenario, 0, "");
    vec![
        scenario.routes[0].clone(),
        template(Template::VolunteerBeside),
        template(Template::Course),
        template(Template::OwnField),
    ]
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
    // Staying with a state's own brackets, and the same route of a household of two.
    let tables = StateTables::bundled().unwrap();
    for code in ["CA", "NY"] {
        let mut owned = one.clone();
        owned.taxes.state = dues::scenario::StateTax::Code(StateCode::new(code).unwrap());
        let probe = Probe::new(&owned, 0, Some(tables)).unwrap();
        row(
            &format!("{code}'s own brackets: net gain, staying kept"),
            median_us(201, 20, || {
                black_box(probe.net_gain(Lever::Then, black_box(41.0)));
            }),
        );
        row(
            &format!("{code}'s own brackets: net gain, everything anew"),
            median_us(201, 20, || {
                let case = Case::prepare(black_box(&owned), 120, Some(tables)).unwrap();
                black_box(case.standing(&owned.routes[0]));
            }),
        );
        let mut four = owned.clone();
        four.routes = four_routes(&owned);
        row(
            &format!("{code}'s own brackets: four routes' net gains, anew"),
            median_us(201, 5, || {
                let case = Case::prepare(black_box(&four), 120, Some(tables)).unwrap();
                for route in &four.routes {
                    black_box(case.standing(route));
                }
            }),
        );
    }
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
    four.routes = four_routes(&state);
    row(
        "four routes' net gains, anew",
        median_us(201, 5, || {
            let case = Case::prepare(black_box(&four), 120, None).unwrap();
            for route in &four.routes {
                black_box(case.standing(route));
            }
        }),
    );
    row(
        "evaluate, four routes",
        median_us(101, 1, || {
            black_box(evaluate(black_box(&four), None).unwrap());
        }),
    );
}
