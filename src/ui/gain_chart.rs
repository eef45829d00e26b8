//! The gain over time.

use super::{
    cursor::{BARE, Pointing, hairline},
    el::{El, el},
    gain_labels::{ends, even},
    over_time::Frame,
    page::Page,
};
use crate::{
    chart::{
        gain::{GainChart, Series, gain_chart as draw},
        labels::kept,
        path::pixels,
    },
    model::{break_even::BreakEvenState, result::RouteResult},
    platform::measure,
    words::{catalogue::key, page as words, route::can_fail},
};

/// Room for labels at the lines' ends, and heights, in pixels: wide and narrow.
const GUTTER: [f64; 2] = [176.0, 84.0];
const HEIGHT: [f64; 2] = [350.0, 290.0];
/// Its height on paper.
const PRINTED: f64 = 212.0;
/// Above the plot for the top label, and below it for the axis; a label over its grid line.
pub(crate) const TOP: f64 = 18.0;
pub(crate) const BOTTOM: f64 = 28.0;
pub(crate) const OVER_LINE: f64 = 5.0;
/// Least width of a plot.
const LEAST: f64 = 120.0;

/// Width of the plot itself.
pub(crate) fn plot_width(width: f64, narrow: bool) -> f64 {
    (width - GUTTER[usize::from(narrow)]).max(LEAST)
}

/// The lines of a result.
pub(crate) fn series(result: &RouteResult) -> Series<'_> {
    Series {
        works: &result.works.cumulative,
        fails: can_fail(result).then_some(&*result.fails.cumulative),
        expected: &result.expected.cumulative,
    }
}

/// Works, fails and expected against staying.
pub(crate) fn gain_chart(page: &Page<'_>, result: &RouteResult, frame: Frame) -> El {
    let view = page.view;
    let horizon = view.stored.horizon;
    let plot = plot_width(frame.width, frame.narrow);
    let height = if page.desk.paper { PRINTED } else { HEIGHT[usize::from(frame.narrow)] };
    let series = series(result);
    let chart = draw(series, horizon, page.sparks.gain_domain(), (plot, height));
    let start = match result.works.break_even.state {
        BreakEvenState::Month(month) => month,
        _ => 0,
    };
    let pointing = Pointing {
        x: chart.axes.x,
        within: (0, horizon),
        width: frame.width,
        now: frame.month,
        start,
    };
    let voice = view.voice();
    let at = frame.month.unwrap_or(start);
    let spoken = words::gain_at(&voice, result, at, can_fail(result)).to_string();
    let zero = chart.axes.y.at(0.0);
    let path = |class, data: &str| el("path", class).attr("d", data.to_owned());
    let trials = page.desk.told.trials(view);
    let chance = trials.as_ref().and_then(|trials| trials.with_route(view.route));
    let lines: Vec<&[f64]> = [Some(series.works), series.fails].into_iter().flatten().collect();
    // With the trials, the surfaces are theirs.
    let under = match page.late().zip(chance) {
        Some((late, chance)) => {
            (late.gain_bands)(page, chance, chart.axes, (height, frame.narrow), &lines)
        }
        None => el("g", "").put(path("gain-area", &chart.gain)).put(path("loss-area", &chart.loss)),
    };
    let plotted = el("g", "")
        .attr("transform", format!("translate(0 {})", pixels(TOP)))
        .put(grid(page, &chart, plot))
        .put(under)
        .put(el("line", "zero").line((0.0, zero), (plot, zero)))
        .put(path(
            "line expected",
            if chance.is_some() && !frame.narrow { "" } else { &chart.expected },
        ))
        .put(path("line fails", &chart.fails))
        .put(path("line works", &chart.works))
        .put(months(page, &chart.months, plot, height))
        .put(el("g", "").all(even(page, result, &chart, (plot, height))))
        .put(ends(
            page,
            (result, chance.map(|c| c.1)),
            &chart,
            (plot, frame.width, height),
            frame.narrow,
        ))
        .put(el("g", "").all(frame.month.map(|month| {
            let bare = chance.is_some() && !frame.narrow;
            cursor(page, &chart, month, series, (height, bare))
        })));
    let svg = el("svg", "chart")
        .attr("viewBox", format!("0 0 {} {}", pixels(frame.width), pixels(TOP + height + BOTTOM)));
    pointing.on(svg, page.hand, page.word(key::CHART_GAIN_CURSOR), spoken).put(plotted)
}

/// Horizontal lines; the unit stands on the top one only.
fn grid(page: &Page<'_>, chart: &GainChart, plot: f64) -> El {
    let voice = page.view.voice();
    el("g", "").all(chart.grid.iter().enumerate().map(|(i, &(gain, y))| {
        let mut label = voice.figures.axis(gain, i == 0);
        if i == 0 {
            label.push(' ');
            label.push_str(page.word(key::CHART_AGAINST_STAYING));
        }
        el("g", "")
            .put(el("line", "grid").line((0.0, y), (plot, y)))
            .put(el("text", "halo").at(0.0, y - OVER_LINE, "start").say(label))
    }))
}

/// The axis of time.
pub(crate) fn months(page: &Page<'_>, marks: &[(u32, f64)], width: f64, bottom: f64) -> El {
    /// Length of a mark, and the foot of the letters under it.
    const MARK: f64 = 5.0;
    const FOOT: f64 = 20.0;
    /// Height of the letters, and what is between two labels at the least.
    const TEXT: u32 = 12;
    const APART: f64 = 6.0;
    /// Letters of a figure at the most, and its width.
    const FIGURE: usize = 3;
    const FIGURE_WIDTH: f64 = 22.0;
    let voice = page.view.voice();
    let words: Vec<String> =
        (0..marks.len()).map(|i| words::month_mark(&voice, marks, i)).collect();
    // Measuring takes its time, and figures are about alike.
    let wide = |word: &String| {
        if word.len() <= FIGURE { FIGURE_WIDTH } else { measure::text(word, TEXT, false) }
    };
    let widths: Vec<f64> = words.iter().map(wide).collect();
    let place = |(i, &(_, x)): (usize, &(u32, f64))| if i == 0 { x } else { x - widths[i] / 2.0 };
    let starts: Vec<f64> = marks.iter().enumerate().map(place).collect();
    let kept = kept(&starts, &widths, APART);
    let mark = |(i, &(_, x)): (usize, &(u32, f64))| {
        let anchor = if i == 0 { "start" } else { "middle" };
        let text = || el("text", "").at(x, bottom + FOOT, anchor).say(words[i].clone());
        el("g", "")
            .put(el("line", "axis").line((x, bottom), (x, bottom + MARK)))
            .all(kept[i].then(text))
    };
    el("g", "")
        .put(el("line", "axis").line((0.0, bottom), (width, bottom)))
        .all(marks.iter().enumerate().map(mark))
}

/// The hairline, its dots and its plate; `bare` whether the gain at the odds has no line of its own.
fn cursor(
    page: &Page<'_>,
    chart: &GainChart,
    month: u32,
    series: Series<'_>,
    (height, bare): (f64, bool),
) -> El {
    let at = |gains: &[f64]| gains.get(month as usize).map(|gain| chart.axes.y.at(*gain));
    let dots = [
        ("works", at(series.works)),
        (if bare { BARE } else { "expected" }, at(series.expected)),
        ("fails", series.fails.and_then(at)),
    ];
    let dots: Vec<_> = dots.into_iter().filter_map(|(class, y)| Some((class, y?))).collect();
    hairline(page.view, chart.axes.x.at(f64::from(month)), month, height, &dots)
}
