//! The four figures beside the verdict.

use super::{
    el::{El, el},
    page::Page,
    spans,
    trials::Trials,
    why,
};
use crate::{
    chance::RouteChance,
    digits,
    model::{explain::FigureName, result::Verdict},
    words::{
        summary::{CASH, ODDS, figures},
        trials::TrialOdds,
    },
};

/// Their names, in their order.
const NAMES: [&str; 4] = ["net-gain", "break-even-month", "cash-needed", "odds-ahead"];

/// Whether this figure's “why?” opens below these.
pub(crate) fn is_here(figure: FigureName) -> bool {
    NAMES.contains(&figure.name())
}

/// The odds unrounded, and how it stands with them; of an earlier scenario they have no value.
fn counted(trials: &Trials, chance: &RouteChance) -> (String, &'static str) {
    let value = if trials.old { String::new() } else { digits::write(chance.odds_ahead) };
    (value, if trials.running { "running" } else { "done" })
}

/// Characters that a figure has in full size where two stand side by side on a phone.
const LONG: usize = 8;
/// Characters with which it has room beside another at all.
const LONGEST: usize = 11;

/// Label, value, and when that holds.
pub(crate) fn four(page: &Page<'_>) -> El {
    let view = page.view;
    let list = el("dl", "figures");
    let Some(result) = view.result() else { return list };
    let broke = result.verdict == Verdict::NotAffordable;
    let voice = view.voice();
    let mut figures = figures(&voice, &view.shown, result);
    let trials = page.desk.told.trials(view);
    let odds = trials.as_ref().and_then(|trials| trials.with_route(view.route));
    if let Some((trials, chance)) = odds {
        let odds = TrialOdds::of(chance, trials.running);
        figures[ODDS] = voice.trial_odds(&odds);
    }
    list.all(figures.iter().enumerate().map(|(i, figure)| {
        let why = why::link(NAMES[i], &figure.label.to_string(), page);
        let unit = el("span", "unit").all(spans::plain(&figure.unit));
        let mut value = el(
            "dd",
            match figure.value.to_string().chars().count() {
                count if count > LONGEST => "value long longest",
                count if count > LONG => "value long",
                _ => "value",
            },
        );
        value = match odds.filter(|_| i == ODDS) {
            None => value.named(NAMES[i], view.named(NAMES[i])),
            Some((trials, chance)) => value
                .named(NAMES[i], counted(trials, chance))
                .attr("data-trials", chance.trials.to_string()),
        };
        let value = value.all(spans::plain(&figure.value)).put(unit);
        let running = i == ODDS && odds.is_some_and(|(trials, _)| trials.running);
        let class = match (broke && i != CASH, running) {
            (true, _) => "void",
            (false, true) => "running",
            (false, false) => "",
        };
        el("div", class)
            .put(el("dt", "").all(spans::plain(&figure.label)).all(why))
            .put(value)
            .put(el("dd", "holds").all(spans::plain(&figure.note)))
    }))
}
