//! What a self-test found.

/// In what a difference is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Money, to be told in cents.
    Money,
    /// A share of the figure itself.
    Share,
    /// Whole months.
    Months,
    /// Standard errors: what chance alone explains.
    Errors,
    /// Figures that are not the same to the last bit.
    Figures,
}

/// The result of a self-test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Checked {
    /// How many figures were compared.
    pub cases: u32,
    /// The worst difference of all; infinite where a figure was missing or no number.
    pub worst: f64,
    /// The most that is allowed.
    pub tolerance: f64,
    /// In what both are measured.
    pub unit: Unit,
}

impl Checked {
    /// Nothing compared yet.
    pub(super) const fn within(tolerance: f64, unit: Unit) -> Self {
        Self { cases: 0, worst: 0.0, tolerance, unit }
    }

    /// Compares; what is no number is infinitely wrong.
    pub(super) fn difference(&mut self, difference: f64) {
        let difference = difference.abs();
        self.cases += 1;
        if difference.is_nan() {
            self.worst = f64::INFINITY;
        } else if difference > self.worst {
            self.worst = difference;
        }
    }

    /// Compares a figure with what it must be, by the difference in the share of `scale`.
    pub(super) fn share(&mut self, ours: f64, theirs: f64, scale: f64) {
        self.difference((ours - theirs) / scale.abs().max(f64::MIN_POSITIVE));
    }

    /// Compares two figures to the last bit; 0 and −0 are different.
    pub(super) fn bits(&mut self, ours: f64, theirs: f64) {
        self.cases += 1;
        if ours.to_bits() != theirs.to_bits() {
            self.worst += 1.0;
        }
    }

    /// A case that could not be answered.
    pub(super) fn missing(&mut self) {
        self.difference(f64::NAN);
    }

    /// Whether all is well: something was compared, and nothing was too far off.
    pub fn passed(&self) -> bool {
        self.cases > 0 && self.worst <= self.tolerance
    }
}

#[cfg(test)]
mod tests {
    use super::{Checked, Unit};

    #[test]
    fn nothing_compared_is_no_pass_and_no_number_is_a_failure() {
        let mut checked = Checked::within(1.0, Unit::Share);
        assert!(!checked.passed());
        checked.share(2.0, 2.5, 1.0);
        assert!(checked.passed() && checked.worst == 0.5);
        checked.missing();
        assert!(!checked.passed());
        checked.difference(0.1);
        assert_eq!((checked.cases, checked.worst), (3, f64::INFINITY));
    }

    #[test]
    fn the_last_bit_counts() {
        let mut checked = Checked::within(0.0, Unit::Figures);
        checked.bits(1.0, 1.0);
        assert!(checked.passed());
        checked.bits(1.0, 1.0 + f64::EPSILON);
        assert!(!checked.passed());
    }
}
