//! The US taxes of one calendar year for one filing status and state.

use super::{
    error::TaxError,
    federal::{FederalFigures, Return, Worker, price_level},
    income::{TaxParts, YearIncome},
    state::StateRules,
    state_amount::StateIncome,
};
use crate::{
    facts::states::StateTables,
    model::number::{Number, positive},
    scenario::{FilingStatus, StateCode, StateTax},
};
use std::sync::Arc;

/// The state that taxes wages before deferrals into a 401(k): Pennsylvania (docs/model.md, rule 17).
const BEFORE_DEFERRALS: &str = "PA";

/// A state's tax of one year.
#[derive(Debug, Clone, PartialEq)]
enum State {
    /// A share of federal AGI.
    Rate(f64),
    /// Its own rules, and f of `T_y(W) = f·T(W/f)`.
    Rules(Arc<Rules>, f64),
}

/// Rules of one table year, shared by the years that use them.
#[derive(Debug, PartialEq)]
struct Rules {
    code: StateCode,
    year: i32,
    before_deferrals: bool,
    resolved: StateRules,
}

/// The whole of a household's tax, as `dues tax` shows it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HouseholdTax {
    /// Federal adjusted gross income.
    pub agi: f64,
    /// Federal standard deduction.
    pub standard_deduction: f64,
    /// Deduction for qualified business income.
    pub qbi_deduction: f64,
    /// Federal taxable income.
    pub taxable_income: f64,
    /// Half the self-employment tax, taken off income.
    pub se_tax_deduction: f64,
    /// The taxes.
    pub parts: TaxParts,
}

/// What, beside the year and the incomes, decides a household's US taxes.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Filing {
    /// Filing status.
    pub status: FilingStatus,
    /// Inflation a year, for years without figures of their own.
    pub inflation: f64,
    /// Whether a contractor's trade is a specified service trade or business.
    pub sstb: bool,
    /// The state's tax.
    pub state: StateTax,
}

/// One calendar year's figures, resolved for a filing status and a state.
#[derive(Debug, Clone, PartialEq)]
pub struct UsYear {
    federal: FederalFigures,
    state: State,
}

/// What workers' incomes come to on the household's return.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Shared<N = f64> {
    pub(super) federal: Return<N>,
    pub(super) state_income: N,
}

impl UsYear {
    /// Figures of the calendar year `year`. Years after the newest tables are those, raised with
    /// inflation (docs/model.md, rules 17, 18).
    ///
    /// # Errors
    /// For years before 2025, and for a state's code without its tables.
    pub fn new(year: i32, filing: &Filing, tables: Option<&StateTables>) -> Result<Self, TaxError> {
        Self::after(None, year, filing, tables)
    }

    /// As [`Self::new`], with the state's rules of the year before where they are the same.
    pub(super) fn after(
        before: Option<&Self>,
        year: i32,
        filing: &Filing,
        tables: Option<&StateTables>,
    ) -> Result<Self, TaxError> {
        let federal = FederalFigures::of(year, filing.status, filing.inflation, filing.sstb)?;
        let code = match filing.state {
            StateTax::Rate(rate) => return Ok(Self { federal, state: State::Rate(rate) }),
            StateTax::Code(code) => code,
        };
        let tables = tables.ok_or(TaxError::StateTablesMissing(code))?;
        let missing = TaxError::StateRulesMissing(code, year);
        let found = tables.rules(code.as_str(), year).ok_or(missing)?;
        let shared = before.and_then(|b| match &b.state {
            State::Rules(rules, _) if rules.code == code && rules.year == found.year => {
                Some(Arc::clone(rules))
            }
            _ => None,
        });
        let rules = match shared {
            Some(rules) => rules,
            None => Arc::new(Rules {
                code,
                year: found.year,
                before_deferrals: code.as_str() == BEFORE_DEFERRALS,
                resolved: StateRules::resolve(found.state, found.federal, filing.status)
                    .ok_or(missing)?,
            }),
        };
        let f = price_level(filing.inflation, year - found.year);
        Ok(Self { federal, state: State::Rules(rules, f) })
    }

    /// Most that may be deferred into a 401(k) this year.
    pub(super) fn deferral_limit(&self) -> f64 {
        self.federal.elective_deferral_limit
    }

    pub(super) fn worker<N: Number>(&self, income: &YearIncome<N>) -> Worker<N> {
        self.federal.worker(income)
    }

    /// Taxes each worker pays alone; the household's parts are 0.
    pub(super) fn alone(&self, worker: &Worker) -> TaxParts {
        TaxParts {
            social_security: worker.social_security,
            medicare: worker.medicare,
            self_employment: worker.self_employment,
            state_payroll: self.state_payroll(worker.wages),
            ..TaxParts::default()
        }
    }

    /// State payroll contributions on a worker's wages.
    pub(super) fn state_payroll<N: Number>(&self, wages: N) -> N {
        match &self.state {
            State::Rate(_) => N::zero(),
            State::Rules(r, f) => N::from_lanes(|i| f * r.resolved.payroll(wages.extract(i) / f)),
        }
    }

    /// Taxes on the household's return.
    pub(super) fn shared<N: Number>(&self, own: &Worker<N>, spouse: &Worker) -> Shared<N> {
        let federal = self.federal.joint(own, spouse);
        let state_income = match &self.state {
            State::Rate(rate) => N::splat(*rate) * positive(federal.agi),
            // A state's rules have branches: each lane asks for itself.
            State::Rules(r, f) => N::from_lanes(|i| {
                let [agi, wages, deferral] =
                    [federal.agi, own.wages, own.deferral].map(|lanes| lanes.extract(i));
                let deferred = if r.before_deferrals { deferral + spouse.deferral } else { 0.0 };
                let income = StateIncome {
                    agi: positive(agi + deferred) / f,
                    wages: [wages / f, spouse.wages / f],
                };
                f * r.resolved.income_tax(&income)
            }),
        };
        Shared { federal, state_income }
    }

    /// The household's whole tax.
    pub fn household_tax(&self, workers: [YearIncome; 2]) -> HouseholdTax {
        let [own, spouse] = workers.map(|w| self.worker(&w));
        let shared = self.shared(&own, &spouse);
        HouseholdTax {
            agi: shared.federal.agi,
            standard_deduction: self.federal.standard_deduction,
            qbi_deduction: shared.federal.qbi_deduction,
            taxable_income: shared.federal.taxable_income,
            se_tax_deduction: own.half_self_employment + spouse.half_self_employment,
            parts: self.alone(&own) + self.alone(&spouse) + shared.parts(),
        }
    }
}

impl Shared {
    /// As parts; what each worker pays alone is 0.
    pub(super) fn parts(&self) -> TaxParts {
        TaxParts {
            federal_income: self.federal.income_tax,
            additional_medicare: self.federal.additional_medicare,
            state_income: self.state_income,
            ..TaxParts::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{State, UsYear};
    use crate::{
        facts::states::StateTables,
        model::tax::{Filing, YearIncome},
        scenario::{StateCode, StateTax},
    };
    use std::sync::Arc;

    fn year(before: Option<&UsYear>, year: i32, code: &str) -> Option<UsYear> {
        let state = StateTax::Code(StateCode::new(code)?);
        let filing = Filing { state, ..Filing::default() };
        UsYear::after(before, year, &filing, StateTables::bundled().ok()).ok()
    }

    fn rules(year: Option<&UsYear>) -> Option<&Arc<super::Rules>> {
        match &year?.state {
            State::Rules(rules, _) => Some(rules),
            State::Rate(_) => None,
        }
    }

    #[test]
    fn rules_are_shared_by_the_years_of_one_table_of_one_state_only() {
        let income = [YearIncome::wages(60_000.0), YearIncome::default()];
        let tax = |year: Option<&UsYear>| year.map(|year| year.household_tax(income).parts);
        let first = year(None, 2025, "AR");
        let second = year(first.as_ref(), 2026, "AR");
        assert!(tax(second.as_ref()).is_some());
        assert_eq!(tax(second.as_ref()), tax(year(None, 2026, "AR").as_ref()));
        let third = year(second.as_ref(), 2027, "AR");
        assert!(
            rules(third.as_ref())
                .zip(rules(second.as_ref()))
                .is_some_and(|(a, b)| Arc::ptr_eq(a, b))
        );
        let elsewhere = year(second.as_ref(), 2026, "NY");
        assert_eq!(tax(elsewhere.as_ref()), tax(year(None, 2026, "NY").as_ref()));
        assert_ne!(tax(elsewhere.as_ref()), tax(second.as_ref()));
    }
}
