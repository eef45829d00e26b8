//! Cases that nobody chose: seeded, so that they are the same everywhere.

use crate::scenario::{Scenario, StateTax, TaxMode, YearMonth, lever::Lever};
use rand_xoshiro::{
    Xoshiro256PlusPlus,
    rand_core::{RngCore, SeedableRng},
};

/// A named sequence of numbers.
pub(super) struct Dice(Xoshiro256PlusPlus);

/// 2^−53: the distance of the numbers drawn below.
const STEP: f64 = f64::EPSILON / 2.0;
/// Years in which a decision may start: those with tables of their own, and some after them.
const STARTS: (f64, f64) = (2025.0, 2030.0);

impl Dice {
    /// The sequence of this seed.
    pub(super) fn new(seed: u64) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(seed))
    }

    /// From 0 to below 1.
    #[inline(never)]
    pub(super) fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 * STEP
    }

    /// From `low` to below `high`.
    pub(super) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + self.unit() * (high - low)
    }

    /// From `low` to `high`, whole.
    pub(super) fn whole(&mut self, low: u32, high: u32) -> u32 {
        low + libm::floor(self.unit() * f64::from(high - low + 1)) as u32
    }

    /// The default scenario with every lever somewhere on its slider; US, flat or no taxes.
    #[inline(never)]
    pub(super) fn scenario(&mut self) -> Scenario {
        let mut scenario = Scenario::default();
        for lever in Lever::ALL {
            let range = lever.range(&scenario, 0);
            let value = self.between(range.low, range.high);
            lever.set(&mut scenario, 0, value);
        }
        scenario.taxes.mode = match self.whole(0, 2) {
            0 => TaxMode::None,
            1 => TaxMode::Flat,
            _ => TaxMode::Us,
        };
        // A state with its own rules would need its tables.
        scenario.taxes.state = StateTax::Rate(self.between(0.0, 0.1));
        let year = self.between(STARTS.0, STARTS.1) as i32;
        if let Some(start) = YearMonth::new(year, self.whole(1, 12)) {
            scenario.start = start;
        }
        scenario
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn whole_numbers_are_drawn_from_the_first_to_the_last() {
        let mut dice = Dice::new(1);
        let drawn: std::collections::BTreeSet<_> = (0..200).map(|_| dice.whole(3, 6)).collect();
        assert!(drawn.into_iter().eq(3..=6));
    }
}
