//! The cash, magnified around its lowest point.

use super::{
    chart_words::{first_of, tspans},
    cursor::pointing,
    gain_chart::{hairline, months, plot_width},
    hatching::hatching,
    hooks::use_held,
    view::View,
};
use crate::{
    chart::{
        cash::{
            Balances, CashChart as Drawn, cash_chart, cash_domain, leaves_at, lens, rises_past,
        },
        gain::month_at,
        path::pixels as px,
    },
    model::result::{Ending, RouteResult},
    platform::measure,
    words::{
        Text,
        findings::Label,
        ui_en::{self, CHART},
    },
};
use yew::prelude::*;

/// Heights in pixels: wide and narrow.
const HEIGHT: [f64; 2] = [152.0, 170.0];
const TOP: f64 = 18.0;
const BOTTOM: f64 = 28.0;

/// Properties of [`CashChart`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What is to be seen.
    pub(crate) view: View,
    /// Width in pixels.
    pub(crate) width: f64,
    /// Whether there is little of it.
    pub(crate) narrow: bool,
    /// Whether the axes rest.
    pub(crate) held: bool,
    /// Where the cursor is.
    pub(crate) month: Option<u32>,
    /// Moves the cursor.
    pub(crate) set: Callback<Option<u32>>,
}

/// Balances if it works, if it doesn't, and if one stays.
#[component]
pub(crate) fn CashChart(props: &Props) -> Html {
    let Props { view, width, narrow, held, month, set } = props;
    let svg = use_node_ref();
    let balances = view.result().map(|result| balances(view, result));
    let low = view.result().map_or(0, |result| result.cash.lowest_month);
    let window = use_held(lens(low, view.stored.horizon), *held);
    let domain = use_held(balances.map_or((0.0, 1.0), |b| cash_domain(b, window)), *held);
    let (Some(result), Some(balances)) = (view.result(), balances) else { return Html::default() };
    let plot = plot_width(*width, *narrow);
    let height = HEIGHT[usize::from(*narrow)];
    let chart = cash_chart(balances, window, domain, (plot, height));
    let voice = view.voice();
    let pointing = pointing(&svg, chart.axes.x, window, *width, (*month, low), set);
    let now = month.unwrap_or(low);
    let spoken = ui_en::cash_at(&voice, result, now).to_string();
    let (w, bottom) = (px(plot), px(height));
    let zero = px(chart.axes.y.at(0.0));
    let lowest = lowest(view, result, &chart, balances, (plot, height));
    let limit = chart.hatched.map(|(top, _)| top);
    html! {
        <svg ref={svg} class="chart" viewBox={format!("0 0 {} {}", px(*width), px(TOP + height + BOTTOM))}
            tabindex="0" role="slider" aria-label={CHART.cash_cursor} aria-orientation="horizontal"
            aria-valuemin={window.0.to_string()} aria-valuemax={window.1.to_string()}
            aria-valuenow={now.to_string()} aria-valuetext={spoken}
            onpointermove={pointing.at.clone()} onpointerdown={pointing.at}
            onpointerleave={pointing.leave} onkeydown={pointing.key}>
            { hatching("hatch-cash", 6) }
            <g transform={format!("translate(0 {})", px(TOP))}>
                { for chart.grid.iter().enumerate().map(|(i, (balance, y))| html! {
                    <g key={i}>
                        <line class="grid" x1="0" x2={w.clone()} y1={px(*y)} y2={px(*y)} />
                        <text class="halo" x="0" y={px(y - 5.0)}>
                            { voice.figures.exact(*balance) }
                            if i == 0 { { " " }{ CHART.in_the_bank } }
                        </text>
                    </g>
                }) }
                if let Some((top, foot)) = chart.hatched {
                    <rect x="0" y={px(top)} width={w.clone()} height={px(foot - top)} fill="url(#hatch-cash)" />
                }
                <line class="zero" x1="0" x2={w.clone()} y1={zero.clone()} y2={zero} />
                if let (Some(limit), true) = (limit, balances.credit > 0.0) {
                    <line class="limit" x1="0" x2={w.clone()} y1={px(limit)} y2={px(limit)} />
                }
                <path class="line staying" d={chart.staying.clone()} />
                <path class="line works" d={chart.works.clone()} />
                <path class="line fails" d={chart.fails.clone()} />
                { months(&chart.months, &w, &bottom) }
                if balances.limited {
                    { saved(view, &chart, balances) }
                }
                { names(&chart, balances, window, (plot, height), *narrow, lowest.as_ref()) }
                { ring(view, lowest.as_ref()) }
                if let Some(month) = *month {
                    { cursor(&chart, balances, month, height) }
                }
            </g>
        </svg>
    }
}

/// The balances of the likeliest success and of the worst failure.
fn balances<'a>(view: &View, result: &'a RouteResult) -> Balances<'a> {
    let of = |ending| result.outcomes.iter().filter(move |o| o.ending == ending && o.chance > 0.0);
    let lowest = |balances: &[f64]| balances.iter().copied().fold(f64::INFINITY, f64::min);
    let works = of(Ending::Works).max_by(|a, b| a.chance.total_cmp(&b.chance));
    let fails =
        of(Ending::Fails).min_by(|a, b| lowest(&a.balances).total_cmp(&lowest(&b.balances)));
    let household = &view.stored.household;
    Balances {
        works: works.map_or(&[][..], |outcome| &outcome.balances),
        fails: fails.map(|outcome| &*outcome.balances),
        staying: &result.staying_balances,
        credit: household.credit,
        limited: household.savings.is_some(),
    }
}

/// What there is at the start, where no line falls through the words.
fn saved(view: &View, chart: &Drawn, b: Balances<'_>) -> Html {
    /// The words' place under the line, their height, and a place along them.
    const UNDER: f64 = 18.0;
    const LETTERS: f64 = 13.0;
    const ALONG: f64 = 60.0;
    let Some(savings) = view.shown.household.savings.filter(|s| *s > 0.0) else {
        return Html::default();
    };
    let y = chart.axes.y.at(savings) + UNDER;
    let month = month_at(chart.axes.x, ALONG, 0, u32::MAX) as usize;
    let crosses = [Some(b.works), b.fails].into_iter().flatten().any(|line| {
        let there = line.get(month).map_or(0.0, |balance| chart.axes.y.at(*balance));
        (y - LETTERS..y + UNDER).contains(&there)
    });
    if chart.axes.x.domain().0 > 0.0 || crosses {
        return Html::default();
    }
    let money = view.voice().figures.exact(savings);
    html! { <text class="label halo" x="0" y={px(y)}>{ CHART.saved(&money) }</text> }
}

/// The lines' names: at their ends, or where they leave the picture.
fn names(
    chart: &Drawn,
    b: Balances<'_>,
    window: (u32, u32),
    (plot, height): (f64, f64),
    narrow: bool,
    lowest: Option<&Lowest>,
) -> Html {
    /// Height of the names of lines that leave the picture, and what a name needs.
    const NAME: f64 = 26.0;
    const WIDTH: f64 = 76.0;
    let in_the_way = |x: f64| {
        lowest.is_some_and(|low| {
            (low.text_y + 4.0 - NAME).abs() < 18.0 && x + WIDTH > low.from && x < low.to
        })
    };
    let words = if narrow { &CHART.narrow } else { &CHART.wide };
    let floor = chart.axes.y.at(0.0).min(height) + 4.0;
    let mut taken = vec![floor];
    let mut name = |class: &'static str, text: &'static str, balances: &[f64]| {
        let last = balances.get(window.1 as usize).copied()?;
        let (x, y, anchor) = match leaves_at(balances, chart.axes, window) {
            Some(x) if class == "staying" => beside(chart, balances, x, window),
            // Left of the line where it passes the label's height, or right of where it leaves.
            Some(x) if x + WIDTH > plot || in_the_way(x) => {
                let level = chart.axes.y.invert(34.0);
                (rises_past(balances, level, chart.axes, window).unwrap_or(x) - 10.0, NAME, "end")
            }
            Some(x) => (x + 8.0, NAME, "start"),
            None => {
                let mut y = chart.axes.y.at(last) + 4.0;
                while taken.iter().any(|other| (other - y).abs() < 16.0) {
                    y -= 16.0;
                }
                taken.push(y);
                (plot + 12.0, y, "start")
            }
        };
        Some(html! {
            <text key={class} class={classes!("label", "name", "halo", class)} x={px(x)} y={px(y)} text-anchor={anchor}>
                { text }
            </text>
        })
    };
    html! {
        <g class="names">
            <text class="label" x={px(plot + 12.0)} y={px(floor)}>{ words.nothing_left }</text>
            { name("fails", words.fails, b.fails.unwrap_or_default()).unwrap_or_default() }
            { name("works", words.works, b.works).unwrap_or_default() }
            { name("staying", words.staying, b.staying).unwrap_or_default() }
        </g>
    }
}

/// Above a line, halfway to where it leaves the picture.
fn beside(
    chart: &Drawn,
    balances: &[f64],
    exit: f64,
    (from, to): (u32, u32),
) -> (f64, f64, &'static str) {
    let x = exit / 2.0;
    let month = month_at(chart.axes.x, x, from, to);
    let balance = balances.get(month as usize).copied().unwrap_or(0.0);
    let y = chart.axes.y.at(balance);
    if x > 90.0 { (x - 8.0, y - 6.0, "end") } else { (x + 14.0, y + 14.0, "start") }
}

/// The lowest point and its label.
struct Lowest {
    x: f64,
    y: f64,
    label: Text,
    text_y: f64,
    /// What the label covers.
    from: f64,
    to: f64,
    to_left: bool,
}

/// Where the lowest point and its label go; none where it is not in the picture.
fn lowest(
    view: &View,
    result: &RouteResult,
    chart: &Drawn,
    lines: Balances<'_>,
    (plot, height): (f64, f64),
) -> Option<Lowest> {
    /// Heights of the label over its point: usually, and over a line that would cross it.
    const ABOVE: f64 = 34.0;
    const CLEAR: f64 = 9.0;
    let voice = view.voice();
    let cash = &result.cash;
    let (x, y) = (chart.axes.x.at(f64::from(cash.lowest_month)), chart.axes.y.at(cash.lowest));
    if !(0.0..=plot).contains(&x) || !(0.0..=height).contains(&y) {
        return None;
    }
    let label = voice.language.label(Label::Lowest(cash.lowest, cash.lowest_month), &voice.figures);
    let wide = |label: &Text| measure::text(&label.to_string(), 13, true) + 12.0;
    let label = if wide(&label) > (plot - x).max(x) { first_of(&label) } else { label };
    let width = wide(&label);
    // The label stays above every line that runs beneath it.
    let month = |pixel| month_at(chart.axes.x, pixel, 0, u32::MAX);
    let over = |low: f64, high: f64| {
        (month(low)..=month(high))
            .filter_map(|m| lines.fails.unwrap_or(lines.works).get(m as usize))
            .map(|balance| chart.axes.y.at(*balance) - CLEAR)
            .fold(y - ABOVE, f64::min)
    };
    let (right, left) = (over(x, x + width), over(x - width, x));
    let to_left = x + width > plot || (right < CLEAR && left > right && x > width);
    let text_y = if to_left { left } else { right }.max(CLEAR);
    let (from, to) = if to_left { (x - width, x) } else { (x, x + width) };
    Some(Lowest { x, y, label, text_y, from, to, to_left })
}

/// The ring at the lowest point, and its label; the figure has its name in any case.
fn ring(view: &View, lowest: Option<&Lowest>) -> Html {
    let (value, state) = view.named("lowest-cash");
    let Some(Lowest { x, y, label, text_y, to_left, .. }) = lowest else {
        return html! { <text data-metric="lowest-cash" data-value={value} data-state={state} /> };
    };
    let side = if *to_left { -1.0 } else { 1.0 };
    let anchor = if *to_left { "end" } else { "start" };
    let leader = format!("M{} {}V{}H{}", px(*x), px(*y), px(*text_y), px(x + side * 6.0));
    html! {
        <g class="lowest">
            <path class="leader" d={leader} />
            <circle class="ring" cx={px(*x)} cy={px(*y)} r="5.5" />
            <text class="label halo" x={px(x + side * 10.0)} y={px(text_y + 4.0)} text-anchor={anchor}
                data-metric="lowest-cash" data-value={value} data-state={state}>
                { tspans(label) }
            </text>
        </g>
    }
}

fn cursor(chart: &Drawn, b: Balances<'_>, month: u32, height: f64) -> Html {
    let at = |all: &[f64]| all.get(month as usize).map(|balance| chart.axes.y.at(*balance));
    let dots =
        [("staying", at(b.staying)), ("works", at(b.works)), ("fails", b.fails.and_then(at))];
    let dots: Vec<_> = dots.into_iter().filter_map(|(class, y)| Some((class, y?))).collect();
    hairline(chart.axes.x.at(f64::from(month)), month, height, &dots)
}
