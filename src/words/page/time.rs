//! Marks on the axis of time.

use crate::{
    scenario::MONTHS_PER_YEAR,
    words::{
        Voice,
        catalogue::{Key, key, say},
    },
};

/// Months in a year.
const YEAR: u32 = MONTHS_PER_YEAR as u32;

/// The cursor's plate: `month 9`.
pub fn month(voice: &Voice, month: u32) -> String {
    say!(voice.words, CHART_MONTH, month = month.to_string()).to_string()
}

/// What stands at a mark on the axis of time: `now`, then the first and last with their unit, the
/// others bare; years where all marks are whole years.
pub fn month_mark(voice: &Voice, marks: &[(u32, f64)], index: usize) -> String {
    let Some(&(month, _)) = marks.get(index) else { return String::new() };
    if month == 0 {
        return voice.words.of(key::CHART_NOW).to_owned();
    }
    let years = marks.len() > 1 && marks.iter().all(|(month, _)| month % YEAR == 0);
    let first = marks.iter().position(|(month, _)| *month > 0) == Some(index);
    let last = index + 1 == marks.len();
    let with = |unit: Key, count: u32| voice.counted(unit, f64::from(count));
    match (years, first || (years && last)) {
        (true, true) => with(key::CHART_YEARS, month / YEAR),
        (false, true) => with(key::CHART_MONTHS, month),
        (true, false) => (month / YEAR).to_string(),
        (false, false) => month.to_string(),
    }
}
