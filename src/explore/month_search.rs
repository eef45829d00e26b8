//! Months of the main stage that are searched one by one, where halving would pass over them: more can
//! pay or carry where fewer do not.

use super::{flip::last_whole, probe::Probe};
use crate::{model::result::Required, scenario::lever::Lever};

/// Looks that are taken along months of which each would take too long (docs/model.md, rule 30e).
const LOOKS: u32 = 24;

/// Months from `first` to `end`, as far apart as [`LOOKS`] has them, without these two.
fn looks(first: u32, end: u32) -> impl Iterator<Item = u32> {
    let step = end.saturating_sub(first).div_ceil(LOOKS).max(1);
    (first.saturating_add(step)..end).step_by(step as usize)
}

/// The last months from `first` on that hold, where some before `end` do not; `first` holds.
pub(super) fn last_before_gap(first: u32, end: u32, holds: impl Fn(u32) -> bool) -> Option<u32> {
    let mut good = first;
    for months in looks(first, end) {
        if !holds(months) {
            return Some(last_whole(good, months, holds));
        }
        good = months;
    }
    None
}

/// A search among the months of a route.
pub(super) struct MonthSearch<'a> {
    pub(super) probe: &'a Probe<'a>,
    /// The user's months.
    pub(super) yours: u32,
    /// Expected net gain at these.
    pub(super) net_gain: f64,
}

impl MonthSearch<'_> {
    fn gain(&self, months: u32) -> f64 {
        self.probe.net_gain(Lever::For, f64::from(months))
    }

    fn pays(&self, months: u32) -> bool {
        self.gain(months) >= 0.0
    }

    fn carried(&self, months: u32) -> bool {
        self.probe.affordable(Lever::For, f64::from(months))
    }

    /// Whether some months may pay though neither none do nor all of the horizon: if they are better than
    /// none, or are seen to pay.
    fn has_hump(&self) -> bool {
        let none = self.gain(0);
        let better = self.net_gain > none || self.gain(1) > none;
        better || looks(0, self.yours.max(self.longest())).any(|months| self.pays(months))
    }

    /// The end of the slider.
    fn longest(&self) -> u32 {
        Lever::For.range(self.probe.scenario(), self.probe.route()).high as u32
    }

    /// The most months from the user's on that pay, where these do, more do not, and all of the horizon
    /// does again.
    pub(super) fn most_before_gap(&self) -> Option<u32> {
        let pays = self.net_gain >= 0.0;
        pays.then(|| last_before_gap(self.yours, self.probe.scenario().horizon, |n| self.pays(n)))?
    }

    /// The most months below the user's with a gain, where neither the user's nor any end has one.
    pub(super) fn most_between(&self) -> Option<u32> {
        if self.net_gain >= 0.0 || self.yours < 2 || !self.has_hump() {
            return None;
        }
        (1..self.yours).rev().find(|months| self.pays(*months))
    }

    /// More months can pay where fewer do not: at a reduced rate above the one after, or where failing
    /// is worth more. From the user's up, or down to the fewest from which on all up to the user's do;
    /// `most` is what halving found (docs/model.md, rule 30c).
    pub(super) fn worth(&self, most: Required) -> Option<u32> {
        let up_to = |last| (self.yours + 1..=last).find(|months| self.pays(*months));
        match most {
            Required::Always(_) if self.net_gain < 0.0 => up_to(self.probe.scenario().horizon),
            Required::Always(_) if !self.pays(0) => {
                (0..self.yours).rev().find(|months| !self.pays(*months)).map(|months| months + 1)
            }
            Required::Never if self.net_gain < 0.0 && self.has_hump() => up_to(self.longest()),
            _ => None,
        }
    }

    /// More months can carry where fewer do not: the new pay then comes later, but so does the gap
    /// after failing. Up to the end of the slider.
    pub(super) fn carried_above(&self) -> Option<u32> {
        (self.yours + 1..=self.longest()).find(|months| self.carried(*months))
    }

    /// Whether none up to these months are carried.
    pub(super) fn carries_none_up_to(&self, most: u32) -> bool {
        !(0..=most).rev().any(|months| self.carried(months))
    }
}

/// The fewest months of the main stage that savings carry, where the user's carry and none below these
/// does (docs/model.md, rule 30b). `None` where one month does, where the user's do not, and where
/// savings are not told.
pub fn fewest_carried(probe: &Probe<'_>) -> Option<u32> {
    let yours = probe.yours(Lever::For)? as u32;
    let carried = |months: &u32| probe.affordable(Lever::For, f64::from(*months));
    if probe.scenario().household.savings.is_none() || yours < 2 || carried(&1) || !carried(&yours)
    {
        return None;
    }
    let fewest = (1..=yours).rev().take_while(carried).last()?;
    (!(1..fewest).any(|months| carried(&months))).then_some(fewest)
}
