//! Results for reading: the page's own sentences, and its figures in columns.

use super::source::Source;
use crate::explore::RequiredValues;
use crate::model::RouteResult;
use crate::report::Answer;
use crate::words::Words;
use crate::words::bounds::{Bounds, Demand};
use crate::words::verdict::verdict;
use crate::words::{PlainEnUs, Voice, summary};
use std::fmt::Write;

/// The verdict and figures of the route in focus, then a line for each of several routes.
pub(super) fn evaluation(source: &Source, answer: &Answer) -> String {
    let mut text = String::new();
    let routes = answer.evaluation.routes.iter().zip(&answer.required);
    if let Some((result, required)) = routes.clone().nth(source.focus) {
        route(&mut text, source, result, required);
    }
    if answer.evaluation.routes.len() > 1 {
        text.push('\n');
        for result in &answer.evaluation.routes {
            line(&mut text, source, result);
        }
    }
    text
}

/// A line for each route of each scenario.
pub(super) fn comparison(answers: &[(Source, Answer)]) -> String {
    let mut text = String::new();
    for (source, answer) in answers {
        for result in &answer.evaluation.routes {
            line(&mut text, source, result);
        }
    }
    text
}

// Writing to a `String` cannot fail; its results are let go for that reason.

fn route(text: &mut String, source: &Source, result: &RouteResult, required: &RequiredValues) {
    let scenario = &source.scenario;
    let voice = Voice::new(Words::english(), &PlainEnUs, &scenario.currency);
    let bounds = Bounds::from(required);
    if let Some(words) = verdict(&voice, scenario, source.focus, result, &bounds) {
        let _ = writeln!(text, "{}\n", words.headline);
        for paragraph in &words.paragraphs {
            let _ = writeln!(text, "{paragraph}\n");
        }
    }
    for figure in summary::figures(&voice, scenario, result) {
        let value = format!("{} {}", figure.value, figure.unit);
        let _ = writeln!(text, "{:22} {:>16}  {}", figure.label.to_string(), value, figure.note);
    }
    text.push('\n');
    for (when, gain) in summary::gain_by_year(&voice, result) {
        let _ = writeln!(text, "{:22} {:>16}", format!("after {when}"), gain.to_string());
    }
    text.push('\n');
    for demand in Demand::all(scenario, source.focus, result, &bounds) {
        let name = voice.lever(demand.lever).label;
        let must = voice.must_be(&demand);
        let room = voice.room(&demand);
        let _ = writeln!(text, "{name:22} {must}  ({room})");
    }
}

fn line(text: &mut String, source: &Source, result: &RouteResult) {
    let voice = Voice::new(Words::english(), &PlainEnUs, &source.scenario.currency);
    let [gain, odds] = [result.expected.net_gain, result.odds];
    let even = summary::figures(&voice, &source.scenario, result);
    let _ = writeln!(
        text,
        "{:24} {:>14}  even after {:>10}  cash needed {:>10}  works {:>5}",
        result.name,
        voice.figures.difference(gain),
        format!("{} {}", even[1].value, even[1].unit),
        voice.figures.up_to_unit(result.cash.needed),
        voice.figures.percent(odds),
    );
}
