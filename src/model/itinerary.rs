//! The ways a route can go: which phase lasts how long, at what chance.

use super::result::Ending;
use crate::scenario::{Review, Route, Stage};

/// What one is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// The current job in full, for good.
    Staying,
    /// A stage of the route.
    Stage(usize),
    /// Out of work after failing.
    Gap,
    /// Back in the current job at the fallback's share, for good.
    Fallback,
    /// The new job, for good.
    Then,
}

/// Phases with their months, and the one that lasts for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Itinerary {
    /// Phases that end, in order; none of 0 months.
    pub legs: Vec<(Phase, u32)>,
    /// What comes after them.
    pub last: Phase,
}

/// One way a route can go.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// How it ends.
    pub ending: Ending,
    /// Its chance.
    pub chance: f64,
    /// Month of leaving after a review.
    pub leave: Option<u32>,
    /// The phases.
    pub itinerary: Itinerary,
}

impl Itinerary {
    /// The current job for good.
    pub const fn staying() -> Self {
        Self { legs: Vec::new(), last: Phase::Staying }
    }

    /// The months before `last` begins.
    pub fn months_before_last(&self) -> u32 {
        self.legs.iter().map(|leg| leg.1).sum()
    }

    /// Ends the phases at the end of month `month`.
    pub fn cut_at(&mut self, month: u32) {
        let mut left = month;
        self.legs.retain_mut(|(_, months)| {
            *months = (*months).min(left);
            left -= *months;
            *months > 0
        });
    }

    /// The last stage entered.
    pub fn upto(&self) -> Option<usize> {
        self.legs.iter().rev().find_map(|leg| match leg.0 {
            Phase::Stage(i) => Some(i),
            _ => None,
        })
    }

    /// Months of each search and wait entered, by stage.
    pub fn waits(&self, route: &Route) -> Vec<(usize, u32)> {
        self.legs
            .iter()
            .filter_map(|&(phase, months)| match phase {
                Phase::Stage(i) => match route.stages.get(i)? {
                    Stage::Search { .. } | Stage::Wait { .. } => Some((i, months)),
                    _ => None,
                },
                _ => None,
            })
            .collect()
    }
}

/// Chance a month h of being placed, from the share placed within m months: 1 − (1−P)^(1/m)
/// (docs/model.md, rule 10).
pub fn placement_hazard(placed: f64, within: u32) -> f64 {
    1.0 - libm::pow(1.0 - placed, 1.0 / f64::from(within))
}

/// Chance that a wait with hazard `h` ends within `months`: 1 − (1−h)^months.
pub fn ends_within(h: f64, months: u32) -> f64 {
    1.0 - libm::pow(1.0 - h, f64::from(months))
}

/// Months a wait typically lasts if it ends in its window: the smallest n with
/// 1 − (1−h)^n ≥ ½·P (docs/model.md, rule 10).
pub fn typical_wait(h: f64, within: u32) -> u32 {
    let half = 0.5 * ends_within(h, within);
    (1..within).find(|&n| ends_within(h, n) >= half).unwrap_or(within)
}

/// Every way `route` can go, in the order of its gates; chances sum to 1. With `review`, each
/// failure that would come later is split by what shows at the review's month.
pub fn ways(route: &Route, review: Option<&Review>) -> Vec<Way> {
    let mut found = Vec::new();
    let mut legs = Vec::new();
    let mut reached = 1.0;
    for (i, stage) in route.stages.iter().enumerate() {
        if stage.months() == 0 {
            continue;
        }
        let shut = |legs: &[(Phase, u32)], months: u32| {
            let mut legs = legs.to_vec();
            legs.push((Phase::Stage(i), months));
            legs
        };
        match *stage {
            Stage::Reduced { months, .. } | Stage::Volunteer { months, .. } => {
                legs.push((Phase::Stage(i), months));
            }
            Stage::Training { months, completion, .. } => {
                legs.push((Phase::Stage(i), months));
                fail(route, review, &legs, reached * (1.0 - completion), &mut found);
                reached *= completion;
            }
            Stage::Search { placed, within, .. } => {
                let h = placement_hazard(placed, within);
                fail(route, review, &shut(&legs, within), reached * (1.0 - placed), &mut found);
                legs.push((Phase::Stage(i), typical_wait(h, within)));
                reached *= placed;
            }
            Stage::Wait { offer, within } => {
                let opens = ends_within(offer, within);
                found.push(Way {
                    ending: Ending::NoOffer,
                    chance: reached * (1.0 - opens),
                    leave: None,
                    itinerary: Itinerary { legs: shut(&legs, within), last: Phase::Staying },
                });
                legs.push((Phase::Stage(i), typical_wait(offer, within)));
                reached *= opens;
            }
        }
    }
    let odds = route.odds.chance();
    found.push(Way {
        ending: Ending::Works,
        chance: reached * odds,
        leave: None,
        itinerary: Itinerary { legs: legs.clone(), last: Phase::Then },
    });
    fail(route, review, &legs, reached * (1.0 - odds), &mut found);
    found
}

/// Adds the failure after `legs`: split at the review if it comes later than that.
fn fail(
    route: &Route,
    review: Option<&Review>,
    legs: &[(Phase, u32)],
    chance: f64,
    found: &mut Vec<Way>,
) {
    let back = |mut legs: Vec<(Phase, u32)>, chance: f64, leave: Option<u32>| {
        if route.fallback.months > 0 {
            legs.push((Phase::Gap, route.fallback.months));
        }
        Way {
            ending: Ending::Fails,
            chance,
            leave,
            itinerary: Itinerary { legs, last: Phase::Fallback },
        }
    };
    let end: u32 = legs.iter().map(|leg| leg.1).sum();
    let Some(review) = review.filter(|review| end > review.month && chance > 0.0) else {
        found.push(back(legs.to_vec(), chance, None));
        return;
    };
    let mut until = Itinerary { legs: legs.to_vec(), last: Phase::Fallback };
    until.cut_at(review.month);
    found.push(back(until.legs, chance * review.visible, Some(review.month)));
    found.push(back(legs.to_vec(), chance * (1.0 - review.visible), None));
}
