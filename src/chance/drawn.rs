//! The way a route goes in one trial.

use super::stream::Draws;
use crate::model::itinerary::{Itinerary, Phase, ends_within, placement_hazard, typical_wait};
use crate::model::result::Ending;
use crate::scenario::{Review, Route, Stage, WaitTimes};

/// A stage's gate, made ready.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Gate {
    /// None: the stage just lasts.
    Open,
    /// A course, completed with this chance.
    Completion(f64),
    /// A search or a wait.
    Wait { opens: f64, log_stays: f64, typical: u32, search: bool },
}

/// A route whose way can be drawn.
#[derive(Debug, Clone)]
pub(super) struct Drawable {
    /// Number, months at the most, gate; stages of 0 months do not happen.
    stages: Vec<(usize, u32, Gate)>,
    odds: f64,
    fallback_months: u32,
    review: Option<Review>,
    times: WaitTimes,
}

impl Drawable {
    /// Of `route`, whose waits last as `times` says.
    pub(super) fn of(route: &Route, times: WaitTimes) -> Self {
        let wait = |hazard: f64, opens: f64, within: u32, search: bool| Gate::Wait {
            opens,
            log_stays: libm::log1p(-hazard),
            typical: typical_wait(hazard, within),
            search,
        };
        let gate = |stage: &Stage| match *stage {
            Stage::Reduced { .. } | Stage::Volunteer { .. } => Gate::Open,
            Stage::Training { completion, .. } => Gate::Completion(completion),
            Stage::Search { placed, within, .. } => {
                wait(placement_hazard(placed, within), placed, within, true)
            }
            Stage::Wait { offer, within } => wait(offer, ends_within(offer, within), within, false),
        };
        let happen = route.stages.iter().enumerate().filter(|(_, stage)| stage.months() > 0);
        Self {
            stages: happen.map(|(i, stage)| (i, stage.months(), gate(stage))).collect(),
            odds: route.odds.chance(),
            fallback_months: route.fallback.months,
            review: route.review,
            times,
        }
    }

    /// Draws its way: a gate opens where its uniform is below its chance (docs/model.md, rule 33).
    pub(super) fn draw(&self, draws: &Draws, way: &mut Itinerary) -> Ending {
        way.legs.clear();
        let (mut courses, mut searches, mut waits) = (0, 0, 0);
        let next = |nth: &mut usize, of: &[f64]| {
            *nth += 1;
            of.get(*nth - 1).copied().unwrap_or(0.0)
        };
        for &(i, months, gate) in &self.stages {
            let stage = Phase::Stage(i);
            let (opens, lasts) = match gate {
                Gate::Open => (true, months),
                Gate::Completion(chance) => {
                    (next(&mut courses, &draws.completion) < chance, months)
                }
                Gate::Wait { opens, log_stays, typical, search } => {
                    let u = if search {
                        next(&mut searches, &draws.search)
                    } else {
                        next(&mut waits, &draws.wait)
                    };
                    let lasts = match self.times {
                        WaitTimes::Fixed => typical,
                        WaitTimes::Random => wait_months(u, log_stays, months),
                    };
                    if u < opens { (true, lasts) } else { (false, months) }
                }
            };
            way.legs.push((stage, lasts));
            if !opens {
                if matches!(gate, Gate::Wait { search: false, .. }) {
                    way.last = Phase::Staying;
                    return Ending::NoOffer;
                }
                return self.fail(draws, way);
            }
        }
        if draws.works < self.odds {
            way.last = Phase::Then;
            return Ending::Works;
        }
        self.fail(draws, way)
    }

    /// Back to the current job; already at the review, where the failure shows by then.
    fn fail(&self, draws: &Draws, way: &mut Itinerary) -> Ending {
        let end = way.months_before_last();
        if let Some(review) = &self.review
            && end > review.month
            && draws.review < review.visible
        {
            way.cut_at(review.month);
        }
        if self.fallback_months > 0 {
            way.legs.push((Phase::Gap, self.fallback_months));
        }
        way.last = Phase::Fallback;
        Ending::Fails
    }
}

/// Months until a wait ends, ⌈ln(1−U)/ln(1−h)⌉, at least one; `log_stays` is ln(1−h).
fn wait_months(u: f64, log_stays: f64, within: u32) -> u32 {
    let months = libm::ceil(libm::log1p(-u) / log_stays);
    // Not a number where nothing can ever end (h = 0): the gate stays shut then, whatever it says.
    if months >= 1.0 { (months as u32).min(within) } else { 1 }
}
