use dues::chart::track::{Move, Track};

const ODDS: Track = Track { low: 0.0, high: 1.0, step: 0.01, large: 0.05 };
const RATE: Track = Track { low: 14.87, high: 59.48, step: 0.25, large: 1.0 };
const YEARLY: Track = Track { low: 0.0, high: 120_000.0, step: 500.0, large: 2_000.0 };

#[test]
fn steps_leave_no_noise() {
    let mut odds = 0.0;
    for percent in 1..=100 {
        odds = ODDS.moved(odds, Move::More);
        assert_eq!(odds, f64::from(percent) / 100.0);
    }
    for percent in (0..100).rev() {
        odds = ODDS.moved(odds, Move::Less);
        assert_eq!(odds, f64::from(percent) / 100.0);
    }
}

#[test]
fn a_hundredth_of_a_step_is_left_as_it_was_typed() {
    assert_eq!(ODDS.moved(0.5701, Move::More), 0.5801);
    assert_eq!(ODDS.moved(0.570_149, Move::More), 0.5801);
}

#[test]
fn a_key_moves_from_where_one_is() {
    assert_eq!(RATE.moved(29.74, Move::More), 29.99);
    assert_eq!(RATE.moved(29.74, Move::MuchLess), 28.74);
    assert_eq!(RATE.moved(29.74, Move::First), 14.87);
    assert_eq!(RATE.moved(29.74, Move::Last), 59.48);
    assert_eq!(RATE.moved(59.4, Move::More), 59.48);
    assert_eq!(RATE.moved(14.9, Move::MuchLess), 14.87);
    assert_eq!(YEARLY.moved(61_859.2, Move::More), 62_359.2);
}

#[test]
fn a_drag_stops_at_multiples_and_at_the_ends() {
    assert_eq!(RATE.stop(29.74), 29.75);
    assert_eq!(RATE.stop(14.2), 14.87);
    assert_eq!(RATE.stop(14.88), 15.0);
    assert_eq!(RATE.stop(60.0), 59.48);
    assert_eq!(ODDS.stop(0.574_9), 0.57);
    assert_eq!(YEARLY.stop(61_859.2), 62_000.0);
}

#[test]
fn a_track_holds_the_value_and_is_never_empty() {
    assert_eq!(ODDS.holding(0.5), ODDS);
    assert_eq!(RATE.holding(80.0).high, 80.0);
    assert_eq!(RATE.holding(3.0).low, 3.0);
    assert_eq!(RATE.holding(f64::NAN), RATE);
    let empty = Track { low: 0.0, high: 0.0, step: 0.25, large: 1.0 };
    assert_eq!(empty.holding(0.0).high, 20.0);
}

#[test]
fn ends_are_whole_in_their_unit() {
    let after = Track { low: 14.87, high: 80.298, step: 0.25, large: 1.0 };
    assert_eq!((after.ending(0.01).low, after.ending(0.01).high), (14.87, 80.3));
    let yearly = Track { low: 30_929.6, high: 123_718.4, step: 500.0, large: 2_000.0 };
    assert_eq!((yearly.ending(1.0).low, yearly.ending(1.0).high), (30_929.0, 123_719.0));
    assert_eq!(ODDS.ending(0.01), ODDS);
}

#[test]
fn keys_have_their_usual_meaning() {
    for (key, shift, expected) in [
        ("ArrowLeft", false, Some(Move::Less)),
        ("ArrowUp", false, Some(Move::More)),
        ("ArrowRight", true, Some(Move::MuchMore)),
        ("PageDown", false, Some(Move::MuchLess)),
        ("Home", false, Some(Move::First)),
        ("End", true, Some(Move::Last)),
        ("a", false, None),
        ("Tab", true, None),
    ] {
        assert_eq!(Move::of_key(key, shift), expected, "{key}");
    }
}
