//! All routes side by side, and staying.

use super::{
    act::Act,
    el::{El, button, el},
    finding::finding,
    page::Page,
    spans,
};
use crate::{
    digits,
    model::result::{RouteResult, Verdict},
    report,
    session::Action,
    words::{
        summary::figures,
        ui_en::coloured,
        ui_routes_en::{self as words, COMPARE},
    },
};

/// The table, once there is more than one route; a route's name leads to it.
pub(crate) fn section(page: &Page<'_>) -> Option<El> {
    let view = page.view;
    let answer = view.answer.as_ref().ok().filter(|answer| answer.all.len() > 1)?;
    let voice = view.voice();
    let title = words::comparison(&voice, &view.stored, &answer.all);
    let staying = &answer.result().cash_staying;
    let heads = COMPARE.columns.iter().map(|word| el("th", "").attr("scope", "col").say(*word));
    let stay = el("tr", "")
        .attr("data-compared", "staying")
        .put(el("th", "").attr("scope", "row").say(COMPARE.stay))
        .put(el("td", "").all(spans::plain(&coloured(0.0, &voice.figures))))
        .put(el("td", "").say(COMPARE.nothing))
        .put(
            el("td", "")
                .attr("data-of", "cash_needed")
                .attr("data-value", digits::write(staying.needed))
                .say(voice.figures.up_to_unit(staying.needed)),
        )
        .put(el("td", "").say(COMPARE.nothing));
    let rows = answer.all.iter().enumerate().map(|(i, result)| row(i, result, page));
    let table = el("table", "years compared")
        .put(el("thead", "").put(el("tr", "").all(heads)))
        .put(el("tbody", "").all(rows).put(stay));
    Some(
        finding("compare", spans::plain(&title))
            .put(el("p", "drawn").say(COMPARE.drawn))
            .put(el("div", "scroll").put(table)),
    )
}

fn row(i: usize, result: &RouteResult, page: &Page<'_>) -> El {
    let view = page.view;
    let broke = result.verdict == Verdict::NotAffordable;
    let name = view.stored.routes.get(i).map(|route| words::route_name(route, i));
    let mut link = button("link which", page.hand, Act::Do(Action::Focus(i)));
    if i == view.route {
        link = link.attr("aria-current", "true");
    }
    let values = [
        Some(result.expected.net_gain),
        report::break_even_month(result.works.break_even.state),
        Some(result.cash.needed),
        Some(result.odds_ahead),
    ];
    let figures = figures(&view.voice(), &view.shown, result);
    el("tr", "")
        .attr("data-compared", (i + 1).to_string())
        .put(el("th", "").attr("scope", "row").put(link.say(name.unwrap_or_default())))
        .all(figures.iter().enumerate().map(|(at, figure)| {
            let value = values[at].map(digits::write).unwrap_or_default();
            let cell = |class| {
                el("td", class).attr("data-of", COMPARE.names[at]).attr("data-value", value.clone())
            };
            if at == 0 && broke {
                let why = words::not_affordable(result.cash.not_affordable_from);
                return cell("wraps").put(el("span", "down").say(why));
            }
            cell("").all(spans::plain(&figure.value)).say(" ").all(spans::plain(&figure.unit))
        }))
}
