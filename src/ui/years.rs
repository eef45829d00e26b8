//! The net gain after 2, 5, 10 and 20 years, and at the horizon.

use super::{
    el::{El, el},
    finding::finding,
    page::Page,
    spans, why,
};
use crate::{
    model::{
        explain::FigureName,
        result::{GainPath, NET_GAIN_MONTHS},
    },
    platform::measure,
    words::{catalogue::key, page::coloured, route::can_fail},
};

/// Less than half the unit shown is nothing.
const SAME_MONEY: f64 = 0.5;

/// Height of its letters, and the room for a time, for a heading before it breaks, and between columns,
/// in pixels.
const SIZE: u32 = 14;
const TIME: f64 = 64.0;
const LEAST_WORD: f64 = 60.0;
const BETWEEN: f64 = 6.0;
/// From this width on, in pixels, every figure has its room.
const WIDE: f64 = 560.0;

/// A row for each time, a column each for works, fails and expected.
pub(crate) fn years(page: &Page<'_>) -> Option<El> {
    let view = page.view;
    let result = view.result()?;
    let voice = view.voice();
    let horizon = view.stored.horizon;
    let mut times: Vec<u32> = NET_GAIN_MONTHS.to_vec();
    if !times.contains(&horizon) {
        let at = times.iter().position(|time| *time > horizon).unwrap_or(times.len());
        times.insert(at, horizon);
    }
    let fails = if can_fail(result) {
        page.word(key::CHART_WIDE_FAILS)
    } else {
        page.word(key::YEARS_IF_IT_FAILED)
    };
    // The expected one at the horizon has its name beside the verdict.
    let columns = [
        (page.word(key::CHART_WIDE_WORKS), &result.works, "net-gain-works"),
        (fails, &result.fails, "net-gain-fails"),
        (page.word(key::CHART_WIDE_EXPECTED), &result.expected, ""),
    ];
    let cell = |months: u32, path: &GainPath, name: &'static str, word: &'static str| {
        let mut cell = el("td", "").attr("role", "cell").attr("data-label", word);
        if months == horizon && !name.is_empty() {
            cell = cell.named(name, view.named(name));
        }
        let gain = gain_at(path, months, horizon).map(|gain| coloured(gain, &voice.figures));
        cell.put(el("span", "").all(gain.iter().flat_map(spans::plain)))
    };
    let line = || el("tr", "").attr("role", "row");
    let column = |word| el("th", "").attr("role", "columnheader").attr("scope", "col").say(word);
    let head = line()
        .put(column(page.word(key::YEARS_AFTER)))
        .all(columns.iter().map(|(word, ..)| column(word)));
    // Of the expected gain, which says what works and what fails; at the horizon the verdict has it.
    let why = |months: u32, time: &str| {
        let label = format!("{} {time}", page.word(key::YEARS_AFTER));
        let name = FigureName::GainAfter(months).name();
        (months != horizon).then(|| why::link(name, &label, page)).flatten()
    };
    let rows = times.iter().map(|months| {
        let time = voice.spell_in_digits(*months);
        let why = why(*months, &time);
        let time = el("span", "whole-words").say(time);
        let name = el("th", "").attr("role", "rowheader").attr("scope", "row");
        line()
            .put(name.put(time).say(" ").all(why))
            .all(columns.iter().map(|(word, path, name)| cell(*months, path, name, word)))
    });
    // Where its columns are wider than the page, a time's figures stand below it.
    let widest = |(word, path, _): &(&'static str, &GainPath, &'static str)| {
        let gains = times.iter().filter_map(|months| gain_at(path, *months, horizon));
        let gains = gains.map(|gain| measure::text(&voice.figures.difference(gain), SIZE, true));
        gains.fold(LEAST_WORD.min(measure::text(word, SIZE, false)), f64::max)
    };
    let wide = || TIME + columns.iter().map(|column| BETWEEN + widest(column)).sum::<f64>();
    let by_row = page.desk.widths.1 < WIDE && wide() > page.desk.widths.1;
    let table = el("table", if by_row { "years by-row" } else { "years" })
        .attr("role", "table")
        .put(el("thead", "").attr("role", "rowgroup").put(head))
        .put(el("tbody", "").attr("role", "rowgroup").all(rows));
    let lost = result.expected.net_gain_at.iter().all(|gain| *gain < 0.0);
    let first = result.expected.net_gain_at[0];
    let same = times.iter().all(|months| {
        let gain = gain_at(&result.expected, *months, horizon);
        gain.is_none_or(|gain| (gain - first).abs() < SAME_MONEY)
    });
    let gains = times.iter().filter_map(|months| gain_at(&result.expected, *months, horizon));
    let title = match (rises(&gains.collect::<Vec<_>>()), lost) {
        _ if same => key::YEARS_SAME,
        (Some(true), false) => key::YEARS_RISES,
        (Some(true), true) => key::YEARS_LOSS_FALLS,
        (Some(false), false) => key::YEARS_FALLS,
        (Some(false), true) => key::YEARS_LOSS_RISES,
        (None, _) => key::YEARS_DEPENDS,
    };
    Some(
        finding("later", [el("span", "").say(page.word(title))])
            .put(el("p", "drawn").say(page.word(key::YEARS_DRAWN)))
            .put(
                // On a phone it scrolls sideways, by the arrow keys too.
                el("div", "wide")
                    .attr("tabindex", "0")
                    .attr("role", "region")
                    .attr("aria-label", page.word(title))
                    .put(table),
            )
            .all(why::panel(page, |figure| matches!(figure, FigureName::GainAfter(_)))),
    )
}

/// The net gain after so many months.
fn gain_at(path: &GainPath, months: u32, horizon: u32) -> Option<f64> {
    if months == horizon {
        return Some(path.net_gain);
    }
    let at = NET_GAIN_MONTHS.iter().position(|m| *m == months)?;
    path.net_gain_at.get(at).copied()
}

/// Whether time works for the route: each gain is more than the one before, or each is less.
fn rises(gains: &[f64]) -> Option<bool> {
    let pairs = || gains.windows(2);
    if pairs().all(|pair| pair[1] > pair[0]) {
        Some(true)
    } else if pairs().all(|pair| pair[1] < pair[0]) {
        Some(false)
    } else {
        None
    }
}
