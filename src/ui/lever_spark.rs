//! A slider's drawing: the gain over the lever's whole range, the track, the thumb.

use super::{
    el::{El, el},
    hatching::hatching,
    lever_ends::ends,
    page::Page,
};
use crate::{
    chart::{
        path::pixels,
        spark::{self, Samples, Spark, on_track},
    },
    scenario::lever::Lever,
};

/// Heights of the parts, in pixels.
pub(crate) struct Heights {
    chart: f64,
    track: f64,
    /// The foot of the ends' letters.
    pub(crate) ends: f64,
    all: f64,
}

const TALL: Heights = Heights { chart: 44.0, track: 52.0, ends: 78.0, all: 82.0 };
const SMALL: Heights = Heights { chart: 34.0, track: 41.0, ends: 65.0, all: 68.0 };

/// Radii of the thumb and what is around it; how much it grows in the hand.
const THUMB: f64 = 8.0;
const RIM: f64 = 11.0;
const FOCUS: f64 = 14.5;
const BEGAN: f64 = 6.0;
const DOT: f64 = 4.0;
const GROWN: f64 = 1.25;

/// The drawing; the slider itself lies over it.
pub(crate) fn spark(lever: Lever, page: &Page<'_>, small: bool) -> El {
    let view = page.view;
    let heights = if small { SMALL } else { TALL };
    let width = page.desk.widths.0;
    let range = view.range(lever);
    let range = (range.low, range.high);
    let value = view.value(lever).unwrap_or(range.0);
    let gain = view.result().map_or(f64::NAN, |result| result.expected.net_gain);
    let line = page.sparks.of(lever);
    let samples = line.as_deref().map_or(Samples::NONE, |line| Samples {
        values: &line.values,
        gains: &line.gains,
        affordable: &line.affordable,
    });
    let drawn =
        spark::spark(samples, range, page.sparks.unit(), (value, gain), (width, heights.chart));
    let hatch = format!("hatch-{}", lever.name());
    let fill = format!("url(#{hatch})");
    let hatched = drawn.hatched.iter().map(|(from, to)| {
        el("rect", "")
            .px("x", *from)
            .px("width", to - from)
            .px("height", heights.chart)
            .attr("fill", fill.clone())
    });
    let path = |class, data: &str| el("path", class).attr("d", data.to_owned());
    let (zero, track) = (drawn.zero, heights.track);
    el("svg", "spark")
        .attr("viewBox", format!("0 0 {} {}", pixels(width), pixels(heights.all)))
        .attr("aria-hidden", "true")
        .put(hatching(hatch, 5.0))
        .put(path("gain-area", &drawn.gain))
        .put(path("loss-area", &drawn.loss))
        .put(el("g", "").all(hatched))
        .put(el("line", "zero").line((0.0, zero), (width, zero)))
        .put(path("over", &drawn.over))
        .put(path("under", &drawn.under))
        .put(el("line", "track").line((2.0, track), (width - 2.0, track)))
        .put(ends(lever, page, range, width, &heights, zero))
        .put(hand(lever, page, range, &drawn, track))
}

/// Stem, dot, thumb; while it is dragged where it began, and the gain.
fn hand(lever: Lever, page: &Page<'_>, range: (f64, f64), drawn: &Spark, track: f64) -> El {
    let (view, width) = (page.view, page.desk.widths.0);
    let (x, y) = (drawn.here.x, drawn.here.y);
    let circle = |class, x, y, r| el("circle", class).px("cx", x).px("cy", y).px("r", r);
    let drag = page.desk.drag.filter(|drag| drag.lever == lever);
    let grown = if drag.is_some() { GROWN } else { 1.0 };
    let began = drag.and_then(|drag| on_track(view.shown_value(lever, drag.from), range, width));
    let read = drag.and(view.result()).map(|result| {
        let gain = view.voice().figures.difference(result.expected.net_gain);
        read_out(gain, (x, y), width)
    });
    el("g", "hand")
        .all(began.map(|began| circle("began", began, track, BEGAN)))
        .put(el("line", "stem").line((x, y), (x, track)))
        .put(circle("halo-ring", x, track, RIM * grown))
        .put(circle("thumb", x, track, THUMB * grown))
        .put(circle("focus", x, track, FOCUS))
        .put(circle("dot", x, y, DOT))
        .all(read)
}

/// The gain beside the dot, on the emptier side.
fn read_out(gain: String, (x, y): (f64, f64), width: f64) -> El {
    /// From the dot to its read-out, and from the box's edge to the text's foot.
    const BESIDE: f64 = 10.0;
    const FOOT: f64 = 12.0;
    let left = x > width / 2.0;
    let (x, anchor) = if left { (x - BESIDE, "end") } else { (x + BESIDE, "start") };
    el("text", "gain-here").at(x, (y + DOT).max(FOOT), anchor).say(gain)
}
