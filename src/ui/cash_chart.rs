//! The cash, magnified around its lowest point.

use super::{
    chart_words::tspans,
    cursor::pointing,
    gain_chart::{hairline, months, plot_width},
    hatching::Hatching,
    hooks::use_held,
    view::View,
};
use crate::{
    chart::{
        cash::{Balances, CashChart as Drawn, cash_chart, cash_domain, leaves_at, lens},
        path::pixels as px,
    },
    model::result::{Ending, RouteResult},
    words::{
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
    let limit = chart.hatched.map(|(top, _)| top);
    html! {
        <svg ref={svg} class="chart" viewBox={format!("0 0 {} {}", px(*width), px(TOP + height + BOTTOM))}
            tabindex="0" role="slider" aria-label={CHART.cash_cursor} aria-orientation="horizontal"
            aria-valuemin={window.0.to_string()} aria-valuemax={window.1.to_string()}
            aria-valuenow={now.to_string()} aria-valuetext={spoken}
            onpointermove={pointing.at.clone()} onpointerdown={pointing.at}
            onpointerleave={pointing.leave} onkeydown={pointing.key}>
            <Hatching id="hatch-cash" />
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
                { names(&chart, balances, window, (plot, height), *narrow) }
                { lowest(view, result, &chart, (plot, height)) }
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

/// The lines' names: at their ends, or where they leave the picture.
fn names(
    chart: &Drawn,
    b: Balances<'_>,
    window: (u32, u32),
    (plot, height): (f64, f64),
    narrow: bool,
) -> Html {
    let mut taken: Vec<f64> = Vec::new();
    let mut name = |class: &'static str, text: &'static str, balances: &[f64], drop: f64| {
        let last = balances.get(window.1 as usize).copied()?;
        if let Some(x) = leaves_at(balances, chart.axes, window) {
            let flip = x > 0.7 * plot;
            let (x, anchor) = if flip { (x - 14.0, "end") } else { (x + 8.0, "start") };
            return Some(html! {
                <text key={class} class={classes!("label", "name", "halo", class)} x={px(x)} y={px(drop)} text-anchor={anchor}>{ text }</text>
            });
        }
        let mut y = chart.axes.y.at(last) + 4.0;
        while taken.iter().any(|other| (other - y).abs() < 16.0) {
            y -= 16.0;
        }
        taken.push(y);
        Some(html! {
            <text key={class} class={classes!("label", "name", class)} x={px(plot + 12.0)} y={px(y)}>{ text }</text>
        })
    };
    let words = if narrow { &CHART.narrow } else { &CHART.wide };
    let floor = chart.axes.y.at(0.0).min(height);
    html! {
        <g class="names">
            <text class="label" x={px(plot + 12.0)} y={px(floor + 4.0)}>{ words.nothing_left }</text>
            { name("fails", words.fails, b.fails.unwrap_or_default(), 26.0).unwrap_or_default() }
            { name("works", words.works, b.works, 26.0).unwrap_or_default() }
            { name("staying", words.staying, b.staying, 46.0).unwrap_or_default() }
        </g>
    }
}

/// The ring at the lowest point.
fn lowest(view: &View, result: &RouteResult, chart: &Drawn, (plot, height): (f64, f64)) -> Html {
    let voice = view.voice();
    let cash = &result.cash;
    let (x, y) = (chart.axes.x.at(f64::from(cash.lowest_month)), chart.axes.y.at(cash.lowest));
    let label = voice.language.label(Label::Lowest(cash.lowest, cash.lowest_month), &voice.figures);
    let named = view.named("lowest-cash");
    if !(0.0..=plot).contains(&x) || !(0.0..=height).contains(&y) {
        return html! { <text data-metric="lowest-cash" data-value={named.0} data-state={named.1} /> };
    }
    let left = x > 0.6 * plot;
    let text_y = if y > 60.0 { y - 40.0 } else { y + 34.0 };
    let (elbow, text_x, anchor) =
        if left { (x - 6.0, x - 10.0, "end") } else { (x + 6.0, x + 10.0, "start") };
    html! {
        <g class="lowest">
            <path class="leader" d={format!("M{} {}V{}H{}", px(x), px(y), px(text_y), px(elbow))} />
            <circle class="ring" cx={px(x)} cy={px(y)} r="5.5" />
            <text class="label halo" x={px(text_x)} y={px(text_y + 4.0)} text-anchor={anchor}
                data-metric="lowest-cash" data-value={named.0} data-state={named.1}>
                { tspans(&label) }
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
