//! Scenarios as a whole: the panel that the button in the head opens, in the flow of the page.

use super::{
    act::Act,
    el::{El, button, el},
    events,
    header::PANEL,
    look::Glance,
    page::Page,
    saved, scenario_file, start_from,
};
use crate::words::catalogue::key;
use yew::virtual_dom::ListenerKind;

/// The panel.
pub(crate) fn panel(page: &Page<'_>) -> El {
    let title = page.word(key::HEADER_SCENARIOS);
    let close = button("link", page.hand, Act::Look(Glance::Scenarios))
        .say(page.word(key::SCENARIOS_CLOSE));
    let head = el("div", "panel-head").put(el("h2", "").say(title)).put(close);
    let inner = page.desk.keeping.kept().map(|kept| {
        el("div", "panel-in")
            .put(el("div", "").put(saved::section(page, kept)).put(scenario_file::section(page)))
            .put(start_from::section(page, &kept.start))
    });
    let inside = el("section", "scenarios")
        .attr("id", PANEL)
        .attr("aria-label", title)
        .attr("tabindex", "-1")
        .on(
            ListenerKind::onkeydown,
            page.hand,
            Box::new(|event| {
                (events::key(event)?.key() == "Escape").then_some(Act::Look(Glance::Scenarios))
            }),
        )
        .put(head)
        .all(inner);
    el("div", "frame").put(inside)
}
