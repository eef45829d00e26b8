//! The golden scenarios whose gains are plain differences of pay.

use super::{all_close, break_even, runs};
use BreakEvenState::{AheadThroughout, Beyond, Month, Never};
use Orientation::{Borrow, Invest};
use dues::model::break_even::BreakEvenState;
use dues::model::irr::{Orientation, Returns};
use dues::model::present_value::{Discount, present_value};

/// Gains to month 600 in runs, horizon, discount rate → net gain, state, first crossing, sign
/// changes of the cumulative gain, orientation, returns.
struct Row(
    &'static [(f64, usize)],
    (usize, f64),
    f64,
    (BreakEvenState, Option<u32>, u32),
    Option<Orientation>,
    &'static [f64],
);

#[rustfmt::skip]
const ROWS: &[Row] = &[
    // a01: half pay for 6 months
    Row(&[(0., 1), (-2500., 6), (1500., 594)], (60, 0.), 66000., (Month(16), Some(16), 1), Some(Invest), &[1.530_657_208_730_595_2]),
    Row(&[(0., 1), (-2500., 6), (0., 594)], (60, 0.), -15000., (Never, None, 0), Some(Invest), &[]),
    // a02: with a discount rate and a one-off cost
    Row(&[(-3000., 1), (-2500., 6), (1500., 594)], (120, 0.03), 128_849.42, (Month(19), Some(19), 1), Some(Invest), &[1.189_783_103_726_926_9]),
    Row(&[(-3000., 1), (-2500., 6), (0., 594)], (120, 0.03), -17_871.37, (Never, None, 0), Some(Invest), &[]),
    // a06: after the horizon
    Row(&[(0., 1), (-4000., 12), (1000., 588)], (48, 0.05), -14_922.89, (Beyond(67), None, 0), Some(Invest), &[-0.131_123_147_904_180_56]),
    // a09: no difference at all
    Row(&[(0., 601)], (36, 0.05), 0., (AheadThroughout, None, 0), None, &[]),
    // a10: ahead, behind, ahead
    Row(&[(0., 1), (4000., 3), (-5000., 6), (1200., 591)], (60, 0.05), 35_861.99, (Month(25), Some(25), 2), Some(Borrow), &[1.271_517_385_429_472_6, 8.066_430_674_170_99]),
    Row(&[(0., 1), (4000., 3), (-5000., 6), (0., 591)], (60, 0.05), -17_315.37, (Never, None, 1), Some(Borrow), &[12.193_865_232_298_57]),
    // a11: gain first, loss after
    Row(&[(0., 1), (3000., 12), (-300., 588)], (120, 0.05), 10_141.28, (AheadThroughout, None, 0), Some(Borrow), &[-0.020_569_696_650_136_97]),
    Row(&[(0., 1), (3000., 12), (0., 588)], (120, 0.05), 35_064.51, (AheadThroughout, None, 0), Some(Borrow), &[]),
];

#[test]
fn agrees() {
    for (n, Row(gains, (horizon, rate), net_gain, expected, orientation, roots)) in
        ROWS.iter().enumerate()
    {
        let what = format!("row {n}");
        let flows = runs(gains);
        let within = &flows[..=*horizon];
        let got = present_value(within, &Discount::new(*rate));
        assert!((got - net_gain).abs() < 0.005, "{what}: {got} is not {net_gain}");
        let (even, _) = break_even(&flows, *horizon, *rate);
        assert_eq!((even.state, even.first_crossing, even.sign_changes), *expected, "{what}");
        let returns = Returns::of(within);
        assert_eq!(returns.orientation, *orientation, "{what}");
        all_close(&returns.roots, roots, &what);
    }
}
