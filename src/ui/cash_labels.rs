//! What stands beside the lines of cash: their names, and the start.

use super::{
    cash_lowest::Lowest,
    el::{El, el},
    gain_chart::OVER_LINE,
    gain_labels::{AFTER, BESIDE, ELBOW},
    page::Page,
};
use crate::{
    chart::{
        cash::{Balances, CashChart, leaves_at, rises_past},
        gain::month_at,
    },
    platform::measure,
    words::catalogue::{key, say},
};

/// What a horizontal line stands for; the figure alone where more would run into the lowest point's label.
pub(crate) fn in_the_bank(
    page: &Page<'_>,
    (balance, y): (f64, f64),
    lowest: Option<&Lowest>,
) -> String {
    let figure = page.view.voice().figures.exact(balance);
    let whole = format!("{figure} {}", page.word(key::CHART_IN_THE_BANK));
    let spot = (0.0, measure::text(&whole, SIZE, false), y - OVER_LINE);
    if lowest.is_some_and(|lowest| touch(&lowest.spot(), &spot)) { figure } else { whole }
}

/// From the middle of letters to their foot, and the least distance of two lines of text.
pub(crate) const FOOT: f64 = 4.0;
pub(crate) const LINE: f64 = 16.0;
/// Height of a label's letters, and how high their foot may be.
const SIZE: u32 = 13;
const HIGHEST: f64 = 11.0;

/// What there is at the start, where no line falls through the words.
pub(crate) fn saved(page: &Page<'_>, chart: &CashChart, b: Balances<'_>) -> Option<El> {
    let (text, y) = saved_at(page, chart, b)?;
    Some(el("text", "label halo").at(0.0, y, "start").say(text))
}

/// The same as a text, with its height.
fn saved_at(page: &Page<'_>, chart: &CashChart, b: Balances<'_>) -> Option<(String, f64)> {
    /// The words' place under the line.
    const UNDER: f64 = 18.0;
    let savings = page.view.shown.household.savings.filter(|savings| *savings > 0.0)?;
    let y = chart.axes.y.at(savings) + UNDER;
    let money = page.view.voice().figures.exact(savings);
    let said = say!(page.view.words, CHART_SAVED, money = money).to_string();
    let spot = (0.0, measure::text(&said, SIZE, false), y);
    let crosses = |line: &[f64]| runs_through(chart, line, spot);
    let crossed = crosses(b.works) || b.fails.is_some_and(crosses);
    (chart.axes.x.domain().0 == 0.0 && !crossed).then_some((said, y))
}

/// A place of a text: where it starts, where it ends, the foot of its letters.
type Spot = (f64, f64, f64);

/// Whether two texts are too near to be read.
fn touch(one: &Spot, other: &Spot) -> bool {
    (other.2 - one.2).abs() < LINE && one.1 > other.0 && one.0 < other.1
}

/// Whether a line runs through a text.
fn runs_through(chart: &CashChart, line: &[f64], (from, to, y): Spot) -> bool {
    /// Height of the letters, and pixels from one look at the line to the next.
    const LETTERS: f64 = 11.0;
    const STEP: f64 = 4.0;
    let axes = chart.axes;
    let mut looks = (0..).map(|i| from + f64::from(i) * STEP).take_while(|x| *x <= to);
    looks.any(|x| {
        let month = month_at(axes.x, x, 0, u32::MAX) as usize;
        let at = line.get(month).map(|balance| axes.y.at(*balance));
        at.is_some_and(|at| (y - LETTERS..y + FOOT).contains(&at))
    })
}

/// Where texts stand already, and where lines run.
struct Taken<'a> {
    texts: Vec<Spot>,
    /// The lowest point, whose leader goes straight up.
    lowest: Option<&'a Lowest>,
    height: f64,
    chart: &'a CashChart,
    lines: [&'a [f64]; 3],
}

impl Taken<'_> {
    /// Whether no other text is there.
    fn is_free(&self, spot: Spot) -> bool {
        self.texts.iter().all(|other| !touch(other, &spot))
    }

    /// Whether no line runs through it.
    fn is_clear(&self, spot: Spot) -> bool {
        let led = self.lowest.is_some_and(|lowest| lowest.leads_through(spot));
        !led && self.lines.iter().all(|line| !runs_through(self.chart, line, spot))
    }

    /// The first of these places that is free, and better one that no line runs through; `only` such a
    /// one, where a name on another's line would name that.
    fn best(&self, places: &[Place], width: f64, plot: f64, only: bool) -> Option<Place> {
        let spot = |place: &Place| place.spot(width);
        let fits = |place: &&Place| {
            let at = spot(place);
            let inside = (HIGHEST..=self.height).contains(&at.2);
            at.0 >= 0.0 && at.1 <= plot && inside && self.is_free(at)
        };
        let clear = places.iter().filter(fits).find(|place| self.is_clear(spot(place)));
        clear.or_else(|| places.iter().find(fits).filter(|_| !only)).copied()
    }
}

/// A place of a name: across, down, and whether it ends or starts there.
#[derive(Clone, Copy)]
struct Place(f64, f64, &'static str);

impl Place {
    fn spot(self, width: f64) -> Spot {
        let from = if self.2 == "end" { self.0 - width } else { self.0 };
        (from, from + width, self.1)
    }
}

/// The lines' names: at their ends, or where they leave the picture.
pub(crate) fn names(
    page: &Page<'_>,
    chart: &CashChart,
    b: Balances<'_>,
    window: (u32, u32),
    (plot, height, narrow): (f64, f64, bool),
    lowest: Option<&Lowest>,
) -> El {
    let words = page.view.words;
    let name = |wide, short| words.of(if narrow { short } else { wide });
    let floor = chart.axes.y.at(0.0).min(height) + FOOT;
    let fails = b.fails.unwrap_or_default();
    let lines = [
        ("fails", name(key::CHART_WIDE_FAILS, key::CHART_NARROW_FAILS), fails),
        ("works", name(key::CHART_WIDE_WORKS, key::CHART_NARROW_WORKS), b.works),
        ("staying", name(key::CHART_WIDE_STAYING, key::CHART_NARROW_STAYING), b.staying),
    ];
    let grid = chart.grid.iter().map(|(balance, y)| {
        let said = in_the_bank(page, (*balance, *y), lowest);
        (0.0, measure::text(&said, SIZE, false), y - OVER_LINE)
    });
    let at_start =
        saved_at(page, chart, b).map(|(text, y)| (0.0, measure::text(&text, SIZE, false), y));
    let mut taken = Taken {
        lowest,
        height,
        texts: grid.chain(at_start).chain(lowest.map(Lowest::spot)).collect(),
        chart,
        lines: [fails, b.works, b.staying],
    };
    let nothing = el("text", "label")
        .at(plot + AFTER, floor, "start")
        .say(name(key::CHART_WIDE_NOTHING_LEFT, key::CHART_NARROW_NOTHING_LEFT));
    let mut all = el("g", "").put(nothing);
    let mut ends = vec![floor];
    for (class, word, line) in lines {
        let Some(last) = line.get(window.1 as usize) else { continue };
        let place = if let Some(exit) = leaves_at(line, chart.axes, window) {
            let width = measure::text(word, SIZE, true);
            let places = if class == "staying" {
                along(chart, line, exit, window)
            } else {
                at_exit(chart, line, exit, window)
            };
            let only = narrow && class == "staying";
            let Some(place) = taken.best(&places, width, plot, only) else { continue };
            taken.texts.push(place.spot(width));
            place
        } else {
            let mut y = chart.axes.y.at(*last) + FOOT;
            while ends.iter().any(|other| (other - y).abs() < LINE) {
                y -= LINE;
            }
            ends.push(y);
            Place(plot + AFTER, y, "start")
        };
        let text = el("text", "label name halo").at(place.0, place.1, place.2).say(word);
        all = all.put(el("g", class).put(text));
    }
    all
}

/// Right of where a line leaves the picture, else left of it, a little lower each time.
fn at_exit(chart: &CashChart, line: &[f64], exit: f64, window: (u32, u32)) -> Vec<Place> {
    /// Height of the names, a little below the picture's top, and how often they may be lower.
    const NAME: f64 = 26.0;
    const TIMES: u32 = 4;
    let lower = (0..TIMES).map(|i| NAME + f64::from(i) * LINE);
    lower
        .flat_map(|y| {
            let level = chart.axes.y.invert(y + FOOT);
            let there = rises_past(line, level, chart.axes, window).unwrap_or(exit);
            [Place(exit + BESIDE, y, "start"), Place(there - BESIDE, y, "end")]
        })
        .collect()
}

/// Above a line on its way out of the picture, else below it.
fn along(chart: &CashChart, line: &[f64], exit: f64, (from, to): (u32, u32)) -> Vec<Place> {
    /// Parts of the way at which there may be room.
    const PARTS: [f64; 4] = [0.5, 0.75, 0.3, 1.0];
    let at = |part: f64| {
        let x = exit * part;
        let month = month_at(chart.axes.x, x, from, to);
        (x, chart.axes.y.at(line.get(month as usize).copied().unwrap_or(0.0)))
    };
    let above = |(x, y)| Place(x - BESIDE, y - ELBOW, "end");
    let below = |(x, y)| Place(x + LINE, y + LINE, "start");
    PARTS
        .iter()
        .map(|part| above(at(*part)))
        .chain(PARTS.iter().map(|part| below(at(*part))))
        .collect()
}
