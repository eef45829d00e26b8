//! The search for the values of a route's levers at which its answer flips.

use super::flip::{flip, last_whole};
use super::month_search::MonthSearch;
use super::probe::Probe;
use super::required::RequiredValues;
use crate::facts::states::StateTables;
use crate::model::{ModelError, Standing, result::Required};
use crate::scenario::{Pay, Route, Scenario, bounds::MONEY, lever::Lever};

/// How far `then` and `now` are searched, in times the larger of the two pays (rule 30).
const FARTHEST: f64 = 100.0;

/// A part of the search for all flipping values; one takes about as long as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchPart {
    /// Where the gain flips, of the pays now and at the reduced rate.
    NowAndCut,
    /// Where the gain flips, of the months, of the pay after and of the odds.
    ForThenOdds,
    /// The last affordable values.
    Limits,
}

impl SearchPart {
    /// All parts.
    pub const ALL: [Self; 3] = [Self::NowAndCut, Self::ForThenOdds, Self::Limits];
}

/// The search for the flipping values of a route.
#[derive(Debug)]
pub struct Search<'a> {
    pub(super) probe: Probe<'a>,
    route: &'a Route,
    /// How the route stands as it is: the same whichever lever stands where it does.
    pub(super) standing: Standing,
}

impl<'a> Search<'a> {
    /// A search on `route`.
    ///
    /// # Errors
    /// Where the scenario cannot be evaluated or has no such route.
    pub fn new(
        scenario: &'a Scenario,
        route: usize,
        states: Option<&'a StateTables>,
    ) -> Result<Self, ModelError> {
        let probe = Probe::new(scenario, route, states)?;
        let route = scenario.routes.get(route).ok_or(ModelError::NoRoute)?;
        Ok(Self { standing: probe.standing(route), probe, route })
    }

    /// Finds the values of a part.
    pub fn find(&self, part: SearchPart, values: &mut RequiredValues) {
        match part {
            SearchPart::NowAndCut => {
                values.now = self.gain(Lever::Now, self.farthest(&self.scenario().now.pay), 0.0);
                values.now_broke = match values.now {
                    Required::Value(most) if self.standing.net_gain < 0.0 => {
                        !self.probe.affordable(Lever::Now, most)
                    }
                    _ => false,
                };
                values.worth_now = self.worth_now(values.now);
                values.cut = self.gain(Lever::Cut, 0.0, self.most_cut());
            }
            SearchPart::ForThenOdds => {
                self.months(values);
                values.then = self.gain(Lever::Then, 0.0, self.farthest(&self.route.then.pay));
                values.limit_then = self.limit_before(Lever::Then, values.then, 0.0);
                (values.odds, values.odds_at_most) = self.odds();
                let worse = if values.odds_at_most { 1.0 } else { 0.0 };
                values.limit_odds = self.limit_before(Lever::Odds, values.odds, worse);
            }
            SearchPart::Limits => self.limits(values),
        }
    }

    /// The months of the main stage, one by one; `None` where there are none.
    pub(super) fn month_search(&self) -> Option<MonthSearch<'_>> {
        let yours = self.probe.yours(Lever::For)? as u32;
        Some(MonthSearch { probe: &self.probe, yours, net_gain: self.standing.net_gain })
    }

    /// The months at which the gain flips.
    fn months(&self, values: &mut RequiredValues) {
        values.for_months = self.gain(Lever::For, self.horizon(), 0.0);
        let Some(months) = self.month_search() else { return };
        let found = match values.for_months {
            Required::Never => months.most_between(),
            Required::Always(_) => months.most_before_gap(),
            Required::Value(_) | Required::None => None,
        };
        values.for_months = some_or(found, values.for_months);
        values.worth_for = some_or(months.worth(values.for_months), Required::None);
        values.for_broke = match values.for_months {
            Required::Value(most) if self.standing.net_gain < 0.0 => {
                self.told() && months.carries_none_up_to(most as u32)
            }
            _ => false,
        };
    }

    /// Less pay now can be a loss where more is not: where one comes back to more than one left.
    fn worth_now(&self, most: Required) -> Required {
        let Some(yours) = self.probe.yours(Lever::Now) else { return Required::None };
        if !matches!(most, Required::Always(_)) {
            return Required::None;
        }
        let ends = (0.0, self.farthest(&self.scenario().now.pay));
        let gain = |pay| self.probe.net_gain(Lever::Now, pay);
        match solved(gain, false, ends, Some((yours, self.standing.net_gain))) {
            found @ Required::Value(_) => found,
            _ => Required::None,
        }
    }

    pub(super) const fn told(&self) -> bool {
        self.scenario().household.savings.is_some()
    }

    pub(super) const fn scenario(&self) -> &'a Scenario {
        self.probe.scenario()
    }

    pub(super) fn horizon(&self) -> f64 {
        f64::from(self.scenario().horizon)
    }

    /// How far a pay is searched: no farther than it can be set.
    fn farthest(&self, pay: &Pay) -> f64 {
        (FARTHEST * self.scenario().larger_pay_as(self.probe.route(), pay)).min(MONEY.1)
    }

    pub(super) fn most_cut(&self) -> f64 {
        Lever::Cut.range(self.scenario(), self.probe.route()).high
    }

    /// Where the gain flips; none where the route has no such lever.
    fn gain(&self, lever: Lever, worse: f64, better: f64) -> Required {
        let Some(yours) = self.probe.yours(lever) else { return Required::None };
        let gain = |x| self.probe.net_gain(lever, x);
        solved(gain, lever.is_whole(), (worse, better), Some((yours, self.standing.net_gain)))
    }

    /// The odds, and whether they are a most.
    fn odds(&self) -> (Required, bool) {
        let gain = |odds| self.probe.net_gain(Lever::Odds, odds);
        let at_most = gain(1.0) < gain(0.0);
        let (worse, better) = if at_most { (1.0, 0.0) } else { (0.0, 1.0) };
        (self.gain(Lever::Odds, worse, better), at_most)
    }
}

/// Where the expected net gain `f` flips between the `worse` and the `better` end; `whole` is
/// whether it takes whole numbers only. `here`, a value with its gain, spares the way from the far end.
pub(super) fn solved(
    f: impl Fn(f64) -> f64,
    whole: bool,
    (worse, better): (f64, f64),
    here: Option<(f64, f64)>,
) -> Required {
    let at_worse = f(worse);
    if at_worse >= 0.0 {
        return Required::Always(worse);
    }
    let between = |x: f64| (x - worse) * (better - x) > 0.0;
    // A value that is ahead is one, whatever the better end is.
    let ahead = here.filter(|(x, gain)| between(*x) && *gain >= 0.0);
    let at_better = f(better);
    if ahead.is_none() && (at_better.is_nan() || at_better < 0.0) {
        return Required::Never;
    }
    let (good, bad) = match here {
        Some(here) if ahead.is_some() => (here, (worse, at_worse)),
        Some((x, gain)) if between(x) && gain < 0.0 => ((better, at_better), (x, gain)),
        _ => ((better, at_better), (worse, at_worse)),
    };
    Required::Value(turn(f, whole, good, bad))
}

pub(super) fn some_or(months: Option<u32>, none: Required) -> Required {
    months.map_or(none, |months| Required::Value(f64::from(months)))
}

/// The last value from `good` towards `bad` at which `f ≥ 0`, as it is at `good` and not at `bad`.
pub(super) fn turn(f: impl Fn(f64) -> f64, whole: bool, good: (f64, f64), bad: (f64, f64)) -> f64 {
    if whole {
        f64::from(last_whole(good.0 as u32, bad.0 as u32, |n| f(f64::from(n)) >= 0.0))
    } else {
        flip(good, bad, f)
    }
}
