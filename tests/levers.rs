//! The levers and the scenario: each is read where it was written, and a pay in another's unit
//! brings the same.

#![allow(clippy::unwrap_used, reason = "a scenario without its parts fails the test")]

use dues::scenario::{
    Pay, PayPer, Review, Scenario, Stage,
    lever::{Lever, Set},
    part::pay_mut,
    template::Template,
};

/// A scenario that has every lever.
fn complete() -> Scenario {
    let mut scenario = Scenario::default();
    let [route] = scenario.routes.as_mut_slice() else { return scenario };
    route.review = Some(Review { month: 2, visible: Review::HALF });
    scenario
}

#[test]
fn a_lever_is_read_as_it_was_set_and_moves_no_other() {
    let before = complete();
    for lever in Lever::ALL {
        let range = lever.range(&before, 0);
        for wanted in [range.least, range.most, range.low + range.large_step] {
            let mut after = before.clone();
            let taken = match lever.set(&mut after, 0, wanted) {
                Set::Taken => wanted,
                Set::Rounded(taken) | Set::RaisedTo(taken) | Set::LoweredTo(taken) => taken,
                Set::Refused => panic!("{lever:?} is not there"),
            };
            assert_eq!(lever.get(&after, 0), Some(taken), "{lever:?} at {wanted}");
            for other in Lever::ALL.into_iter().filter(|other| *other != lever) {
                let (now, was) = (other.get(&after, 0), other.get(&before, 0));
                assert_eq!(now, was, "{other:?}, where {lever:?} moved");
            }
        }
    }
}

#[test]
fn a_pay_in_anothers_unit_brings_the_same_a_month() {
    let hourly = Pay { weeks: 40.0, hours: 30.0, ..Pay::hourly(24.0) };
    let [monthly, yearly] =
        [PayPer::Month, PayPer::Year].map(|per| Pay { per, amount: 1.0, ..hourly });
    assert_eq!(hourly.amount_as(&monthly), 2_400.0);
    assert_eq!(hourly.amount_as(&yearly), 28_800.0);
    for one in [hourly, monthly, yearly] {
        for other in [Pay::hourly(1.0), hourly, monthly, yearly] {
            let same = Pay { amount: one.amount_as(&other), ..other };
            // Two pays by the hour compare as they stand, whatever their hours.
            if one.per == other.per {
                assert_eq!(same.amount, one.amount);
            } else {
                let (ours, theirs) = (same.monthly_gross(), one.monthly_gross());
                assert!((ours / theirs - 1.0).abs() < 1e-12, "{one:?} as {other:?}: {same:?}");
            }
        }
    }
    let nothing = Pay { hours: 0.0, ..Pay::hourly(1.0) };
    assert_eq!(monthly.amount_as(&nothing), 0.0);
}

#[test]
fn a_stage_has_a_pay_to_be_changed_where_it_has_one_to_be_read() {
    let scenario = Scenario::default();
    let routes = Template::ALL.map(|template| template.route(&scenario, 0, ""));
    let mut paid = 0;
    for mut stage in routes.into_iter().flat_map(|route| route.stages) {
        let read = match &stage {
            Stage::Reduced { pay, .. } => Some(*pay),
            _ => None,
        };
        paid += usize::from(read.is_some());
        assert_eq!(pay_mut(&mut stage).copied(), read, "{stage:?}");
    }
    assert!(paid > 1);
}
