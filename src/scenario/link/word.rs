//! Values that are one word of a few.

use super::problem::Fault;
use crate::scenario::{FilingStatus, PayKind, TaxMode, WaitTimes};

/// A value with a word for each of its cases.
pub(super) trait Word: Copy + PartialEq + 'static {
    /// The words.
    const WORDS: &'static [&'static str];
    /// What they mean, in the same order.
    const CASES: &'static [Self];

    /// The word for it.
    fn text(self) -> &'static str {
        let at = Self::CASES.iter().position(|case| *case == self);
        at.and_then(|at| Self::WORDS.get(at)).copied().unwrap_or_default()
    }
}

impl Word for PayKind {
    const WORDS: &'static [&'static str] = &["employee", "contractor", "unpaid"];
    const CASES: &'static [Self] = &[Self::Employee, Self::Contractor, Self::Unpaid];
}

impl Word for FilingStatus {
    const WORDS: &'static [&'static str] = &["single", "mfj", "mfs", "hoh", "qss"];
    const CASES: &'static [Self] = &[Self::Single, Self::Mfj, Self::Mfs, Self::Hoh, Self::Qss];
}

impl Word for TaxMode {
    const WORDS: &'static [&'static str] = &["none", "flat", "us"];
    const CASES: &'static [Self] = &[Self::None, Self::Flat, Self::Us];
}

impl Word for WaitTimes {
    const WORDS: &'static [&'static str] = &["fixed", "random"];
    const CASES: &'static [Self] = &[Self::Fixed, Self::Random];
}

impl Word for bool {
    const WORDS: &'static [&'static str] = &["no", "yes"];
    const CASES: &'static [Self] = &[false, true];
}

/// Puts what the word means, in capitals or not.
pub(super) fn read<W: Word>(place: &mut W, text: &str) -> Result<(), Fault> {
    let text = text.trim();
    let at = W::WORDS.iter().position(|word| word.eq_ignore_ascii_case(text));
    *place = *at.and_then(|at| W::CASES.get(at)).ok_or(Fault::NotOneOf(W::WORDS))?;
    Ok(())
}
