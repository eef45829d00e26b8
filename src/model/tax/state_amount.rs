//! A state's amount, resolved for one year and filing status so that it only needs arithmetic.

use super::brackets::{Bracket, from_rows, marginal_tax};
use crate::facts::{
    state_amount::{Amount, ByStateStatus, FederalTaxBasis, Ramp, RampRound, Rows},
    states::FederalInputs,
};

/// The filing statuses the states' tables know; mfs files as single, qss as mfj (docs/model.md,
/// rule 17).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StateStatus {
    Single,
    Mfj,
    Hoh,
}

impl StateStatus {
    pub(super) const fn of<T>(self, values: &ByStateStatus<T>) -> &T {
        match self {
            Self::Single => &values.single,
            Self::Mfj => &values.mfj,
            Self::Hoh => &values.hoh,
        }
    }
}

/// Federal figures the amounts refer to, resolved.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Federal {
    standard_deduction: f64,
    brackets: Box<[Bracket]>,
    ss_rate: f64,
    ss_wage_base: f64,
    medicare_rate: f64,
    additional_medicare_rate: f64,
    additional_medicare_over: f64,
    eitc_max: f64,
    eitc_phase_in: f64,
    eitc_phase_out: f64,
    eitc_phase_out_start: f64,
}

/// The household a state's tax is worked out for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct StateIncome {
    /// W: the household's AGI.
    pub(super) agi: f64,
    /// Each worker's gross wages.
    pub(super) wages: [f64; 2],
}

impl Federal {
    pub(super) fn resolve(inputs: &FederalInputs, status: StateStatus) -> Self {
        let (fica, eitc) = (&inputs.fica, &inputs.eitc_no_children);
        Self {
            standard_deduction: *status.of(&inputs.standard_deduction),
            brackets: from_rows(status.of(&inputs.brackets).as_slice()),
            ss_rate: fica.ss_rate,
            ss_wage_base: fica.ss_wage_base,
            medicare_rate: fica.medicare_rate,
            additional_medicare_rate: fica.additional_medicare_rate,
            additional_medicare_over: *status.of(&fica.additional_medicare_over),
            eitc_max: eitc.max,
            eitc_phase_in: eitc.phase_in_rate,
            eitc_phase_out: eitc.phase_out_rate,
            eitc_phase_out_start: match status {
                StateStatus::Mfj => eitc.phase_out_start.mfj,
                StateStatus::Single | StateStatus::Hoh => eitc.phase_out_start.other,
            },
        }
    }

    /// Income tax before credits on the income less the standard deduction.
    fn gross_tax(&self, income: &StateIncome) -> f64 {
        marginal_tax(&self.brackets, (income.agi - self.standard_deduction).max(0.0))
    }

    /// Earned income credit without children, of the whole income as earned.
    fn eitc(&self, income: &StateIncome) -> f64 {
        let lost = self.eitc_phase_out * (income.agi - self.eitc_phase_out_start).max(0.0);
        (self.eitc_max.min(self.eitc_phase_in * income.agi) - lost).max(0.0)
    }

    /// Each worker's Social Security and Medicare tax.
    fn fica(&self, income: &StateIncome) -> f64 {
        let of = |w: f64| self.ss_rate * w.min(self.ss_wage_base) + self.medicare_rate * w;
        of(income.wages[0]) + of(income.wages[1])
    }

    /// Additional Medicare Tax on the workers' wages together, as form 8959 adds them.
    fn additional_medicare(&self, income: &StateIncome) -> f64 {
        let wages = income.wages[0] + income.wages[1];
        self.additional_medicare_rate * (wages - self.additional_medicare_over).max(0.0)
    }
}

/// A resolved amount.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Resolved {
    Number(f64),
    Brackets(Box<[Bracket]>),
    Step { rows: Box<[(f64, f64)]>, strict: bool },
    Ramp { ramp: Ramp, min: f64, max: f64 },
    Card { rate: Box<[(f64, f64)]>, minus: Box<[(f64, f64)]> },
    Sum(Box<[Resolved]>),
    Max(Box<[Resolved]>),
    Min(Box<[Resolved]>),
    Mul(Box<[Resolved]>),
    X(f64),
    Eitc(f64),
    Fica(f64),
    AdditionalMedicare(f64),
    FederalTax { net_of_eitc: bool },
}

/// A count within this of a whole number is that number: incomes in cents are not exact in binary.
const WHOLE_STEP: f64 = 1e-9;

fn boxed(rows: &Rows) -> Box<[(f64, f64)]> {
    rows.as_slice().into()
}

/// Value of the last row reached, or passed if `strict`; else of the first.
fn step(rows: &[(f64, f64)], strict: bool, x: f64) -> f64 {
    let mut value = rows.first().map_or(0.0, |r| r.1);
    for &(from, v) in rows {
        if x < from || (strict && x == from) {
            break;
        }
        value = v;
    }
    value
}

impl Resolved {
    pub(super) fn resolve(amount: &Amount, status: StateStatus, federal: &Federal) -> Self {
        let all = |parts: &[Amount]| -> Box<[Self]> {
            parts.iter().map(|a| Self::resolve(a, status, federal)).collect()
        };
        match amount {
            Amount::Number(v) => Self::Number(*v),
            Amount::Brackets(rows) => Self::Brackets(from_rows(rows)),
            Amount::ByStatus(amounts) => Self::resolve(status.of(amounts), status, federal),
            Amount::Step { rows, strict } => Self::Step { rows: boxed(rows), strict: *strict },
            Amount::Ramp(ramp) => Self::Ramp {
                ramp: *ramp,
                min: ramp.min.unwrap_or(f64::NEG_INFINITY),
                max: ramp.max.unwrap_or(f64::INFINITY),
            },
            Amount::Card { rate, minus } => Self::Card { rate: boxed(rate), minus: boxed(minus) },
            Amount::Sum(parts) => Self::Sum(all(parts)),
            Amount::Max(parts) => Self::Max(all(parts)),
            Amount::Min(parts) => Self::Min(all(parts)),
            Amount::Mul(parts) => Self::Mul(all(parts)),
            Amount::X(k) => Self::X(*k),
            Amount::FederalStandardDeduction(k) => Self::Number(k * federal.standard_deduction),
            Amount::FederalEitc(k) => Self::Eitc(*k),
            Amount::Fica(k) => Self::Fica(*k),
            Amount::AdditionalMedicare(k) => Self::AdditionalMedicare(*k),
            Amount::FederalTax(basis) => {
                Self::FederalTax { net_of_eitc: *basis == FederalTaxBasis::NetOfEitc }
            }
        }
    }

    /// The amount at income `x` of a household.
    pub(super) fn at(&self, x: f64, income: &StateIncome, federal: &Federal) -> f64 {
        let each = |parts: &[Self], from: f64, f: fn(f64, f64) -> f64| {
            parts.iter().fold(from, |sum, part| f(sum, part.at(x, income, federal)))
        };
        match self {
            Self::Number(v) => *v,
            Self::Brackets(brackets) => marginal_tax(brackets, x),
            Self::Step { rows, strict } => step(rows, *strict, x),
            Self::Ramp { ramp, min, max } => {
                let steps = (x - ramp.start).max(0.0) / ramp.per;
                let steps = match ramp.round {
                    RampRound::Up => (steps - WHOLE_STEP).ceil(),
                    RampRound::Down => (steps + WHOLE_STEP).floor(),
                    RampRound::None => steps,
                };
                (ramp.base + ramp.step * steps).max(*min).min(*max)
            }
            Self::Card { rate, minus } => step(rate, false, x) * x - step(minus, false, x),
            Self::Sum(parts) => each(parts, 0.0, |a, b| a + b),
            Self::Max(parts) => each(parts, f64::NEG_INFINITY, f64::max),
            Self::Min(parts) => each(parts, f64::INFINITY, f64::min),
            Self::Mul(parts) => each(parts, 1.0, |a, b| a * b),
            Self::X(k) => k * x,
            Self::Eitc(k) => k * federal.eitc(income),
            Self::Fica(k) => k * federal.fica(income),
            Self::AdditionalMedicare(k) => k * federal.additional_medicare(income),
            Self::FederalTax { net_of_eitc: false } => federal.gross_tax(income),
            Self::FederalTax { net_of_eitc: true } => {
                (federal.gross_tax(income) - federal.eitc(income)).max(0.0)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Federal, Resolved, StateIncome, StateStatus};
    use crate::facts::states::StateTables;

    #[test]
    fn amounts_that_refer_to_the_income_or_to_federal_figures() {
        let tables = StateTables::bundled().ok().and_then(|tables| tables.rules("KS", 2025));
        let federal = tables.map(|found| Federal::resolve(found.federal, StateStatus::Single));
        let income = StateIncome { agi: 1_000.0, wages: [1_000.0, 0.0] };
        let at = |amount: Resolved, x| federal.as_ref().map(|f| amount.at(x, &income, f));
        assert_eq!(at(Resolved::X(0.5), 100.0), Some(50.0));
        // 7.65 % of what is earned, without children (26 USC 32(b)).
        assert_eq!(at(Resolved::Eitc(1.0), 0.0), Some(0.0765 * 1_000.0));
    }
}
