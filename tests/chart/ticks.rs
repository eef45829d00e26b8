use dues::chart::ticks::{month_ticks, round_ticks};
use proptest::prelude::*;

#[track_caller]
fn check(low: f64, high: f64, most: usize, expected: &[f64]) {
    assert_eq!(round_ticks(low, high, most).values, expected);
}

#[test]
fn rounds_to_one_two_or_five() {
    check(0.0, 10.0, 5, &[0.0, 5.0, 10.0]);
    check(0.0, 10.0, 6, &[0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
    check(-34_400.0, 173_000.0, 5, &[0.0, 50_000.0, 100_000.0, 150_000.0]);
    check(-34_400.0, 173_000.0, 3, &[0.0, 100_000.0]);
    check(0.0, 0.9, 4, &[0.0, 0.5]);
    check(-1.0, 1.0, 3, &[-1.0, 0.0, 1.0]);
}

#[test]
fn an_empty_or_endless_span_has_none() {
    check(5.0, 5.0, 4, &[]);
    check(5.0, 1.0, 4, &[]);
    check(0.0, f64::INFINITY, 4, &[]);
    check(0.0, f64::NAN, 4, &[]);
    check(0.0, 10.0, 0, &[]);
}

#[test]
fn months_fall_on_calendar_marks() {
    assert_eq!(month_ticks(0, 120, 10), (0..=120).step_by(12).collect::<Vec<_>>());
    assert_eq!(month_ticks(0, 120, 5), [0, 24, 48, 72, 96, 120]);
    assert_eq!(month_ticks(0, 24, 8), [0, 3, 6, 9, 12, 15, 18, 21, 24]);
    assert_eq!(month_ticks(0, 24, 4), [0, 6, 12, 18, 24]);
    assert_eq!(month_ticks(30, 54, 8), [30, 33, 36, 39, 42, 45, 48, 51, 54]);
    assert_eq!(month_ticks(0, 480, 10), (0..=480).step_by(60).collect::<Vec<_>>());
    assert_eq!(month_ticks(0, 13, 4), [0, 3, 6, 9, 12]);
    assert_eq!(month_ticks(0, 13, 3), [0, 6, 12]);
    assert_eq!(month_ticks(7, 7, 4), [7]);
}

proptest! {
    #[test]
    fn never_more_than_asked_and_all_within(low in -1e9..1e9_f64, span in 1e-3..1e9_f64, most in 1..12_usize) {
        let high = low + span;
        let ticks = round_ticks(low, high, most);
        prop_assert!(ticks.values.len() <= most);
        let hair = ticks.step * 1e-6;
        for value in ticks.values {
            prop_assert!(value >= low - hair && value <= high + hair);
        }
    }
}
