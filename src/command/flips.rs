//! `dues flips`: what each input moves, and where it turns the answer.

use super::source::Source;
use super::{Failure, Output};
use crate::explore::{Plausible, Sensitivity, Swing, Turning, sensitivity};
use crate::report::sensitivity_json;
use crate::scenario::lever::Lever;
use crate::words::en::English;
use crate::words::lever::Style;
use crate::words::{PlainEnUs, Voice};
use std::fmt::Write;

pub(super) fn flips(source: &Source, json: bool) -> Result<Output, Failure> {
    let scenario = &source.scenario;
    let states = super::states(scenario)?;
    let ranges = Plausible::all(scenario, source.focus);
    let found = sensitivity(scenario, source.focus, &ranges, states)
        .map_err(|error| Failure(error.to_string()))?;
    let text = if json { format!("{}\n", sensitivity_json(&found)) } else { table(source, &found) };
    Ok(Output { text, notes: source.notes.clone(), ..Output::default() })
}

// Writing to a `String` cannot fail; its results are let go for that reason.

/// The inputs by what they move, the most first; then the smallest change that turns the answer.
fn table(source: &Source, found: &Sensitivity) -> String {
    let mut rows: Vec<_> = found.swings.iter().zip(&found.turnings).collect();
    rows.sort_by(|a, b| b.0.width().total_cmp(&a.0.width()));
    let voice = Voice::new(&English, &PlainEnUs, &source.scenario.currency);
    let mut text = String::new();
    line(
        &mut text,
        ["", "yours", "low", "high", "gain at low", "at high", "flips at", "strain"]
            .map(str::to_owned),
    );
    for (swing, turning) in rows {
        line(&mut text, cells(&voice, source, swing, turning));
    }
    let _ = writeln!(text, "\n{}", smallest(&voice, source, found));
    text
}

fn smallest(voice: &Voice<'_>, source: &Source, found: &Sensitivity) -> String {
    let Some((lever, point)) = found.smallest_change() else {
        return "No single change within what is searched turns the answer.".to_owned();
    };
    let name = voice.language.lever(lever).label;
    let value = shown(voice, source, lever, point.value);
    format!("The smallest single change that turns the answer: {name}, {value}.")
}

fn cells(voice: &Voice<'_>, source: &Source, swing: &Swing, turning: &Turning) -> [String; 8] {
    let value = |value| shown(voice, source, swing.lever, value);
    let gain = |gain| voice.figures.difference(gain);
    let nearest = turning.nearest();
    [
        voice.language.lever(swing.lever).label.to_owned(),
        value(swing.at),
        value(swing.low),
        value(swing.high),
        gain(swing.gain_low),
        gain(swing.gain_high),
        nearest.map_or_else(|| "never".to_owned(), |point| value(point.value)),
        nearest.and_then(|point| point.strain).map_or_else(String::new, |s| format!("{s:.1}")),
    ]
}

fn shown(voice: &Voice<'_>, source: &Source, lever: Lever, value: f64) -> String {
    let unit = lever.unit(&source.scenario, source.focus);
    voice.language.value(unit, value, Style::Short, &voice.figures)
}

fn line(text: &mut String, cells: [String; 8]) {
    let [name, at, low, high, gain_low, gain_high, flip, strain] = cells;
    let line = format!(
        "{name:26} {at:>13} {low:>13} {high:>13} {gain_low:>11} {gain_high:>11} {flip:>14} \
         {strain:>6}"
    );
    let _ = writeln!(text, "{}", line.trim_end());
}
