//! Federal figures of one year for one filing status, and what they make of incomes.

use super::{
    brackets::{Bracket, marginal_tax},
    error::TaxError,
    income::YearIncome,
    qbi::Qbi,
};
use crate::{
    facts::{
        figure::Figure,
        us_federal::{
            ADDITIONAL_MEDICARE_RATE, ADDITIONAL_MEDICARE_THRESHOLD, ByStatus, FEDERAL_YEARS,
            FederalYear, INCOME_TAX_RATES, MEDICARE_RATE, QbiMinimum, SE_DEDUCTIBLE_SHARE,
            SE_FLOOR, SE_MEDICARE_RATE, SE_NET_EARNINGS_SHARE, SE_SOCIAL_SECURITY_RATE,
            SOCIAL_SECURITY_RATE,
        },
    },
    model::number::{Number, positive, smaller},
    scenario::FilingStatus,
};

/// A year's figures, ready to use.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct FederalFigures {
    pub(super) standard_deduction: f64,
    pub(super) elective_deferral_limit: f64,
    brackets: [Bracket; 7],
    ss_wage_base: f64,
    additional_medicare_threshold: f64,
    qbi: Qbi,
}

/// What the law makes of one worker's year, before the household's return.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Worker<N = f64> {
    pub(super) wages: N,
    pub(super) deferral: N,
    pub(super) social_security: N,
    pub(super) medicare: N,
    pub(super) self_employment: N,
    pub(super) half_self_employment: N,
    /// Share of the household's AGI.
    pub(super) agi: N,
    /// Self-employment income on form 8959.
    net_earnings: N,
    /// Qualified business income: profit less half the self-employment tax.
    business: N,
}

/// The household's return.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Return<N = f64> {
    pub(super) agi: N,
    pub(super) qbi_deduction: N,
    pub(super) taxable_income: N,
    pub(super) income_tax: N,
    pub(super) additional_medicare: N,
}

pub(super) fn of_status<T: Copy>(figures: &ByStatus<T>, status: FilingStatus) -> T {
    match status {
        FilingStatus::Single => figures.single,
        FilingStatus::Mfj => figures.mfj,
        FilingStatus::Mfs => figures.mfs,
        FilingStatus::Hoh => figures.hoh,
        FilingStatus::Qss => figures.qss,
    }
}

/// (1 + inflation)^years, from libm: the same bits natively and in the browser.
pub(super) fn price_level(inflation: f64, years: i32) -> f64 {
    if years == 0 { 1.0 } else { libm::pow(1.0 + inflation, f64::from(years)) }
}

/// The figure of `year`: its own, else the newest earlier one, with the years that have passed
/// since; `None` before the first.
fn newest<T: Copy>(
    year: i32,
    pick: impl Fn(&FederalYear) -> Option<Figure<T>>,
) -> Option<(T, i32)> {
    let of = FEDERAL_YEARS.iter().rev().filter(|f| f.year <= year).find_map(pick)?;
    Some((of.value, year - of.year))
}

impl FederalFigures {
    /// Figures of `year`. One without its own is the newest earlier one times
    /// (1 + inflation)^years, unrounded; the Additional Medicare threshold, the 400 floor and the
    /// QBI phase-in's width are not indexed (docs/model.md, rule 18).
    pub(super) fn of(
        year: i32,
        status: FilingStatus,
        inflation: f64,
        sstb: bool,
    ) -> Result<Self, TaxError> {
        Self::find(year, status, inflation, sstb).ok_or(TaxError::StartBefore2025(year))
    }

    fn find(year: i32, status: FilingStatus, inflation: f64, sstb: bool) -> Option<Self> {
        let indexed = |(value, years): (f64, i32)| value * price_level(inflation, years);
        let by_status =
            |(values, years): (ByStatus<f64>, i32)| indexed((of_status(&values, status), years));
        let (uppers, years) = newest(year, |f| f.bracket_upper)?;
        let uppers = of_status(&uppers, status).map(|upper| indexed((upper, years)));
        let brackets = std::array::from_fn(|i| Bracket {
            lower: if i == 0 { 0.0 } else { uppers[i - 1] },
            upper: uppers.get(i).copied().unwrap_or(f64::INFINITY),
            rate: INCOME_TAX_RATES.value[i],
        });
        // No least deduction before the year that brought it.
        let none = QbiMinimum { from_income: f64::INFINITY, deduction: 0.0 };
        let (minimum, years) = newest(year, |f| f.qbi_minimum).unwrap_or((none, 0));
        Some(Self {
            standard_deduction: by_status(newest(year, |f| f.standard_deduction)?),
            elective_deferral_limit: indexed(newest(year, |f| f.elective_deferral_limit)?),
            brackets,
            ss_wage_base: indexed(newest(year, |f| f.ss_wage_base)?),
            additional_medicare_threshold: of_status(&ADDITIONAL_MEDICARE_THRESHOLD.value, status),
            qbi: Qbi {
                threshold: by_status(newest(year, |f| f.qbi_threshold)?),
                width: of_status(&newest(year, |f| f.qbi_phase_in)?.0, status),
                minimum: indexed((minimum.deduction, years)),
                minimum_from: indexed((minimum.from_income, years)),
                sstb,
            },
        })
    }

    /// One worker: payroll tax on gross wages; self-employment tax (Schedule SE) on 92.35 % of
    /// profit from 400 on, its Social Security part within the wage base that wages leave; half of
    /// it deductible.
    pub(super) fn worker<N: Number>(&self, income: &YearIncome<N>) -> Worker<N> {
        let n = N::splat;
        let wages = income.wages;
        let net_earnings = n(SE_NET_EARNINGS_SHARE.value) * income.profit;
        let below_the_floor = net_earnings.simd_lt(n(SE_FLOOR.value));
        let net_earnings = N::zero().select(below_the_floor, net_earnings);
        let base_left = positive(n(self.ss_wage_base) - wages);
        let self_employment = n(SE_SOCIAL_SECURITY_RATE.value) * smaller(net_earnings, base_left)
            + n(SE_MEDICARE_RATE.value) * net_earnings;
        let half_self_employment = n(SE_DEDUCTIBLE_SHARE.value) * self_employment;
        let business = income.profit - half_self_employment;
        Worker {
            wages,
            deferral: income.deferral,
            social_security: n(SOCIAL_SECURITY_RATE.value) * smaller(wages, n(self.ss_wage_base)),
            medicare: n(MEDICARE_RATE.value) * wages,
            self_employment,
            half_self_employment,
            agi: wages - income.deferral + business,
            net_earnings,
            business,
        }
    }

    /// The household's return: income tax before credits, and form 8959, in which wages use up the
    /// threshold first and self-employment income has what is left.
    pub(super) fn joint<N: Number>(&self, own: &Worker<N>, spouse: &Worker) -> Return<N> {
        let n = N::splat;
        let agi = own.agi + n(spouse.agi);
        let before_qbi = positive(agi - n(self.standard_deduction));
        let qbi_deduction = self.qbi.deduction(own.business + n(spouse.business), before_qbi);
        let taxable_income = positive(before_qbi - qbi_deduction);
        let threshold = n(self.additional_medicare_threshold);
        let wages = own.wages + n(spouse.wages);
        let net_earnings = own.net_earnings + n(spouse.net_earnings);
        let over =
            positive(wages - threshold) + positive(net_earnings - positive(threshold - wages));
        Return {
            agi,
            qbi_deduction,
            taxable_income,
            income_tax: marginal_tax(&self.brackets, taxable_income),
            additional_medicare: n(ADDITIONAL_MEDICARE_RATE.value) * over,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(year: i32) -> Result<FederalFigures, TaxError> {
        FederalFigures::of(year, FilingStatus::Mfj, 0.1, false)
    }

    #[test]
    fn a_year_without_its_own_figure_has_the_newest_earlier_one_indexed() -> Result<(), TaxError> {
        let (known, next, later) = (figures(2026)?, figures(2027)?, figures(2028)?);
        let two_years = libm::pow(1.1, 2.0);
        assert_eq!(known.standard_deduction, 32_200.0);
        assert_eq!(next.standard_deduction, 32_200.0 * 1.1);
        assert_eq!(later.elective_deferral_limit, 24_500.0 * two_years);
        assert_eq!(later.brackets[3].lower, 211_400.0 * two_years);
        assert_eq!(later.qbi.threshold, 403_500.0 * two_years);
        assert_eq!(later.qbi.minimum, 400.0 * two_years);
        assert_eq!(later.qbi.minimum_from, 1_000.0 * two_years);
        Ok(())
    }

    #[test]
    fn what_the_law_does_not_index_stays() -> Result<(), TaxError> {
        let later = figures(2036)?;
        assert_eq!(later.qbi.width, 150_000.0);
        assert_eq!(later.additional_medicare_threshold, 250_000.0);
        let below_the_floor = YearIncome { profit: 433.0, ..YearIncome::default() };
        assert_eq!(later.worker(&below_the_floor).self_employment, 0.0);
        let above_it = YearIncome { profit: 434.0, ..YearIncome::default() };
        assert_eq!(later.worker(&above_it).self_employment, 434.0 * 0.9235 * 0.153);
        Ok(())
    }

    #[test]
    fn the_wage_base_of_2027_is_its_own() -> Result<(), TaxError> {
        assert_eq!(figures(2027)?.ss_wage_base, 192_300.0);
        assert_eq!(figures(2028)?.ss_wage_base, 192_300.0 * 1.1);
        Ok(())
    }

    #[test]
    fn the_least_qbi_deduction_begins_in_2026() -> Result<(), TaxError> {
        assert_eq!(figures(2025)?.qbi.deduction(2_000.0, 1_000.0), 200.0);
        assert_eq!(figures(2026)?.qbi.deduction(2_000.0, 1_000.0), 400.0);
        Ok(())
    }

    #[test]
    fn there_is_nothing_before_2025() {
        assert_eq!(figures(2024), Err(TaxError::StartBefore2025(2024)));
    }
}
