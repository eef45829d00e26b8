//! “Why?”: a figure taken apart, in the flow below it.

use super::{
    act::Act,
    el::{El, button, el},
    events,
    hand::Answer,
    look::Glance,
    page::Page,
    spans,
};
use crate::{
    model::explain::FigureName,
    platform::page,
    words::{
        explain::{Given, Row, why},
        ui_routes_en::WHY,
    },
};
use yew::virtual_dom::ListenerKind;

/// The link beside a figure; once it is open, the same link closes it.
pub(crate) fn link(name: &str, label: &str, page: &Page<'_>) -> Option<El> {
    let figure = FigureName::named(name)?;
    let here = page.desk.look.why == Some(figure);
    let link = button("why-link", page.hand, Act::Look(Glance::Why((!here).then_some(figure))))
        .attr("id", format!("why-{name}"))
        .state("aria-expanded", here)
        .attr("aria-label", WHY.label(here, label))
        .on(ListenerKind::onkeydown, page.hand, closing(figure, here))
        .say(if here { WHY.close } else { WHY.open });
    Some(if here { link.attr("aria-controls", "why") } else { link })
}

/// Escape closes, and gives the focus back to the link.
fn closing(figure: FigureName, open: bool) -> Answer {
    Box::new(move |event| {
        if !open || events::key(event)?.key() != "Escape" {
            return None;
        }
        event.stop_propagation();
        page::focus(&format!("why-{}", figure.name()));
        Some(Act::Look(Glance::Why(None)))
    })
}

/// The open explanation, if any.
pub(crate) fn panel(page: &Page<'_>) -> Option<El> {
    let view = page.view;
    let figure = page.desk.look.why?;
    let answer = view.answer.as_ref().ok()?;
    let why = why(
        &view.voice(),
        &view.stored,
        view.route,
        figure,
        answer.result(),
        &answer.required,
        view.tables.get(),
    )?;
    let sum = el("table", "sum")
        .put(el("tbody", "").all(why.rows.iter().map(row)))
        .put(el("tfoot", "").all(why.total.iter().map(row)));
    let inside =
        el("div", "why-in").put(sum).put(el("dl", "given").all(why.inputs.iter().map(given)));
    let notes = why.notes.iter().map(|note| el("li", "").all(spans::plain(note)));
    Some(
        el("div", "why")
            .attr("id", "why")
            .attr("role", "region")
            .attr("aria-labelledby", "why-title")
            .attr("tabindex", "-1")
            .attr("data-why", figure.name())
            .on(ListenerKind::onkeydown, page.hand, closing(figure, true))
            .put(el("h3", "").attr("id", "why-title").all(spans::plain(&why.title)))
            .put(inside)
            .put(el("ul", "doubts").all(notes)),
    )
}

fn row(row: &Row) -> El {
    el("tr", "")
        .put(el("th", "").attr("scope", "row").all(spans::plain(&row.label)))
        .put(el("td", "").all(spans::plain(&row.amount)))
}

fn given(given: &Given) -> El {
    let tag = given.tag.name();
    let sources = given.sources.iter().map(|source| el("span", "from").say(source.clone()));
    let value = el("dd", "")
        .all(spans::plain(&given.value))
        .say(" ")
        .put(el("span", "").attr("class", format!("tag {tag}")).say(tag))
        .all(sources);
    el("div", "").put(el("dt", "").all(spans::plain(&given.name))).put(value)
}
