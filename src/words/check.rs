//! The self-tests in words: what each compares, and how far off it was.

use super::{
    Figures, Words,
    catalogue::{key, say},
};
use crate::check::{Check, Checked, Unit};
use crate::digits;

/// What it compares.
pub fn title(words: Words, check: Check) -> &'static str {
    let place = Check::ALL.iter().position(|one| *one == check);
    words.at(key::CHECK, place.unwrap_or_default())
}

/// How it stands with all of them, once so many have run and passed.
pub fn state(words: Words, passed: usize, ran: usize) -> String {
    let all = Check::ALL.len();
    let count = |count: usize| count.to_string();
    let said = if ran < all {
        say!(words, CHECKED_RUNNING, ran = count(ran), all = count(all))
    } else if passed == all {
        say!(words, CHECKED_ALL_AGREE, all = count(all))
    } else {
        say!(words, CHECKED_SOME_DIFFER, wrong = count(all - passed), all = count(all))
    };
    said.to_string()
}

/// How far off it was at the worst.
pub fn found(words: Words, checked: &Checked, figures: &Figures) -> String {
    size(words, checked.worst, checked.unit, figures)
}

/// How far off it may be.
pub fn allowed(words: Words, checked: &Checked, figures: &Figures) -> String {
    size(words, checked.tolerance, checked.unit, figures)
}

/// Cents in a unit of money.
const CENTS: f64 = 100.0;
/// A thousand, from which large numbers are named.
const THOUSAND: f64 = 1_000.0;

fn size(words: Words, value: f64, unit: Unit, figures: &Figures) -> String {
    if value == 0.0 {
        return words.of(key::CHECKED_NONE).to_owned();
    }
    if !value.is_finite() {
        return words.of(key::CHECKED_NO_ANSWER).to_owned();
    }
    let plain = figures.plain(value);
    let said = match unit {
        Unit::Money => say!(words, CHECKED_CENTS, number = one_digit(value * CENTS)),
        Unit::Share if value >= 1.0 => say!(words, CHECKED_TIMES, number = plain),
        Unit::Share => say!(words, CHECKED_PART, number = large(words, 1.0 / value)),
        Unit::Months => say!(words, CHECKED_MONTHS, number = plain),
        Unit::Errors => say!(words, CHECKED_ERRORS, number = one_digit(value)),
        Unit::Figures => say!(words, CHECKED_DIFFERING, number = plain),
    };
    said.to_string()
}

/// One digit that says something, rounded up: a difference is never made smaller.
fn one_digit(value: f64) -> String {
    let place = libm::pow(10.0, libm::floor(libm::log10(value)));
    // Division by a power of ten, not multiplication with a tenth: no digits beyond the one.
    let inverse = libm::round(1.0 / place);
    let digit = libm::ceil(value / place * (1.0 - 1e-4));
    digits::write(if place < 1.0 { digit / inverse } else { digit * place })
}

/// A large number by name, rounded down to 1, 10 or 100 of its kind; of the largest kind that has a
/// name, as many as there are.
fn large(words: Words, value: f64) -> String {
    let places = libm::floor(libm::log10(value * (1.0 + 1e-9)));
    let names = key::LARGE_NUMBER;
    let most = names.keys().len() - 1;
    let thousands = libm::floor(places / 3.0).clamp(0.0, most as f64);
    let number = libm::round(libm::pow(THOUSAND, places / 3.0 - thousands));
    let Some(key) = names.at(thousands as usize) else { return String::new() };
    let mut saying = words.saying(key);
    saying.put("number", digits::write(number));
    saying.text().to_string()
}

#[cfg(test)]
mod tests {
    use super::{allowed, found, size, title};
    use crate::check::{Check, Checked, Unit};
    use crate::words::{Figures, PlainEnUs, Words, catalogue::NAMES};

    #[test]
    fn differences_are_told_in_words() {
        let figures = Figures::new(&PlainEnUs, "USD");
        for (value, unit, words) in [
            (0.0, Unit::Money, "none"),
            (f64::INFINITY, Unit::Months, "no answer"),
            (0.005 + 1e-7, Unit::Money, "0.5 cents"),
            (1e-6, Unit::Money, "0.0001 cents"),
            (0.0031, Unit::Money, "0.4 cents"),
            (1e-9, Unit::Share, "1 part in 1 billion"),
            (1e-6, Unit::Share, "1 part in 1 million"),
            (3.2e-15, Unit::Share, "1 part in 100 trillion"),
            (1e-22, Unit::Share, "1 part in 10000000 quadrillion"),
            (0.106, Unit::Share, "1 part in 1"),
            (2.0, Unit::Share, "2 times"),
            (3.0, Unit::Months, "3 months"),
            (4.0, Unit::Errors, "4 standard errors"),
            (1.23, Unit::Errors, "2 standard errors"),
            (12.0, Unit::Figures, "12 figures"),
        ] {
            assert_eq!(size(Words::english(), value, unit, &figures), words, "{value}");
        }
    }

    #[test]
    fn what_was_found_stands_beside_what_is_allowed() {
        let figures = Figures::new(&PlainEnUs, "USD");
        let checked = Checked { cases: 7, worst: 1e-9, tolerance: 1e-6, unit: Unit::Share };
        let words = Words::english();
        assert_eq!(found(words, &checked, &figures), "1 part in 1 billion");
        assert_eq!(allowed(words, &checked, &figures), "1 part in 1 million");
    }

    #[test]
    fn each_has_its_own_words() {
        for check in Check::ALL {
            let name = format!("check.{}", check.name());
            let place = NAMES.iter().position(|known| *known == name);
            let first = NAMES.iter().position(|known| *known == "check.net-gain");
            assert_eq!(
                place.zip(first).map(|(place, first)| Check::ALL[place - first]),
                Some(check)
            );
            assert!(!title(Words::english(), check).is_empty());
        }
    }
}
