//! Calendar months.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;

/// A month of a year, written `2027-01`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearMonth {
    year: i32,
    /// 1 to 12.
    month: u32,
}

impl YearMonth {
    /// The month `month` (1 to 12) of `year`; `None` outside those bounds.
    pub const fn new(year: i32, month: u32) -> Option<Self> {
        if month >= 1 && month <= 12 && year >= 1 && year <= 9999 {
            Some(Self { year, month })
        } else {
            None
        }
    }

    /// Reads `2027-01`; `None` if it is not written so.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let digits = |t: &str, n: usize| t.len() == n && t.bytes().all(|b| b.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?)
    }

    /// The calendar year.
    pub const fn year(self) -> i32 {
        self.year
    }

    /// The month of the year, 1 to 12.
    pub const fn month(self) -> u32 {
        self.month
    }

    /// Months of its year that lie before it.
    pub const fn months_before(self) -> u32 {
        self.month - 1
    }

    /// The month `later` months on.
    #[must_use]
    pub const fn plus(self, later: u32) -> Self {
        let index = self.month - 1 + later;
        Self { year: self.year + (index / 12) as i32, month: index % 12 + 1 }
    }
}

impl fmt::Display for YearMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl Serialize for YearMonth {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for YearMonth {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| D::Error::custom(format!("“{text}” is not a month like 2027-01")))
    }
}

#[cfg(test)]
mod tests {
    use super::YearMonth;

    #[test]
    fn a_month_is_read_as_it_is_written() {
        for (text, read) in [
            ("2027-01", Some((2027, 1))),
            ("2027-12", Some((2027, 12))),
            ("2027-13", None),
            ("2027-00", None),
            ("2027-1", None),
            ("27-01", None),
            ("2027-+1", None),
            ("2O27-01", None),
            ("2027-01-01", None),
            ("202701", None),
            ("", None),
        ] {
            let month = YearMonth::parse(text);
            assert_eq!(month.map(|month| (month.year(), month.month())), read, "{text}");
            assert_eq!(month.map(|month| month.to_string()), read.map(|_| text.to_owned()));
        }
    }

    #[test]
    fn months_go_on_into_later_years() {
        let start = YearMonth { year: 2027, month: 11 };
        assert_eq!(start.months_before(), 10);
        for (later, then) in [(0, "2027-11"), (1, "2027-12"), (2, "2028-01"), (26, "2030-01")] {
            assert_eq!(start.plus(later).to_string(), then);
        }
    }
}
