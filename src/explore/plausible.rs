//! How far each input may plausibly be off, and how far a flip of it is searched.

use super::limits::LONGEST_GAP;
use crate::scenario::{
    Scenario,
    bounds::MONEY,
    lever::{Lever, Unit},
};

/// The inputs that are turned, in the order of the page (docs/model.md, rule 32).
pub const TURNED: [Lever; 11] = [
    Lever::Now,
    Lever::Cut,
    Lever::Then,
    Lever::For,
    Lever::Odds,
    Lever::OneOff,
    Lever::NowRaise,
    Lever::ThenRaise,
    Lever::DiscountRate,
    Lever::BackShare,
    Lever::BackMonths,
];

/// A pay may be off by this share of itself.
const PAY_SHARE: f64 = 0.1;
/// A one-off cost may be off by this share of itself.
const ONE_OFF_SHARE: f64 = 0.5;
/// The stage may last this many months more or less.
const STAGE_MONTHS: f64 = 3.0;
/// Odds may be off by this much.
const ODDS_POINTS: f64 = 0.15;
/// A raise may be off by this much a year.
const RAISE_POINTS: f64 = 0.01;
/// The discount rate may be off by this much a year.
const RATE_POINTS: f64 = 0.02;
/// The share of the current pay after failing may be off by this much.
const BACK_POINTS: f64 = 0.1;
/// The months without income after failing may be off by this many.
const BACK_MONTHS: f64 = 2.0;

/// Pays and one-off costs are searched up to this many times the larger of the two pays; one-off
/// costs of a month of it.
const FARTHEST_PAYS: f64 = 10.0;
/// Raises a year that are searched.
const RAISES: (f64, f64) = (-0.05, 0.15);
/// Discount rates that are searched.
const RATES: (f64, f64) = (0.0, 0.3);
/// Odds that are searched: all.
const ODDS: (f64, f64) = (0.0, 1.0);
/// Shares of the current pay after failing that are searched.
const BACK_SHARES: (f64, f64) = (0.0, 1.5);

/// The plausible range of a lever; a user may give another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plausible {
    /// The lever.
    pub lever: Lever,
    /// The least it may plausibly be.
    pub low: f64,
    /// The most it may plausibly be.
    pub high: f64,
}

impl Plausible {
    /// The range of `lever` around its own value, where nobody has given another: pays ±10 %,
    /// months ±3, odds ±15 points, raises ±1 point, the discount rate ±2 points, the share after
    /// failing ±10 points, its months ±2, one-off costs ±50 %; no farther than is searched. `None`
    /// where the route has no such lever, or it is not among [`TURNED`].
    pub fn of(scenario: &Scenario, route: usize, lever: Lever) -> Option<Self> {
        let yours = lever.get(scenario, route)?;
        let (least, most) = searched(scenario, route, lever)?;
        let (low, high) = match lever {
            Lever::Now | Lever::Cut | Lever::Then => by_share(yours, PAY_SHARE),
            Lever::OneOff => by_share(yours, ONE_OFF_SHARE),
            Lever::For => around(yours, STAGE_MONTHS),
            Lever::Odds => around(yours, ODDS_POINTS),
            Lever::NowRaise | Lever::ThenRaise => around(yours, RAISE_POINTS),
            Lever::DiscountRate => around(yours, RATE_POINTS),
            Lever::BackShare => around(yours, BACK_POINTS),
            Lever::BackMonths => around(yours, BACK_MONTHS),
            _ => return None,
        };
        let low = low.max(least.min(yours));
        let high = high.min(most.max(yours));
        Some(Self { lever, low, high })
    }

    /// The ranges of all of [`TURNED`] that the route has.
    pub fn all(scenario: &Scenario, route: usize) -> Vec<Self> {
        Self::all_but(scenario, route, &[])
    }

    /// The same, but of the levers of which somebody has said how far off they may be: so far, and no less
    /// than to the value that the scenario has.
    pub fn all_but(scenario: &Scenario, route: usize, given: &[Self]) -> Vec<Self> {
        let of = |lever: Lever| {
            let own = Self::of(scenario, route, lever)?;
            let yours = lever.get(scenario, route)?;
            let given = given.iter().find(|range| range.lever == lever);
            Some(given.map_or(own, |given| given.holding(yours)))
        };
        TURNED.into_iter().filter_map(of).collect()
    }

    /// This range cut to what is searched of its lever, months to whole ones, and widened to hold the
    /// user's own value; `None` where the route has no such lever, it is not among [`TURNED`], or its low
    /// end is not below its high one.
    pub fn checked(self, scenario: &Scenario, route: usize) -> Option<Self> {
        Self::of(scenario, route, self.lever)?;
        let (least, most) = searched(scenario, route, self.lever)?;
        let whole = matches!(self.lever.unit(scenario, route), Unit::Months);
        let cut = |value: f64| {
            let value = if value < least { least } else { value };
            let value = if value > most { most } else { value };
            if whole { libm::round(value) } else { value }
        };
        let (low, high) = (cut(self.low), cut(self.high));
        let yours = self.lever.get(scenario, route)?;
        (low < high).then_some(Self { lever: self.lever, low, high }.holding(yours))
    }

    /// The range, widened to hold this value: of a figure nobody can say that it is implausible and theirs.
    fn holding(self, yours: f64) -> Self {
        Self { low: self.low.min(yours), high: self.high.max(yours), ..self }
    }
}

fn by_share(value: f64, share: f64) -> (f64, f64) {
    (value * (1.0 - share), value * (1.0 + share))
}

fn around(value: f64, distance: f64) -> (f64, f64) {
    (value - distance, value + distance)
}

/// Where a flip of `lever` is searched, low and high end; `None` of a lever that is not among
/// [`TURNED`].
pub fn searched(scenario: &Scenario, route: usize, lever: Lever) -> Option<(f64, f64)> {
    let at = scenario.routes.get(route)?;
    let pays = |pay| (0.0, (FARTHEST_PAYS * scenario.larger_pay_as(route, pay)).min(MONEY.1));
    let horizon = f64::from(scenario.horizon);
    Some(match lever {
        Lever::Now => pays(&scenario.now.pay),
        Lever::Then => pays(&at.then.pay),
        Lever::Cut => (0.0, Lever::Cut.range(scenario, route).high),
        Lever::OneOff => {
            let month = scenario.now.pay.monthly_gross().max(at.then.pay.monthly_gross());
            (0.0, (FARTHEST_PAYS * month).min(MONEY.1))
        }
        Lever::For => (0.0, horizon),
        Lever::Odds => ODDS,
        Lever::NowRaise | Lever::ThenRaise => RAISES,
        Lever::DiscountRate => RATES,
        Lever::BackShare => BACK_SHARES,
        Lever::BackMonths => (0.0, LONGEST_GAP.min(horizon)),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(scenario: &Scenario, lever: Lever, low: f64, high: f64) {
        let found = Plausible::of(scenario, 0, lever).unwrap();
        assert!((found.low - low).abs() < 1e-12, "{}: {}", lever.name(), found.low);
        assert!((found.high - high).abs() < 1e-12, "{}: {}", lever.name(), found.high);
    }

    #[test]
    fn no_pay_is_searched_farther_than_it_can_be_set() {
        let link = "#v=1&tax=none&currency=VND&now=900000000y&cut=600000000y&then=950000000y";
        let scenario = crate::scenario::link::decode(link).unwrap().scenario;
        check(&scenario, Lever::Then, 855_000_000.0, 1e9);
        assert_eq!(searched(&scenario, 0, Lever::Now), Some((0.0, 1e9)));
    }

    #[test]
    fn ranges_lie_around_the_users_values_and_within_what_is_possible() {
        let mut scenario = Scenario::default();
        check(&scenario, Lever::Cut, 19.8, 24.2);
        check(&scenario, Lever::For, 3.0, 9.0);
        check(&scenario, Lever::OneOff, 0.0, 0.0);
        Lever::Odds.set(&mut scenario, 0, 0.95);
        check(&scenario, Lever::Odds, 0.8, 1.0);
        Lever::BackMonths.set(&mut scenario, 0, 1.0);
        check(&scenario, Lever::BackMonths, 0.0, 3.0);
        // Beyond what is searched, the user's own value is the end.
        Lever::DiscountRate.set(&mut scenario, 0, 0.4);
        check(&scenario, Lever::DiscountRate, 0.38, 0.4);
    }

    #[test]
    fn a_range_that_somebody_gives_takes_the_place_of_the_usual_one() {
        let scenario = Scenario::default();
        let given = Plausible { lever: Lever::Odds, low: 0.3, high: 0.9 };
        let all = Plausible::all_but(&scenario, 0, &[given]);
        assert_eq!(all.len(), Plausible::all(&scenario, 0).len());
        for range in all {
            let usual = Plausible::of(&scenario, 0, range.lever);
            assert_eq!(Some(range) == usual, range.lever != Lever::Odds, "{}", range.lever.name());
        }
    }

    #[test]
    fn a_given_range_is_cut_to_what_is_searched() {
        let scenario = Scenario::default();
        let checked = |lever, low, high| {
            let range = Plausible { lever, low, high }.checked(&scenario, 0);
            range.map(|range| (range.low, range.high))
        };
        assert_eq!(checked(Lever::Odds, -0.5, 2.0), Some((0.0, 1.0)));
        assert_eq!(checked(Lever::For, 2.4, 9.0), Some((2.0, 9.0)));
        assert_eq!(checked(Lever::Odds, 0.8, 0.2), None);
        assert_eq!(checked(Lever::Odds, 0.5, 0.5), None);
        assert_eq!(checked(Lever::Odds, f64::NAN, 0.5), None);
        assert_eq!(checked(Lever::Savings, 0.0, 1.0), None);
    }

    #[test]
    fn a_lever_that_is_not_turned_or_not_there_has_none() {
        let mut scenario = Scenario::default();
        assert_eq!(Plausible::of(&scenario, 0, Lever::Savings), None);
        scenario.routes[0].stages.clear();
        assert_eq!(Plausible::of(&scenario, 0, Lever::Cut), None);
        assert_eq!(Plausible::all(&scenario, 0).len(), TURNED.len() - 2);
    }
}
