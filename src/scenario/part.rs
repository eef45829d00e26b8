//! The numbers of one route that no lever turns: those of each of its stages, people known, and
//! the review.

use super::{
    Odds, Pay, PayStep, Scenario, Stage, bounds,
    lever::{Lever, Unit},
};
use crate::order::within;

/// Least hours a week and weeks a year of a pay by the hour: without paid time it is no pay.
const LEAST_PAID_TIME: f64 = 1.0;
/// Month of a stage from which a step can first hold: before it is the stage's own pay.
const FIRST_STEP: f64 = 2.0;

/// A number of a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Its length, or its window.
    Months,
    /// Its pay.
    Pay,
    /// Paid hours a week.
    Hours,
    /// Paid weeks a year.
    Weeks,
    /// Share of the current job kept.
    Keep,
    /// Total tuition.
    Tuition,
    /// Share who complete.
    Completion,
    /// Share placed within the window.
    Placed,
    /// Chance of an offer a month.
    Offer,
    /// Own health premium a month.
    Premium,
    /// Own costs a month.
    Costs,
    /// Value of benefits a month.
    Benefits,
}

/// A number of a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// Of the stage of this number, from 0.
    Stage(usize, Part),
    /// The month from which a step of a stage's pay holds; both are numbered from 0.
    StepFrom(usize, usize),
    /// The pay of that step.
    StepPay(usize, usize),
    /// People known for whom it worked.
    Worked,
    /// People known.
    Known,
    /// One of the route's levers.
    Lever(Lever),
}

impl Part {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 12] = [
        Self::Months,
        Self::Pay,
        Self::Hours,
        Self::Weeks,
        Self::Tuition,
        Self::Completion,
        Self::Placed,
        Self::Offer,
        Self::Keep,
        Self::Premium,
        Self::Costs,
        Self::Benefits,
    ];

    /// Its name in the document.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Months => "months",
            Self::Pay => "pay",
            Self::Hours => "hours",
            Self::Weeks => "weeks",
            Self::Keep => "keep",
            Self::Tuition => "tuition",
            Self::Completion => "completion",
            Self::Placed => "placed",
            Self::Offer => "offer",
            Self::Premium => "premium",
            Self::Costs => "costs",
            Self::Benefits => "benefits",
        }
    }

    /// Its place in a stage, where the stage has such a number; not the months, which are whole.
    pub(super) fn of_stage(self, stage: &mut Stage) -> Option<&mut f64> {
        use Stage::{Reduced, Search, Training, Volunteer, Wait};
        match (self, stage) {
            (Self::Pay, Reduced { pay, .. }) => Some(&mut pay.amount),
            (Self::Hours, Reduced { pay, .. }) => Some(&mut pay.hours),
            (Self::Weeks, Reduced { pay, .. }) => Some(&mut pay.weeks),
            (
                Self::Keep,
                Reduced { keep, .. }
                | Volunteer { keep, .. }
                | Training { keep, .. }
                | Search { keep, .. },
            ) => Some(keep),
            (Self::Tuition, Training { tuition, .. }) => Some(tuition),
            (Self::Completion, Training { completion, .. }) => Some(completion),
            (Self::Placed, Search { placed, .. }) => Some(placed),
            (Self::Offer, Wait { offer, .. }) => Some(offer),
            (
                Self::Premium,
                Reduced { premium, .. } | Volunteer { premium, .. } | Training { premium, .. },
            ) => Some(premium),
            (
                Self::Costs,
                Reduced { costs, .. } | Volunteer { costs, .. } | Training { costs, .. },
            ) => Some(costs),
            (
                Self::Benefits,
                Reduced { benefits, .. } | Volunteer { benefits, .. } | Training { benefits, .. },
            ) => Some(benefits),
            _ => None,
        }
    }
}

impl Place {
    /// Its value; `None` where the route has no such number.
    pub fn get(self, scenario: &Scenario, route: usize) -> Option<f64> {
        let at = scenario.routes.get(route)?;
        match (self, at.odds) {
            (Self::Stage(i, Part::Months), _) => at.stages.get(i).map(|s| f64::from(s.months())),
            (Self::Stage(i, part), _) => {
                let mut stage = at.stages.get(i)?.clone();
                part.of_stage(&mut stage).map(|value| *value)
            }
            (Self::StepFrom(i, nth), _) => {
                step(at.stages.get(i)?, nth).map(|step| f64::from(step.from))
            }
            (Self::StepPay(i, nth), _) => step(at.stages.get(i)?, nth).map(|step| step.pay.amount),
            (Self::Worked, Odds::Record { k, .. }) => Some(f64::from(k)),
            (Self::Known, Odds::Record { n, .. }) => Some(f64::from(n)),
            (Self::Worked | Self::Known, Odds::Chance(_)) => None,
            (Self::Lever(lever), _) => lever.get(scenario, route),
        }
    }

    /// What it is counted in; `None` for people.
    pub fn unit(self, scenario: &Scenario, route: usize) -> Option<Unit> {
        Some(match self {
            Self::Stage(i, part) => match part {
                Part::Months => Unit::Months,
                Part::Pay => Unit::Pay(stage_pay_per(scenario, route, i).unwrap_or_default()),
                Part::Hours => Unit::Hours,
                Part::Weeks => Unit::Weeks,
                Part::Tuition => Unit::Money,
                Part::Premium | Part::Costs | Part::Benefits => Unit::MoneyAMonth,
                Part::Keep | Part::Completion | Part::Placed | Part::Offer => Unit::Share,
            },
            Self::StepFrom(..) => Unit::Months,
            Self::StepPay(i, nth) => {
                let stage = scenario.routes.get(route).and_then(|at| at.stages.get(i));
                let step = stage.and_then(|stage| step(stage, nth));
                Unit::Pay(step.map(|step| step.pay.per).unwrap_or_default())
            }
            Self::Lever(lever) => lever.unit(scenario, route),
            Self::Worked | Self::Known => return None,
        })
    }

    /// Whether it takes whole numbers only.
    pub fn is_whole(self, scenario: &Scenario, route: usize) -> bool {
        matches!(self.unit(scenario, route), None | Some(Unit::Months))
    }

    /// The least and the most that it takes in this scenario.
    pub fn bounds(self, scenario: &Scenario, route: usize) -> (f64, f64) {
        match self {
            Self::Stage(_, part) => match part {
                Part::Months => (0.0, f64::from(scenario.horizon)),
                Part::Hours => (LEAST_PAID_TIME, bounds::HOURS.1),
                Part::Weeks => (LEAST_PAID_TIME, bounds::WEEKS.1),
                Part::Keep | Part::Completion | Part::Placed | Part::Offer => bounds::SHARE,
                Part::Pay | Part::Tuition | Part::Premium | Part::Costs | Part::Benefits => {
                    bounds::MONEY
                }
            },
            // The first month is the stage's own pay.
            Self::StepFrom(i, _) => {
                let months = Self::Stage(i, Part::Months).get(scenario, route);
                (FIRST_STEP, months.unwrap_or(FIRST_STEP).max(FIRST_STEP))
            }
            Self::StepPay(..) => bounds::MONEY,
            Self::Worked => (0.0, Self::Known.get(scenario, route).unwrap_or(0.0)),
            Self::Known => (f64::from(bounds::KNOWN.0), f64::from(bounds::KNOWN.1)),
            Self::Lever(lever) => {
                let range = lever.range(scenario, route);
                (range.least, range.most)
            }
        }
    }

    /// Sets it to the nearest value it takes, and gives that; `None` where the route has no such
    /// number. Fewer people known than it worked for are all of them.
    pub fn set(self, scenario: &mut Scenario, route: usize, value: f64) -> Option<f64> {
        self.get(scenario, route)?;
        let (least, most) = self.bounds(scenario, route);
        let whole = self.is_whole(scenario, route);
        let near = within(if whole { libm::round(value) } else { value }, (least, most));
        if !near.is_finite() {
            return None;
        }
        let at = scenario.routes.get_mut(route)?;
        match (self, &mut at.odds) {
            (Self::Stage(i, Part::Months), _) => *at.stages.get_mut(i)?.months_mut() = near as u32,
            (Self::Stage(i, part), _) => *part.of_stage(at.stages.get_mut(i)?)? = near,
            (Self::StepFrom(i, nth), _) => {
                step_mut(at.stages.get_mut(i)?, nth)?.from = near as u32;
            }
            (Self::StepPay(i, nth), _) => {
                step_mut(at.stages.get_mut(i)?, nth)?.pay.amount = near;
            }
            (Self::Worked, Odds::Record { k, .. }) => *k = near as u32,
            (Self::Known, Odds::Record { k, n }) => {
                *n = near as u32;
                *k = (*k).min(*n);
            }
            (Self::Worked | Self::Known, Odds::Chance(_)) => return None,
            (Self::Lever(lever), _) => {
                lever.set(scenario, route, near);
            }
        }
        Some(near)
    }
}

/// The pay of a stage, if it has one.
pub fn pay_mut(stage: &mut Stage) -> Option<&mut Pay> {
    match stage {
        Stage::Reduced { pay, .. } => Some(pay),
        _ => None,
    }
}

/// The steps of a stage's pay.
pub fn steps(stage: &Stage) -> &[PayStep] {
    match stage {
        Stage::Reduced { steps, .. } => steps,
        _ => &[],
    }
}

/// The same, to be changed; none where the stage has no pay.
pub fn steps_mut(stage: &mut Stage) -> Option<&mut Vec<PayStep>> {
    match stage {
        Stage::Reduced { steps, .. } => Some(steps),
        _ => None,
    }
}

fn step(stage: &Stage, nth: usize) -> Option<&PayStep> {
    steps(stage).get(nth)
}

fn step_mut(stage: &mut Stage, nth: usize) -> Option<&mut PayStep> {
    steps_mut(stage)?.get_mut(nth)
}

/// The unit of a reduced stage's pay.
fn stage_pay_per(scenario: &Scenario, route: usize, stage: usize) -> Option<super::PayPer> {
    match scenario.routes.get(route)?.stages.get(stage)? {
        Stage::Reduced { pay, .. } => Some(pay.per),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::template::Template;

    fn course() -> Scenario {
        let mut scenario = Scenario::default();
        scenario.routes =
            vec![Template::CourseVolunteerReduced.route(&Scenario::default(), 0, "course")];
        scenario
    }

    #[test]
    fn every_number_that_a_stage_has_can_be_set_and_read() {
        let mut scenario = course();
        let mut found = 0;
        for stage in 0..3 {
            for part in Part::ALL {
                let place = Place::Stage(stage, part);
                let Some(before) = place.get(&scenario, 0) else {
                    assert_eq!(place.set(&mut scenario, 0, 1.0), None, "{place:?}");
                    continue;
                };
                let (least, most) = place.bounds(&scenario, 0);
                let other = if before == least { most } else { least };
                assert_eq!(place.set(&mut scenario, 0, other), Some(other), "{place:?}");
                assert_eq!(place.get(&scenario, 0), Some(other), "{place:?}");
                place.set(&mut scenario, 0, before);
                found += 1;
            }
        }
        assert_eq!(found, 7 + 5 + 8);
        assert_eq!(scenario, course());
    }

    #[test]
    fn values_out_of_bounds_become_the_nearest() {
        let mut scenario = course();
        assert_eq!(Place::Stage(0, Part::Months).set(&mut scenario, 0, 500.4), Some(120.0));
        assert_eq!(Place::Stage(0, Part::Completion).set(&mut scenario, 0, -1.0), Some(0.0));
        assert_eq!(Place::Stage(0, Part::Tuition).set(&mut scenario, 0, f64::NAN), None);
        scenario.routes[0].odds = Odds::Record { k: 3, n: 4 };
        assert_eq!(Place::Worked.set(&mut scenario, 0, 9.0), Some(4.0));
        assert_eq!(Place::Known.set(&mut scenario, 0, 2.0), Some(2.0));
        assert_eq!(scenario.routes[0].odds, Odds::Record { k: 2, n: 2 });
        assert!(scenario.is_possible(), "{:?}", scenario.check());
    }
}
