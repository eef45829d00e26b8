//! How the page comes up: in steps, each in a task of its own, so that what somebody does meanwhile
//! is heard between two of them. What an earlier step made stays as it is (`still`).
//!
//! The page is made aside; once it is whole it takes the example's place, in one go
//! (`platform::page::take_place`). The late part's sections follow one by one where they belong.

/// How far the page has come up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rise(usize);

impl Rise {
    /// Head and foot are there.
    pub(crate) const FRAME: Self = Self(0);
    /// The verdict is.
    pub(crate) const VERDICT: Self = Self(1);
    /// The first lever is; its fellows come a step each.
    pub(crate) const LEVERS: Self = Self(2);
    /// The folded ones are.
    pub(crate) const FOLDS: Self = Self(7);
    /// The gain over time is.
    pub(crate) const GAIN: Self = Self(8);
    /// All that the first part makes.
    pub(crate) const WHOLE: Self = Self(9);
    /// All there could ever be.
    pub(crate) const ALL: Self = Self(usize::MAX);

    /// A step further.
    #[must_use]
    pub(crate) const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// How many of the main levers are there, if there are so many.
    pub(crate) fn levers(self) -> usize {
        self.0.saturating_sub(Self::VERDICT.0).min(Self::FOLDS.0 - Self::LEVERS.0)
    }

    /// How many sections of the late part are there, of all that it has.
    pub(crate) const fn sections(self) -> usize {
        self.0.saturating_sub(Self::WHOLE.0)
    }
}
