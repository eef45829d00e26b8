//! What a record of people one knows leaves open.

use super::probe::Probe;
use crate::chance::record_quantile;
use crate::scenario::{Odds, lever::Lever};

/// The points of the record's distribution between which four in five chances lie.
const LOW: f64 = 0.1;
const HIGH: f64 = 0.9;

/// A chance and the expected net gain at it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AtOdds {
    /// The chance at the last gate.
    pub odds: f64,
    /// Expected net gain with it, on the full model.
    pub net_gain: f64,
}

/// The expected net gain at the 10 % and 90 % points of Beta(k+1, n−k+1), where the route's odds
/// are "k of n people I know" (docs/model.md, rule 9); `None` where they are a chance.
pub fn record_range(probe: &Probe<'_>) -> Option<(AtOdds, AtOdds)> {
    let Odds::Record { k, n } = probe.scenario().routes.get(probe.route())?.odds else {
        return None;
    };
    let at = |p: f64| {
        let odds = record_quantile(k, n, p);
        AtOdds { odds, net_gain: probe.net_gain(Lever::Odds, odds) }
    };
    Some((at(LOW), at(HIGH)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    #[test]
    fn a_record_has_a_range_around_its_own_gain_and_a_chance_none() {
        let mut scenario = Scenario::default();
        assert!(Probe::new(&scenario, 0, None).is_ok_and(|p| record_range(&p).is_none()));
        scenario.routes[0].odds = Odds::Record { k: 7, n: 10 };
        let range = Probe::new(&scenario, 0, None).ok().and_then(|p| record_range(&p));
        let Some((low, high)) = range else { panic!("a record has a range") };
        let own = scenario.routes[0].odds.chance();
        assert!(low.odds < own && own < high.odds);
        assert!(low.net_gain < high.net_gain);
    }
}
