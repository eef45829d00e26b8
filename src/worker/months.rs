//! A ledger as the page shows it.

use super::parcel::{Opened, Parcel};
use crate::{
    model::ledger::Ledger,
    report::{AMOUNTS, ledger_amounts, ledger_words, ledger_years},
    scenario::Scenario,
};

/// A ledger's calendar years.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Months {
    /// In their order.
    pub years: Vec<YearOfLedger>,
}

/// A calendar year of a ledger; its amounts stand under [`crate::report::LEDGER_AMOUNTS`].
#[derive(Debug, Clone, PartialEq)]
pub struct YearOfLedger {
    /// The year.
    pub year: i32,
    /// Its sums; of what stands at a month's end the last.
    pub amounts: [f64; AMOUNTS],
    /// Its months.
    pub months: Vec<MonthOfLedger>,
}

/// A month of a ledger.
#[derive(Debug, Clone, PartialEq)]
pub struct MonthOfLedger {
    /// Its date.
    pub date: String,
    /// What one does, by its name in files.
    pub phase: String,
    /// Its amounts.
    pub amounts: [f64; AMOUNTS],
}

impl Months {
    /// A ledger by year.
    pub fn of(scenario: &Scenario, route: usize, ledger: &Ledger) -> Self {
        let years = ledger_years(scenario, ledger).into_iter().map(|year| YearOfLedger {
            year: year.year,
            amounts: year.amounts,
            months: year
                .rows
                .iter()
                .map(|row| {
                    let [date, phase] = ledger_words(scenario, route, row);
                    MonthOfLedger { date, phase, amounts: ledger_amounts(row) }
                })
                .collect(),
        });
        Self { years: years.collect() }
    }

    pub(super) fn pack(&self, parcel: &mut Parcel) {
        parcel.list(&self.years, |parcel, year| {
            parcel.number(f64::from(year.year));
            parcel.numbers.extend(year.amounts);
            parcel.list(&year.months, |parcel, month| {
                parcel.word(&month.date);
                parcel.word(&month.phase);
                parcel.numbers.extend(month.amounts);
            });
        });
    }

    pub(super) fn unpack(parcel: &mut Opened) -> Option<Self> {
        let amounts = |parcel: &mut Opened| {
            let mut amounts = [0.0; AMOUNTS];
            parcel.fill(&mut amounts)?;
            Some(amounts)
        };
        let years = parcel.list(|parcel| {
            Some(YearOfLedger {
                year: parcel.number()? as i32,
                amounts: amounts(parcel)?,
                months: parcel.list(|parcel| {
                    Some(MonthOfLedger {
                        date: parcel.word()?,
                        phase: parcel.word()?,
                        amounts: amounts(parcel)?,
                    })
                })?,
            })
        })?;
        Some(Self { years })
    }
}
