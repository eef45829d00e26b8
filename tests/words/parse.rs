//! Numbers that somebody typed.

use dues::{
    scenario::{PayPer, lever::Unit},
    words::{
        Figures, PlainEnUs, field,
        parse::{
            ParseError::{self, Empty, Groups, NotANumber, TwoMarks},
            parse_decimal,
        },
    },
};

#[track_caller]
fn check(text: &str, marks: (char, char), expected: Result<f64, ParseError>) {
    assert_eq!(parse_decimal(text, marks.0, marks.1), expected, "{text:?} with {marks:?}");
}

const EN: (char, char) = ('.', ',');
const DE: (char, char) = (',', '.');
const FR: (char, char) = (',', '\u{202f}');
const CH: (char, char) = ('.', '’');

#[test]
fn numbers_as_they_are_typed() {
    for (text, marks, number) in [
        ("1.5", EN, 1.5),
        ("1,5", DE, 1.5),
        // The only mark, and it cannot group: the decimal mark it must be.
        ("1,5", EN, 1.5),
        ("1.5", DE, 1.5),
        ("29.74", DE, 29.74),
        ("1,234", EN, 1234.0),
        ("1.234", DE, 1234.0),
        ("1,234.5", EN, 1234.5),
        ("1.234,5", DE, 1234.5),
        ("1,234,567.891", EN, 1_234_567.891),
        ("12,34,567", EN, 1_234_567.0),
        ("1\u{202f}234,5", FR, 1234.5),
        ("1 234,5", FR, 1234.5),
        ("1\u{a0}234", EN, 1234.0),
        ("1'234.50", CH, 1234.5),
        ("1’234.50", CH, 1234.5),
        ("  42 \t", EN, 42.0),
        ("$42", EN, 42.0),
        ("€ 42", EN, 42.0),
        ("42 €", DE, 42.0),
        ("-$5", EN, -5.0),
        ("60%", EN, 60.0),
        ("60 %", DE, 60.0),
        ("+3", EN, 3.0),
        ("−3", EN, -3.0),
        ("-0", EN, 0.0),
        (".5", EN, 0.5),
        ("5.", EN, 5.0),
        ("007", EN, 7.0),
        ("١٢٣", EN, 123.0),
        ("١٬٢٣٤٫٥", EN, 1234.5),
        ("۱۲۳", EN, 123.0),
        ("४२", EN, 42.0),
        ("１２．５", EN, 12.5),
        ("\u{200f}42\u{200e}", EN, 42.0),
        // Neither mark is any in the locale: a group mark as any other.
        ("84.000", FR, 84_000.0),
        ("1.234,5", FR, 1_234.5),
        ("84,000", CH, 84_000.0),
        ("1.5", FR, 1.5),
        ("1,5", CH, 1.5),
        ("35k", EN, 35_000.0),
        ("$3,5 K", EN, 3_500.0),
        ("1,234.5k", EN, 1_234_500.0),
        ("1e99", EN, 1e99),
        ("2.5E3", EN, 2_500.0),
    ] {
        check(text, marks, Ok(number));
    }
    for most in ["9".repeat(400), "1e999".to_owned()] {
        check(&most, EN, Ok(f64::MAX));
    }
    assert!(parse_decimal("-0", '.', ',').is_ok_and(f64::is_sign_positive));
}

#[test]
fn what_is_no_number() {
    for (text, marks, error) in [
        ("", EN, Empty),
        (" \u{a0}", EN, Empty),
        ("$", EN, Empty),
        ("abc", EN, NotANumber),
        ("1e", EN, NotANumber),
        ("e3", EN, NotANumber),
        ("1e-3", EN, NotANumber),
        ("k", EN, NotANumber),
        ("35kk", EN, NotANumber),
        ("35k5", EN, NotANumber),
        ("NaN", EN, NotANumber),
        ("inf", EN, NotANumber),
        ("3 dollars", EN, NotANumber),
        ("-", EN, NotANumber),
        (".", EN, NotANumber),
        ("--3", EN, NotANumber),
        ("1;5", EN, NotANumber),
        ("1.2.3", EN, TwoMarks),
        ("1,2,3", DE, TwoMarks),
        ("1.234,5", EN, TwoMarks),
        ("1,234.5", DE, TwoMarks),
        ("1.5 0", EN, TwoMarks),
        ("1,2,3", EN, Groups),
        ("1 5", EN, Groups),
        ("1234,567,8", EN, Groups),
        ("1,,234", EN, Groups),
        (",234,567", EN, Groups),
    ] {
        check(text, marks, Err(error));
    }
}

#[test]
fn a_field_shows_what_it_reads() {
    let figures = Figures::new(&PlainEnUs, "USD");
    for (unit, value, shown) in [
        (Unit::Pay(PayPer::Hour), 29.74, "29.74"),
        (Unit::Pay(PayPer::Year), 84_000.0, "84000"),
        (Unit::Share, 0.58, "58"),
        (Unit::Share, 0.625, "62.5"),
        (Unit::Rate, -0.02, "−2"),
        (Unit::Months, 6.0, "6"),
    ] {
        assert_eq!(field::show(unit, value, &figures), shown);
        assert_eq!(field::read(unit, shown, &PlainEnUs), Ok(value), "{shown}");
    }
}

#[test]
fn odds_may_be_so_many_of_so_many() {
    let read = |text| field::read(Unit::Share, text, &PlainEnUs);
    assert_eq!(read("2/3"), Ok(2.0 / 3.0));
    assert_eq!(read(" 7 / 8 "), Ok(0.875));
    assert_eq!(read("3/2"), Ok(1.5));
    for wrong in ["2/0", "0/0", "1/2/3", "a/3"] {
        assert_eq!(read(wrong), Err(ParseError::NotANumber), "{wrong}");
    }
    assert_eq!(read("/3"), Err(ParseError::Empty));
    // Only odds are: a rate of 60/2 is a slip.
    assert_eq!(field::read(Unit::Months, "6/2", &PlainEnUs), Err(ParseError::NotANumber));
}

#[test]
fn a_pay_may_be_typed_with_its_unit() {
    let read = |per, text| field::read(Unit::Pay(per), text, &PlainEnUs);
    for (per, text, pay) in [
        (PayPer::Hour, "31/h", 31.0),
        (PayPer::Hour, "$31.50 / hr", 31.5),
        (PayPer::Month, "5k/mo", 5_000.0),
        (PayPer::Year, "84,000/yr", 84_000.0),
        (PayPer::Year, "84k/año", 84_000.0),
    ] {
        assert_eq!(read(per, text), Ok(pay), "{text}");
    }
    // Of another unit it would be another pay.
    assert_eq!(read(PayPer::Hour, "84000/yr"), Err(ParseError::NotANumber));
    assert_eq!(read(PayPer::Hour, "31/2"), Err(ParseError::NotANumber));
}

#[test]
fn a_percentage_is_no_amount() {
    for text in ["60%", "60 %", "٦٠٪", "６０％"] {
        for unit in [Unit::Share, Unit::Rate, Unit::Sigma] {
            assert_eq!(field::read(unit, text, &PlainEnUs), Ok(0.6), "{text}");
        }
        for unit in [Unit::Pay(PayPer::Hour), Unit::Money, Unit::Months, Unit::Hours, Unit::Weeks] {
            let read = field::read(unit, text, &PlainEnUs);
            assert_eq!(read, Err(ParseError::Percentage), "{text}");
        }
    }
    // As a link reads them: no division leaves digits that nobody typed.
    for (typed, value) in [("33.3", 0.333), ("29.1", 0.291), ("60.55", 0.6055), ("0.7", 0.007)] {
        assert_eq!(field::read(Unit::Share, typed, &PlainEnUs), Ok(value), "{typed}");
    }
    assert_eq!(field::read(Unit::Money, "%", &PlainEnUs), Err(ParseError::Empty));
}
