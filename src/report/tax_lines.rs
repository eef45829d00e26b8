//! `dues tax`: a household's taxes of one year, a JSON object in and one out.

use crate::{
    facts::states::{StateTables, StateTablesError},
    model::tax::{Filing, TaxError, UsYear, YearIncome},
    scenario::{FilingStatus, StateTax},
};
use serde::{Deserialize, Serialize, de::IgnoredAny};
use std::fmt;

/// What is asked. Fields of published cases that do not bear on the tax are read over; any other
/// is an error, so that a misspelt one does not pass as 0.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    year: i32,
    filing_status: FilingStatus,
    #[serde(default)]
    wages_primary: f64,
    #[serde(default)]
    wages_spouse: f64,
    #[serde(default)]
    se_net_profit_primary: f64,
    #[serde(default)]
    se_net_profit_spouse: f64,
    #[serde(default)]
    deferral_401k_primary: f64,
    #[serde(default)]
    deferral_401k_spouse: f64,
    #[serde(default)]
    sstb: bool,
    /// A two-letter code, or a rate on AGI.
    state: Option<StateTax>,
    /// Raises the newest figures to a year without its own.
    #[serde(default)]
    inflation: f64,
    #[serde(default, rename = "id")]
    _id: IgnoredAny,
    #[serde(default, rename = "kind")]
    _kind: IgnoredAny,
    #[serde(default, rename = "note")]
    _note: IgnoredAny,
    #[serde(default, rename = "expected")]
    _expected: IgnoredAny,
    #[serde(default, rename = "taxcalc")]
    _taxcalc: IgnoredAny,
    #[serde(default, rename = "policyengine")]
    _policyengine: IgnoredAny,
    #[serde(default, rename = "tenforty")]
    _tenforty: IgnoredAny,
    #[serde(default, rename = "disagreements")]
    _disagreements: IgnoredAny,
}

/// What is answered: dollars, unrounded.
#[derive(Serialize)]
struct Answer {
    agi: f64,
    standard_deduction: f64,
    qbi_deduction: f64,
    taxable_income: f64,
    income_tax_before_credits: f64,
    fica_ss_employee: f64,
    fica_medicare_employee: f64,
    additional_medicare: f64,
    se_tax: f64,
    se_tax_deduction: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    state_income_tax: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state_payroll_tax: Option<f64>,
}

/// Why a line has no answer.
#[derive(Debug)]
pub enum TaxLineError {
    /// Not JSON, or not of the known shape.
    Json(serde_json::Error),
    /// A field outside the bounds in which the tax is defined.
    OutOfBounds(&'static str),
    /// The tax is not known for this.
    Tax(TaxError),
    /// The states' tables of this build cannot be read.
    StateTables(&'static StateTablesError),
}

impl fmt::Display for TaxLineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => write!(f, "{error}"),
            Self::OutOfBounds(field) => write!(f, "`{field}` is out of bounds"),
            Self::Tax(TaxError::StartBefore2025(year)) => {
                write!(f, "no tax table for {year}: the first is 2025")
            }
            Self::Tax(
                TaxError::StateTablesMissing(code) | TaxError::StateRulesMissing(code, _),
            ) => write!(f, "no tax rules for {}", code.as_str()),
            Self::StateTables(error) => write!(f, "state tables: {error}"),
        }
    }
}

impl std::error::Error for TaxLineError {}

impl From<serde_json::Error> for TaxLineError {
    fn from(error: serde_json::Error) -> Self {
        Self::Json(error)
    }
}

impl From<TaxError> for TaxLineError {
    fn from(error: TaxError) -> Self {
        Self::Tax(error)
    }
}

/// Last year asked for: prices of later ones would say nothing.
const LAST_YEAR: i32 = 2199;

impl Question {
    /// Wages and deferrals are sums of money, profit may be a loss, and a deferral comes from
    /// wages.
    fn check(&self) -> Result<(), TaxLineError> {
        let amount = |v: f64| v.is_finite() && v >= 0.0;
        let rate = match self.state {
            Some(StateTax::Rate(rate)) => rate,
            _ => 0.0,
        };
        let fields = [
            ("year", self.year <= LAST_YEAR),
            ("wages_primary", amount(self.wages_primary)),
            ("wages_spouse", amount(self.wages_spouse)),
            ("se_net_profit_primary", self.se_net_profit_primary.is_finite()),
            ("se_net_profit_spouse", self.se_net_profit_spouse.is_finite()),
            (
                "deferral_401k_primary",
                amount(self.deferral_401k_primary)
                    && self.deferral_401k_primary <= self.wages_primary,
            ),
            (
                "deferral_401k_spouse",
                amount(self.deferral_401k_spouse) && self.deferral_401k_spouse <= self.wages_spouse,
            ),
            ("state", (0.0..=1.0).contains(&rate)),
            ("inflation", self.inflation.is_finite() && self.inflation > -1.0),
        ];
        match fields.iter().find(|(_, within)| !within) {
            Some((field, _)) => Err(TaxLineError::OutOfBounds(field)),
            None => Ok(()),
        }
    }
}

/// Answers one line: an object in the shape of the published cases (`year`, `filing_status`,
/// `wages_primary`, …, optionally `state` and `inflation`) to one with every tax of it.
///
/// # Errors
/// Where the line is not such an object, or asks for a year or state without tables.
pub fn answer(line: &str) -> Result<String, TaxLineError> {
    let question: Question = serde_json::from_str(line)?;
    question.check()?;
    let tables = match question.state {
        Some(StateTax::Code(_)) => Some(StateTables::bundled().map_err(TaxLineError::StateTables)?),
        _ => None,
    };
    let filing = Filing {
        status: question.filing_status,
        inflation: question.inflation,
        sstb: question.sstb,
        state: question.state.unwrap_or_default(),
    };
    let year = UsYear::new(question.year, &filing, tables)?;
    let tax = year.household_tax([
        YearIncome {
            wages: question.wages_primary,
            profit: question.se_net_profit_primary,
            deferral: question.deferral_401k_primary,
        },
        YearIncome {
            wages: question.wages_spouse,
            profit: question.se_net_profit_spouse,
            deferral: question.deferral_401k_spouse,
        },
    ]);
    let parts = tax.parts;
    let with_state = |v: f64| question.state.map(|_| v);
    Ok(serde_json::to_string(&Answer {
        agi: tax.agi,
        standard_deduction: tax.standard_deduction,
        qbi_deduction: tax.qbi_deduction,
        taxable_income: tax.taxable_income,
        income_tax_before_credits: parts.federal_income,
        fica_ss_employee: parts.social_security,
        fica_medicare_employee: parts.medicare,
        additional_medicare: parts.additional_medicare,
        se_tax: parts.self_employment,
        se_tax_deduction: tax.se_tax_deduction,
        state_income_tax: with_state(parts.state_income),
        state_payroll_tax: with_state(parts.state_payroll),
    })?)
}
