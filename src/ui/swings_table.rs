//! The table behind the chart of what could flip it.

use super::{
    el::{El, el},
    page::Page,
    swings::{by_width, cents},
};
use crate::{
    explore::{Turning, TurningPoint},
    model::result::RouteResult,
    scenario::lever::Unit,
    words::{
        catalogue::key,
        lever::Style,
        swings::{TurnedTo, shown},
    },
    worker::Turns,
};

/// A row a figure: its low and high with the gain there, and where gain and cash turn.
pub(crate) fn table(page: &Page<'_>, turns: &Turns, result: &RouteResult) -> El {
    let view = page.view;
    let voice = view.voice();
    let heads = page.words(key::SWING_TABLE);
    let heads = heads.into_iter().map(|word| el("th", "").attr("scope", "col").say(word));
    let row = |at: usize| {
        let swing = &turns.sensitivity.swings[at];
        let (low_lasts, high_lasts) = turns.lasts[at];
        let value = |value: f64| {
            let unit = view.unit(swing.lever);
            let value = cents(unit, view.shown_value(swing.lever, value));
            el("td", "").say(voice.value(unit, value, style(unit)))
        };
        let gain = |gain: f64, lasts: bool| {
            let broke =
                (!lasts).then(|| el("span", "down below").say(page.word(key::MAP_TABLE_BROKE)));
            el("td", "").say(voice.figures.difference(gain)).all(broke)
        };
        let turning = turns.sensitivity.turnings.iter().find(|t| t.lever == swing.lever);
        let turned = |point: Option<TurningPoint>, to: TurnedTo| {
            let Some(point) = point else {
                return el("td", "").say(page.word(key::SWINGS_NOWHERE));
            };
            let [at, yours] = [point.value, swing.at].map(|v| view.shown_value(swing.lever, v));
            let unit = view.unit(swing.lever);
            let at = shown(unit, yours, to, TurningPoint { value: at, ..point });
            el("td", "").say(voice.value(unit, at, style(unit)))
        };
        let cash = if view.stored.household.savings.is_some() {
            turned(turning.and_then(Turning::nearest_cash), TurnedTo::of_cash(result))
        } else {
            el("td", "").say(page.word(key::COMPARE_NOTHING))
        };
        el("tr", "")
            .put(el("th", "").attr("scope", "row").say(voice.lever(swing.lever).label))
            .put(value(swing.at))
            .put(value(swing.low))
            .put(gain(swing.gain_low, low_lasts))
            .put(value(swing.high))
            .put(gain(swing.gain_high, high_lasts))
            .put(turned(turning.and_then(Turning::nearest), TurnedTo::of_gain(result)))
            .put(cash)
    };
    let table = el("table", "numbers swings-table")
        .put(el("thead", "").put(el("tr", "").all(heads)))
        .put(el("tbody", "").all(by_width(turns).into_iter().map(row)));
    el("div", "scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", page.word(key::CHART_FILES_SWINGS))
        .put(table)
}

/// Their names say that rates are of a year.
fn style(unit: Unit) -> Style {
    if unit == Unit::Rate { Style::Bare } else { Style::Short }
}
