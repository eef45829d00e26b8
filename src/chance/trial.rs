//! What one does month by month in trials: the model's month step along what was drawn, a trial in
//! each lane.

use super::drawn::Drawable;
use super::history::History;
use super::stream::Draws;
use crate::model::growth::{months_to_raise, steps_by};
use crate::model::itinerary::{Itinerary, Phase};
use crate::model::month::{Levels, Occupation, earn};
use crate::model::number::Number;
use crate::model::path::{Run, Steps, run_months};
use crate::model::result::Ending;
use crate::model::terms::{RouteTerms, Terms};
use crate::scenario::{JobLoss, MONTHS_A_YEAR, Spread};

/// One trial's luck, worked out as far as it is the same for every path.
#[derive(Debug, Clone, Default)]
pub(super) struct Luck {
    pub(super) draws: Draws,
    /// Factor on the new pay, e^(σZ).
    pay: f64,
    /// Factor on every pay after n raises, e^(σ·Σz).
    raises: Vec<f64>,
    /// The current job while one stays, waits, or keeps a share of it.
    staying: History,
}

impl Luck {
    /// Works out what follows from the draws; `last` is the last month walked.
    pub(super) fn settle(&mut self, spread: &Spread, now: &JobLoss, last: u32) {
        self.pay = libm::exp(spread.pay_sigma * self.draws.pay);
        self.raises.clear();
        self.raises.push(1.0);
        let mut sum = 0.0;
        for z in &self.draws.raises {
            sum += z;
            self.raises.push(libm::exp(spread.raise_sigma * sum));
        }
        self.staying.draw((1, last), now, &self.draws.losses, &self.draws.finds);
    }

    /// Factor on every pay in month `k`.
    fn raised(&self, k: u32) -> f64 {
        let n = steps_by(k) as usize;
        self.raises.get(n).or(self.raises.last()).copied().unwrap_or(1.0)
    }
}

/// One trial's way along one path.
#[derive(Debug, Clone)]
pub(super) struct Lane {
    way: Itinerary,
    /// How it ends, along a route.
    pub(super) ending: Ending,
    /// The job at the end: the new one, or the current one again after failing.
    own: History,
    /// The phase one is in, its number among the legs, and its first month and the one after.
    phase: Phase,
    leg: usize,
    begins: u32,
    ends: u32,
    /// Where the histories were last looked at.
    at: (usize, usize),
    /// What is done now, and the first month in which something else is.
    doing: Occupation<f64>,
    until: u32,
}

impl Lane {
    /// The current job for good.
    pub(super) fn staying() -> Self {
        Self {
            way: Itinerary::staying(),
            ending: Ending::NoOffer,
            own: History::default(),
            phase: Phase::Staying,
            leg: 0,
            begins: 1,
            ends: 1,
            at: (0, 0),
            doing: Occupation::idle(),
            until: 0,
        }
    }

    /// Back to the start, with the current job for good.
    pub(super) fn stay(&mut self) {
        self.way.legs.clear();
        self.way.last = Phase::Staying;
        self.rewind();
    }

    /// Draws the way along a route; `losses` are those of the current and of the new job.
    pub(super) fn draw(
        &mut self,
        route: &Drawable,
        luck: &Luck,
        losses: (&JobLoss, &JobLoss),
        last: u32,
    ) {
        self.ending = route.draw(&luck.draws, &mut self.way);
        let first = self.way.months_before_last() + 1;
        let loss = if self.ending == Ending::Works { losses.1 } else { losses.0 };
        if first <= last {
            self.own.draw((first, last), loss, &luck.draws.losses, &luck.draws.finds);
        }
        self.rewind();
    }

    fn rewind(&mut self) {
        self.leg = 0;
        self.begins = 1;
        self.ends = 1;
        self.at = (0, 0);
        self.until = 0;
    }

    /// What is done from month `k` on, and until when.
    fn turn(&mut self, k: u32, route: &RouteTerms, luck: &Luck) {
        while k >= self.ends {
            let leg = self.way.legs.get(self.leg).copied();
            let (phase, months) = leg.unwrap_or((self.way.last, u32::MAX - self.ends));
            self.phase = phase;
            self.begins = self.ends;
            self.ends += months;
            self.leg += 1;
        }
        let j = k - self.begins + 1;
        let alike = k.saturating_add(route.alike_from(self.phase, j));
        let mut doing = route.occupation(self.phase, j);
        let changes = match self.phase {
            Phase::Staying | Phase::Stage(_) => {
                let (spell, next) = luck.staying.in_month(k, &mut self.at.0);
                doing.current *= spell.pay;
                doing.current_extras *= spell.held;
                next
            }
            Phase::Fallback => {
                let (spell, next) = self.own.in_month(k, &mut self.at.1);
                doing.current *= spell.pay;
                doing.current_extras *= spell.held;
                next
            }
            Phase::Then => {
                let (spell, next) = self.own.in_month(k, &mut self.at.1);
                doing.new = doing.new * luck.pay * spell.pay;
                doing.new_extras *= spell.held;
                next
            }
            Phase::Gap => u32::MAX,
        };
        self.until = self.ends.min(alike).min(changes);
        self.doing = doing;
    }
}

/// The first half of the month step along drawn ways, one in each lane.
pub(super) struct Trial<'a, N> {
    terms: &'a Terms,
    route: &'a RouteTerms,
    lanes: &'a mut [Lane],
    luck: &'a [Luck],
    doing: Occupation<N>,
    raised: N,
}

impl<'a, N: Number> Trial<'a, N> {
    /// `lanes` and `luck` hold as many trials as `N` has lanes.
    pub(super) fn new(
        terms: &'a Terms,
        route: &'a RouteTerms,
        lanes: &'a mut [Lane],
        luck: &'a [Luck],
    ) -> Self {
        Self { terms, route, lanes, luck, doing: Occupation::idle(), raised: N::one() }
    }
}

impl<N: Number> Steps<N> for Trial<'_, N> {
    fn run(&mut self, k: u32, most: u32, deferral_left: N) -> Run<N> {
        let mut until = u32::MAX;
        let mut turned = false;
        for (lane, luck) in self.lanes.iter_mut().zip(self.luck) {
            if k >= lane.until {
                lane.turn(k, self.route, luck);
                turned = true;
            }
            until = until.min(lane.until);
        }
        if turned {
            let lanes = &self.lanes;
            let of = |part: fn(&Occupation<f64>) -> f64| N::from_lanes(|i| part(&lanes[i].doing));
            self.doing = Occupation::from_parts(of);
        }
        if months_to_raise(k) == MONTHS_A_YEAR {
            self.raised = N::from_lanes(|i| self.luck[i].raised(k));
        }
        let base = self.terms.levels(self.route, k);
        let levels = Levels {
            current: N::splat(base.current) * self.raised,
            new: N::splat(base.new) * self.raised,
            prices: base.prices,
        };
        let (now, then) = (&self.terms.now, &self.route.then);
        let earned = earn(now, then, &self.doing, &levels, deferral_left, self.terms.gap_cover);
        let months = run_months(k, most.min(until - k), &earned, deferral_left);
        Run { phase: self.lanes.first().map_or(Phase::Staying, |lane| lane.phase), earned, months }
    }
}
