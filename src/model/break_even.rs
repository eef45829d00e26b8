//! When a stream of gains is made good.

/// Where the cumulative gain stays at or above zero from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BreakEvenState {
    /// Never below zero: ahead throughout, or no difference at all.
    AheadThroughout,
    /// From this month on, within the horizon.
    Month(u32),
    /// From this month on, after the horizon and holding to month 600.
    Beyond(u32),
    /// Not by month 600.
    Never,
}

/// Break-even of a stream of gains (docs/model.md, rule 25).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BreakEven {
    /// Where it stays made good from.
    pub state: BreakEvenState,
    /// First month at or above zero after one below, within the horizon.
    pub first_crossing: Option<u32>,
    /// Sign changes of the cumulative gain within the horizon, zeros left out.
    pub sign_changes: u32,
}
