//! State income and payroll tax: the typed form of `state_income_tax.json`.
//!
//! Read from the parameters of policyengine-us 2.68.0 on 2026-11-22 (numbers only); what each
//! state's rules leave out, and where they differ from that tool, is in `docs/facts.md`.

use super::{
    by_name::ByName,
    state_amount::{ByStateStatus, Rows},
    state_rules::StateYear,
};
use serde::Deserialize;

/// All states' rules, by two-letter code.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct StateTables {
    /// Federal figures the states' rules refer to, by year.
    pub federal: ByName<FederalInputs>,
    /// Rules by code: the 50 states and DC.
    pub jurisdictions: ByName<Jurisdiction>,
}

/// Federal figures of one year that states' rules refer to.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FederalInputs {
    /// Standard deduction.
    pub standard_deduction: ByStateStatus<f64>,
    /// Brackets as rows of (from, rate).
    pub brackets: ByStateStatus<Rows>,
    /// Payroll tax.
    pub fica: FicaInputs,
    /// Earned income credit without children.
    pub eitc_no_children: EitcInputs,
}

/// Employee's Social Security and Medicare tax.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FicaInputs {
    /// Social Security rate.
    pub ss_rate: f64,
    /// Social Security wage base, per worker.
    pub ss_wage_base: f64,
    /// Medicare rate.
    pub medicare_rate: f64,
    /// Additional Medicare rate.
    pub additional_medicare_rate: f64,
    /// Wages above which it is due.
    pub additional_medicare_over: ByStateStatus<f64>,
}

/// Earned income credit without children.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EitcInputs {
    /// Most credit.
    pub max: f64,
    /// Credit for each dollar earned.
    pub phase_in_rate: f64,
    /// Credit lost for each dollar above the start of the phase-out.
    pub phase_out_rate: f64,
    /// Where the phase-out starts.
    pub phase_out_start: PhaseOutStart,
}

/// Start of the earned income credit's phase-out.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseOutStart {
    /// Married filing jointly.
    pub mfj: f64,
    /// All others.
    pub other: f64,
}

/// One state.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Jurisdiction {
    /// Its name.
    pub name: String,
    /// Rules by year.
    pub years: ByName<StateYear>,
    /// Where its figures are from.
    pub source: StateSource,
    /// Figures of 2026 that are the source's projection, not published ones.
    pub projected_2026: Vec<String>,
    /// Whether there are local income taxes beside it: none, some or widespread; not computed.
    pub local_income_tax: String,
    /// What the rules leave out.
    #[serde(default)]
    pub notes: Vec<String>,
    /// The same of its payroll contributions.
    pub payroll_note: Option<String>,
    /// How sure the figures are: high, medium or low.
    pub confidence: String,
}

/// Where a state's figures are from.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct StateSource {
    /// The tool they were read from.
    pub tool: String,
    /// Its parameters.
    pub parameters: String,
    /// Documents those parameters name; not opened.
    pub references: Vec<StateReference>,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct StateReference {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: Option<String>,
}

/// The rules of a year, and how many years they are old in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RulesOfYear<'a> {
    /// The year they are of.
    pub year: i32,
    /// The state's rules.
    pub state: &'a StateYear,
    /// Federal figures they refer to.
    pub federal: &'a FederalInputs,
}

impl StateTables {
    /// The newest rules of the state `code` not after `year`; `None` where there are none.
    pub fn rules(&self, code: &str, year: i32) -> Option<RulesOfYear<'_>> {
        let years = &self.jurisdictions.get(code)?.years;
        let newest: i32 =
            years.names().filter_map(|y| y.parse().ok()).filter(|y| *y <= year).max()?;
        let key = newest.to_string();
        Some(RulesOfYear {
            year: newest,
            state: years.get(&key)?,
            federal: self.federal.get(&key)?,
        })
    }
}

/// What the file ships as, where it can be read in place; the page fetches it when first needed.
#[cfg(not(target_arch = "wasm32"))]
mod bundled {
    use super::StateTables;
    use std::sync::OnceLock;

    /// Why state tables could not be read.
    pub type StateTablesError = serde_json::Error;

    impl StateTables {
        /// Reads the text of `state_income_tax.json`.
        ///
        /// # Errors
        /// Where the text is not JSON, or a rule is not of the known grammar; with line and column.
        pub fn from_json(text: &str) -> Result<Self, StateTablesError> {
            serde_json::from_str(text)
        }

        /// The tables of this version, read once.
        ///
        /// # Errors
        /// As [`Self::from_json`]; a test shows that it does not happen.
        pub fn bundled() -> Result<&'static Self, &'static StateTablesError> {
            static TABLES: OnceLock<Result<StateTables, StateTablesError>> = OnceLock::new();
            TABLES
                .get_or_init(|| StateTables::from_json(include_str!("state_income_tax.json")))
                .as_ref()
        }
    }
}
#[cfg(not(target_arch = "wasm32"))]
pub use bundled::StateTablesError;
