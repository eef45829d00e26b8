//! A way's cash from the decision to its lowest point.

use super::term::{CashFlows, Term, What};
use super::walks::Walks;
use crate::model::itinerary::Phase;
use crate::model::month::carry;
use crate::model::path::PathMonth;
use crate::model::result::Ending;

/// Balances nearer than this are the same to a reader: half the unit shown.
const SAME_MONEY: f64 = 0.5;
/// Months whose amounts differ by less than half a cent are alike.
const HALF_A_CENT: f64 = 0.005;

/// The lowest point over the ways that can happen, and the course to it.
pub(super) struct Low {
    pub(super) way: usize,
    pub(super) month: u32,
    pub(super) balance: f64,
    /// In which ending, if in one alone of several.
    pub(super) ending: Option<Ending>,
    /// Whether interest on a debt was paid on the way.
    pub(super) debt: bool,
    interest: f64,
    months: Vec<PathMonth>,
}

impl Low {
    /// The lowest point where one starts with `savings`; among those within `same` of it the first
    /// way's, of that way the first month.
    pub(super) fn of(walks: &Walks<'_>, savings: f64, same: f64) -> Option<Self> {
        let mut lows: Vec<Self> = Vec::new();
        for (way, w) in walks.ways.iter().enumerate().filter(|(_, w)| w.chance > 0.0) {
            let mut low = Self::along(walks, way, savings, walks.months(&w.itinerary));
            low.ending = Some(w.ending);
            lows.push(low);
        }
        let first = lows.iter().map(|low| low.balance).reduce(f64::min)?;
        let at = lows.iter().position(|low| low.balance <= first + same)?;
        let ending = lows.get(at)?.ending;
        let mut shared = lows.iter().filter(|low| low.balance < first + SAME_MONEY);
        let alone =
            shared.all(|low| low.ending == ending) && lows.iter().any(|low| low.ending != ending);
        let mut low = lows.into_iter().nth(at)?;
        low.ending = ending.filter(|_| alone);
        Some(low)
    }

    fn along(walks: &Walks<'_>, way: usize, savings: f64, months: Vec<PathMonth>) -> Self {
        let rates = &walks.terms().interest;
        let mut balance = savings - walks.route.one_off;
        let (mut lowest, mut at) = (balance, 0);
        let (mut interest, mut debt) = (0.0, false);
        let (mut interest_then, mut debt_then) = (0.0, false);
        for month in &months {
            let flow = month.cash_flow();
            let next = carry(balance, flow, rates);
            interest += next - flow - balance;
            debt |= balance < 0.0;
            balance = next;
            if balance < lowest {
                (lowest, at) = (balance, month.k);
                (interest_then, debt_then) = (interest, debt);
            }
        }
        let mut months = months;
        months.truncate(at as usize);
        Self {
            way,
            month: at,
            balance: lowest,
            ending: None,
            debt: debt_then,
            interest: interest_then,
            months,
        }
    }

    /// Terms to the lowest point as what they take: costs are positive.
    pub(super) fn needs(&self, walks: &Walks<'_>) -> Vec<Term> {
        let mut terms = Vec::new();
        if walks.route.one_off != 0.0 {
            terms.push(Term::new(What::OneOff, walks.route.one_off));
        }
        let mut rest = self.months.as_slice();
        while let Some(first) = rest.first() {
            let same = rest.iter().take_while(|month| month.phase == first.phase).count();
            let (these, others) = rest.split_at(same);
            terms.push(cash_term(first.phase, these));
            rest = others;
        }
        if self.interest != 0.0 {
            terms.push(Term::new(What::Interest, 0.0 - self.interest));
        }
        terms
    }

    /// The first month of each phase on the way, where it brings any pay.
    pub(super) fn paid_phases(&self) -> impl Iterator<Item = &PathMonth> {
        let first = |i: usize| i == 0 || self.months[i - 1].phase != self.months[i].phase;
        let months = self.months.iter().enumerate();
        months.filter(move |(i, m)| first(*i) && m.earned.gross() > 0.0).map(|(_, month)| month)
    }
}

fn flows(month: &PathMonth) -> CashFlows {
    CashFlows {
        living: month.living,
        take_home: month.earned.gross() - month.tax - month.earned.deferral,
        outlays: month.earned.premium + month.earned.costs,
        tuition: month.earned.tuition,
        spouse: month.spouse_net,
    }
}

impl CashFlows {
    const fn parts(&self) -> [f64; 5] {
        [self.living, self.take_home, self.outlays, self.tuition, self.spouse]
    }

    fn add(&mut self, other: &Self) {
        self.living += other.living;
        self.take_home += other.take_home;
        self.outlays += other.outlays;
        self.tuition += other.tuition;
        self.spouse += other.spouse;
    }

    fn near(&self, other: &Self) -> bool {
        let mut pairs = self.parts().into_iter().zip(other.parts());
        pairs.all(|(a, b)| (a - b).abs() < HALF_A_CENT)
    }
}

fn cash_term(phase: Phase, months: &[PathMonth]) -> Term {
    let mut sums = CashFlows::default();
    let mut steady = true;
    let first = months.first().map(flows);
    for month in months {
        let these = flows(month);
        steady &= first.as_ref().is_some_and(|first| first.near(&these));
        sums.add(&these);
    }
    let from = months.first().map_or(0, |month| month.k);
    let count = months.len() as u32;
    let what = What::Cash { phase, from, months: count, flows: sums, steady };
    Term::new(what, 0.0 - months.iter().map(PathMonth::cash_flow).sum::<f64>())
}
