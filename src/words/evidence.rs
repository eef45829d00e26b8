//! How much of an answer rests on guesses.

use crate::scenario::{Evidence, Scenario, lever::Lever};

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
    /// Of this route's figures: as the scenario's own tags say, else the user's where they differ
    /// from the default scenario's, else as the default's sources say.
    pub fn of(scenario: &Scenario, route: usize) -> Self {
        let default = Scenario::default();
        let mut origins = Self { example: true, ..Self::default() };
        for lever in Lever::ALL {
            let here = (lever.get(scenario, route), lever.unit(scenario, route));
            let there = (lever.get(&default, 0), lever.unit(&default, 0));
            let changed = here != there;
            origins.example &= !changed;
            let tag = scenario.evidence.get(lever.name()).copied();
            if tag.is_none() && !changed && !ALWAYS.contains(&lever) {
                continue;
            }
            // A lever the route lacks has no figure behind it; savings that are not told have none.
            if here.0.is_none() {
                continue;
            }
            match tag.unwrap_or(if changed { Evidence::Yours } else { of_default(lever) }) {
                Evidence::Yours => origins.yours.push(lever),
                Evidence::Sourced => origins.sourced.push(lever),
                Evidence::Guess => origins.guesses.push(lever),
            }
        }
        origins
    }
}

/// The default scenario's two wages have a source (`scenario::defaults`), the rest are guesses.
const fn of_default(lever: Lever) -> Evidence {
    match lever {
        Lever::Now | Lever::Then => Evidence::Sourced,
        _ => Evidence::Guess,
    }
}
