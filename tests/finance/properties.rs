//! What must hold of present value, break-even and internal rates of return whatever the flows.

use dues::model::break_even::{BreakEven, BreakEvenState};
use dues::model::irr::{Orientation, Returns, rates_per_period};
use dues::model::present_value::{Cumulative, Discount, monthly_rate, present_value};
use proptest::{collection::vec, prelude::*};

/// Flows of 1 to 900 either way: by Cauchy's bound every root then has 1+j in 0.001 … 1000.
fn flows() -> impl Strategy<Value = Vec<f64>> {
    vec(
        (1.0..900.0_f64, any::<bool>()).prop_map(|(size, gain)| if gain { size } else { -size }),
        2..481,
    )
}

/// Levels held for some months each, as pays are: few sign changes, long streams.
fn steps() -> impl Strategy<Value = Vec<f64>> {
    vec((-900.0..900.0_f64, 1_usize..120), 1..8).prop_map(|levels| {
        let mut flows: Vec<f64> =
            levels.into_iter().flat_map(|(flow, months)| vec![flow; months]).collect();
        flows.truncate(481);
        flows
    })
}

/// The coefficients of the product of two polynomials in v.
fn product(a: &[f64], b: &[f64]) -> Vec<f64> {
    let mut result = vec![0.0; a.len() + b.len() - 1];
    for (i, x) in a.iter().enumerate() {
        for (j, y) in b.iter().enumerate() {
            result[i + j] += x * y;
        }
    }
    result
}

/// Flows with exactly these rates a period, stretched by paying `annuity` times.
fn with_rates(rates: &[f64], annuity: usize) -> Vec<f64> {
    rates.iter().fold(vec![1.0; annuity], |flows, rate| product(&flows, &[-1.0, 1.0 + rate]))
}

/// Net present value a unit of money moved, at the force of interest `x` a period.
fn relative_value(flows: &[f64], x: f64) -> f64 {
    let far = if x < 0.0 { flows.len() as f64 } else { 0.0 };
    let (mut value, mut moved) = (0.0, 0.0);
    for (k, flow) in flows.iter().enumerate() {
        let worth = flow * ((far - k as f64) * x).exp();
        value += worth;
        moved += worth.abs();
    }
    value / moved
}

fn close(a: &[f64], b: &[f64], tolerance: f64) -> bool {
    let same = |(a, b): (&f64, &f64)| (a - b).abs() <= tolerance * (1.0 + b.abs());
    a.len() == b.len() && a.iter().zip(b).all(same)
}

fn even(flows: &[f64], rate: f64) -> BreakEven {
    let c = Cumulative::of(flows, &Discount::new(rate));
    BreakEven::of(&c.values, c.moved, || None)
}

proptest! {
    #[test]
    fn roots_are_zeros_and_as_many_as_descartes_allows(flows in flows()) {
        let returns = Returns::of(&flows);
        let rates = rates_per_period(&flows);
        prop_assert_eq!(returns.roots.len(), rates.len());
        for rate in &rates {
            prop_assert!(relative_value(&flows, rate.ln_1p()).abs() < 1e-11);
        }
        let found = u32::try_from(rates.len()).unwrap();
        prop_assert!(found <= returns.sign_changes);
        prop_assert_eq!(found % 2, returns.sign_changes % 2);
    }

    #[test]
    fn no_sign_change_of_the_value_goes_unseen(flows in steps()) {
        let roots: Vec<f64> = rates_per_period(&flows).iter().map(|j| j.ln_1p()).collect();
        let grid: Vec<f64> = (0..=400).map(|n| -6.9 + 13.8 * f64::from(n) / 400.0).collect();
        for ends in grid.windows(2) {
            let (a, b) = (relative_value(&flows, ends[0]), relative_value(&flows, ends[1]));
            if a.abs() > 1e-11 && b.abs() > 1e-11 {
                let inside = roots.iter().filter(|x| (ends[0]..ends[1]).contains(x)).count();
                prop_assert_eq!(a.signum() != b.signum(), inside % 2 == 1);
            }
        }
    }

    #[test]
    fn finds_the_rates_it_was_built_with(
        first in -0.5..0.05, gaps in vec(0.05..0.3, 1..4), annuity in 1_usize..60,
    ) {
        let rates: Vec<f64> = std::iter::once(&0.0).chain(&gaps)
            .scan(first, |rate, gap| { *rate += gap; Some(*rate) })
            .collect();
        let found = rates_per_period(&with_rates(&rates, annuity));
        prop_assert!(close(&found, &rates, 1e-6), "{:?} is not {:?}", found, rates);
    }

    #[test]
    fn a_double_rate_is_found_once(rate in -0.3..0.5_f64, annuity in 1_usize..60) {
        // Nearer to 0 its flows of rate² are below a billionth of the largest: none, by rule 27.
        prop_assume!(rate.abs() > 1e-4);
        let found = rates_per_period(&with_rates(&[rate, rate], annuity));
        prop_assert!(close(&found, &[rate], 1e-9), "{:?} is not {}", found, rate);
    }

    #[test]
    fn scale_and_zeros_change_no_return(flows in steps(), scale in 1e-3..1e6, more in 1_usize..40) {
        let returns = Returns::of(&flows);
        let scaled: Vec<f64> = flows.iter().map(|d| d * scale).collect();
        prop_assert!(close(&Returns::of(&scaled).roots, &returns.roots, 1e-9));
        prop_assert_eq!(&Returns::of(&[flows.clone(), vec![0.0; more]].concat()), &returns);
        let later = Returns::of(&[vec![0.0; more], flows].concat());
        prop_assert!(close(&later.roots, &returns.roots, 1e-9));
        prop_assert_eq!(later.sign_changes, returns.sign_changes);
    }

    #[test]
    fn negating_turns_the_orientation_and_keeps_the_roots(flows in flows()) {
        let returns = Returns::of(&flows);
        let negated = Returns::of(&flows.iter().map(|d| -d).collect::<Vec<_>>());
        prop_assert_ne!(negated.orientation, returns.orientation);
        prop_assert_eq!(negated.sign_changes, returns.sign_changes);
        prop_assert!(close(&negated.roots, &returns.roots, 1e-12));
    }

    #[test]
    fn break_even_is_the_last_time_below(flows in steps(), rate in 0.0..0.3) {
        let c = Cumulative::of(&flows, &Discount::new(rate));
        prop_assume!(c.values.iter().all(|v| v.abs() > 1e-6 * c.moved));
        let expected = match c.values.iter().rposition(|c| *c < 0.0) {
            None => BreakEvenState::AheadThroughout,
            Some(last) if last + 1 == flows.len() => BreakEvenState::Never,
            Some(last) => BreakEvenState::Month(u32::try_from(last).unwrap() + 1),
        };
        prop_assert_eq!(even(&flows, rate).state, expected);
    }

    #[test]
    fn scale_changes_no_break_even(flows in steps(), rate in 0.0..0.3, scale in 1e-3..1e6) {
        let scaled: Vec<f64> = flows.iter().map(|d| d * scale).collect();
        prop_assert_eq!(even(&scaled, rate), even(&flows, rate));
    }

    #[test]
    fn a_flat_trade_off_is_its_closed_form(
        loss in 100.0..9000.0_f64, gain in 100.0..9000.0_f64, cost in 0.0..20_000.0_f64,
        reduced in 0_usize..36, after in 12_usize..440, rate in 0.0..0.3_f64,
    ) {
        let flows = [vec![-cost], vec![-loss; reduced], vec![gain; after]].concat();
        let i = monthly_rate(rate);
        let v = |months: usize| (1.0 + i).powf(-(months as f64));
        let annuity = |months: usize| if i == 0.0 { months as f64 } else { (1.0 - v(months)) / i };
        let spent = cost + loss * annuity(reduced);
        let expected = gain * v(reduced) * annuity(after) - spent;
        let got = present_value(&flows, &Discount::new(rate));
        prop_assert!((got - expected).abs() < 1e-9 * (spent + got.abs()) + 1e-6);
        let left = 1.0 - spent / v(reduced) * i / gain;
        let months = reduced as f64 - left.ln() / i.ln_1p();
        if months.is_finite() && (months - months.round()).abs() > 1e-6 && spent > 1.0 {
            let within = months <= (flows.len() - 1) as f64;
            let expected = if within { BreakEvenState::Month(months.ceil() as u32) } else { BreakEvenState::Never };
            prop_assert_eq!(even(&flows, rate).state, expected);
        }
    }

    #[test]
    fn the_net_gain_is_the_last_cumulative_to_the_bit(flows in flows(), rate in -0.2..0.5) {
        let discount = Discount::new(rate);
        let last = Cumulative::of(&flows, &discount).values.last().copied();
        prop_assert_eq!(last, Some(present_value(&flows, &discount)));
    }
}

#[test]
fn the_run_on_is_asked_only_where_the_horizon_ends_below_zero() {
    let asked = std::cell::Cell::new(0);
    let of = |cumulative: &[f64], run_on: [f64; 3]| {
        let run_on = || {
            asked.set(asked.get() + 1);
            run_on
        };
        BreakEven::of(cumulative, 10.0, run_on).state
    };
    assert_eq!(of(&[-1.0, 1.0], [-1.0; 3]), BreakEvenState::Month(1));
    assert_eq!(of(&[0.0, -9.9e-9], [-1.0; 3]), BreakEvenState::AheadThroughout);
    assert_eq!(asked.get(), 0);
    assert_eq!(of(&[1.0, -1.0], [1.0, -1.0, 1.0]), BreakEvenState::Beyond(4));
    assert_eq!(of(&[1.0, -1.0], [1.0, -1.0, -2e-8]), BreakEvenState::Never);
    assert_eq!(of(&[1.0, f64::NAN], [f64::NAN; 3]), BreakEvenState::Never);
    assert_eq!(asked.get(), 3);
}

#[test]
fn a_rounding_error_is_no_sign_change() {
    let returns = Returns::of(&[-100.0, 9e-8, -9e-8, 110.0]);
    assert_eq!((returns.sign_changes, returns.roots.len()), (1, 1));
    assert_eq!(Returns::of(&[-100.0, 1.1e-7, -1.1e-7, 110.0]).sign_changes, 3);
}

#[test]
fn the_bounds_of_the_search() {
    assert!(close(&rates_per_period(&[-1.0, 999.0]), &[998.0], 1e-9));
    assert!(rates_per_period(&[-1.0, 1001.0]).is_empty());
    assert!(close(&rates_per_period(&[-1000.0, 1.001]), &[-0.998_999], 1e-12));
    assert!(rates_per_period(&[-1000.0, 0.999]).is_empty());
    assert_eq!(rates_per_period(&[-1.0, 0.5, 0.5]), [0.0]);
}

#[test]
fn flows_at_the_edge_of_numbers() {
    for size in [f64::MAX, 1e-300, f64::MIN_POSITIVE] {
        assert!(close(&rates_per_period(&[-size, size / 2.0]), &[-0.5], 1e-12), "{size}");
    }
    for none in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert!(Returns::of(&[-1.0, none, 2.0]).roots.is_empty(), "{none}");
    }
    assert_eq!(Returns::of(&[]).orientation, None);
    assert_eq!(Returns::of(&[0.0, -1.0]).orientation, Some(Orientation::Invest));
}

/// Twenty-fold: every bound of an interval is useless here, and the search still ends with it.
#[test]
fn a_zero_of_high_multiplicity_is_one() {
    let found = rates_per_period(&with_rates(&[0.0; 20], 1));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].abs() < 0.3, "{found:?}");
}

#[test]
fn factors_keep_their_digits() {
    let discount = Discount::new(0.05);
    // The f64 nearest 1.05 to the −k/12, by Python's decimal at 40 digits; 727 is past the table.
    let exact = [
        (0, 1.0),
        (481, 0.141_469_318_783_963_38),
        (600, 0.087_203_726_972_380_47),
        (727, 0.052_033_331_296_962_16),
    ];
    for (k, expected) in exact {
        assert!((discount.factor(k) / expected - 1.0).abs() < 1e-15, "{k}");
    }
    assert_eq!(Discount::new(0.0).factor(599), 1.0);
    assert!((monthly_rate(1e-12) / (1e-12 / 12.0) - 1.0).abs() < 1e-11);
}
