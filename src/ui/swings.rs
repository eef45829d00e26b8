//! What could flip it: every figure at its plausible low and high, the widest swing first.

use super::{
    act::Act,
    el::{El, button, el},
    export::{self, Chart},
    export_rows,
    finding::finding,
    hatching::hatching,
    look::Glance,
    page::Page,
    ranges::ranges,
    spans, swings_table,
};
use crate::{
    chart::{
        bars::{Bar, Bars, EndLabel, Ends, Segment, bars},
        labels::within,
        path::pixels,
    },
    explore::Swing,
    platform::measure,
    scenario::lever::Unit,
    words::{
        Span, Text,
        catalogue::key,
        findings::{Label, heading},
        lever::Style,
        swings::{Flip, SwingEnd, SwingLabel, TurnedTo, swings},
    },
    worker::Turns,
};

/// Room for the figures' names, height of a row, of a bar, and above the first row, in pixels.
const NAMES: [f64; 2] = [190.0, 0.0];
const ROW: [f64; 2] = [32.0, 52.0];
const BAR: f64 = 16.0;
const TOP: f64 = 30.0;
/// The middle of letters, and how high a name stands over its bar where there is little room.
const MIDDLE: f64 = 5.0;
const OVER: f64 = 22.0;
/// Height of the letters.
const SMALL: u32 = 13;
/// Below this width, in pixels, it is drawn narrow.
const WIDE: f64 = 560.0;

/// The pattern of what empties the savings, on the screen and on paper.
const HATCH: [&str; 2] = ["hatch-swings", "hatch-swings-paper"];

/// The chart, as it is taken away.
const SWINGS: Chart = Chart { name: "swings", file: key::CHART_FILES_SWINGS };

/// A figure that moves something.
struct Moved<'a> {
    swing: &'a Swing,
    ends: [SwingEnd; 2],
    words: [Text; 2],
}

/// The section.
pub(crate) fn what_flips(page: &Page<'_>) -> Option<El> {
    let view = page.view;
    let result = view.result()?;
    let voice = view.voice();
    let told = page.desk.told.turns(view, &page.desk.session);
    let label = |label| voice.label(Label::Swings(label));
    let Some(turns) = told.here() else {
        // No finding yet: nothing is headed.
        return Some(
            el("section", "finding")
                .attr("id", "what-flips")
                .put(el("h2", "").all(spans::plain(&label(SwingLabel::Drawn))))
                .put(el("p", "coming").say(page.word(told.word()))),
        );
    };
    let found = &turns.sensitivity;
    let breaks = turns.lasts.iter().filter(|(low, high)| !low || !high).count() as u32;
    let breaks = if view.stored.household.savings.is_some() { breaks } else { 0 };
    let as_shown = |lever, value| (view.unit(lever), view.shown_value(lever, value));
    let finding_of = swings(&view.stored, view.route, result, found, breaks, &as_shown);
    let title = heading(&voice, &finding_of);
    let broke = turns.lasts.iter().any(|(low, high)| !low || !high);
    let broke = (broke && view.stored.household.savings.is_some())
        .then(|| format!(" {}", page.word(key::MAP_HATCHED)));
    let drawn = el("p", "drawn")
        .all(spans::plain(&label(SwingLabel::Drawn)))
        .say(broke.unwrap_or_default());
    let smallest = TurnedTo::both(result).map(|to| {
        let flip = Flip::smallest(&view.stored, view.route, result, to, found, &as_shown)?;
        Some(label(SwingLabel::Smallest(flip, to)))
    });
    let smallest = smallest.into_iter().flatten();
    let table = button("link", page.hand, Act::Look(Glance::SwingsTable))
        .state("aria-expanded", page.desk.look.swings_table)
        .say(page.word(key::CHART_TABLE));
    let (of, rows) = (view.clone(), turns.clone());
    let titles = [title.to_string(), label(SwingLabel::Drawn).to_string()];
    let links = export::links(SWINGS, titles, page, move || export_rows::swings(&of, &rows));
    Some(
        finding("what-flips", spans::plain(&title))
            .put(drawn)
            .put(
                drawing(page, turns, result.expected.net_gain, told.is_old())
                    .attr("data-chart", SWINGS.name),
            )
            .put(el("p", "under links").put(table).all(links))
            .all(page.desk.look.swings_table.then(|| swings_table::table(page, turns, result)))
            .all(smallest.map(|text| el("p", "smallest").all(spans::plain(&text))))
            .put(ranges(page, turns)),
    )
}

fn moved<'a>(page: &Page<'_>, turns: &'a Turns) -> Vec<Moved<'a>> {
    let view = page.view;
    let narrow = page.desk.widths.1 < WIDE;
    let voice = view.voice();
    let each = turns.sensitivity.swings.iter().zip(&turns.lasts);
    each.filter(|(swing, _)| swing.width() > 0.0)
        .map(|(swing, lasts)| {
            let unit = view.unit(swing.lever);
            let end = |value: f64, gain: f64, lasts: bool| SwingEnd {
                unit,
                value: cents(unit, view.shown_value(swing.lever, value)),
                gain: gain.is_finite().then_some(gain),
                lasts,
            };
            let ends = [
                end(swing.low, swing.gain_low, lasts.0),
                end(swing.high, swing.gain_high, lasts.1),
            ];
            let words = ends.map(|end| {
                let whole = voice.label(Label::Swings(SwingLabel::End(end)));
                // Where there is little room, the figure alone; hatching says what breaks.
                let short = || voice.value(unit, end.value, Style::Short);
                match (narrow, end.lasts) {
                    (false, _) => whole,
                    (true, true) => Span::figure(short()).into(),
                    (true, false) => Span::loss(short()).into(),
                }
            });
            Moved { swing, ends, words }
        })
        .collect()
}

/// The places of the swings, the widest first.
pub(crate) fn by_width(turns: &Turns) -> Vec<usize> {
    let width = |at: &usize| turns.sensitivity.swings[*at].width();
    let mut places: Vec<usize> = (0..turns.sensitivity.swings.len()).collect();
    places.sort_by(|a, b| width(b).total_cmp(&width(a)));
    places
}

/// A plausible pay is no more exact than a cent.
pub(crate) fn cents(unit: Unit, value: f64) -> f64 {
    if let Unit::Pay(_) = unit { libm::round(value * 100.0) / 100.0 } else { value }
}

fn drawing(page: &Page<'_>, turns: &Turns, yours: f64, old: bool) -> El {
    let width = page.desk.widths.1;
    let narrow = usize::from(width < WIDE);
    let (names, row) = (NAMES[narrow], ROW[narrow]);
    let all = moved(page, turns);
    let gains: Vec<Ends> =
        all.iter().map(|m| Ends { low: m.swing.gain_low, high: m.swing.gain_high }).collect();
    let sizes: Vec<[f64; 2]> = all
        .iter()
        .map(|m| [0, 1].map(|end| measure::text(&m.words[end].to_string(), SMALL, true)))
        .collect();
    let plot = width - names;
    let drawn = bars(&gains, &sizes, yours, plot);
    let height = TOP + row * all.len() as f64;
    let called = Names::of(page, &drawn, yours, (names, width));
    let hatch = HATCH[usize::from(page.desk.paper)];
    let rows = drawn.bars.iter().enumerate().map(|(nth, bar)| {
        let top = TOP + row * nth as f64 + row - BAR - (row - BAR) / 2.0 + OVER_SHIFT[narrow];
        one(page, bar, &all[bar.index], (names, top), hatch)
    });
    el("svg", if old { "chart swings old" } else { "chart swings" })
        .attr("viewBox", format!("0 0 {} {}", pixels(width), pixels(height + called.foot())))
        .attr("role", "img")
        .attr("aria-label", alternative(page, &all, yours))
        .put(hatching(hatch.to_owned(), 5.0))
        .put(lines(page, &drawn, &called, (names, height)))
        .all(rows)
}

/// A bar stands lower in its row where its name stands over it.
const OVER_SHIFT: [f64; 2] = [0.0, 10.0];

/// The names of the two lines: each over its own, as far as the picture goes; where both have no room
/// there, that of staying stands under its line.
struct Names {
    own: Text,
    /// Where they begin: that of staying, and one's own.
    at: [f64; 2],
    apart: bool,
}

impl Names {
    fn of(page: &Page<'_>, drawn: &Bars, yours: f64, (left, width): (f64, f64)) -> Self {
        const BETWEEN: f64 = 6.0;
        let own = page.view.voice().label(Label::Swings(SwingLabel::Yours(yours)));
        let staying = measure::text(page.word(key::AXES_STAYING_PUT), SMALL, false);
        let wide = [staying, measure::text(&own.to_string(), SMALL, true)];
        let at = [(drawn.staying, wide[0]), (drawn.yours, wide[1])]
            .map(|(x, wide)| within(left + x, wide, 0.0, width));
        let apart = at[0] + wide[0] + BETWEEN < at[1] || at[1] + wide[1] + BETWEEN < at[0];
        Self { own, at, apart }
    }

    /// Room under the rows, in pixels.
    const fn foot(&self) -> f64 {
        if self.apart { 0.0 } else { 22.0 }
    }
}

/// The lines of staying and of one's own result, with their names.
fn lines(page: &Page<'_>, drawn: &Bars, names: &Names, (left, height): (f64, f64)) -> El {
    const OVER: f64 = 16.0;
    const UNDER: f64 = 15.0;
    let line = |class, x: f64| el("line", class).line((left + x, TOP - 8.0), (left + x, height));
    let y = if names.apart { OVER } else { height + UNDER };
    el("g", "")
        .put(line("zero", drawn.staying))
        .put(line("yours", drawn.yours))
        .put(el("text", "").at(names.at[0], y, "start").say(page.word(key::AXES_STAYING_PUT)))
        .put(el("text", "mine").at(names.at[1], OVER, "start").all(spans::drawn(&names.own)))
}

fn one(page: &Page<'_>, bar: &Bar, moved: &Moved<'_>, (left, top): (f64, f64), hatch: &str) -> El {
    let voice = page.view.voice();
    let name = voice.lever(moved.swing.lever).label;
    let hatched = |better: bool| {
        // The end on that side, and whether the cash lasts there.
        let low_side = (moved.swing.gain_low > moved.swing.gain_high) == better;
        !moved.ends[usize::from(!low_side)].lasts
    };
    let broke = hatched(true) || hatched(false);
    let part = |class, segment: &Segment| {
        el("rect", class)
            .px("x", left + segment.x)
            .px("y", top)
            .px("width", segment.width)
            .px("height", BAR)
    };
    let segments = bar.segments.iter().map(|segment| {
        let class = match (segment.better, segment.behind) {
            (_, true) => "behind",
            (true, _) => "better",
            (false, _) => "worse",
        };
        part(class, segment)
    });
    let fill = format!("url(#{hatch})");
    let broken = bar.segments.iter().filter(|segment| hatched(segment.better));
    let broken = broken.map(|segment| part("hatched", segment).attr("fill", fill.clone()));
    let label = |label: &EndLabel| {
        let text = &moved.words[usize::from(label.high)];
        let anchor = if label.ends { "end" } else { "start" };
        el("text", if label.inside { "inside" } else { "halo" })
            .at(left + label.x, top + BAR / 2.0 + MIDDLE, anchor)
            .all(spans::drawn(text))
    };
    let title = if left > 0.0 {
        el("text", "name").at(0.0, top + BAR / 2.0 + MIDDLE, "start").say(name)
    } else {
        el("text", "name").at(0.0, top + BAR - OVER, "start").say(name)
    };
    el("g", if broke { "swing broke" } else { "swing" })
        .attr("data-swing", moved.swing.lever.name())
        .attr("data-low", moved.swing.gain_low.to_string())
        .attr("data-high", moved.swing.gain_high.to_string())
        .put(title)
        .all(segments)
        .all(broken)
        .all(bar.labels.iter().map(label))
}

/// The chart in words.
fn alternative(page: &Page<'_>, all: &[Moved<'_>], yours: f64) -> String {
    let voice = page.view.voice();
    let widest = all.iter().max_by(|a, b| a.swing.width().total_cmp(&b.swing.width()));
    let picture = crate::words::picture::Picture::Swings {
        yours,
        count: all.len() as u32,
        widest: widest.map(|moved| (moved.swing.lever, moved.ends)),
    };
    voice.picture(&picture).to_string()
}
