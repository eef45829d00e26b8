//! The worst of several paths' cash.

use dues::model::{result::Cash, valuation::worst};

const WORKS: Cash = Cash {
    lowest: 2_000.0,
    lowest_month: 9,
    first_below_zero: None,
    not_affordable_from: Some(8),
    needed: 500.0,
};
const FAILS: Cash = Cash {
    lowest: -300.0,
    lowest_month: 14,
    first_below_zero: Some(14),
    not_affordable_from: None,
    needed: 100.0,
};

#[test]
fn each_figure_is_its_own_worst() {
    let both = Cash { not_affordable_from: Some(8), needed: 500.0, ..FAILS };
    assert_eq!(worst([WORKS, FAILS]), Some(both));
    assert_eq!(worst([FAILS, WORKS]), Some(both));
    assert_eq!(worst([]), None);
}

#[test]
fn the_sooner_of_two_that_are_as_low_tells_the_month() {
    let sooner = Cash { lowest_month: 3, ..FAILS };
    for pair in [[FAILS, sooner], [sooner, FAILS]] {
        assert_eq!(worst(pair).map(|cash| cash.lowest_month), Some(3));
    }
}
