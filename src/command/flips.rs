//! `dues flips`: what each input moves, and where it turns the answer.

use super::arguments::Options;
use super::source::Source;
use super::{Failure, Output};
use crate::explore::{
    JointSwing, Plausible, Probe, Sensitivity, Swing, TURNED, Turning, searched, sensitivity,
};
use crate::facts::states::StateTables;
use crate::model::{ModelError, evaluate, result::RouteResult};
use crate::report::sensitivity_json;
use crate::scenario::{
    lever::{Lever, Unit},
    template,
};
use crate::words::Words;
use crate::words::demand::{Demand, Need};
use crate::words::evidence::Origins;
use crate::words::findings::{Finding, Label};
use crate::words::lever::Style;
use crate::words::swings::{Flip, SwingFinding, SwingLabel, TurnedTo, shown as turned};
use crate::words::{PlainEnUs, Voice};
use std::fmt::Write;

pub(super) fn flips(source: &Source, options: &Options) -> Result<Output, Failure> {
    let scenario = &source.scenario;
    let states = super::states(scenario)?;
    let given = options.ranges.iter().map(|text| range(source, text));
    let (given, widened): (Vec<_>, Vec<_>) =
        given.collect::<Result<Vec<_>, _>>()?.into_iter().unzip();
    let mut others = given.iter();
    while let Some(range) = others.next() {
        if others.clone().any(|other| other.lever == range.lever) {
            let name = range.lever.name();
            return Err(Failure(format!("“{name}” is given twice: one range will do.")));
        }
    }
    let ranges = Plausible::all_but(scenario, source.focus, &given);
    let failed = |error: ModelError| Failure(error.to_string());
    let mut found = sensitivity(scenario, source.focus, &ranges, states).map_err(failed)?;
    let probe = Probe::new(scenario, source.focus, states).map_err(failed)?;
    let origins = Origins::of(scenario, source.focus, template::origin);
    let guesses = JointSwing::of(&probe, &found.swings, &origins.guesses);
    if options.every {
        let others = Lever::ALL.into_iter().filter(|lever| !TURNED.contains(lever));
        found.turnings.extend(others.filter_map(|lever| Turning::of_any(&probe, lever)));
    }
    let text = if options.json {
        format!("{}\n", sensitivity_json(&found, guesses.as_ref()))
    } else {
        let result = route(source, states)?;
        let every = result.as_ref().filter(|_| options.every);
        let every = every.map(|result| every_lever(source, &found, result));
        let guesses = guesses.filter(|_| !origins.example).map(|joint| {
            let voice = Voice::new(Words::english(), &PlainEnUs, &scenario.currency);
            format!("{}\n", voice.guesses_move(Some(&joint)))
        });
        [Some(table(source, &found, result.as_ref())), guesses, every]
            .into_iter()
            .flatten()
            .collect()
    };
    let notes = source.notes.iter().cloned().chain(widened.into_iter().flatten()).collect();
    Ok(Output { text, notes, ..Output::default() })
}

/// The plausible range of `LEVER=LOW:HIGH`, and a note where it is not taken as it was given.
fn range(source: &Source, text: &str) -> Result<(Plausible, Option<String>), Failure> {
    const EXAMPLE: &str = "“--range odds=0.4:0.8”";
    let unclear = || Failure(format!("“{text}” is no lever with low:high, as in {EXAMPLE}."));
    let (name, ends) = text.split_once('=').ok_or_else(unclear)?;
    let (low, high) = ends.split_once(':').ok_or_else(unclear)?;
    let number = |text: &str| text.trim().parse().map_err(|_| unclear());
    let (low, high): (f64, f64) = (number(low)?, number(high)?);
    let (scenario, route) = (&source.scenario, source.focus);
    let (lever, (least, most)) = Lever::named(name)
        .filter(|lever| Plausible::of(scenario, route, *lever).is_some())
        .and_then(|lever| Some((lever, searched(scenario, route, lever)?)))
        .ok_or_else(|| Failure(format!("No input “{name}” of this route is turned.")))?;
    if low.is_nan() || high.is_nan() || low >= high {
        return Err(Failure(format!("The low end of “{name}” must be below its high end.")));
    }
    let range = Plausible { lever, low, high }.checked(scenario, route).ok_or_else(|| {
        let searched = format!("from {least} to {most}");
        Failure(format!("“{text}” leaves nothing of what “{name}” is searched for: {searched}."))
    })?;
    if (range.low, range.high) == (low, high) {
        return Ok((range, None));
    }
    let yours = lever.get(scenario, route).filter(|yours| !(low..=high).contains(yours));
    let note = match yours {
        Some(yours) => {
            format!("“{text}” leaves out the scenario’s own {yours}: it was widened to there.")
        }
        None => format!(
            "“{text}” was taken as {} to {}: “{name}” is searched from {least} to {most}{}.",
            range.low,
            range.high,
            if lever.unit(scenario, route) == Unit::Months { ", in whole months" } else { "" }
        ),
    };
    Ok((range, Some(note)))
}

// Writing to a `String` cannot fail; its results are let go for that reason.

/// How the route in focus comes out.
fn route(source: &Source, states: Option<&StateTables>) -> Result<Option<RouteResult>, Failure> {
    let all = evaluate(&source.scenario, states).map_err(|error| Failure(error.to_string()))?;
    Ok(all.routes.into_iter().nth(source.focus))
}

/// The inputs by what they move, the most first; then the smallest changes that turn the answer.
fn table(source: &Source, found: &Sensitivity, result: Option<&RouteResult>) -> String {
    let mut rows: Vec<_> = found.swings.iter().zip(&found.turnings).collect();
    rows.sort_by(|a, b| b.0.width().total_cmp(&a.0.width()));
    let voice = Voice::new(Words::english(), &PlainEnUs, &source.scenario.currency);
    let mut text = String::new();
    line(
        &mut text,
        ["", "yours", "low", "high", "gain at low", "at high", "flips at", "strain"]
            .map(str::to_owned),
    );
    let to = result.map_or(TurnedTo::Loss, TurnedTo::of_gain);
    for row in rows {
        line(&mut text, cells(&voice, source, row, to));
    }
    text.push('\n');
    for to in result.iter().flat_map(|result| TurnedTo::both(result)) {
        let as_shown = |lever: Lever, value| (lever.unit(&source.scenario, source.focus), value);
        let flip = result.and_then(|result| {
            Flip::smallest(&source.scenario, source.focus, result, to, found, &as_shown)
        });
        let said = match (flip, to) {
            (Some(flip), _) => {
                voice.label(Label::Swings(SwingLabel::Smallest(flip, to))).to_string()
            }
            // Nothing empties the savings, or nobody said what they are.
            (None, TurnedTo::Broke) => continue,
            (None, _) => {
                let elsewhere = to.is_found(found);
                let none = SwingFinding { to, flip: None, elsewhere, breaks: 0 };
                format!("{}.", voice.finding(&Finding::Swings(none)))
            }
        };
        let _ = writeln!(text, "{said}");
    }
    text
}

/// What every lever must be, those without a turning point left out.
fn every_lever(source: &Source, found: &Sensitivity, result: &RouteResult) -> String {
    let voice = Voice::new(Words::english(), &PlainEnUs, &source.scenario.currency);
    let mut text = String::from("\n");
    for turning in &found.turnings {
        let demand = Demand::of_turning(&source.scenario, source.focus, result, turning);
        if !matches!(demand.need, Need::Bound(..)) {
            continue;
        }
        let label = voice.lever(demand.lever).label;
        let yours = shown(&voice, source, demand.lever, turning.at);
        let must_be = voice.must_be(&demand).to_string();
        let room = voice.room(&demand);
        let _ = writeln!(text, "{label:26} {yours:>13}   {must_be:46} {room:>11}");
    }
    text
}

fn cells(
    voice: &Voice<'_>,
    source: &Source,
    (swing, turning): (&Swing, &Turning),
    to: TurnedTo,
) -> [String; 8] {
    let value = |value| shown(voice, source, swing.lever, value);
    let gain = |gain| voice.figures.difference(gain);
    let unit = swing.lever.unit(&source.scenario, source.focus);
    let nearest = turning.nearest();
    [
        voice.lever(swing.lever).label.to_owned(),
        value(swing.at),
        value(swing.low),
        value(swing.high),
        gain(swing.gain_low),
        gain(swing.gain_high),
        nearest
            .map_or_else(|| "never".to_owned(), |point| value(turned(unit, swing.at, to, point))),
        nearest.and_then(|point| point.strain).map_or_else(String::new, |s| format!("{s:.1}")),
    ]
}

fn shown(voice: &Voice<'_>, source: &Source, lever: Lever, value: f64) -> String {
    let unit = lever.unit(&source.scenario, source.focus);
    voice.value(unit, value, Style::Short)
}

fn line(text: &mut String, cells: [String; 8]) {
    let [name, at, low, high, gain_low, gain_high, flip, strain] = cells;
    let line = format!(
        "{name:26} {at:>13} {low:>13} {high:>13} {gain_low:>11} {gain_high:>11} {flip:>14} \
         {strain:>6}"
    );
    let _ = writeln!(text, "{}", line.trim_end());
}
