//! What stands beside the lines of cash: their names, and the start.

use super::{
    cash_lowest::Lowest,
    el::{El, el},
    gain_labels::{AFTER, BESIDE, ELBOW},
    page::Page,
};
use crate::{
    chart::{
        cash::{Balances, CashChart, leaves_at, rises_past},
        gain::month_at,
    },
    words::{
        Words,
        catalogue::{key, say},
    },
};

/// From the middle of letters to their foot, and the least distance of two lines of text.
pub(crate) const FOOT: f64 = 4.0;
pub(crate) const LINE: f64 = 16.0;

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
        el("text", "label halo")
            .at(0.0, y, "start")
            .say(say!(page.view.words, CHART_SAVED, money = money).to_string())
    })
}

/// The lines' names: at their ends, or where they leave the picture.
pub(crate) fn names(
    chart: &CashChart,
    b: Balances<'_>,
    window: (u32, u32),
    (plot, height): (f64, f64),
    (words, narrow): (Words, bool),
    lowest: Option<&Lowest>,
) -> El {
    /// Height of the names of lines that leave the picture, a little below it, and their width.
    const NAME: f64 = 26.0;
    const BELOW: f64 = 34.0;
    const WIDTH: f64 = 76.0;
    let name = |wide, short| words.of(if narrow { short } else { wide });
    let floor = chart.axes.y.at(0.0).min(height) + FOOT;
    let mut taken = vec![floor];
    let lines = [
        (
            "fails",
            name(key::CHART_WIDE_FAILS, key::CHART_NARROW_FAILS),
            b.fails.unwrap_or_default(),
        ),
        ("works", name(key::CHART_WIDE_WORKS, key::CHART_NARROW_WORKS), b.works),
        ("staying", name(key::CHART_WIDE_STAYING, key::CHART_NARROW_STAYING), b.staying),
    ];
    let nothing = el("text", "label")
        .at(plot + AFTER, floor, "start")
        .say(name(key::CHART_WIDE_NOTHING_LEFT, key::CHART_NARROW_NOTHING_LEFT));
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
