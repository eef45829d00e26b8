//! What can be wrong with a scenario, as data; `words::flaw` has the sentences.

use crate::scenario::YearMonth;

/// How wrong it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// It cannot be worked out.
    Impossible,
    /// It is worked out, and said to be odd.
    Odd,
}

/// What is wrong at one place of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The place, as in the file: `routes[0].stages[1].pay.hours`.
    pub place: String,
    /// What is wrong there.
    pub flaw: Flaw,
}

impl Problem {
    /// How wrong it is.
    pub const fn severity(&self) -> Severity {
        self.flaw.severity()
    }
}

/// What can be wrong.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Flaw {
    /// Infinite, or not a number.
    NotFinite,
    /// Less than the least.
    Below {
        /// What stands there.
        value: f64,
        /// The least.
        least: f64,
    },
    /// More than the most.
    Above {
        /// What stands there.
        value: f64,
        /// The most.
        most: f64,
    },
    /// A version that this program does not know.
    Version(u32),
    /// No route to compare with staying.
    NoRoute,
    /// More routes, stages or steps than there may be.
    TooMany {
        /// How many there are.
        count: usize,
        /// How many there may be.
        most: usize,
    },
    /// Lasts longer than the horizon.
    LongerThanHorizon {
        /// Its months.
        months: u32,
        /// The horizon's months.
        horizon: u32,
    },
    /// A pay by the hour, and no paid hour or week in a year.
    NoPaidTime,
    /// It worked for more people than one knows.
    MoreThanKnown {
        /// Those for whom it worked.
        k: u32,
        /// All those known.
        n: u32,
    },
    /// US taxes before the first year with tables.
    BeforeTaxTables {
        /// The start.
        start: YearMonth,
    },
    /// A start outside the years that are taken.
    StartYear {
        /// The start.
        start: YearMonth,
    },
    /// Not the code of a currency.
    Currency,
    /// Not the tag of a locale.
    Locale,
    /// Odd: the stages together outlast the horizon, so that the new job may not begin within it.
    EndsAfterHorizon {
        /// Months of all stages.
        months: u32,
        /// The horizon's months.
        horizon: u32,
    },
    /// Odd: a review when the stages are over; it changes nothing.
    ReviewOutside {
        /// Its month.
        month: u32,
        /// The last month of the stages.
        end: u32,
    },
    /// Odd: a step of pay after the stage is over.
    StepOutside {
        /// The month from which it would hold.
        from: u32,
        /// The stage's months.
        months: u32,
    },
    /// Odd: the reduced rate is above the rate now.
    ReducedAboveNow,
    /// Odd: the new job pays nothing.
    NoIncome,
    /// Odd: the current job is said to ramp; only the new job does.
    RampUnused,
    /// Odd: longer than the names a link carries.
    LongName {
        /// Its characters.
        characters: usize,
    },
}

impl Flaw {
    /// How wrong it is.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::EndsAfterHorizon { .. }
            | Self::ReviewOutside { .. }
            | Self::StepOutside { .. }
            | Self::ReducedAboveNow
            | Self::NoIncome
            | Self::RampUnused
            | Self::LongName { .. } => Severity::Odd,
            _ => Severity::Impossible,
        }
    }
}
