//! The table behind the charts.

use super::{
    cash_chart::balances,
    el::{El, el},
    page::Page,
};
use crate::{
    model::result::RouteResult,
    words::{
        route::can_fail,
        ui_en::{CHART, NUMBERS},
    },
};

/// Every month with its gains and balances.
pub(crate) fn numbers(page: &Page<'_>, result: &RouteResult) -> El {
    let figures = page.view.voice().figures;
    let balances = balances(&page.view.stored, result);
    // Gains come first; of them a difference is written, of cash what is there.
    let mut columns: Vec<(&'static str, &[f64])> =
        vec![(NUMBERS.gain_works, &result.works.cumulative)];
    if can_fail(result) {
        columns.push((NUMBERS.gain_fails, &result.fails.cumulative));
        columns.push((NUMBERS.gain_expected, &result.expected.cumulative));
    }
    let gains = columns.len();
    columns.push((NUMBERS.cash_works, balances.works));
    columns.extend(balances.fails.map(|fails| (NUMBERS.cash_fails, fails)));
    columns.push((NUMBERS.cash_staying, balances.staying));
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
    let heads = el("tr", "").put(head(CHART.month_word)).all(heads);
    let table = el("table", "numbers")
        .put(el("thead", "").put(heads))
        .put(el("tbody", "").all((0..=page.view.stored.horizon as usize).map(row)));
    el("div", "scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", NUMBERS.title)
        .put(table)
}
