//! A number that says what it is and who says so.

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// US dollars of a calendar year, nominal.
    DollarsAYear,
    /// A fraction of an amount; 0.1 is 10 %.
    Share,
}

/// A figure with its unit, the first year it holds for and the document that sets it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure<T> {
    /// The figure.
    pub value: T,
    /// What it counts.
    pub unit: Unit,
    /// First tax year it holds for.
    pub year: i32,
    /// The statute or notice that sets it.
    pub reference: &'static str,
}

impl<T> Figure<T> {
    /// Dollars of `year`, as `reference` sets them.
    pub const fn dollars(value: T, year: i32, reference: &'static str) -> Self {
        Self { value, unit: Unit::DollarsAYear, year, reference }
    }

    /// A share in force since `year`, as `reference` sets it.
    pub const fn share(value: T, year: i32, reference: &'static str) -> Self {
        Self { value, unit: Unit::Share, year, reference }
    }
}
