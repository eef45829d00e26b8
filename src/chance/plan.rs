//! Running trials: a scenario made ready, and what each trial came to.

use super::drawn::Drawable;
use super::stream::{Sources, Stream, StreamKind};
use super::trial::{Lane, Luck, Trial};
use crate::facts::states::StateTables;
use crate::model::month::carry;
use crate::model::number::Number;
use crate::model::path::{PaidBefore, PathMonth, walk_steps};
use crate::model::result::Ending;
use crate::model::terms::{RouteTerms, Terms};
use crate::model::valuation::CASH_TOLERANCE;
use crate::model::{BREAK_EVEN_TOLERANCE, ModelError};
use crate::scenario::{JobLoss, Scenario};
use simba::simd::WideF64x4;
use std::ops::Range;

/// Trials side by side in one pass.
pub const LANES: usize = 4;
/// The most trials of which gains and balances over time are kept: the lattice's first ones, which
/// are an even sample of all.
pub const FAN_TRIALS: u32 = 20_000;

/// Every how many months gains and balances are kept: while stages last, and later.
const CLOSE_MARKS: u32 = 3;
const FAR_MARKS: u32 = 12;
/// Months within which they are kept closely.
const CLOSE_UNTIL: u32 = 24;

/// A scenario made ready for trials.
#[derive(Debug, Clone)]
pub struct Plan {
    horizon: u32,
    /// The months walked: to the December of the horizon's year, for losses and raises.
    last: u32,
    terms: Terms,
    routes: Vec<PlannedRoute>,
    now_loss: JobLoss,
    spread: crate::scenario::Spread,
    stream: Stream,
    /// The balance that no trial may break; −∞ where savings are not told.
    limit: f64,
    marks: Vec<u32>,
}

#[derive(Debug, Clone)]
struct PlannedRoute {
    terms: RouteTerms,
    drawable: Drawable,
    loss: JobLoss,
    one_off: f64,
}

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
    /// Whether every gate opened.
    pub works: Vec<bool>,
    /// Month from which the gain stays made good; 0 ahead throughout, `u16::MAX` not within the
    /// horizon.
    pub even: Vec<u16>,
    /// Cumulative gain at the plan's marks, a mark each, of trials below [`FAN_TRIALS`].
    pub gains: Vec<Vec<f64>>,
    /// Balance at the plan's marks likewise.
    pub balances: Vec<Vec<f64>>,
}

/// What staying came to in a group of trials, month by month.
struct Stayed<N> {
    values: Vec<N>,
    paid_before: N,
}

/// What one path came to in a group of trials.
struct Came<N> {
    cumulative: Vec<N>,
    balances: Vec<N>,
    moved: N,
    lowest: N,
}

impl Plan {
    /// Makes `scenario` ready, with the draws of `kind`.
    ///
    /// # Errors
    /// Without a route, or where the taxes cannot be computed.
    pub fn new(
        scenario: &Scenario,
        kind: StreamKind,
        states: Option<&StateTables>,
    ) -> Result<Self, ModelError> {
        if scenario.routes.is_empty() {
            return Err(ModelError::NoRoute);
        }
        let horizon = scenario.horizon;
        let terms = Terms::prepare(scenario, horizon, states)?;
        let last = horizon + 11 - terms.calendar(horizon).1;
        let raises = crate::model::growth::steps_by(last);
        let routes = scenario.routes.iter().map(|route| PlannedRoute {
            terms: RouteTerms::prepare(route, horizon),
            drawable: Drawable::of(route, scenario.spread.times),
            loss: route.then.loss,
            one_off: route.one_off,
        });
        let told = scenario.household.savings.is_some();
        let limit = -scenario.household.credit - CASH_TOLERANCE;
        Ok(Self {
            horizon,
            last,
            routes: routes.collect(),
            now_loss: scenario.now.loss,
            spread: scenario.spread,
            stream: Stream::new(kind, scenario.seed, Sources::of(scenario, last, raises)),
            limit: if told { limit } else { f64::NEG_INFINITY },
            marks: (1..=horizon).filter(|&k| is_mark(k, horizon)).collect(),
            terms,
        })
    }

    /// The months at which gains and balances over time are kept, ascending to the horizon.
    pub fn marks(&self) -> &[u32] {
        &self.marks
    }

    /// The months looked ahead.
    pub const fn horizon(&self) -> u32 {
        self.horizon
    }

    /// Cumulative gain and balance of each route at the decision.
    pub(super) fn openings(&self) -> Vec<(f64, f64)> {
        let opening =
            |route: &PlannedRoute| (0.0 - route.one_off, self.terms.savings - route.one_off);
        self.routes.iter().map(opening).collect()
    }

    /// The stream of its draws.
    pub const fn stream(&self) -> &Stream {
        &self.stream
    }

    /// The last month for which losses and raises are drawn.
    pub const fn last_drawn(&self) -> u32 {
        self.last
    }

    pub(super) const fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Runs the trials of `range`.
    pub fn run(&self, range: Range<u32>) -> Trials {
        self.run_in::<WideF64x4>(range)
    }

    /// The same, one trial after the other: equal to the bit.
    pub fn run_one_by_one(&self, range: Range<u32>) -> Trials {
        self.run_in::<f64>(range)
    }

    fn run_in<N: Number>(&self, range: Range<u32>) -> Trials {
        let count = range.len();
        let kept = (range.start..range.end.min(FAN_TRIALS)).len();
        let columns = |n: usize| vec![Vec::with_capacity(n); self.marks.len()];
        let mut trials = Trials {
            first: range.start,
            routes: vec![RouteTrials::default(); self.routes.len()],
            staying_broke: Vec::with_capacity(count),
        };
        for route in &mut trials.routes {
            route.gains = columns(kept);
            route.balances = columns(kept);
        }
        let mut luck = vec![Luck::default(); N::LANES];
        let mut lanes = vec![Lane::staying(); N::LANES];
        for first in range.clone().step_by(N::LANES) {
            // The last group may be short: its other lanes repeat the range's last trial, unread.
            let taken = N::LANES.min((range.end - first) as usize);
            for (trial, luck) in (first..).zip(&mut luck) {
                self.draw(trial.min(range.end - 1), luck);
            }
            self.group::<N>(first, taken, &luck, &mut lanes, &mut trials);
        }
        trials
    }

    pub(super) fn draw(&self, trial: u32, luck: &mut Luck) {
        self.stream.draw(trial, &mut luck.draws);
        luck.settle(&self.spread, &self.now_loss, self.last);
    }

    /// The way of `route` in these trials; how each ends.
    pub(super) fn set_out(&self, route: usize, luck: &[Luck], lanes: &mut [Lane]) -> Vec<Ending> {
        let Some(planned) = self.routes.get(route) else { return Vec::new() };
        let losses = (&self.now_loss, &planned.loss);
        let each = lanes.iter_mut().zip(luck);
        each.map(|(lane, luck)| lane.draw(&planned.drawable, luck, losses, self.last)).collect()
    }

    pub(super) fn route_terms(&self, route: usize) -> Option<(&RouteTerms, f64)> {
        self.routes.get(route).map(|planned| (&planned.terms, planned.one_off))
    }

    fn group<N: Number>(
        &self,
        first: u32,
        taken: usize,
        luck: &[Luck],
        lanes: &mut [Lane],
        trials: &mut Trials,
    ) {
        let (stayed, lowest) = self.stay::<N>(luck, lanes);
        let broke = |lowest: N, i: usize| lowest.extract(i) < self.limit;
        trials.staying_broke.extend((0..taken).map(|i| broke(lowest, i)));
        for (route, planned) in self.routes.iter().enumerate() {
            let endings = self.set_out(route, luck, lanes);
            let came = self.walk(planned, &stayed, luck, lanes);
            let Some(columns) = trials.routes.get_mut(route) else { continue };
            let net = came.cumulative.last().copied().unwrap_or_else(N::zero);
            let even = self.even(&came);
            for (i, ending) in endings.iter().take(taken).enumerate() {
                columns.net_gains.push(net.extract(i));
                columns.broke.push(broke(came.lowest, i));
                columns.works.push(*ending == Ending::Works);
                columns.even.push(even.extract(i) as u16);
            }
            let fan = FAN_TRIALS.saturating_sub(first).min(taken as u32) as usize;
            let marked = self.marks.iter().zip(columns.gains.iter_mut().zip(&mut columns.balances));
            for (&mark, (gains, balances)) in marked {
                let at = mark as usize;
                gains.extend((0..fan).map(|i| came.cumulative[at].extract(i)));
                balances.extend((0..fan).map(|i| came.balances[at].extract(i)));
            }
        }
    }

    fn stay<N: Number>(&self, luck: &[Luck], lanes: &mut [Lane]) -> (Stayed<N>, N) {
        for lane in lanes.iter_mut() {
            lane.stay();
        }
        let mut values = Vec::with_capacity(self.horizon as usize);
        let mut balance = N::splat(self.terms.savings);
        let mut lowest = balance;
        // Staying never enters the route: any route's terms serve.
        let route = &self.routes[0].terms;
        let mut steps = Trial::new(&self.terms, route, lanes, luck);
        let month = |month: &PathMonth<N>| {
            values.push(month.settled.value);
            balance = carry(balance, month.cash_flow(), &self.terms.interest);
            lowest = lowest.simd_min(balance);
        };
        let paid_before =
            walk_steps(&self.terms, &mut steps, self.horizon, PaidBefore::OfStaying, month, |_| {});
        (Stayed { values, paid_before }, lowest)
    }

    fn walk<N: Number>(
        &self,
        route: &PlannedRoute,
        stayed: &Stayed<N>,
        luck: &[Luck],
        lanes: &mut [Lane],
    ) -> Came<N> {
        let months = self.horizon as usize + 1;
        let mut came = Came {
            cumulative: Vec::with_capacity(months),
            balances: Vec::with_capacity(months),
            moved: N::splat(route.one_off),
            lowest: N::splat(self.terms.savings - route.one_off),
        };
        let mut sum = N::splat(0.0 - route.one_off);
        let mut balance = came.lowest;
        came.cumulative.push(sum);
        came.balances.push(balance);
        let mut steps = Trial::new(&self.terms, &route.terms, lanes, luck);
        let month = |month: &PathMonth<N>| {
            let gain = month.settled.value - stayed.values[month.k as usize - 1];
            let worth = gain * N::splat(self.terms.discount.factor(month.k));
            sum += worth;
            came.moved += worth.simd_abs();
            came.cumulative.push(sum);
            balance = carry(balance, month.cash_flow(), &self.terms.interest);
            came.lowest = came.lowest.simd_min(balance);
            came.balances.push(balance);
        };
        let paid = PaidBefore::Paid(stayed.paid_before);
        walk_steps(&self.terms, &mut steps, self.horizon, paid, month, |_| {});
        came
    }

    /// The month from which the gain stays made good (docs/model.md, rule 25), as in [`RouteTrials`].
    fn even<N: Number>(&self, came: &Came<N>) -> N {
        let below = -(N::splat(BREAK_EVEN_TOLERANCE) * came.moved);
        let mut even = N::zero();
        for (k, &sum) in came.cumulative.iter().enumerate() {
            even = N::splat(k as f64 + 1.0).select(sum.simd_lt(below), even);
        }
        let never = even.simd_gt(N::splat(f64::from(self.horizon)));
        N::splat(f64::from(u16::MAX)).select(never, even)
    }
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
            route.works.extend(next.works);
            route.even.extend(next.even);
            let columns = route.gains.iter_mut().zip(next.gains);
            for (all, more) in columns.chain(route.balances.iter_mut().zip(next.balances)) {
                all.extend(more);
            }
        }
    }
}

fn is_mark(k: u32, horizon: u32) -> bool {
    k == horizon || k.is_multiple_of(FAR_MARKS) || k <= CLOSE_UNTIL && k.is_multiple_of(CLOSE_MARKS)
}
