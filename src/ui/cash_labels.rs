//! What stands beside the lines of cash: their names, the start, the lowest point.

use super::{
    el::{El, el},
    gain_labels::{AFTER, BESIDE, ELBOW, RING},
    page::Page,
    spans,
};
use crate::{
    chart::{
        cash::{Balances, CashChart, leaves_at, rises_past},
        gain::month_at,
        path::pixels,
    },
    model::result::RouteResult,
    platform::measure,
    words::{Text, findings::Label, ui_en::CHART},
};

/// From the middle of letters to their foot, and the least distance of two lines of text.
const FOOT: f64 = 4.0;
const LINE: f64 = 16.0;

/// What there is at the start, where no line falls through the words.
pub(crate) fn saved(page: &Page<'_>, chart: &CashChart, b: Balances<'_>) -> Option<El> {
    /// The words' place under the line, their height, and a place along them.
    const UNDER: f64 = 18.0;
    const LETTERS: f64 = 13.0;
    const ALONG: f64 = 60.0;
    let savings = page.view.shown.household.savings.filter(|savings| *savings > 0.0)?;
    let y = chart.axes.y.at(savings) + UNDER;
    let month = month_at(chart.axes.x, ALONG, 0, u32::MAX) as usize;
    let crosses = [Some(b.works), b.fails].into_iter().flatten().any(|line| {
        let there = line.get(month).map_or(0.0, |balance| chart.axes.y.at(*balance));
        (y - LETTERS..y + UNDER).contains(&there)
    });
    (chart.axes.x.domain().0 == 0.0 && !crosses).then(|| {
        let money = page.view.voice().figures.exact(savings);
        el("text", "label halo").at(0.0, y, "start").say(CHART.saved(&money))
    })
}

/// The lines' names: at their ends, or where they leave the picture.
pub(crate) fn names(
    chart: &CashChart,
    b: Balances<'_>,
    window: (u32, u32),
    (plot, height): (f64, f64),
    narrow: bool,
    lowest: Option<&Lowest>,
) -> El {
    /// Height of the names of lines that leave the picture, a little below it, and their width.
    const NAME: f64 = 26.0;
    const BELOW: f64 = 34.0;
    const WIDTH: f64 = 76.0;
    let words = if narrow { &CHART.narrow } else { &CHART.wide };
    let floor = chart.axes.y.at(0.0).min(height) + FOOT;
    let mut taken = vec![floor];
    let lines = [
        ("fails", words.fails, b.fails.unwrap_or_default()),
        ("works", words.works, b.works),
        ("staying", words.staying, b.staying),
    ];
    let nothing = el("text", "label").at(plot + AFTER, floor, "start").say(words.nothing_left);
    let mut all = el("g", "").put(nothing);
    for (class, word, line) in lines {
        let Some(last) = line.get(window.1 as usize) else { continue };
        let (x, y, anchor) = match leaves_at(line, chart.axes, window) {
            Some(x) if class == "staying" => beside(chart, line, x, window),
            // Left of the line where it passes the name's height, or right of where it leaves.
            Some(x) if x + WIDTH > plot || lowest.is_some_and(|l| l.meets(x, x + WIDTH, NAME)) => {
                let level = chart.axes.y.invert(BELOW);
                (rises_past(line, level, chart.axes, window).unwrap_or(x) - BESIDE, NAME, "end")
            }
            Some(x) => (x + BESIDE, NAME, "start"),
            None => {
                let mut y = chart.axes.y.at(*last) + FOOT;
                while taken.iter().any(|other| (other - y).abs() < LINE) {
                    y -= LINE;
                }
                taken.push(y);
                (plot + AFTER, y, "start")
            }
        };
        all = all.put(el("g", class).put(el("text", "label name halo").at(x, y, anchor).say(word)));
    }
    all
}

/// Above a line, halfway to where it leaves the picture; below it where there is no room.
fn beside(
    chart: &CashChart,
    line: &[f64],
    exit: f64,
    (from, to): (u32, u32),
) -> (f64, f64, &'static str) {
    /// Room that the name needs.
    const ROOM: f64 = 90.0;
    let x = exit / 2.0;
    let month = month_at(chart.axes.x, x, from, to);
    let y = chart.axes.y.at(line.get(month as usize).copied().unwrap_or(0.0));
    if x > ROOM { (x - BESIDE, y - ELBOW, "end") } else { (x + LINE, y + LINE, "start") }
}

/// The lowest point and its label.
pub(crate) struct Lowest {
    x: f64,
    y: f64,
    label: Text,
    text_y: f64,
    /// What the label covers.
    from: f64,
    to: f64,
    to_left: bool,
}

impl Lowest {
    /// Where the lowest point and its label go; none where it is not in the picture.
    pub(crate) fn of(
        page: &Page<'_>,
        result: &RouteResult,
        chart: &CashChart,
        lines: Balances<'_>,
        (plot, height): (f64, f64),
    ) -> Option<Self> {
        /// Heights of the label over its point: usually, and over a line that would cross it.
        const ABOVE: f64 = 34.0;
        const CLEAR: f64 = 9.0;
        let voice = page.view.voice();
        let cash = &result.cash;
        let (x, y) = (chart.axes.x.at(f64::from(cash.lowest_month)), chart.axes.y.at(cash.lowest));
        if !(0.0..=plot).contains(&x) || !(0.0..=height).contains(&y) {
            return None;
        }
        let whole =
            voice.language.label(Label::Lowest(cash.lowest, cash.lowest_month), &voice.figures);
        let wide = |label: &Text| measure::text(&label.to_string(), 13, true) + AFTER;
        let label = if wide(&whole) > (plot - x).max(x) { spans::first_of(&whole) } else { whole };
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
        Some(Self { x, y, label, text_y, from, to, to_left })
    }

    /// Whether a text from `from` to `to` at height `y` would touch the label.
    fn meets(&self, from: f64, to: f64, y: f64) -> bool {
        (self.text_y + FOOT - y).abs() < LINE && to > self.from && from < self.to
    }

    /// The ring at the lowest point, and its label; the figure has its name in any case.
    pub(crate) fn ring(lowest: Option<&Self>, page: &Page<'_>) -> El {
        let text = el("text", "label halo").named("lowest-cash", page.view.named("lowest-cash"));
        let Some(Self { x, y, label, text_y, to_left, .. }) = lowest else { return text };
        let (side, anchor) = if *to_left { (-1.0, "end") } else { (1.0, "start") };
        let elbow = pixels(x + side * ELBOW);
        let leader = format!("M{} {}V{}H{elbow}", pixels(*x), pixels(*y), pixels(*text_y));
        let text = text.at(x + side * BESIDE, text_y + FOOT, anchor).all(spans::drawn(label));
        el("g", "")
            .put(el("path", "leader").attr("d", leader))
            .put(el("circle", "ring").px("cx", *x).px("cy", *y).px("r", RING))
            .put(text)
    }
}
