//! The page on paper: one clean report, there only while the page is printed.

use super::{
    ask::code_of,
    cash_chart::cash_chart,
    desk::Desk,
    el::{El, el},
    fan,
    gain_chart::gain_chart,
    map,
    over_time::Frame,
    page::Page,
    report_inputs::inputs,
    share_ways, spans,
    told::Answer,
    verdict,
};
use crate::{
    model::result::RouteResult,
    platform::{address, page as document},
    words::{
        catalogue::{key, say},
        errors::impossible_words,
        findings::{self, Label, heading},
        summary::{ODDS, figures},
        trials::TrialOdds,
    },
};
use std::rc::Rc;

/// Widths of the sheet and of half of it, in pixels of the report, which is printed somewhat smaller
/// than the page: A4 within its margins; Letter is wider.
const SHEET: f64 = 790.0;
const HALF: f64 = 381.0;

/// The report.
pub(crate) fn report(page: &Page<'_>) -> Option<El> {
    let view = page.view;
    let head = el("div", "report-head")
        .put(el("p", "brand").say(page.word(key::HEADER_NAME)))
        // A scenario of a name needs no other words for what it is.
        .put(match verdict::named(view) {
            Some(name) => el("p", "named").say(name),
            None => el("p", "claim").say(page.word(key::HEADER_CLAIM)),
        })
        .put(el("p", "when").say(document::today(view.locale())));
    let report = el("section", "report").attr("aria-label", page.word(key::REPORT_TITLE)).put(head);
    let Some(result) = view.result() else {
        return Some(report.all(view.trouble().map(|words| el("p", "sentence").say(words))));
    };
    let mut desk = Desk { paper: true, month: None, drag: None, ..(**page.desk).clone() };
    (desk.map_odds, desk.map_table) = (false, false);
    // Bands, odds in trials: only once all trials are here.
    if desk.told.trials(view).is_some_and(|trials| trials.running) {
        desk.told = desk.told.without_trials();
    }
    let printed = Page { desk: &Rc::new(desk), ..*page };
    desk_of(&printed, result, report)
}

fn desk_of(page: &Page<'_>, result: &RouteResult, report: El) -> Option<El> {
    let view = page.view;
    let voice = view.voice();
    let mut desk = (**page.desk).clone();
    desk.widths.1 = SHEET;
    let wide = Page { desk: &Rc::new(desk), ..*page };
    let mut narrow = (**page.desk).clone();
    narrow.widths.1 = HALF;
    let narrow = Page { desk: &Rc::new(narrow), ..*page };
    let words = verdict::words(view)?;
    let impossible = impossible_words(&voice, &view.shown, view.route);
    let paragraphs = words.paragraphs.iter().chain(&impossible);
    let halves = el("div", "halves").all(map::how_low_how_long(&narrow)).put(cash(&narrow, result));
    Some(
        report
            .put(el("h1", "headline").all(spans::plain(&words.headline)))
            .all(paragraphs.map(|text| el("p", "sentence").all(spans::plain(text))))
            .put(four(page, result))
            .put(over_time(&wide, result))
            .put(halves)
            .put(foot(page)),
    )
}

fn four(page: &Page<'_>, result: &RouteResult) -> El {
    let view = page.view;
    let voice = view.voice();
    let mut figures = figures(&voice, &view.shown, result);
    let trials = page.desk.told.trials(view);
    if let Some(chance) = trials.as_ref().and_then(|trials| trials.route(view.route)) {
        let odds = TrialOdds::of(chance, false);
        figures[ODDS] = voice.trial_odds(&odds);
    }
    el("dl", "figures").all(figures.iter().map(|figure| {
        let unit = el("span", "unit").all(spans::plain(&figure.unit));
        el("div", "")
            .put(el("dt", "").all(spans::plain(&figure.label)))
            .put(el("dd", "value").all(spans::plain(&figure.value)).put(unit))
            .put(el("dd", "holds").all(spans::plain(&figure.note)))
    }))
}

fn over_time(page: &Page<'_>, result: &RouteResult) -> El {
    let view = page.view;
    let voice = view.voice();
    let trials = page.desk.told.trials(view);
    let line = match trials.as_ref().and_then(|trials| trials.route(view.route)) {
        Some(chance) => fan::drawn(page, chance),
        None => voice.label(Label::OverTime),
    };
    el("section", "finding")
        .put(el("h2", "").all(spans::plain(&heading(&voice, &findings::over_time(result)))))
        .put(el("p", "drawn").all(spans::plain(&line)))
        .put(gain_chart(page, result, Frame { width: SHEET, narrow: false, month: None }))
}

fn cash(page: &Page<'_>, result: &RouteResult) -> El {
    let view = page.view;
    let voice = view.voice();
    let (from, to) = page.sparks.lens();
    let living = view.shown.household.living;
    let line = voice.label(Label::Cash { from, to, living });
    el("section", "finding")
        .put(el("h2", "").all(spans::plain(&heading(&voice, &findings::cash(&view.shown, result)))))
        .put(el("p", "drawn").all(spans::plain(&line)))
        .put(cash_chart(page, result, Frame { width: HALF, narrow: true, month: None }))
}

/// Inputs, code, link, trials and seed.
fn foot(page: &Page<'_>) -> El {
    let view = page.view;
    let voice = view.voice();
    let code = match page.desk.told.code(&code_of(page.desk, view)) {
        Answer::Here(Some(code), _) => Some(share_ways::drawn(&code.path, code.side, page)),
        _ => None,
    };
    let address = address::with_fragment(&page.fragment().unwrap_or_default());
    let (trials, seed) = (voice.figures.count(view.stored.trials), view.stored.seed.to_string());
    let trials = say!(view.words, REPORT_TRIALS, trials = trials, seed = seed);
    el("section", "report-foot").put(el("div", "known").put(inputs(page)).all(code)).put(
        el("p", "origin")
            .put(el("span", "whole-link").say(address))
            .put(el("span", "seed").all(spans::plain(&trials))),
    )
}
