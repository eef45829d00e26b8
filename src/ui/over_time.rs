//! Over time: the gain, and the cash under a lens.

use super::{
    act::Act,
    behind::When,
    cash_chart::cash_chart,
    el::{El, button, el, row},
    fetching::later,
    gain_chart::{gain_chart, plot_width},
    page::Page,
    rise::Rise,
    spans,
    still::{For, still},
};
use crate::{
    chart::path::pixels,
    model::result::RouteResult,
    words::{
        Text,
        catalogue::key,
        findings::{self, Label, heading},
        page as words,
        route::can_fail,
    },
};

/// The charts' names in the document.
pub(super) const GAIN: &str = "gain";
pub(super) const CASH: &str = "cash";
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
    page.view.result()?;
    let table = button("link", page.hand, Act::Table)
        .state("aria-expanded", page.desk.table)
        .say(page.word(key::CHART_TABLE));
    let gain_files = still(page, For::All(When::SPREAD), |page| {
        row(page.late().map(|late| (late.gain_files)(page)).unwrap_or_default())
    });
    let cash_files = still(page, For::All(When::SPREAD), |page| {
        row(page.late().map(|late| (late.cash_files)(page)).unwrap_or_default())
    });
    let spread = still(page, For::All(When::SPREAD), |page| {
        row(page.late().and_then(|late| (late.spread)(page)))
    });
    Some(
        section()
            .part(still(page, For::All(When::GAIN), |page| {
                row(gain_over_time(page).into_iter().flatten())
            }))
            // As high before its links are there.
            .put(el("p", "under links").part(gain_files))
            .part(page.from(Rise::WHOLE, For::All(When::CASH), |page| row(cash_over_time(page))))
            .put(el("p", "under links").put(table).part(cash_files))
            .part(
                page.desk
                    .table
                    .then(|| still(page, For::All(When::CASH), |page| row(numbers(page)))),
            )
            .part(spread),
    )
}

/// The gain alone.
pub(super) fn gain(page: &Page<'_>) -> Option<El> {
    Some(section().all(gain_over_time(page)?))
}

/// What is said of the gain, and its chart.
fn gain_over_time(page: &Page<'_>) -> Option<[El; 3]> {
    let result = page.view.result()?;
    let [title, line] = head(page, result);
    let frame = frame(page);
    Some([title, line, gain_chart(page, result, frame).attr("data-chart", GAIN)])
}

/// What is said of the cash, and its chart.
fn cash_over_time(page: &Page<'_>) -> Vec<El> {
    let view = page.view;
    let Some(result) = view.result() else { return Vec::new() };
    let voice = view.voice();
    let frame = frame(page);
    let (from, to) = page.sparks.lens();
    let within = frame.month.filter(|month| (from..=to).contains(month));
    let title = heading(&voice, &findings::cash(&view.shown, result));
    let read = within.map(|month| words::cash_at(&voice, result, month));
    let living = view.shown.household.living;
    let trials = page.desk.told.trials(view);
    let drawn = trials.as_ref().is_some_and(|all| all.with_route(view.route).is_some());
    let bands = page.late().filter(|_| drawn).map(|late| (late.cash_bands_are)(page));
    let said = voice.label(Label::Cash { from, to, living });
    let said = Text::join([said].into_iter().chain(bands), " ");
    let lens = (!frame.narrow && from == 0).then(|| lens(frame.width, view.stored.horizon, to));
    let chart = cash_chart(page, result, Frame { month: within, ..frame });
    let said = [el("h3", "").all(spans::plain(&title)), line(read.as_ref(), &said)];
    lens.into_iter().chain(said).chain([chart.attr("data-chart", CASH)]).collect()
}

/// The table behind the charts.
fn numbers(page: &Page<'_>) -> Option<El> {
    let result = page.view.result()?;
    Some(later(page, |late| (late.numbers)(page, result)))
}

/// How both charts are drawn.
fn frame(page: &Page<'_>) -> Frame {
    let width = page.desk.widths.1;
    Frame { width, narrow: width < WIDE, month: month(page) }
}

/// Where the cursor is.
fn month(page: &Page<'_>) -> Option<u32> {
    page.desk.month.map(|month| month.min(page.view.stored.horizon))
}

/// The section of both.
pub(super) fn section() -> El {
    el("section", "finding").attr("id", "over-time")
}

/// What the section says, and what its first chart draws.
pub(super) fn head(page: &Page<'_>, result: &RouteResult) -> [El; 2] {
    let view = page.view;
    let voice = view.voice();
    let title = heading(&voice, &findings::over_time(result));
    let trials = page.desk.told.trials(view);
    let read = month(page).map(|month| words::gain_at(&voice, result, month, can_fail(result)));
    let said = match page.late().zip(trials.as_ref().and_then(|all| all.route(view.route))) {
        Some((late, chance)) => (late.bands_are)(page, chance),
        None => voice.label(Label::OverTime),
    };
    [el("h2", "").all(spans::plain(&title)), line(read.as_ref(), &said)]
}

/// What is drawn; with the cursor on it, what it reads, in the same room, so that the chart stays under the
/// pointer. Readers hear the cursor itself.
fn line(read: Option<&Text>, said: &Text) -> El {
    let line = el("p", if read.is_some() { "drawn read" } else { "drawn" });
    let said = el("span", "").all(spans::plain(said));
    line.state("aria-hidden", read.is_some())
        .put(said)
        .all(read.map(|read| el("span", "readout").all(spans::plain(read))))
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
