//! The last values that are still affordable (docs/model.md, rules 30, 30a and 30b).

use super::{
    month_search::{fewest_carried, last_before_gap},
    required::RequiredValues,
    search::{Search, solved, some_or, turn},
};
use crate::{model::result::Required, scenario::lever::Lever};

/// Longest gap after failing that is searched, in months (rule 32).
pub(super) const LONGEST_GAP: f64 = 60.0;

impl Search<'_> {
    /// The last affordable values.
    pub(super) fn limits(&self, values: &mut RequiredValues) {
        values.limit_cut = self.limit(Lever::Cut, 0.0, self.most_cut());
        values.limit_for = self.limit(Lever::For, self.horizon(), 0.0);
        let longest = LONGEST_GAP.min(self.horizon());
        values.limit_back_months = self.limit(Lever::BackMonths, longest, 0.0);
        values.back_months = self.flips_before(values.limit_back_months, longest);
        self.carried(values);
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
                let lasts = |months| slack(f64::from(months)) >= 0.0;
                let gap =
                    lever.is_whole().then(|| last_before_gap(here.0 as u32, worse as u32, lasts));
                return some_or(gap.flatten(), Required::Always(worse));
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

    /// The first affordable value from `yours` towards `better`, where that end itself is not: of whole
    /// months one by one, of a pay none.
    fn nearer(&self, lever: Lever, yours: f64, better: f64) -> Required {
        let mut fewer = (better as u32..yours as u32).rev().map(f64::from);
        let found = fewer.find(|&value| lever.is_whole() && self.probe.affordable(lever, value));
        found.map_or(Required::Never, Required::Value)
    }

    /// The last affordable value from the user's, where that is affordable, towards where the gain flips
    /// or, where it does not, the `worse` end.
    pub(super) fn limit_before(&self, lever: Lever, flips: Required, worse: f64) -> Required {
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

    /// The months without income at which the gain flips, where they are fewer than the cash carries,
    /// and no more than `longest`; *always* where they are not.
    fn flips_before(&self, limit: Required, longest: f64) -> Required {
        let lever = Lever::BackMonths;
        let nothing = Required::Always(0.0);
        let Some(yours) = self.probe.yours(lever) else { return nothing };
        let last = match limit {
            Required::Value(last) => last,
            Required::Always(_) | Required::None => longest,
            Required::Never => return nothing,
        };
        let gain = |x| self.probe.net_gain(lever, x);
        let here = (yours, self.standing.net_gain);
        if here.1 >= 0.0 {
            return if last > yours {
                solved(gain, true, (last, 0.0), Some(here))
            } else {
                nothing
            };
        }
        let first = (0.0, gain(0.0));
        if first.1.is_nan() || first.1 < 0.0 {
            return nothing;
        }
        // Where fewer pay: the most of these, unless the cash carries fewer still.
        let most = turn(gain, true, first, here);
        if most < last { Required::Value(most) } else { nothing }
    }

    /// The months that savings carry beside [`RequiredValues::limit_for`].
    fn carried(&self, values: &mut RequiredValues) {
        let Some(months) = self.month_search() else { return };
        // Where fewer than one is no stage at all, it is as if there were none.
        let none_fewer = matches!(values.limit_for, Required::Never | Required::Value(0.0));
        if none_fewer && !self.standing.affordable() && self.told() {
            values.carried_for = some_or(months.carried_above(), Required::Never);
        } else {
            values.fewest_for = some_or(fewest_carried(&self.probe), Required::None);
        }
    }
}
