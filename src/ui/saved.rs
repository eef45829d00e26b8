//! What is saved in the browser: saving the figures at hand, and the list.

use super::{
    act::Act,
    el::{El, el},
    events,
    keeping::{entered, removed, saving},
    kept::Kept,
    look::Glance,
    page::Page,
    saved_compare, saved_fault,
    saved_row::row,
};
use crate::{
    platform::keeper::new_id,
    scenario::link,
    session::library::{Change, NAME_CHARS, Saved},
    words::{
        Words,
        catalogue::{Key, key, say},
        link::not_opened,
    },
};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::virtual_dom::ListenerKind;

/// The field of the name, in the document.
const NAME: &str = "save-name";
/// What is said of the list.
pub(crate) const SAID: &str = "saved";

/// The section.
pub(crate) fn section(page: &Page<'_>, kept: &Kept) -> El {
    let list = &kept.shelf.library.saved;
    let rows = list.iter().map(|saved| row(saved, page, kept));
    let said = page.desk.look.words(SAID).unwrap_or_default().to_owned();
    let undo = kept.removed.clone().map(|saved| {
        let keeper = kept.keeper.clone();
        let back = say!(page.view.words, SAVED_UNDO, name = &*saved.name).to_string();
        el("button", "link").attr("type", "button").say(back).on(
            ListenerKind::onclick,
            page.hand,
            Box::new(move |_| {
                keeper.change(Change::Restore(saved.clone()));
                Some(removed(None))
            }),
        )
    });
    let status = el("p", "message").attr("role", "status").say(said).say(" ").all(undo);
    let line = |word| el("p", "drawn").say(page.word(word));
    el("section", "saved")
        .attr("id", "saved")
        .put(el("h3", "").say(page.word(key::SAVED_TITLE)))
        .put(line(key::SAVED_DRAWN))
        .put(el("div", "").attr("role", "alert").all(saved_fault::said(page, kept)))
        .put(form(page, kept))
        .all(save_over(page, kept))
        .put(status)
        .all(list.is_empty().then(|| line(key::SAVED_NONE)))
        .all((list.len() > 1).then(|| line(key::SAVED_COMPARE)))
        .put(el("ul", "shelf").all(rows))
        .all(saved_compare::section(page, kept))
}

/// A name, and saving under it.
fn form(page: &Page<'_>, kept: &Kept) -> El {
    let (view, keeper, hand) = (page.view.clone(), kept.keeper.clone(), page.hand.clone());
    let unnamed = page.word(key::SAVED_UNNAMED);
    let field = el("input", "field words")
        .attr("id", NAME)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "done")
        .attr("placeholder", unnamed)
        .attr("maxlength", NAME_CHARS.to_string())
        .on(
            ListenerKind::onkeydown,
            page.hand,
            Box::new(|event| {
                events::keep_undo(event);
                None
            }),
        );
    let save = el("button", "button").attr("type", "submit").say(page.word(key::SAVED_SAVE));
    el("form", "entry")
        .put(el("label", "").attr("for", NAME).say(page.word(key::SAVED_NAME)))
        .put(el("div", "lever-row").put(field).put(save))
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
                let name = if typed.trim().is_empty() { unnamed.to_owned() } else { typed };
                let link = link::encode(&view.stored, view.route);
                let id = new_id();
                hand.dispatch(saving(id.clone(), false));
                keeper.change(Change::Add { id, name, link });
                None
            }),
        )
}

/// Saving over what was opened, once the figures at hand are others.
fn save_over(page: &Page<'_>, kept: &Kept) -> Option<El> {
    let at = kept.at.clone().filter(|at| Rc::ptr_eq(&at.opened, &page.desk.opened))?;
    let saved = kept.shelf.library.get(&at.id)?;
    let link = link::encode(&page.view.stored, page.view.route);
    if saved.link == link {
        return None;
    }
    let (keeper, hand, name) = (kept.keeper.clone(), page.hand.clone(), saved.name.clone());
    let press = el("button", "button")
        .attr("type", "button")
        .attr("data-action", "save-over")
        .say(say!(page.view.words, SAVED_SAVE_OVER, name = &*name).to_string())
        .on(
            ListenerKind::onclick,
            page.hand,
            Box::new(move |_| {
                let copy = (new_id(), name.clone());
                hand.dispatch(saving(copy.0.clone(), true));
                let (id, seen, link) = (at.id.clone(), at.revision, link.clone());
                keeper.change(Change::Update { id, seen, link, copy });
                None
            }),
        );
    Some(el("p", "all").put(press))
}

/// Opens what is saved; its link says what of it cannot be read.
pub(crate) fn opens(saved: &Saved, words: Words) -> Act {
    match link::decode(&saved.link) {
        Ok(decoded) => entered(decoded, saved.id.clone(), saved.revision),
        Err(error) => Act::Look(Glance::Typed(SAID.to_owned(), Some(not_opened(words, error)))),
    }
}

/// A button's name in full.
pub(crate) fn of(page: &Page<'_>, word: Key, name: &str) -> String {
    say!(page.view.words, SAVED_OF, word = page.word(word), name = name).to_string()
}

/// A link-like button of one of the list; of a double click the second falls on what has moved there.
pub(crate) fn press(
    word: Key,
    name: &str,
    page: &Page<'_>,
    act: impl Fn() -> Option<Act> + 'static,
) -> El {
    el("button", "link")
        .attr("type", "button")
        .attr("aria-label", of(page, word, name))
        .say(page.word(word))
        .on(
            ListenerKind::onclick,
            page.hand,
            Box::new(move |event| if events::is_again(event) { None } else { act() }),
        )
}
