//! A slider's track: its ends, and the values it stops at.

use crate::order::within;

/// The ends of a slider and its steps, in the unit shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Track {
    /// Left end.
    pub low: f64,
    /// Right end.
    pub high: f64,
    /// Step of the arrow keys and of a drag.
    pub step: f64,
    /// Step of the page keys.
    pub large: f64,
}

/// A key that moves a slider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// An arrow to the smaller side.
    Less,
    /// An arrow to the larger side.
    More,
    /// Page down.
    MuchLess,
    /// Page up.
    MuchMore,
    /// Home.
    First,
    /// End.
    Last,
}

impl Move {
    /// The move of a key by its name in `KeyboardEvent.key`; Shift makes an arrow a large step.
    pub fn of_key(key: &str, shift: bool) -> Option<Self> {
        Some(match (key, shift) {
            ("ArrowLeft" | "ArrowDown", false) => Self::Less,
            ("ArrowRight" | "ArrowUp", false) => Self::More,
            ("PageDown" | "ArrowLeft" | "ArrowDown", _) => Self::MuchLess,
            ("PageUp" | "ArrowRight" | "ArrowUp", _) => Self::MuchMore,
            ("Home", _) => Self::First,
            ("End", _) => Self::Last,
            _ => return None,
        })
    }
}

impl Track {
    /// The track made long enough for `value`, and never empty.
    #[must_use]
    pub fn holding(mut self, value: f64) -> Self {
        if value.is_finite() {
            self.low = self.low.min(value);
            self.high = self.high.max(value);
        }
        if self.high <= self.low {
            self.high = self.low + 20.0 * self.large.max(self.step);
        }
        self
    }

    /// The track with ends that are whole in `unit`.
    #[must_use]
    pub fn ending(mut self, unit: f64) -> Self {
        let parts = if unit < 1.0 { libm::round(1.0 / unit) } else { 1.0 };
        self.low = libm::floor(self.low * parts + 1e-9) / parts;
        self.high = libm::ceil(self.high * parts - 1e-9) / parts;
        self
    }

    /// The value at which a drag stops near `value`: a multiple of the step, or an end.
    pub fn stop(&self, value: f64) -> f64 {
        if value <= self.low {
            return self.low;
        }
        if value >= self.high {
            return self.high;
        }
        within(tidy(libm::round(value / self.step) * self.step, self.step), (self.low, self.high))
    }

    /// Where a key moves `value` to, within the track.
    pub fn moved(&self, value: f64, key: Move) -> f64 {
        let to = match key {
            Move::Less => value - self.step,
            Move::More => value + self.step,
            Move::MuchLess => value - self.large,
            Move::MuchMore => value + self.large,
            Move::First => self.low,
            Move::Last => self.high,
        };
        if to <= self.low {
            self.low
        } else if to >= self.high {
            self.high
        } else {
            tidy(to, self.step)
        }
    }
}

/// Takes the noise of binary fractions off a sum of steps: 0.57 + 0.01 is 0.58, not the number
/// next to it. A hundredth of a step is left as it was typed.
fn tidy(value: f64, step: f64) -> f64 {
    let parts = if step < 1.0 { 100.0 * libm::round(1.0 / step) } else { 100.0 };
    libm::round(value * parts) / parts + 0.0
}
