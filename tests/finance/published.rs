//! Worked examples of spreadsheets and libraries, and streams with known roots.

use super::{all_close, close, runs};
use dues::model::irr::{Returns, rates_per_period};
use dues::model::present_value::{Discount, present_value};
use serde::Deserialize;

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
    let json = include_str!("../data/oracles/npv_irr.json");
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
