//! What each input moves, turned from its plausible low to its plausible high.

use super::plausible::Plausible;
use super::probe::Probe;
use crate::scenario::lever::Lever;

/// The expected net gain at a lever's low and high, on the full model with its taxes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Swing {
    /// The lever.
    pub lever: Lever,
    /// The user's own value.
    pub at: f64,
    /// Plausible low.
    pub low: f64,
    /// Plausible high.
    pub high: f64,
    /// Expected net gain at the low; NaN where the model has no answer there.
    pub gain_low: f64,
    /// Expected net gain at the high; NaN where the model has no answer there.
    pub gain_high: f64,
}

impl Swing {
    /// The swing over a plausible range; `None` where the route has no such lever.
    pub fn of(probe: &Probe<'_>, plausible: Plausible) -> Option<Self> {
        let Plausible { lever, low, high } = plausible;
        let at = probe.yours(lever)?;
        let [gain_low, gain_high] = [low, high].map(|value| probe.net_gain(lever, value));
        Some(Self { lever, at, low, high, gain_low, gain_high })
    }

    /// Distance between the two gains: what the longest bar of a tornado is longest by.
    pub fn width(&self) -> f64 {
        (self.gain_high - self.gain_low).abs()
    }
}
