//! What stands beside the lines of gain: when one is even, and where each line ends.

use super::{
    el::{El, el},
    page::Page,
    spans,
};
use crate::{
    chance::RouteChance,
    chart::{
        gain::GainChart,
        labels::{place, within as centred},
        path::{diamond, pixels},
    },
    model::{break_even::BreakEvenState, result::RouteResult},
    order::{in_order, within},
    platform::measure,
    words::{
        findings::Label,
        page as words,
        route::{can_fail, is_sure},
    },
};

/// Size of the labels' letters, and from their middle to their foot, in pixels.
const SIZE: u32 = 13;
const FOOT: f64 = 4.0;
/// From a leader to its elbow and to its label.
pub(crate) const ELBOW: f64 = 6.0;
pub(crate) const BESIDE: f64 = 10.0;
/// Radius of a ring.
pub(crate) const RING: f64 = 5.5;
/// Room that the label under a leader needs below zero, and how far it stands from the edges.
const ROOM: f64 = 32.0;
const FROM_BOTTOM: f64 = 18.0;
const FROM_TOP: f64 = 14.0;
/// From the middle of its letters to a leader that ends at them.
const LETTERS: f64 = 9.0;
/// Two labels of two lines need this much; nearer than the second they share a place.
const GAP: f64 = 38.0;
const MERGE: f64 = 16.0;
/// From a line's end to its label, the radius of its dot, and between two lines of text.
pub(crate) const AFTER: f64 = 12.0;
const DOT: f64 = 3.5;
/// Half of the diamond that stands where a figure has no line.
pub(crate) const DIAMOND: f64 = 5.5;
const LINE: f64 = 17.0;

/// The ring at the break-even, and its leader into the emptier half.
pub(crate) fn even(
    page: &Page<'_>,
    result: &RouteResult,
    chart: &GainChart,
    (plot, height): (f64, f64),
) -> Option<El> {
    let state = result.works.break_even.state;
    let BreakEvenState::Month(month) = state else { return None };
    let voice = page.view.voice();
    let whole = voice.label(Label::Even(result.works.break_even.into(), !is_sure(result)));
    let (x, zero) = (chart.axes.x.at(f64::from(month)), chart.axes.y.at(0.0));
    let down = chart.axes.y.domain().1 > 0.0 && zero < height - ROOM;
    let y = if down { height - FROM_BOTTOM } else { FROM_TOP };
    // All of it beside the leader, else what matters of it.
    let wide = |text: &_| measure::text(&ToString::to_string(text), SIZE, true) + BESIDE;
    let label = if wide(&whole) > (plot - x).max(x) { spans::first_of(&whole) } else { whole };
    let wide = wide(&label);
    // On neither side is there room: the leader ends at its letters.
    let at_end = x + wide > plot && x < wide;
    let left = x + wide > plot;
    let (start, leader) = match (at_end, left) {
        (true, _) => {
            let end = if down { y - LETTERS } else { y + LETTERS };
            ((centred(x, wide, 0.0, plot), "start"), format!("V{}", pixels(end)))
        }
        (false, true) => ((x - BESIDE, "end"), format!("V{}H{}", pixels(y), pixels(x - ELBOW))),
        (false, false) => ((x + BESIDE, "start"), format!("V{}H{}", pixels(y), pixels(x + ELBOW))),
    };
    let leader = format!("M{} {}{leader}", pixels(x), pixels(zero));
    Some(
        el("g", "")
            .put(el("path", "leader").attr("d", leader))
            .put(el("circle", "ring").px("cx", x).px("cy", zero).px("r", RING))
            .put(el("text", "label halo").at(start.0, y + FOOT, start.1).all(spans::drawn(&label))),
    )
}

/// Labels at the lines' ends.
pub(crate) fn ends(
    page: &Page<'_>,
    (result, chance): (&RouteResult, Option<&RouteChance>),
    chart: &GainChart,
    (plot, width, height): (f64, f64, f64),
    narrow: bool,
) -> El {
    let named = |narrow| words::gain_ends(&page.view.voice(), result, narrow, can_fail(result));
    let mut lines = named(narrow);
    let usual = lines.len();
    // Where there is little room, the reader's own result is the middle that counts.
    if let Some((late, chance)) = page.late().zip(chance).filter(|_| !narrow) {
        lines.insert(1, (late.middle)(page, chance));
    }
    // With that line there, the figure at the odds has none.
    let bare = (lines.len() > usual).then(|| lines.iter().position(|l| l.class == "expected"));
    let bare = bare.flatten();
    let wanted: Vec<f64> =
        lines.iter().map(|line| within(chart.axes.y.at(line.gain), (0.0, height))).collect();
    let placed = place(&wanted, GAP, MERGE, ELBOW, height - GAP + MERGE);
    let merged = placed.iter().any(|label| label.merged_into.is_some());
    let short = if merged { named(true) } else { Vec::new() };
    let shares = |i: usize, j: usize| placed[j].merged_into == Some(i);
    let lines_of = |i: usize| {
        let more = (0..lines.len()).filter(|j| shares(i, *j) && lines[*j].value.is_some()).count();
        1 + usize::from(lines[i].value.is_some()) + more
    };
    let mut shown: Vec<usize> =
        (0..lines.len()).filter(|i| placed[*i].merged_into.is_none()).collect();
    in_order(&mut shown, |i| placed[*i].at);
    let tops =
        clear(&shown.iter().map(|i| (placed[*i].at, lines_of(*i))).collect::<Vec<_>>(), height);
    // What is wider than the room beside the plot stands over its end.
    let text = |class: &'static str, line: f64, words: String| {
        let beside = plot + AFTER;
        let bold = class.ends_with("name");
        let fits = !narrow || measure::text(&words, SIZE, bold) <= width - beside;
        let (x, anchor) = if fits { (beside, "start") } else { (width, "end") };
        el("text", class).at(x, line, anchor).say(words)
    };
    el("g", "").all(lines.iter().enumerate().map(|(i, line)| {
        let mut group = el("g", line.class);
        if line.value.is_some() {
            // At the odds there is a line of its own, or its label's sign.
            let dot = if bare == Some(i) {
                el("path", "dot").attr("d", diamond(plot, wanted[i], DIAMOND))
            } else {
                el("circle", "dot").px("cx", plot).px("cy", wanted[i]).px("r", DOT)
            };
            group = group.put(dot);
        }
        let Some(at) = shown.iter().position(|one| *one == i) else { return group };
        let mut y = tops[at] + FOOT;
        if let Some(value) = &line.value {
            group = group.put(text("label halo name", y, value.clone()));
            y += LINE;
        }
        group = group.put(text("label what", y, line.name.clone()));
        let others = (0..lines.len()).filter(|j| shares(i, *j));
        for line in others.map(|j| &lines[j]) {
            let Some(value) = &line.value else { continue };
            // There is a line of its own for it, with its short name; what has none is told in full or
            // not at all.
            let name = short.iter().find(|label| label.class == line.class);
            let whole = format!("◆ {value} {}", name.map_or(&line.name, |label| &label.name));
            let fits = measure::text(&whole, SIZE, false) <= width - plot - AFTER;
            if fits || name.is_some() {
                y += LINE;
                let said = if fits { whole } else { format!("◆ {value}") };
                group = group.put(text("label what", y, said));
            }
        }
        group
    }))
}

/// The tops of labels, each a wanted one and how many lines it has, from the highest to the lowest:
/// none runs into the next, and the last ends within `height`.
fn clear(labels: &[(f64, usize)], height: f64) -> Vec<f64> {
    let mut tops = Vec::with_capacity(labels.len());
    let mut least = f64::NEG_INFINITY;
    for &(wanted, lines) in labels {
        tops.push(wanted.max(least));
        least = wanted.max(least) + lines as f64 * LINE;
    }
    // The foot of a label's last line is a line below its top, less what is above its letters.
    let mut most = height + LINE;
    for (top, &(_, lines)) in tops.iter_mut().zip(labels).rev() {
        *top = top.min(most - lines as f64 * LINE);
        most = *top;
    }
    tops
}
