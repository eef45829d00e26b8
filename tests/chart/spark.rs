use dues::chart::spark::{Samples, on_track, spark, unit};

#[test]
fn draws_gain_loss_and_where_the_cash_runs_out() {
    let samples = Samples {
        values: &[0.0, 1.0, 2.0],
        gains: &[-70.0, 0.0, 70.0],
        affordable: &[false, true, true],
    };
    // Unit 100: the box reaches from −70 at the bottom to +220 at the top.
    let drawn = spark(samples, (0.0, 2.0), 100.0, (2.0, 70.0), (200.0, 290.0));
    assert_eq!(drawn.zero, 220.0);
    assert_eq!(drawn.over, "M100 220L200 150");
    assert_eq!(drawn.under, "M0 290L100 220");
    assert_eq!(drawn.hatched, [(0.0, 50.0)]);
    assert_eq!((drawn.here.x, drawn.here.y), (200.0, 150.0));
}

#[test]
fn what_leaves_the_box_is_cut_and_the_dot_stays_in() {
    let samples = Samples { values: &[0.0, 1.0], gains: &[0.0, 440.0], affordable: &[true, true] };
    let drawn = spark(samples, (0.0, 1.0), 100.0, (1.0, 440.0), (100.0, 290.0));
    assert_eq!(drawn.over, "M0 220L50 0");
    assert_eq!((drawn.here.x, drawn.here.y), (100.0, 0.0));
}

#[test]
fn no_answer_is_no_line() {
    let samples =
        Samples { values: &[0.0, 1.0], gains: &[f64::NAN, f64::NAN], affordable: &[true, true] };
    let drawn = spark(samples, (0.0, 1.0), 1.0, (0.0, f64::NAN), (100.0, 44.0));
    assert_eq!(drawn.over, "");
    assert_eq!(drawn.under, "");
    assert!(drawn.here.is_finite());
}

#[test]
fn the_unit_is_never_nothing() {
    // A loss stays in the box, which reaches 0.7 units down.
    assert!(unit(-50.0, 20.0) * 0.7 > 50.0);
    assert_eq!(unit(50.0, 20.0), 50.0);
    assert_eq!(unit(10.0, 120.0), 60.0);
    assert_eq!(unit(0.0, 0.0), 1.0);
    assert_eq!(unit(f64::NAN, f64::INFINITY), 1.0);
}

#[test]
fn a_mark_beyond_the_track_has_no_place() {
    assert_eq!(on_track(5.0, (0.0, 10.0), 200.0), Some(100.0));
    assert_eq!(on_track(11.0, (0.0, 10.0), 200.0), None);
    assert_eq!(on_track(0.0, (0.0, 0.0), 200.0), None);
}
