//! A scenario with staying worked out, ready for its routes.

use super::ModelError;
use super::growth::YearlySteps;
use super::itinerary::{Itinerary, Way, ways};
use super::path::PaidBefore;
use super::present_value::{LAST_MONTH, present_value};
use super::result::{Cash, Ending, Outcome, RouteResult, Verdict};
use super::terms::{RouteTerms, Terms};
use super::valuation::{
    Streams, balances, broken_below, cash, failing_gains, gain_path, lowest, mean_gains, worst,
};
use crate::facts::states::StateTables;
use crate::scenario::{Review, Route, Scenario};
use std::cell::OnceCell;

/// Within this share of what staying is worth, a gain either way is close (rule 29).
const CLOSE_SHARE: f64 = 0.02;

/// A scenario with staying worked out to some month.
#[derive(Debug, Clone)]
pub struct Case<'a> {
    scenario: &'a Scenario,
    states: Option<&'a StateTables>,
    terms: Terms,
    /// Raises of the first route's new job; those of most routes asked of are the same.
    then_raises: YearlySteps,
    staying: Streams,
}

/// What the solver, the map and the sparklines ask of a route.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// Expected net gain over the horizon.
    pub net_gain: f64,
    /// By how much cash clears the credit limit in the leanest month of all outcomes of positive
    /// chance, the tolerance of rule 28 included; infinite where savings are not told.
    pub slack: f64,
}

impl Standing {
    /// Whether no outcome of positive chance breaks the credit limit.
    pub fn affordable(&self) -> bool {
        self.slack >= 0.0
    }
}

/// A route's ways with their streams.
struct Walked {
    ways: Vec<Way>,
    streams: Vec<Streams>,
    gains: Vec<Vec<f64>>,
}

impl<'a> Case<'a> {
    /// Works staying out to month `last`.
    ///
    /// # Errors
    /// Where the taxes cannot be computed.
    pub fn prepare(
        scenario: &'a Scenario,
        last: u32,
        states: Option<&'a StateTables>,
    ) -> Result<Self, ModelError> {
        let terms = Terms::prepare(scenario, last, states)?;
        Self::with_terms(scenario, terms, states)
    }

    /// The same with the current job of `turned`, which must be like this scenario in all else that
    /// is not a route's.
    ///
    /// # Errors
    /// Without a route.
    pub fn with_job_of<'b>(&self, turned: &'b Scenario) -> Result<Case<'b>, ModelError>
    where
        'a: 'b,
    {
        Case::with_terms(turned, self.terms.with_job(&turned.now), self.states)
    }

    fn with_terms(
        scenario: &'a Scenario,
        terms: Terms,
        states: Option<&'a StateTables>,
    ) -> Result<Self, ModelError> {
        let route = scenario.routes.first().ok_or(ModelError::NoRoute)?;
        let then_raises = YearlySteps::new(route.then.raise, terms.months);
        // Staying never enters the route: any route's terms serve.
        let staying = Streams::of(
            &terms,
            &RouteTerms::with_raises(route, then_raises.clone()),
            &Itinerary::staying(),
            terms.months,
            PaidBefore::OfStaying,
        );
        Ok(Self { scenario, states, terms, then_raises, staying })
    }

    /// The terms all paths share.
    pub const fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Tax of the start year paid before month 1, the same for every path.
    pub const fn paid_before(&self) -> f64 {
        self.staying.paid_before
    }

    fn route(&self, route: usize) -> Result<&'a Route, ModelError> {
        self.scenario.routes.get(route).ok_or(ModelError::NoRoute)
    }

    fn walk(&self, route: &Route, review: Option<&Review>, only_possible: bool) -> Walked {
        let last = self.terms.months;
        let terms = RouteTerms::with_raises(route, self.then_raises.at(route.then.raise, last));
        let mut ways = ways(route, review);
        if only_possible {
            ways.retain(|way| way.chance > 0.0);
        }
        let streams: Vec<_> = ways
            .iter()
            .map(|way| {
                let paid = PaidBefore::Paid(self.staying.paid_before);
                Streams::of(&self.terms, &terms, &way.itinerary, last, paid)
            })
            .collect();
        let gains = streams.iter().map(|s| s.gains_over(&self.staying, route.one_off)).collect();
        Walked { ways, streams, gains }
    }

    /// Present value of gains `D_0 … D_H`.
    fn net_gain(&self, gains: &[f64]) -> f64 {
        let horizon = self.scenario.horizon as usize;
        present_value(gains.get(..=horizon).unwrap_or(gains), &self.terms.discount)
    }

    /// Present value of the mean gains, as [`Self::judge`] finds it to the bit.
    fn expected_of(&self, walked: &Walked) -> f64 {
        let mean = mean_gains(&walked.ways, &walked.gains, |_| true).unwrap_or_default();
        self.net_gain(&mean)
    }

    /// How `route`, any route, stands over the horizon against this staying.
    pub fn standing(&self, route: &Route) -> Standing {
        let walked = self.walk(route, route.review.as_ref(), true);
        let household = &self.scenario.household;
        let told = household.savings.is_some();
        let lowest =
            |s: &Streams| lowest(balances(&self.terms, self.within(&s.flows), route.one_off));
        let slacks = walked.streams.iter().filter(|_| told).map(|streams| {
            // As a balance is held against the limit: `b < limit` exactly where this is below 0.
            lowest(streams).1 - broken_below(-household.credit)
        });
        let slack = slacks.fold(f64::INFINITY, f64::min);
        Standing { net_gain: self.expected_of(&walked), slack }
    }

    /// The flows within the horizon.
    fn within<'b>(&self, flows: &'b [f64]) -> &'b [f64] {
        flows.get(..self.scenario.horizon as usize).unwrap_or(flows)
    }

    fn cash_of(&self, flows: &[f64], one_off: f64) -> (Vec<f64>, Cash) {
        let household = &self.scenario.household;
        let flows = self.within(flows);
        let balances: Vec<f64> = balances(&self.terms, flows, one_off).collect();
        let told = household.savings.is_some();
        let cash = cash(&self.terms, &balances, flows, one_off, household.credit, told);
        (balances, cash)
    }

    /// Everything the model says of `route`.
    ///
    /// # Errors
    /// Where there is no such route, or its taxes cannot be computed.
    pub fn judge(&self, route: usize) -> Result<RouteResult, ModelError> {
        let index = route;
        let route = self.route(route)?;
        let walked = self.walk(route, route.review.as_ref(), false);
        let horizon = self.scenario.horizon;
        let longer = OnceCell::new();
        let path = |pick: fn(&[Way], &[Vec<f64>]) -> Vec<f64>| {
            let run_on = || {
                let longer = longer.get_or_init(|| self.run_on(index));
                longer.as_ref().map_or_else(Vec::new, |w| pick(&w.ways, &w.gains))
            };
            gain_path(&self.terms, horizon, &pick(&walked.ways, &walked.gains), run_on)
        };
        let works = path(|ways, gains| {
            let works = ways.iter().position(|way| way.ending == Ending::Works);
            works.and_then(|i| gains.get(i)).cloned().unwrap_or_default()
        });
        let fails = path(failing_gains);
        let expected = path(|ways, gains| mean_gains(ways, gains, |_| true).unwrap_or_default());
        let mut cashes = Vec::new();
        let mut ahead = 0.0;
        let mut outcomes = Vec::new();
        for ((way, streams), gains) in walked.ways.iter().zip(&walked.streams).zip(&walked.gains) {
            let (balances, cash) = self.cash_of(&streams.flows, route.one_off);
            let net_gain = self.net_gain(gains);
            if way.chance > 0.0 {
                cashes.push(cash);
            }
            if net_gain >= 0.0 && cash.not_affordable_from.is_none() {
                ahead += way.chance;
            }
            outcomes.push(Outcome {
                ending: way.ending,
                chance: way.chance,
                leave: way.leave,
                upto: way.itinerary.upto(),
                waits: way.itinerary.waits(route),
                net_gain,
                balances,
            });
        }
        let cash = worst(cashes).ok_or(ModelError::NoRoute)?;
        let (staying_balances, cash_staying) = self.cash_of(&self.staying.flows, 0.0);
        let pv_staying = self.pv_staying();
        // The sum of no numbers at all would be −0.
        let chance_of = |ending| {
            let such = walked.ways.iter().filter(|way| way.ending == ending);
            such.fold(0.0, |sum, way| sum + way.chance)
        };
        let option_value = route
            .review
            .map(|_| expected.net_gain - self.expected_of(&self.walk(route, None, true)));
        Ok(RouteResult {
            name: route.name.clone(),
            odds: chance_of(Ending::Works),
            odds_no_offer: chance_of(Ending::NoOffer),
            verdict: verdict(&cash, expected.net_gain, pv_staying),
            pv_staying,
            works,
            fails,
            expected,
            odds_ahead: ahead,
            cash,
            cash_staying,
            staying_balances,
            option_value,
            outcomes,
        })
    }

    /// The same route run on to [`LAST_MONTH`].
    fn run_on(&self, route: usize) -> Option<Walked> {
        let longer = Case::prepare(self.scenario, LAST_MONTH, self.states).ok()?;
        let route = longer.route(route).ok()?;
        Some(longer.walk(route, route.review.as_ref(), false))
    }

    fn pv_staying(&self) -> f64 {
        let horizon = self.scenario.horizon as usize;
        let within = self.staying.values.iter().take(horizon).zip(1..);
        within.map(|(value, k)| value * self.terms.discount.factor(k)).sum()
    }

    /// The itineraries and terms of `route`, for a ledger.
    ///
    /// # Errors
    /// Where there is no such route.
    pub fn ways(&self, route: usize) -> Result<(RouteTerms, Vec<Way>), ModelError> {
        let route = self.route(route)?;
        let terms = RouteTerms::prepare(route, self.terms.months);
        Ok((terms, ways(route, route.review.as_ref())))
    }
}

/// In the order of judging: affordable at all, close, ahead or behind.
fn verdict(cash: &Cash, expected: f64, pv_staying: f64) -> Verdict {
    if cash.not_affordable_from.is_some() {
        Verdict::NotAffordable
    } else if expected.abs() <= CLOSE_SHARE * pv_staying.abs() {
        Verdict::Close
    } else if expected > 0.0 {
        Verdict::Ahead
    } else {
        Verdict::Behind
    }
}
