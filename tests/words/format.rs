//! How figures look.

use dues::words::{
    Figures, NumberFormat, PlainEnUs,
    format::{down, three_digits, up},
};

fn figures() -> Figures<'static> {
    Figures::new(&PlainEnUs, "USD")
}

#[track_caller]
fn check(rows: &[(f64, &str)], write: impl Fn(f64) -> String) {
    for (value, expected) in rows {
        assert_eq!(write(*value), *expected, "{value}");
    }
}

#[test]
fn estimates_have_three_significant_digits() {
    let f = figures();
    check(
        &[
            (0.0, "$0"),
            (0.004, "$0"),
            (-0.4, "$0"),
            (12.345, "$12"),
            (999.4, "$999"),
            (999.5, "$1,000"),
            (1_004.9, "$1,000"),
            (1_005.0, "$1,010"),
            (6_691.07, "$6,690"),
            (99_949.0, "$99,900"),
            (99_950.0, "$100,000"),
            (1_234_567.0, "$1,230,000"),
            (-38_811.1, "$38,800"),
            (f64::NAN, "—"),
            (f64::INFINITY, "—"),
        ],
        |x| f.estimate(x),
    );
    check(
        &[
            (56_519.75, "+$56,500"),
            (-38_811.1, "−$38,800"),
            (0.0, "$0"),
            (-0.3, "$0"),
            (0.3, "$0"),
            (-0.5, "−$1"),
        ],
        |x| f.difference(x),
    );
    assert_eq!(three_digits(-1_234_567.0), -1_230_000.0);
    assert!(three_digits(-0.2).is_sign_positive());
}

#[test]
fn limits_are_rounded_to_the_side_that_holds() {
    let f = figures();
    check(&[(7_094.54, "$7,095"), (5_000.000_000_1, "$5,000"), (0.0, "$0"), (0.2, "$1")], |x| {
        f.up_to_unit(x)
    });
    check(
        &[(2_970.59, "$2,970"), (246.999_999_999_99, "$247"), (-3.2, "−$4"), (0.7, "$0")],
        |x| f.down_to_unit(x),
    );
    assert_eq!(up(32.046_086, 0.01), 32.05);
    assert_eq!(down(36.163_25, 0.01), 36.16);
    // A bisected 30 is 30, not 30.01.
    assert_eq!(up(30.000_000_000_03, 0.01), 30.0);
    assert_eq!((up(1e9, 1.0), down(1e9, 1.0)), (1e9, 1e9), "noise is no whole step");
    assert_eq!(up(0.244_27, 0.01), 0.25);
}

#[test]
fn rates_are_exact() {
    let f = figures();
    check(
        &[
            (22.0, "$22"),
            (21.7, "$21.70"),
            (29.74, "$29.74"),
            (30.125, "$30.125"),
            (0.1 + 0.2, "$0.30"),
            (84_000.0, "$84,000"),
            (5_277.777_777, "$5,277.78"),
            (-12.5, "−$12.50"),
        ],
        |x| f.exact(x),
    );
    check(&[(40.0, "40"), (37.5, "37.5"), (10_000.0, "10,000")], |x| f.plain(x));
}

#[test]
fn percentages_hide_nothing() {
    let f = figures();
    check(
        &[
            (0.7, "70%"),
            (0.58, "58%"),
            (0.07, "7%"),
            (0.0225, "2.25%"),
            (2.0 / 3.0, "66.7%"),
            (0.0, "0%"),
            (1.0, "100%"),
            (0.999_675, "99.97%"),
            (0.000_4, "0.04%"),
            (0.000_000_1, "<0.01%"),
            (0.999_999, ">99.99%"),
            (1.000_01, "100.00%"),
            (-0.05, "−5%"),
            (1.5, "150%"),
        ],
        |x| f.percent(x),
    );
}

#[test]
fn axes_carry_the_sign_and_where_asked_the_currency() {
    let f = figures();
    assert_eq!(f.axis(100_000.0, false), "+100,000");
    assert_eq!(f.axis(300_000.0, true), "+$300,000");
    assert_eq!(f.axis(-50_000.0, true), "−$50,000");
    assert_eq!(f.axis(0.0, false), "0");
}

/// What `Intl.NumberFormat("en-US")` of Node 22 to 26 (ICU 75 to 78) writes.
#[test]
fn plain_writes_what_intl_writes() {
    let f = PlainEnUs;
    for (value, decimals, intl) in [
        (0.0, 0, "0"),
        (0.5, 0, "1"),
        (1.5, 0, "2"),
        (2.5, 0, "3"),
        (1.005, 2, "1.01"),
        (0.125, 2, "0.13"),
        (999.995, 2, "1,000.00"),
        (1_234_567.891, 1, "1,234,567.9"),
        (1e21, 0, "1,000,000,000,000,000,000,000"),
        (1e-7, 2, "0.00"),
        (0.05, 1, "0.1"),
        (9.99, 1, "10.0"),
    ] {
        assert_eq!(f.number(value, decimals), intl, "{value} to {decimals}");
    }
    for (share, decimals, intl) in
        [(0.565, 0, "57%"), (0.07, 0, "7%"), (0.0225, 2, "2.25%"), (1.0, 0, "100%")]
    {
        assert_eq!(f.percent(share, decimals), intl, "{share} to {decimals}");
    }
    for (currency, intl) in [
        ("USD", "$1,234.50"),
        ("EUR", "€1,234.50"),
        ("CAD", "CA$1,234.50"),
        ("CHF", "CHF\u{a0}1,234.50"),
        ("XOF", "F\u{202f}CFA\u{a0}1,234.50"),
        ("XCG", "Cg.\u{a0}1,234.50"),
    ] {
        assert_eq!(f.money(1_234.5, 2, currency), intl);
    }
}

#[test]
fn steps_of_any_size_lie_on_their_side_of_the_value() {
    for (value, step, above, below) in [
        (2_999_999.0, 1_000.0, 3_000_000.0, 2_999_000.0),
        (7_094.2, 10.0, 7_100.0, 7_090.0),
        (21.337, 0.01, 21.34, 21.33),
        (-0.25, 0.1, -0.2, -0.3),
    ] {
        assert_eq!((up(value, step), down(value, step)), (above, below), "{value} in {step}");
    }
}
