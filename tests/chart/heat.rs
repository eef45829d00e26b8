use dues::chart::{
    bins::Bins,
    heat::{Cells, edges, heat},
};

const CUTS: [f64; 3] = [0.0, 10.0, 20.0];
const MONTHS: [u32; 2] = [1, 2];
const BINS: Bins = Bins { step: 20.0, losses: 1, gains: 2 };

/// Month 1: from −20 to 20 to 40; month 2: from −60 to −20 to 20.
fn gains() -> Vec<Vec<f64>> {
    vec![vec![-20.0, -60.0], vec![20.0, -20.0], vec![40.0, 20.0]]
}

fn cells<'a>(gains: &'a [Vec<f64>], affordable: &'a [Vec<bool>], cash: &'a [f64]) -> Cells<'a> {
    Cells { cuts: &CUTS, months: &MONTHS, gains, affordable, cash }
}

#[test]
fn columns_are_cut_where_the_gain_crosses_an_edge() {
    let gains = gains();
    let cells = cells(&gains, &[], &[]);
    assert_eq!(cells.within(0, 0.0, 20.0), [(5.0, 10.0)]);
    assert_eq!(cells.within(0, f64::NEG_INFINITY, f64::INFINITY), [(0.0, 20.0)]);
    assert_eq!(cells.within(1, 0.0, f64::INFINITY), [(15.0, 20.0)]);
    assert_eq!(cells.within(1, 20.0, f64::INFINITY), []);
    assert_eq!(cells.within(7, 0.0, 1.0), []);
}

#[test]
fn layers_lie_over_each_other() {
    let gains = gains();
    let drawn = heat(cells(&gains, &[], &[]), BINS, (100.0, 40.0));
    let shades: Vec<i8> = drawn.layers.iter().map(|layer| layer.shade).collect();
    assert_eq!(shades, [-2, 3, 4]);
    assert_eq!(drawn.layers[0].path, "M0 0H50V40H0ZM50 0H100V40H50Z");
    assert_eq!(drawn.layers[1].path, "M0 0H50V30H0ZM50 0H100V10H50Z");
    assert_eq!(drawn.layers[2].path, "M0 0H50V20H0Z");
    assert_eq!(drawn.flip, "M0 30L50 30L50 10L100 10");
}

#[test]
fn what_rises_and_falls_is_cut_into_pieces() {
    let gains = [vec![10.0], vec![-10.0], vec![10.0]];
    let map = Cells { months: &[3], ..cells(&gains, &[], &[]) };
    assert_eq!(map.within(0, 0.0, f64::INFINITY), [(0.0, 5.0), (15.0, 20.0)]);
    assert_eq!(map.least_ahead(0), 15.0);
    let gap = [vec![10.0], vec![f64::NAN], vec![10.0]];
    assert_eq!(Cells { gains: &gap, ..map }.within(0, 0.0, f64::INFINITY), []);
}

#[test]
fn what_neither_rises_nor_falls_is_of_one_range_whole() {
    let flat = [vec![5.0], vec![5.0], vec![5.0]];
    let map = Cells { months: &[3], ..cells(&flat, &[], &[]) };
    assert_eq!(map.within(0, 0.0, 10.0), [(0.0, 20.0)]);
    assert_eq!(map.within(0, 5.0, 10.0), [(0.0, 20.0)], "a range has its lower edge");
    assert_eq!(map.within(0, 0.0, 5.0), [], "and not its upper");
    assert_eq!(map.within(0, 10.0, 20.0), []);
}

#[test]
fn nothing_is_hatched_where_all_is_affordable() {
    let gains = gains();
    let drawn = heat(cells(&gains, &[], &[0.0, 0.0]), BINS, (100.0, 40.0));
    assert_eq!(drawn.hatched, "");
    let drawn = heat(cells(&gains, &[], &[0.0, 10.0]), BINS, (100.0, 40.0));
    assert_ne!(drawn.hatched, "");
}

#[test]
fn borders_outside_the_picture_are_not_drawn() {
    let ahead = [vec![1.0, 1.0], vec![2.0, 2.0], vec![3.0, 3.0]];
    let behind = [vec![-1.0, -1.0], vec![-2.0, -2.0], vec![-3.0, -3.0]];
    for gains in [&ahead[..], &behind[..]] {
        assert_eq!(heat(cells(gains, &[], &[]), BINS, (100.0, 40.0)).flip, "");
    }
    // It enters over the lower edge.
    let one = [vec![1.0, -1.0], vec![2.0, 1.0], vec![3.0, 3.0]];
    assert_eq!(heat(cells(&one, &[], &[]), BINS, (100.0, 40.0)).flip, "M50 40L50 30L100 30");
}

#[test]
fn the_cash_line_is_what_is_known_else_between_the_cells() {
    let gains = gains();
    let affordable = [vec![false, false], vec![true, false], vec![true, true]];
    let drawn = heat(cells(&gains, &affordable, &[]), BINS, (100.0, 40.0));
    assert_eq!(drawn.cash, "M0 30L50 30L50 10L100 10");
    assert_eq!(drawn.hatched, "M0 40L0 30L50 30L50 10L100 10L100 40Z");
    let known = [f64::NEG_INFINITY, 5.0];
    let drawn = heat(cells(&gains, &affordable, &known), BINS, (100.0, 40.0));
    assert_eq!(drawn.cash, "M50 40L50 30L100 30");
    let none = [f64::INFINITY; 2];
    let drawn = heat(cells(&gains, &affordable, &none), BINS, (100.0, 40.0));
    assert_eq!(
        (drawn.cash.as_str(), drawn.hatched.as_str()),
        ("", "M0 40L0 0L50 0L50 0L100 0L100 40Z")
    );
    let all = [f64::NEG_INFINITY; 2];
    let drawn = heat(cells(&gains, &affordable, &all), BINS, (100.0, 40.0));
    assert_eq!((drawn.cash.as_str(), drawn.hatched.as_str()), ("", ""));
}

#[test]
fn axes_have_round_marks() {
    let months: Vec<u32> = (1..=24).collect();
    let gains = vec![vec![0.0; 24]; 2];
    let map =
        Cells { cuts: &[0.0, 30.0], months: &months, gains: &gains, affordable: &[], cash: &[] };
    let marks = |width| -> Vec<u32> {
        heat(map, BINS, (width, 400.0)).months.iter().map(|mark| mark.0).collect()
    };
    assert_eq!(marks(780.0), [1, 3, 6, 9, 12, 15, 18, 21, 24]);
    assert_eq!(marks(240.0), [1, 6, 12, 18, 24]);
    assert_eq!(marks(120.0), [1, 12, 24]);
    let drawn = heat(map, BINS, (780.0, 300.0));
    assert_eq!(drawn.cuts, [(0.0, 300.0), (10.0, 200.0), (20.0, 100.0), (30.0, 0.0)]);
    assert_eq!(edges(&[1, 2, 4]), [0.5, 1.5, 3.0, 5.0]);
    assert_eq!(edges(&[6]), [5.5, 6.5]);
}
