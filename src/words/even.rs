//! When one is even, as sentences say it.

use crate::model::break_even::{BreakEven, BreakEvenState};

/// When a stream of gains is made good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Even {
    /// It never is below zero.
    AheadThroughout,
    /// From this month on.
    Month(u32),
    /// From this month on, after the horizon.
    Beyond(u32),
    /// In this month, but not for good.
    ForAWhile(u32),
    /// Never.
    Never,
}

impl From<BreakEven> for Even {
    fn from(found: BreakEven) -> Self {
        match (found.state, found.first_crossing) {
            (BreakEvenState::AheadThroughout, _) => Self::AheadThroughout,
            (BreakEvenState::Month(month), _) => Self::Month(month),
            (BreakEvenState::Beyond(month), _) => Self::Beyond(month),
            (BreakEvenState::Never, Some(month)) => Self::ForAWhile(month),
            (BreakEvenState::Never, None) => Self::Never,
        }
    }
}
