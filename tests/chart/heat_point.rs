use dues::chart::{
    Point,
    gain::Axes,
    heat_point::{beside, dropped, moved, you},
    scale::Scale,
    track::Track,
};

const SIZE: (f64, f64) = (480.0, 300.0);
const CUT: Track = Track { low: 0.0, high: 30.0, step: 0.5, large: 5.0 };
const MONTHS: Track = Track { low: 1.0, high: 24.0, step: 1.0, large: 3.0 };

fn axes() -> Axes {
    Axes { x: Scale::new((0.5, 24.5), (0.0, 480.0)), y: Scale::new((0.0, 30.0), (300.0, 0.0)) }
}

#[test]
fn the_point_has_its_label_above_where_there_is_room() {
    let here = you(axes(), (22.0, 6.0), 150.0, SIZE).unwrap();
    assert_eq!(here.guides, "M0 80H110M110 80V300");
    assert_eq!((here.ring.x, here.label.at.x, here.label.ends), (110.0, 132.0, false));
    assert_eq!(here.label.at.y.round(), 56.0);
    let corner = you(axes(), (29.0, 24.0), 150.0, SIZE).unwrap();
    assert!(corner.label.ends && corner.label.at.y > corner.ring.y);
    assert_eq!(corner.label.at.x, corner.ring.x - 22.0);
    // Where there is as little room on the one side as on the other, it ends at the edge.
    let middle = you(axes(), (22.0, 12.5), 300.0, SIZE).unwrap();
    assert_eq!((middle.ring.x, middle.label.at.x, middle.label.ends), (240.0, 180.0, false));
    assert_eq!(you(axes(), (31.0, 6.0), 150.0, SIZE), None);
    assert_eq!(you(axes(), (22.0, f64::NAN), 150.0, SIZE), None);
}

#[test]
fn ticks_give_way_to_the_users_value() {
    assert_eq!(beside(&[(0.0, 300.0), (20.0, 100.0)], 85.0), [(0.0, 300.0)]);
    assert_eq!(beside(&[(6_u32, 110.0)], 94.0), [(6, 110.0)]);
}

#[test]
fn a_pixel_becomes_values_that_the_levers_take() {
    assert_eq!(dropped(axes(), Point::new(111.0, 82.0), &CUT, &MONTHS), (22.0, 6.0));
    assert_eq!(dropped(axes(), Point::new(-50.0, 900.0), &CUT, &MONTHS), (0.0, 1.0));
    assert_eq!(dropped(axes(), Point::new(900.0, -50.0), &CUT, &MONTHS), (30.0, 24.0));
}

#[test]
fn keys_move_the_point() {
    for (key, shift, to) in [
        ("ArrowLeft", false, Some((22.0, 5.0))),
        ("ArrowRight", true, Some((22.0, 9.0))),
        ("ArrowUp", false, Some((22.5, 6.0))),
        ("ArrowDown", true, Some((17.0, 6.0))),
        ("PageUp", false, Some((27.0, 6.0))),
        ("Home", false, Some((22.0, 1.0))),
        ("End", false, Some((22.0, 24.0))),
        ("Enter", false, None),
    ] {
        assert_eq!(moved((22.0, 6.0), key, shift, &CUT, &MONTHS), to, "{key}");
    }
}
