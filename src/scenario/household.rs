//! The household: who files, who else earns, what it spends and has.

use serde::{Deserialize, Serialize};

/// US federal filing status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FilingStatus {
    /// Single.
    #[default]
    Single,
    /// Married filing jointly.
    Mfj,
    /// Married filing separately.
    Mfs,
    /// Head of household.
    Hoh,
    /// Qualifying surviving spouse.
    Qss,
}

/// The household around the decision.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Household {
    /// Filing status.
    pub status: FilingStatus,
    /// Spouse's wages a year, at the start year's prices.
    pub spouse: f64,
    /// Living costs a month, at the decision's prices.
    pub living: f64,
    /// Health cover bought oneself in a month without pay.
    pub gap_cover: f64,
    /// Savings at the decision; `None` is not told, and affordability is not judged.
    pub savings: Option<f64>,
    /// Credit one may draw on.
    pub credit: f64,
    /// Interest on savings, effective a year.
    pub save_rate: f64,
    /// Interest on debt, effective a year.
    pub debt_rate: f64,
}
