//! Results by name: one map for the command line's JSON and the page's `data-metric`.

#[cfg(not(target_arch = "wasm32"))]
mod chance;
#[cfg(not(target_arch = "wasm32"))]
mod explored;
#[cfg(not(target_arch = "wasm32"))]
mod json;
mod metrics;
mod months;
mod names;
mod rows;
mod table;
#[cfg(not(target_arch = "wasm32"))]
pub mod tax_lines;

#[cfg(not(target_arch = "wasm32"))]
pub use chance::chance_json;
#[cfg(not(target_arch = "wasm32"))]
pub use explored::{SweepCell, frontier_json, sensitivity_json, sweep_json};
#[cfg(not(target_arch = "wasm32"))]
pub use json::{evaluation_json, ledger_json, required_json};
pub use metrics::{Metric, break_even_month, metrics};
pub use months::{YearOfMonths, file_name, ledger_csv, ledger_years};
pub use names::{
    break_even_name, ending_name, orientation_name, required_name, returns_name, verdict_name,
};
pub use rows::{AMOUNTS, LEDGER_AMOUNTS, LEDGER_WORDS, ledger_amounts, ledger_words};
pub use table::{defused, table_csv};

use crate::explore::{RequiredValues, required};
use crate::facts::states::StateTables;
use crate::model::{Evaluation, ModelError, evaluate};
use crate::scenario::Scenario;

/// A scenario answered: every route's result, and what would have to be true for each.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The model's results.
    pub evaluation: Evaluation,
    /// The flipping values, a route each.
    pub required: Vec<RequiredValues>,
}

/// Answers `scenario` for every route.
///
/// # Errors
/// Where the scenario cannot be evaluated.
pub fn answer(scenario: &Scenario, states: Option<&StateTables>) -> Result<Answer, ModelError> {
    let evaluation = evaluate(scenario, states)?;
    let routes = 0..scenario.routes.len();
    let required = routes.map(|route| required(scenario, route, states));
    Ok(Answer { evaluation, required: required.collect::<Result<_, _>>()? })
}
