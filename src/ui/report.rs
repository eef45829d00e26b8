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
    scenario::link,
    words::{
        errors::impossible_words,
        findings::{self, Label, heading},
        summary::figures,
        trials::TrialOdds,
        ui_en::HEADER,
        ui_report_en::REPORT,
    },
};

/// Widths of the sheet and of half of it, in pixels of the report, which is printed somewhat smaller
/// than the page: A4 within its margins; Letter is wider.
const SHEET: f64 = 790.0;
const HALF: f64 = 381.0;
/// The fourth figure is counted in trials once all of them are here.
const ODDS: usize = 3;

/// The report, while it is printed.
pub(crate) fn report(page: &Page<'_>) -> Option<El> {
    if !page.desk.printing {
        return None;
    }
    let view = page.view;
    let head = el("div", "report-head")
        .put(el("p", "brand").say(HEADER.name))
        .put(el("p", "claim").say(HEADER.claim))
        .put(el("p", "when").say(document::today(view.locale())));
    let report = el("section", "report").attr("aria-label", REPORT.title).put(head);
    let Some(result) = view.result() else {
        return Some(report.all(view.trouble().map(|words| el("p", "sentence").say(words))));
    };
    // Bands, odds in trials: only once all trials are here.
    let mut desk = Desk { paper: true, month: None, drag: None, ..page.desk.clone() };
    if desk.told.trials(view).is_some_and(|trials| trials.running) {
        desk.told.forget_trials();
    }
    let printed = Page { desk: &desk, ..*page };
    desk_of(&printed, result, report)
}

fn desk_of(page: &Page<'_>, result: &RouteResult, report: El) -> Option<El> {
    let view = page.view;
    let voice = view.voice();
    let mut desk = page.desk.clone();
    desk.widths.1 = SHEET;
    let wide = Page { desk: &desk, ..*page };
    let mut narrow = page.desk.clone();
    narrow.widths.1 = HALF;
    let narrow = Page { desk: &narrow, ..*page };
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
        figures[ODDS] = voice.language.trial_odds(&odds, &voice.figures);
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
        None => voice.language.label(Label::OverTime, &voice.figures),
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
    let line = voice.language.label(Label::Cash { from, to, living }, &voice.figures);
    el("section", "finding")
        .put(el("h2", "").all(spans::plain(&heading(&voice, &findings::cash(&view.shown, result)))))
        .put(el("p", "drawn").all(spans::plain(&line)))
        .put(cash_chart(page, result, Frame { width: HALF, narrow: true, month: None }))
}

/// Inputs, code, link, trials and seed.
fn foot(page: &Page<'_>) -> El {
    let view = page.view;
    let code = match page.desk.told.code(&code_of(view)) {
        Answer::Here(Some(code), _) => Some(share_ways::drawn(&code.path, code.side)),
        _ => None,
    };
    let address = address::with_fragment(&link::encode(&view.stored, view.route));
    let trials = view.voice().figures.count(view.stored.trials);
    el("section", "report-foot").put(el("div", "known").put(inputs(page)).all(code)).put(
        el("p", "origin")
            .put(el("span", "whole-link").say(address))
            .put(el("span", "seed").say(REPORT.trials(&trials, view.stored.seed))),
    )
}
