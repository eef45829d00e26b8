//! The paths of a route, month by month, ready to be summed.

use super::figure::Prospect;
use super::note::Gate;
use super::term::{How, Term, What};
use crate::facts::states::StateTables;
use crate::model::Case;
use crate::model::itinerary::{Itinerary, Phase, Way};
use crate::model::path::{PaidBefore, PathMonth, walk};
use crate::model::result::Ending;
use crate::model::terms::{RouteTerms, Terms};
use crate::scenario::{MONTHS_A_YEAR, Route, Scenario, Stage, TaxMode};

/// A route's ways with what a walk along them needs.
pub(super) struct Walks<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) route: &'a Route,
    pub(super) ways: Vec<Way>,
    case: Case<'a>,
    route_terms: RouteTerms,
    staying: Vec<PathMonth>,
}

/// A run of months in one phase, with the present value of its gains.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stretch {
    pub(super) phase: Phase,
    pub(super) from: u32,
    pub(super) months: u32,
    pub(super) worth: f64,
}

impl<'a> Walks<'a> {
    /// Ready for months 1 to `last`.
    pub(super) fn new(
        scenario: &'a Scenario,
        route: usize,
        last: u32,
        states: Option<&'a StateTables>,
    ) -> Option<Self> {
        let case = Case::prepare(scenario, last, states).ok()?;
        let (route_terms, ways) = case.ways(route).ok()?;
        let route = scenario.routes.get(route)?;
        let mut walks = Self { scenario, route, ways, case, route_terms, staying: Vec::new() };
        walks.staying = walks.months(&Itinerary::staying());
        Some(walks)
    }

    pub(super) const fn terms(&self) -> &Terms {
        self.case.terms()
    }

    /// The months of a path.
    pub(super) fn months(&self, itinerary: &Itinerary) -> Vec<PathMonth> {
        let terms = self.terms();
        let paid = PaidBefore::Paid(self.case.paid_before());
        let mut months = Vec::with_capacity(terms.months as usize);
        let each = |month: &PathMonth, count| months.extend(month.repeat(count));
        walk(terms, &self.route_terms, itinerary, terms.months, paid, each, |_| {});
        months
    }

    /// Gains `D_0 … D_last` of a path's `months` over staying (docs/model.md, rule 22).
    pub(super) fn gains(&self, months: &[PathMonth]) -> Vec<f64> {
        let differences = months.iter().zip(&self.staying).map(|(r, s)| gain(r, s));
        std::iter::once(0.0 - self.route.one_off).chain(differences).collect()
    }

    /// The phases of a path up to month `until`, each with the sum of `D_k` times `factor(k)`.
    pub(super) fn stretches(
        &self,
        months: &[PathMonth],
        until: u32,
        factor: impl Fn(u32) -> f64,
    ) -> Vec<Stretch> {
        let mut stretches: Vec<Stretch> = Vec::new();
        for (month, stay) in months.iter().zip(&self.staying).take(until as usize) {
            let worth = gain(month, stay) * factor(month.k);
            match stretches.last_mut() {
                Some(last) if last.phase == month.phase => {
                    last.months += 1;
                    last.worth += worth;
                }
                _ => {
                    let phase = month.phase;
                    stretches.push(Stretch { phase, from: month.k, months: 1, worth });
                }
            }
        }
        stretches
    }

    /// Present value of what the path pays more in taxes than staying, to the horizon.
    pub(super) fn more_tax(&self, months: &[PathMonth]) -> f64 {
        let pairs = months.iter().zip(&self.staying).take(self.scenario.horizon as usize);
        pairs.map(|(r, s)| (r.tax - s.tax) * self.discount(r.k)).sum()
    }

    /// The discount factor of month `k`.
    pub(super) fn discount(&self, k: u32) -> f64 {
        self.terms().discount.factor(k)
    }

    /// The ways looked at, with their weights; none of weight 0 (docs/model.md, rule 24).
    pub(super) fn weighted(&self, prospect: Prospect) -> Vec<(usize, f64)> {
        let all = || self.ways.iter().enumerate();
        let possible = |ending: Option<Ending>| -> Vec<(usize, f64)> {
            all()
                .filter(|(_, w)| w.chance > 0.0 && ending.is_none_or(|e| w.ending == e))
                .map(|(i, w)| (i, w.chance))
                .collect()
        };
        match prospect {
            Prospect::Expected => possible(None),
            Prospect::Works => self.works().map(|i| (i, 1.0)).into_iter().collect(),
            Prospect::Fails => {
                let mut failing = possible(Some(Ending::Fails));
                let total: f64 = failing.iter().map(|(_, chance)| chance).sum();
                for (_, chance) in &mut failing {
                    *chance /= total;
                }
                if failing.is_empty() {
                    let last = self.ways.iter().rposition(|w| w.ending == Ending::Fails);
                    failing.extend(last.map(|i| (i, 1.0)));
                }
                failing
            }
        }
    }

    /// Number of the way in which every gate opens.
    pub(super) fn works(&self) -> Option<usize> {
        self.ways.iter().position(|w| w.ending == Ending::Works)
    }

    /// How way `i` comes about.
    pub(super) fn how(&self, i: usize) -> How {
        match self.ways.get(i) {
            Some(way) if way.ending == Ending::Fails => {
                way.leave.map_or_else(|| How::Shut(self.gate(i)), How::LeftAt)
            }
            _ => How::AsItEnds,
        }
    }

    /// The gate that stays shut in way `i`. Ways stand in the order of the gates, the last gate's
    /// after the one that works; who leaves at a review stands before who goes on to the gate.
    pub(super) fn gate(&self, i: usize) -> Gate {
        if self.works().is_some_and(|works| i > works) {
            return Gate::Kept;
        }
        let full = self.ways.iter().skip(i).find(|way| way.leave.is_none());
        let stage = full.and_then(|way| way.itinerary.upto()).unwrap_or(0);
        match self.route.stages.get(stage) {
            Some(Stage::Search { .. }) => Gate::Placed(stage),
            Some(Stage::Wait { .. }) => Gate::Offer(stage),
            _ => Gate::Completed(stage),
        }
    }

    /// Terms of what the ways looked at are worth with `factor(k)` on month `k`'s gain: the phases
    /// of the one there is, or an outcome each.
    pub(super) fn worth(&self, prospect: Prospect, factor: impl Fn(u32) -> f64) -> Vec<Term> {
        let weighted = self.weighted(prospect);
        if let [(only, _)] = weighted.as_slice() {
            return self.phases(*only, self.scenario.horizon, factor);
        }
        let outcome = |(i, chance): (usize, f64)| {
            let parts = self.phases(i, self.scenario.horizon, &factor);
            let gain: f64 = parts.iter().map(|term| term.amount).sum();
            let ending = self.ways.get(i).map_or(Ending::Fails, |way| way.ending);
            Term::new(What::Outcome { ending, how: self.how(i), chance, gain }, chance * gain)
        };
        weighted.into_iter().map(outcome).collect()
    }

    /// Terms of way `i` by phase up to month `until`, the one-off cost first.
    pub(super) fn phases(&self, i: usize, until: u32, factor: impl Fn(u32) -> f64) -> Vec<Term> {
        let Some(way) = self.ways.get(i) else { return Vec::new() };
        let mut terms = Vec::new();
        if self.route.one_off != 0.0 {
            terms.push(Term::new(What::OneOff, -self.route.one_off * factor(0)));
        }
        let months = self.months(&way.itinerary);
        terms.extend(self.stretches(&months, until, factor).into_iter().map(|s| {
            Term::new(What::Stretch { phase: s.phase, from: s.from, months: s.months }, s.worth)
        }));
        terms
    }

    /// The last month whose events bear on month `k`: taxes are of calendar years, so that a year's
    /// later months change its earlier ones.
    pub(super) fn bearing_on(&self, k: u32) -> u32 {
        if self.scenario.taxes.mode != TaxMode::Us {
            return k;
        }
        let before = self.scenario.start.months_before();
        (before + k).next_multiple_of(MONTHS_A_YEAR) - before
    }
}

fn gain(route: &PathMonth, staying: &PathMonth) -> f64 {
    route.settled.value - staying.settled.value
}
