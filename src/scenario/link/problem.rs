//! What was wrong with a link, as data, with a plain English sentence for each.

use super::number::NumberFault;
use std::fmt;

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

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NewerVersion(version) => write!(
                f,
                "This link is of version {version}, newer than this program, which reads version 1. \
                 Nothing of it was opened."
            ),
            Self::TooLong(length) => write!(
                f,
                "This link has {length} characters, far more than any scenario needs. Nothing of \
                 it was opened."
            ),
        }
    }
}

impl std::error::Error for LinkError {}

impl fmt::Display for LinkProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.fault {
            Fault::VersionMissing => {
                return f.write_str("The link has no version; it was read as version 1.");
            }
            Fault::NoScenario => {
                return f.write_str(
                    "This address has no scenario in it (nothing after a #); the example is shown.",
                );
            }
            Fault::More(count) => return write!(f, "And {count} more like these."),
            _ => {}
        }
        write!(f, "“{}={}” {}", self.key, self.text, self.fault)?;
        match &self.instead {
            None => f.write_str("; it was left out."),
            Some(taken) if self.fault.is_near() => write!(f, "; “{taken}” was taken."),
            Some(kept) => write!(f, "; “{kept}” stands in its place."),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::VersionMissing => "has no version",
            Self::VersionUnreadable => "is not a version",
            Self::NoScenario => "has no scenario",
            Self::UnknownKey => "is not known to this program",
            Self::Twice => "comes a second time, and the first counts",
            Self::Overruled(by) => return write!(f, "says again what “{by}” says"),
            Self::Number(NumberFault::Empty) => "has no value",
            Self::Number(NumberFault::Comma) => {
                "has a comma; a link's decimal sign is the point, and its digits are not grouped"
            }
            Self::Number(NumberFault::Digits) => "is not written in the digits 0 to 9",
            Self::Number(NumberFault::NotANumber) => "is not a number",
            Self::TooLow => "is less than this can be",
            Self::TooHigh => "is more than this can be",
            Self::NotWhole => "is not a whole number",
            Self::UnitMissing => "has no unit (h an hour, m a month, y a year)",
            Self::UnitUnknown => "has an unknown unit (h is an hour, m a month, y a year)",
            Self::NotOneOf(words) => return write!(f, "is none of {}", words.join(", ")),
            Self::StageUnknown(kinds) => {
                return write!(f, "has a stage that is none of {}", kinds.join(", "));
            }
            Self::NotAState => "is not a state's two-letter code",
            Self::NotACurrency => "is not a currency's three-letter code",
            Self::NotAMonth => "is not a month like 2027-01",
            Self::NoSuchRoute => "is about a route that cannot be (there are at most four)",
            Self::NoSuchStage => "is about a stage that the route does not have",
            Self::NoSuchField => "is about something that no stage of the route has",
            Self::NoReview => "is about a review, and there is none (review-month)",
            Self::StepUnreadable => "has a step that is not written like 4_34h",
            Self::TooMany(most) => return write!(f, "has more than {most}"),
            Self::NoPaidTime => "leaves a pay by the hour without paid time",
            Self::LongName => "is longer than 24 characters",
            Self::Marks => "has control or directional characters",
            Self::Damaged => "is damaged",
            Self::More(count) => return write!(f, "and {count} more"),
        })
    }
}
