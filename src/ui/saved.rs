//! What is saved in the browser: saving the figures at hand, and the list.

use super::{
    act::{Act, Opening},
    el::{El, button, el},
    events,
    look::Glance,
    page::Page,
    saved_compare, saved_fault,
    saved_row::row,
};
use crate::{
    platform::keeper::new_id,
    scenario::link,
    session::library::{Change, NAME_CHARS, Saved},
    words::{ui_en, ui_scenarios_en::SAVED},
};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::virtual_dom::ListenerKind;

/// The field of the name, in the document.
const NAME: &str = "save-name";
/// What is said of the list.
pub(crate) const SAID: &str = "saved";

/// The section.
pub(crate) fn section(page: &Page<'_>) -> El {
    let shelf = &page.desk.shelf;
    let list = &shelf.library.saved;
    let rows = list.iter().map(|saved| row(saved, page));
    let said = page.desk.look.words(SAID).unwrap_or_default().to_owned();
    let undo = page.desk.removed.clone().map(|saved| {
        let keeper = page.keeper.clone();
        el("button", "link").attr("type", "button").say(SAVED.undo).on(
            ListenerKind::onclick,
            page.hand,
            Box::new(move |_| {
                keeper.change(Change::Restore(saved.clone()));
                Some(Act::Removed(None))
            }),
        )
    });
    let status = el("p", "message").attr("role", "status").say(said).say(" ").all(undo);
    let hint = (list.len() > 1).then(|| el("p", "drawn").say(SAVED.compare));
    let none = list.is_empty().then(|| el("p", "drawn").say(SAVED.none));
    el("section", "saved")
        .attr("id", "saved")
        .put(el("h3", "").say(SAVED.title))
        .put(el("p", "drawn").say(SAVED.drawn))
        .put(el("div", "").attr("role", "alert").all(saved_fault::said(page)))
        .put(form(page))
        .all(save_over(page))
        .put(status)
        .all(none)
        .all(hint)
        .put(el("ul", "shelf").all(rows))
        .all(saved_compare::section(page))
}

/// A name, and saving under it.
fn form(page: &Page<'_>) -> El {
    let (view, keeper) = (page.view.clone(), page.keeper.clone());
    let field = el("input", "field words")
        .attr("id", NAME)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "done")
        .attr("placeholder", SAVED.unnamed)
        .attr("maxlength", NAME_CHARS.to_string());
    el("form", "entry")
        .put(el("label", "").attr("for", NAME).say(SAVED.name))
        .put(
            el("div", "lever-row")
                .put(field)
                .put(el("button", "button").attr("type", "submit").say(SAVED.save)),
        )
        .on(
            ListenerKind::onsubmit,
            page.hand,
            Box::new(move |event| {
                event.prevent_default();
                let form: web_sys::Element = events::target(event)?;
                let field = form.query_selector("input").ok()??;
                let field: HtmlInputElement = field.dyn_into().ok()?;
                let typed = field.value();
                field.set_value("");
                let name = if typed.trim().is_empty() { SAVED.unnamed.to_owned() } else { typed };
                let link = link::encode(&view.stored, view.route);
                let id = new_id();
                keeper.change(Change::Add { id: id.clone(), name, link });
                Some(Act::Saving(id, false))
            }),
        )
}

/// Saving over what was opened, once the figures at hand are others.
fn save_over(page: &Page<'_>) -> Option<El> {
    let (id, seen) = page.desk.at.clone()?;
    let saved = page.desk.shelf.library.get(&id)?;
    let link = link::encode(&page.view.stored, page.view.route);
    if saved.link == link {
        return None;
    }
    let (keeper, name) = (page.keeper.clone(), saved.name.clone());
    let press = el("button", "button")
        .attr("type", "button")
        .attr("data-action", "save-over")
        .say(SAVED.save_over(&name))
        .on(
            ListenerKind::onclick,
            page.hand,
            Box::new(move |_| {
                let copy = (new_id(), name.clone());
                let (id, link) = (id.clone(), link.clone());
                let act = Act::Saving(copy.0.clone(), true);
                keeper.change(Change::Update { id, seen, link, copy });
                Some(act)
            }),
        );
    Some(el("p", "all").put(press))
}

/// Opens what is saved; its link says what of it cannot be read.
pub(crate) fn opens(saved: &Saved) -> Act {
    match link::decode(&saved.link) {
        Ok(decoded) => Act::Enter(Box::new(Opening {
            scenario: decoded.scenario,
            focus: decoded.focus,
            notices: ui_en::link_problems(&decoded.problems),
            set: Vec::new(),
            saved: Some((saved.id.clone(), saved.revision)),
        })),
        Err(error) => Act::Look(Glance::Typed(SAID.to_owned(), Some(error.to_string()))),
    }
}

/// A link-like button of one of the list.
pub(crate) fn press(
    word: &'static str,
    name: &str,
    page: &Page<'_>,
    act: impl Fn() -> Option<Act> + 'static,
) -> El {
    el("button", "link")
        .attr("type", "button")
        .attr("aria-label", SAVED.of(word, name))
        .say(word)
        .on(ListenerKind::onclick, page.hand, Box::new(move |_| act()))
}

/// A button that does something at once.
pub(crate) fn plain_button(word: &'static str, page: &Page<'_>, act: Act) -> El {
    button("link", page.hand, act).say(word)
}
