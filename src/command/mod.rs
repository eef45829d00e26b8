//! The command line: the same library, answered in text or JSON.
//!
//! Every command gives its whole output or a [`Failure`]; only the binary prints.

mod arguments;
mod check;
mod evaluate;
mod flips;
mod ledger;
mod link;
mod links;
mod negotiate;
mod parallel;
mod simulate;
mod source;
mod sweep;
mod table;
mod tax;

pub use arguments::run;

use crate::facts::states::StateTables;
use crate::scenario::{Scenario, StateTax, TaxMode};
use std::fmt;

/// Why a command gave nothing: one sentence for standard error, exit status 2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure(pub String);

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}

/// What a command has to say: its output, and notes beside it (a link's left-out parts).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Output {
    /// For standard output.
    pub text: String,
    /// For standard error, a line each.
    pub notes: Vec<String>,
    /// Whether what was asked turned out badly, though it was answered: exit status 1.
    pub failed: bool,
}

/// The states' tables, where `scenario` needs them.
fn states(scenario: &Scenario) -> Result<Option<&'static StateTables>, Failure> {
    let needed =
        scenario.taxes.mode == TaxMode::Us && matches!(scenario.taxes.state, StateTax::Code(_));
    if !needed {
        return Ok(None);
    }
    StateTables::bundled().map(Some).map_err(|error| Failure(error.to_string()))
}
