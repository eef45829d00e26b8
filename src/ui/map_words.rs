//! What is written on the map, and the table behind it.

use super::{
    el::{El, el},
    map_odds::Odds,
    page::Page,
    spans,
};
use crate::{
    chart::{
        bins::Bins,
        heat_labels::{HeatLabels, Widths},
        heat_point::{Standing, You},
    },
    explore::CELL_TRIALS,
    model::result::RouteResult,
    platform::measure,
    scenario::lever::Lever,
    words::{
        Text,
        catalogue::{Key, key, say},
        findings::Label,
        lever::Style,
        map::{Cell, MapLabel},
        page::map_odds as odds_words,
        route::{broke_if_it_works, can_fail},
    },
    worker::RateMap,
};

/// Heights of letters and of a plate, and room within it, in pixels.
pub(crate) const TEXT: u32 = 13;
const PLATE: f64 = 54.0;
const PADDING: f64 = 12.0;
/// The two lines of a plate, and the middle of letters, from its top.
const LINES: [f64; 2] = [23.0, 42.0];
const MIDDLE: f64 = 5.0;

/// Everything that is said on the map.
pub(crate) struct MapWords {
    /// The point: rate and months as shown.
    pub(crate) at: (f64, f64),
    /// Under the heading.
    pub(crate) drawn: Text,
    /// Over the rates.
    pub(crate) rates: String,
    /// What the point is, for those who move it by keys.
    pub(crate) name: &'static str,
    /// The point, for those who hear it.
    pub(crate) spoken: String,
    /// Where the point is, in words.
    place: String,
    /// The point's label, and its width.
    you: Text,
    pub(crate) you_width: f64,
    /// On the hatched surface: one line or two.
    cash: Text,
    /// Where there is little room, it stands above.
    flips: Option<Text>,
    flips_line: Key,
}

impl MapWords {
    /// Of the route in focus; none where it has no reduced rate.
    pub(crate) fn of(page: &Page<'_>, result: &RouteResult, narrow: bool) -> Option<Self> {
        let view = page.view;
        let voice = view.voice();
        let (cut, months) = (view.value(Lever::Cut)?, view.value(Lever::For)?);
        let unit = view.unit(Lever::Cut);
        let told = view.stored.household.savings.is_some();
        let cell = Cell {
            cut,
            unit,
            months: months as u32,
            gain: Some(result.expected.net_gain),
            lasts: told.then_some(result.cash.not_affordable_from.is_none()),
        };
        let label = |label| voice.label(Label::Map(label));
        let whole = label(MapLabel::You(cell));
        let you = if narrow { spans::first_of(&whole) } else { whole };
        let may_fail = can_fail(result) && !broke_if_it_works(result, view.stored.household.credit);
        Some(Self {
            at: (cut, months),
            drawn: label(MapLabel::Drawn(view.stored.horizon)),
            rates: say!(view.words, AXES_REDUCED_RATE, unit = voice.unit(Lever::Cut, unit))
                .to_string(),
            name: view.word(key::AXES_POINT),
            spoken: voice.cell(&cell).to_string(),
            place: odds_words::place(
                &voice,
                &voice.value(unit, cut, Style::Short),
                &voice.spell(months as u32),
            ),
            you_width: measure::text(&you.to_string(), TEXT, true),
            you,
            cash: label(MapLabel::CashRunsOut(may_fail)),
            flips: (!narrow).then(|| label(MapLabel::FlipsHere)),
            flips_line: key::MAP_FLIPS_LINE,
        })
    }

    /// What hatching and the solid line are, where there are such.
    pub(crate) fn legend(&self, page: &Page<'_>, hatched: bool, solid: bool) -> El {
        let cash = hatched.then(|| page.word(key::MAP_HATCHED));
        let flips = solid.then(|| page.word(self.flips_line));
        let said: Vec<&str> = cash.into_iter().chain(flips).collect();
        el("p", "drawn legend").say(said.join(" "))
    }

    /// What is told of the point where it is not on a map of these months.
    pub(crate) fn off_the_map(&self, months: &[u32]) -> Option<El> {
        let ends = months.first().zip(months.last());
        let on = ends.is_some_and(|(first, last)| {
            (f64::from(*first)..=f64::from(*last)).contains(&self.at.1)
        });
        (!on).then(|| el("p", "drawn").all(spans::plain(&self.you)))
    }

    /// Speaks of the odds of being ahead in place of the gain.
    pub(crate) fn speak_of_odds(&mut self, page: &Page<'_>, narrow: bool) {
        let view = page.view;
        let voice = view.voice();
        self.drawn = odds_words::drawn(&voice, CELL_TRIALS);
        self.flips = (!narrow).then(|| odds_words::flips(&voice));
        self.flips_line = key::MAP_ODDS_FLIPS_LINE;
        let trials = page.desk.told.trials(view).filter(|trials| !trials.old);
        let Some(odds) = trials.as_ref().and_then(|trials| trials.route(view.route)) else {
            return;
        };
        self.you = odds_words::you(&voice, odds.odds_ahead);
        self.you_width = measure::text(&self.you.to_string(), TEXT, true);
        self.spoken = odds_words::at(&voice, &self.place, odds.odds_ahead);
    }

    /// The ranges' labels, the lowest first, and their widths; of odds, or of gains.
    pub(crate) fn ranges(page: &Page<'_>, bins: Bins, odds: bool) -> (Vec<String>, Vec<f64>) {
        let voice = page.view.voice();
        let range = |index| {
            let (from, to) = if odds { Odds::edges(index) } else { bins.edges(index) };
            let label = Label::Map(MapLabel::Range(from, to));
            let text = if odds {
                odds_words::range(&voice, from, to)
            } else {
                voice.label(label).to_string()
            };
            let width = measure::text(&text, TEXT, false);
            (text, width)
        };
        (0..bins.count()).map(range).unzip()
    }

    /// Widths of everything, for the placing.
    pub(crate) fn widths<'a>(&self, ranges: &'a [f64]) -> Widths<'a> {
        Widths {
            you: self.you_width,
            plate: self.plate(),
            flip: self
                .flips
                .as_ref()
                .map_or(0.0, |text| measure::text(&text.to_string(), TEXT, true)),
            bins: ranges,
        }
    }

    /// The words in their places.
    pub(crate) fn put(&self, ranges: &[String], placed: &HeatLabels, you: Option<&You>) -> El {
        let standing = |class, text: &Text, Standing { at, ends }: Standing| {
            let anchor = if ends { "end" } else { "start" };
            el("text", class).at(at.x, at.y + MIDDLE, anchor).all(spans::drawn(text))
        };
        let ranges = placed.bins.iter().zip(ranges).filter_map(|(at, text)| {
            let at = (*at)?;
            Some(el("text", "halo ink").at(at.x, at.y + MIDDLE, "middle").say(text.clone()))
        });
        let plate = placed.plate.map(|corner| {
            let (width, height) = self.plate();
            let lines = self.lines();
            // What happens, then when.
            let classes = ["ink strong", "ink"];
            let lines = lines.iter().zip(LINES).zip(classes).map(|((line, y), class)| {
                el("text", class).at(corner.x + PADDING, corner.y + y, "start").say(line.clone())
            });
            el("g", "")
                .put(
                    el("rect", "paper-plate")
                        .px("x", corner.x)
                        .px("y", corner.y)
                        .px("width", width)
                        .px("height", height)
                        .attr("rx", "2"),
                )
                .all(lines)
        });
        el("g", "map-words")
            .all(ranges)
            .all(plate)
            .all(
                placed
                    .flip
                    .zip(self.flips.as_ref())
                    .map(|(at, text)| standing("halo ink strong", text, at)),
            )
            .all(you.map(|you| standing("halo ink", &self.you, you.label)))
    }

    fn lines(&self) -> Vec<String> {
        self.cash.spans().iter().map(|span| span.text.trim().to_owned()).collect()
    }

    fn plate(&self) -> (f64, f64) {
        let lines = self.lines();
        let widest = lines.iter().map(|line| measure::text(line, TEXT, true)).fold(0.0, f64::max);
        (widest + 2.0 * PADDING, PLATE)
    }

    /// The table behind the map: a row a rate, a column a month.
    pub(crate) fn table(page: &Page<'_>, map: &RateMap, odds: Option<&Odds>) -> El {
        let view = page.view;
        let voice = view.voice();
        let figures = voice.figures;
        let told = view.stored.household.savings.is_some();
        let head = |word: String| el("th", "").attr("scope", "col").say(word);
        let months = map.map.months.iter().map(|month| head(month.to_string()));
        let rows = map.map.cuts.iter().enumerate().rev().map(|(row, cut)| {
            let cells = (0..map.map.months.len()).map(|column| {
                let gain = map.map.net_gain[row][column];
                let chance = odds.map(|odds| odds.map.odds[row][column]);
                let cell = el("td", "").attr("data-value", chance.unwrap_or(gain).to_string());
                let cell = cell.say(chance.map_or_else(
                    || figures.difference(gain),
                    |chance| odds_words::in_a_hundred(&voice, chance),
                ));
                let broke = told && !map.map.affordable[row][column];
                cell.all(
                    broke.then(|| el("span", "down below").say(view.word(key::MAP_TABLE_BROKE))),
                )
            });
            el("tr", "")
                .put(
                    el("th", "")
                        .attr("scope", "row")
                        .attr("data-value", cut.to_string())
                        .say(figures.exact(view.shown_value(Lever::Cut, *cut))),
                )
                .all(cells)
        });
        let count = map.map.months.len().to_string();
        let over = el("th", "")
            .attr("scope", "colgroup")
            .attr("colspan", count)
            .say(view.word(key::AXES_MONTHS_AT_LOWER_RATE));
        let cut = head(view.word(key::MAP_TABLE_CUT).to_owned()).attr("rowspan", "2");
        let heads = [el("tr", "").put(cut).put(over), el("tr", "").all(months)];
        let table =
            el("table", "numbers").put(el("thead", "").all(heads)).put(el("tbody", "").all(rows));
        el("div", "scroll")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr(
                "aria-label",
                view.word(odds.map_or(key::MAP_TABLE_GAIN, |_| key::MAP_ODDS_TABLE)),
            )
            .put(table)
    }
}
