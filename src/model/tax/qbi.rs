//! The deduction for qualified business income, 26 USC 199A, of a business without W-2 wages or
//! property (form 8995-A).

use crate::facts::us_federal::QBI_SHARE;
use crate::model::number::{Number, larger, positive, smaller};
use simba::simd::SimdBool;

/// Figures of a year for one filing status.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Qbi {
    /// Taxable income at which the limits begin to phase in.
    pub(super) threshold: f64,
    /// Width of the phase-in.
    pub(super) width: f64,
    /// Least deduction, from 2026.
    pub(super) minimum: f64,
    /// Income from which there is a least deduction; +∞ before 2026.
    pub(super) minimum_from: f64,
    /// Whether it is a specified service trade or business.
    pub(super) sstb: bool,
}

impl Qbi {
    /// The deduction from `taxable` income (before it, ≥ 0) with qualified business income `q`:
    ///
    /// min(0.2·q·(1−x), 0.2·taxable) with x = (taxable − threshold)/width within 0…1; for a service
    /// trade (1−x)², because income and limit both phase out; at least `minimum` if the income that
    /// counts reaches `minimum_from`.
    pub(super) fn deduction<N: Number>(&self, q: N, taxable: N) -> N {
        let n = N::splat;
        let none = q.simd_le(N::zero());
        if none.all() {
            return N::zero();
        }
        let share = n(QBI_SHARE.value);
        let phased = (taxable - n(self.threshold)) / n(self.width);
        let left = N::one() - smaller(positive(phased), N::one());
        let counted = if self.sstb { q * left } else { q };
        let deduction = smaller(share * counted * left, share * taxable);
        let least = larger(deduction, n(self.minimum));
        let deduction = least.select(counted.simd_ge(n(self.minimum_from)), deduction);
        N::zero().select(none, deduction)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sstb: bool, q: f64, taxable: f64, expected: f64) {
        let qbi = Qbi {
            threshold: 200_000.0,
            width: 50_000.0,
            minimum: 400.0,
            minimum_from: 1_000.0,
            sstb,
        };
        assert_eq!(qbi.deduction(q, taxable), expected);
    }

    #[test]
    fn below_the_threshold_a_fifth_of_the_smaller() {
        check(false, 50_000.0, 100_000.0, 10_000.0);
        check(true, 50_000.0, 100_000.0, 10_000.0);
        check(false, 50_000.0, 20_000.0, 4_000.0);
        check(false, 0.0, 20_000.0, 0.0);
        check(false, -10.0, 20_000.0, 0.0);
    }

    #[test]
    fn in_the_phase_in_it_shrinks_and_for_services_twice() {
        check(false, 100_000.0, 225_000.0, 10_000.0);
        check(true, 100_000.0, 225_000.0, 5_000.0);
    }

    #[test]
    fn the_least_deduction_needs_income_that_still_counts() {
        check(false, 1_000.0, 900_000.0, 400.0);
        check(false, 999.0, 900_000.0, 0.0);
        check(true, 50_000.0, 900_000.0, 0.0);
        check(true, 2_000.0, 225_000.0, 400.0);
        check(true, 1_999.0, 225_000.0, 0.2 * 999.5 * 0.5);
    }
}
