use dues::chart::{
    Point,
    path::{Band, area, between, line, pixels, rect, split_areas, split_lines},
};
use proptest::prelude::*;

const BOX: Band = Band { top: 0.0, bottom: 100.0 };

fn points(list: &[(f64, f64)]) -> Vec<Point> {
    list.iter().map(|&(x, y)| Point::new(x, y)).collect()
}

#[test]
fn a_line_within_is_drawn_as_it_stands() {
    assert_eq!(
        line(&points(&[(0.0, 10.0), (5.5, 20.25), (10.0, 0.0)]), BOX),
        "M0 10L5.5 20.25L10 0"
    );
}

#[test]
fn a_line_is_cut_at_the_box_not_bent() {
    // Leaves halfway at the top, and comes back.
    assert_eq!(line(&points(&[(0.0, 50.0), (10.0, -50.0)]), BOX), "M0 50L5 0");
    assert_eq!(
        line(&points(&[(0.0, 50.0), (10.0, 150.0), (20.0, 50.0)]), BOX),
        "M0 50L5 100M15 100L20 50"
    );
    // Crosses the whole box between two points outside.
    assert_eq!(line(&points(&[(0.0, -100.0), (30.0, 200.0)]), BOX), "M10 0L20 100");
    assert_eq!(line(&points(&[(0.0, -1.0), (30.0, -2.0)]), BOX), "");
}

#[test]
fn what_is_not_a_number_is_a_gap() {
    let gap = points(&[(0.0, 1.0), (1.0, 1.0), (2.0, f64::NAN), (3.0, 1.0), (4.0, 1.0)]);
    assert_eq!(line(&gap, BOX), "M0 1L1 1M3 1L4 1");
    assert_eq!(area(&gap, f64::NAN, BOX), "");
    assert_eq!(line(&points(&[(0.0, 1.0), (1.0, f64::INFINITY)]), BOX), "");
}

#[test]
fn an_area_is_cut_at_the_box() {
    assert_eq!(
        area(&points(&[(0.0, 50.0), (10.0, -50.0)]), 60.0, BOX),
        "M0 60L0 50L5 0L10 0L10 60Z"
    );
}

#[test]
fn gain_and_loss_part_at_zero() {
    let curve = points(&[(0.0, 60.0), (10.0, 40.0), (20.0, 60.0)]);
    let (above, below) = split_lines(&curve, 50.0, BOX);
    assert_eq!(above, "M5 50L10 40L15 50");
    assert_eq!(below, "M0 60L5 50M15 50L20 60");
    let (gain, loss) = split_areas(&points(&[(0.0, 60.0), (10.0, 40.0)]), 50.0, BOX);
    assert_eq!(gain, "M0 50L0 50L5 50L10 40L10 50Z");
    assert_eq!(loss, "M0 50L0 60L5 50L10 50L10 50Z");
}

#[test]
fn a_line_along_zero_is_drawn_once() {
    let (above, below) = split_lines(&points(&[(0.0, 50.0), (10.0, 50.0)]), 50.0, BOX);
    assert_eq!(above, "");
    assert_eq!(below, "M0 50L10 50");
}

#[test]
fn pixels_are_short_and_finite() {
    for (value, text) in [
        (0.0, "0"),
        (-0.001, "0"),
        (1.005, "1"),
        (12.34, "12.34"),
        (12.3, "12.3"),
        (-7.05, "-7.05"),
        (f64::NAN, "0"),
        (f64::INFINITY, "10000000"),
        (f64::NEG_INFINITY, "-10000000"),
    ] {
        assert_eq!(pixels(value), text, "{value}");
    }
}

proptest! {
    #[test]
    fn nothing_is_drawn_outside_the_box(ys in proptest::collection::vec(
        prop_oneof![9 => -1e4..1e4_f64, 1 => Just(f64::NAN), 1 => Just(f64::INFINITY)], 0..20)) {
        let curve: Vec<Point> = ys.iter().enumerate().map(|(i, &y)| Point::new(i as f64, y)).collect();
        let (over, under) = split_lines(&curve, 40.0, BOX);
        let (gain, loss) = split_areas(&curve, 40.0, BOX);
        for data in [line(&curve, BOX), area(&curve, 40.0, BOX), over, under, gain, loss] {
            for pair in data.split(['M', 'L', 'Z']).filter(|pair| !pair.is_empty()) {
                let (_, y) = pair.split_once(' ').expect("two numbers");
                let y: f64 = y.parse().expect("a number");
                prop_assert!((-0.01..=100.01).contains(&y), "{data}");
            }
        }
    }
}

#[test]
fn a_surface_between_two_lines_is_cut_at_the_band() {
    let upper = points(&[(0.0, 40.0), (10.0, -20.0), (20.0, 40.0)]);
    let lower = points(&[(0.0, 60.0), (10.0, 60.0), (20.0, 60.0)]);
    assert_eq!(
        between(&upper, &lower, Band { top: 10.0, bottom: 50.0 }),
        "M0 40L5 10L10 10L15 10L20 40L20 50L10 50L0 50Z"
    );
    assert_eq!(between(&upper, &lower, Band { top: 70.0, bottom: 90.0 }), "");
    let gap = points(&[(0.0, 40.0), (10.0, f64::NAN), (20.0, 40.0)]);
    assert_eq!(between(&gap, &lower, BOX), "");
    assert_eq!(between(&[], &lower, BOX), "");
}

#[test]
fn a_rectangle_spans_two_corners() {
    let mut path = String::new();
    rect(&mut path, Point::new(1.0, 2.5), Point::new(4.0, 9.0));
    assert_eq!(path, "M1 2.5H4V9H1Z");
}
