//! The table behind the charts.

use super::{
    cash_chart::balances,
    el::{El, el},
    page::Page,
};
use crate::{
    chance::Bands,
    model::result::RouteResult,
    words::{catalogue::key, route::can_fail},
};

/// Every month with its gains and balances; of the trials those months that are kept.
pub(crate) fn numbers(page: &Page<'_>, result: &RouteResult) -> El {
    let figures = page.view.voice().figures;
    let balances = balances(&page.view.stored, result);
    // Gains come first; of them a difference is written, of cash what is there.
    let mut columns: Vec<(&'static str, &[f64])> =
        vec![(page.word(key::NUMBERS_GAIN_WORKS), &result.works.cumulative)];
    if can_fail(result) {
        columns.push((page.word(key::NUMBERS_GAIN_FAILS), &result.fails.cumulative));
        columns.push((page.word(key::NUMBERS_GAIN_EXPECTED), &result.expected.cumulative));
    }
    let gains = columns.len();
    columns.push((page.word(key::NUMBERS_CASH_WORKS), balances.works));
    columns.extend(balances.fails.map(|fails| (page.word(key::NUMBERS_CASH_FAILS), fails)));
    columns.push((page.word(key::NUMBERS_CASH_STAYING), balances.staying));
    let row = |month: usize| {
        let cells = columns.iter().enumerate().map(|(i, (_, values))| {
            let value = values.get(month).copied().unwrap_or(f64::NAN);
            let text =
                if i < gains { figures.difference(value) } else { figures.down_to_unit(value) };
            el("td", "").say(text)
        });
        el("tr", "").put(el("th", "").attr("scope", "row").say(month.to_string())).all(cells)
    };
    let head = |word: &'static str| el("th", "").attr("scope", "col").say(word);
    let heads = columns.iter().map(|(name, _)| head(name));
    let heads = el("tr", "").put(head(page.word(key::CHART_MONTH_WORD))).all(heads);
    let table = el("table", "numbers")
        .put(el("thead", "").put(heads))
        .put(el("tbody", "").all((0..=page.view.stored.horizon as usize).map(row)));
    el("div", "scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", page.word(key::NUMBERS_TITLE))
        .put(table)
        .all(bands(page))
}

/// What the bands show: percentiles of the gain and of the cash.
fn bands(page: &Page<'_>) -> Option<El> {
    let figures = page.view.voice().figures;
    let told = page.desk.told.trials(page.view).filter(|trials| !trials.old)?;
    let chance = told.route(page.view.route)?;
    let names = page.words(key::PERCENTILES).into_iter().chain(page.words(key::PERCENTILES_CASH));
    let heads = [page.word(key::CHART_MONTH_WORD)].into_iter().chain(names);
    let heads = heads.map(|word| el("th", "").attr("scope", "col").say(word));
    let row = |month: &u32| {
        let at = |bands: &Bands| bands.at(*month).unwrap_or([f64::NAN; 5]);
        let gains = at(&chance.fan).map(|gain| figures.difference(gain));
        let cash = at(&chance.cash).map(|balance| figures.down_to_unit(balance));
        el("tr", "")
            .put(el("th", "").attr("scope", "row").say(month.to_string()))
            .all(gains.into_iter().chain(cash).map(|text| el("td", "").say(text)))
    };
    Some(
        el("table", "numbers")
            .put(el("thead", "").put(el("tr", "").all(heads)))
            .put(el("tbody", "").all(chance.fan.months.iter().map(row))),
    )
}
