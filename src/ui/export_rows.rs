//! The numbers behind each chart, unrounded, in the units shown.

use super::{
    cash_chart::balances,
    export::{Rows, cell},
    view::View,
};
use crate::{
    chance::RouteChance,
    explore::{Turning, TurningPoint},
    model::result::RouteResult,
    scenario::lever::Lever,
    words::{
        catalogue::{List, key},
        route::can_fail,
    },
    worker::{OddsMap, RateMap, Turns},
};

fn words(all: List, view: &View) -> Vec<String> {
    view.words.all(all).map(str::to_owned).collect()
}

/// Gain and cash by month, with the percentiles of the trials where they were recorded.
pub(crate) fn over_time(view: &View, result: &RouteResult, chance: Option<&RouteChance>) -> Rows {
    let balances = balances(&view.stored, result);
    let mut columns: Vec<(&str, &[f64])> =
        vec![(view.word(key::NUMBERS_GAIN_WORKS), &result.works.cumulative)];
    if can_fail(result) {
        columns.push((view.word(key::NUMBERS_GAIN_FAILS), &result.fails.cumulative));
        columns.push((view.word(key::NUMBERS_GAIN_EXPECTED), &result.expected.cumulative));
    }
    columns.push((view.word(key::NUMBERS_CASH_WORKS), balances.works));
    columns.extend(balances.fails.map(|fails| (view.word(key::NUMBERS_CASH_FAILS), fails)));
    columns.push((view.word(key::NUMBERS_CASH_STAYING), balances.staying));
    let mut head = vec![view.word(key::CHART_MONTH_WORD).to_owned()];
    head.extend(columns.iter().map(|(name, _)| (*name).to_owned()));
    if chance.is_some() {
        head.extend(words(key::PERCENTILES, view));
        head.extend(words(key::PERCENTILES_CASH, view));
    }
    let row = |month: u32| {
        let at = |values: &[f64]| values.get(month as usize).copied().unwrap_or(f64::NAN);
        let mut row = vec![month.to_string()];
        row.extend(columns.iter().map(|(_, values)| cell(at(values))));
        if let Some(chance) = chance {
            for bands in [&chance.fan, &chance.cash] {
                let values = bands.at(month).unwrap_or([f64::NAN; 5]);
                row.extend(values.into_iter().map(cell));
            }
        }
        row
    };
    std::iter::once(head).chain((0..=view.stored.horizon).map(row)).collect()
}

/// The map: a row for each rate, a column for each number of months; its odds where it shows them.
pub(crate) fn map(view: &View, map: &RateMap, odds: Option<&OddsMap>) -> Rows {
    let (cuts, values) = match odds {
        Some(map) => (&map.cuts, &map.odds),
        None => (&map.map.cuts, &map.map.net_gain),
    };
    let mut head = vec![view.word(key::MAP_TABLE_CUT).to_owned()];
    head.extend(map.map.months.iter().map(ToString::to_string));
    let rows = cuts.iter().zip(values).map(|(cut, values)| {
        let mut row = vec![cell(view.shown_value(Lever::Cut, *cut))];
        row.extend(values.iter().map(|value| cell(*value)));
        row
    });
    std::iter::once(head).chain(rows).collect()
}

/// What could flip it: each figure's low, yours and high, the gain at the ends, and where gain and
/// cash turn.
pub(crate) fn swings(view: &View, turns: &Turns) -> Rows {
    let voice = view.voice();
    let rows = turns.sensitivity.swings.iter().map(|swing| {
        let shown = |value| cell(view.shown_value(swing.lever, value));
        let turning = turns.sensitivity.turnings.iter().find(|t| t.lever == swing.lever);
        let turns_at = |point: Option<TurningPoint>| shown(point.map_or(f64::NAN, |p| p.value));
        vec![
            voice.lever(swing.lever).label.to_owned(),
            shown(swing.at),
            shown(swing.low),
            cell(swing.gain_low),
            shown(swing.high),
            cell(swing.gain_high),
            turns_at(turning.and_then(Turning::nearest)),
            turns_at(turning.and_then(Turning::nearest_cash)),
        ]
    });
    std::iter::once(words(key::SWING_TABLE, view)).chain(rows).collect()
}

/// How the trials end: by gain, then by the month they are even in.
pub(crate) fn spread(view: &View, chance: &RouteChance) -> Rows {
    let bar = |i: usize| cell(chance.gains.low + chance.gains.width * i as f64);
    let last = chance.gains.counts.len().saturating_sub(1);
    let gains = chance.gains.counts.iter().enumerate();
    // The first and the last hold all that lies beyond them.
    let gains = gains.map(|(i, count)| {
        let from = if i == 0 { String::new() } else { bar(i) };
        let to = if i == last { String::new() } else { bar(i + 1) };
        vec![from, to, count.to_string()]
    });
    let months = chance.even.iter().enumerate();
    let months =
        months.map(|(month, count)| vec![month.to_string(), month.to_string(), count.to_string()]);
    let never =
        vec![view.word(key::AXES_NEVER).to_owned(), String::new(), chance.never_even.to_string()];
    std::iter::once(words(key::SPREAD_TABLE, view))
        .chain(gains)
        .chain([words(key::EVEN_TABLE, view)])
        .chain(months)
        .chain([never])
        .collect()
}
