//! The number the month step runs on: one `f64`, or several trials in the lanes of a SIMD register.

use simba::simd::{SimdRealField, WideF64x4};

/// A real number, or several side by side, over which the month step is written once.
pub trait Number: SimdRealField<Element = f64> + Copy {
    /// The number whose lane `i` is `of(i)`.
    fn from_lanes(of: impl FnMut(usize) -> f64) -> Self;

    /// The larger of two numbers that are numbers, in each lane; `b` where `a` is none. Unlike
    /// `f64::max` a comparison and a choice on every machine (WebAssembly has no such instruction).
    fn larger_of(a: Self, b: Self) -> Self {
        a.select(a.simd_gt(b), b)
    }

    /// The smaller likewise.
    fn smaller_of(a: Self, b: Self) -> Self {
        a.select(a.simd_lt(b), b)
    }
}

impl Number for f64 {
    fn from_lanes(mut of: impl FnMut(usize) -> f64) -> Self {
        of(0)
    }
}

impl Number for WideF64x4 {
    fn from_lanes(of: impl FnMut(usize) -> f64) -> Self {
        Self::from(std::array::from_fn(of))
    }

    // Both in one instruction where there is one that gives the same bits, of zeros and of what is no
    // number as well: x86's `minpd` gives the second operand then, WebAssembly's `pmin` the first.
    #[cfg(target_feature = "sse2")]
    fn larger_of(a: Self, b: Self) -> Self {
        Self(a.0.fast_max(b.0))
    }

    #[cfg(target_feature = "sse2")]
    fn smaller_of(a: Self, b: Self) -> Self {
        Self(a.0.fast_min(b.0))
    }

    #[cfg(target_feature = "simd128")]
    fn larger_of(a: Self, b: Self) -> Self {
        Self(b.0.fast_max(a.0))
    }

    #[cfg(target_feature = "simd128")]
    fn smaller_of(a: Self, b: Self) -> Self {
        Self(b.0.fast_min(a.0))
    }
}

/// The larger of two, in each lane: [`Number::larger_of`].
pub fn larger<N: Number>(a: N, b: N) -> N {
    N::larger_of(a, b)
}

/// The smaller likewise.
pub fn smaller<N: Number>(a: N, b: N) -> N {
    N::smaller_of(a, b)
}

/// What is below 0 is 0.
pub fn positive<N: Number>(a: N) -> N {
    larger(a, N::zero())
}

#[cfg(test)]
mod tests {
    use super::*;
    use simba::simd::SimdValue;

    #[test]
    fn lanes_choose_as_single_numbers_do() {
        let numbers = [0.0, -0.0, 1.0, -1.0, f64::INFINITY, f64::NEG_INFINITY, f64::NAN];
        for a in numbers {
            for b in numbers {
                let lanes = (WideF64x4::splat(a), WideF64x4::splat(b));
                let bits = |wide: WideF64x4| wide.extract(3).to_bits();
                assert_eq!(bits(smaller(lanes.0, lanes.1)), smaller(a, b).to_bits(), "{a} {b}");
                assert_eq!(bits(larger(lanes.0, lanes.1)), larger(a, b).to_bits(), "{a} {b}");
            }
        }
    }
}
