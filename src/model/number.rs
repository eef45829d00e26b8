//! The number the month step runs on: one `f64`, or several trials in the lanes of a SIMD register.

use simba::simd::{SimdRealField, WideF64x4};

/// A real number, or several side by side, over which the month step is written once.
pub trait Number: SimdRealField<Element = f64> + Copy {
    /// The number whose lane `i` is `of(i)`.
    fn from_lanes(of: impl FnMut(usize) -> f64) -> Self;
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
}

/// The larger of two numbers that are numbers, in each lane; `b` where `a` is none. Unlike `f64::max` a
/// comparison and a choice on every machine (WebAssembly has no such instruction).
pub fn larger<N: Number>(a: N, b: N) -> N {
    a.select(a.simd_gt(b), b)
}

/// The smaller likewise.
pub fn smaller<N: Number>(a: N, b: N) -> N {
    a.select(a.simd_lt(b), b)
}

/// What is below 0 is 0.
pub fn positive<N: Number>(a: N) -> N {
    larger(a, N::zero())
}
