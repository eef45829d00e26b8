//! What cannot be in a scenario, or is odd in it. Numbers are written as its file has them.

use super::catalogue::{Words, say};
use crate::{
    digits,
    scenario::{
        Flaw, Problem,
        bounds::{FIRST_US_TAX_YEAR, NAME_CHARS, START_YEARS},
    },
};

/// What is wrong, and where, by the file's own names.
pub fn problem(words: Words, problem: &Problem) -> String {
    let (place, what) = (problem.place.as_str(), flaw(words, problem.flaw));
    say!(words, FLAW_PLACE, place = place, what = what).to_string()
}

/// What is wrong.
pub fn flaw(words: Words, flaw: Flaw) -> String {
    let whole = |number: u32| number.to_string();
    let said = match flaw {
        Flaw::NotFinite => say!(words, FLAW_NOT_FINITE),
        Flaw::Below { value, least } => {
            say!(words, FLAW_BELOW, value = digits::write(value), least = digits::write(least))
        }
        Flaw::Above { value, most } => {
            say!(words, FLAW_ABOVE, value = digits::write(value), most = digits::write(most))
        }
        Flaw::Version(version) => say!(words, FLAW_VERSION, version = whole(version)),
        Flaw::NoRoute => say!(words, FLAW_NO_ROUTE),
        Flaw::TooMany { count, most } => {
            say!(words, FLAW_TOO_MANY, count = count.to_string(), most = most.to_string())
        }
        Flaw::LongerThanHorizon { months, horizon } => {
            say!(words, FLAW_LONGER, months = whole(months), horizon = whole(horizon))
        }
        Flaw::NoPaidTime => say!(words, FLAW_NO_PAID_TIME),
        Flaw::MoreThanKnown { k, n } => {
            say!(words, FLAW_MORE_THAN_KNOWN, k = whole(k), n = whole(n))
        }
        Flaw::BeforeTaxTables { start } => {
            let year = FIRST_US_TAX_YEAR.to_string();
            say!(words, FLAW_BEFORE_TABLES, start = start.to_string(), year = year)
        }
        Flaw::StartYear { start } => {
            let (first, last) = (START_YEARS.0.to_string(), START_YEARS.1.to_string());
            say!(words, FLAW_START, start = start.to_string(), first = first, last = last)
        }
        Flaw::Currency => say!(words, FLAW_CURRENCY),
        Flaw::Locale => say!(words, FLAW_LOCALE),
        Flaw::EndsAfterHorizon { months, horizon } => {
            say!(words, FLAW_ENDS_AFTER, months = whole(months), horizon = whole(horizon))
        }
        Flaw::ReviewOutside { month, end } => {
            say!(words, FLAW_REVIEW_OUTSIDE, month = whole(month), end = whole(end))
        }
        Flaw::StepOutside { from, months } => {
            say!(words, FLAW_STEP_OUTSIDE, from = whole(from), months = whole(months))
        }
        Flaw::ReducedAboveNow => say!(words, FLAW_REDUCED_ABOVE),
        Flaw::NoIncome => say!(words, FLAW_NO_INCOME),
        Flaw::RampUnused => say!(words, FLAW_RAMP_UNUSED),
        Flaw::LongName { characters } => {
            let (characters, most) = (characters.to_string(), NAME_CHARS.to_string());
            say!(words, FLAW_LONG_NAME, characters = characters, most = most)
        }
    };
    said.to_string()
}
