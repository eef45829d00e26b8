//! The top of the page, and undo.

use super::{
    act::Act,
    el::{El, button, el},
    look::Glance,
    page::Page,
};
use crate::{session::Action, words::catalogue::key};

/// An arrow that turns back, and one that turns on.
const BACK: &str = "M5 2.5L1.5 6L5 9.5M1.5 6H10a4 4 0 0 1 0 8H7";
const FORTH: &str = "M11 2.5L14.5 6L11 9.5M14.5 6H6a4 4 0 0 0 0 8H9";

/// The panel of scenarios in the document, and the button that opens it.
pub(super) const PANEL: &str = "scenarios";
pub(super) const OPENER: &str = "open-scenarios";

/// Name, claim, undo.
pub(crate) fn header(page: &Page<'_>) -> El {
    let top = el("div", "top")
        .put(el("p", "brand").say(page.word(key::HEADER_NAME)))
        .put(el("p", "claim").say(page.word(key::HEADER_CLAIM)))
        .put(el("div", "tools").all(undo(page)).put(opener(page)));
    el("header", "frame").put(top)
}

/// Opens the panel of scenarios, or closes it; the late part has it.
fn opener(page: &Page<'_>) -> El {
    button("button", page.hand, Act::Look(Glance::Scenarios))
        .attr("id", OPENER)
        .attr("aria-controls", PANEL)
        .state("aria-expanded", page.desk.look.scenarios)
        .flag("disabled", page.late().is_none())
        .say(page.word(key::HEADER_SCENARIOS))
}

/// Undo and redo.
pub(crate) fn undo(page: &Page<'_>) -> [El; 2] {
    let session = &page.desk.session;
    let tool = |word: &'static str, action, can: bool, arrow: &'static str| {
        let arrow = el("path", "arrow").attr("d", arrow);
        button("tool", page.hand, Act::Do(action))
            .attr("aria-label", word)
            // Not disabled outright: the focus would be lost with the last step.
            .state("aria-disabled", !can)
            .put(el("svg", "").attr("viewBox", "0 0 16 16").attr("aria-hidden", "true").put(arrow))
            .put(el("span", "word").say(word))
    };
    [
        tool(page.word(key::HEADER_UNDO), Action::Undo, session.can_undo(), BACK),
        tool(page.word(key::HEADER_REDO), Action::Redo, session.can_redo(), FORTH),
    ]
}
