use dues::chart::histogram::{Counts, by_gain, by_month, grouped, months_a_bar};

#[test]
fn bars_part_at_zero() {
    let counts = Counts { low: -20.0, width: 10.0, counts: &[1, 0, 4, 2] };
    let drawn = by_gain(counts, (400.0, 100.0));
    assert_eq!(drawn.loss, "M0 75H99V100H0Z");
    assert_eq!(drawn.gain, "M200 0H299V100H200ZM300 50H399V100H300Z");
    assert_eq!(drawn.ticks, [(-20.0, 0.0), (0.0, 200.0), (20.0, 400.0)]);
}

#[test]
fn a_bar_over_zero_is_of_the_side_of_its_middle() {
    let over = |low| by_gain(Counts { low, width: 10.0, counts: &[1] }, (100.0, 100.0));
    assert_eq!((over(-4.0).gain.is_empty(), over(-4.0).loss.is_empty()), (false, true));
    assert_eq!((over(-6.0).gain.is_empty(), over(-6.0).loss.is_empty()), (true, false));
}

/// Trials that all end alike are one bar, however far from zero.
#[test]
fn no_bar_is_too_thin_to_be_seen() {
    let counts = Counts { low: -1_000.0, width: 1.0, counts: &[9] };
    assert_eq!(by_gain(counts, (100.0, 50.0)).loss, "M0 0H2V50H0Z");
}

#[test]
fn zero_is_always_in_the_picture() {
    let counts = Counts { low: 100.0, width: 50.0, counts: &[1, 1] };
    assert_eq!(by_gain(counts, (200.0, 100.0)).x.domain(), (0.0, 200.0));
    let none = Counts { low: 0.0, width: 1.0, counts: &[] };
    assert_eq!(by_gain(none, (200.0, 100.0)).gain, "");
    let nothing = Counts { low: 0.0, width: 0.0, counts: &[3] };
    assert_eq!(by_gain(nothing, (200.0, 100.0)).x.domain(), (-1.0, 1.0));
}

#[test]
fn months_come_together_in_quarters_half_years_or_years() {
    for (horizon, step) in [(24, 3), (72, 3), (120, 6), (144, 6), (240, 12), (600, 12)] {
        assert_eq!(months_a_bar(horizon), step, "{horizon}");
    }
    assert_eq!(grouped(&[1, 2, 3, 4, 5], 3), [10, 5]);
    assert_eq!(grouped(&[7], 3), [7]);
    assert_eq!(grouped(&[], 3), [0]);
}

#[test]
fn trials_by_month() {
    let even = [2, 0, 0, 0, 1, 0, 0];
    let drawn = by_month(&even, (120.0, 100.0));
    assert_eq!(drawn.gain, "M0 0H59V100H0ZM60 50H119V100H60Z");
    assert_eq!(drawn.ticks[0], (0.0, 0.0));
    assert_eq!(drawn.loss, "");
}
