//! A table that somebody takes away, as CSV (RFC 4180).

use std::io;

/// The text of a table. A cell that a spreadsheet would take for a formula is made a text.
///
/// # Errors
/// None that is known: it is written to memory.
pub fn table_csv(rows: &[Vec<String>]) -> io::Result<String> {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.iter().map(|cell| defused(cell)))?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

/// A cell that no spreadsheet takes for a formula; numbers stay numbers.
pub fn defused(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula && cell.parse::<f64>().is_err() { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_must_and_formulas_are_texts() {
        let rows = [vec!["a, b", "say \"so\"", "-1.5"], vec!["=cmd|'/c calc'!A1", "@x", "−3"]];
        let rows: Vec<Vec<String>> =
            rows.map(|row| row.into_iter().map(str::to_owned).collect()).into();
        let text = table_csv(&rows).unwrap();
        assert_eq!(text, "\"a, b\",\"say \"\"so\"\"\",-1.5\n'=cmd|'/c calc'!A1,'@x,−3\n");
    }
}
