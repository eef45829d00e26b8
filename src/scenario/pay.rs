//! Pay: an amount for a unit of time, and what it comes to in a month.

use serde::{Deserialize, Serialize};

/// Months in a year.
pub const MONTHS_PER_YEAR: f64 = MONTHS_A_YEAR as f64;
/// The same, to count with.
pub const MONTHS_A_YEAR: u32 = 12;

/// The unit of time a pay is quoted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PayPer {
    /// An amount for each paid hour.
    Hour,
    /// An amount for each month.
    #[default]
    Month,
    /// An amount for each year.
    Year,
}

/// How one works for a pay; decides taxes, deferral and match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PayKind {
    /// On a payroll: wages, payroll tax on the worker's half, deferral and match.
    #[default]
    Employee,
    /// Self-employed: profit, both halves of the payroll tax, no deferral, no match.
    Contractor,
    /// No pay at all, whatever the amount says.
    Unpaid,
}

/// A pay as quoted at the decision, before any raise.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pay {
    /// Currency units for each `per`.
    pub amount: f64,
    /// The unit of time of `amount`.
    #[serde(default)]
    pub per: PayPer,
    /// Paid hours a week; counts when paid per hour.
    #[serde(default = "Pay::full_time_hours")]
    pub hours: f64,
    /// Paid (contractors: billable) weeks a year; counts when paid per hour.
    #[serde(default = "Pay::all_weeks")]
    pub weeks: f64,
    /// Employee, contractor or unpaid.
    #[serde(default)]
    pub kind: PayKind,
}

impl Pay {
    /// Full-time hours a week in the US, the default.
    pub const fn full_time_hours() -> f64 {
        40.0
    }

    /// Every week of the year paid, the default.
    pub const fn all_weeks() -> f64 {
        52.0
    }

    /// An employee's pay of `amount` an hour, 40 hours, 52 weeks.
    pub const fn hourly(amount: f64) -> Self {
        Self {
            amount,
            per: PayPer::Hour,
            hours: Self::full_time_hours(),
            weeks: Self::all_weeks(),
            kind: PayKind::Employee,
        }
    }

    /// Currency units a month for one unit of `amount`: hours × weeks / 12 when paid per hour,
    /// 1 per month, 1/12 per year.
    pub fn months_worth(&self, per: PayPer) -> f64 {
        match per {
            PayPer::Hour => self.hours * self.weeks / MONTHS_PER_YEAR,
            PayPer::Month => 1.0,
            PayPer::Year => 1.0 / MONTHS_PER_YEAR,
        }
    }

    /// This pay's amount in the unit of `other`: as it stands if the units are the same, else by
    /// what a month brings; 0 where `other` is paid for no time at all.
    pub fn amount_as(&self, other: &Self) -> f64 {
        if self.per == other.per {
            return self.amount;
        }
        let worth = other.months_worth(other.per);
        if worth > 0.0 { self.amount * self.months_worth(self.per) / worth } else { 0.0 }
    }

    /// Gross a month, as quoted: amount × hours × weeks / 12, amount, or amount / 12; 0 if unpaid
    /// (docs/model.md, rule 4).
    pub fn monthly_gross(&self) -> f64 {
        if self.kind == PayKind::Unpaid {
            return 0.0;
        }
        match self.per {
            PayPer::Hour => self.amount * self.hours * self.weeks / MONTHS_PER_YEAR,
            PayPer::Month => self.amount,
            PayPer::Year => self.amount / MONTHS_PER_YEAR,
        }
    }
}
