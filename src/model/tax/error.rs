//! Why taxes cannot be worked out.

use crate::scenario::StateCode;

/// A reason, for `words` to make a sentence of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaxError {
    /// US tax is asked for a year before the first table (2025).
    StartBefore2025(i32),
    /// A state's code is given and its tables are not there (yet).
    StateTablesMissing(StateCode),
    /// The tables have no rules for this state that could be used in this year.
    StateRulesMissing(StateCode, i32),
}
