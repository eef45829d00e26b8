//! The top of the page, and undo.

use super::{
    act::Act,
    el::{El, button, el},
    page::Page,
    scenarios,
};
use crate::{session::Action, words::ui_en::HEADER};

/// An arrow that turns back, and one that turns on.
const BACK: &str = "M5 2.5L1.5 6L5 9.5M1.5 6H10a4 4 0 0 1 0 8H7";
const FORTH: &str = "M11 2.5L14.5 6L11 9.5M14.5 6H6a4 4 0 0 0 0 8H9";

/// Name, claim, undo.
pub(crate) fn header(page: &Page<'_>) -> El {
    let top = el("div", "top")
        .put(el("p", "brand").say(HEADER.name))
        .put(el("p", "claim").say(HEADER.claim))
        .put(el("div", "tools").all(undo(page)).put(scenarios::opener(page)));
    el("header", "frame").put(top)
}

/// Undo and redo.
pub(crate) fn undo(page: &Page<'_>) -> [El; 2] {
    let session = &page.desk.session;
    let tool = |word: &'static str, action, can: bool, arrow: &'static str| {
        let arrow = el("path", "arrow").attr("d", arrow);
        button("tool", page.hand, Act::Do(action))
            .attr("aria-label", word)
            .flag("disabled", !can)
            .put(el("svg", "").attr("viewBox", "0 0 16 16").attr("aria-hidden", "true").put(arrow))
            .put(el("span", "word").say(word))
    };
    [
        tool(HEADER.undo, Action::Undo, session.can_undo(), BACK),
        tool(HEADER.redo, Action::Redo, session.can_redo(), FORTH),
    ]
}
