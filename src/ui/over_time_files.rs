//! The charts over time, taken away.

use super::{
    el::El,
    export::{self, Chart},
    export_rows, fan, over_time,
    page::Page,
};
use crate::words::{
    Text,
    catalogue::key,
    findings::{self, Label, heading},
};

/// The links of the chart of the gain.
pub(crate) fn gain(page: &Page<'_>) -> Vec<El> {
    let view = page.view;
    let Some(result) = view.result() else { return Vec::new() };
    let voice = view.voice();
    let trials = page.desk.told.trials(view);
    let drawn = match trials.as_ref().and_then(|trials| trials.route(view.route)) {
        Some(chance) => fan::drawn(page, chance),
        None => voice.label(Label::OverTime),
    };
    let chart = Chart { name: over_time::GAIN, file: key::CHART_FILES_GAIN };
    links(page, chart, [heading(&voice, &findings::over_time(result)), drawn])
}

/// Those of the chart of cash.
pub(crate) fn cash(page: &Page<'_>) -> Vec<El> {
    let view = page.view;
    let Some(result) = view.result() else { return Vec::new() };
    let voice = view.voice();
    let (from, to) = page.sparks.lens();
    let drawn = voice.label(Label::Cash { from, to, living: view.shown.household.living });
    let chart = Chart { name: over_time::CASH, file: key::CHART_FILES_CASH };
    links(page, chart, [heading(&voice, &findings::cash(&view.shown, result)), drawn])
}

/// Both charts have the same numbers behind them.
fn links(page: &Page<'_>, chart: Chart, titles: [Text; 2]) -> Vec<El> {
    let (view, told) = (page.view.clone(), page.desk.told.trials(page.view));
    let rows = move || {
        let chance = told.as_ref().filter(|trials| !trials.old).and_then(|t| t.route(view.route));
        let result = view.result();
        result.map(|result| export_rows::over_time(&view, result, chance)).unwrap_or_default()
    };
    export::links(chart, titles.map(|title| title.to_string()), page, rows).into()
}
