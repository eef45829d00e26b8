//! Numbers as a link writes them: decimal digits and a point, the shortest that give the same
//! number back to the bit. A percentage is the same digits with the point two places on, moved as
//! text: no division, nothing lost.

use crate::digits::{self, Digits};

/// Why a text is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberFault {
    /// Nothing stands there.
    Empty,
    /// It has a comma; a link's decimal sign is the point, and it groups no digits.
    Comma,
    /// Its digits are not 0 to 9.
    Digits,
    /// Anything else.
    NotANumber,
}

/// Places by which the point of a percentage is moved.
pub(super) const PERCENT: i32 = 2;

/// Digits before the point, or zeros after it, up to which a number is written without exponent.
const PLAIN: std::ops::RangeInclusive<i32> = -5..=16;

/// The text of `value × 10^shift`. Only for finite values; −0 is 0.
pub(super) fn text(value: f64, shift: i32) -> String {
    let Digits { negative, digits, point } = Digits::of(value);
    if digits == "0" {
        return digits;
    }
    let point = point + shift;
    if !PLAIN.contains(&point) {
        let (first, rest) = digits.split_at(1);
        let dot = if rest.is_empty() { "" } else { "." };
        let sign = if negative { "-" } else { "" };
        return format!("{sign}{first}{dot}{rest}e{}", point - 1);
    }
    Digits { negative, digits, point }.plain()
}

/// The number that a text stands for, times 10^−shift. Infinite where it is beyond every number;
/// never not-a-number, never −0.
pub(super) fn read(text: &str, shift: i32) -> Result<f64, NumberFault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(NumberFault::Empty);
    }
    if text.contains([',', '\u{66b}', '\u{66c}', '\u{ff0c}']) {
        return Err(NumberFault::Comma);
    }
    if text.chars().any(|c| crate::letters::is_number(c) && !c.is_ascii()) {
        return Err(NumberFault::Digits);
    }
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, whole(exponent)?),
        None => (text, 0),
    };
    // Correctly rounded, however many digits there are.
    let value = digits::read(&format!("{mantissa}e{}", exponent - shift));
    let value = value.ok_or(NumberFault::NotANumber)?;
    Ok(value + 0.0)
}

/// An exponent; beyond ±99,999 it makes no difference any more.
fn whole(text: &str) -> Result<i32, NumberFault> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NumberFault::NotANumber);
    }
    let size = digits.parse::<i32>().unwrap_or(i32::MAX).min(99_999);
    Ok(if text.starts_with('-') { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::{NumberFault, PERCENT, read, text};
    use proptest::prelude::*;

    #[track_caller]
    fn check(value: f64, plain: &str, percent: &str) {
        assert_eq!(text(value, 0), plain);
        assert_eq!(text(value, PERCENT), percent);
        assert_eq!(read(plain, 0).map(f64::to_bits), Ok((value + 0.0).to_bits()));
        assert_eq!(read(percent, PERCENT).map(f64::to_bits), Ok((value + 0.0).to_bits()));
    }

    #[test]
    fn numbers_are_short_and_percentages_are_moved_points() {
        check(0.0, "0", "0");
        check(-0.0, "0", "0");
        check(45.0, "45", "4500");
        check(0.6, "0.6", "60");
        check(0.035, "0.035", "3.5");
        check(-0.07, "-0.07", "-7");
        check(29.74, "29.74", "2974");
        check(1e9, "1000000000", "100000000000");
        check(0.1 + 0.2, "0.30000000000000004", "30.000000000000004");
        check(1.0 / 3.0, "0.3333333333333333", "33.33333333333333");
        check(2.5e-9, "2.5e-9", "2.5e-7");
        check(2.5e-7, "2.5e-7", "0.000025");
        check(5e-324, "5e-324", "5e-322");
        check(f64::MAX, "1.7976931348623157e308", "1.7976931348623157e310");
    }

    #[test]
    fn what_is_not_a_number_says_why() {
        let rows = [
            ("", NumberFault::Empty),
            (" ", NumberFault::Empty),
            ("1,5", NumberFault::Comma),
            ("1.234,5", NumberFault::Comma),
            ("١٢٣", NumberFault::Digits),
            ("１２", NumberFault::Digits),
            ("NaN", NumberFault::NotANumber),
            ("inf", NumberFault::NotANumber),
            ("infinity", NumberFault::NotANumber),
            ("1.2.3", NumberFault::NotANumber),
            ("--1", NumberFault::NotANumber),
            ("0x10", NumberFault::NotANumber),
            ("1e", NumberFault::NotANumber),
            ("e5", NumberFault::NotANumber),
            (".", NumberFault::NotANumber),
            ("1 000", NumberFault::NotANumber),
        ];
        for (input, fault) in rows {
            assert_eq!(read(input, 0), Err(fault), "{input}");
        }
    }

    #[test]
    fn other_spellings_are_understood() {
        for (input, value) in [
            (" 5", 5.0),
            ("+5", 5.0),
            (".5", 0.5),
            ("5.", 5.0),
            ("1E3", 1000.0),
            ("1e+3", 1000.0),
            ("1e400", f64::INFINITY),
            ("-1e99999999999", f64::NEG_INFINITY),
            ("1e-99999999999", 0.0),
        ] {
            assert_eq!(read(input, 0), Ok(value), "{input}");
        }
    }

    proptest! {
        #[test]
        fn every_number_comes_back_to_the_bit(value in any::<f64>()) {
            prop_assume!(value.is_finite());
            for shift in [0, PERCENT] {
                let back = read(&text(value, shift), shift).map(f64::to_bits);
                prop_assert_eq!(back, Ok((value + 0.0).to_bits()));
            }
        }
    }
}
