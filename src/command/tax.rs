//! `dues tax`: US taxes of JSON lines.

use super::{Failure, Output};
use crate::report::tax_lines;
use std::io::BufRead;

/// Answers each line that is not blank with a line.
pub(super) fn answer_lines(input: impl BufRead) -> Result<Output, Failure> {
    let mut text = String::new();
    for (line, number) in input.lines().zip(1..) {
        let at = |reason: String| Failure(format!("Line {number}: {reason}"));
        let line = line.map_err(|error| at(error.to_string()))?;
        // Some editors begin a file with a byte order mark.
        let line = line.strip_prefix('\u{feff}').unwrap_or(&line);
        if line.trim().is_empty() {
            continue;
        }
        text.push_str(&tax_lines::answer(line).map_err(|error| at(error.to_string()))?);
        text.push('\n');
    }
    Ok(Output { text, ..Output::default() })
}
