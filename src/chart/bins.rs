//! Round ranges of gain for a map's colours.

/// Most shades of gain and of loss, and most of both together.
const GAINS: u32 = 6;
const LOSSES: u32 = 3;
const ALL: u32 = 7;
/// Round steps within a power of ten, close enough that five are left where six were too many.
const STEPS: [f64; 7] = [1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 7.5];

/// Ranges of equal width that part at zero; the lowest and the highest are open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bins {
    /// The width of each.
    pub step: f64,
    /// How many lie below zero.
    pub losses: u32,
    /// How many lie above.
    pub gains: u32,
}

impl Bins {
    /// The finest round ranges for gains from `low` to `high` that the shades suffice for.
    pub fn of(low: f64, high: f64) -> Self {
        let (low, high) = (low.min(0.0), high.max(0.0));
        let most = high.max(-low);
        if !most.is_finite() || most <= 0.0 {
            return Self { step: 1.0, losses: 0, gains: 1 };
        }
        let mut power = libm::exp10(libm::floor(libm::log10(most)) - 1.0);
        loop {
            for factor in STEPS {
                let step = factor * power;
                let count = |end: f64| libm::ceil(end / step) as u32;
                let (losses, gains) = (count(-low), count(high));
                let fits = losses <= LOSSES && gains <= GAINS && losses + gains <= ALL;
                // Of the smallest numbers there is no step.
                if fits || step <= 0.0 {
                    return Self { step, losses, gains };
                }
            }
            power *= 10.0;
        }
    }

    /// Of all gains of a map.
    pub fn of_all(gains: &[Vec<f64>]) -> Self {
        let all = gains.iter().flatten().filter(|gain| gain.is_finite());
        let (low, high) =
            all.fold((0.0_f64, 0.0_f64), |(low, high), &gain| (low.min(gain), high.max(gain)));
        Self::of(low, high)
    }

    /// How many there are.
    pub const fn count(&self) -> u32 {
        self.losses + self.gains
    }

    /// The lower and upper edge of the one at `index`, the lowest first; none where it is open.
    pub fn edges(&self, index: u32) -> (Option<f64>, Option<f64>) {
        let edge = |count: u32| {
            let inside = count > 0 && count < self.count();
            inside.then(|| (f64::from(count) - f64::from(self.losses)) * self.step)
        };
        (edge(index), edge(index + 1))
    }

    /// Its shade: 1 (palest) … 6 of gain, −1 … −3 of loss; fewer keep to the middle.
    pub fn shade(&self, index: u32) -> i8 {
        let shade = |nth: u32, of: u32, most: u32| (nth + most.saturating_sub(of) / 2) as i8;
        if index < self.losses {
            -shade(self.losses - index, self.losses, LOSSES)
        } else {
            shade(index - self.losses + 1, self.gains, GAINS)
        }
    }
}
