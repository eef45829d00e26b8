//! Over time: the gain, and the cash under a lens.

use super::{
    act::Act,
    cash_chart::cash_chart,
    el::{El, button, el},
    export::{self, Chart},
    export_rows, fan,
    finding::finding,
    gain_chart::{gain_chart, plot_width},
    numbers::numbers,
    page::Page,
    spans,
    spread::spread,
};
use crate::{
    chart::path::pixels,
    words::{
        Text,
        findings::{self, Label, heading},
        route::can_fail,
        ui_charts_en::FILES,
        ui_en::{self, CHART},
    },
};

/// The charts, as they are taken away.
const GAIN: Chart = Chart { name: "gain", file: FILES[0] };
const CASH: Chart = Chart { name: "cash", file: FILES[1] };
/// Below this width, in pixels, the charts are drawn narrow.
const WIDE: f64 = 560.0;

/// How a chart is drawn.
#[derive(Clone, Copy)]
pub(crate) struct Frame {
    /// Width of all of it.
    pub(crate) width: f64,
    /// Whether that is little.
    pub(crate) narrow: bool,
    /// Where the cursor is.
    pub(crate) month: Option<u32>,
}

/// Both charts over time, with one cursor.
pub(crate) fn over_time(page: &Page<'_>) -> Option<El> {
    let view = page.view;
    let result = view.result()?;
    let voice = view.voice();
    let width = page.desk.widths.1;
    let narrow = width < WIDE;
    let horizon = view.stored.horizon;
    let month = page.desk.month.map(|month| month.min(horizon));
    let (from, to) = page.sparks.lens();
    let within = month.filter(|month| (from..=to).contains(month));
    let title = heading(&voice, &findings::over_time(result));
    let cash_title = heading(&voice, &findings::cash(&view.shown, result));
    let trials = page.desk.told.trials(view);
    let gain_line = match month {
        Some(month) => ui_en::gain_at(&voice, result, month, can_fail(result)),
        None => match trials.as_ref().and_then(|trials| trials.route(view.route)) {
            Some(chance) => fan::drawn(page, chance),
            None => voice.language.label(Label::OverTime, &voice.figures),
        },
    };
    let cash_line = if let Some(month) = within {
        ui_en::cash_at(&voice, result, month)
    } else {
        let living = view.shown.household.living;
        voice.language.label(Label::Cash { from, to, living }, &voice.figures)
    };
    let table = button("link", page.hand, Act::Table)
        .state("aria-expanded", page.desk.table)
        .say(CHART.table);
    Some(
        finding("over-time", spans::plain(&title))
            .put(line(month, &gain_line))
            .put(
                gain_chart(page, result, Frame { width, narrow, month })
                    .attr("data-chart", GAIN.name),
            )
            .put(el("p", "under").all(exports(
                page,
                GAIN,
                [title.to_string(), gain_line.to_string()],
            )))
            .all((!narrow && from == 0).then(|| lens(width, horizon, to)))
            .put(el("h3", "").all(spans::plain(&cash_title)))
            .put(line(within, &cash_line))
            .put(
                cash_chart(page, result, Frame { width, narrow, month: within })
                    .attr("data-chart", CASH.name),
            )
            .put(el("p", "under").put(table).all(exports(
                page,
                CASH,
                [cash_title.to_string(), cash_line.to_string()],
            )))
            .all(page.desk.table.then(|| numbers(page, result)))
            .all(spread(page)),
    )
}

/// Both charts have the same numbers behind them.
fn exports(page: &Page<'_>, chart: Chart, titles: [String; 2]) -> [El; 3] {
    let (view, told) = (page.view.clone(), page.desk.told.trials(page.view));
    export::links(chart, titles, page, move || {
        let chance = told.as_ref().filter(|trials| !trials.old).and_then(|t| t.route(view.route));
        view.result()
            .map(|result| export_rows::over_time(&view, result, chance))
            .unwrap_or_default()
    })
}

/// What is drawn; with the cursor on it, what it reads. Readers hear the cursor itself.
fn line(month: Option<u32>, text: &Text) -> El {
    let line = el("p", if month.is_some() { "drawn readout" } else { "drawn" });
    line.state("aria-hidden", month.is_some()).all(spans::plain(text))
}

/// The lines that say that the chart below magnifies the start of the one above.
fn lens(width: f64, horizon: u32, to: u32) -> El {
    let plot = plot_width(width, false);
    let end = plot * f64::from(to) / f64::from(horizon.max(1));
    let px = pixels;
    let right = format!("C{} 18 {} 6 {} 26", px(end + 8.0), px(plot - 8.0), px(plot));
    el("svg", "chart")
        .attr("viewBox", format!("0 0 {} 30", px(width)))
        .attr("aria-hidden", "true")
        .put(el("path", "lens").attr("d", format!("M0 0V26M{} 0{right}", px(end))))
}
