//! Scenarios as a whole: the button in the head, and the panel it opens in the flow of the page.

use super::{
    act::Act,
    el::{El, button, el},
    events,
    look::Glance,
    page::Page,
    saved, scenario_file, start_from,
};
use crate::words::ui_scenarios_en::SCENARIOS;
use yew::virtual_dom::ListenerKind;

/// The panel's name in the document.
pub(crate) const PANEL: &str = "scenarios";
/// The button's.
pub(crate) const OPENER: &str = "open-scenarios";

/// Opens the panel, or closes it.
pub(crate) fn opener(page: &Page<'_>) -> El {
    button("button", page.hand, Act::Look(Glance::Scenarios))
        .attr("id", OPENER)
        .attr("aria-controls", PANEL)
        .state("aria-expanded", page.desk.look.scenarios)
        .say(SCENARIOS.title)
}

/// The panel, once it is open: before that nothing of it is worked out or fetched.
pub(crate) fn panel(page: &Page<'_>) -> Option<El> {
    if !page.desk.look.scenarios {
        return None;
    }
    let close = button("link", page.hand, Act::Look(Glance::Scenarios)).say(SCENARIOS.close);
    let head = el("div", "panel-head").put(el("h2", "").say(SCENARIOS.title)).put(close);
    let inside = el("section", "scenarios")
        .attr("id", PANEL)
        .attr("aria-label", SCENARIOS.title)
        .attr("tabindex", "-1")
        .on(
            ListenerKind::onkeydown,
            page.hand,
            Box::new(|event| {
                (events::key(event)?.key() == "Escape").then_some(Act::Look(Glance::Scenarios))
            }),
        )
        .put(head)
        .put(
            el("div", "panel-in")
                .put(saved::section(page))
                .put(start_from::section(page))
                .put(scenario_file::section(page)),
        );
    Some(el("div", "frame").put(inside))
}
