//! The number the month step runs on: one `f64`, or several trials in the lanes of a SIMD register.

use simba::simd::SimdRealField;

/// A real number, or several side by side, over which the month step is written once.
pub trait Number: SimdRealField<Element = f64> + Copy {}

impl<T: SimdRealField<Element = f64> + Copy> Number for T {}
