//! How exact the odds of 10,000 trials are: against ten million pseudo-random ones, on 20 scenarios
//! without job loss and 10 with it. The lattice fills the cube evenly, which is what it is for.
//!
//! `DUES_REFERENCE=100000 cargo bench --bench odds` takes fewer for a quick look.

#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints")]

use dues::chance::{Plan, StreamKind};
use dues::scenario::lever::Lever;
use dues::scenario::template::Template;
use dues::scenario::{JobLoss, Scenario, StateTax};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{RngCore, SeedableRng};
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

const TRIALS: u32 = 10_000;
const REFERENCE: u32 = 10_000_000;
const CHUNK: u32 = 20_000;
/// Most that the odds may miss, in percentage points, without and with job loss.
const WITHOUT: f64 = 0.25;
const WITH: f64 = 0.6;

/// Levers moved at random, each within this share of its range around where it stands.
const MOVED: [(Lever, f64); 9] = [
    (Lever::Cut, 0.3),
    (Lever::For, 0.2),
    (Lever::Then, 0.1),
    (Lever::Odds, 0.3),
    (Lever::BackMonths, 0.1),
    (Lever::BackShare, 0.05),
    (Lever::Savings, 0.3),
    (Lever::PaySigma, 0.2),
    (Lever::RaiseSigma, 0.02),
];

fn scenarios(count: usize, lossy: bool) -> Vec<Scenario> {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(if lossy { 2 } else { 1 });
    let mut uniform = move || random.next_u64() as f64 / u64::MAX as f64;
    (0..count)
        .map(|i| {
            let mut scenario = Scenario::default();
            let template = Template::ALL[i % Template::ALL.len()];
            scenario.routes = vec![template.route(&scenario, 0, "route")];
            scenario.taxes.state = StateTax::Rate(0.05 * uniform());
            for (lever, share) in MOVED {
                let Some(at) = lever.get(&scenario, 0) else { continue };
                let range = lever.range(&scenario, 0);
                let moved = at + (uniform() - 0.5) * share * (range.high - range.low);
                lever.set(&mut scenario, 0, moved.clamp(range.low, range.high));
            }
            if lossy {
                let mut loss = || JobLoss {
                    chance: 0.02 * uniform(),
                    months: 2.0 + 4.0 * uniform(),
                    cut: 0.05,
                };
                scenario.now.loss = loss();
                scenario.routes[0].then.loss = loss();
            }
            scenario
        })
        .collect()
}

/// Share of trials ahead and affordable, counted on all cores.
fn odds(scenario: &Scenario, kind: StreamKind, trials: u32) -> f64 {
    let plan = Plan::new(scenario, kind, None).unwrap();
    let (next, ahead) = (AtomicU32::new(0), AtomicU64::new(0));
    let work = || loop {
        let first = next.fetch_add(CHUNK, Ordering::Relaxed);
        if first >= trials {
            break;
        }
        let part = plan.run(first..(first + CHUNK).min(trials));
        let route = &part.routes[0];
        let both = route.net_gains.iter().zip(&route.broke);
        let count = both.filter(|(gain, broke)| **gain >= 0.0 && !**broke).count();
        ahead.fetch_add(count as u64, Ordering::Relaxed);
    };
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(work);
        }
    });
    ahead.into_inner() as f64 / f64::from(trials)
}

fn table(name: &str, scenarios: &[Scenario], reference: u32, most: f64) -> f64 {
    println!("{name}: odds of {TRIALS} trials against {reference}, most ±{most} points");
    let mut worst: f64 = 0.0;
    let mut squares = (0.0, 0.0);
    for (i, scenario) in scenarios.iter().enumerate() {
        let truth = 100.0 * odds(scenario, StreamKind::Plain, reference);
        let even = 100.0 * odds(scenario, StreamKind::Lattice, TRIALS) - truth;
        // The first trials of the reference: what pseudo-random ones would have said.
        let plain = 100.0 * odds(scenario, StreamKind::Plain, TRIALS) - truth;
        println!("{i:4}  {truth:7.3} %   lattice {even:+7.3}   pseudo-random {plain:+7.3}");
        worst = worst.max(even.abs());
        squares = (squares.0 + even * even, squares.1 + plain * plain);
    }
    let rms = |sum: f64| (sum / scenarios.len() as f64).sqrt();
    println!(
        "      worst {worst:.3}; root mean square {:.3}, pseudo-random {:.3}\n",
        rms(squares.0),
        rms(squares.1)
    );
    worst
}

fn main() {
    let wished = std::env::var("DUES_REFERENCE").ok().and_then(|n| n.parse().ok());
    let reference = wished.unwrap_or(REFERENCE);
    let without = table("without job loss", &scenarios(20, false), reference, WITHOUT);
    let with = table("with job loss", &scenarios(10, true), reference, WITH);
    if without > WITHOUT || with > WITH {
        println!("The odds miss by more than they may.");
        std::process::exit(1);
    }
}
