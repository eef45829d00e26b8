//! What to ask for in a negotiation: a step up after some months.

use super::probe::Probe;
use super::search::solved;
use crate::facts::states::StateTables;
use crate::model::{ModelError, result::Required};
use crate::scenario::{PayStep, Route, Scenario, Stage, lever::Lever};

/// The least pay from the month after `after_months` of the first reduced stage on, at which the
/// expected net gain is not negative: "keep the low rate for k months, then pay me at least this"
/// (docs/model.md, rule 32a).
///
/// The stage's pay and steps hold for its first `after_months` months; one step from the month
/// after them replaces all later ones. It is paid for the same time, in the same unit and kind as
/// the stage's first pay, so that it reads beside the reduced rate. Searched from 0 to the larger
/// of the pays now and then, as `required-cut` is, all else held and on the full model with its
/// taxes; with `after_months` 0 it is the least pay for the whole stage.
///
/// *Always* (with 0): even an unpaid rest leaves the user no worse off. *Never*: the larger of the
/// two pays would not be enough. *None*: the route has no reduced stage, or no month of it is left.
///
/// # Errors
/// Where the scenario cannot be evaluated or has no such route.
pub fn step_up(
    scenario: &Scenario,
    route: usize,
    after_months: u32,
    states: Option<&StateTables>,
) -> Result<Required, ModelError> {
    let probe = Probe::new(scenario, route, states)?;
    let at = scenario.routes.get(route).ok_or(ModelError::NoRoute)?;
    if stepped(at, after_months, 0.0).is_none() {
        return Ok(Required::None);
    }
    let net_gain = |amount| {
        let stepped = stepped(at, after_months, amount);
        stepped.map_or(f64::NAN, |route| probe.standing(&route).net_gain)
    };
    let most = Lever::Cut.range(scenario, route).high;
    Ok(solved(net_gain, false, (0.0, most), None))
}

/// Half of the months of the first reduced stage, with at least one of them on either side; none where
/// it has fewer, or where there is no such stage.
pub fn half_way(scenario: &Scenario, route: usize) -> Option<u32> {
    Lever::Cut.get(scenario, route)?;
    let months = Lever::For.get(scenario, route)? as u32;
    (months >= 2).then_some(months / 2)
}

/// `route` with a pay of `amount` after so many months of its first reduced stage.
fn stepped(route: &Route, after_months: u32, amount: f64) -> Option<Route> {
    let mut route = route.clone();
    let stage = route.main_stage().and_then(|i| route.stages.get_mut(i))?;
    let Stage::Reduced { months, pay, steps, .. } = stage else { return None };
    if after_months >= *months {
        return None;
    }
    let mut stepped = *pay;
    stepped.amount = amount;
    steps.retain(|step| step.from <= after_months);
    steps.push(PayStep { from: after_months + 1, pay: stepped });
    Some(route)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::required;
    use crate::scenario::Pay;

    /// The default scenario, so long at the lower rate that the rate matters.
    fn long() -> Scenario {
        let mut scenario = Scenario::default();
        Lever::For.set(&mut scenario, 0, 48.0);
        scenario
    }

    fn value(required: Required) -> f64 {
        let Required::Value(value) = required else { panic!("{required:?} is no value") };
        value
    }

    #[test]
    fn after_no_months_it_is_the_least_reduced_pay() {
        let scenario = long();
        let least = value(required(&scenario, 0, None).unwrap().cut);
        let stepped = value(step_up(&scenario, 0, 0, None).unwrap());
        assert!((least - stepped).abs() < 1e-6, "{least} {stepped}");
    }

    #[test]
    fn the_later_the_step_the_higher_it_must_be() {
        let scenario = long();
        let after = |months| value(step_up(&scenario, 0, months, None).unwrap());
        assert!(after(6) < after(12) && after(12) < after(24));
        // Within a stage, pay is pay: the gain at the found step is zero.
        let route = stepped(&scenario.routes[0], 12, after(12)).unwrap();
        let gain = Probe::new(&scenario, 0, None).unwrap().standing(&route).net_gain;
        assert!(gain.abs() < 1e-3, "{gain}");
    }

    #[test]
    fn earlier_steps_stay_and_later_ones_are_replaced() {
        let mut route = Scenario::default().routes.remove(0);
        let Stage::Reduced { steps, .. } = &mut route.stages[0] else { panic!("not reduced") };
        *steps = [2, 5].map(|from| PayStep { from, pay: Pay::hourly(25.0) }).to_vec();
        let route = stepped(&route, 3, 30.0).unwrap();
        let pays: Vec<_> =
            (1..=6).map(|j| route.stages[0].pay_in(j).map_or(0.0, |pay| pay.amount)).collect();
        assert_eq!(pays, [22.0, 25.0, 25.0, 30.0, 30.0, 30.0]);
    }

    #[test]
    fn without_a_month_left_or_a_reduced_stage_there_is_none() {
        let mut scenario = Scenario::default();
        assert_eq!(step_up(&scenario, 0, 6, None), Ok(Required::None));
        assert_eq!(step_up(&scenario, 0, 2, None), Ok(Required::Always(0.0)));
        assert_eq!(step_up(&scenario, 1, 2, None), Err(ModelError::NoRoute));
        scenario.routes[0].stages.clear();
        assert_eq!(step_up(&scenario, 0, 0, None), Ok(Required::None));
    }
}
