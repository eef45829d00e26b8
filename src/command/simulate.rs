//! `dues simulate`: an ensemble of a scenario, on all cores.

use super::arguments::Options;
use super::parallel::parallel;
use super::source::Source;
use super::{Failure, Output};
use crate::chance::{ChanceSummary, Ensemble, RouteChance};
use crate::report::chance_json;
use crate::scenario::Scenario;
use crate::words::Words;
use crate::words::{PlainEnUs, Voice};
use std::fmt::Write;

/// Trials that a core takes at a time.
const SHARE: u32 = 2_000;

pub(super) fn simulate(source: &Source, options: &Options) -> Result<Output, Failure> {
    let mut scenario = source.scenario.clone();
    scenario.trials = options.trials(scenario.trials)?;
    scenario.seed = options.seed.unwrap_or(scenario.seed);
    let summary = ensemble(&scenario)?;
    let text = if options.json {
        format!("{}\n", chance_json(&summary))
    } else {
        table(&scenario, &summary)
    };
    Ok(Output { text, notes: source.notes.clone(), ..Output::default() })
}

/// The ensemble of `scenario`: its trials shared out among the cores, put together in order, so
/// that the result is the same on any number of them.
pub(super) fn ensemble(scenario: &Scenario) -> Result<ChanceSummary, Failure> {
    let states = super::states(scenario)?;
    let mut ensemble =
        Ensemble::new(scenario, states).map_err(|error| Failure(error.to_string()))?;
    let plan = ensemble.plan();
    let last = scenario.trials;
    let parts = parallel(last.div_ceil(SHARE) as usize, |part| {
        let first = part as u32 * SHARE;
        plan.run(first..(first + SHARE).min(last))
    });
    for part in parts {
        ensemble.take(part);
    }
    Ok(ensemble.summary())
}

/// The summary for reading.
fn table(scenario: &Scenario, summary: &ChanceSummary) -> String {
    let voice = Voice::new(Words::english(), &PlainEnUs, &scenario.currency);
    let mut text =
        format!("{} trials, seed {}\n", voice.figures.count(summary.trials), scenario.seed);
    // Routes without names of their own are called alike.
    let several = scenario.routes.len() > 1;
    let titled = |at: usize, name: &str| format!("{} “{name}”", at + 1);
    for (i, (route, result)) in scenario.routes.iter().zip(&summary.routes).enumerate() {
        let _ = writeln!(
            text,
            "\n{}",
            if several { titled(i, &route.name) } else { route.name.clone() }
        );
        rows(&mut text, &voice, result, scenario.household.savings.is_some());
        let against = scenario.routes.iter().zip(summary.beats.get(i).into_iter().flatten());
        for (j, (other, chance)) in against.enumerate().filter(|(j, _)| *j != i) {
            let sure = summary.beats_interval(i, j).map(|interval| between(&voice, interval));
            line(
                &mut text,
                &format!("beats {}", titled(j, &other.name)),
                &voice.figures.percent(*chance),
                &sure.unwrap_or_default(),
            );
        }
    }
    text
}

// Writing to a `String` cannot fail; its results are let go for that reason.
fn line(text: &mut String, label: &str, value: &str, note: &str) {
    let whole = format!("{label:28} {value:>14}  {note}");
    let _ = writeln!(text, "{}", whole.trim_end());
}

fn between(voice: &Voice<'_>, (low, high): (f64, f64)) -> String {
    let [low, high] = [low, high].map(|share| voice.figures.percent(share));
    format!("95% sure: {low} to {high}")
}

fn rows(text: &mut String, voice: &Voice<'_>, route: &RouteChance, savings_told: bool) {
    let figures = &voice.figures;
    let odds = |text: &mut String, label, share, interval: Option<(f64, f64)>| {
        let sure = interval.map(|interval| between(voice, interval));
        line(text, label, &figures.percent(share), &sure.unwrap_or_default());
    };
    odds(text, "odds of being ahead", route.odds_ahead, Some(route.odds_ahead_interval));
    let runs_out = "odds of running out of cash";
    if savings_told {
        odds(text, runs_out, route.odds_not_affordable, Some(route.odds_not_affordable_interval));
    } else {
        line(text, runs_out, "not asked", "savings are not told");
    }
    odds(text, "works", route.odds_works, None);
    let [p10, p25, p50, p75, p90] = route.percentiles;
    for (label, gain) in [
        ("mean net gain", route.mean),
        ("one in ten does better than", p90),
        ("one in four", p75),
        ("half", p50),
        ("three in four", p25),
        ("nine in ten", p10),
        ("mean of the worst tenth", route.mean_worst_tenth),
    ] {
        line(text, label, &figures.difference(gain), "");
    }
}
