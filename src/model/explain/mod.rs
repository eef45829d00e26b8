//! Why a figure is what it is: what it is made of, term by term, and what it rests on.
//!
//! Every term is summed from the months of the same walks that give the figure
//! ([`crate::model::path`]), so the terms add up to it; no figure is worked out a second time.
//! Data only: sentences are made in `words::explain`. Computed when it is asked for.

mod balance;
mod cash;
mod chance;
mod even;
mod figure;
mod flip;
mod gain;
mod input;
mod law;
mod levers;
mod note;
mod rate;
mod term;
mod walks;

pub use figure::{Answer, FigureName, Prospect};
pub use input::{Input, WageSeries};
pub use note::{Gate, Note};
pub use term::{CashFlows, How, Term, What};

use super::result::{Required, RouteResult};
use crate::facts::states::StateTables;
use crate::scenario::{Scenario, TaxMode};
use walks::Walks;

/// A figure taken apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// Which figure.
    pub figure: FigureName,
    /// What it says.
    pub answer: Answer,
    /// What it is made of, in the order of time or of the gates.
    pub terms: Vec<Term>,
    /// What the terms add up to: the figure, or for a month or a rate the sum that shows it
    /// ([`FigureName`]).
    pub total: f64,
    /// What it rests on.
    pub inputs: Vec<Input>,
    /// What else is to be known.
    pub notes: Vec<Note>,
}

/// What is asked about.
struct Asked<'a> {
    scenario: &'a Scenario,
    route: usize,
    result: &'a RouteResult,
    states: Option<&'a StateTables>,
}

/// Takes `figure` of route `route` apart. `result` is that route's, `solved` gives the solved value
/// of a lever, where the figure is one. `None` where the route has no such figure (a value of a lever that it
/// lacks, a review's worth without a review), or the scenario cannot be evaluated.
pub fn explain(
    scenario: &Scenario,
    route: usize,
    figure: FigureName,
    result: &RouteResult,
    solved: impl Fn(FigureName) -> Required,
    states: Option<&StateTables>,
) -> Option<Explanation> {
    let asked = Asked { scenario, route, result, states };
    let walks = || Walks::new(scenario, route, scenario.horizon, states);
    match figure {
        FigureName::NetGain(prospect) => Some(gain::net_gain(&asked, &walks()?, prospect)),
        FigureName::GainAfter(months) => {
            // As far ahead as is asked: what comes before does not hang on the horizon.
            let scenario = &Scenario { horizon: months, ..scenario.clone() };
            let walks = Walks::new(scenario, route, months, states)?;
            gain::after(&Asked { scenario, route, result, states }, &walks, months)
        }
        FigureName::UpFront => Some(gain::up_front(&asked, &walks()?)),
        FigureName::OptionValue => gain::option_value(&asked, &walks()?),
        FigureName::Return(prospect) => Some(rate::of(&asked, &walks()?, prospect)),
        FigureName::BreakEvenMonth => even::of(&asked),
        FigureName::CashNeeded => cash::needed(&asked, &walks()?),
        FigureName::LowestCash => cash::lowest(&asked, &walks()?),
        FigureName::OddsAhead => Some(chance::of(&asked, &walks()?)),
        FigureName::Required(lever) => flip::of(&asked, &walks()?, lever, solved(figure)),
        FigureName::Limit(lever) => cash::limit(&asked, lever, solved(figure)),
    }
}

/// What is projected, left out or doubtful in the taxes of this scenario; nothing where none of
/// them is the law's.
pub fn tax_notes(scenario: &Scenario, states: Option<&StateTables>) -> Vec<Note> {
    if scenario.taxes.mode == TaxMode::Us {
        law::notes(scenario, scenario.horizon, states)
    } else {
        Vec::new()
    }
}

impl Explanation {
    /// With the total its terms add up to.
    fn of(figure: FigureName, answer: Answer, terms: Vec<Term>) -> Self {
        let total = terms.iter().map(|term| term.amount).sum();
        Self { figure, answer, terms, total, inputs: Vec::new(), notes: Vec::new() }
    }
}
