//! The scenario file: JSON, described in docs/scenario.md. Complete in itself: what it leaves out
//! has the file's own defaults, not the link's. The page has its worker read it.

use super::{Problem, Scenario, Severity, link, name};
use serde_json::error::Category;

/// Bytes beyond which a file is not read: a scenario has some thousands, notes a little more.
pub const MOST_BYTES: usize = 1_000_000;

/// Why a file was not opened.
#[derive(Debug, Clone, PartialEq)]
pub enum FileError {
    /// Not JSON, or not the shape of a scenario.
    Shape {
        /// The place in the scenario, as far as it was read: `routes[0].then.pay`; `.` at the top.
        path: String,
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What is wrong there.
        fault: Fault,
        /// The same in the reader's own words.
        reason: String,
    },
    /// Of this version, newer than the program.
    NewerVersion(u32),
    /// The shape is right, and the values cannot be: all of them.
    Impossible(Vec<Problem>),
    /// More than [`MOST_BYTES`]: this many.
    TooLong(usize),
}

/// What is wrong with the shape of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It does not start as one does.
    NoScenario,
    /// It ends too early.
    Ends,
    /// It is not written as JSON is.
    Syntax,
    /// No scenario has a field of this name there.
    Unknown(String),
    /// This one is missing.
    Missing(String),
    /// This one comes twice.
    Twice(String),
    /// A value is not of the kind that belongs there.
    Value,
}

impl Fault {
    fn of(error: &serde_json::Error, reason: &str) -> Self {
        let named = |start: &str| {
            let (name, _) =
                reason.strip_prefix(start)?.strip_prefix(" field `")?.split_once('`')?;
            Some(name.to_owned())
        };
        match error.classify() {
            Category::Eof => Self::Ends,
            // JSON has no largest number.
            _ if reason == "number out of range" => Self::Value,
            Category::Syntax | Category::Io => Self::Syntax,
            Category::Data => named("unknown")
                .map(Self::Unknown)
                .or_else(|| named("missing").map(Self::Missing))
                .or_else(|| named("duplicate").map(Self::Twice))
                .unwrap_or(Self::Value),
        }
    }
}

/// Opens a scenario file. Names lose characters that act on the text around them, −0 becomes 0.
///
/// # Errors
/// With the place and the reason; of impossible values, all.
pub fn from_json(text: &str) -> Result<Scenario, FileError> {
    if text.len() > MOST_BYTES {
        return Err(FileError::TooLong(text.len()));
    }
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with('{') {
        let reason = "a scenario file is JSON, and starts with {".to_owned();
        let (path, fault) = (".".to_owned(), Fault::NoScenario);
        return Err(FileError::Shape { path, line: 1, column: 1, fault, reason });
    }
    let mut reader = serde_json::Deserializer::from_str(text.trim_start_matches('\u{feff}'));
    let mut scenario: Scenario =
        serde_path_to_error::deserialize(&mut reader).map_err(|error| {
            // A question mark is a key that could not be read.
            let path = error.path().to_string().trim_end_matches(".?").to_owned();
            shape(path, error.inner())
        })?;
    reader.end().map_err(|error| shape(".".to_owned(), &error))?;
    if scenario.version > link::VERSION {
        return Err(FileError::NewerVersion(scenario.version));
    }
    scenario.name = name::clean(&scenario.name);
    for route in &mut scenario.routes {
        route.name = name::clean(&route.name);
    }
    link::drop_negative_zeros(&mut scenario);
    let mut problems = scenario.check();
    problems.retain(|problem| problem.severity() == Severity::Impossible);
    if problems.is_empty() { Ok(scenario) } else { Err(FileError::Impossible(problems)) }
}

/// The file of a scenario, every field written out, indented; its numbers read back to the bit.
///
/// # Errors
/// None that is known: a scenario's fields are all things that JSON can hold.
pub fn to_json(scenario: &Scenario) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(scenario)?;
    text.push('\n');
    Ok(text)
}

fn shape(path: String, error: &serde_json::Error) -> FileError {
    let told = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let reason = told.strip_suffix(&place).unwrap_or(&told);
    let fault = Fault::of(error, reason);
    // The words of the reader's own types, in those of the file.
    let reason = reason
        .replace("expected u32", "expected a whole number, 0 or more")
        .replace("expected u64", "expected a whole number, 0 or more")
        .replace("expected struct ", "expected the fields of a ")
        .replace("expected f64", "expected a number")
        .replace("floating point `", "the number `")
        .replace("integer `", "the number `");
    FileError::Shape { path, line: error.line(), column: error.column(), fault, reason }
}
