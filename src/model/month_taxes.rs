//! A ledger's taxes by kind: the year's, spread over its months as their sum is.

use super::path::{PathMonth, PathYear, Spread, income_before};
use super::tax::TaxParts;
use super::terms::Terms;
use crate::scenario::{MONTHS_A_YEAR, TaxMode};

/// Each month's tax by kind. Of the start year, staying's part before month 1 is paid already, kind
/// by kind (docs/model.md, rule 14): a month's kinds sum to its tax, a year's months to its kinds.
pub(super) fn month_taxes(
    terms: &Terms,
    months: &[PathMonth],
    years: &[PathYear],
    staying: &[PathYear],
) -> Vec<TaxParts> {
    if terms.mode != TaxMode::Us {
        let flat = |month: &PathMonth| TaxParts { flat: month.tax, ..TaxParts::default() };
        return months.iter().map(flat).collect();
    }
    let before = income_before(terms);
    let gross_before = before.wages + before.profit;
    let gross_of = |year: &PathYear| year.income.wages + year.income.profit;
    let paid = staying.first().map_or_else(TaxParts::default, |year| {
        let gross = gross_of(year);
        let share = if gross > 0.0 { gross_before / gross } else { 0.0 };
        terms.taxes.own_tax_parts(0, &year.income).map(|part| part * share)
    });
    let rests: Vec<(TaxParts, f64, u32)> = years
        .iter()
        .enumerate()
        .map(|(y, year)| {
            let parts = terms.taxes.own_tax_parts(y, &year.income);
            if y > 0 {
                return (parts, gross_of(year), MONTHS_A_YEAR);
            }
            let count = MONTHS_A_YEAR - terms.start.months_before();
            (parts - paid, gross_of(year) - gross_before, count)
        })
        .collect();
    let of_month = |month: &PathMonth| {
        let (y, _) = terms.calendar(month.k);
        rests.get(y).map_or_else(TaxParts::default, |(parts, gross, months)| {
            parts.map(|rest| {
                Spread { rest, gross: *gross, months: *months }.tax_of(terms, &month.earned)
            })
        })
    };
    months.iter().map(of_month).collect()
}
