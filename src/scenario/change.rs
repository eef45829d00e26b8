//! Changes of a route that keep what can be kept.

use super::PayStep;
use super::{
    Odds, Review, Stage,
    bounds::MOST_STEPS,
    part::{Part, steps_mut},
};
use crate::order::within;

/// The record nearest to a chance among ten people: Laplace's rule the other way round.
pub fn record_like(chance: f64) -> Odds {
    /// People in a round record.
    const PEOPLE: u32 = 10;
    let k = libm::round(chance * (f64::from(PEOPLE) + 2.0) - 1.0);
    Odds::Record { k: within(k, (0.0, f64::from(PEOPLE))) as u32, n: PEOPLE }
}

/// A review in the middle of the stages.
pub fn review_midway(stages: &[Stage]) -> Review {
    let months = stages.iter().map(Stage::months).fold(0_u32, u32::saturating_add);
    Review { month: (months / 2).max(1), visible: Review::HALF }
}

/// A stage of another kind in place of this one: its months and the share kept stay, where the
/// other has them.
pub fn turned_into(stage: &Stage, mut other: Stage) -> Stage {
    *other.months_mut() = stage.months();
    if let Some(keep) = Part::Keep.of_stage(&mut other) {
        *keep = stage.keep();
    }
    other
}

/// Another step of pay, halfway from the last one to the stage's end, at the pay before it; changes
/// nothing where there is no room for one.
pub fn add_step(stage: &mut Stage) {
    let months = stage.months();
    let Stage::Reduced { pay, steps, .. } = stage else { return };
    let last = steps.last().copied().unwrap_or(PayStep { from: 1, pay: *pay });
    let from = last.from + (months.saturating_sub(last.from) / 2).max(1);
    if steps.len() < MOST_STEPS && from <= months {
        steps.push(PayStep { from, pay: last.pay });
    }
}

/// The stage without that step of its pay.
pub fn remove_step(stage: &mut Stage, nth: usize) {
    if let Some(steps) = steps_mut(stage).filter(|steps| nth < steps.len()) {
        steps.remove(nth);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Scenario, template::Template};

    #[test]
    fn a_record_is_about_as_likely_as_the_chance() {
        for chance in [0.0, 0.1, 0.37, 0.5, 0.6, 0.9, 1.0] {
            let near = record_like(chance).chance();
            // A step of one person among ten is 1/12; the ends are a person away from certain.
            assert!((near - chance).abs() <= 1.0 / 12.0 + 1e-12, "{chance}: {near}");
        }
    }

    #[test]
    fn a_stage_of_another_kind_lasts_as_long() {
        let mut scenario = Scenario::default();
        let course = Template::CourseVolunteerReduced;
        scenario.routes = vec![course.route(&Scenario::default(), 0, "course")];
        let search = Stage::Search { placed: 1.0, within: 6, keep: 0.0 };
        let turned = turned_into(&scenario.routes[0].stages[0], search);
        assert_eq!(turned, Stage::Search { placed: 1.0, within: 4, keep: 1.0 });
    }

    #[test]
    fn steps_of_pay_fill_a_stage_and_no_more() {
        let mut scenario = Scenario::default();
        let stage = &mut scenario.routes[0].stages[0];
        let from = |stage: &Stage| -> Vec<u32> {
            crate::scenario::part::steps(stage).iter().map(|step| step.from).collect()
        };
        for _ in 0..9 {
            add_step(stage);
        }
        assert_eq!(from(stage), [3, 4, 5, 6]);
        remove_step(stage, 1);
        remove_step(stage, 7);
        assert_eq!(from(stage), [3, 5, 6]);
        assert!(scenario.is_possible(), "{:?}", scenario.check());
    }
}
