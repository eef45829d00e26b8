//! How the page comes up: in steps, each in a task of its own, so that what somebody does meanwhile
//! is heard between two of them. More steps would take longer in all: each paints anew what the
//! ones before it made.
//!
//! The steps are made aside; after the last one the page takes the example's place, in one go
//! (`platform::page::take_place`).

/// How much of the page there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rise {
    /// Nothing: the figures are worked out.
    Figures,
    /// All but the charts over time and what is below them: levers, lines and verdict.
    Answer,
    /// All.
    Whole,
}

impl Rise {
    /// The step after this one.
    #[must_use]
    pub(crate) const fn next(self) -> Self {
        match self {
            Self::Figures => Self::Answer,
            Self::Answer | Self::Whole => Self::Whole,
        }
    }
}
