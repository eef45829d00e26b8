//! Saved scenarios side by side, with the verdict's figures: each in its own currency.

use super::{
    desk::Desk,
    el::{El, el},
    kept::Kept,
    page::Page,
    spans, tables,
};
use crate::{
    digits,
    model::{evaluate, result::Verdict},
    report,
    scenario::{Scenario, link},
    words::{
        Voice,
        catalogue::key,
        link::not_opened,
        summary::{Figure, figures},
    },
};

/// Whether one of them needs the states' tax tables.
pub(crate) fn needs_tables(desk: &Desk) -> bool {
    let kept = desk.keeping.kept().filter(|_| desk.look.scenarios);
    kept.is_some_and(|kept| {
        kept.chosen().any(|saved| {
            link::decode(&saved.link).is_ok_and(|decoded| tables::needed(&decoded.scenario))
        })
    })
}

/// The table, once two are chosen.
pub(crate) fn section(page: &Page<'_>, kept: &Kept) -> Option<El> {
    kept.chosen().nth(1)?;
    let at_hand = page.word(key::SAVED_AT_HAND);
    let mut rows = vec![row(at_hand, &page.view.stored, page.view.route, page)];
    rows.extend(kept.chosen().map(|saved| match link::decode(&saved.link) {
        Ok(decoded) => row(&saved.name, &decoded.scenario, decoded.focus, page),
        Err(error) => empty(&saved.name, not_opened(page.view.words, error)),
    }));
    // The same figures as of routes; what they are of is another thing.
    let figures = page.words(key::COMPARE_COLUMNS).into_iter().skip(1);
    let heads = std::iter::once(page.word(key::SAVED_COLUMN)).chain(figures);
    let heads = heads.map(|word| el("th", "").attr("scope", "col").say(word));
    let table = el("table", "years compared")
        .put(el("thead", "").put(el("tr", "").all(heads)))
        .put(el("tbody", "").all(rows));
    let scroll = el("div", "scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", page.word(key::SAVED_COMPARED));
    Some(
        el("div", "side-by-side")
            .put(el("h4", "").say(page.word(key::SAVED_COMPARED)))
            .put(el("p", "drawn").say(page.word(key::SAVED_ODDS)))
            .put(scroll.put(table)),
    )
}

fn row(name: &str, scenario: &Scenario, focus: usize, page: &Page<'_>) -> El {
    let result = match evaluate(scenario, page.desk.tables.get()) {
        Ok(evaluation) => evaluation.routes.into_iter().nth(focus),
        Err(error) => return empty(name, error.to_string()),
    };
    let Some(result) = result else { return empty(name, String::new()) };
    let own = page.view.voice();
    let voice = Voice::new(page.view.words, own.figures.format(), &scenario.currency);
    let values = [
        Some(result.expected.net_gain),
        report::break_even_month(result.works.break_even.state),
        Some(result.cash.needed),
        Some(result.odds_ahead),
    ];
    let valued = |value: Option<f64>| {
        el("td", "").attr("data-value", value.map(digits::write).unwrap_or_default())
    };
    let cell = |(figure, value): (&Figure, Option<f64>)| {
        valued(value).all(spans::plain(&figure.value)).say(" ").all(spans::plain(&figure.unit))
    };
    let figures = figures(&voice, scenario, &result);
    let mut cells: Vec<El> = figures.iter().zip(values).map(cell).collect();
    // Words instead of a gain that cannot be had.
    if result.verdict == Verdict::NotAffordable
        && let Some(gain) = cells.first_mut()
    {
        *gain = valued(values[0]).put(el("p", "down").say(page.word(key::MAP_BROKE)));
    }
    head(name).all(cells)
}

fn head(name: &str) -> El {
    el("tr", "")
        .attr("data-side", name.to_owned())
        .put(el("th", "").attr("scope", "row").say(name.to_owned()))
}

fn empty(name: &str, why: String) -> El {
    head(name).put(el("td", "wraps").attr("colspan", "4").say(why))
}
