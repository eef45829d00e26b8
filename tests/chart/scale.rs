use dues::chart::scale::Scale;

#[track_caller]
fn check(domain: (f64, f64), range: (f64, f64), value: f64, pixel: f64) {
    let scale = Scale::new(domain, range);
    assert_eq!(scale.at(value), pixel);
    assert_eq!(scale.invert(pixel), value);
}

#[test]
fn maps_linearly_and_back() {
    check((0.0, 10.0), (0.0, 100.0), 0.0, 0.0);
    check((0.0, 10.0), (0.0, 100.0), 2.5, 25.0);
    check((0.0, 10.0), (100.0, 0.0), 2.5, 75.0);
    check((-40.0, 40.0), (300.0, 0.0), 0.0, 150.0);
}

#[test]
fn does_not_clamp() {
    check((0.0, 10.0), (0.0, 100.0), 20.0, 200.0);
    check((0.0, 10.0), (0.0, 100.0), -1.0, -10.0);
}

#[test]
fn an_empty_domain_maps_to_the_middle() {
    let scale = Scale::new((3.0, 3.0), (0.0, 50.0));
    assert_eq!(scale.at(3.0), 25.0);
    assert_eq!(scale.at(1e300), 25.0);
}

#[test]
fn an_empty_range_inverts_to_the_start() {
    assert_eq!(Scale::new((3.0, 9.0), (7.0, 7.0)).invert(7.0), 3.0);
}
