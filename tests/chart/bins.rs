use dues::chart::bins::Bins;
use proptest::prelude::*;

#[test]
fn the_finest_that_the_shades_suffice_for() {
    for (low, high, step, losses, gains) in [
        (-10_000.0, 130_000.0, 30_000.0, 1, 5),
        (0.0, 115_000.0, 20_000.0, 0, 6),
        (-100.0, 0.0, 40.0, 3, 0),
        (-100.0, 20.0, 40.0, 3, 1),
        (-20_000.0, 40_000.0, 10_000.0, 2, 4),
        (5.0, 7.0, 1.5, 0, 5),
        (0.0, 0.0, 1.0, 0, 1),
        (f64::NEG_INFINITY, 1.0, 1.0, 0, 1),
    ] {
        assert_eq!(Bins::of(low, high), Bins { step, losses, gains }, "{low} {high}");
    }
    assert_eq!(Bins::of_all(&[vec![f64::NAN, -100.0], vec![20.0]]).step, 40.0);
}

#[test]
fn edges_part_at_zero_and_are_open_at_the_ends() {
    let bins = Bins { step: 20.0, losses: 1, gains: 3 };
    let edges: Vec<_> = (0..4).map(|i| bins.edges(i)).collect();
    assert_eq!(
        edges,
        [(None, Some(0.0)), (Some(0.0), Some(20.0)), (Some(20.0), Some(40.0)), (Some(40.0), None)]
    );
}

#[test]
fn shades_grow_away_from_zero() {
    let shades = |losses, gains| -> Vec<i8> {
        let bins = Bins { step: 1.0, losses, gains };
        (0..bins.count()).map(|i| bins.shade(i)).collect()
    };
    assert_eq!(shades(1, 6), [-2, 1, 2, 3, 4, 5, 6]);
    assert_eq!(shades(3, 2), [-3, -2, -1, 3, 4]);
    assert_eq!(shades(2, 0), [-2, -1]);
}

proptest! {
    #[test]
    fn gains_alone_have_five_or_six(high in 1e-3..1e9_f64) {
        let bins = Bins::of(0.0, high);
        prop_assert!(bins.gains == 5 || bins.gains == 6, "{bins:?}");
        prop_assert!(bins.step * f64::from(bins.gains) >= high * (1.0 - 1e-12));
    }

    #[test]
    fn there_is_a_shade_for_each(low in -1e7..0.0_f64, high in 0.0..1e7_f64) {
        let bins = Bins::of(low, high);
        prop_assert!((1..=7).contains(&bins.count()));
        for i in 0..bins.count() {
            prop_assert!((-3..=6).contains(&bins.shade(i)) && bins.shade(i) != 0);
        }
    }
}
