//! How low, how long: the map of the reduced rate and its months.

use super::{
    act::Act,
    el::{El, button, el},
    export::{self, Chart},
    export_rows,
    finding::finding,
    hatching::hatching,
    map_odds::{self, Odds},
    map_point::{Handle, on_map},
    map_words::{MapWords, TEXT},
    page::Page,
    spans, talk,
    units::track,
};
use crate::{
    chart::{
        Point,
        bins::Bins,
        heat::{Cells, Heat, heat},
        heat_labels::labels,
        heat_point::{beside, you},
        path::pixels,
    },
    model::result::Required,
    platform::measure,
    scenario::lever::Lever,
    words::{
        catalogue::{Key, key},
        findings::heading,
        map::how_low,
    },
    worker::RateMap,
};

/// The least room for the rates, that from them to the plot, room above the plot and below it, and
/// heights of the plot, in pixels.
const LEFT: f64 = 58.0;
const BEFORE: f64 = 8.0;
const TOP: f64 = 8.0;
const BOTTOM: f64 = 46.0;
const HEIGHT: [f64; 2] = [420.0, 300.0];
/// Its height on paper.
const PRINTED: f64 = 156.0;
/// Its hatching on the page, and on paper, where the page's own is not to be had.
const HATCH: [&str; 2] = ["hatch-map", "hatch-map-paper"];
/// Below this width, in pixels, it is drawn narrow.
const WIDE: f64 = 560.0;
/// Radius of the user's ring, of the paper around it and of the dot in it.
const RING: f64 = 12.0;
const AROUND: f64 = 15.0;
const DOT: f64 = 3.5;

/// The chart, as it is taken away.
const MAP: Chart = Chart { name: "map", file: key::CHART_FILES_MAP };

/// The section; none where the route has no reduced rate.
pub(crate) fn how_low_how_long(page: &Page<'_>) -> Option<El> {
    let view = page.view;
    let answer = view.answer.as_ref().ok()?;
    let voice = view.voice();
    let found = how_low(&view.shown, view.route, answer.result(), &answer.bounds)?;
    let title = heading(&voice, &found);
    let narrow = page.desk.widths.1 < WIDE;
    let mut words = MapWords::of(page, answer.result(), narrow)?;
    if page.desk.map_odds {
        words.speak_of_odds(page, narrow);
    }
    let section = finding("how-low", spans::plain(&title))
        .put(
            el("p", "drawn")
                .all(spans::plain(&words.drawn))
                .say(" ")
                .say(page.word(key::AXES_DRAG)),
        )
        // The browser lets one choice of a name stand: the page's own.
        .all((!page.desk.paper).then(|| map_odds::switch(page)));
    let told = page.desk.told.map(view);
    let Some(map) = told.here() else {
        return Some(section.put(coming(page, told.word())).all(talk::talk(page)));
    };
    let odds = match page.desk.map_odds.then(|| Odds::of(page, map)).transpose() {
        Ok(odds) => odds,
        Err(word) => {
            return Some(section.put(coming(page, word)).all(talk::talk(page)));
        }
    };
    let table = button("link", page.hand, Act::MapTable)
        .state("aria-expanded", page.desk.map_table)
        .say(page.word(key::CHART_TABLE));
    let (of, rows, counted) = (view.clone(), map.clone(), odds.as_ref().map(|o| o.map.clone()));
    let titles = [title.to_string(), words.drawn.to_string()];
    let rows = move || export_rows::map(&of, &rows, counted.as_deref());
    let links = export::links(MAP, titles, page, rows);
    // Where a map with such lines has no room for the words, they stand above.
    let broke = map.map.affordable.iter().flatten().any(|holds| !holds);
    let above = odds.as_ref().map_or(&map.map.net_gain, |odds| &odds.above);
    let flips = [true, false].map(|ahead| above.iter().flatten().any(|v| (*v >= 0.0) == ahead));
    let flips = flips == [true; 2];
    let named = narrow && (broke || flips);
    let below = named.then(|| words.legend(page, broke, flips));
    let drawing = drawing(page, map, odds.as_ref(), &words, told.is_old());
    let drawn = el("div", "")
        .all(words.off_the_map(&map.map.months))
        .all(below)
        .put(el("p", "axis-name").say(words.rates.clone()))
        .put(drawing.attr("data-chart", MAP.name))
        .put(el("p", "axis-name end").say(page.word(key::AXES_MONTHS_AT_LOWER_RATE)))
        .put(el("p", "under links").put(table).all(links))
        .all(page.desk.map_table.then(|| MapWords::table(page, map, odds.as_ref())));
    Some(section.put(drawn).all(talk::talk(page)))
}

/// What stands in the place of all that is drawn: as many siblings, so that the switch before it is
/// not made anew under somebody's hand.
fn coming(page: &Page<'_>, word: Key) -> El {
    let class = if word == key::WORKER_LOST { "coming" } else { "coming soon" };
    el("div", "").put(el("p", class).say(page.word(word)))
}

fn drawing(page: &Page<'_>, map: &RateMap, odds: Option<&Odds>, words: &MapWords, old: bool) -> El {
    let view = page.view;
    let width = page.desk.widths.1;
    let narrow = width < WIDE;
    let height = if page.desk.paper { PRINTED } else { HEIGHT[usize::from(narrow)] };
    let hatch = HATCH[usize::from(page.desk.paper)];
    let shown = |cut: f64| view.shown_value(Lever::Cut, cut);
    let cuts = odds.map_or(&map.map.cuts, |odds| &odds.map.cuts);
    let cuts: Vec<f64> = cuts.iter().map(|cut| shown(*cut)).collect();
    let left = room(page, words.at.0, &cuts);
    let size = (width - left, height);
    let cash: Vec<f64> = map.borders.iter().map(|border| level(border.cash, &shown)).collect();
    let cells = Cells {
        cuts: &cuts,
        months: &map.map.months,
        gains: odds.map_or(&map.map.net_gain, |odds| &odds.above),
        affordable: &map.map.affordable,
        cash: &cash,
    };
    let bins = odds.map_or_else(|| Bins::of_all(&map.map.net_gain), |_| map_odds::BINS);
    let old = old || odds.is_some_and(|odds| odds.old);
    let drawn = heat(cells, bins, size);
    let at = words.at;
    let yours = you(drawn.axes, at, words.you_width, size);
    let (ranges, wide) = MapWords::ranges(page, bins, odds.is_some());
    let placed = labels(cells, bins, &drawn, yours.as_ref(), words.widths(&wide));
    let svg = el("svg", if old { "chart map old" } else { "chart map" })
        .attr("viewBox", format!("0 0 {} {}", pixels(width), pixels(TOP + size.1 + BOTTOM)));
    let handle = Handle {
        axes: drawn.axes,
        at,
        origin: Point::new(left, TOP),
        width,
        cut: track(&view.range(Lever::Cut)),
        months: months_track(map, view.range(Lever::For).large_step),
        dragging: page.desk.drag.is_some(),
    };
    let ring = yours.as_ref().map(|yours| {
        let circle = |class, r: f64| {
            el("circle", class).px("cx", yours.ring.x).px("cy", yours.ring.y).px("r", r)
        };
        el("g", "")
            .put(el("path", "guide").attr("d", yours.guides.clone()))
            .put(circle("ring-around", AROUND))
            .put(circle("ring", RING))
            .put(circle("ring-dot", DOT))
    });
    let plot = el("g", "")
        .attr("transform", format!("translate({} {})", pixels(left), pixels(TOP)))
        .put(layers(&drawn))
        .put(
            el("path", "hatched")
                .attr("d", drawn.hatched.clone())
                .attr("fill", format!("url(#{hatch})")),
        )
        .put(el("path", "flip-line").attr("d", drawn.flip.clone()))
        .put(el("path", "cash-line").attr("d", drawn.cash.clone()))
        .all(ring)
        .put(axes(page, &drawn, at, size))
        .put(words.put(&ranges, &placed, yours.as_ref()));
    on_map(handle, svg, page.hand, words).put(hatching(hatch.to_owned(), 6.0)).put(plot)
}

/// The least pay at which a month's cash lasts, as the drawing takes it.
fn level(cash: Required, shown: &dyn Fn(f64) -> f64) -> f64 {
    match cash {
        Required::Value(cut) => shown(cut),
        Required::Always(_) | Required::None => f64::NEG_INFINITY,
        Required::Never => f64::INFINITY,
    }
}

fn months_track(map: &RateMap, large: f64) -> crate::chart::track::Track {
    let months = &map.map.months;
    let end = |month: Option<&u32>| month.copied().map_or(1.0, f64::from);
    crate::chart::track::Track {
        low: end(months.first()),
        high: end(months.last()),
        step: 1.0,
        large,
    }
}

fn layers(drawn: &Heat) -> El {
    let class = |shade: i8| match shade {
        1 => "heat-gain-1",
        2 => "heat-gain-2",
        3 => "heat-gain-3",
        4 => "heat-gain-4",
        5 => "heat-gain-5",
        6.. => "heat-gain-6",
        -1 => "heat-loss-1",
        -2 => "heat-loss-2",
        _ => "heat-loss-3",
    };
    el("g", "layers").all(
        drawn
            .layers
            .iter()
            .map(|layer| el("path", class(layer.shade)).attr("d", layer.path.clone())),
    )
}

/// Room for the rates at the side: the user's own, and the highest with its sign.
fn room(page: &Page<'_>, cut: f64, cuts: &[f64]) -> f64 {
    let figures = &page.view.voice().figures;
    let highest = cuts.iter().copied().fold(cut, f64::max);
    let widths = [(figures.plain(cut), true), (figures.exact(highest), false)]
        .map(|(rate, strong)| BEFORE + measure::text(&rate, TEXT, strong));
    widths.into_iter().fold(LEFT, f64::max)
}

/// Ticks; those beside the user's own values give way to these.
fn axes(
    page: &Page<'_>,
    drawn: &Heat,
    (cut, months): (f64, f64),
    (width, height): (f64, f64),
) -> El {
    /// The letters' middle from the line; the foot of those below.
    const MIDDLE: f64 = 4.0;
    const FOOT: f64 = 20.0;
    let voice = page.view.voice();
    let (x, y) = (drawn.axes.x.at(months), drawn.axes.y.at(cut));
    let rates = beside(&drawn.cuts, y);
    let last = rates.len().saturating_sub(1);
    let rates = rates.iter().enumerate().map(|(i, &(rate, at))| {
        let word = if i == last { voice.figures.exact(rate) } else { voice.figures.plain(rate) };
        el("text", "").at(-BEFORE, at + MIDDLE, "end").say(word)
    });
    let months_at = beside(&drawn.months, x);
    let months_at = months_at.iter().map(|&(month, at)| {
        let word = month.to_string();
        let half = measure::text(&word, TEXT, false) / 2.0;
        el("text", "").at(at.min(width - half), height + FOOT, "middle").say(word)
    });
    let own = voice.figures.plain(months);
    let half = measure::text(&own, TEXT, true) / 2.0;
    let own = el("text", "mine").at(x.min(width - half), height + FOOT, "middle").say(own);
    el("g", "")
        .all(rates)
        .all(months_at)
        .put(el("text", "mine").at(-BEFORE, y + MIDDLE, "end").say(voice.figures.plain(cut)))
        .put(own)
}
