//! The one month step: from what one does in a month to its net, its value and the cash left.
//!
//! Every figure of the project comes from here. Generic over [`Number`], so that one call serves a
//! ledger (`f64`) or several trials at once. Transcendentals stay outside, in `libm`.

use super::number::{Number, positive, smaller};
use crate::scenario::{Job, PayKind};

/// A job's figures as the month step needs them: a month's, as quoted, unraised.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct JobTerms {
    /// Gross a month as an employee, else 0.
    pub wages: f64,
    /// Gross a month as a contractor, else 0.
    pub profit: f64,
    /// Share of wages deferred for retirement.
    pub deferral: f64,
    /// Share of wages the employer adds.
    pub employer_match: f64,
    /// Own premium a month.
    pub premium: f64,
    /// Own costs a month.
    pub costs: f64,
    /// Value of benefits a month.
    pub benefits: f64,
}

impl JobTerms {
    /// The terms of `job`; deferral and match are an employee's only (docs/model.md, rule 20).
    pub fn of(job: &Job) -> Self {
        let gross = job.pay.monthly_gross();
        let employee = job.pay.kind == PayKind::Employee;
        let contractor = job.pay.kind == PayKind::Contractor;
        Self {
            wages: if employee { gross } else { 0.0 },
            profit: if contractor { gross } else { 0.0 },
            deferral: if employee { job.deferral } else { 0.0 },
            employer_match: if employee { job.employer_match } else { 0.0 },
            premium: job.premium,
            costs: job.costs,
            benefits: job.benefits,
        }
    }
}

/// What one does in a month: a stage's own pay, and shares of the current and of the new job.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Occupation<N> {
    /// The stage's wages; not raised.
    pub stage_wages: N,
    /// The stage's contractor profit; not raised.
    pub stage_profit: N,
    /// The stage's premium, at the decision's prices.
    pub stage_premium: N,
    /// The stage's own costs, at the decision's prices.
    pub stage_costs: N,
    /// The stage's benefits, at the decision's prices.
    pub stage_benefits: N,
    /// The stage's tuition of the month; does not step with prices.
    pub tuition: N,
    /// Share of the current job's pay, deferral and match.
    pub current: N,
    /// Share of the current job's premium, costs and benefits.
    pub current_extras: N,
    /// Share of the new job's pay, deferral and match: its ramp, times a trial's draw.
    pub new: N,
    /// Share of the new job's premium, costs and benefits.
    pub new_extras: N,
}

impl<N: Number> Occupation<N> {
    /// No work and no pay.
    pub fn idle() -> Self {
        let zero = N::zero();
        Self {
            stage_wages: zero,
            stage_profit: zero,
            stage_premium: zero,
            stage_costs: zero,
            stage_benefits: zero,
            tuition: zero,
            current: zero,
            current_extras: zero,
            new: zero,
            new_extras: zero,
        }
    }

    /// Each part as `of` gives it from the parts of single occupations.
    pub fn from_parts(of: impl Fn(fn(&Occupation<f64>) -> f64) -> N) -> Self {
        Self {
            stage_wages: of(|d| d.stage_wages),
            stage_profit: of(|d| d.stage_profit),
            stage_premium: of(|d| d.stage_premium),
            stage_costs: of(|d| d.stage_costs),
            stage_benefits: of(|d| d.stage_benefits),
            tuition: of(|d| d.tuition),
            current: of(|d| d.current),
            current_extras: of(|d| d.current_extras),
            new: of(|d| d.new),
            new_extras: of(|d| d.new_extras),
        }
    }

    /// A share of the current job's pay, with a share of its premium, costs and benefits.
    pub fn current_job(pay: N, extras: N) -> Self {
        Self { current: pay, current_extras: extras, ..Self::idle() }
    }

    /// The new job at `pay` of its pay, with all of its premium, costs and benefits.
    pub fn new_job(pay: N) -> Self {
        Self { new: pay, new_extras: N::one(), ..Self::idle() }
    }
}

/// What raises and prices have come to in a month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Levels<N> {
    /// Factor on the current job's pay.
    pub current: N,
    /// Factor on the new job's pay.
    pub new: N,
    /// Factor on prices.
    pub prices: f64,
}

/// Before the month's tax is known: what came in, and what goes out of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Earned<N> {
    /// Wages as an employee.
    pub wages: N,
    /// Profit as a contractor.
    pub profit: N,
    /// Deferred for retirement.
    pub deferral: N,
    /// Added by the employer.
    pub employer_match: N,
    /// Health premium, gap cover included.
    pub premium: N,
    /// Own costs of working.
    pub costs: N,
    /// Value of benefits.
    pub benefits: N,
    /// Tuition.
    pub tuition: N,
}

impl<N: Number> Earned<N> {
    /// Wages and profit.
    pub fn gross(&self) -> N {
        self.wages + self.profit
    }
}

/// First half of the step: what the month brings before tax (docs/model.md, rules 3–7, 20, 21).
///
/// `deferral_left` is what the year's limit still allows; `gap_cover` is bought in a month whose
/// gross is 0, at that month's prices.
pub fn earn<N: Number>(
    now: &JobTerms,
    then: &JobTerms,
    doing: &Occupation<N>,
    levels: &Levels<N>,
    deferral_left: N,
    gap_cover: f64,
) -> Earned<N> {
    let n = N::splat;
    let current = levels.current * doing.current;
    let new = levels.new * doing.new;
    let current_wages = current * n(now.wages);
    let new_wages = new * n(then.wages);
    let wages = doing.stage_wages + current_wages + new_wages;
    let profit = doing.stage_profit + current * n(now.profit) + new * n(then.profit);
    let wished = current_wages * n(now.deferral) + new_wages * n(then.deferral);
    let prices = n(levels.prices);
    let extra = |stage: N, now: f64, then: f64| {
        (stage + doing.current_extras * n(now) + doing.new_extras * n(then)) * prices
    };
    let without_pay = (wages + profit).simd_le(N::zero());
    let cover = n(gap_cover * levels.prices).select(without_pay, N::zero());
    Earned {
        wages,
        profit,
        deferral: smaller(wished, positive(deferral_left)),
        employer_match: current_wages * n(now.employer_match) + new_wages * n(then.employer_match),
        premium: extra(doing.stage_premium, now.premium, then.premium) + cover,
        costs: extra(doing.stage_costs, now.costs, then.costs),
        benefits: extra(doing.stage_benefits, now.benefits, then.benefits),
        tuition: doing.tuition,
    }
}

/// After tax: what the month leaves in hand, and what it is worth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settled<N> {
    /// Take-home: gross − tax − premium − costs − tuition − deferral.
    pub net: N,
    /// Take-home with benefits and with (1−τ) of deferral and match.
    pub value: N,
}

/// Second half of the step, once the month's share of the year's tax is known (docs/model.md,
/// rule 21). `kept` is 1 − τ, the share of pension money left after tax.
pub fn settle<N: Number>(earned: &Earned<N>, tax: N, kept: f64) -> Settled<N> {
    let net =
        earned.gross() - tax - earned.premium - earned.costs - earned.tuition - earned.deferral;
    let pension = (earned.deferral + earned.employer_match) * N::splat(kept);
    Settled { net, value: net + earned.benefits + pension }
}

/// Monthly interest on a balance, by its sign.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interest {
    /// A month's growth factor of savings.
    pub savings: f64,
    /// A month's growth factor of debt.
    pub debt: f64,
}

/// Cash at the end of a month: last month's with interest, plus `flow` (docs/model.md, rule 23).
pub fn carry<N: Number>(balance: N, flow: N, interest: &Interest) -> N {
    let in_debt = balance.simd_lt(N::zero());
    balance * N::splat(interest.debt).select(in_debt, N::splat(interest.savings)) + flow
}

/// The balance that [`carry`] takes to `balance` with `flow`: its inverse.
pub fn carried_from(balance: f64, flow: f64, interest: &Interest) -> f64 {
    let before = balance - flow;
    before / if before < 0.0 { interest.debt } else { interest.savings }
}
