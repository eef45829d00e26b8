//! What trials came to, a column each figure.

use super::trial::Lane;
use crate::model::number::Number;
use crate::model::result::Ending;

/// What a range of trials came to, a column each figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Trials {
    /// Number of the first.
    pub first: u32,
    /// A route each.
    pub routes: Vec<RouteTrials>,
    /// Whether staying breaks the credit limit.
    pub staying_broke: Vec<bool>,
}

/// A route's columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RouteTrials {
    /// Net gain over the horizon, as if credit sufficed.
    pub net_gains: Vec<f64>,
    /// Whether cash breaks the credit limit.
    pub broke: Vec<bool>,
    /// How the way ends.
    pub endings: Vec<Ending>,
    /// Month from which the gain stays made good; 0 ahead throughout, `u16::MAX` not within the
    /// horizon.
    pub even: Vec<u16>,
    /// Cumulative gain at the plan's marks, a mark each, of trials below [`super::FAN_TRIALS`].
    pub gains: Vec<Vec<f64>>,
    /// Balance at the plan's marks likewise.
    pub balances: Vec<Vec<f64>>,
}

impl RouteTrials {
    /// How many are ahead and affordable (docs/model.md, rule 34).
    pub fn ahead(&self) -> u32 {
        let both = self.net_gains.iter().zip(&self.broke);
        both.filter(|(gain, broke)| **gain >= 0.0 && !**broke).count() as u32
    }
}

/// A route's columns as they are filled: a group of trials side by side in each number.
#[derive(Debug, Clone)]
pub(super) struct Columns<N> {
    net_gains: Vec<N>,
    broke: Vec<bool>,
    endings: Vec<Ending>,
    even: Vec<u16>,
    gains: Vec<Vec<N>>,
    balances: Vec<Vec<N>>,
}

impl<N: Number> Columns<N> {
    /// Empty ones with room for `count` trials, and for gains and balances at so many marks of `kept`.
    pub(super) fn new(marks: usize, count: usize, kept: usize) -> Self {
        let groups = count.div_ceil(N::LANES);
        let trials = groups * N::LANES;
        let kept = kept.div_ceil(N::LANES);
        let over_time = || (0..marks).map(|_| Vec::with_capacity(kept)).collect();
        Self {
            net_gains: Vec::with_capacity(groups),
            broke: Vec::with_capacity(trials),
            endings: Vec::with_capacity(trials),
            even: Vec::with_capacity(trials),
            gains: over_time(),
            balances: over_time(),
        }
    }

    /// Takes a group's gains and balances from month 0 on; those over time only if `keep`.
    pub(super) fn take(&mut self, gains: &[N], balances: &[N], marks: &[u32], keep: bool) {
        self.net_gains.extend(gains.last());
        if !keep {
            return;
        }
        let columns = self.gains.iter_mut().zip(&mut self.balances);
        for (mark, (gain, balance)) in marks.iter().zip(columns) {
            gain.extend(gains.get(*mark as usize));
            balance.extend(balances.get(*mark as usize));
        }
    }

    /// Takes how a group ends: its ways, its months of break-even, its lowest balances.
    pub(super) fn take_ends(&mut self, lanes: &[Lane], even: N, lowest: N, limit: f64) {
        for (i, lane) in lanes.iter().enumerate() {
            self.broke.push(lowest.extract(i) < limit);
            self.endings.push(lane.ending);
            self.even.push(even.extract(i) as u16);
        }
    }

    /// The first `count` trials, and of the first `kept` what they came to over time.
    pub(super) fn trials(mut self, count: usize, kept: usize) -> RouteTrials {
        self.broke.truncate(count);
        self.endings.truncate(count);
        self.even.truncate(count);
        let each = |columns: &[Vec<N>]| columns.iter().map(|c| flat(c, kept)).collect();
        RouteTrials {
            net_gains: flat(&self.net_gains, count),
            broke: self.broke,
            endings: self.endings,
            even: self.even,
            gains: each(&self.gains),
            balances: each(&self.balances),
        }
    }
}

/// The first `count` lanes, one after the other.
fn flat<N: Number>(groups: &[N], count: usize) -> Vec<f64> {
    let mut values = Vec::with_capacity(groups.len() * N::LANES);
    for group in groups {
        values.extend((0..N::LANES).map(|i| group.extract(i)));
    }
    values.truncate(count);
    values
}

impl Trials {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.staying_broke.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.staying_broke.is_empty()
    }

    /// Adds the trials that come next.
    pub fn append(&mut self, next: Self) {
        if self.is_empty() {
            *self = next;
            return;
        }
        self.staying_broke.extend(next.staying_broke);
        for (route, next) in self.routes.iter_mut().zip(next.routes) {
            route.net_gains.extend(next.net_gains);
            route.broke.extend(next.broke);
            route.endings.extend(next.endings);
            route.even.extend(next.even);
            let columns = route.gains.iter_mut().zip(next.gains);
            for (all, more) in columns.chain(route.balances.iter_mut().zip(next.balances)) {
                all.extend(more);
            }
        }
    }
}
