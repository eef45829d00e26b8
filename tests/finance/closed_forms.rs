//! Trade-offs, annuities and rates whose results have a closed form (docs/model.md, section 8).

use super::{break_even, close, runs};
use dues::model::break_even::{BreakEven, BreakEvenState};
use dues::model::present_value::{Cumulative, Discount, LAST_MONTH, monthly_rate, present_value};
use serde::Deserialize;

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
            let raised =
                |pay: f64, growth: f64| pay * libm::pow(1.0 + growth, f64::from((month - 1) / 12));
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
    fn check(&self, id: &str, npv: f64, lowest: f64, expected: BreakEvenState, within: &Within) {
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
    // These are put to the whole model (tests/closed_forms.rs) or to its trials (tests/ensemble/closed.rs).
    CashRunway,
    SuccessProbability,
    OptionToQuitPerfectSignal,
    PAheadLognormal,
    LognormalFromPercentiles,
    GeometricPlacement,
    TwoStateEmployment,
    /// Of loans with a plan of payments; the model has a line of credit.
    AmortisationNominalMonthly,
}

#[derive(Deserialize)]
struct Cases {
    cases: Vec<Case>,
}

#[test]
fn trade_offs_annuities_and_rates() {
    let json = include_str!("../data/oracles/model_closed_forms.json");
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
            Case::ExplicitFlows { id, flows_k0, cumulative, break_even_within_horizon: within } => {
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
            Case::RealNominal { id, real_rate, inflation, nominal_rate, monthly_from_nominal } => {
                close(monthly_rate(nominal_rate), monthly_from_nominal, &id);
                let at = |rate: f64| Discount::new(rate).factor(100);
                close(at(real_rate) * at(inflation), at(nominal_rate), &id);
            }
            Case::CashRunway
            | Case::SuccessProbability
            | Case::OptionToQuitPerfectSignal
            | Case::PAheadLognormal
            | Case::LognormalFromPercentiles
            | Case::GeometricPlacement
            | Case::TwoStateEmployment
            | Case::AmortisationNominalMonthly => checked -= 1,
        }
    }
    assert_eq!(checked, 19);
}
