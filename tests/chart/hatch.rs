use dues::chart::hatch::runs;

#[track_caller]
fn check(flags: &[bool], expected: &[(f64, f64)]) {
    let positions: Vec<f64> = (0..flags.len()).map(|i| i as f64 * 10.0).collect();
    assert_eq!(runs(&positions, flags), expected);
}

#[test]
fn edges_lie_between_samples_and_on_the_ends() {
    check(&[], &[]);
    check(&[false, false], &[]);
    check(&[true, true, true], &[(0.0, 20.0)]);
    check(&[true, false, false], &[(0.0, 5.0)]);
    check(&[false, false, true], &[(15.0, 20.0)]);
    check(&[true, false, true, true], &[(0.0, 5.0), (15.0, 30.0)]);
}

#[test]
fn uneven_lists_use_what_both_have() {
    assert_eq!(runs(&[0.0, 10.0], &[true]), [(0.0, 0.0)]);
}
