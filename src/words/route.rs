//! What a route asks of somebody, as far as it is said.

use crate::{
    model::{
        result::{Ending, Outcome, RouteResult},
        valuation::broken_below,
    },
    scenario::{PayKind, PayPer, Route, Scenario, Stage},
};

/// A chance so near 0 or 1 that it is one (sums of products of chances).
const SURE: f64 = 1e-12;
/// Balances nearer than this are the same to a reader: half the unit shown.
const SAME_MONEY: f64 = 0.5;

/// The stages one goes through, in order; none: the new job at once.
#[derive(Debug, Clone, PartialEq)]
pub struct Approach {
    /// The stages that last at all.
    pub steps: Vec<Step>,
    /// Whether the reduced rate is above the rate now.
    pub above_now: bool,
}

/// One stage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// What one does.
    pub work: Work,
    /// For how many months, or at the most.
    pub months: u32,
    /// Whether the levers `for` and `cut` are this stage's.
    pub main: bool,
    /// Share of the current job kept beside it.
    pub keep: f64,
}

/// What one does in a stage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Work {
    /// Works at a reduced rate.
    Reduced {
        /// The first pay.
        amount: f64,
        /// Its unit.
        per: PayPer,
        /// Whether it changes on the way.
        stepped: bool,
    },
    /// Works unpaid.
    Unpaid,
    /// Takes a course.
    Training,
    /// Looks for the new job.
    Search,
    /// Stays, until an offer comes.
    Wait,
}

impl Approach {
    /// The approach of this route.
    pub fn of(scenario: &Scenario, route: &Route) -> Self {
        let main = route.main_stage();
        let lasting = route.stages.iter().enumerate().filter(|(_, stage)| stage.months() > 0);
        let steps = lasting
            .map(|(i, stage)| Step {
                work: Work::of(stage),
                months: stage.months(),
                main: main == Some(i),
                keep: stage.keep(),
            })
            .collect();
        let above_now = route.stages.iter().any(|stage| match stage {
            Stage::Reduced { pay, months, .. } => {
                *months > 0 && pay.monthly_gross() > scenario.now.pay.monthly_gross()
            }
            _ => false,
        });
        Self { steps, above_now }
    }

    /// The one stage there is, if it is at a reduced rate that stays the same.
    pub fn single_rate(&self) -> Option<(f64, PayPer, Step)> {
        match self.steps.as_slice() {
            [step] => match step.work {
                Work::Reduced { amount, per, stepped: false } => Some((amount, per, *step)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether the stage with the lever `for` can simply be left earlier: work can, a course not.
    pub fn can_stop_early(&self) -> bool {
        self.steps
            .iter()
            .any(|step| step.main && matches!(step.work, Work::Reduced { .. } | Work::Unpaid))
    }
}

impl Work {
    fn of(stage: &Stage) -> Self {
        match stage {
            Stage::Reduced { pay, .. } if pay.kind == PayKind::Unpaid => Self::Unpaid,
            Stage::Reduced { pay, steps, .. } => {
                Self::Reduced { amount: pay.amount, per: pay.per, stepped: !steps.is_empty() }
            }
            Stage::Volunteer { .. } => Self::Unpaid,
            Stage::Training { .. } => Self::Training,
            Stage::Search { .. } => Self::Search,
            Stage::Wait { .. } => Self::Wait,
        }
    }
}

/// The chance that a route works, in the form it is spoken of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Chance {
    /// It works for sure.
    Sure,
    /// The user's own odds, the lever.
    Yours(f64),
    /// The product over several gates.
    Together(f64),
}

impl Chance {
    /// Of this route's result.
    pub fn of(route: &Route, result: &RouteResult) -> Self {
        let odds = route.odds.chance();
        if result.odds >= 1.0 - SURE {
            Self::Sure
        } else if (result.odds - odds).abs() < SURE {
            Self::Yours(odds)
        } else {
            Self::Together(result.odds)
        }
    }
}

/// Whether the route can fail at all.
pub fn can_fail(result: &RouteResult) -> bool {
    1.0 - result.odds - result.odds_no_offer > SURE
}

/// Whether the cash runs out, all but for this credit, even if it works.
pub fn broke_if_it_works(result: &RouteResult, credit: f64) -> bool {
    let works = |outcome: &&Outcome| outcome.chance > 0.0 && outcome.ending == Ending::Works;
    let mut balances = result.outcomes.iter().filter(works).flat_map(|works| &works.balances);
    result.cash.not_affordable_from.is_some()
        && balances.any(|balance| *balance < broken_below(0.0 - credit))
}

/// Whether it can happen that no offer comes.
pub fn can_miss(result: &RouteResult) -> bool {
    result.odds_no_offer > SURE
}

/// Whether it can come to nothing but that it works.
pub fn is_sure(result: &RouteResult) -> bool {
    !can_fail(result) && !can_miss(result)
}

/// The ending in which the cash is lowest; `None` where several endings share it or there is one.
pub fn worst_ending(result: &RouteResult) -> Option<Ending> {
    let low = |ending: Ending| {
        let possible = result.outcomes.iter().filter(|o| o.chance > 0.0 && o.ending == ending);
        possible.flat_map(|o| o.balances.iter().copied()).reduce(f64::min)
    };
    let lows: Vec<(Ending, f64)> = [Ending::Works, Ending::Fails, Ending::NoOffer]
        .into_iter()
        .filter_map(|ending| low(ending).map(|value| (ending, value)))
        .collect();
    let least = lows.iter().map(|(_, value)| *value).reduce(f64::min)?;
    let mut lowest = lows.iter().filter(|(_, value)| *value < least + SAME_MONEY);
    match (lowest.next(), lowest.next()) {
        (Some((ending, _)), None) if lows.len() > 1 => Some(*ending),
        _ => None,
    }
}
