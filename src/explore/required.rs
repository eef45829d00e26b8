//! What would have to be true: the value of each main lever at which the answer flips.

use super::flip::{flip, last_whole};
use super::probe::Probe;
use crate::facts::states::StateTables;
use crate::model::{ModelError, result::Required};
use crate::scenario::{Scenario, lever::Lever};

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
    /// Least reduced pay.
    pub cut: Required,
    /// Most months of the main stage.
    pub for_months: Required,
    /// Least pay after.
    pub then: Required,
    /// Least odds (most, where failing is worth more than working).
    pub odds: Required,
    /// Least reduced pay that is still affordable.
    pub limit_cut: Required,
    /// Most months that are still affordable.
    pub limit_for: Required,
    /// Most months without income after failing that are still affordable.
    pub limit_back_months: Required,
}

impl RequiredValues {
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
    let probe = Probe::new(scenario, route, states)?;
    let at = scenario.routes.get(route).ok_or(ModelError::NoRoute)?;
    let now = &scenario.now.pay;
    let then = &at.then.pay;
    let horizon = f64::from(scenario.horizon);
    // What is yours is the same whichever lever stands there.
    let gain_here = probe.standing(at).net_gain;
    let gain = |lever: Lever, worse, better| {
        let here = lever.get(scenario, route).map(|yours| (yours, gain_here));
        solved(|x| probe.net_gain(lever, x), lever.is_whole(), (worse, better), here)
    };
    let odds_help = probe.net_gain(Lever::Odds, 1.0) >= probe.net_gain(Lever::Odds, 0.0);
    let (worse_odds, better_odds) = if odds_help { (0.0, 1.0) } else { (1.0, 0.0) };
    let cut = Lever::Cut.get(scenario, route);
    let most_cut = Lever::Cut.range(scenario, route).high;
    let months = Lever::For.get(scenario, route);
    let told = scenario.household.savings.is_some();
    let limit = |lever: Lever, worse, better| match lever.get(scenario, route) {
        Some(yours) if told => limit(&probe, lever, yours, worse, better),
        _ => Required::None,
    };
    Ok(RequiredValues {
        now: gain(Lever::Now, FARTHEST * scenario.larger_pay_as(route, now), 0.0),
        cut: cut.map_or(Required::None, |_| gain(Lever::Cut, 0.0, most_cut)),
        for_months: months.map_or(Required::None, |_| gain(Lever::For, horizon, 0.0)),
        then: gain(Lever::Then, 0.0, FARTHEST * scenario.larger_pay_as(route, then)),
        odds: gain(Lever::Odds, worse_odds, better_odds),
        limit_cut: limit(Lever::Cut, 0.0, most_cut),
        limit_for: limit(Lever::For, horizon, 0.0),
        limit_back_months: limit(Lever::BackMonths, LONGEST_GAP.min(horizon), 0.0),
    })
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
    let at_better = f(better);
    if at_better.is_nan() || at_better < 0.0 {
        return Required::Never;
    }
    let between = |x: f64| (x - worse) * (better - x) > 0.0;
    let (good, bad) = match here {
        Some((x, gain)) if between(x) && gain >= 0.0 => ((x, gain), (worse, at_worse)),
        Some((x, gain)) if between(x) && gain < 0.0 => ((better, at_better), (x, gain)),
        _ => ((better, at_better), (worse, at_worse)),
    };
    Required::Value(turn(f, whole, good, bad))
}

/// The last affordable value from `yours` towards `worse`; the first towards `better` where yours
/// is not affordable.
fn limit(probe: &Probe<'_>, lever: Lever, yours: f64, worse: f64, better: f64) -> Required {
    let slack = |x| probe.slack(lever, x);
    let at = |x| (x, slack(x));
    let here = at(yours);
    let (good, bad) = if here.1 >= 0.0 {
        let end = at(worse);
        if end.1 >= 0.0 {
            return Required::Always(worse);
        }
        (here, end)
    } else {
        let end = at(better);
        if end.1.is_nan() || end.1 < 0.0 {
            return Required::Never;
        }
        (end, here)
    };
    Required::Value(turn(slack, lever.is_whole(), good, bad))
}

/// The last value from `good` towards `bad` at which `f ≥ 0`, as it is at `good` and not at `bad`.
fn turn(f: impl Fn(f64) -> f64, whole: bool, good: (f64, f64), bad: (f64, f64)) -> f64 {
    if whole {
        f64::from(last_whole(good.0 as u32, bad.0 as u32, |n| f(f64::from(n)) >= 0.0))
    } else {
        flip(good, bad, f)
    }
}
