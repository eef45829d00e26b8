use dues::chart::cash::{Balances, cash_chart, cash_domain, leaves_at, lens};

#[test]
fn the_lens_holds_the_low() {
    assert_eq!(lens(8, None, 120), (0, 24));
    assert_eq!(lens(24, None, 120), (0, 24));
    assert_eq!(lens(40, None, 120), (28, 52));
    // The month that the heading tells is in the picture.
    assert_eq!(lens(108, Some(7), 120), (0, 24));
    assert_eq!(lens(108, Some(60), 120), (48, 72));
    assert_eq!(lens(108, Some(100), 120), (96, 120));
    assert_eq!(lens(118, None, 120), (96, 120));
    assert_eq!(lens(3, None, 12), (0, 12));
}

const WORKS: [f64; 3] = [100.0, 50.0, 900.0];
const FAILS: [f64; 3] = [100.0, 20.0, 60.0];
const STAYING: [f64; 3] = [100.0, 200.0, 300.0];

fn balances(credit: f64) -> Balances<'static> {
    Balances { works: &WORKS, fails: Some(&FAILS), staying: &STAYING, credit, limited: true }
}

#[test]
fn the_domain_shows_the_low_and_the_limit_not_the_riches() {
    let (low, high) = cash_domain(balances(0.0), (0, 2));
    assert_eq!(low, 0.0);
    assert!((210.0..230.0).contains(&high), "{high}");
    assert_eq!(cash_domain(balances(40.0), (0, 2)).0, -40.0);
}

#[test]
fn what_towers_over_the_low_is_cut_off() {
    // Six quarters of the start above it, and a bit.
    let fails = [100.0, 90.0, 1_000.0];
    let rich = Balances { fails: Some(&fails), ..balances(0.0) };
    assert_eq!(cash_domain(rich, (0, 2)), (0.0, 250.0 * 1.06));
    // Six times as deep as it falls.
    let fails = [100.0, 40.0, 1_000.0];
    let deep = Balances { fails: Some(&fails), ..balances(0.0) };
    assert_eq!(cash_domain(deep, (0, 2)), (0.0, 460.0 * 1.06));
}

#[test]
fn one_round_balance_has_a_line() {
    let chart = cash_chart(balances(0.0), (0, 2), (0.0, 210.0), (100.0, 114.0));
    assert_eq!(chart.grid.len(), 1);
    assert_eq!(chart.grid[0].0, 200.0);
    assert!((chart.grid[0].1 - 100.0 * 10.0 / 210.0).abs() < 1e-9, "{:?}", chart.grid);
}

#[test]
fn draws_cut_lines_and_hatches_below_the_limit() {
    let chart = cash_chart(balances(0.0), (0, 2), (0.0, 200.0), (100.0, 114.0));
    assert_eq!(chart.fails, "M0 50L50 90L100 70");
    assert_eq!(chart.staying, "M0 50L50 0");
    assert_eq!(chart.hatched, Some((100.0, 114.0)));
    let open = Balances { limited: false, ..balances(0.0) };
    assert_eq!(cash_chart(open, (0, 2), (0.0, 200.0), (100.0, 114.0)).hatched, None);
}

#[test]
fn says_where_a_line_leaves_the_picture() {
    let axes = cash_chart(balances(0.0), (0, 2), (0.0, 475.0), (100.0, 114.0)).axes;
    assert_eq!(leaves_at(&WORKS, axes, (0, 2)), Some(75.0));
    assert_eq!(leaves_at(&FAILS, axes, (0, 2)), None);
    assert_eq!(leaves_at(&[500.0, 600.0, 700.0], axes, (0, 2)), Some(0.0));
    assert_eq!(leaves_at(&[1.0], axes, (0, 2)), None);
}

#[test]
fn nothing_at_all_still_has_a_domain() {
    let none = Balances { works: &[0.0], fails: None, staying: &[0.0], credit: 0.0, limited: true };
    assert_eq!(cash_domain(none, (0, 24)), (0.0, 1.0));
}
