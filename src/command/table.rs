//! Results for reading: the page's own sentences, and its figures in columns.

use super::source::Source;
use crate::chance::{ChanceSummary, RouteChance};
use crate::explore::RequiredValues;
use crate::facts::states::StateTables;
use crate::model::{RouteResult, explain::tax_notes, result::Verdict};
use crate::report::Answer;
use crate::words::Words;
use crate::words::bounds::Bounds;
use crate::words::catalogue::{key, say};
use crate::words::demand::Demand;
use crate::words::explain::At;
use crate::words::page;
use crate::words::trials::{TrialOdds, differs};
use crate::words::verdict::verdict;
use crate::words::{PlainEnUs, Voice, summary};
use std::fmt::Write;

/// The verdict and figures of the route in focus, then a line for each of several routes.
pub(super) fn evaluation(
    words: Words,
    source: &Source,
    answer: &Answer,
    chance: &ChanceSummary,
    states: Option<&StateTables>,
) -> String {
    let mut text = String::new();
    let routes = answer.evaluation.routes.iter().zip(&answer.required);
    if let Some(answered) = routes.clone().nth(source.focus) {
        route(&mut text, words, source, answered, chance.routes.get(source.focus));
    }
    if answer.evaluation.routes.len() > 1 {
        text.push('\n');
        for result in &answer.evaluation.routes {
            line(&mut text, words, source, &result.name, result);
        }
    }
    let doubts = doubts(words, source, states);
    if !doubts.is_empty() {
        text.push('\n');
    }
    for doubt in doubts {
        let _ = writeln!(text, "{doubt}");
    }
    text
}

/// What is odd about the route in focus, and what is projected, left out or doubtful in the taxes.
fn doubts(words: Words, source: &Source, states: Option<&StateTables>) -> Vec<String> {
    let scenario = &source.scenario;
    let voice = Voice::new(words, &PlainEnUs, &scenario.currency);
    let Some(route) = scenario.routes.get(source.focus) else { return Vec::new() };
    let odd = page::problems(words, scenario, source.focus).into_iter().map(|(_, said)| said);
    let at = At { scenario, route };
    let notes = tax_notes(scenario, states);
    odd.chain(notes.iter().map(|note| voice.why_note(note, &at).to_string())).collect()
}

/// A line for each route of each scenario, which goes by its number: two routes may have one name.
pub(super) fn comparison(words: Words, answers: &[(Source, Answer)]) -> String {
    let mut text = String::new();
    for (number, (source, answer)) in (1..).zip(answers) {
        for result in &answer.evaluation.routes {
            let name = format!("{number}. {}", result.name);
            line(&mut text, words, source, &name, result);
        }
    }
    text
}

// Writing to a `String` cannot fail; its results are let go for that reason.

fn route(
    text: &mut String,
    words: Words,
    source: &Source,
    (result, required): (&RouteResult, &RequiredValues),
    chance: Option<&RouteChance>,
) {
    let scenario = &source.scenario;
    let voice = Voice::new(words, &PlainEnUs, &scenario.currency);
    let bounds = Bounds::from(required);
    if let Some(said) = verdict(&voice, scenario, source.focus, result, &bounds) {
        let _ = writeln!(text, "{}\n", said.headline);
        for paragraph in &said.paragraphs {
            let _ = writeln!(text, "{paragraph}\n");
        }
    }
    let mut figures = summary::figures(&voice, scenario, result);
    if let Some(chance) = chance {
        figures[summary::ODDS] = voice.trial_odds(&TrialOdds::of(chance, false));
    }
    for figure in figures {
        let value = format!("{} {}", figure.value, figure.unit);
        let _ = writeln!(text, "{:22} {:>16}  {}", figure.label.to_string(), value, figure.note);
    }
    if let Some(both) = chance.and_then(|chance| differs(chance, result)) {
        let _ = writeln!(text, "\n{}", voice.trial_fact(both));
    }
    text.push('\n');
    for (when, gain) in summary::gain_by_year(&voice, result) {
        let _ = writeln!(
            text,
            "{:22} {:>16}",
            say!(words, COMMAND_AFTER, time = when).to_string(),
            gain.to_string()
        );
    }
    text.push('\n');
    for demand in Demand::all(scenario, source.focus, result, &bounds) {
        let name = voice.lever(demand.lever).label;
        let must = voice.must_be(&demand);
        let room = voice.room(&demand).to_string();
        let room = if room.is_empty() { room } else { format!("  ({room})") };
        let _ = writeln!(text, "{name:22} {must}{room}");
    }
}

fn line(text: &mut String, words: Words, source: &Source, name: &str, result: &RouteResult) {
    let voice = Voice::new(words, &PlainEnUs, &source.scenario.currency);
    let [gain, odds] = [result.expected.net_gain, result.odds];
    let even = summary::figures(&voice, &source.scenario, result);
    let broke = result.verdict == Verdict::NotAffordable;
    let broke = if broke { format!("  {}", voice.word(key::MAP_BROKE)) } else { String::new() };
    let _ = writeln!(
        text,
        "{:24} {:>14}  {} {:>14}  {} {:>10}  {} {:>5}{broke}",
        name,
        voice.figures.difference(gain),
        voice.word(key::COMMAND_EVEN),
        format!("{} {}", even[1].value, even[1].unit),
        voice.word(key::COMMAND_CASH_NEEDED),
        voice.figures.up_to_unit(result.cash.needed),
        voice.word(key::COMMAND_WORKS),
        voice.figures.percent(odds),
    );
}
