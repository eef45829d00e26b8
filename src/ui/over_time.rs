//! Over time: the gain, and the cash under a lens.

use super::{
    act::Act,
    behind::following,
    cash_chart::cash_chart,
    el::{El, button, el},
    fetching::later,
    finding::finding,
    gain_chart::{gain_chart, plot_width},
    late::Late,
    page::Page,
    spans,
};
use crate::{
    chart::path::pixels,
    words::{
        Text,
        catalogue::key,
        findings::{self, Label, heading},
        page as words,
        route::can_fail,
    },
};

use yew::virtual_dom::VNode;

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
    let view = page.view;
    let result = view.result()?;
    let voice = view.voice();
    let width = page.desk.widths.1;
    let narrow = width < WIDE;
    let horizon = view.stored.horizon;
    let month = month(page);
    let (from, to) = page.sparks.lens();
    let within = month.filter(|month| (from..=to).contains(month));
    let cash_title = heading(&voice, &findings::cash(&view.shown, result));
    let cash_line = if let Some(month) = within {
        words::cash_at(&voice, result, month)
    } else {
        let living = view.shown.household.living;
        voice.label(Label::Cash { from, to, living })
    };
    let table = button("link", page.hand, Act::Table)
        .state("aria-expanded", page.desk.table)
        .say(page.word(key::CHART_TABLE));
    Some(
        headed(page)?
            .put(gain_chart(page, result, Frame { width, narrow, month }).attr("data-chart", GAIN))
            // As high before its links are there.
            .put(el("p", "under links").follow(files(page, |late| late.gain_files)))
            .all((!narrow && from == 0).then(|| lens(width, horizon, to)))
            .put(el("h3", "").all(spans::plain(&cash_title)))
            .put(line(within, &cash_line))
            .put(
                cash_chart(page, result, Frame { width, narrow, month: within })
                    .attr("data-chart", CASH),
            )
            .put(el("p", "under links").put(table).follow(files(page, |late| late.cash_files)))
            .all(page.desk.table.then(|| later(page, |late| (late.numbers)(page, result))))
            .follow(following(page, || {
                page.late().and_then(|late| (late.spread)(page)).into_iter().collect()
            })),
    )
}

/// What makes the links that take a chart away.
type Files = fn(&Page<'_>) -> Vec<El>;

/// Those links.
fn files(page: &Page<'_>, of: fn(&Late) -> Files) -> VNode {
    following(page, || page.late().map(|late| of(late)(page)).unwrap_or_default())
}

/// The gain alone.
pub(super) fn gain(page: &Page<'_>) -> Option<El> {
    let width = page.desk.widths.1;
    let frame = Frame { width, narrow: width < WIDE, month: month(page) };
    Some(headed(page)?.put(gain_chart(page, page.view.result()?, frame)))
}

/// Where the cursor is.
fn month(page: &Page<'_>) -> Option<u32> {
    page.desk.month.map(|month| month.min(page.view.stored.horizon))
}

/// The section as far as its first chart: what it says, and what that draws.
pub(super) fn headed(page: &Page<'_>) -> Option<El> {
    let view = page.view;
    let result = view.result()?;
    let voice = view.voice();
    let title = heading(&voice, &findings::over_time(result));
    let trials = page.desk.told.trials(view);
    let month = month(page);
    let gain_line = match month {
        Some(month) => words::gain_at(&voice, result, month, can_fail(result)),
        None => match page.late().zip(trials.as_ref().and_then(|all| all.route(view.route))) {
            Some((late, chance)) => (late.bands_are)(page, chance),
            None => voice.label(Label::OverTime),
        },
    };
    Some(finding("over-time", spans::plain(&title)).put(line(month, &gain_line)))
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
