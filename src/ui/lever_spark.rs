//! A slider's drawing: the gain over the lever's whole range, the track, the thumb, the ends.

use super::{desk::Drag, hatching::hatching, hooks::use_same, view::View};
use crate::{
    chart::{
        labels::within,
        path::pixels,
        spark::{Samples, Spark, on_track, spark},
    },
    explore::{Probe, Sparkline, sparkline},
    platform::measure,
    scenario::lever::{Lever, LeverRange},
    words::lever::{LeverNote, Style, mark},
};
use yew::prelude::*;

/// Samples of a line: between 25 and the number of months.
const SAMPLES: usize = 25;
/// Size of the ends' letters, and how far the ends are kept apart, in pixels.
const SIZE: u32 = 12;
const APART: f64 = 8.0;

/// Properties of [`LeverSpark`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The lever.
    pub(crate) lever: Lever,
    /// What is to be seen.
    pub(crate) view: View,
    /// Where the slider runs.
    pub(crate) range: (f64, f64),
    /// The unit of the vertical scale.
    pub(crate) unit: f64,
    /// Width in pixels.
    pub(crate) width: f64,
    /// Whether it is the small one.
    pub(crate) small: bool,
    /// Where it stood before it was taken into the hand.
    pub(crate) drag: Option<Drag>,
}

/// Heights of the parts.
struct Heights {
    chart: f64,
    track: f64,
    ends: f64,
    all: f64,
}

const TALL: Heights = Heights { chart: 44.0, track: 52.0, ends: 78.0, all: 82.0 };
const SMALL: Heights = Heights { chart: 34.0, track: 41.0, ends: 65.0, all: 68.0 };

/// The drawing; the slider itself lies over it.
#[component]
pub(crate) fn LeverSpark(props: &Props) -> Html {
    let Props { lever, view, range, unit, width, small, drag } = props;
    let (lever, range, unit, width) = (*lever, *range, *unit, *width);
    let heights = if *small { SMALL } else { TALL };
    // The line does not hang on where the lever stands: dragging one leaves its own line alone.
    let without = use_same({
        let mut without = (*view.shown).clone();
        lever.set(&mut without, view.route, range.0);
        (without, view.route, lever, range, view.tables.clone())
    });
    let line = use_memo(without, |without| {
        let (scenario, route, lever, range, tables) = &**without;
        let probe = Probe::new(scenario, *route, tables.get()).ok()?;
        sparkline(&probe, scenario, *route, *lever, *range, SAMPLES)
    });
    let value = view.value(lever).unwrap_or(range.0);
    let gain = view.result().map_or(f64::NAN, |result| result.expected.net_gain);
    let empty = Sparkline { values: Vec::new(), gains: Vec::new(), affordable: Vec::new() };
    let line = line.as_ref().as_ref().unwrap_or(&empty);
    let samples =
        Samples { values: &line.values, gains: &line.gains, affordable: &line.affordable };
    let drawn = spark(samples, range, unit, (value, gain), (width, heights.chart));
    let hatch = format!("hatch-{}", lever.name());
    let fill = format!("url(#{hatch})");
    let track = pixels(heights.track);
    let (right, bottom) = (pixels(width), pixels(heights.all));
    let began = drag.and_then(|drag| on_track(view.shown_value(lever, drag.from), range, width));
    html! {
        <svg class="spark" viewBox={format!("0 0 {right} {bottom}")} aria-hidden="true">
            { hatching(hatch, 5) }
            <path class="gain-area" d={drawn.gain.clone()} />
            <path class="loss-area" d={drawn.loss.clone()} />
            { for drawn.hatched.iter().map(|(from, to)| html! {
                <rect key={pixels(*from)} x={pixels(*from)} y="0" width={pixels(to - from)}
                    height={pixels(heights.chart)} fill={fill.clone()} />
            }) }
            <line class="zero" x1="0" x2={right.clone()} y1={pixels(drawn.zero)} y2={pixels(drawn.zero)} />
            <path class="over" d={drawn.over.clone()} />
            <path class="under" d={drawn.under.clone()} />
            <line class="track" x1="2" x2={pixels(width - 2.0)} y1={track.clone()} y2={track} />
            { flip(view, lever, range, width, &drawn, heights.ends) }
            { thumb(drawn.here.x, drawn.here.y, heights.track, drag.is_some(), began) }
            if drag.is_some() {
                { read_out(view, gain, &drawn, width) }
            }
        </svg>
    }
}

/// Stem, dot, thumb, and where it began.
fn thumb(x: f64, y: f64, track: f64, held: bool, began: Option<f64>) -> Html {
    let grown = if held { 1.25 } else { 1.0 };
    let (x, y, track) = (pixels(x), pixels(y), pixels(track));
    html! {
        <g class="hand">
            if let Some(began) = began {
                <circle class="began" cx={pixels(began)} cy={track.clone()} r="6" />
            }
            <line class="stem" x1={x.clone()} x2={x.clone()} y1={y.clone()} y2={track.clone()} />
            <circle class="halo-ring" cx={x.clone()} cy={track.clone()} r={pixels(11.0 * grown)} />
            <circle class="thumb" cx={x.clone()} cy={track.clone()} r={pixels(8.0 * grown)} />
            <circle class="focus" cx={x.clone()} cy={track} r="14.5" />
            <circle class="dot" cx={x} cy={y} r="4" />
        </g>
    }
}

/// The ends, and between them where it flips or what binds.
fn flip(view: &View, lever: Lever, range: (f64, f64), width: f64, drawn: &Spark, y: f64) -> Html {
    let voice = view.voice();
    let unit = view.unit(lever);
    let say = |value| voice.language.value(unit, value, Style::Bare, &voice.figures);
    let (low, high) = (say(range.0), say(range.1));
    let full = LeverRange { low: range.0, high: range.1, ..view.range(lever) };
    let found = view
        .answer
        .as_ref()
        .ok()
        .and_then(|answer| mark(lever, unit, &full, &answer.result, &answer.bounds));
    let label = found.map(|mark| {
        let text = voice.language.lever_note(&mark.note, &voice.figures).to_string();
        let at = on_track(mark.at, range, width).unwrap_or(0.0);
        let ends = (measure::text(&low, SIZE, false), measure::text(&high, SIZE, false));
        let own = measure::text(&text, SIZE, true);
        let x = within(at, own, ends.0 + APART, width - ends.1 - APART);
        (text, at, x, matches!(mark.note, LeverNote::FlipsAt(..)))
    });
    let (y, zero) = (pixels(y), drawn.zero);
    html! {
        <g class="ends">
            <text x="0" y={y.clone()}>{ low }</text>
            <text x={pixels(width)} y={y.clone()} text-anchor="end">{ high }</text>
            if let Some((text, at, x, flips)) = label {
                if flips {
                    <line class="tick" x1={pixels(at)} x2={pixels(at)} y1={pixels(zero - 9.0)} y2={pixels(zero + 11.0)} />
                    <path class="diamond" d={diamond(at, zero)} />
                }
                <text class="flip" x={pixels(x)} {y}>{ text }</text>
            }
        </g>
    }
}

fn diamond(x: f64, y: f64) -> String {
    /// From its middle to each corner.
    const SIZE: f64 = 4.5;
    let mut out = String::from("M");
    for (i, (dx, dy)) in
        [(0.0, -SIZE), (SIZE, 0.0), (0.0, SIZE), (-SIZE, 0.0)].into_iter().enumerate()
    {
        if i > 0 {
            out.push('L');
        }
        out.push_str(&pixels(x + dx));
        out.push(' ');
        out.push_str(&pixels(y + dy));
    }
    out.push('Z');
    out
}

/// The gain beside the dot, on the emptier side.
fn read_out(view: &View, gain: f64, drawn: &Spark, width: f64) -> Html {
    /// From the dot to its read-out, and from the box's edge to the text's foot.
    const BESIDE: f64 = 10.0;
    const FOOT: f64 = 12.0;
    let left = drawn.here.x > width / 2.0;
    let x = if left { drawn.here.x - BESIDE } else { drawn.here.x + BESIDE };
    let anchor = if left { "end" } else { "start" };
    let y = pixels((drawn.here.y + 4.0).max(FOOT));
    html! {
        <text class="gain-here" x={pixels(x)} {y} text-anchor={anchor}>
            { view.voice().figures.difference(gain) }
        </text>
    }
}
