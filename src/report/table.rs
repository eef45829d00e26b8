//! A table that somebody takes away, as CSV (RFC 4180).

use crate::digits;

/// The text of a table. A cell that a spreadsheet would take for a formula is made a text.
pub fn table_csv(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in rows {
        for (i, cell) in row.iter().enumerate() {
            if i > 0 {
                text.push(',');
            }
            text.push_str(&quoted(&defused(cell)));
        }
        text.push('\n');
    }
    text
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) {
        ["\"", &cell.replace('"', "\"\""), "\""].concat()
    } else {
        cell.to_owned()
    }
}

/// A cell that no spreadsheet takes for a formula; numbers stay numbers.
pub fn defused(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula && digits::read(cell).is_none() { format!("'{cell}") } else { cell.to_owned() }
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
        let text = table_csv(&rows);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let read: Vec<String> = reader
            .records()
            .flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        assert_eq!(read, ["a, b", "say \"so\"", "-1.5", "'=cmd|'/c calc'!A1", "'@x", "−3"]);
        assert_eq!(text, "\"a, b\",\"say \"\"so\"\"\",-1.5\n'=cmd|'/c calc'!A1,'@x,−3\n");
    }
}
