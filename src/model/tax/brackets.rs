//! Marginal brackets.

use crate::model::number::{Number, smaller};
use simba::simd::SimdBool;

/// One bracket: `rate` on the part of an income between `lower` and `upper`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bracket {
    pub(super) lower: f64,
    /// +∞ for the last.
    pub(super) upper: f64,
    pub(super) rate: f64,
}

/// Marginal tax Σ rate · (min(x, upper) − lower) over the brackets with lower < x; brackets ascend.
pub(super) fn marginal_tax<N: Number>(brackets: &[Bracket], x: N) -> N {
    let n = N::splat;
    let mut tax = N::zero();
    for b in brackets {
        let out_of_reach = x.simd_le(n(b.lower));
        if out_of_reach.all() {
            break;
        }
        let part = n(b.rate) * (smaller(x, n(b.upper)) - n(b.lower));
        tax += N::zero().select(out_of_reach, part);
    }
    tax
}

/// Brackets from ascending rows of (from, rate).
pub(super) fn from_rows(rows: &[(f64, f64)]) -> Box<[Bracket]> {
    let uppers = rows.iter().skip(1).map(|r| r.0).chain(std::iter::once(f64::INFINITY));
    rows.iter().zip(uppers).map(|(&(lower, rate), upper)| Bracket { lower, upper, rate }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(x: f64, expected: f64) {
        let brackets = from_rows(&[(0.0, 0.1), (100.0, 0.2), (300.0, -0.5)]);
        assert_eq!(marginal_tax(&brackets, x), expected);
    }

    #[test]
    fn each_part_bears_its_own_rate() {
        check(-5.0, 0.0);
        check(0.0, 0.0);
        check(50.0, 5.0);
        check(100.0, 10.0);
        check(200.0, 30.0);
        check(302.0, 49.0);
    }
}
