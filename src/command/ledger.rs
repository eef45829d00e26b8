//! `dues ledger`: a path month by month.

use super::arguments::Options;
use super::source::Source;
use super::{Failure, Output};
use crate::chance::{trial_ledger, trial_ledger_staying};
use crate::model::ledger::{Ledger, WhichPath, ledger as ledger_of};
use crate::report::{LEDGER_AMOUNTS, LEDGER_WORDS, ledger_amounts, ledger_json, ledger_words};
use crate::scenario::{Scenario, bounds};

pub(super) fn ledger(source: &Source, options: &Options) -> Result<Output, Failure> {
    let scenario = &source.scenario;
    let route = source.focus;
    let which = options.outcome.unwrap_or(WhichPath::Works);
    let states = super::states(scenario)?;
    if options.trial.is_some() && !matches!(options.outcome, None | Some(WhichPath::Staying)) {
        return Err(Failure(
            "A trial ends as it was drawn: with “--trial” only “--outcome staying” can be asked for."
                .to_owned(),
        ));
    }
    let opened = match (options.trial, which) {
        (None, which) => ledger_of(scenario, route, which, states),
        (Some(trial), _) if trial >= bounds::TRIALS.1 => {
            return Err(Failure(format!(
                "There is no trial {trial}: they are numbered from 0 to {}.",
                bounds::TRIALS.1 - 1
            )));
        }
        (Some(trial), WhichPath::Staying) => trial_ledger_staying(scenario, trial, states),
        (Some(trial), _) => trial_ledger(scenario, route, trial, states),
    };
    let ledger = opened.map_err(|error| Failure(error.to_string()))?;
    let text = if options.json {
        format!("{}\n", ledger_json(scenario, route, &ledger))
    } else {
        csv(scenario, route, &ledger).map_err(|error| Failure(error.to_string()))?
    };
    Ok(Output { text, notes: source.notes.clone(), ..Output::default() })
}

/// The months as CSV: a head, then a row a month.
fn csv(scenario: &Scenario, route: usize, ledger: &Ledger) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["month"].iter().chain(&LEDGER_WORDS).chain(&LEDGER_AMOUNTS))?;
    for row in &ledger.rows {
        let words = ledger_words(scenario, route, row).into_iter();
        let amounts = ledger_amounts(row).map(|amount| amount.to_string());
        writer.write_record([row.month.k.to_string()].into_iter().chain(words).chain(amounts))?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
