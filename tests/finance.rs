//! Present value, break-even and internal rates of return against figures from other hands
//! (`tests/data/oracles/README.md`).
#![allow(clippy::unwrap_used, reason = "in a test a panic is the message")]

use dues::model::break_even::{BreakEven, BreakEvenState};
use dues::model::irr::{Orientation, Returns, rates_per_period};
use dues::model::present_value::{Cumulative, Discount, LAST_MONTH, monthly_rate, present_value};
use serde::Deserialize;

#[track_caller]
fn close(got: f64, expected: f64, what: &str) {
    let tolerance = 1e-9 * expected.abs().max(1e-3);
    assert!((got - expected).abs() <= tolerance, "{what}: {got} is not {expected}");
}

#[track_caller]
fn all_close(got: &[f64], expected: &[f64], what: &str) {
    assert_eq!(got.len(), expected.len(), "{what}: {got:?} is not {expected:?}");
    got.iter().zip(expected).for_each(|(g, e)| close(*g, *e, what));
}

/// Flows from runs of equal ones.
fn runs(runs: &[(f64, usize)]) -> Vec<f64> {
    runs.iter().flat_map(|&(flow, times)| std::iter::repeat_n(flow, times)).collect()
}

/// Break-even of `flows`, which run on after `horizon` as far as they are given.
fn break_even(flows: &[f64], horizon: usize, rate: f64) -> (BreakEven, f64) {
    let discount = Discount::new(rate);
    let within = Cumulative::of(&flows[..=horizon], &discount);
    let run_on = || Cumulative::of(flows, &discount).values.into_iter().skip(horizon + 1);
    let lowest = within.values.iter().copied().fold(f64::INFINITY, f64::min);
    (BreakEven::of(&within.values, within.moved, run_on), lowest)
}

mod published {
    use super::*;

    #[derive(Deserialize)]
    #[serde(tag = "kind", rename_all = "snake_case")]
    enum Case {
        Irr {
            id: String,
            cashflows: Vec<f64>,
            sign_changes: u32,
            all_real_irr_gt_minus1: Vec<f64>,
        },
        IrrMonthly {
            id: String,
            cashflows_rle: Vec<(f64, usize)>,
            sign_changes: u32,
            irr_monthly: f64,
            irr_effective_annual: f64,
        },
        Npv {
            id: String,
            rate: f64,
            cashflows: Vec<f64>,
            value: f64,
        },
        Xirr,
        Xnpv,
    }

    #[derive(Deserialize)]
    struct Cases {
        cases: Vec<Case>,
    }

    #[test]
    fn present_values_and_returns() {
        let json = include_str!("data/oracles/npv_irr.json");
        let cases = serde_json::from_str::<Cases>(json).unwrap().cases;
        assert_eq!(cases.len(), 20);
        for case in cases {
            match case {
                Case::Irr { id, cashflows, sign_changes, all_real_irr_gt_minus1 } => {
                    all_close(&rates_per_period(&cashflows), &all_real_irr_gt_minus1, &id);
                    assert_eq!(Returns::of(&cashflows).sign_changes, sign_changes, "{id}");
                }
                Case::IrrMonthly {
                    id,
                    cashflows_rle,
                    sign_changes,
                    irr_monthly,
                    irr_effective_annual,
                } => {
                    let flows = runs(&cashflows_rle);
                    let returns = Returns::of(&flows);
                    all_close(&returns.roots, &[irr_effective_annual], &id);
                    all_close(&rates_per_period(&flows), &[irr_monthly], &id);
                    assert_eq!(returns.sign_changes, sign_changes, "{id}");
                }
                // Periods of a year, the first flow at the end of the first.
                Case::Npv { id, rate, cashflows, value } => {
                    let monthly: Vec<f64> =
                        cashflows.iter().flat_map(|&flow| runs(&[(0.0, 11), (flow, 1)])).collect();
                    let flows = [vec![0.0], monthly].concat();
                    close(present_value(&flows, &Discount::new(rate)), value, &id);
                }
                Case::Xirr | Case::Xnpv => {} // dated flows; here a step is a month
            }
        }
    }
}

mod closed_forms {
    use super::*;

    #[derive(Deserialize)]
    struct Within {
        ever_negative: bool,
        first_crossing_month: Option<u32>,
        sustained_break_even_month: Option<u32>,
        sign_changes_of_cumulative: u32,
    }

    #[derive(Deserialize)]
    struct TradeOff {
        current: f64,
        reduced: f64,
        post: f64,
        months_reduced: u32,
        one_off_cost: f64,
        horizon: usize,
        annual_rate: f64,
        #[serde(default)]
        growth_current: f64,
        #[serde(default)]
        growth_post: f64,
    }

    impl TradeOff {
        /// Gains over staying to month 600, at the pay `post`.
        fn flows(&self, post: f64) -> Vec<f64> {
            let gain = |month: u32| {
                let raised = |pay: f64, growth: f64| {
                    pay * libm::pow(1.0 + growth, f64::from((month - 1) / 12))
                };
                let new = if month <= self.months_reduced {
                    self.reduced
                } else {
                    raised(post, self.growth_post)
                };
                new - raised(self.current, self.growth_current)
            };
            std::iter::once(-self.one_off_cost).chain((1..=LAST_MONTH).map(gain)).collect()
        }

        #[track_caller]
        fn check(
            &self,
            id: &str,
            npv: f64,
            lowest: f64,
            expected: BreakEvenState,
            within: &Within,
        ) {
            let flows = self.flows(self.post);
            let discount = Discount::new(self.annual_rate);
            close(present_value(&flows[..=self.horizon], &discount), npv, id);
            let (got, lowest_got) = break_even(&flows, self.horizon, self.annual_rate);
            close(lowest_got, lowest, id);
            assert_eq!(got.state, expected, "{id}");
            within.check(id, got);
        }
    }

    impl Within {
        #[track_caller]
        fn check(&self, id: &str, got: BreakEven) {
            assert_eq!(got.first_crossing, self.first_crossing_month, "{id}");
            assert_eq!(got.sign_changes, self.sign_changes_of_cumulative, "{id}");
            assert_eq!(got.state != BreakEvenState::AheadThroughout, self.ever_negative, "{id}");
        }

        /// The state, where it is told within the horizon.
        fn state(&self) -> Option<BreakEvenState> {
            self.sustained_break_even_month.map(|month| match month {
                0 => BreakEvenState::AheadThroughout,
                m => BreakEvenState::Month(m),
            })
        }
    }

    #[derive(Deserialize)]
    #[serde(tag = "kind", rename_all = "snake_case")]
    enum Case {
        FlatTradeoff {
            id: String,
            inputs: TradeOff,
            npv: f64,
            undiscounted_sum: f64,
            break_even_real_discounted: Option<f64>,
            break_even_within_horizon: Within,
            required_post_monthly: f64,
            lowest_cumulative_discounted: f64,
        },
        SteppedGrowth {
            id: String,
            inputs: TradeOff,
            npv: f64,
            break_even_within_horizon: Within,
            lowest_cumulative_discounted: f64,
        },
        #[serde(rename = "explicit_flows_r0")]
        ExplicitFlows {
            id: String,
            flows_k0: Vec<f64>,
            cumulative: Vec<f64>,
            break_even_within_horizon: Within,
        },
        AnnuityEffective {
            id: String,
            annual_effective: f64,
            months: u32,
            payment: f64,
            pv: f64,
            fv: f64,
        },
        RealNominal {
            id: String,
            real_rate: f64,
            inflation: f64,
            nominal_rate: f64,
            monthly_from_nominal: f64,
        },
        #[serde(other)]
        Elsewhere,
    }

    #[derive(Deserialize)]
    struct Cases {
        cases: Vec<Case>,
    }

    #[test]
    fn trade_offs_annuities_and_rates() {
        let json = include_str!("data/oracles/model_closed_forms.json");
        let mut checked = 0;
        for case in serde_json::from_str::<Cases>(json).unwrap().cases {
            checked += 1;
            match case {
                Case::FlatTradeoff {
                    id,
                    inputs,
                    npv,
                    undiscounted_sum,
                    break_even_real_discounted,
                    break_even_within_horizon: within,
                    required_post_monthly,
                    lowest_cumulative_discounted,
                } => {
                    // Beyond the horizon the real-valued closed form tells the month.
                    let after = break_even_real_discounted
                        .map(|months| months.ceil() as u32)
                        .filter(|&month| month <= LAST_MONTH)
                        .map_or(BreakEvenState::Never, BreakEvenState::Beyond);
                    let state = within.state().unwrap_or(after);
                    inputs.check(&id, npv, lowest_cumulative_discounted, state, &within);
                    let upto = |post: f64| inputs.flows(post)[..=inputs.horizon].to_vec();
                    close(upto(inputs.post).iter().sum(), undiscounted_sum, &id);
                    let even = Cumulative::of(
                        &upto(required_post_monthly),
                        &Discount::new(inputs.annual_rate),
                    );
                    close(even.values[inputs.horizon] / even.moved, 0.0, &id);
                }
                Case::SteppedGrowth {
                    id,
                    inputs,
                    npv,
                    break_even_within_horizon: within,
                    lowest_cumulative_discounted,
                } => {
                    let state = within.state().unwrap();
                    inputs.check(&id, npv, lowest_cumulative_discounted, state, &within);
                }
                Case::ExplicitFlows {
                    id,
                    flows_k0,
                    cumulative,
                    break_even_within_horizon: within,
                } => {
                    assert_eq!(Cumulative::of(&flows_k0, &Discount::new(0.0)).values, cumulative);
                    let (got, _) = break_even(&flows_k0, flows_k0.len() - 1, 0.0);
                    assert_eq!(got.state, within.state().unwrap_or(BreakEvenState::Never), "{id}");
                    within.check(&id, got);
                }
                Case::AnnuityEffective { id, annual_effective, months, payment, pv, fv } => {
                    let discount = Discount::new(annual_effective);
                    let flows = runs(&[(0.0, 1), (payment, months as usize)]);
                    close(present_value(&flows, &discount), pv, &id);
                    close(present_value(&flows, &discount) / discount.factor(months), fv, &id);
                }
                Case::RealNominal {
                    id,
                    real_rate,
                    inflation,
                    nominal_rate,
                    monthly_from_nominal,
                } => {
                    close(monthly_rate(nominal_rate), monthly_from_nominal, &id);
                    let at = |rate: f64| Discount::new(rate).factor(100);
                    close(at(real_rate) * at(inflation), at(nominal_rate), &id);
                }
                Case::Elsewhere => checked -= 1,
            }
        }
        assert_eq!(checked, 19);
    }
}

mod second_implementation {
    //! The golden scenarios whose gains are plain differences of pay.
    use super::*;
    use BreakEvenState::{AheadThroughout, Beyond, Month, Never};
    use Orientation::{Borrow, Invest};

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
}
