use dues::chart::gain::{Series, gain_chart, gain_domain, month_at};
use dues::chart::scale::Scale;

const UP: [f64; 3] = [0.0, -10.0, 100.0];
const DOWN: [f64; 3] = [0.0, -20.0, -40.0];

fn series() -> Series<'static> {
    Series { works: &UP, fails: Some(&DOWN), expected: &UP }
}

#[test]
fn the_domain_holds_all_with_room_on_the_emptier_side() {
    assert_eq!(gain_domain(series()), (-47.0, 107.0));
    let only_up = Series { works: &[0.0, 80.0], fails: None, expected: &[0.0, 80.0] };
    assert_eq!(gain_domain(only_up), (-20.0, 84.0));
    let only_down = Series { works: &[0.0, -80.0], fails: None, expected: &[0.0, -80.0] };
    assert_eq!(gain_domain(only_down), (-84.0, 20.0));
}

#[test]
fn no_difference_still_has_a_domain() {
    let flat = Series { works: &[0.0; 3], fails: None, expected: &[0.0; 3] };
    assert_eq!(gain_domain(flat), (-1.0, 1.0));
    let broken = Series { works: &[f64::NAN; 3], fails: None, expected: &[f64::INFINITY; 3] };
    assert_eq!(gain_domain(broken), (-1.0, 1.0));
}

#[test]
fn draws_the_lines_in_the_box() {
    let chart = gain_chart(series(), 2, (-100.0, 100.0), (200.0, 100.0));
    assert_eq!(chart.works, "M0 50L100 55L200 0");
    assert_eq!(chart.fails, "M0 50L100 60L200 70");
    assert_eq!(chart.loss, "M0 50L0 50L100 60L200 70L200 50Z");
    assert_eq!(chart.grid, [(100.0, 0.0), (50.0, 25.0), (-50.0, 75.0), (-100.0, 100.0)]);
    assert_eq!(chart.months, [(0, 0.0), (1, 100.0), (2, 200.0)]);
}

#[test]
fn an_older_domain_cuts_the_lines() {
    let chart = gain_chart(series(), 2, (-50.0, 50.0), (200.0, 100.0));
    assert!(chart.works.ends_with('0'), "{}", chart.works);
    assert!(!chart.works.contains('-'), "{}", chart.works);
}

#[test]
fn a_pixel_is_the_nearest_month() {
    let x = Scale::new((0.0, 120.0), (0.0, 600.0));
    assert_eq!(month_at(x, 0.0, 0, 120), 0);
    assert_eq!(month_at(x, 57.6, 0, 120), 12);
    assert_eq!(month_at(x, -40.0, 0, 120), 0);
    assert_eq!(month_at(x, 4_000.0, 0, 120), 120);
    assert_eq!(month_at(x, f64::NAN, 0, 120), 0);
}
