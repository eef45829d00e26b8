//! The negative zeros of a file.

use super::{field, slot::Slot};
use crate::scenario::{Odds, PayStep, Scenario, StateTax};

/// Turns every −0 into 0: a sign that nobody means.
pub(in crate::scenario) fn drop_negative_zeros(s: &mut Scenario) {
    for key in field::SCENARIO {
        field::of_scenario(s, key).map(drop_negative_zero);
    }
    let horizon = s.horizon;
    for route in &mut s.routes {
        for key in field::ROUTE {
            field::of_route(route, key, horizon).map(drop_negative_zero);
        }
        for stage in &mut route.stages {
            for key in field::STAGE {
                field::of_stage(stage, key, horizon).map(drop_negative_zero);
            }
        }
    }
}

fn drop_negative_zero(slot: Slot) {
    match slot {
        Slot::Number { value, .. }
        | Slot::Savings(Some(value))
        | Slot::Odds(Odds::Chance(value))
        | Slot::StateRate(StateTax::Rate(value)) => *value += 0.0,
        Slot::Pay(pay) => pay.amount += 0.0,
        Slot::ReviewVisible(Some(review)) => review.visible += 0.0,
        Slot::Steps { steps, .. } => {
            for PayStep { pay, .. } in steps {
                pay.amount += 0.0;
                pay.hours += 0.0;
                pay.weeks += 0.0;
            }
        }
        _ => {}
    }
}
