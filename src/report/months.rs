//! A ledger as a file of months, and its sums by calendar year.

use super::rows::{AMOUNTS, LEDGER_AMOUNTS, LEDGER_WORDS, ledger_amounts, ledger_words};
use crate::digits;
use crate::letters;
use crate::model::ledger::{Ledger, Row};
use crate::scenario::Scenario;

/// The months of a calendar year, and what they come to.
#[derive(Debug, Clone, PartialEq)]
pub struct YearOfMonths<'a> {
    /// The year.
    pub year: i32,
    /// Its months within the horizon.
    pub rows: &'a [Row],
    /// Sums under [`LEDGER_AMOUNTS`]; of what stands at a month's end (`balance`, `discount`,
    /// `cumulative`) the last.
    pub amounts: [f64; AMOUNTS],
}

/// Columns that say how things stand, and cannot be summed.
const STANDING: [&str; 3] = ["balance", "discount", "cumulative"];

/// The ledger's months by calendar year, in their order.
pub fn ledger_years<'a>(scenario: &Scenario, ledger: &'a Ledger) -> Vec<YearOfMonths<'a>> {
    let year_of = |row: &Row| scenario.start.plus(row.month.k.saturating_sub(1)).year();
    let years = ledger.rows.chunk_by(|a, b| year_of(a) == year_of(b));
    years
        .filter_map(|rows| {
            let mut amounts = [0.0; AMOUNTS];
            for row in rows {
                let here = ledger_amounts(row);
                for ((sum, amount), name) in amounts.iter_mut().zip(here).zip(LEDGER_AMOUNTS) {
                    *sum = if STANDING.contains(&name) { amount } else { *sum + amount };
                }
            }
            Some(YearOfMonths { year: year_of(rows.first()?), rows, amounts })
        })
        .collect()
}

/// The months as CSV (RFC 4180), as `dues ledger` prints them. No cell needs quotes, and none can
/// be taken for a formula: they are dates, the program's own words, and numbers.
pub fn ledger_csv(scenario: &Scenario, route: usize, ledger: &Ledger) -> String {
    let mut text = String::from("month");
    for name in LEDGER_WORDS.iter().chain(&LEDGER_AMOUNTS) {
        text.push(',');
        text.push_str(name);
    }
    for row in &ledger.rows {
        text.push('\n');
        text.push_str(&row.month.k.to_string());
        let amounts = ledger_amounts(row).map(digits::write);
        for cell in ledger_words(scenario, route, row).into_iter().chain(amounts) {
            text.push(',');
            text.push_str(&cell);
        }
    }
    text.push('\n');
    text
}

/// A file's name of these words: letters, digits and hyphens, so that no system and no spreadsheet
/// takes any of it for more than a name.
pub fn file_name(words: &str, extension: &str) -> String {
    let mut name = String::from("dues");
    for word in words.split(|c: char| !letters::is_of_a_word(c)).filter(|word| !word.is_empty()) {
        name.push('-');
        name.push_str(word);
    }
    format!("{name}.{extension}")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]
mod tests {
    use super::*;
    use crate::model::ledger::{WhichPath, ledger};

    #[test]
    fn years_sum_their_months_and_keep_how_things_stand() {
        let scenario = Scenario::default();
        let ledger = ledger(&scenario, 0, WhichPath::Fails, None).unwrap();
        let years = ledger_years(&scenario, &ledger);
        assert_eq!(years.len(), 10);
        assert_eq!(years[0].rows.len(), 12);
        let at = |name: &str| LEDGER_AMOUNTS.iter().position(|n| *n == name).unwrap();
        let tax: f64 = years.iter().map(|year| year.amounts[at("tax")]).sum();
        let months: f64 = ledger.rows.iter().map(|row| row.month.tax).sum();
        assert!((tax - months).abs() < 1e-6, "{tax} {months}");
        assert!(tax > 1_000.0);
        assert_eq!(years[9].amounts[at("balance")], ledger.rows[119].balance);
        assert_eq!(years[9].amounts[at("cumulative")], ledger.rows[119].cumulative);
    }

    #[test]
    fn the_months_are_read_again_as_they_were() {
        let scenario = Scenario::default();
        let ledger = ledger(&scenario, 0, WhichPath::Works, None).unwrap();
        let text = ledger_csv(&scenario, 0, &ledger);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let balance = reader.headers().unwrap().iter().position(|h| h == "balance").unwrap();
        let read: Vec<f64> =
            reader.records().map(|r| r.unwrap()[balance].parse().unwrap()).collect();
        let kept: Vec<f64> = ledger.rows.iter().map(|row| row.balance).collect();
        assert_eq!(read, kept);
        assert_eq!(text.lines().nth(1).unwrap().split(',').next(), Some("1"));
    }

    #[test]
    fn a_file_is_named_by_letters_and_digits() {
        assert_eq!(file_name("=cmd|'/c calc' fails", "csv"), "dues-cmd-c-calc-fails.csv");
        assert_eq!(file_name("../..", "csv"), "dues.csv");
    }
}
