//! Why a scenario file was not opened.

use super::{
    catalogue::{Words, key, say},
    flaw,
};
use crate::scenario::file::{Fault, FileError};

/// Why a file was not opened, a sentence each.
pub fn not_opened(words: Words, error: &FileError) -> Vec<String> {
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
            return std::iter::once(first)
                .chain(problems.iter().map(|p| flaw::problem(words, p)))
                .collect();
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
