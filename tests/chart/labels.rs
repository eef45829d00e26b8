use dues::chart::labels::{place, within};
use proptest::prelude::*;

fn places(wanted: &[f64]) -> Vec<(f64, Option<usize>)> {
    place(wanted, 32.0, 16.0, 0.0, 400.0).into_iter().map(|p| (p.at, p.merged_into)).collect()
}

#[test]
fn far_labels_stay() {
    assert_eq!(places(&[10.0, 200.0, 100.0]), [(10.0, None), (200.0, None), (100.0, None)]);
}

#[test]
fn near_labels_are_pushed_apart_from_their_middle() {
    assert_eq!(places(&[100.0, 120.0]), [(94.0, None), (126.0, None)]);
    assert_eq!(places(&[100.0, 120.0, 140.0]), [(88.0, None), (120.0, None), (152.0, None)]);
}

#[test]
fn nearest_share_one_place() {
    assert_eq!(places(&[100.0, 110.0]), [(100.0, None), (100.0, Some(0))]);
    assert_eq!(places(&[110.0, 300.0, 100.0]), [(110.0, None), (300.0, None), (110.0, Some(0))]);
}

#[test]
fn keeps_within_the_drawing() {
    assert_eq!(places(&[390.0, 370.0]), [(396.0, None), (364.0, None)]);
    assert_eq!(places(&[401.0, 380.0]), [(400.0, None), (368.0, None)]);
    assert_eq!(places(&[-20.0]), [(0.0, None)]);
}

#[test]
fn a_centred_label_keeps_to_its_room() {
    assert_eq!(within(50.0, 40.0, 0.0, 100.0), 30.0);
    assert_eq!(within(5.0, 40.0, 0.0, 100.0), 0.0);
    assert_eq!(within(99.0, 40.0, 0.0, 100.0), 60.0);
    assert_eq!(within(50.0, 200.0, 8.0, 100.0), 8.0);
}

proptest! {
    #[test]
    fn own_places_never_overlap(wanted in proptest::collection::vec(0.0..400.0_f64, 0..8)) {
        let placed = place(&wanted, 32.0, 16.0, 0.0, 400.0);
        let mut own: Vec<f64> = placed.iter().filter(|p| p.merged_into.is_none()).map(|p| p.at).collect();
        own.sort_by(f64::total_cmp);
        for pair in own.windows(2) {
            prop_assert!(pair[1] - pair[0] >= 32.0 - 1e-9);
        }
    }
}
