//! Internal rates of return.

mod zeros;

use crate::scenario::MONTHS_PER_YEAR;

/// Share of the largest flow under which a flow counts as none: what rounding leaves where two
/// equal pays are subtracted must not make a sign change (docs/model.md, rule 27).
const NEGLIGIBLE: f64 = 1e-9;

/// Which way the money flows first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// Out first: a root is a return.
    Invest,
    /// In first: a root is a cost.
    Borrow,
}

/// Every internal rate of return of a stream (docs/model.md, rule 27).
#[derive(Debug, Clone, PartialEq)]
pub struct Returns {
    /// `None` for a stream without any flow.
    pub orientation: Option<Orientation>,
    /// Sign changes of the flows, zeros left out.
    pub sign_changes: u32,
    /// Annual effective rates, ascending.
    pub roots: Vec<f64>,
}

impl Returns {
    /// Of the monthly flows `D_0, D_1, …` at the ends of months 0, 1, … (0: the decision),
    /// positive into one's pocket: every annual effective rate `(1+j)^12 − 1` at which
    /// `Σ D_k (1+j)^−k = 0` with `1+j` in 0.001 … 1000 a month.
    ///
    /// By Descartes there are at most as many as the flows change sign, and as many less an even
    /// number if a root that only touches zero is counted twice. It is listed once: a stream
    /// whose value comes within 1e-12 of the money moved either way counts as touching, and roots
    /// between which it never leaves that band are one. Flows that are not finite have no return.
    pub fn of(flows: &[f64]) -> Self {
        let flows = significant(flows);
        let signs = || flows.iter().filter(|&&d| d != 0.0).map(|&d| d > 0.0);
        let orientation =
            signs().next().map(|gain| if gain { Orientation::Borrow } else { Orientation::Invest });
        let sign_changes = signs().zip(signs().skip(1)).filter(|(a, b)| a != b).count() as u32;
        let roots = zeros::forces_of_interest(&flows)
            .iter()
            .map(|x| libm::expm1(MONTHS_PER_YEAR * x))
            .collect();
        Self { orientation, sign_changes, roots }
    }
}

/// The same for flows a period apart, as rates `j` a period, ascending.
pub fn rates_per_period(flows: &[f64]) -> Vec<f64> {
    zeros::forces_of_interest(&significant(flows)).into_iter().map(libm::expm1).collect()
}

/// The flows with the negligible ones at 0, scaled by a power of two to a largest one near 1 (no
/// digit changes, no sum overflows).
fn significant(flows: &[f64]) -> Vec<f64> {
    let largest = flows.iter().fold(0.0, |largest: f64, d| largest.max(d.abs()));
    if !flows.iter().all(|d| d.is_finite()) {
        return Vec::new();
    }
    // Both bounds keep the scale itself a normal number.
    let scale = libm::ldexp(1.0, -libm::frexp(largest).1.clamp(-1000, 1000));
    let least = NEGLIGIBLE * largest;
    flows.iter().map(|&d| if d.abs() < least { 0.0 } else { d * scale }).collect()
}
