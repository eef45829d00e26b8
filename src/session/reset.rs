//! Back to the default scenario: not to the one that was opened, since "reset" then means the same
//! on every page, and the opened one is in the link and in the way back.

use crate::scenario::{
    Job, Pay, Route, Scenario, Stage,
    lever::{Lever, Subject},
};

/// A lever back to its default; the pays with their unit, a review to none.
pub(super) fn lever(scenario: &mut Scenario, route: usize, lever: Lever) {
    back(scenario, route, lever, &Scenario::default());
}

fn back(scenario: &mut Scenario, route: usize, lever: Lever, default: &Scenario) {
    let (Some(from), Some(to)) = (default.routes.first(), scenario.routes.get_mut(route)) else {
        return;
    };
    match lever {
        Lever::Now => amount(&mut scenario.now.pay, &default.now.pay),
        Lever::Then => amount(&mut to.then.pay, &from.then.pay),
        Lever::Cut => {
            if let (Some(pay), Some(default)) = (cut(to), default_cut(from)) {
                amount(pay, &default);
            }
        }
        Lever::ReviewMonth | Lever::ReviewVisible => to.review = from.review,
        Lever::Savings => scenario.household.savings = default.household.savings,
        Lever::StateRate => scenario.taxes.state = default.taxes.state,
        _ => {
            if let Some(value) = lever.get(default, 0) {
                lever.set(scenario, route, value);
            }
        }
    }
}

/// Whether all of a subject is as by default: there is nothing to take back.
pub fn is_default(scenario: &Scenario, route: usize, of: Subject) -> bool {
    let mut back = scenario.clone();
    subject(&mut back, route, of);
    back == *scenario
}

/// All levers of a subject back to their defaults, with what belongs to it and is no lever.
pub(super) fn subject(scenario: &mut Scenario, route: usize, subject: Subject) {
    let default = Scenario::default();
    for each in Lever::ALL {
        if each.subject() == subject {
            back(scenario, route, each, &default);
        }
    }
    match subject {
        Subject::PayDetails => {
            details(&mut scenario.now, &default.now);
            let (Some(from), Some(to)) = (default.routes.first(), scenario.routes.get_mut(route))
            else {
                return;
            };
            details(&mut to.then, &from.then);
            if let (Some(pay), Some(default)) = (cut(to), default_cut(from)) {
                pay.kind = default.kind;
            }
            if let Some(Stage::Reduced { steps, .. }) =
                to.main_stage().and_then(|i| to.stages.get_mut(i))
            {
                steps.clear();
            }
        }
        Subject::Taxes => {
            scenario.taxes = default.taxes;
            scenario.household.status = default.household.status;
        }
        Subject::Assumptions => {
            scenario.start = default.start;
            scenario.spread = default.spread;
            (scenario.trials, scenario.seed) = (default.trials, default.seed);
        }
        Subject::Main | Subject::Failing | Subject::Household => {}
    }
}

/// What of a job's details no lever turns.
fn details(job: &mut Job, default: &Job) {
    job.pay.kind = default.pay.kind;
    job.ramp = default.ramp;
    job.loss = default.loss;
}

fn amount(pay: &mut Pay, default: &Pay) {
    (pay.amount, pay.per) = (default.amount, default.per);
}

/// The pay of the main stage, if it has one.
fn cut(route: &mut Route) -> Option<&mut Pay> {
    let main = route.main_stage()?;
    match route.stages.get_mut(main)? {
        Stage::Reduced { pay, .. } => Some(pay),
        _ => None,
    }
}

fn default_cut(route: &Route) -> Option<Pay> {
    match route.stages.first()? {
        Stage::Reduced { pay, .. } => Some(*pay),
        _ => None,
    }
}
