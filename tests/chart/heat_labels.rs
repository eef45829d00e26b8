use dues::chart::{
    Point,
    bins::Bins,
    gain::Axes,
    heat::{Cells, heat},
    heat_labels::{HeatLabels, Widths, labels},
    heat_point::{Standing, You, you},
};

const SIZE: (f64, f64) = (720.0, 450.0);
const PLATE: (f64, f64) = (200.0, 44.0);
/// Widths of the labels of the user's point, the flip line, and a range.
const YOU: f64 = 180.0;
const FLIP: f64 = 120.0;
const RANGE: f64 = 70.0;

/// A map of 24 months and 31 rates with words on it.
struct Map {
    axes: Axes,
    bins: Bins,
    you: Option<You>,
    labels: HeatLabels,
}

/// The map of a gain by rate and month, with the cash line at a rate and the user's point.
fn map(
    gain: impl Fn(f64, f64) -> f64,
    cash: f64,
    here: Option<(f64, f64)>,
    size: (f64, f64),
) -> Map {
    let (cuts, months): (Vec<f64>, Vec<u32>) =
        ((0..=30).map(f64::from).collect(), (1..=24).collect());
    let gains: Vec<Vec<f64>> = cuts
        .iter()
        .map(|cut| months.iter().map(|month| gain(*cut, f64::from(*month))).collect())
        .collect();
    let cash = vec![cash; months.len()];
    let cells = Cells { cuts: &cuts, months: &months, gains: &gains, affordable: &[], cash: &cash };
    let bins = Bins::of_all(&gains);
    let drawn = heat(cells, bins, size);
    let you = here.and_then(|at| you(drawn.axes, at, YOU, size));
    let ranges = vec![RANGE; bins.count() as usize];
    let widths = Widths { you: YOU, plate: PLATE, flip: FLIP, bins: &ranges };
    let labels = labels(cells, bins, &drawn, you.as_ref(), widths);
    Map { axes: drawn.axes, bins, you, labels }
}

/// Falls by 2 a month and rises by 1 with the rate: −18 … 58.
fn falling(cut: f64, month: f64) -> f64 {
    30.0 + cut - 2.0 * month
}

#[test]
fn words_lie_in_what_they_name() {
    let Map { axes, bins, labels, .. } = map(falling, 12.0, Some((22.0, 6.0)), SIZE);
    let plate = labels.plate.unwrap();
    assert!(plate.y >= axes.y.at(12.0) && plate.y + PLATE.1 <= SIZE.1, "{plate:?}");
    let flip = labels.flip.unwrap();
    assert!(flip.ends && flip.at.x <= axes.x.at(15.5));
    let mut said = 0;
    for (index, place) in (0..bins.count()).zip(&labels.bins) {
        let Some(place) = *place else { continue };
        let gain = falling(axes.y.invert(place.y), axes.x.invert(place.x).round());
        let (from, to) = bins.edges(index);
        assert!(from.is_none_or(|from| gain > from) && to.is_none_or(|to| gain < to), "{index}");
        said += 1;
    }
    assert!(said >= 4, "{labels:?}");
}

/// What covers something: its name, and left, right, top, bottom.
type Box = (&'static str, [f64; 4]);

/// The boxes of a map's words, half a pixel less on each side: what touches covers nothing.
fn boxes(map: &Map) -> Vec<Box> {
    let around = |name, middle: Point, (width, height): (f64, f64)| -> Box {
        let (half, tall) = (width / 2.0 - 0.5, height / 2.0 - 0.5);
        (name, [middle.x - half, middle.x + half, middle.y - tall, middle.y + tall])
    };
    let line = 20.0;
    let standing = |name, label: Standing, width: f64| {
        let shift = if label.ends { -width / 2.0 } else { width / 2.0 };
        around(name, Point::new(label.at.x + shift, label.at.y), (width, line))
    };
    let mut found = Vec::new();
    if let Some(you) = &map.you {
        found.push(around("ring", you.ring, (32.0, 32.0)));
        found.push(standing("you", you.label, YOU));
    }
    found.extend(map.labels.flip.map(|label| standing("flip", label, FLIP)));
    found.extend(map.labels.plate.map(|corner| {
        around("plate", Point::new(corner.x + PLATE.0 / 2.0, corner.y + PLATE.1 / 2.0), PLATE)
    }));
    let ranges = map.labels.bins.iter().flatten();
    found.extend(ranges.map(|middle| around("range", *middle, (RANGE, line))));
    found
}

#[test]
fn on_no_map_one_word_covers_another() {
    let apart =
        |a: &[f64; 4], b: &[f64; 4]| a[1] < b[0] || b[1] < a[0] || a[3] < b[2] || b[3] < a[2];
    let mut pairs = 0;
    for (by_rate, by_month) in [(1.0, -2.0), (1.0, 0.5), (1.0, 3.0), (0.2, -1.0), (2.0, 0.1)] {
        for start in [-40.0, -10.0, 0.0, 20.0] {
            for cash in [0.0, 6.0, 15.0, 24.0, 30.0] {
                for here in [(22.0, 6.0), (5.0, 20.0), (15.0, 12.0), (28.0, 2.0), (2.0, 2.0)] {
                    let gain = |cut, month| start + by_rate * cut + by_month * month;
                    let found = boxes(&map(gain, cash, Some(here), SIZE));
                    for (index, (name, a)) in found.iter().enumerate() {
                        for (other, b) in &found[..index] {
                            // The line's own label stands where the line is.
                            if *name == "flip" {
                                continue;
                            }
                            let of = (start, by_rate, by_month, cash, here);
                            assert!(apart(a, b), "{other} {b:?} and {name} {a:?} of {of:?}");
                            pairs += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(pairs > 5_000, "{pairs}");
}

#[test]
fn without_room_nothing_is_said() {
    let Map { labels, .. } = map(falling, f64::NEG_INFINITY, None, (60.0, 40.0));
    assert_eq!(labels.plate, None);
    assert!(labels.bins.iter().all(Option::is_none));
}

/// Where the words lie: the plate's corner, the point of the flip line's label, the middles of the
/// ranges' labels, to a tenth of a pixel.
fn placed(gain: fn(f64, f64) -> f64, cash: f64, here: Option<(f64, f64)>) -> Vec<(f64, f64)> {
    let HeatLabels { plate, flip, bins } = map(gain, cash, here, SIZE).labels;
    let tenth = |x: f64| libm::round(x * 10.0) / 10.0;
    [plate, flip.map(|label| label.at)]
        .into_iter()
        .chain(bins)
        .map(|point| point.map_or((-1.0, -1.0), |at| (tenth(at.x), tenth(at.y))))
        .collect()
}

#[test]
fn the_same_words_lie_in_the_same_places() {
    // The plate, the flip line's label, the ranges: worked out once, and looked at.
    let none = (-1.0, -1.0);
    assert_eq!(
        placed(falling, 12.0, Some((22.0, 6.0))),
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
