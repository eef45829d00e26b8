//! How much of an answer rests on guesses.

use crate::scenario::{Evidence, Scenario, Stage, lever::Lever};

/// The figures every answer rests on; others count once they are changed.
const ALWAYS: [Lever; 13] = [
    Lever::Now,
    Lever::Cut,
    Lever::For,
    Lever::Then,
    Lever::Odds,
    Lever::NowRaise,
    Lever::ThenRaise,
    Lever::BackMonths,
    Lever::BackShare,
    Lever::Living,
    Lever::Savings,
    Lever::DiscountRate,
    Lever::Inflation,
];

/// Where a figure comes from that is not the default scenario's; `None` if nobody but the user knows
/// ([`crate::scenario::template::origin`]).
pub type Known = fn(&Scenario, usize, Lever) -> Option<Evidence>;

/// Where the figures behind an answer come from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Origins {
    /// The user's own.
    pub yours: Vec<Lever>,
    /// With a source.
    pub sourced: Vec<Lever>,
    /// Guesses.
    pub guesses: Vec<Lever>,
    /// Whether every figure is the default scenario's: nobody's case yet.
    pub example: bool,
}

impl Origins {
    /// Of this route's figures: as the scenario's own tags say; else, where they differ from the
    /// default scenario's, as `known` says, or the user's; else as the default's sources say.
    pub fn of(scenario: &Scenario, route: usize, known: Known) -> Self {
        let default = Scenario::default();
        let mut origins = Self { example: is_like(scenario, &default), ..Self::default() };
        for lever in Lever::ALL {
            let here = (lever.get(scenario, route), lever.unit(scenario, route));
            let there = (lever.get(&default, 0), lever.unit(&default, 0));
            let changed = here != there;
            origins.example &= !changed;
            let tag = scenario.evidence_of(lever, route);
            if tag.is_none() && !changed && !ALWAYS.contains(&lever) {
                continue;
            }
            // A lever the route lacks has no figure behind it; savings that are not told have none.
            if here.0.is_none() {
                continue;
            }
            let untagged = || {
                if changed {
                    known(scenario, route, lever).unwrap_or(Evidence::Yours)
                } else {
                    of_default(lever)
                }
            };
            match tag.unwrap_or_else(untagged) {
                Evidence::Yours => origins.yours.push(lever),
                Evidence::Sourced => origins.sourced.push(lever),
                Evidence::Guess => origins.guesses.push(lever),
            }
        }
        origins
    }
}

/// Whether the scenario is of the default one's kind: what no lever turns is alike.
fn is_like(scenario: &Scenario, default: &Scenario) -> bool {
    let [route] = &*scenario.routes else { return false };
    matches!(&*route.stages, [Stage::Reduced { steps, .. }] if steps.is_empty())
        && scenario.taxes == default.taxes
        && scenario.household.status == default.household.status
}

/// The default scenario's two wages have a source (`scenario::defaults`), the rest are guesses.
const fn of_default(lever: Lever) -> Evidence {
    match lever {
        Lever::Now | Lever::Then => Evidence::Sourced,
        _ => Evidence::Guess,
    }
}
