//! A state's income and payroll tax by its own rules, resolved for one year and filing status.

use super::state_amount::{Federal, Resolved, StateIncome, StateStatus};
use crate::{
    facts::{
        state_amount::Amount,
        state_rules::{
            IncomeTaxKind, IncomeTaxRules, Item, Of, PayrollRule, Recapture, RecaptureTier,
            StateYear, TaxableBand,
        },
        states::FederalInputs,
    },
    scenario::FilingStatus,
};

/// An amount and the income it is taken at.
#[derive(Debug, Clone, PartialEq)]
struct At {
    amount: Resolved,
    of: Of,
}

/// No tax up to a limit, or below it.
#[derive(Debug, Clone, PartialEq)]
struct NoTax {
    limit: Resolved,
    of: Of,
    inclusive: bool,
}

/// Another schedule above an income.
#[derive(Debug, Clone, PartialEq)]
struct Above {
    taxable_over: f64,
    rates: Resolved,
    minus: Resolved,
}

/// New York's recapture.
#[derive(Debug, Clone, PartialEq)]
struct Recaptured {
    phase_in: f64,
    tiers: Box<[RecaptureTier]>,
    flat_top_if_agi_over: f64,
    top_rate: f64,
}

/// Income tax rules, in the order in which they are applied.
#[derive(Debug, Clone, PartialEq)]
struct Schedule {
    deductions: Box<[At]>,
    zero_if: Box<[NoTax]>,
    rates: Resolved,
    band: Option<TaxableBand>,
    above: Option<Above>,
    recapture: Option<Recaptured>,
    add: Box<[At]>,
    minimum: Option<At>,
    maximum: Option<At>,
    credit_fraction: Option<Resolved>,
    credits: Box<[At]>,
    cap_after_credits: Option<Resolved>,
    after: Box<[At]>,
}

/// One payroll contribution that every employee pays.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Payroll {
    rate: f64,
    wage_base: f64,
    annual_max: f64,
}

/// A state's rules of one year.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct StateRules {
    federal: Federal,
    /// `None`: no income tax.
    schedule: Option<Schedule>,
    payroll: Box<[Payroll]>,
}

/// What an amount may be taken at, as the steps go on.
#[derive(Clone, Copy)]
struct Incomes {
    agi: f64,
    taxable: f64,
    capped: bool,
}

impl Incomes {
    fn of(self, of: Of) -> f64 {
        match of {
            Of::Agi => self.agi,
            Of::Taxable => self.taxable,
            Of::TaxableUnlessCapped => {
                if self.capped {
                    self.agi
                } else {
                    self.taxable
                }
            }
        }
    }
}

/// Turns the file's rules into arithmetic.
struct Resolver<'a> {
    status: StateStatus,
    federal: &'a Federal,
}

impl Resolver<'_> {
    fn amount(&self, amount: &Amount) -> Resolved {
        Resolved::resolve(amount, self.status, self.federal)
    }

    fn at(&self, item: &Item) -> At {
        At { amount: self.amount(&item.amount), of: item.of }
    }

    fn all(&self, items: &[Item]) -> Box<[At]> {
        items.iter().map(|i| self.at(i)).collect()
    }

    /// `None` where the top rate that recapture needs cannot be told from the schedule.
    fn recapture(&self, rules: &Recapture, rates: &Resolved) -> Option<Recaptured> {
        let Resolved::Brackets(brackets) = rates else { return None };
        Some(Recaptured {
            phase_in: rules.phase_in,
            tiers: self.status.of(&rules.tiers).as_slice().into(),
            flat_top_if_agi_over: rules.flat_top_if_agi_over,
            top_rate: brackets.last()?.rate,
        })
    }

    /// `None` where rules contradict themselves: no rates, a limit that is none or two.
    fn schedule(&self, rules: &IncomeTaxRules) -> Option<Schedule> {
        let rates = self.amount(rules.rates.as_ref()?);
        let recapture = match &rules.recapture {
            Some(r) => Some(self.recapture(r, &rates)?),
            None => None,
        };
        let no_tax = |(limit, of, inclusive): (&Amount, Of, bool)| NoTax {
            limit: self.amount(limit),
            of,
            inclusive,
        };
        let zero_if: Option<Box<[NoTax]>> = rules
            .zero_if
            .iter()
            .map(|z| match (&z.at_most, &z.below) {
                (Some(limit), None) => Some(no_tax((limit, z.of, true))),
                (None, Some(limit)) => Some(no_tax((limit, z.of, false))),
                _ => None,
            })
            .collect();
        Some(Schedule {
            deductions: self.all(&rules.deductions),
            zero_if: zero_if?,
            rates,
            band: rules.taxable_band,
            above: rules.rates_above.as_ref().map(|a| Above {
                taxable_over: a.taxable_over,
                rates: self.amount(&a.rates),
                minus: self.amount(&a.minus),
            }),
            recapture,
            add: self.all(&rules.add),
            minimum: rules.minimum_tax.as_ref().map(|i| self.at(i)),
            maximum: rules.maximum_tax.as_ref().map(|i| self.at(i)),
            credit_fraction: rules.credit_fraction.as_ref().map(|a| self.amount(a)),
            credits: self.all(&rules.credits),
            cap_after_credits: rules.cap_after_credits.as_ref().map(|a| self.amount(a)),
            after: self.all(&rules.after),
        })
    }
}

impl Schedule {
    /// Tax of the schedule at taxable income: of the middle of the row in a tax table.
    fn scheduled(&self, incomes: Incomes, income: &StateIncome, federal: &Federal) -> f64 {
        let band = self.band.filter(|b| incomes.taxable < b.below);
        let t = band.map_or(incomes.taxable, |b| {
            let offset = if incomes.taxable >= b.rows_start_at_1_from { 1.0 } else { 0.0 };
            let row = ((incomes.taxable - offset) / b.width).floor() * b.width;
            row + offset + (b.width - 1.0) / 2.0
        });
        let tax = match self.above.as_ref().filter(|a| t > a.taxable_over) {
            Some(above) => above.rates.at(t, income, federal) - above.minus.at(t, income, federal),
            None => self.rates.at(t, income, federal),
        };
        let half_up = |b: TaxableBand| (tax / b.round_tax + 0.5).floor() * b.round_tax;
        band.map_or(tax, half_up).max(0.0)
    }

    /// The steps of docs/facts.md, in their order.
    fn tax(&self, income: &StateIncome, federal: &Federal) -> f64 {
        let agi = income.agi;
        let mut incomes = Incomes { agi, taxable: agi, capped: false };
        let at = |a: &At, incomes: Incomes| a.amount.at(incomes.of(a.of), income, federal);
        let sum = |items: &[At], i: Incomes| items.iter().fold(0.0, |s, a| s + at(a, i));
        incomes.taxable = (agi - sum(&self.deductions, incomes)).max(0.0);
        let untaxed = self.zero_if.iter().any(|z| {
            let (x, limit) = (incomes.of(z.of), z.limit.at(agi, income, federal));
            x < limit || (z.inclusive && x == limit)
        });
        if untaxed {
            return 0.0;
        }
        let mut tax = self.scheduled(incomes, income, federal);
        if let Some(recapture) = &self.recapture {
            tax = recapture.tax(tax, incomes);
        }
        tax += sum(&self.add, incomes);
        if let Some(minimum) = &self.minimum {
            tax = tax.max(at(minimum, incomes));
        }
        if let Some(maximum) = &self.maximum {
            let most = at(maximum, incomes);
            incomes.capped = most < tax;
            tax = tax.min(most);
        }
        if let Some(fraction) = &self.credit_fraction {
            tax *= 1.0 - fraction.at(agi, income, federal);
        }
        tax = (tax - sum(&self.credits, incomes)).max(0.0);
        if let Some(cap) = &self.cap_after_credits {
            tax = tax.min(cap.at(agi, income, federal));
        }
        tax + sum(&self.after, incomes)
    }
}

impl Recaptured {
    fn tax(&self, tax: f64, incomes: Incomes) -> f64 {
        if incomes.agi > self.flat_top_if_agi_over {
            return incomes.taxable * self.top_rate;
        }
        let tier = self.tiers.iter().rfind(|t| t.taxable_from <= incomes.taxable);
        tier.map_or(tax, |t| {
            let phased = ((incomes.agi - t.agi_from).max(0.0) / self.phase_in).min(1.0);
            tax + t.base + t.add * phased
        })
    }
}

impl Payroll {
    /// What every employee pays; contributions the employer may pay instead (HI) are left out.
    fn resolve(rule: &PayrollRule) -> Option<Self> {
        (!rule.optional).then(|| Self {
            rate: rule.rate,
            wage_base: rule.wage_base.unwrap_or(f64::INFINITY),
            annual_max: rule.annual_max.unwrap_or(f64::INFINITY),
        })
    }
}

impl StateRules {
    /// Rules of one year for a filing status; `None` where they cannot be used.
    pub(super) fn resolve(
        state: &StateYear,
        federal: &FederalInputs,
        status: FilingStatus,
    ) -> Option<Self> {
        let status = match status {
            FilingStatus::Single | FilingStatus::Mfs => StateStatus::Single,
            FilingStatus::Mfj | FilingStatus::Qss => StateStatus::Mfj,
            FilingStatus::Hoh => StateStatus::Hoh,
        };
        let federal = Federal::resolve(federal, status);
        let schedule = match state.income_tax.kind {
            IncomeTaxKind::None => None,
            IncomeTaxKind::Flat | IncomeTaxKind::Graduated => {
                Some(Resolver { status, federal: &federal }.schedule(&state.income_tax)?)
            }
        };
        let payroll = state.payroll.iter().filter_map(Payroll::resolve).collect();
        Some(Self { federal, schedule, payroll })
    }

    /// Income tax of a household, in dollars of the rules' year.
    pub(super) fn income_tax(&self, income: &StateIncome) -> f64 {
        self.schedule.as_ref().map_or(0.0, |s| s.tax(income, &self.federal))
    }

    /// Payroll contributions of one worker, in dollars of the rules' year.
    pub(super) fn payroll(&self, wages: f64) -> f64 {
        self.payroll
            .iter()
            .fold(0.0, |sum, p| sum + (p.rate * wages.min(p.wage_base)).min(p.annual_max))
    }
}
