//! What would have to be true: the value of each main lever at which the answer flips.

use super::flip::{flip, last_whole};
use super::month_search::{MonthSearch, fewest_carried};
use super::probe::Probe;
use crate::facts::states::StateTables;
use crate::model::{ModelError, Standing, explain::FigureName, result::Required};
use crate::scenario::{Pay, Route, Scenario, lever::Lever};

/// How far `then` and `now` are searched, in times the larger of the two pays (rule 30).
const FARTHEST: f64 = 100.0;
/// Longest gap after failing that is searched, in months (rule 32).
pub(super) const LONGEST_GAP: f64 = 60.0;

/// Flipping values of the expected net gain, and the last affordable values (docs/model.md,
/// rule 30); pays in the unit of their own lever.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RequiredValues {
    /// Most pay now.
    pub now: Required,
    /// Whether that is below the user's, and not affordable.
    pub now_broke: bool,
    /// Least pay now, where the most is *always* and less is a loss: one comes back to more than one left
    /// (docs/model.md, rule 30c); none elsewhere.
    pub worth_now: Required,
    /// Least reduced pay.
    pub cut: Required,
    /// Most months of the main stage.
    pub for_months: Required,
    /// Whether those are below the user's, and neither they nor fewer are affordable.
    pub for_broke: bool,
    /// Least pay after.
    pub then: Required,
    /// Least odds (most, where failing is worth more than working).
    pub odds: Required,
    /// Whether failing at the last gate is worth more than working, so that [`Self::odds`] are a most.
    pub odds_at_most: bool,
    /// Least reduced pay that is still affordable.
    pub limit_cut: Required,
    /// Most months that are still affordable.
    pub limit_for: Required,
    /// Least pay after that is still affordable, where that binds before [`Self::then`]
    /// (docs/model.md, rule 30d); *always* elsewhere.
    pub limit_then: Required,
    /// The same of the odds.
    pub limit_odds: Required,
    /// Most months without income after failing that are still affordable.
    pub limit_back_months: Required,
    /// Most months without income after failing with a gain, where the gain flips before
    /// [`Self::limit_back_months`] or there is no such limit (docs/model.md, rule 30a); *always* elsewhere.
    pub back_months: Required,
    /// Fewest months above the user's that are affordable, where neither the user's nor any fewer
    /// are (docs/model.md, rule 30a); none elsewhere.
    pub carried_for: Required,
    /// Fewest months that savings carry, where the user's do and none below these does (docs/model.md,
    /// rule 30b); none elsewhere.
    pub fewest_for: Required,
    /// Fewest months with a gain, from the user's on or, where those have one, all the way to them:
    /// where the horizon's have one and fewer do not (docs/model.md, rule 30c); none elsewhere.
    pub worth_for: Required,
}

impl RequiredValues {
    /// Of a route without levers.
    pub const NONE: Self = Self {
        now: Required::None,
        now_broke: false,
        worth_now: Required::None,
        cut: Required::None,
        for_months: Required::None,
        for_broke: false,
        then: Required::None,
        odds: Required::None,
        odds_at_most: false,
        limit_cut: Required::None,
        limit_for: Required::None,
        limit_then: Required::Always(0.0),
        limit_odds: Required::Always(0.0),
        limit_back_months: Required::None,
        back_months: Required::Always(0.0),
        carried_for: Required::None,
        fewest_for: Required::None,
        worth_for: Required::None,
    };

    /// The value at which the gain flips, of a main lever.
    pub const fn of(&self, lever: Lever) -> Required {
        match lever {
            Lever::Now => self.now,
            Lever::Cut => self.cut,
            Lever::For => self.for_months,
            Lever::Then => self.then,
            Lever::Odds => self.odds,
            _ => Required::None,
        }
    }

    /// The value that a figure says, where it is one of these.
    pub const fn said_by(&self, figure: FigureName) -> Required {
        match figure {
            FigureName::Required(lever) => self.of(lever),
            FigureName::Limit(Lever::Cut) => self.limit_cut,
            FigureName::Limit(Lever::For) => self.limit_for,
            FigureName::Limit(Lever::BackMonths) => self.limit_back_months,
            _ => Required::None,
        }
    }

    /// The least reduced pay that leaves the user no worse off and is affordable all the way: the
    /// larger of [`Self::cut`] and [`Self::limit_cut`] (docs/model.md, rule 32a). *Never* where either is; where savings are
    /// not told, [`Self::cut`] alone.
    pub fn acceptable_cut(&self) -> Required {
        match (self.cut, self.limit_cut) {
            (Required::None, _) => Required::None,
            (cut, Required::None | Required::Always(_)) => cut,
            (Required::Never, _) | (_, Required::Never) => Required::Never,
            (Required::Always(_), limit) => limit,
            (Required::Value(cut), Required::Value(limit)) => Required::Value(cut.max(limit)),
        }
    }
}

/// The flipping values of `route`.
///
/// # Errors
/// Where the scenario cannot be evaluated or has no such route.
pub fn required(
    scenario: &Scenario,
    route: usize,
    states: Option<&StateTables>,
) -> Result<RequiredValues, ModelError> {
    let mut values = RequiredValues::NONE;
    let search = Search::new(scenario, route, states)?;
    for part in SearchPart::ALL {
        search.find(part, &mut values);
    }
    Ok(values)
}

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
    probe: Probe<'a>,
    route: &'a Route,
    /// How the route stands as it is: the same whichever lever stands where it does.
    standing: Standing,
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
            SearchPart::Limits => {
                values.limit_cut = self.limit(Lever::Cut, 0.0, self.most_cut());
                values.limit_for = self.limit(Lever::For, self.horizon(), 0.0);
                let longest = LONGEST_GAP.min(self.horizon());
                values.limit_back_months = self.limit(Lever::BackMonths, longest, 0.0);
                values.back_months = self.flips_before(values.limit_back_months, longest);
                self.carried(values);
            }
        }
    }

    /// The first affordable value from `yours` towards `better`, where that end itself is not: of whole
    /// months one by one, of a pay none.
    fn nearer(&self, lever: Lever, yours: f64, better: f64) -> Required {
        let mut fewer = (better as u32..yours as u32).rev().map(f64::from);
        let found = fewer.find(|&value| lever.is_whole() && self.probe.affordable(lever, value));
        found.map_or(Required::Never, Required::Value)
    }

    /// The months without income at which the gain flips, where they are fewer than the cash carries,
    /// and no more than `longest`.
    fn flips_before(&self, limit: Required, longest: f64) -> Required {
        let lever = Lever::BackMonths;
        let last = match limit {
            Required::Value(last) => Some(last),
            Required::Always(_) | Required::None => Some(longest),
            Required::Never => None,
        };
        match (last, self.probe.yours(lever)) {
            (Some(last), Some(yours)) if self.standing.net_gain >= 0.0 && last > yours => {
                let gain = |x| self.probe.net_gain(lever, x);
                solved(gain, true, (last, 0.0), Some((yours, self.standing.net_gain)))
            }
            _ => Required::Always(0.0),
        }
    }

    /// The months of the main stage, one by one; `None` where there are none.
    fn month_search(&self) -> Option<MonthSearch<'_>> {
        let yours = self.probe.yours(Lever::For)? as u32;
        Some(MonthSearch { probe: &self.probe, yours, net_gain: self.standing.net_gain })
    }

    /// The months at which the gain flips.
    fn months(&self, values: &mut RequiredValues) {
        values.for_months = self.gain(Lever::For, self.horizon(), 0.0);
        let Some(months) = self.month_search() else { return };
        if values.for_months == Required::Never {
            values.for_months = some_or(months.most_between(), Required::Never);
        }
        values.worth_for = some_or(months.worth(values.for_months), Required::None);
        values.for_broke = match values.for_months {
            Required::Value(most) if self.standing.net_gain < 0.0 => {
                self.told() && months.carries_none_up_to(most as u32)
            }
            _ => false,
        };
    }

    /// The months that savings carry beside [`RequiredValues::limit_for`].
    fn carried(&self, values: &mut RequiredValues) {
        let Some(months) = self.month_search() else { return };
        if values.limit_for == Required::Never {
            values.carried_for = some_or(months.carried_above(), Required::Never);
        } else if !self.probe.affordable(Lever::For, 1.0) {
            values.fewest_for = some_or(fewest_carried(&self.probe), Required::None);
        }
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

    /// The last affordable value from the user's, where that is affordable, towards where the gain flips
    /// or, where it does not, the `worse` end.
    fn limit_before(&self, lever: Lever, flips: Required, worse: f64) -> Required {
        let nothing = Required::Always(worse);
        let (Some(yours), true) = (self.probe.yours(lever), self.told()) else { return nothing };
        let end = match flips {
            Required::Value(value) if self.standing.net_gain >= 0.0 => value,
            Required::Always(_) => worse,
            _ => return nothing,
        };
        let slack = |x| self.probe.slack(lever, x);
        let at_end = slack(end);
        if !self.standing.affordable() || at_end.is_nan() || at_end >= 0.0 {
            return nothing;
        }
        Required::Value(turn(slack, false, (yours, self.standing.slack), (end, at_end)))
    }

    const fn told(&self) -> bool {
        self.scenario().household.savings.is_some()
    }

    const fn scenario(&self) -> &'a Scenario {
        self.probe.scenario()
    }

    fn horizon(&self) -> f64 {
        f64::from(self.scenario().horizon)
    }

    /// How far a pay is searched.
    fn farthest(&self, pay: &Pay) -> f64 {
        FARTHEST * self.scenario().larger_pay_as(self.probe.route(), pay)
    }

    fn most_cut(&self) -> f64 {
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

    /// The last affordable value from yours towards `worse`; the first towards `better` where yours
    /// is not affordable; none where savings are not told.
    fn limit(&self, lever: Lever, worse: f64, better: f64) -> Required {
        let yours = self.probe.yours(lever).filter(|_| self.told());
        let Some(yours) = yours else { return Required::None };
        let slack = |x| self.probe.slack(lever, x);
        let at = |x| (x, slack(x));
        let mut here = at(yours);
        let (good, bad) = if here.1 >= 0.0 {
            // Months one by one, to the end of the slider: where the gap after failing lies beyond the
            // horizon the cash lasts again.
            let slider = lever.range(self.scenario(), self.probe.route()).high.min(worse);
            let near = if lever.is_whole() { slider as u32 } else { 0 };
            for months in (yours as u32 + 1..=near).map(f64::from) {
                let next = at(months);
                if next.1 < 0.0 {
                    return Required::Value(here.0);
                }
                here = next;
            }
            let end = at(worse);
            if end.1 >= 0.0 {
                return Required::Always(worse);
            }
            (here, end)
        } else {
            let end = at(better);
            if end.1.is_nan() || end.1 < 0.0 {
                return self.nearer(lever, yours, better);
            }
            (end, here)
        };
        Required::Value(turn(slack, lever.is_whole(), good, bad))
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

fn some_or(months: Option<u32>, none: Required) -> Required {
    months.map_or(none, |months| Required::Value(f64::from(months)))
}

/// The last value from `good` towards `bad` at which `f ≥ 0`, as it is at `good` and not at `bad`.
fn turn(f: impl Fn(f64) -> f64, whole: bool, good: (f64, f64), bad: (f64, f64)) -> f64 {
    if whole {
        f64::from(last_whole(good.0 as u32, bad.0 as u32, |n| f(f64::from(n)) >= 0.0))
    } else {
        flip(good, bad, f)
    }
}
