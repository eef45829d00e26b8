//! Round places to put a mark.

use crate::{digits, order::within};

/// Round values within a span, a power of ten times 1, 2 or 5 apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Ticks {
    /// The distance between two neighbours.
    pub step: f64,
    /// The values, ascending.
    pub values: Vec<f64>,
}

/// At most `most` round values within `low..=high` (d3-scale's 1–2–5 rule, but never more than
/// asked for); none if the span is empty, not finite, or `most` is 0.
pub fn round_ticks(low: f64, high: f64, most: usize) -> Ticks {
    let span = high - low;
    if most == 0 || !span.is_finite() || span <= 0.0 {
        return Ticks { step: 0.0, values: Vec::new() };
    }
    let exponent = libm::floor(libm::log10(span / most as f64)) as i32;
    // Read, not computed: exact, and without a table of its own.
    let mut power = digits::read(&format!("1e{exponent}")).unwrap_or(0.0);
    // A span of the smallest numbers has no power of ten below it.
    if power <= 0.0 || !power.is_finite() {
        return Ticks { step: 0.0, values: Vec::new() };
    }
    loop {
        for factor in [1.0, 2.0, 5.0] {
            let step = factor * power;
            let values = multiples(low, high, step);
            if values.len() <= most {
                return Ticks { step, values };
            }
        }
        power *= 10.0;
    }
}

/// The multiples of `step` within `low..=high`, a hair's breadth of rounding allowed.
fn multiples(low: f64, high: f64, step: f64) -> Vec<f64> {
    /// Rounding of a quotient that may be a whole number off by some last digits.
    const HAIR: f64 = 1e-9;
    let first = libm::ceil(low / step - HAIR);
    let last = libm::floor(high / step + HAIR);
    let count = within(last - first + 1.0, (0.0, 1_000.0)) as usize;
    // + 0.0 turns −0 into 0.
    (0..count).map(|i| (first + i as f64) * step + 0.0).collect()
}

/// Months to mark on an axis from month `from` to month `to` with room for `most` labels beside
/// the first: every month, quarter, half year, year or whole number of years. The first is `from`;
/// the last is `to` only where it falls on a mark.
pub fn month_ticks(from: u32, to: u32, most: usize) -> Vec<u32> {
    const STEPS: [u32; 9] = [1, 3, 6, 12, 24, 60, 120, 240, 480];
    let span = to.saturating_sub(from) as usize;
    let step = STEPS
        .into_iter()
        .find(|step| span / *step as usize <= most.max(1))
        .unwrap_or(STEPS[STEPS.len() - 1]);
    (from..=to).step_by(step as usize).collect()
}
