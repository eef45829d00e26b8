//! A linear scale from values to pixels.

/// Maps a domain of values linearly onto a range of pixels.
///
/// `at(v) = r₀ + (v − d₀)/(d₁ − d₀) · (r₁ − r₀)`; an empty domain maps everything to the middle of
/// the range. It does not clamp: what lies outside the domain lies outside the range, and is cut by
/// [`super::path`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    domain: (f64, f64),
    range: (f64, f64),
}

impl Scale {
    /// The scale that maps the ends of `domain` to those of `range`.
    pub const fn new(domain: (f64, f64), range: (f64, f64)) -> Self {
        Self { domain, range }
    }

    /// The pixel of a value.
    pub fn at(&self, value: f64) -> f64 {
        let (d0, d1) = self.domain;
        let (r0, r1) = self.range;
        if d0 == d1 {
            return f64::midpoint(r0, r1);
        }
        r0 + (value - d0) / (d1 - d0) * (r1 - r0)
    }

    /// The value at a pixel, the inverse of [`Self::at`]; the start of the domain where the range
    /// is empty.
    pub fn invert(&self, pixel: f64) -> f64 {
        let (d0, d1) = self.domain;
        let (r0, r1) = self.range;
        if r0 == r1 {
            return d0;
        }
        d0 + (pixel - r0) / (r1 - r0) * (d1 - d0)
    }

    /// First and last value.
    pub const fn domain(&self) -> (f64, f64) {
        self.domain
    }

    /// First and last pixel.
    pub const fn range(&self) -> (f64, f64) {
        self.range
    }
}
