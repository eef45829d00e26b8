use dues::chart::{
    fan::{Bands, fan},
    fan_names::band_names,
    gain::{Axes, Series, gain_domain_with},
    scale::Scale,
};

const MONTHS: [u32; 3] = [0, 6, 12];
const VALUES: [[f64; 5]; 3] =
    [[0.0; 5], [-20.0, -10.0, 0.0, 10.0, 20.0], [-40.0, -20.0, 0.0, 20.0, 40.0]];
const BANDS: Bands<'static> = Bands { months: &MONTHS, values: &VALUES };

fn axes(to: f64, width: f64) -> Axes {
    Axes { x: Scale::new((0.0, to), (0.0, width)), y: Scale::new((-50.0, 50.0), (100.0, 0.0)) }
}

#[test]
fn a_month_between_two_lies_between_them() {
    assert_eq!(BANDS.at(6.0), Some(VALUES[1]));
    assert_eq!(BANDS.at(9.0), Some([-30.0, -15.0, 0.0, 15.0, 30.0]));
    assert_eq!(BANDS.at(12.5), None);
    assert_eq!(Bands::NONE.at(0.0), None);
}

#[test]
fn bands_are_cut_at_zero() {
    let drawn = fan(BANDS, axes(12.0, 120.0), 100.0, true);
    assert_eq!(drawn.eight_in_ten.over, "M0 50L60 30L120 10L120 50L60 50L0 50Z");
    assert_eq!(drawn.eight_in_ten.under, "M0 50L60 50L120 50L120 90L60 70L0 50Z");
    assert_eq!(drawn.half.over, "M0 50L60 40L120 30L120 50L60 50L0 50Z");
    assert_eq!(drawn.median, "M0 50L60 50L120 50");
}

#[test]
fn balances_are_not_cut_and_end_with_the_axis() {
    let drawn = fan(BANDS, axes(9.0, 90.0), 100.0, false);
    assert_eq!(drawn.half.over, "M0 50L60 40L90 35L90 65L60 60L0 50Z");
    assert_eq!(drawn.half.under, "");
    // A window that begins later.
    let later = Axes { x: Scale::new((3.0, 9.0), (0.0, 60.0)), ..axes(9.0, 60.0) };
    assert_eq!(fan(BANDS, later, 100.0, false).half.over, "M0 45L30 40L60 35L60 65L30 60L0 55Z");
}

#[test]
fn a_band_that_crosses_zero_changes_colour_there() {
    let values = [[-10.0; 5], [-10.0, -10.0, 10.0, 10.0, 10.0]];
    let bands = Bands { months: &[0, 10], values: &values };
    let drawn = fan(bands, axes(10.0, 100.0), 100.0, true);
    assert_eq!(drawn.half.over, "M0 50L50 50L100 40L100 50L0 50Z");
    assert_eq!(drawn.half.under, "M0 60L50 50L100 50L100 60L0 60Z");
}

#[test]
fn without_trials_nothing_is_drawn() {
    let drawn = fan(Bands::NONE, axes(12.0, 120.0), 100.0, true);
    assert_eq!((drawn.eight_in_ten.over.as_str(), drawn.median.as_str()), ("", ""));
    assert_eq!(band_names(Bands::NONE, axes(12.0, 600.0), &[], [40.0, 40.0]), [None, None]);
}

#[test]
fn the_domain_holds_the_bands() {
    let works = [0.0, 30.0];
    let series = Series { works: &works, fails: None, expected: &works };
    assert_eq!(gain_domain_with(series, BANDS), (-44.0, 44.0));
    assert_eq!(gain_domain_with(series, Bands::NONE), (-7.5, 31.5));
}

#[test]
fn names_lie_in_their_bands_turned_with_them() {
    let axes = Axes {
        x: Scale::new((0.0, 12.0), (0.0, 600.0)),
        y: Scale::new((-50.0, 50.0), (400.0, 0.0)),
    };
    let [outer, inner] = band_names(BANDS, axes, &[], [90.0, 90.0]).map(Option::unwrap);
    assert_eq!((outer.x, inner.x), (531.0, 531.0));
    // Between 0 and a quarter, and between a quarter and a tenth: above zero or below it.
    let away = |y: f64| (y - 200.0).abs();
    assert!((away(inner.y) - 35.4).abs() < 0.01, "{}", inner.y);
    assert!((away(outer.y) - 106.2).abs() < 0.01, "{}", outer.y);
    assert!(outer.angle.abs() > inner.angle.abs() && inner.angle.abs() > 1.0);
    assert_eq!(outer.angle < 0.0, outer.y < 200.0, "up on the screen is a turn to the left");
}

#[test]
fn names_stand_farther_left_where_the_end_is_narrow() {
    let values = [[0.0; 5], [-40.0, -20.0, 0.0, 20.0, 40.0], [-2.0, -1.0, 0.0, 1.0, 2.0]];
    let bands = Bands { months: &MONTHS, values: &values };
    let axes = Axes {
        x: Scale::new((0.0, 12.0), (0.0, 600.0)),
        y: Scale::new((-50.0, 50.0), (400.0, 0.0)),
    };
    for name in band_names(bands, axes, &[], [90.0, 90.0]) {
        let name = name.unwrap();
        // Whole steps of sixteen from the first place.
        let steps = (531.0 - name.x) / 16.0;
        assert!(steps > 0.0 && (steps - steps.round()).abs() < 1e-9, "{name:?}");
        assert!(name.x > 300.0, "not beyond the widest place: {name:?}");
    }
}

#[test]
fn names_keep_clear_of_lines_and_need_room() {
    let axes = Axes {
        x: Scale::new((0.0, 12.0), (0.0, 600.0)),
        y: Scale::new((-50.0, 50.0), (400.0, 0.0)),
    };
    // A line in the middle of each half of the inner band leaves too little of it.
    let up: Vec<f64> = (0..13).map(|month| f64::from(month) * 10.0 / 12.0).collect();
    let down: Vec<f64> = up.iter().map(|gain| -gain).collect();
    let low = Axes { y: Scale::new((-50.0, 50.0), (160.0, 0.0)), ..axes };
    let names = band_names(BANDS, low, &[&up, &down], [90.0, 90.0]);
    assert!(names[0].is_some() && names[1].is_none(), "{names:?}");
    let flat = Axes { y: Scale::new((-5_000.0, 5_000.0), (400.0, 0.0)), ..axes };
    assert_eq!(band_names(BANDS, flat, &[], [90.0, 90.0]), [None, None]);
}
