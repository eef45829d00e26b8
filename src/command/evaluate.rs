//! `dues evaluate` and `dues compare`.

use super::arguments::Options;
use super::source::{self, Source};
use super::{Failure, Output, simulate};
use crate::report::{Answer, answer, evaluation_json};
use serde_json::{Value, json};

pub(super) fn evaluate(source: &Source, options: &Options) -> Result<Output, Failure> {
    let answer = answered(source)?;
    let chance = simulate::ensemble(&source.scenario)?;
    let text = if options.json {
        format!("{}\n", evaluation_json(&source.scenario, source.focus, &answer, Some(&chance)))
    } else {
        let states = super::states(&source.scenario)?;
        super::table::evaluation(options.words, source, &answer, &chance, states)
    };
    Ok(Output { text, notes: source.notes.clone(), ..Output::default() })
}

pub(super) fn compare(arguments: &[String], options: &Options) -> Result<Output, Failure> {
    let mut notes = Vec::new();
    let mut answers = Vec::new();
    for argument in arguments {
        let source = source::read(argument)?;
        let answer = answered(&source)?;
        notes.extend(source.notes.iter().cloned());
        answers.push((source, answer));
    }
    let text = if options.json {
        let all: Vec<Value> = answers
            .iter()
            .zip(arguments)
            .map(|((source, answer), argument)| {
                let chance = simulate::ensemble(&source.scenario)?;
                let mut one =
                    evaluation_json(&source.scenario, source.focus, answer, Some(&chance));
                if let Some(object) = one.as_object_mut() {
                    object.insert("scenario".to_owned(), json!(argument));
                }
                Ok(one)
            })
            .collect::<Result<_, Failure>>()?;
        format!("{}\n", Value::Array(all))
    } else {
        super::table::comparison(options.words, &answers)
    };
    Ok(Output { text, notes, ..Output::default() })
}

fn answered(source: &Source) -> Result<Answer, Failure> {
    let states = super::states(&source.scenario)?;
    answer(&source.scenario, states).map_err(|error| Failure(error.to_string()))
}
