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
