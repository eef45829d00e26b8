//! Charts in words.

use crate::case::voice;
use dues::{
    scenario::{
        PayPer,
        lever::{Lever, Unit},
    },
    words::{map::Cell, picture::Picture, swings::SwingEnd},
};

const HOURLY: Unit = Unit::Pay(PayPer::Hour);
const ENDS: [f64; 5] = [-38_811.0, -12_345.0, 56_519.0, 98_700.0, 150_400.0];

#[track_caller]
fn check(picture: &Picture, words: &str) {
    let voice = voice();
    assert_eq!(voice.picture(picture).to_string(), words);
}

#[test]
fn over_time() {
    check(
        &Picture::Gain { horizon: 120, works: 120_073.0, fails: Some(-38_811.0) },
        "The gain over ten years. At the end it is +$120,000 if it works, −$38,800 if it doesn’t.",
    );
    check(
        &Picture::Gain { horizon: 120, works: 120_073.0, fails: None },
        "The gain over ten years. At the end it is +$120,000.",
    );
    check(
        &Picture::Fan { horizon: 120, trials: 10_000, ends: ENDS },
        "The gain over ten years in 10,000 trials. At the end half of all lie between −$12,300 \
         and +$98,700, 8 in 10 between −$38,800 and +$150,000; the middle is +$56,500.",
    );
    check(
        &Picture::Cash { months: (0, 24), lowest: 2_970.6, month: 9 },
        "The cash from now to month 24. It is lowest in month 9, at $2,970.",
    );
    check(
        &Picture::Cash { months: (24, 48), lowest: -3.0, month: 0 },
        "The cash from month 24 to month 48. It is lowest at the start, at −$3.",
    );
}

#[test]
fn the_map_and_the_bars() {
    let yours =
        Cell { cut: 22.0, unit: HOURLY, months: 6, gain: Some(56_519.0), lasts: Some(true) };
    check(
        &Picture::Map {
            cuts: (0.0, 30.0),
            unit: HOURLY,
            months: (1, 24),
            gains: (-20_400.0, 80_000.0),
            yours,
        },
        "The net gain at $0 to $30/h for 1 to 24 months: from −$20,400 to +$80,000. Yours, $22/h \
         for 6 months: +$56,500; cash holds.",
    );
    let end = |value, gain| SwingEnd { unit: HOURLY, value, gain: Some(gain), lasts: true };
    check(
        &Picture::Swings {
            yours: 56_519.0,
            count: 11,
            widest: Some((Lever::Then, [end(35.1, 25_000.0), end(42.9, 88_000.0)])),
        },
        "How far 11 figures could move your +$56,500, one at a time. Most by rate after: $35.10/h \
         +25,000 to $42.90/h +88,000.",
    );
    check(
        &Picture::Swings { yours: 0.0, count: 1, widest: None },
        "How far 1 figure could move your $0, one at a time.",
    );
}

#[test]
fn trials_counted() {
    check(
        &Picture::Spread { trials: 10_000, ends: ENDS, behind: 0.33 },
        "10,000 trials by net gain: half of all lie between −$12,300 and +$98,700, 8 in 10 \
         between −$38,800 and +$150,000. You end behind in 33 of 100 trials.",
    );
    check(
        &Picture::Even { trials: 10_000, median: Some(14), never: 0.33, horizon: 120 },
        "10,000 trials by the month in which they are even: half of all are even within 14 \
         months; you are not even in that time in 33 of 100 trials.",
    );
}
