//! Lengths of time, in the shape they are said.

use crate::scenario::MONTHS_PER_YEAR;

const YEAR: u32 = MONTHS_PER_YEAR as u32;

/// A length of time as one says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spell {
    /// So many months.
    Months(u32),
    /// So many whole years.
    Years(u32),
    /// Years and months, both at least one.
    YearsMonths(u32, u32),
}

impl Spell {
    /// As one says it: months below two years, then years, with months where they are not whole.
    pub const fn of(months: u32) -> Self {
        match (months / YEAR, months % YEAR) {
            (0 | 1, _) => Self::Months(months),
            (years, 0) => Self::Years(years),
            (years, rest) => Self::YearsMonths(years, rest),
        }
    }
}
