//! A path walked month by month, its taxes by calendar year.

use super::growth::steps_by;
use super::itinerary::{Itinerary, Phase};
use super::month::{Earned, Settled, earn, settle};
use super::tax::YearIncome;
use super::terms::{RouteTerms, Terms};
use crate::scenario::TaxMode;

const MONTHS_A_YEAR: usize = 12;

/// A month of a path, settled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PathMonth {
    /// The month, from 1.
    pub k: u32,
    /// What one is doing.
    pub phase: Phase,
    /// Before tax.
    pub earned: Earned<f64>,
    /// The month's share of the year's tax.
    pub tax: f64,
    /// After tax.
    pub settled: Settled<f64>,
    /// Spouse's net income of the month.
    pub spouse_net: f64,
    /// Living costs of the month.
    pub living: f64,
}

impl PathMonth {
    /// What the month adds to cash: net + spouse's net − living.
    pub fn cash_flow(&self) -> f64 {
        self.settled.net + self.spouse_net - self.living
    }
}

/// A calendar year of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PathYear {
    /// The calendar year.
    pub year: i32,
    /// The year's sums, months before the start included.
    pub income: YearIncome,
    /// The year's own tax.
    pub tax: f64,
    /// The part of it paid before month 1.
    pub paid_before: f64,
}

/// Tax of the start year that was paid before month 1 (docs/model.md, rule 14).
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PaidBefore {
    /// This path is staying: its share of the year's tax by gross.
    OfStaying,
    /// As staying has paid.
    Paid(f64),
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

/// Walks `itinerary` from month 1 to `last`, its last calendar year to December, and hands each
/// month up to `last` to `month` and each year to `year`. Gives the tax paid before month 1.
pub fn walk(
    terms: &Terms,
    route: &RouteTerms,
    itinerary: &Itinerary,
    last: u32,
    paid_before: PaidBefore,
    mut month: impl FnMut(&PathMonth),
    mut year: impl FnMut(&PathYear),
) -> f64 {
    let mut steps = Steps::new(terms, route, itinerary);
    let mut k = 1;
    let mut before = income_before(terms);
    let mut paid_in_first_year = 0.0;
    while k <= last {
        let (y, months_before) = terms.calendar(k);
        let count = MONTHS_A_YEAR - months_before as usize;
        let mut earned = [Earned::<f64>::nothing(); MONTHS_A_YEAR];
        let mut phases = [Phase::Staying; MONTHS_A_YEAR];
        let mut income = before;
        let limit = terms.taxes.deferral_limit(y);
        for (i, (earned, phase)) in earned.iter_mut().zip(&mut phases).take(count).enumerate() {
            (*phase, *earned) = steps.take(k + i as u32, limit - income.deferral);
            income.wages += earned.wages;
            income.profit += earned.profit;
            income.deferral += earned.deferral;
        }
        let tax = terms.taxes.own_tax(y, &income);
        let gross_before = before.wages + before.profit;
        let gross = income.wages + income.profit;
        let paid = match paid_before {
            _ if y > 0 => 0.0,
            PaidBefore::Paid(paid) => paid,
            PaidBefore::OfStaying if gross > 0.0 => tax * gross_before / gross,
            PaidBefore::OfStaying => 0.0,
        };
        if y == 0 {
            paid_in_first_year = paid;
        }
        year(&PathYear { year: terms.start.year() + y as i32, income, tax, paid_before: paid });
        let spread = Spread { rest: tax - paid, gross: gross - gross_before, months: count };
        let spouse_net = terms.taxes.spouse_net(y) / MONTHS_A_YEAR as f64;
        for i in 0..count.min((last - k + 1) as usize) {
            let at = k + i as u32;
            let tax = spread.tax_of(terms, &earned[i]);
            month(&PathMonth {
                k: at,
                phase: phases[i],
                earned: earned[i],
                tax,
                settled: settle(&earned[i], tax, terms.pension_kept),
                spouse_net,
                living: terms.living * terms.prices.in_month(at),
            });
        }
        before = YearIncome::default();
        k += count as u32;
    }
    paid_in_first_year
}

/// The first half of the month step along an itinerary. Months in which nothing changes are alike:
/// the step is taken once for them.
struct Steps<'a> {
    terms: &'a Terms,
    route: &'a RouteTerms,
    legs: std::slice::Iter<'a, (Phase, u32)>,
    last: Phase,
    phase: Phase,
    months_left: u32,
    /// Month of the phase, from 1.
    j: u32,
    taken: Option<Taken>,
}

/// The step last taken, and what it was taken for.
struct Taken {
    phase: Phase,
    epoch: u32,
    raises: u32,
    earned: Earned<f64>,
    /// Whether the deferral limit cut it, so that it holds for that month only.
    limited: bool,
}

impl<'a> Steps<'a> {
    fn new(terms: &'a Terms, route: &'a RouteTerms, itinerary: &'a Itinerary) -> Self {
        Self {
            terms,
            route,
            legs: itinerary.legs.iter(),
            last: itinerary.last,
            phase: itinerary.last,
            months_left: 0,
            j: 0,
            taken: None,
        }
    }

    /// Month `k`, which must follow the month before: its phase, and what it brings.
    fn take(&mut self, k: u32, deferral_left: f64) -> (Phase, Earned<f64>) {
        while self.months_left == 0 {
            (self.phase, self.months_left) =
                self.legs.next().copied().unwrap_or((self.last, u32::MAX));
            self.j = 0;
        }
        self.j += 1;
        self.months_left -= 1;
        let epoch = self.route.epoch(self.phase, self.j);
        let raises = steps_by(k);
        if let Some(taken) = &self.taken
            && (taken.phase, taken.epoch, taken.raises) == (self.phase, epoch, raises)
            && !taken.limited
            && taken.earned.deferral <= deferral_left
        {
            return (self.phase, taken.earned);
        }
        let doing = self.route.occupation(self.phase, self.j);
        let levels = self.terms.levels(self.route, k);
        let (now, then) = (&self.terms.now, &self.route.then);
        let earned = earn(now, then, &doing, &levels, deferral_left, self.terms.gap_cover);
        let limited = earned.deferral >= deferral_left;
        self.taken = Some(Taken { phase: self.phase, epoch, raises, earned, limited });
        (self.phase, earned)
    }
}

/// The year's tax still to pay, and what it is spread over.
pub(super) struct Spread {
    pub(super) rest: f64,
    pub(super) gross: f64,
    pub(super) months: usize,
}

impl Spread {
    /// A month's part: by gross, evenly where that is 0; a flat tax is levied by the month.
    pub(super) fn tax_of(&self, terms: &Terms, earned: &Earned<f64>) -> f64 {
        match terms.mode {
            TaxMode::None => 0.0,
            TaxMode::Flat => terms.flat_rate * (earned.gross() - earned.deferral),
            TaxMode::Us if self.gross > 0.0 => self.rest * earned.gross() / self.gross,
            TaxMode::Us => self.rest / self.months as f64,
        }
    }
}
