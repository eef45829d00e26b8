//! The self-tests in words: what each compares, and how far off it was.

use super::Figures;
use crate::check::{Check, Checked, Unit};
use crate::digits;

/// What it compares.
pub const fn title(check: Check) -> &'static str {
    match check {
        Check::NetGain => "Net gain of simple offers, against the annuity formula",
        Check::BreakEven => "Month from which you are even, against its formula",
        Check::RequiredPay => "Later pay that an offer needs, against its formula",
        Check::RequiredOdds => "Odds that an offer needs, against their formula",
        Check::Return => "Yearly return, against payments made to give just that",
        Check::Odds => "Odds of being ahead, against the bell curve",
        Check::JobLoss => "A job that is lost and found again, against its formula",
        Check::TrialIsLedger => "With nothing left to chance, a trial is the table of months",
        Check::Lanes => "Trials run four at a time, against one at a time",
        Check::SameAgain => "Changing into the very job you have is worth nothing",
        Check::Currency => "Another currency changes the amounts and no month",
        Check::Exchanged => "The way there and the way back cancel out",
        Check::Ordered => "Higher costs never help, higher pay never hurts",
        Check::Prices => "Rising prices and standing prices agree in today’s money",
        Check::TaxOfTheYear => "Twelve months of tax add up to the year’s",
        Check::Certain => "Odds of 0% or 100% leave one path only",
        Check::Tax => "US taxes of 45 published households, to the cent",
        Check::Returns => "Published examples of returns, from Excel and others",
        Check::Scenarios => "Whole decisions, against a second program",
    }
}

/// How far off it was at the worst.
pub fn found(checked: &Checked, figures: &Figures) -> String {
    size(checked.worst, checked.unit, figures)
}

/// How far off it may be.
pub fn allowed(checked: &Checked, figures: &Figures) -> String {
    size(checked.tolerance, checked.unit, figures)
}

/// Cents in a unit of money.
const CENTS: f64 = 100.0;
/// A thousand, from which large numbers are named.
const THOUSAND: f64 = 1_000.0;
/// The names of its powers.
const LARGE: [&str; 6] = ["", " thousand", " million", " billion", " trillion", " quadrillion"];

fn size(value: f64, unit: Unit, figures: &Figures) -> String {
    if value == 0.0 {
        return "none".to_owned();
    }
    if !value.is_finite() {
        return "no answer".to_owned();
    }
    match unit {
        Unit::Money => format!("{} cents", one_digit(value * CENTS)),
        Unit::Share if value >= 1.0 => format!("{} times", figures.plain(value)),
        Unit::Share => format!("1 part in {}", large(1.0 / value)),
        Unit::Months => format!("{} months", figures.plain(value)),
        Unit::Errors => format!("{} standard errors", one_digit(value)),
        Unit::Figures => format!("{} figures", figures.plain(value)),
    }
}

/// One digit that says something, rounded up: a difference is never made smaller.
fn one_digit(value: f64) -> String {
    let place = libm::pow(10.0, libm::floor(libm::log10(value)));
    // Division by a power of ten, not multiplication with a tenth: no digits beyond the one.
    let inverse = libm::round(1.0 / place);
    let digit = libm::ceil(value / place * (1.0 - 1e-4));
    digits::write(if place < 1.0 { digit / inverse } else { digit * place })
}

/// A large number by name, rounded down to 1, 10 or 100 of its kind.
fn large(value: f64) -> String {
    let places = libm::floor(libm::log10(value * (1.0 + 1e-9)));
    let thousands = libm::floor(places / 3.0).min((LARGE.len() - 1) as f64);
    let left = libm::pow(10.0, places - 3.0 * thousands);
    let rest = if left > THOUSAND { THOUSAND } else { libm::round(left) };
    format!("{}{}", digits::write(rest), LARGE.get(thousands as usize).copied().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::size;
    use crate::check::{Check, Unit};
    use crate::words::{Figures, PlainEnUs};

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
            (1e-22, Unit::Share, "1 part in 1000 quadrillion"),
            (2.0, Unit::Share, "2 times"),
            (3.0, Unit::Months, "3 months"),
            (4.0, Unit::Errors, "4 standard errors"),
            (1.23, Unit::Errors, "2 standard errors"),
            (12.0, Unit::Figures, "12 figures"),
        ] {
            assert_eq!(size(value, unit, &figures), words, "{value}");
        }
    }

    #[test]
    fn each_has_its_own_words() {
        let mut titles = Check::ALL.map(super::title).to_vec();
        titles.sort_unstable();
        titles.dedup();
        assert_eq!(titles.len(), Check::ALL.len());
    }
}
