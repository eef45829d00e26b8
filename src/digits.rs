//! Numbers as text and back, every bit kept: the shortest decimal digits that read back as the
//! same number.
//!
//! Rust and JavaScript promise the same digits. Rust's own code and tables for them weigh a tenth
//! of the page, and every browser has its own: so the page asks the browser, everything else Rust.

/// A number's digits: `0.` followed by them, times 10^`point`, is its size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digits {
    /// Whether it is below 0.
    pub negative: bool,
    /// The shortest digits, without zeros at either end; `0` alone for 0.
    pub digits: String,
    /// How many of them stand before the point; zeros follow where it is negative.
    pub point: i32,
}

impl Digits {
    /// The digits of a finite number; −0 is 0. Of anything else, those of 0.
    pub fn of(value: f64) -> Self {
        let value = if value.is_finite() { value + 0.0 } else { 0.0 };
        let written = native::write(value.abs());
        let (mantissa, exponent) = written.split_once('e').unwrap_or((&written, "0"));
        let exponent = exponent.trim_start_matches('+').parse().unwrap_or(0);
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = [whole, fraction].concat();
        let digits = all.trim_start_matches('0');
        let zeros = all.len() - digits.len();
        let digits = digits.trim_end_matches('0');
        let negative = value < 0.0;
        if digits.is_empty() {
            return Self { negative, digits: "0".to_owned(), point: 1 };
        }
        let point = whole.len() as i32 + exponent - zeros as i32;
        Self { negative, digits: digits.to_owned(), point }
    }

    /// Written out, however many zeros that takes.
    pub fn plain(&self) -> String {
        let mut text = String::from(if self.negative { "-" } else { "" });
        let places = self.point.unsigned_abs() as usize;
        let count = self.digits.len();
        if self.point <= 0 {
            text.push_str("0.");
            text.push_str(&"0".repeat(places));
            text.push_str(&self.digits);
        } else if count <= places {
            text.push_str(&self.digits);
            text.push_str(&"0".repeat(places - count));
        } else {
            let (whole, fraction) = self.digits.split_at(places);
            text.push_str(whole);
            text.push('.');
            text.push_str(fraction);
        }
        text
    }
}

/// A number as Rust's `{}` writes it: never with an exponent.
pub fn write(value: f64) -> String {
    if value.is_nan() {
        "NaN".to_owned()
    } else if value.is_infinite() {
        if value > 0.0 { "inf" } else { "-inf" }.to_owned()
    } else if value == 0.0 {
        // −0 keeps its sign.
        if value.is_sign_negative() { "-0" } else { "0" }.to_owned()
    } else {
        Digits::of(value).plain()
    }
}

/// The number that stands there, correctly rounded: digits with at most one point, a sign before
/// them or not, an exponent after them or not. `None` for anything else.
pub fn read(text: &str) -> Option<f64> {
    let digit = |c: char| c.is_ascii_digit();
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let unsigned = |text: &'_ str| text.strip_prefix(['-', '+']).unwrap_or(text).to_owned();
    let (mantissa, exponent) = (unsigned(mantissa), unsigned(exponent));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((&mantissa, ""));
    let all = |text: &str| text.chars().all(digit);
    let good = all(whole) && all(fraction) && all(&exponent) && !exponent.is_empty();
    (good && whole.len() + fraction.len() > 0).then(|| native::read(text))
}

#[cfg(not(all(target_arch = "wasm32", feature = "page")))]
mod native {
    pub(super) fn write(value: f64) -> String {
        format!("{value:e}")
    }

    pub(super) fn read(text: &str) -> f64 {
        text.parse().unwrap_or_default()
    }
}

/// The browser's: `String(value)` and `parseFloat(text)` (ECMA-262, 6.1.6.1.20 and 19.2.4).
#[cfg(all(target_arch = "wasm32", feature = "page"))]
mod native {
    use js_sys::Number;

    pub(super) fn write(value: f64) -> String {
        Number::from(value).to_string_with_radix(10).map(String::from).unwrap_or_default()
    }

    pub(super) fn read(text: &str) -> f64 {
        Number::parse_float(text)
    }
}

#[cfg(test)]
mod tests {
    use super::{read, write};
    use proptest::prelude::*;

    #[test]
    fn what_is_no_number_is_not_read() {
        for text in ["", ".", "e5", "1e", "1e+", "--1", "1.2.3", "inf", "NaN", "0x1", " 1", "1 "] {
            assert_eq!(read(text), None, "{text}");
        }
        for (text, value) in [("5.", 5.0), (".5", 0.5), ("+1e-2", 0.01), ("-1E400", -1.0 / 0.0)] {
            assert_eq!(read(text), Some(value), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_of_digits_is_written_in_words() {
        for value in [f64::INFINITY, f64::NEG_INFINITY, f64::NAN, 0.0, -0.0] {
            assert_eq!(write(value), format!("{value}"));
        }
    }

    proptest! {
        #[test]
        fn it_is_what_the_standard_library_writes_and_reads(value in any::<f64>()) {
            prop_assert_eq!(write(value), format!("{value}"));
            if value.is_finite() {
                prop_assert_eq!(read(&write(value)).map(f64::to_bits), Some(value.to_bits()));
                prop_assert_eq!(read(&format!("{value:e}")), Some(value));
            }
        }
    }
}
