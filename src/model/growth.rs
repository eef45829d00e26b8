//! Raises and prices, which step once a year from the decision on.

use crate::scenario::MONTHS_A_YEAR;

/// Factors (1+g)^n after n yearly steps, n = ⌊(k−1)/12⌋ in month k (docs/model.md, rule 3).
#[derive(Debug, Clone, PartialEq)]
pub struct YearlySteps {
    rate: f64,
    factors: Vec<f64>,
}

impl YearlySteps {
    /// Steps at `rate` a year, for months 1 to `months` and on to the December after, to which a
    /// path's last calendar year is run.
    pub fn new(rate: f64, months: u32) -> Self {
        let base = 1.0 + rate;
        let factors = (0..=steps_by(months + 11)).map(|n| libm::pow(base, f64::from(n))).collect();
        Self { rate, factors }
    }

    /// Steps at `rate` for the months that these are prepared for: these, where they are of that rate.
    #[must_use]
    pub fn at(&self, rate: f64, months: u32) -> Self {
        if rate == self.rate { self.clone() } else { Self::new(rate, months) }
    }

    /// The factor in month `k` (from 1); months past the last prepared keep its factor.
    pub fn in_month(&self, k: u32) -> f64 {
        let n = steps_by(k) as usize;
        self.factors.get(n).or(self.factors.last()).copied().unwrap_or(1.0)
    }
}

/// Times a pay has been raised by month `k`: ⌊(k−1)/12⌋.
pub const fn steps_by(k: u32) -> u32 {
    k.saturating_sub(1) / MONTHS_A_YEAR
}

/// Months from `k` on, itself included, until the next yearly raise: 12 right after one.
pub const fn months_to_raise(k: u32) -> u32 {
    MONTHS_A_YEAR - k.saturating_sub(1) % MONTHS_A_YEAR
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_raise_is_a_year_away_right_after_one() {
        let months = [0, 1, 2, 12, 13, 24, 25].map(months_to_raise);
        assert_eq!(months, [12, 12, 11, 1, 12, 1, 12]);
    }

    #[test]
    fn a_pay_is_raised_in_months_13_and_25() {
        let steps = YearlySteps::new(0.03, 36);
        for (k, raised) in [(1, 1.0), (12, 1.0), (13, 1.03), (24, 1.03), (25, 1.0609)] {
            assert!((steps.in_month(k) - raised).abs() < 1e-12, "month {k}");
        }
    }
}
