//! What was wrong with a link, as data; `words::link` has the sentences.

use super::number::NumberFault;

/// Why a link was not opened at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkError {
    /// It is of this version, newer than the program.
    NewerVersion(u32),
    /// It has this many bytes, more than any scenario needs.
    TooLong(usize),
}

/// Something in a link that was left out or changed; all else was taken.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkProblem {
    /// The key, shortened and cleaned for show; empty if it concerns the whole link.
    pub key: String,
    /// The value as it stood in the link, likewise.
    pub text: String,
    /// What was wrong.
    pub fault: Fault,
    /// What stands there now, as a link would write it; `None` where nothing does.
    pub instead: Option<String>,
}

/// What can be wrong with a key or a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// There is no version; read as version 1.
    VersionMissing,
    /// The version is no number; read as version 1.
    VersionUnreadable,
    /// An address without a scenario in it.
    NoScenario,
    /// No such key.
    UnknownKey,
    /// The key came before; the first counts.
    Twice,
    /// Another key says the same; that one counts.
    Overruled(&'static str),
    /// Not a number.
    Number(NumberFault),
    /// Less than the least; the least was taken.
    TooLow,
    /// More than the most; the most was taken.
    TooHigh,
    /// Not a whole number; the nearest was taken.
    NotWhole,
    /// A pay without unit; read in the unit that stood there.
    UnitMissing,
    /// A pay in a unit other than h, m, y.
    UnitUnknown,
    /// Not one of these words.
    NotOneOf(&'static [&'static str]),
    /// Not a state's code.
    NotAState,
    /// Not a currency's code.
    NotACurrency,
    /// Not a month like 2027-01.
    NotAMonth,
    /// A route beyond the fourth, or before the first.
    NoSuchRoute,
    /// A stage that the route does not have.
    NoSuchStage,
    /// No stage of the route has such a value.
    NoSuchField,
    /// A stage that is of none of these kinds.
    StageUnknown(&'static [&'static str]),
    /// What a review shows, without a review.
    NoReview,
    /// A step of pay that cannot be read.
    StepUnreadable,
    /// More than this many; the first were taken.
    TooMany(usize),
    /// A pay by the hour without paid time; full time was taken.
    NoPaidTime,
    /// A name with too many characters; the first were taken.
    LongName,
    /// Control or directional characters in a name; they were taken out.
    Marks,
    /// The packed form is damaged; nothing of it was taken.
    Damaged,
    /// So many more problems.
    More(usize),
}

impl From<NumberFault> for Fault {
    fn from(fault: NumberFault) -> Self {
        Self::Number(fault)
    }
}

impl Fault {
    /// Whether something of the value was taken, if not all.
    pub const fn is_near(self) -> bool {
        matches!(
            self,
            Self::TooLow
                | Self::TooHigh
                | Self::NotWhole
                | Self::UnitMissing
                | Self::TooMany(_)
                | Self::NoPaidTime
                | Self::LongName
                | Self::Marks
        )
    }
}
