//! Every result of random scenarios as a number that no other result has: the same program natively
//! and in WebAssembly, to compare the two to the last bit (`make differential`).
//!
//! Natively it prints a line for each block of scenarios: `differential FROM COUNT`. In WebAssembly
//! it puts a function `figures(from, count)` into the global object, which answers such a line.

#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use dues::{
    chance::{Plan, StreamKind},
    check::Check,
    explore::{Plausible, frontier, sensitivity},
    report::answer,
    scenario::{
        PayKind, Scenario, Spread, StateTax, TaxMode, YearMonth, lever::Lever, link,
        template::Template,
    },
};
use rand_xoshiro::{
    Xoshiro256PlusPlus,
    rand_core::{RngCore, SeedableRng},
};
use std::fmt::{self, Write};

/// One in so many scenarios has its trials, its map and its flips compared as well.
const TRIALS: u32 = 20;
const MAPS: u32 = 100;
/// Trials of each.
const RUN: u32 = 64;
/// Most routes of a scenario.
const ROUTES: u32 = 3;

/// What was written, as a number: FNV-1a, 64 bits (Fowler, Noll and Vo).
struct Sum(u64);

impl Write for Sum {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for byte in text.bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        Ok(())
    }
}

/// Cases that nobody chose: each scenario has its own sequence.
struct Dice(Xoshiro256PlusPlus);

impl Dice {
    fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, end: u32) -> u32 {
        (self.unit() * f64::from(end)) as u32
    }

    /// A route of a template, every lever of it somewhere: mostly on its slider, else within what
    /// its field takes.
    fn scenario(&mut self) -> Scenario {
        let mut scenario = Scenario::default();
        for route in 0..=self.below(ROUTES) as usize {
            let template = Template::ALL[self.below(Template::ALL.len() as u32) as usize];
            let made = template.route(&scenario, 0, "Another");
            if route == 0 {
                scenario.routes[0] = made;
            } else {
                scenario.routes.push(made);
            }
        }
        for route in 0..scenario.routes.len() {
            for lever in Lever::ALL {
                if route > 0 && !lever.is_of_route() || self.below(3) == 0 {
                    continue;
                }
                let range = lever.range(&scenario, route);
                let (low, high) = if self.below(8) == 0 {
                    (range.least, range.most.min(1e6))
                } else {
                    (range.low, range.high)
                };
                let value = low + self.unit() * (high - low);
                lever.set(&mut scenario, route, value);
            }
        }
        let kinds = [PayKind::Employee, PayKind::Contractor];
        scenario.now.pay.kind = kinds[self.below(2) as usize];
        scenario.routes[0].then.pay.kind = kinds[self.below(2) as usize];
        scenario.taxes.mode =
            [TaxMode::None, TaxMode::Flat, TaxMode::Us, TaxMode::Us][self.below(4) as usize];
        // The states' own rules come from a file, which only a browser's page fetches.
        scenario.taxes.state = StateTax::Rate(self.unit() / 10.0);
        let month = YearMonth::new(2025 + self.below(6) as i32, 1 + self.below(12));
        scenario.start = month.unwrap_or(scenario.start);
        scenario.spread = Spread {
            pay_sigma: self.unit() / 2.0,
            raise_sigma: self.unit() / 20.0,
            ..scenario.spread
        };
        scenario.seed = self.0.next_u64();
        scenario
    }
}

/// All results of a scenario, written into the sum. (`{:?}` writes a number's shortest digits that
/// read back as the same bits, and −0 apart from 0.)
fn put(sum: &mut Sum, number: u32) -> fmt::Result {
    let mut dice = Dice(Xoshiro256PlusPlus::seed_from_u64(u64::from(number)));
    let scenario = dice.scenario();
    write!(sum, "{}", link::encode(&scenario, 0))?;
    let answer = answer(&scenario, None);
    write!(sum, "{answer:?}")?;
    if number.is_multiple_of(TRIALS)
        && let Ok(plan) = Plan::new(&scenario, StreamKind::Lattice, None)
    {
        write!(sum, "{:?}", plan.run(0..RUN))?;
    }
    if number.is_multiple_of(MAPS) {
        let cuts = [0.0, 10.5, 22.0, 31.25];
        write!(sum, "{:?}", frontier(&scenario, 0, &cuts, &[0, 1, 6, 24], None))?;
        let ranges = Plausible::all(&scenario, 0);
        write!(sum, "{:?}", sensitivity(&scenario, 0, &ranges, None))?;
    }
    Ok(())
}

/// The line of a block.
fn figures(from: u32, count: u32) -> String {
    let mut sum = Sum(0xcbf2_9ce4_8422_2325);
    for number in from..from + count {
        // A sum takes whatever is written.
        let _ = put(&mut sum, number);
    }
    if from == 0 {
        for check in Check::ALL {
            let _ = write!(sum, "{:?}", check.run());
        }
    }
    format!("{from} {count} {:016x}", sum.0)
}

/// Scenarios a line.
#[cfg(not(target_arch = "wasm32"))]
const BLOCK: u32 = 100;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let mut numbers = std::env::args().skip(1).filter_map(|text| text.parse::<u32>().ok());
    let (from, count) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(BLOCK));
    for block in (from..from + count).step_by(BLOCK as usize) {
        println!("{}", figures(block, BLOCK.min(from + count - block)));
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    use wasm_bindgen::{JsValue, closure::Closure};
    let answer = Closure::<dyn FnMut(u32, u32) -> String>::new(figures);
    let name = JsValue::from("figures");
    // Where this fails, the caller finds no such function.
    let _ = js_sys::Reflect::set(&js_sys::global(), &name, answer.as_ref());
    answer.forget();
}
