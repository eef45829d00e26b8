//! Running trials: a scenario made ready, and what each trial came to.

use super::columns::{Columns, Trials};
use super::drawn::Drawable;
use super::stream::{Sources, Stream, StreamKind};
use super::trial::{Lane, Luck, Trial};
use crate::facts::states::StateTables;
use crate::model::month::carry;
use crate::model::number::{Number, smaller};
use crate::model::path::{PaidBefore, PathMonth, walk_steps};
use crate::model::terms::{RouteTerms, Terms};
use crate::model::valuation::CASH_TOLERANCE;
use crate::model::{BREAK_EVEN_TOLERANCE, ModelError};
use crate::scenario::{JobLoss, Route, Scenario, Stage};
use simba::simd::WideF64x4;
use std::ops::Range;

/// Trials side by side in one pass.
pub const LANES: usize = 4;
/// The most trials of which gains and balances over time are kept: the lattice's first ones, which
/// are an even sample of all.
pub const FAN_TRIALS: u32 = 5_000;

/// Every how many months gains and balances are kept: while stages last, and later.
const CLOSE_MARKS: u32 = 3;
const FAR_MARKS: u32 = 12;
/// Months within which they are kept closely: at least so many, and so many after the longest stages, when
/// cash is lowest.
const CLOSE_UNTIL: u32 = 24;
const CLOSE_AFTER: u32 = 12;

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
    /// The months at which gains and balances are kept, ascending to the horizon.
    marks: Vec<u32>,
    /// Discount factors of months 0 to the horizon.
    factors: Vec<f64>,
}

#[derive(Debug, Clone)]
struct PlannedRoute {
    terms: RouteTerms,
    drawable: Drawable,
    loss: JobLoss,
    one_off: f64,
}

/// Trials side by side: what staying came to month by month, and what the path walked last did.
struct Group<N> {
    stayed: Vec<N>,
    paid_before: N,
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
        let lasts = |route: &crate::scenario::Route| {
            let stages = route.stages.iter().map(Stage::months);
            stages.fold(route.fallback.months, u32::saturating_add)
        };
        // The lines turn where a phase ends: between two marks a band would cut that corner.
        let ends: Vec<u32> = scenario.routes.iter().flat_map(phase_ends).collect();
        let longest = scenario.routes.iter().map(lasts).max().unwrap_or(0);
        let close = CLOSE_UNTIL.max(longest.saturating_add(CLOSE_AFTER));
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
            factors: (0..=horizon).map(|k| terms.discount.factor(k)).collect(),
            marks: (1..=horizon)
                .filter(|k| is_mark(*k, horizon, close) || ends.contains(k))
                .collect(),
            terms,
        })
    }

    /// The same trials of one route alone; `None` where there is no such route.
    pub fn only(mut self, route: usize) -> Option<Self> {
        let only = self.routes.drain(..).nth(route)?;
        self.routes.push(only);
        Some(self)
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
        let mut group = Group::<N>::new(self.horizon);
        let count = range.len();
        let kept = (range.start..range.end.min(FAN_TRIALS)).len();
        let columns = self.routes.iter().map(|_| Columns::new(self.marks.len(), count, kept));
        let mut columns: Vec<_> = columns.collect();
        let mut trials = Trials { first: range.start, ..Trials::default() };
        let mut luck = vec![Luck::default(); N::LANES];
        let mut lanes = vec![Lane::staying(); N::LANES];
        for first in range.clone().step_by(N::LANES) {
            // The last group may be short: its other lanes repeat the range's last trial, unread.
            for (trial, luck) in (first..).zip(&mut luck) {
                self.draw(trial.min(range.end - 1), luck);
            }
            let lowest = self.stay(&luck, &mut lanes, &mut group);
            trials.staying_broke.extend((0..N::LANES).map(|i| lowest.extract(i) < self.limit));
            for ((route, planned), columns) in self.routes.iter().enumerate().zip(&mut columns) {
                self.set_out(route, &luck, &mut lanes);
                self.walk(planned, &luck, &mut lanes, &mut group);
                let even = self.even(&group);
                columns.take(&group.cumulative, &group.balances, &self.marks, first < FAN_TRIALS);
                columns.take_ends(&lanes, even, group.lowest, self.limit);
            }
        }
        trials.staying_broke.truncate(count);
        trials.routes = columns.into_iter().map(|c| c.trials(count, kept)).collect();
        trials
    }

    pub(super) fn draw(&self, trial: u32, luck: &mut Luck) {
        self.stream.draw(trial, &mut luck.draws);
        luck.settle(&self.spread, &self.now_loss, self.last);
    }

    /// Draws the way of `route` in these trials.
    pub(super) fn set_out(&self, route: usize, luck: &[Luck], lanes: &mut [Lane]) {
        let Some(planned) = self.routes.get(route) else { return };
        let losses = (&self.now_loss, &planned.loss);
        for (lane, luck) in lanes.iter_mut().zip(luck) {
            lane.draw(&planned.drawable, luck, losses, self.last);
        }
    }

    pub(super) fn route_terms(&self, route: usize) -> Option<(&RouteTerms, f64)> {
        self.routes.get(route).map(|planned| (&planned.terms, planned.one_off))
    }

    /// Walks staying; gives its lowest balance.
    fn stay<N: Number>(&self, luck: &[Luck], lanes: &mut [Lane], group: &mut Group<N>) -> N {
        for lane in lanes.iter_mut() {
            lane.stay();
        }
        let mut balance = N::splat(self.terms.savings);
        let mut lowest = balance;
        // Staying never enters the route: any route's terms serve.
        let route = &self.routes[0].terms;
        let mut steps = Trial::new(&self.terms, route, lanes, luck);
        let values = &mut group.stayed;
        let months = |month: &PathMonth<N>, count: u32| {
            let from = month.k as usize - 1;
            values[from..from + count as usize].fill(month.settled.value);
            let flow = month.cash_flow();
            for _ in 0..count {
                balance = carry(balance, flow, &self.terms.interest);
                lowest = smaller(balance, lowest);
            }
        };
        let paid = PaidBefore::OfStaying;
        group.paid_before = walk_steps(&self.terms, &mut steps, self.horizon, paid, months, |_| {});
        lowest
    }

    fn walk<N: Number>(
        &self,
        route: &PlannedRoute,
        luck: &[Luck],
        lanes: &mut [Lane],
        group: &mut Group<N>,
    ) {
        let mut sum = N::splat(0.0 - route.one_off);
        let mut moved = N::splat(route.one_off);
        let mut balance = N::splat(self.terms.savings - route.one_off);
        let mut lowest = balance;
        let Group { stayed, cumulative, balances, .. } = group;
        cumulative[0] = sum;
        balances[0] = balance;
        let mut steps = Trial::new(&self.terms, &route.terms, lanes, luck);
        let months = |month: &PathMonth<N>, count: u32| {
            let (from, count) = (month.k as usize, count as usize);
            let value = month.settled.value;
            let flow = month.cash_flow();
            let stayed = &stayed[from - 1..from - 1 + count];
            let factors = &self.factors[from..from + count];
            let gains = cumulative[from..from + count].iter_mut().zip(stayed.iter().zip(factors));
            for (cumulative, (stayed, factor)) in gains {
                let worth = (value - *stayed) * N::splat(*factor);
                sum += worth;
                moved += worth.simd_abs();
                *cumulative = sum;
            }
            for at in &mut balances[from..from + count] {
                balance = carry(balance, flow, &self.terms.interest);
                lowest = smaller(balance, lowest);
                *at = balance;
            }
        };
        let paid = PaidBefore::Paid(group.paid_before);
        walk_steps(&self.terms, &mut steps, self.horizon, paid, months, |_| {});
        group.moved = moved;
        group.lowest = lowest;
    }

    /// The month from which the gain stays made good (docs/model.md, rule 25), as in [`RouteTrials`].
    fn even<N: Number>(&self, group: &Group<N>) -> N {
        let below = -(N::splat(BREAK_EVEN_TOLERANCE) * group.moved);
        let mut even = N::zero();
        let mut month = N::one();
        for sum in &group.cumulative {
            even = month.select(sum.simd_lt(below), even);
            month += N::one();
        }
        let never = even.simd_gt(N::splat(f64::from(self.horizon)));
        N::splat(f64::from(u16::MAX)).select(never, even)
    }
}

impl<N: Number> Group<N> {
    fn new(horizon: u32) -> Self {
        let months = horizon as usize + 1;
        Self {
            stayed: vec![N::zero(); months],
            paid_before: N::zero(),
            cumulative: vec![N::zero(); months],
            balances: vec![N::zero(); months],
            moved: N::zero(),
            lowest: N::zero(),
        }
    }
}

/// Months after which a stage, or the gap after the last one, ends.
fn phase_ends(route: &Route) -> impl Iterator<Item = u32> {
    let lengths = route.stages.iter().map(Stage::months).chain([route.fallback.months]);
    lengths.scan(0_u32, |end, months| {
        *end = end.saturating_add(months);
        Some(*end)
    })
}

fn is_mark(k: u32, horizon: u32, close: u32) -> bool {
    k == horizon || k.is_multiple_of(FAR_MARKS) || k <= close && k.is_multiple_of(CLOSE_MARKS)
}
