//! A path walked month by month, its taxes by calendar year.

use super::growth::months_to_raise;
use super::itinerary::{Itinerary, Phase};
use super::month::{Earned, Settled, earn, settle};
use super::number::Number;
use super::tax::YearIncome;
use super::terms::{RouteTerms, Terms};
use crate::scenario::{MONTHS_A_YEAR, TaxMode};
use simba::simd::SimdBool;

/// A month of a path, settled; of one path, or of several trials in lanes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PathMonth<N = f64> {
    /// The month, from 1.
    pub k: u32,
    /// What one is doing; in lanes, what the first does.
    pub phase: Phase,
    /// Before tax.
    pub earned: Earned<N>,
    /// The month's share of the year's tax.
    pub tax: N,
    /// After tax.
    pub settled: Settled<N>,
    /// Spouse's net income of the month.
    pub spouse_net: f64,
    /// Living costs of the month.
    pub living: f64,
}

impl<N: Number> PathMonth<N> {
    /// This month and those after it that are alike, `count` in all.
    pub fn repeat(self, count: u32) -> impl Iterator<Item = Self> {
        (0..count).map(move |later| Self { k: self.k + later, ..self })
    }

    /// What the month adds to cash: net + spouse's net − living.
    pub fn cash_flow(&self) -> N {
        self.settled.net + N::splat(self.spouse_net) - N::splat(self.living)
    }
}

/// A calendar year of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PathYear<N = f64> {
    /// The calendar year.
    pub year: i32,
    /// The year's sums, months before the start included.
    pub income: YearIncome<N>,
    /// The year's own tax.
    pub tax: N,
    /// The part of it paid before month 1.
    pub paid_before: N,
}

/// Tax of the start year that was paid before month 1 (docs/model.md, rule 14).
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PaidBefore<N = f64> {
    /// This path is staying: its share of the year's tax by gross.
    OfStaying,
    /// As staying has paid.
    Paid(N),
}

/// Months in a row that are alike: the first half of the month step is taken once for them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Run<N> {
    /// What one is doing.
    pub phase: Phase,
    /// What each of the months brings.
    pub earned: Earned<N>,
    /// How many they are.
    pub months: u32,
}

/// What a path does, asked month after month.
pub trait Steps<N> {
    /// The months alike from month `k` on, at least one and at most `most`; `deferral_left` is what
    /// the calendar year's limit still allows at `k`.
    fn run(&mut self, k: u32, most: u32, deferral_left: N) -> Run<N>;
}

/// Income of the start year's months before month 1: the current job's pay as quoted.
pub(super) fn income_before(terms: &Terms) -> YearIncome {
    let months = f64::from(terms.start.months_before());
    let wages = terms.now.wages * months;
    YearIncome {
        wages,
        profit: terms.now.profit * months,
        deferral: (wages * terms.now.deferral).min(terms.taxes.deferral_limit(0)),
    }
}

/// Walks `itinerary` from month 1 to `last`: see [`walk_steps`].
pub fn walk(
    terms: &Terms,
    route: &RouteTerms,
    itinerary: &Itinerary,
    last: u32,
    paid_before: PaidBefore,
    months: impl FnMut(&PathMonth, u32),
    year: impl FnMut(&PathYear),
) -> f64 {
    let mut steps = Following::new(terms, route, itinerary);
    walk_steps(terms, &mut steps, last, paid_before, months, year)
}

/// Walks what `steps` does from month 1 to `last`, its last calendar year to December. Hands the
/// months up to `last` to `months`, the first of those that are alike with their number, and each
/// year to `year`. Gives the tax paid before month 1.
pub fn walk_steps<N: Number>(
    terms: &Terms,
    steps: &mut impl Steps<N>,
    last: u32,
    paid_before: PaidBefore<N>,
    mut months: impl FnMut(&PathMonth<N>, u32),
    mut year: impl FnMut(&PathYear<N>),
) -> N {
    let zero = N::zero();
    let mut runs: Vec<Run<N>> = Vec::with_capacity(MONTHS_A_YEAR as usize);
    let mut k = 1;
    let mut before = income_before(terms).lanes();
    let mut paid_in_first_year = zero;
    while k <= last {
        let (y, months_before) = terms.calendar(k);
        let count = MONTHS_A_YEAR - months_before;
        let limit = N::splat(terms.taxes.deferral_limit(y));
        let mut income = before;
        runs.clear();
        let mut taken = 0;
        while taken < count {
            let run = steps.run(k + taken, count - taken, limit - income.deferral);
            for _ in 0..run.months {
                income.wages += run.earned.wages;
                income.profit += run.earned.profit;
                income.deferral += run.earned.deferral;
            }
            taken += run.months;
            runs.push(run);
        }
        let tax = terms.taxes.own_tax(y, &income);
        let gross_before = before.wages + before.profit;
        let gross = income.wages + income.profit;
        let paid = match paid_before {
            _ if y > 0 => zero,
            PaidBefore::Paid(paid) => paid,
            PaidBefore::OfStaying => (tax * gross_before / gross).select(gross.simd_gt(zero), zero),
        };
        if y == 0 {
            paid_in_first_year = paid;
        }
        year(&PathYear { year: terms.start.year() + y as i32, income, tax, paid_before: paid });
        let spread = Spread { rest: tax - paid, gross: gross - gross_before, months: count };
        let spouse_net = terms.taxes.spouse_net(y) / f64::from(MONTHS_A_YEAR);
        for run in &runs {
            let tax = spread.tax_of(terms, &run.earned);
            let month = PathMonth {
                k,
                phase: run.phase,
                earned: run.earned,
                tax,
                settled: settle(&run.earned, tax, terms.pension_kept),
                spouse_net,
                living: terms.living * terms.prices.in_month(k),
            };
            if k <= last {
                months(&month, run.months.min(last + 1 - k));
            }
            k += run.months;
        }
        before = YearIncome::nothing();
    }
    paid_in_first_year
}

/// The first half of the month step along an itinerary.
struct Following<'a> {
    terms: &'a Terms,
    route: &'a RouteTerms,
    legs: std::slice::Iter<'a, (Phase, u32)>,
    last: Phase,
    phase: Phase,
    months_left: u32,
    /// Months of the phase that are over.
    done: u32,
}

impl<'a> Following<'a> {
    fn new(terms: &'a Terms, route: &'a RouteTerms, itinerary: &'a Itinerary) -> Self {
        Self {
            terms,
            route,
            legs: itinerary.legs.iter(),
            last: itinerary.last,
            phase: itinerary.last,
            months_left: 0,
            done: 0,
        }
    }
}

impl Steps<f64> for Following<'_> {
    fn run(&mut self, k: u32, most: u32, deferral_left: f64) -> Run<f64> {
        while self.months_left == 0 {
            (self.phase, self.months_left) =
                self.legs.next().copied().unwrap_or((self.last, u32::MAX));
            self.done = 0;
        }
        let j = self.done + 1;
        let alike = self.route.alike_from(self.phase, j).min(self.months_left);
        let doing = self.route.occupation(self.phase, j);
        let levels = self.terms.levels(self.route, k);
        let earned = earn(
            &self.terms.now,
            &self.route.then,
            &doing,
            &levels,
            deferral_left,
            self.terms.gap_cover,
        );
        let months = run_months(k, most.min(alike), &earned, deferral_left);
        self.done += months;
        self.months_left -= months;
        Run { phase: self.phase, earned, months }
    }
}

/// Of `most` months from `k` in which one does the same, those that are alike: raises and prices
/// stay, and the limit on deferral cuts none of them (or the first is alone).
pub fn run_months<N: Number>(k: u32, most: u32, earned: &Earned<N>, deferral_left: N) -> u32 {
    let most = most.min(months_to_raise(k));
    let all = N::splat(f64::from(most)) * earned.deferral;
    if all.simd_le(deferral_left).all() { most } else { 1 }
}

/// The year's tax still to pay, and what it is spread over.
pub(super) struct Spread<N> {
    pub(super) rest: N,
    pub(super) gross: N,
    pub(super) months: u32,
}

impl<N: Number> Spread<N> {
    /// A month's part: by gross, evenly where that is 0; a flat tax is levied by the month.
    pub(super) fn tax_of(&self, terms: &Terms, earned: &Earned<N>) -> N {
        match terms.mode {
            TaxMode::None => N::zero(),
            TaxMode::Flat => N::splat(terms.flat_rate) * (earned.gross() - earned.deferral),
            TaxMode::Us => {
                let evenly = self.rest / N::splat(f64::from(self.months));
                let by_gross = self.rest * earned.gross() / self.gross;
                by_gross.select(self.gross.simd_gt(N::zero()), evenly)
            }
        }
    }
}
