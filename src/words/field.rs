//! What stands in a lever's field, and what is read from it.

use super::{
    format::{Figures, NumberFormat},
    parse::{ParseError, is_percent, parse_decimal},
};
use crate::{
    digits,
    scenario::{PayPer, lever::Unit},
};

/// Shares and rates are typed as percentages.
const PERCENT: f64 = 100.0;

/// The number that stands in the field: without currency, unit or grouping; shares as percentages.
pub fn show(unit: Unit, value: f64, figures: &Figures) -> String {
    let value = if is_percentage(unit) { value * PERCENT } else { value };
    let group = figures.format().group_mark();
    figures.plain(value).chars().filter(|c| *c != group && !c.is_whitespace()).collect()
}

/// The lever's value that a typed text means. A share may be typed as so many of so many: `2/3`; a pay
/// with its unit of time, where that is the field's: `31/h`.
///
/// # Errors
/// If it is no number, or a percentage where none can be.
pub fn read(unit: Unit, text: &str, format: &dyn NumberFormat) -> Result<f64, ParseError> {
    let number = |text| parse_decimal(text, format.decimal_mark(), format.group_mark());
    if let Some((some, all)) = text.split_once('/').filter(|_| unit == Unit::Share) {
        let share = number(some)? / number(all)?;
        return if share.is_finite() { Ok(share) } else { Err(ParseError::NotANumber) };
    }
    let text = match (unit, text.split_once('/')) {
        (Unit::Pay(per), Some((pay, time))) if is_time(time, per) => pay,
        _ => text,
    };
    let number = number(text)?;
    if is_percentage(unit) {
        Ok(hundredth(number))
    } else if text.contains(is_percent) {
        Err(ParseError::Percentage)
    } else {
        Ok(number)
    }
}

/// Whether a word is this unit of time: `h`, `hr`, `mo`, `yr`, `año`, by how it begins.
fn is_time(word: &str, per: PayPer) -> bool {
    let begins: &[char] = match per {
        PayPer::Hour => &['h', 'H'],
        PayPer::Month => &['m', 'M'],
        PayPer::Year => &['y', 'Y', 'a', 'A'],
    };
    word.trim_start().starts_with(begins)
}

/// A hundredth of a number: its digits with the point two places on. A division would end in digits that
/// nobody typed, and links would carry them.
fn hundredth(number: f64) -> f64 {
    digits::read(&format!("{}e-2", digits::write(number))).unwrap_or(number / PERCENT)
}

/// Whether a lever in this unit is shown and typed as a percentage.
pub const fn is_percentage(unit: Unit) -> bool {
    matches!(unit, Unit::Share | Unit::Rate | Unit::Sigma)
}
