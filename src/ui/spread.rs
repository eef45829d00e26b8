//! How the trials end: counted by net gain and by the month they are even in.

use super::{
    act::Act,
    el::{El, button, el},
    export::{self, Chart},
    export_rows,
    page::Page,
    spans,
};
use crate::{
    chance::RouteChance,
    chart::{
        histogram::{Counts, Histogram, by_gain, by_month, grouped, months_a_bar},
        path::pixels,
    },
    platform::measure,
    words::{
        Text,
        catalogue::key,
        findings::{Label, heading},
        page as words,
        trials::{self, TrialLabel},
    },
};

/// Height of the bars and room for their axis, in pixels.
const HEIGHT: f64 = 96.0;
const BOTTOM: f64 = 26.0;
const FOOT: f64 = 18.0;
/// From this width on the two stand side by side, so far apart, in pixels.
const WIDE: f64 = 640.0;
const APART: f64 = 48.0;

/// An end of a row that goes on.
const OPEN: &str = "…";
/// Size of the axis's words, in pixels.
const AXIS: u32 = 12;

/// The charts, as they are taken away.
const GAINS: Chart = Chart { name: "trials-gain", file: key::CHART_FILES_TRIALS_GAIN };
const MONTHS: Chart = Chart { name: "trials-even", file: key::CHART_FILES_TRIALS_EVEN };

/// Both, with the table behind them; none until there are trials.
pub(crate) fn spread(page: &Page<'_>) -> Option<El> {
    let view = page.view;
    let told = page.desk.told.trials(view)?;
    let chance = told.route(view.route)?;
    let width = page.desk.widths.1;
    let each = if width < WIDE { width } else { (width - APART) / 2.0 };
    let table = button("link", page.hand, Act::SpreadTable)
        .state("aria-expanded", page.desk.spread_table)
        .say(page.word(key::CHART_TABLE));
    Some(
        el("div", if told.old { "spread old" } else { "spread" })
            .put(gains(page, chance, each))
            .put(months(page, chance, each))
            .put(facts(page, chance))
            .put(el("p", "under").put(table))
            .all(page.desk.spread_table.then(|| tables(page, chance))),
    )
}

/// What they come to: how often the cash runs out, the mean, and that of the worst tenth.
fn facts(page: &Page<'_>, chance: &RouteChance) -> El {
    let voice = page.view.voice();
    let facts = trials::facts(chance, page.view.stored.household.savings.is_some());
    let said = |fact| el("p", "").all(spans::plain(&voice.trial_fact(fact)));
    el("div", "facts").all(facts.map(said))
}

/// That their mean is another than the verdict's figure, where it is.
pub(crate) fn mean(page: &Page<'_>) -> Option<El> {
    let told = page.desk.told.trials(page.view).filter(|trials| !trials.old)?;
    let fact = trials::differs(told.route(page.view.route)?, page.view.result()?)?;
    Some(el("p", "differs").all(spans::plain(&page.view.voice().trial_fact(fact))))
}

fn gains(page: &Page<'_>, chance: &RouteChance, width: f64) -> El {
    let view = page.view;
    let voice = view.voice();
    let counts =
        Counts { low: chance.gains.low, width: chance.gains.width, counts: &chance.gains.counts };
    let drawn = by_gain(counts, (width, HEIGHT));
    let title = heading(&voice, &trials::spread(chance));
    let label = Label::Trials(TrialLabel::Spread(chance.trials, view.stored.horizon));
    let under = voice.label(label);
    let behind = 1.0 - chance.odds_gain_alone;
    let picture = crate::words::picture::Picture::Spread {
        trials: chance.trials,
        ends: chance.percentiles,
        behind,
    };
    let alternative = voice.picture(&picture).to_string();
    let ticks = drawn
        .ticks
        .iter()
        .enumerate()
        .map(|(i, &(gain, x))| (x, voice.figures.axis(gain, i + 1 == drawn.ticks.len())));
    let ticks: Vec<_> = ticks.collect();
    histogram(&drawn, ticks, (width, drawn.x.at(0.0)), alternative).into_part(
        page,
        GAINS,
        &[title, under],
    )
}

fn months(page: &Page<'_>, chance: &RouteChance, width: f64) -> El {
    let view = page.view;
    let voice = view.voice();
    let drawn = by_month(&chance.even, (width, HEIGHT));
    let title = heading(&voice, &trials::even(chance, view.stored.horizon));
    let label = Label::Trials(TrialLabel::Even(chance.trials));
    let under = voice.label(label);
    let never = f64::from(chance.never_even) / f64::from(chance.trials.max(1));
    let picture = crate::words::picture::Picture::Even {
        trials: chance.trials,
        median: trials::median_even(&chance.even, chance.trials),
        never,
        horizon: view.stored.horizon,
    };
    let alternative = voice.picture(&picture).to_string();
    let marks: Vec<(u32, f64)> = drawn.ticks.iter().map(|&(month, x)| (month as u32, x)).collect();
    let ticks =
        (0..marks.len()).map(|i| (marks[i].1, words::month_mark(&voice, &marks, i))).collect();
    histogram(&drawn, ticks, (width, 0.0), alternative).into_part(page, MONTHS, &[title, under])
}

/// A drawing on its way into its part of the section.
struct Drawing(El);

impl Drawing {
    fn into_part(self, page: &Page<'_>, chart: Chart, titles: &[Text; 2]) -> El {
        let [title, under] = titles;
        let (view, told) = (page.view.clone(), page.desk.told.trials(page.view));
        let rows = move || {
            let chance = told.as_ref().and_then(|trials| trials.route(view.route));
            chance.map(|chance| export_rows::spread(&view, chance)).unwrap_or_default()
        };
        let links = export::links(chart, titles.each_ref().map(Text::to_string), page, rows);
        el("div", "part")
            .put(el("h3", "").all(spans::plain(title)))
            .put(el("p", "drawn").all(spans::plain(under)))
            .put(self.0.attr("data-chart", chart.name))
            .put(el("p", "under links").all(links))
    }
}

fn histogram(
    drawn: &Histogram,
    ticks: Vec<(f64, String)>,
    (width, zero): (f64, f64),
    alternative: String,
) -> Drawing {
    let path = |class, data: &str| el("path", class).attr("d", data.to_owned());
    let ticks = ticks.into_iter().map(|(x, word)| {
        // A label at an end stays within the picture.
        let half = measure::text(&word, AXIS, false) / 2.0;
        let (x, anchor) = match x {
            x if x < half => (0.0, "start"),
            x if x + half > width => (width, "end"),
            x => (x, "middle"),
        };
        el("text", "").at(x, HEIGHT + FOOT, anchor).say(word)
    });
    Drawing(
        el("svg", "chart histogram")
            .attr("viewBox", format!("0 0 {} {}", pixels(width), pixels(HEIGHT + BOTTOM)))
            .attr("role", "img")
            .attr("aria-label", alternative)
            .put(path("gain-bars", &drawn.gain))
            .put(path("loss-bars", &drawn.loss))
            .put(el("line", "axis").line((0.0, HEIGHT), (width, HEIGHT)))
            .put(el("line", "zero").line((zero, 0.0), (zero, HEIGHT)))
            .all(ticks),
    )
}

/// The counts themselves.
fn tables(page: &Page<'_>, chance: &RouteChance) -> El {
    let figures = page.view.voice().figures;
    let head = |words: Vec<&'static str>| {
        let heads = words.into_iter().map(|word| el("th", "").attr("scope", "col").say(word));
        el("thead", "").put(el("tr", "").all(heads))
    };
    let row =
        |cells: [String; 3]| el("tr", "").all(cells.into_iter().map(|cell| el("td", "").say(cell)));
    let bars = chance.gains.counts.len() as u32;
    let gains = (0_u32..).zip(&chance.gains.counts).map(|(i, count)| {
        let low = chance.gains.low + chance.gains.width * f64::from(i);
        let ends = [low, low + chance.gains.width].map(|gain| figures.axis(gain, true));
        let [mut from, mut to] = ends;
        // The first and the last hold all that lies beyond them.
        if i == 0 {
            OPEN.clone_into(&mut from);
        }
        if i + 1 == bars {
            OPEN.clone_into(&mut to);
        }
        row([from, to, figures.count(*count)])
    });
    let step = months_a_bar(page.view.stored.horizon);
    let months = grouped(&chance.even, step);
    let months = (0_u32..).zip(months).map(|(i, count)| {
        let from = if i == 0 { 0 } else { i * step + 1 };
        row([from.to_string(), ((i + 1) * step).to_string(), figures.count(count)])
    });
    let never = row([
        page.word(key::AXES_NEVER).to_owned(),
        String::new(),
        figures.count(chance.never_even),
    ]);
    let table = |heads, rows: Vec<El>| {
        el("table", "numbers").put(head(heads)).put(el("tbody", "").all(rows))
    };
    el("div", "scroll two")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", page.word(key::CHART_TABLE))
        .put(table(page.words(key::SPREAD_TABLE), gains.collect()))
        .put(table(page.words(key::EVEN_TABLE), months.chain([never]).collect()))
}
