//! What a decision is worth: one month step, and everything that follows from it.
//!
//! [`month`] is the step; [`path`] walks it through a path's calendar years; [`itinerary`] says
//! which paths there are; [`valuation`] holds them against staying; [`evaluate`] judges.

pub mod break_even;
mod case;
pub mod explain;
pub mod growth;
pub mod irr;
pub mod itinerary;
pub mod ledger;
pub mod month;
mod month_taxes;
pub mod number;
pub mod path;
pub mod present_value;
pub mod result;
pub mod tax;
pub mod terms;
pub mod valuation;

pub use break_even::TOLERANCE as BREAK_EVEN_TOLERANCE;
pub use case::{Case, Standing};
pub use result::{Evaluation, RouteResult};

use crate::scenario::Scenario;
use std::fmt;

/// Why a scenario cannot be evaluated.
#[derive(Debug, Clone, PartialEq)]
pub enum ModelError {
    /// There is no such route.
    NoRoute,
    /// The taxes cannot be computed.
    Tax(tax::TaxError),
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRoute => f.write_str("There is no route to compare with staying."),
            Self::Tax(tax::TaxError::StartBefore2025(year)) => {
                write!(f, "US taxes are known from 2025 on; this starts in {year}.")
            }
            Self::Tax(tax::TaxError::StateTablesMissing(code)) => {
                write!(f, "The tax tables of {} are not loaded.", code.as_str())
            }
            Self::Tax(tax::TaxError::StateRulesMissing(code, year)) => {
                write!(f, "There are no tax rules of {} for {year}.", code.as_str())
            }
        }
    }
}

impl std::error::Error for ModelError {}

impl From<tax::TaxError> for ModelError {
    fn from(error: tax::TaxError) -> Self {
        Self::Tax(error)
    }
}

/// Everything the model says of every route of `scenario`.
///
/// # Errors
/// Without a route, or where the taxes cannot be computed (a start before the tables, a state
/// whose tables are not given).
pub fn evaluate(
    scenario: &Scenario,
    states: Option<&crate::facts::states::StateTables>,
) -> Result<Evaluation, ModelError> {
    if scenario.routes.is_empty() {
        return Err(ModelError::NoRoute);
    }
    let longest = result::NET_GAIN_MONTHS[result::NET_GAIN_MONTHS.len() - 1];
    let case = Case::prepare(scenario, scenario.horizon.max(longest), states)?;
    let routes = (0..scenario.routes.len()).map(|route| case.judge(route));
    Ok(Evaluation { routes: routes.collect::<Result<_, _>>()? })
}
