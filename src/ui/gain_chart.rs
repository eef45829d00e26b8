//! The gain over time.

use super::{
    chart_words::{first_of, month_label, tspans},
    cursor::pointing,
    hooks::use_held,
    view::View,
};
use crate::{
    chart::{
        gain::{Axes, GainChart as Drawn, Series, gain_chart, gain_domain},
        labels::place,
        path::pixels as px,
    },
    model::{break_even::BreakEvenState, result::RouteResult},
    platform::measure,
    words::{
        findings::Label,
        route::can_fail,
        ui_en::{self, CHART},
    },
};
use yew::prelude::*;

/// Room for labels at the lines' ends, and heights, in pixels: wide and narrow.
const GUTTER: [f64; 2] = [176.0, 84.0];
const HEIGHT: [f64; 2] = [350.0, 290.0];
/// Above the plot for the top label, and below it for the axis.
const TOP: f64 = 18.0;
const BOTTOM: f64 = 28.0;

/// Width of the plot itself.
pub(crate) fn plot_width(width: f64, narrow: bool) -> f64 {
    (width - GUTTER[usize::from(narrow)]).max(120.0)
}

/// Properties of [`GainChart`].
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

/// Works, fails and expected against staying.
#[component]
pub(crate) fn GainChart(props: &Props) -> Html {
    let Props { view, width, narrow, held, month, set } = props;
    let svg = use_node_ref();
    let series = view.result().map(series);
    let domain = use_held(series.map_or((-1.0, 1.0), gain_domain), *held);
    let (Some(result), Some(series)) = (view.result(), series) else { return Html::default() };
    let horizon = view.stored.horizon;
    let plot = plot_width(*width, *narrow);
    let height = HEIGHT[usize::from(*narrow)];
    let chart = gain_chart(series, horizon, domain, (plot, height));
    let voice = view.voice();
    let start = match result.works.break_even.state {
        BreakEvenState::Month(month) => month,
        _ => 0,
    };
    let pointing = pointing(&svg, chart.axes.x, (0, horizon), *width, (*month, start), set);
    let now = month.unwrap_or(start);
    let spoken = ui_en::gain_at(&voice, result, now, can_fail(result)).to_string();
    let zero = chart.axes.y.at(0.0);
    let (w, bottom) = (px(plot), px(height));
    let axis = |(gain, y): (f64, f64), first: bool| {
        let label = voice.figures.axis(gain, first);
        let (y, above) = (px(y), px(y - 5.0));
        html! {
            <g key={label.clone()}>
                <line class="grid" x1="0" x2={w.clone()} y1={y.clone()} y2={y} />
                <text class="halo" x="0" y={above}>
                    { label }
                    if first { { " " }{ CHART.against_staying } }
                </text>
            </g>
        }
    };
    html! {
        <svg ref={svg} class="chart" viewBox={format!("0 0 {} {}", px(*width), px(TOP + height + BOTTOM))}
            tabindex="0" role="slider" aria-label={CHART.gain_cursor} aria-orientation="horizontal"
            aria-valuemin="0" aria-valuemax={horizon.to_string()} aria-valuenow={now.to_string()}
            aria-valuetext={spoken} onpointermove={pointing.at.clone()} onpointerdown={pointing.at}
            onpointerleave={pointing.leave} onkeydown={pointing.key}>
            <g transform={format!("translate(0 {})", px(TOP))}>
                { for chart.grid.iter().enumerate().map(|(i, line)| axis(*line, i == 0)) }
                <path class="gain-area" d={chart.gain.clone()} />
                <path class="loss-area" d={chart.loss.clone()} />
                <line class="zero" x1="0" x2={w.clone()} y1={px(zero)} y2={px(zero)} />
                <path class="line expected" d={chart.expected.clone()} />
                <path class="line fails" d={chart.fails.clone()} />
                <path class="line works" d={chart.works.clone()} />
                { months(&chart.months, &w, &bottom) }
                { even(view, result, &chart, (plot, height), *width) }
                { ends(view, result, &chart, (plot, height), *narrow) }
                if let Some(month) = *month {
                    { cursor(chart.axes, month, series, height) }
                }
            </g>
        </svg>
    }
}

fn series(result: &RouteResult) -> Series<'_> {
    Series {
        works: &result.works.cumulative,
        fails: can_fail(result).then_some(&*result.fails.cumulative),
        expected: &result.expected.cumulative,
    }
}

/// The axis of time.
pub(crate) fn months(marks: &[(u32, f64)], width: &str, bottom: &str) -> Html {
    let mark = |(i, (month, x)): (usize, &(u32, f64))| {
        let x = px(*x);
        let anchor = if i == 0 { "start" } else { "middle" };
        html! {
            <g key={*month} transform={format!("translate({x} {bottom})")}>
                <line class="axis" x1="0" x2="0" y1="0" y2="5" />
                <text x="0" y="20" text-anchor={anchor}>{ month_label(marks, i) }</text>
            </g>
        }
    };
    html! {
        <g class="months">
            <line class="axis" x1="0" x2={width.to_owned()} y1={bottom.to_owned()} y2={bottom.to_owned()} />
            { for marks.iter().enumerate().map(mark) }
        </g>
    }
}

/// The ring at the break-even, and its leader into the emptier half.
fn even(
    view: &View,
    result: &RouteResult,
    chart: &Drawn,
    (plot, height): (f64, f64),
    width: f64,
) -> Html {
    let state = result.works.break_even.state;
    let BreakEvenState::Month(month) = state else { return Html::default() };
    let voice = view.voice();
    let label = voice.language.label(Label::Even(state, can_fail(result)), &voice.figures);
    let (x, zero) = (chart.axes.x.at(f64::from(month)), chart.axes.y.at(0.0));
    let down = chart.axes.y.domain().1 > 0.0 && zero < height - 40.0;
    let y = if down { height - 18.0 } else { 14.0 };
    // All of it beside the leader, else what matters of it.
    let wide = measure::text(&label.to_string(), 13, true) + 10.0;
    let label = if wide > (plot - x).max(x) { first_of(&label) } else { label };
    let wide = measure::text(&label.to_string(), 13, true) + 10.0;
    let left = x + wide > plot && (x > wide || x > width - x);
    let (elbow, text_x, anchor) =
        if left { (x - 6.0, x - 10.0, "end") } else { (x + 6.0, x + 10.0, "start") };
    html! {
        <g class="even">
            <path class="leader" d={format!("M{} {}V{}H{}", px(x), px(zero), px(y), px(elbow))} />
            <circle class="ring" cx={px(x)} cy={px(zero)} r="5.5" />
            <text class="label halo" x={px(text_x)} y={px(y + 4.0)} text-anchor={anchor}>{ tspans(&label) }</text>
        </g>
    }
}

/// Labels at the lines' ends.
fn ends(
    view: &View,
    result: &RouteResult,
    chart: &Drawn,
    (plot, height): (f64, f64),
    narrow: bool,
) -> Html {
    /// Two labels of two lines need this much; nearer than the second they share a place.
    const GAP: f64 = 38.0;
    const MERGE: f64 = 16.0;
    let voice = view.voice();
    let fails = can_fail(result);
    let lines: Vec<ui_en::EndLabel> = ui_en::gain_ends(&voice, result, narrow, fails);
    let height_of = |gain: f64| chart.axes.y.at(gain).clamp(0.0, height);
    let wanted: Vec<f64> = lines.iter().map(|line| height_of(line.gain)).collect();
    let placed = place(&wanted, GAP, MERGE, 6.0, height - 22.0);
    let label = |(i, line): (usize, &ui_en::EndLabel)| {
        let own = placed[i];
        let dot = line.value.is_some().then(|| {
            html! { <circle class={classes!("dot", line.class)} cx={px(plot)} cy={px(wanted[i])} r="3.5" /> }
        });
        if own.merged_into.is_some() {
            return html! { <g key={line.class}>{ dot }</g> };
        }
        let shared: Vec<&ui_en::EndLabel> = (0..lines.len())
            .filter(|j| placed[*j].merged_into == Some(i))
            .map(|j| &lines[j])
            .filter(|line| line.value.is_some())
            .collect();
        let x = px(plot + 12.0);
        let y = own.at + 4.0;
        html! {
            <g key={line.class}>
                { dot }
                if let Some(value) = &line.value {
                    <text class={classes!("label", "name", line.class)} x={x.clone()} y={px(y)}>{ value }</text>
                    <text class="label" x={x.clone()} y={px(y + 17.0)}>{ &line.name }</text>
                } else {
                    <text class="label" x={x.clone()} y={px(y)}>{ &line.name }</text>
                }
                { for shared.into_iter().enumerate().map(|(n, line)| html! {
                    <text key={line.class} class="label" x={x.clone()} y={px(y + 17.0 * (n as f64 + 2.0))}>
                        { "◆ " }{ line.value.clone().unwrap_or_default() }{ " " }{ &line.name }
                    </text>
                }) }
            </g>
        }
    };
    lines.iter().enumerate().map(label).collect()
}

/// The hairline, its dots and its plate.
fn cursor(axes: Axes, month: u32, series: Series<'_>, height: f64) -> Html {
    let at = |gains: Option<&[f64]>| gains.and_then(|gains| gains.get(month as usize)).copied();
    let x = axes.x.at(f64::from(month));
    let dots = [
        ("works", at(Some(series.works))),
        ("expected", at(Some(series.expected))),
        ("fails", at(series.fails)),
    ];
    let points = dots.into_iter().filter_map(|(class, gain)| Some((class, axes.y.at(gain?))));
    hairline(x, month, height, &points.collect::<Vec<_>>())
}

/// A hairline at `x` with dots, and the month on a plate at the axis.
pub(crate) fn hairline(x: f64, month: u32, height: f64, dots: &[(&'static str, f64)]) -> Html {
    let plate = CHART.month(month);
    let width = measure::text(&plate, 12, false) + 10.0;
    html! {
        <g class="cursor">
            <line class="hair" x1={px(x)} x2={px(x)} y1="-10" y2={px(height)} />
            { for dots.iter().filter(|(_, y)| (0.0..=height).contains(y)).map(|(class, y)| html! {
                <circle key={*class} class={classes!("dot", *class)} cx={px(x)} cy={px(*y)} r="4.5" />
            }) }
            <rect class="plate" x={px((x - width / 2.0).max(0.0))} y={px(height + 6.0)} width={px(width)} height="20" rx="2" />
            <text class="plate-text" x={px((x - width / 2.0).max(0.0) + width / 2.0)} y={px(height + 20.0)} text-anchor="middle">{ plate }</text>
        </g>
    }
}
