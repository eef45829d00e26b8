use dues::chart::{
    Point,
    bins::Bins,
    heat::{Cells, heat},
    heat_labels::{Widths, labels},
    heat_point::you,
};

/// Gains that fall by 2 a month and rise by 1 with the rate: −18 … 58 over 24 × 31.
fn gains() -> Vec<Vec<f64>> {
    (0..=30).map(|cut| (1..=24).map(|month| 30.0 + f64::from(cut - 2 * month)).collect()).collect()
}

const SIZE: (f64, f64) = (720.0, 450.0);

#[test]
fn words_lie_in_what_they_name_and_cover_nothing() {
    let (cuts, months): (Vec<f64>, Vec<u32>) =
        ((0..=30).map(f64::from).collect(), (1..=24).collect());
    let gains = gains();
    let cash = vec![12.0; 24];
    let cells = Cells { cuts: &cuts, months: &months, gains: &gains, affordable: &[], cash: &cash };
    let bins = Bins::of_all(&gains);
    let drawn = heat(cells, bins, SIZE);
    let here = you(drawn.axes, (22.0, 6.0), 180.0, SIZE);
    let ranges = vec![70.0; bins.count() as usize];
    let widths = Widths { you: 180.0, plate: (200.0, 44.0), flip: 120.0, bins: &ranges };
    let placed = labels(cells, bins, &drawn, here.as_ref(), widths);

    let plate = placed.plate.unwrap();
    assert!(plate.y >= drawn.axes.y.at(12.0) && plate.y + 44.0 <= SIZE.1, "{plate:?}");
    let flip = placed.flip.unwrap();
    assert!(flip.ends && flip.at.x <= drawn.axes.x.at(15.5));

    let inside = |from: (f64, f64), to: Point, half: (f64, f64)| {
        (from.0 - to.x).abs() < half.0 && (from.1 - to.y).abs() < half.1
    };
    let mut seen: Vec<Point> = Vec::new();
    for (index, place) in (0..bins.count()).zip(&placed.bins) {
        let Some(place) = *place else { continue };
        let month = drawn.axes.x.invert(place.x).round();
        let gain = 30.0 + drawn.axes.y.invert(place.y) - 2.0 * month;
        let (from, to) = bins.edges(index);
        assert!(from.is_none_or(|from| gain > from) && to.is_none_or(|to| gain < to), "{index}");
        let middle = (plate.x + 100.0, plate.y + 22.0);
        assert!(!inside(middle, place, (135.0, 32.0)), "{index} is under the plate");
        let you = here.as_ref().map(|you| (you.label.at.x + 90.0, you.label.at.y)).unwrap();
        assert!(!inside(you, place, (125.0, 20.0)), "{index} is under the user's label");
        for other in &seen {
            assert!(!inside((other.x, other.y), place, (70.0, 20.0)), "{index} covers another");
        }
        seen.push(place);
    }
    assert!(seen.len() >= 4, "{placed:?}");
}

#[test]
fn without_room_nothing_is_said() {
    let gains = gains();
    let (cuts, months): (Vec<f64>, Vec<u32>) =
        ((0..=30).map(f64::from).collect(), (1..=24).collect());
    let cells = Cells { cuts: &cuts, months: &months, gains: &gains, affordable: &[], cash: &[] };
    let bins = Bins::of_all(&gains);
    let drawn = heat(cells, bins, (60.0, 40.0));
    let ranges = vec![70.0; bins.count() as usize];
    let widths = Widths { you: 180.0, plate: (200.0, 44.0), flip: 120.0, bins: &ranges };
    let placed = labels(cells, bins, &drawn, None, widths);
    assert_eq!(placed.plate, None);
    assert!(placed.bins.iter().all(Option::is_none));
}

/// Where the words lie on a map of 24 months and 31 rates, with these gains and the cash line at a
/// rate: the plate's corner, the point of the flip line's label, the middles of the ranges' labels.
fn placed(gain: fn(f64, f64) -> f64, cash: f64, here: Option<(f64, f64)>) -> Vec<(f64, f64)> {
    let (cuts, months): (Vec<f64>, Vec<u32>) =
        ((0..=30).map(f64::from).collect(), (1..=24).collect());
    let gains: Vec<Vec<f64>> = cuts
        .iter()
        .map(|cut| months.iter().map(|month| gain(*cut, f64::from(*month))).collect())
        .collect();
    let cash = vec![cash; 24];
    let cells = Cells { cuts: &cuts, months: &months, gains: &gains, affordable: &[], cash: &cash };
    let bins = Bins::of_all(&gains);
    let drawn = heat(cells, bins, SIZE);
    let here = here.and_then(|at| you(drawn.axes, at, 180.0, SIZE));
    let ranges = vec![70.0; bins.count() as usize];
    let widths = Widths { you: 180.0, plate: (200.0, 44.0), flip: 120.0, bins: &ranges };
    let placed = labels(cells, bins, &drawn, here.as_ref(), widths);
    let whole = |point: Option<Point>| point.map_or((-1.0, -1.0), |at| (at.x, at.y));
    let flip = placed.flip.map(|label| label.at);
    let words = [placed.plate, flip].into_iter().chain(placed.bins);
    words
        .map(whole)
        .map(|(x, y)| (libm::round(x * 10.0) / 10.0, libm::round(y * 10.0) / 10.0))
        .collect()
}

#[test]
fn the_same_words_lie_in_the_same_places() {
    // The plate, the flip line's label, the ranges: worked out once, and looked at.
    let none = (-1.0, -1.0);
    assert_eq!(
        placed(|cut, month| 30.0 + cut - 2.0 * month, 12.0, Some((22.0, 6.0))),
        [
            (170.0, 338.0),
            (444.0, 426.0),
            none,
            (675.0, 255.0),
            (585.0, 187.5),
            (375.0, 172.5),
            (135.0, 187.5),
            (45.0, 67.5)
        ]
    );
    // The flip line enters at the left: its label stands over it.
    assert_eq!(
        placed(|cut, month| cut - 10.0 - month / 2.0, 20.0, Some((5.0, 20.0))),
        [
            (20.0, 173.0),
            (6.0, 282.5),
            (675.0, 405.0),
            (255.0, 401.3),
            (345.0, 266.3),
            (555.0, 101.3),
            (105.0, 101.3),
            (45.0, 26.3)
        ]
    );
    // Too near to the upper edge for that: under it.
    let [_, flip, ..] = placed(|cut, month| cut - 30.2 + month, 6.0, None)[..] else {
        panic!("a plate and a label")
    };
    assert_eq!(flip, (6.0, 22.0));
    // It enters at the upper edge, far to the right: its label is whole all the same.
    let wall = |cut: f64, month: f64| if month < 16.0 { 1.0 } else { cut - 29.9 };
    let [_, flip, ..] = placed(wall, 6.0, None)[..] else { panic!("a plate and a label") };
    assert_eq!(flip, (444.0, 10.0));
    // Ahead everywhere, and affordable nearly nowhere.
    assert_eq!(
        placed(|cut, month| cut + month, 28.0, Some((15.0, 12.0))),
        [
            (20.0, 218.0),
            none,
            (45.0, 397.5),
            (45.0, 205.0),
            (45.0, 105.0),
            (75.0, 15.0),
            (375.0, 15.0),
            (675.0, 15.0)
        ]
    );
}
