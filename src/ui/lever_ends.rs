//! Under a slider: its ends, and between them where the answer flips or what binds.

use super::{
    el::{El, el},
    lever_spark::Heights,
    page::Page,
};
use crate::{
    chart::{labels::within, path::diamond, spark::on_track},
    platform::measure,
    scenario::lever::{Lever, LeverRange},
    words::lever::{LeverNote, Style, mark},
};

/// Size of the letters, and how far they are kept apart, in pixels.
const SIZE: u32 = 12;
const APART: f64 = 8.0;
/// How far the tick reaches over zero and under it, and the diamond from its middle.
const OVER: f64 = 9.0;
const UNDER: f64 = 11.0;
const DIAMOND: f64 = 4.5;

/// Ends and mark of a lever that runs over `range` in `width` pixels; `zero` is the height at which
/// the gain is none.
pub(crate) fn ends(
    lever: Lever,
    page: &Page<'_>,
    range: (f64, f64),
    width: f64,
    heights: &Heights,
    zero: f64,
) -> El {
    let view = page.view;
    let voice = view.voice();
    let unit = view.unit(lever);
    let say = |value| voice.value(unit, value, Style::Bare);
    let (low, high) = (say(range.0), say(range.1));
    let y = heights.ends;
    let full = LeverRange { low: range.0, high: range.1, ..view.range(lever) };
    let answer = view.answer.as_ref().ok();
    let mark = answer.and_then(|answer| mark(lever, unit, &full, &answer.bounds));
    let room = (
        measure::text(&low, SIZE, false) + APART,
        width - measure::text(&high, SIZE, false) - APART,
    );
    // Where there is no room for all three, the mark says more than the end that it covers.
    let mut covered = (false, false);
    let flip = mark.map(|mark| {
        let text = voice.lever_note(&mark.note).to_string();
        let at = on_track(mark.at, range, width).unwrap_or(0.0);
        let wide = measure::text(&text, SIZE, true);
        let x = if wide > room.1 - room.0 {
            within(at, wide, 0.0, width)
        } else {
            within(at, wide, room.0, room.1)
        };
        covered = (x < room.0 - 1.0, x + wide > room.1 + 1.0);
        let flips = matches!(mark.note, LeverNote::FlipsAt(..));
        let tick = || el("line", "tick").line((at, zero - OVER), (at, zero + UNDER));
        let diamond = || el("path", "diamond").attr("d", diamond(at, zero, DIAMOND));
        el("g", "")
            .all(flips.then(tick))
            .all(flips.then(diamond))
            .put(el("text", "flip").at(x, y, "start").say(text))
    });
    el("g", "ends")
        .all(flip)
        .all((!covered.0).then(|| el("text", "").at(0.0, y, "start").say(low)))
        .all((!covered.1).then(|| el("text", "").at(width, y, "end").say(high)))
}
