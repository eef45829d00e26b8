//! What one worker earns in a calendar year, and the tax on it by kind.

use crate::model::number::Number;
use std::ops::{Add, Sub};

/// One worker's sums of a calendar year, in dollars.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct YearIncome<N = f64> {
    /// Gross wages, deferral included.
    pub wages: N,
    /// Profit of a contractor: gross, before any tax.
    pub profit: N,
    /// Part of the wages deferred into a 401(k): no income tax, but payroll tax.
    pub deferral: N,
}

impl YearIncome {
    /// An employee's year without deferral.
    pub const fn wages(wages: f64) -> Self {
        Self { wages, profit: 0.0, deferral: 0.0 }
    }

    /// The same in every lane.
    pub fn lanes<N: Number>(&self) -> YearIncome<N> {
        YearIncome {
            wages: N::splat(self.wages),
            profit: N::splat(self.profit),
            deferral: N::splat(self.deferral),
        }
    }
}

impl<N: Number> YearIncome<N> {
    /// A year without income.
    pub fn nothing() -> Self {
        YearIncome { wages: 0.0, profit: 0.0, deferral: 0.0 }.lanes()
    }
}

/// A year's tax by kind, in dollars.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct TaxParts {
    /// The flat tax; the others are 0 then, as it is 0 beside them.
    pub flat: f64,
    /// Federal income tax before credits.
    pub federal_income: f64,
    /// Employee's Social Security tax.
    pub social_security: f64,
    /// Employee's Medicare tax.
    pub medicare: f64,
    /// Additional Medicare Tax, on wages and self-employment income together.
    pub additional_medicare: f64,
    /// Self-employment tax.
    pub self_employment: f64,
    /// State income tax.
    pub state_income: f64,
    /// Employee's state payroll contributions.
    pub state_payroll: f64,
}

impl TaxParts {
    /// All of it.
    pub fn total(&self) -> f64 {
        self.flat
            + self.federal_income
            + self.social_security
            + self.medicare
            + self.additional_medicare
            + self.self_employment
            + self.state_income
            + self.state_payroll
    }

    /// The same of every part.
    #[must_use]
    pub fn map(self, f: impl Fn(f64) -> f64) -> Self {
        self.zip(Self::default(), |part, _| f(part))
    }

    /// The same operation on every part.
    fn zip(self, other: Self, f: impl Fn(f64, f64) -> f64) -> Self {
        Self {
            flat: f(self.flat, other.flat),
            federal_income: f(self.federal_income, other.federal_income),
            social_security: f(self.social_security, other.social_security),
            medicare: f(self.medicare, other.medicare),
            additional_medicare: f(self.additional_medicare, other.additional_medicare),
            self_employment: f(self.self_employment, other.self_employment),
            state_income: f(self.state_income, other.state_income),
            state_payroll: f(self.state_payroll, other.state_payroll),
        }
    }
}

impl Add for TaxParts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        self.zip(other, |a, b| a + b)
    }
}

impl Sub for TaxParts {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self.zip(other, |a, b| a - b)
    }
}
