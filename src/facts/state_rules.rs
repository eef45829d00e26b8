//! A state's rules of one year, as `state_income_tax.json` writes them.

use super::state_amount::{Amount, ByStateStatus};
use serde::Deserialize;

/// A state's rules of one year.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateYear {
    /// Income tax.
    pub income_tax: IncomeTaxRules,
    /// Employee's payroll contributions.
    pub payroll: Vec<PayrollRule>,
}

/// Which kind of income tax; `Flat` and `Graduated` are computed alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum IncomeTaxKind {
    /// No tax on wages.
    None,
    /// One rate.
    Flat,
    /// Several.
    Graduated,
}

/// The income an amount is taken at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Of {
    /// AGI.
    #[default]
    Agi,
    /// Taxable income.
    Taxable,
    /// Taxable income, or AGI once the maximum tax has lowered the tax.
    TaxableUnlessCapped,
}

/// A named amount.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its name; least and most tax have none.
    #[serde(default)]
    pub id: String,
    /// How much.
    pub amount: Amount,
    /// At which income.
    #[serde(default)]
    pub of: Of,
}

/// No tax up to, or below, an income.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ZeroIf {
    /// Which income.
    pub of: Of,
    /// No tax at or under this.
    pub at_most: Option<Amount>,
    /// No tax under this.
    pub below: Option<Amount>,
}

/// A tax table: under `below`, the tax of the middle of a row of `width`.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaxableBand {
    /// Taxable income from which the schedule itself is used.
    pub below: f64,
    /// Width of a row.
    pub width: f64,
    /// From here on rows start one dollar later.
    pub rows_start_at_1_from: f64,
    /// The tax is rounded to a multiple of this.
    pub round_tax: f64,
}

/// Another schedule above an income.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatesAbove {
    /// Taxable income above which it holds.
    pub taxable_over: f64,
    /// The schedule.
    pub rates: Amount,
    /// What is taken off its tax.
    pub minus: Amount,
}

/// New York's recapture of the lower brackets.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recapture {
    /// AGI over which a tier's addition grows to its full amount.
    pub phase_in: f64,
    /// Tiers, ascending.
    pub tiers: ByStateStatus<Vec<RecaptureTier>>,
    /// Above this AGI the top rate is paid on all taxable income.
    pub flat_top_if_agi_over: f64,
}

/// One tier of [`Recapture`].
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecaptureTier {
    /// Taxable income it starts at.
    pub taxable_from: f64,
    /// Added in full.
    pub base: f64,
    /// Added as AGI passes through the phase-in.
    pub add: f64,
    /// AGI at which that starts.
    pub agi_from: f64,
}

/// A state's income tax; the steps are taken in the order of the fields (docs/facts.md).
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IncomeTaxRules {
    /// Its kind.
    pub kind: IncomeTaxKind,
    /// Taken off AGI.
    #[serde(default)]
    pub deductions: Vec<Item>,
    /// No tax under these.
    #[serde(default)]
    pub zero_if: Vec<ZeroIf>,
    /// The schedule; there is one unless the kind is none.
    pub rates: Option<Amount>,
    /// A tax table in place of the schedule.
    pub taxable_band: Option<TaxableBand>,
    /// Another schedule above an income.
    pub rates_above: Option<RatesAbove>,
    /// Recapture of lower brackets.
    pub recapture: Option<Recapture>,
    /// Added to the tax.
    #[serde(default)]
    pub add: Vec<Item>,
    /// Least tax.
    pub minimum_tax: Option<Item>,
    /// Most tax.
    pub maximum_tax: Option<Item>,
    /// Share of the tax forgiven.
    pub credit_fraction: Option<Amount>,
    /// Taken off the tax, to 0.
    #[serde(default)]
    pub credits: Vec<Item>,
    /// Most tax after credits.
    pub cap_after_credits: Option<Amount>,
    /// Added at the end.
    #[serde(default)]
    pub after: Vec<Item>,
}

/// An employee's payroll contribution: min(rate · min(wages, base), most), per worker.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayrollRule {
    /// Its name.
    pub id: String,
    /// Share of wages.
    pub rate: f64,
    /// Wages above this bear none.
    pub wage_base: Option<f64>,
    /// Most a year.
    pub annual_max: Option<f64>,
    /// Whether employers may pay it instead; such are left out of the tax.
    #[serde(default)]
    pub optional: bool,
    /// The year the figure is for, where it is not the tax year.
    pub figure_year: Option<i32>,
}
