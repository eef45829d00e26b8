//! Saved scenarios side by side, with the verdict's figures: each in its own currency.

use super::{
    desk::Desk,
    el::{El, el},
    page::Page,
    spans, tables,
};
use crate::{
    digits,
    model::evaluate,
    report,
    scenario::{Scenario, link},
    session::library::Saved,
    words::{
        Voice,
        summary::{Figure, figures},
        ui_routes_en::COMPARE,
        ui_scenarios_en::SAVED,
    },
};

/// The chosen ones, in the order of the list.
fn chosen(desk: &Desk) -> impl Iterator<Item = &Saved> {
    let compared = &desk.look.compared;
    desk.shelf.library.saved.iter().filter(|saved| compared.contains(&saved.id))
}

/// Whether one of them needs the states' tax tables.
pub(crate) fn needs_tables(desk: &Desk) -> bool {
    desk.look.scenarios
        && chosen(desk).any(|saved| {
            link::decode(&saved.link).is_ok_and(|decoded| tables::needed(&decoded.scenario))
        })
}

/// The table, once two are chosen.
pub(crate) fn section(page: &Page<'_>) -> Option<El> {
    chosen(page.desk).nth(1)?;
    let mut rows = vec![row(SAVED.at_hand, &page.view.stored, page.view.route, page)];
    rows.extend(chosen(page.desk).map(|saved| match link::decode(&saved.link) {
        Ok(decoded) => row(&saved.name, &decoded.scenario, decoded.focus, page),
        Err(error) => empty(&saved.name, error.to_string()),
    }));
    let figures = COMPARE.columns.iter().skip(1);
    let heads = std::iter::once(&SAVED.column).chain(figures);
    let heads = heads.map(|word| el("th", "").attr("scope", "col").say(*word));
    let table = el("table", "years compared")
        .put(el("thead", "").put(el("tr", "").all(heads)))
        .put(el("tbody", "").all(rows));
    Some(
        el("div", "side-by-side")
            .put(el("h4", "").say(SAVED.compared))
            .put(el("div", "scroll").put(table)),
    )
}

fn row(name: &str, scenario: &Scenario, focus: usize, page: &Page<'_>) -> El {
    let result = match evaluate(scenario, page.desk.tables.get()) {
        Ok(evaluation) => evaluation.routes.into_iter().nth(focus),
        Err(error) => return empty(name, error.to_string()),
    };
    let Some(result) = result else { return empty(name, String::new()) };
    let own = page.view.voice();
    let voice = Voice::new(own.language, own.figures.format(), &scenario.currency);
    let values = [
        Some(result.expected.net_gain),
        report::break_even_month(result.works.break_even.state),
        Some(result.cash.needed),
        Some(result.odds_ahead),
    ];
    let cell = |(figure, value): (&Figure, Option<f64>)| {
        el("td", "")
            .attr("data-value", value.map(digits::write).unwrap_or_default())
            .all(spans::plain(&figure.value))
            .say(" ")
            .all(spans::plain(&figure.unit))
    };
    let figures = figures(&voice, scenario, &result);
    head(name).all(figures.iter().zip(values).map(cell))
}

fn head(name: &str) -> El {
    el("tr", "")
        .attr("data-side", name.to_owned())
        .put(el("th", "").attr("scope", "row").say(name.to_owned()))
}

fn empty(name: &str, why: String) -> El {
    head(name).put(el("td", "wraps").attr("colspan", "4").say(why))
}
