//! Why a scenario file was not opened.

use super::{
    Voice,
    catalogue::{Words, key, say},
};
use crate::{
    digits,
    scenario::{
        Flaw, Problem,
        bounds::{FIRST_US_TAX_YEAR, START_YEARS},
        file::{Fault, FileError},
    },
};

/// Why a file was not opened, a sentence each.
pub fn not_opened(voice: &Voice, error: &FileError) -> Vec<String> {
    let words = voice.words;
    let said = match error {
        FileError::Shape { path, line, column, fault, reason } => {
            let why = shape(words, fault, reason);
            let (line, column) = (line.to_string(), column.to_string());
            if path == "." || path == "?" {
                say!(words, FILE_ERROR_AT, line = line, column = column, why = why)
            } else {
                let path = path.as_str();
                say!(
                    words,
                    FILE_ERROR_AT_PATH,
                    line = line,
                    column = column,
                    path = path,
                    why = why
                )
            }
        }
        FileError::NewerVersion(version) => {
            say!(words, FILE_ERROR_NEWER, version = version.to_string())
        }
        FileError::Impossible(problems) => {
            let first = words.of(key::FILE_ERROR_IMPOSSIBLE).to_owned();
            return std::iter::once(first).chain(problems.iter().map(|p| flaw(words, p))).collect();
        }
        FileError::TooLong(_) => say!(words, FILE_ERROR_TOO_LONG),
    };
    vec![said.to_string()]
}

fn shape(words: Words, fault: &Fault, reason: &str) -> String {
    let said = match fault {
        Fault::NoScenario => say!(words, FILE_ERROR_NO_SCENARIO, brace = "{"),
        Fault::Ends => say!(words, FILE_ERROR_ENDS),
        Fault::Syntax => say!(words, FILE_ERROR_SYNTAX, reason = reason),
        Fault::Unknown(field) => say!(words, FILE_ERROR_UNKNOWN, field = field.as_str()),
        Fault::Missing(field) => say!(words, FILE_ERROR_MISSING, field = field.as_str()),
        Fault::Twice(field) => say!(words, FILE_ERROR_TWICE, field = field.as_str()),
        Fault::Value => say!(words, FILE_ERROR_VALUE, reason = reason),
    };
    said.to_string()
}

/// What cannot be, and where; numbers as the file has them.
fn flaw(words: Words, problem: &Problem) -> String {
    let what = match problem.flaw {
        Flaw::NotFinite => say!(words, FILE_FLAW_NOT_FINITE),
        Flaw::Below { value, least } => {
            let (value, least) = (digits::write(value), digits::write(least));
            say!(words, FILE_FLAW_BELOW, value = value, least = least)
        }
        Flaw::Above { value, most } => {
            let (value, most) = (digits::write(value), digits::write(most));
            say!(words, FILE_FLAW_ABOVE, value = value, most = most)
        }
        Flaw::NoRoute => say!(words, FILE_FLAW_NO_ROUTE),
        Flaw::TooMany { count, most } => {
            say!(words, FILE_FLAW_TOO_MANY, count = count.to_string(), most = most.to_string())
        }
        Flaw::LongerThanHorizon { months, horizon } => {
            let (months, horizon) = (months.to_string(), horizon.to_string());
            say!(words, FILE_FLAW_LONGER, months = months, horizon = horizon)
        }
        Flaw::NoPaidTime => say!(words, FILE_FLAW_NO_PAID_TIME),
        Flaw::MoreThanKnown { k, n } => {
            say!(words, FILE_FLAW_MORE_THAN_KNOWN, k = k.to_string(), n = n.to_string())
        }
        Flaw::BeforeTaxTables { start } => {
            let year = FIRST_US_TAX_YEAR.to_string();
            say!(words, FILE_FLAW_BEFORE_TABLES, start = start.to_string(), year = year)
        }
        Flaw::StartYear { start } => {
            let (first, last) = (START_YEARS.0.to_string(), START_YEARS.1.to_string());
            say!(words, FILE_FLAW_START, start = start.to_string(), first = first, last = last)
        }
        Flaw::Currency => say!(words, FILE_FLAW_CURRENCY),
        Flaw::Locale => say!(words, FILE_FLAW_LOCALE),
        // No other is impossible but a version, which is said before.
        other => return format!("{}: {other}.", problem.place),
    };
    say!(words, FILE_FLAW_PLACE, place = problem.place.as_str(), what = what).to_string()
}
