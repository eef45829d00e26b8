//! How exactly a bound is shown, and to which side it is rounded.

use super::format::{down, up};
use crate::scenario::{PayPer, lever::Unit};

/// Which side of a bound is the good one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The bound or more.
    AtLeast,
    /// The bound or less.
    AtMost,
}

/// The least difference that is shown of a bound.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Precision(f64);

/// Parts of the least difference that no calculation tells apart: twice what an account may be overdrawn
/// by (docs/model.md, rule 28), so that a whole unit at its very edge is one that holds.
const EQUAL: f64 = 2e-6;

impl Precision {
    /// Cents, and points of a percentage.
    pub const CENT: Self = Self(0.01);
    /// Tenths of a point of a percentage.
    pub const TENTH_OF_A_POINT: Self = Self(0.001);
    /// Whole units.
    pub const UNIT: Self = Self(1.0);

    /// Of a pay in this unit of time.
    pub const fn of_pay(per: PayPer) -> Self {
        match per {
            PayPer::Hour => Self::CENT,
            PayPer::Month | PayPer::Year => Self::UNIT,
        }
    }

    /// Of a value in this unit.
    pub const fn of(unit: Unit) -> Self {
        match unit {
            Unit::Pay(per) => Self::of_pay(per),
            Unit::Share => Self::CENT,
            Unit::Rate | Unit::Sigma => Self::TENTH_OF_A_POINT,
            _ => Self::UNIT,
        }
    }

    /// Whether two values are shown alike, within half of the least difference.
    pub fn same(self, a: f64, b: f64) -> bool {
        (a - b).abs() < self.0 / 2.0
    }

    /// Whether two values are the same but for the last digits of a calculation.
    pub fn equal(self, a: f64, b: f64) -> bool {
        (a - b).abs() < self.0 * EQUAL
    }

    /// The value next to this one.
    pub fn next(self, value: f64, above: bool) -> f64 {
        if above { value + self.0 } else { value - self.0 }
    }

    /// The bound as shown: rounded to its good side, so that what is shown still holds.
    pub fn shown(self, bound: f64, side: Side) -> f64 {
        match side {
            // The least that is more than nothing: at nothing itself cover is bought (rule 21).
            Side::AtLeast if bound > 0.0 => up(bound, self.0).max(self.0),
            Side::AtLeast => up(bound, self.0),
            Side::AtMost => down(bound, self.0),
        }
    }
}
