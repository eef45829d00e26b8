//! Taxes by calendar year (docs/model.md, rules 14–20): pure functions of a year's sums, with
//! everything that depends on the scenario alone prepared beforehand.

mod brackets;
mod error;
mod federal;
mod income;
mod qbi;
mod state;
mod state_amount;
mod year;

pub use error::TaxError;
pub use income::{TaxParts, YearIncome};
pub use year::{Filing, HouseholdTax, UsYear};

use super::number::Number;
use crate::{
    facts::states::StateTables,
    scenario::{FilingStatus, TaxMode, Taxes},
};
use federal::{Worker, price_level};

/// One year of a US scenario: its figures, and the spouse's part of the return.
#[derive(Debug, Clone, PartialEq)]
struct Prepared {
    figures: UsYear,
    spouse: Worker,
    /// The household's parts of the tax on the spouse's income alone.
    spouse_parts: TaxParts,
}

/// How tax is taken.
#[derive(Debug, Clone, PartialEq)]
enum System {
    None,
    Flat(f64),
    Us(Vec<Prepared>),
}

/// The taxes of a scenario, prepared once and asked thousands of times a frame: no allocation, no
/// powers and no comparison of texts in a call. A year after the last prepared one is that one's.
#[derive(Debug, Clone, PartialEq)]
pub struct TaxTables {
    system: System,
    spouse_net: Vec<f64>,
}

impl TaxTables {
    /// Tables for `years` calendar years from `start_year`; `spouse` is the spouse's wages a year
    /// at the start year's prices, growing with `inflation` by calendar year.
    ///
    /// # Errors
    /// With US taxes: a start year before 2025, or a state's code without its tables.
    pub fn prepare(
        taxes: &Taxes,
        status: FilingStatus,
        inflation: f64,
        spouse: f64,
        start_year: i32,
        years: usize,
        state_tables: Option<&StateTables>,
    ) -> Result<Self, TaxError> {
        let calendar = || (0i32..).take(years);
        let spouse_wages = |y: i32| spouse * price_level(inflation, y);
        if taxes.mode != TaxMode::Us {
            let rate = if taxes.mode == TaxMode::Flat { taxes.rate } else { 0.0 };
            return Ok(Self {
                system: if taxes.mode == TaxMode::Flat { System::Flat(rate) } else { System::None },
                spouse_net: calendar().map(|y| spouse_wages(y) * (1.0 - rate)).collect(),
            });
        }
        let filing = Filing { status, inflation, sstb: taxes.sstb, state: taxes.state };
        let mut prepared: Vec<Prepared> = Vec::with_capacity(years);
        let mut spouse_net = Vec::with_capacity(years);
        for y in calendar() {
            let before = prepared.last().map(|p| &p.figures);
            let figures = UsYear::after(before, start_year + y, &filing, state_tables)?;
            let wages = spouse_wages(y);
            let worker = figures.worker(&YearIncome::wages(wages));
            let spouse_parts = figures.shared(&Worker::default(), &worker).parts();
            spouse_net.push(wages - (figures.alone(&worker) + spouse_parts).total());
            prepared.push(Prepared { figures, spouse: worker, spouse_parts });
        }
        Ok(Self { system: System::Us(prepared), spouse_net })
    }

    /// Own tax of calendar year `start_year` + `y`: the tax with own and the spouse's income less
    /// that on the spouse's alone, at the same filing status.
    pub fn own_tax<N: Number>(&self, y: usize, own: &YearIncome<N>) -> N {
        let n = N::splat;
        match &self.system {
            System::None => N::zero(),
            System::Flat(rate) => n(*rate) * (own.wages + own.profit - own.deferral),
            System::Us(years) => of_year(years, y).map_or_else(N::zero, |year| {
                let worker = year.figures.worker(own);
                let shared = year.figures.shared(&worker, &year.spouse);
                let spouse = &year.spouse_parts;
                // The parts of `own_tax_parts`, added up in the order of `TaxParts::total`.
                (shared.federal.income_tax - n(spouse.federal_income))
                    + worker.social_security
                    + worker.medicare
                    + (shared.federal.additional_medicare - n(spouse.additional_medicare))
                    + worker.self_employment
                    + (shared.state_income - n(spouse.state_income))
                    + year.figures.state_payroll(worker.wages)
            }),
        }
    }

    /// The same by kind of tax; parts can be negative where own income lowers the household's.
    pub fn own_tax_parts(&self, y: usize, own: &YearIncome) -> TaxParts {
        match &self.system {
            System::None => TaxParts::default(),
            System::Flat(rate) => TaxParts {
                flat: rate * (own.wages + own.profit - own.deferral),
                ..TaxParts::default()
            },
            System::Us(years) => of_year(years, y).map_or_else(TaxParts::default, |year| {
                let worker = year.figures.worker(own);
                let shared = year.figures.shared(&worker, &year.spouse).parts();
                year.figures.alone(&worker) + (shared - year.spouse_parts)
            }),
        }
    }

    /// The spouse's income of that year less the tax on it alone.
    pub fn spouse_net(&self, y: usize) -> f64 {
        of_year(&self.spouse_net, y).copied().unwrap_or(0.0)
    }

    /// Most that may be deferred in that year; +∞ without US taxes.
    pub fn deferral_limit(&self, y: usize) -> f64 {
        match &self.system {
            System::Us(years) => {
                of_year(years, y).map_or(f64::INFINITY, |year| year.figures.deferral_limit())
            }
            System::None | System::Flat(_) => f64::INFINITY,
        }
    }
}

/// That year's, or the last there is.
fn of_year<T>(years: &[T], y: usize) -> Option<&T> {
    years.get(y).or_else(|| years.last())
}
