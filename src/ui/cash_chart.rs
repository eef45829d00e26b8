//! The cash, magnified around its lowest point.

use super::{
    cash_labels::{in_the_bank, names, saved},
    cash_lowest::Lowest,
    cursor::{Pointing, hairline},
    el::{El, el},
    gain_chart::{BOTTOM, OVER_LINE, TOP, months, plot_width},
    hatching::hatching,
    over_time::Frame,
    page::Page,
};
use crate::{
    chart::{
        cash::{Balances, CashChart, cash_chart as draw},
        path::pixels,
    },
    model::result::{Ending, RouteResult},
    scenario::Scenario,
    words::{catalogue::key, page as words},
};

/// Heights in pixels: wide and narrow.
const HEIGHT: [f64; 2] = [152.0, 170.0];
/// Its height on paper.
const PRINTED: f64 = 156.0;
/// Its hatching on the page, and on paper, where the page's own is not to be had.
const HATCH: [&str; 2] = ["hatch-cash", "hatch-cash-paper"];
/// Pixels between two strokes of the hatching.
const STROKES: f64 = 6.0;

/// The balances of the likeliest success and of the worst failure.
pub(crate) fn balances<'a>(scenario: &Scenario, result: &'a RouteResult) -> Balances<'a> {
    let of = |ending| result.outcomes.iter().filter(move |o| o.ending == ending && o.chance > 0.0);
    let lowest = |balances: &[f64]| balances.iter().copied().fold(f64::INFINITY, f64::min);
    let works = of(Ending::Works).max_by(|a, b| a.chance.total_cmp(&b.chance));
    let fails =
        of(Ending::Fails).min_by(|a, b| lowest(&a.balances).total_cmp(&lowest(&b.balances)));
    Balances {
        works: works.map_or(&[][..], |outcome| &outcome.balances),
        fails: fails.map(|outcome| &*outcome.balances),
        staying: &result.staying_balances,
        credit: scenario.household.credit,
        limited: scenario.household.savings.is_some(),
    }
}

/// Balances if it works, if it doesn't, and if one stays.
pub(crate) fn cash_chart(page: &Page<'_>, result: &RouteResult, frame: Frame) -> El {
    let view = page.view;
    let balances = balances(&view.stored, result);
    let window = page.sparks.lens();
    let plot = plot_width(frame.width, frame.narrow);
    let height = if page.desk.paper { PRINTED } else { HEIGHT[usize::from(frame.narrow)] };
    let hatch = HATCH[usize::from(page.desk.paper)];
    let chart = draw(balances, window, page.sparks.cash_domain(), (plot, height));
    let low = result.cash.lowest_month;
    // Where that lies beyond the picture it is about the month in which the cash runs out.
    let beyond = low > window.1;
    let low = result.cash.not_affordable_from.filter(|_| beyond).unwrap_or(low);
    let pointing = Pointing {
        x: chart.axes.x,
        within: window,
        width: frame.width,
        now: frame.month,
        start: low,
    };
    let at = frame.month.unwrap_or(low);
    let spoken = words::cash_at(&view.voice(), result, at).to_string();
    let zero = chart.axes.y.at(0.0);
    let lowest = Lowest::of(page, result, &chart, balances, (plot, height));
    let path = |class, data: &str| el("path", class).attr("d", data.to_owned());
    let hatched = chart.hatched.map(|(top, foot)| {
        el("rect", "")
            .px("y", top)
            .px("width", plot)
            .px("height", foot - top)
            .attr("fill", format!("url(#{hatch})"))
    });
    let trials = page.desk.told.trials(view);
    let chance = trials.as_ref().and_then(|trials| trials.with_route(view.route));
    let limit = chart.hatched.filter(|_| balances.credit > 0.0);
    let plotted = el("g", "")
        .attr("transform", format!("translate(0 {})", pixels(TOP)))
        .all(page.late().zip(chance).map(|(late, of)| (late.cash_bands)(of, chart.axes, height)))
        .put(grid(page, &chart, plot, lowest.as_ref()))
        .put(el("g", "").all(hatched))
        .put(el("line", "zero").line((0.0, zero), (plot, zero)))
        .put(el("g", "").all(limit.map(|(y, _)| el("line", "limit").line((0.0, y), (plot, y)))))
        .put(path("line staying", &chart.staying))
        .put(path("line works", &chart.works))
        .put(path("line fails", &chart.fails))
        .put(months(page, &chart.months, plot, height))
        .put(el("g", "").all(saved(page, &chart, balances)))
        .put(names(page, &chart, balances, window, (plot, height, frame.narrow), lowest.as_ref()))
        .put(Lowest::ring(lowest.as_ref(), page))
        .put(
            el("g", "").all(frame.month.map(|month| cursor(page, &chart, balances, month, height))),
        );
    let svg = el("svg", "chart")
        .attr("viewBox", format!("0 0 {} {}", pixels(frame.width), pixels(TOP + height + BOTTOM)))
        .put(hatching(hatch.to_owned(), STROKES));
    pointing.on(svg, page.hand, page.word(key::CHART_CASH_CURSOR), spoken).put(plotted)
}

/// One horizontal line, and what it stands for.
fn grid(page: &Page<'_>, chart: &CashChart, plot: f64, lowest: Option<&Lowest>) -> El {
    el("g", "").all(chart.grid.iter().flat_map(|&(balance, y)| {
        let said = in_the_bank(page, (balance, y), lowest);
        [
            el("line", "grid").line((0.0, y), (plot, y)),
            el("text", "halo").at(0.0, y - OVER_LINE, "start").say(said),
        ]
    }))
}

fn cursor(page: &Page<'_>, chart: &CashChart, b: Balances<'_>, month: u32, height: f64) -> El {
    let at = |all: &[f64]| all.get(month as usize).map(|balance| chart.axes.y.at(*balance));
    let dots =
        [("staying", at(b.staying)), ("works", at(b.works)), ("fails", b.fails.and_then(at))];
    let dots: Vec<_> = dots.into_iter().filter_map(|(class, y)| Some((class, y?))).collect();
    hairline(page.view, chart.axes.x.at(f64::from(month)), month, height, &dots)
}
