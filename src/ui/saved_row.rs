//! One of the saved scenarios: open, rename, duplicate, delete, choose for the comparison.

use super::{
    el::{El, button, el},
    events,
    keeping::{self, kept as turn, removed},
    kept::Kept,
    look::Glance,
    page::Page,
    saved::{SAID, of, opens, press},
};
use crate::{
    platform::keeper::new_id,
    session::library::{Change, NAME_CHARS, Saved},
    words::catalogue::key,
};
use std::rc::Rc;
use yew::virtual_dom::ListenerKind;

/// The row.
pub(crate) fn row(saved: &Saved, page: &Page<'_>, kept: &Kept) -> El {
    let row = el("li", "").key(saved.id.clone()).attr("data-saved", saved.name.clone());
    if kept.renaming.as_deref() == Some(&saved.id) {
        return row.put(renaming(saved, page, kept));
    }
    let (id, name) = (saved.id.clone(), saved.name.as_str());
    let tick = el("input", "")
        .attr("type", "checkbox")
        .attr("aria-label", of(page, key::SAVED_COMPARED, name))
        .checked(kept.compared.contains(&id))
        .on(ListenerKind::onchange, page.hand, {
            let id = id.clone();
            Box::new(move |_| {
                let id = id.clone();
                Some(turn(move |kept| match kept.compared.iter().position(|one| *one == id) {
                    Some(at) => drop(kept.compared.remove(at)),
                    None => kept.compared.push(id.clone()),
                }))
            })
        });
    let (whole, words) = (saved.clone(), page.view.words);
    let open = el("button", "link which").attr("type", "button").say(saved.name.clone()).on(
        ListenerKind::onclick,
        page.hand,
        Box::new(move |_| Some(opens(&whole, words))),
    );
    let opened = &page.desk.opened;
    let here = kept.at.as_ref().is_some_and(|at| at.id == id && Rc::ptr_eq(&at.opened, opened));
    let duplicate = {
        let (keeper, id) = (kept.keeper.clone(), id.clone());
        move || {
            keeper.change(Change::Duplicate { id: id.clone(), copy: new_id() });
            None
        }
    };
    let delete = {
        let (keeper, saved) = (kept.keeper.clone(), saved.clone());
        move || {
            keeper.change(Change::Remove { id: saved.id.clone() });
            Some(removed(Some(saved.clone())))
        }
    };
    let rename = move || {
        let id = id.clone();
        Some(turn(move |kept| kept.renaming = Some(id.clone())))
    };
    row.put(el("label", "tick").put(tick))
        .put(open)
        .all(here.then(|| el("span", "quiet").say(page.word(key::SAVED_HERE))))
        .put(
            el("span", "acts")
                .put(press(key::SAVED_RENAME, name, page, rename))
                .put(press(key::SAVED_DUPLICATE, name, page, duplicate))
                .put(press(key::SAVED_DELETE, name, page, delete)),
        )
}

/// Its name as a field: Enter takes it, Escape leaves it.
fn renaming(saved: &Saved, page: &Page<'_>, kept: &Kept) -> El {
    let (keeper, id) = (kept.keeper.clone(), saved.id.clone());
    let done = || turn(|kept| kept.renaming = None);
    let field = el("input", "field words")
        .attr("id", "rename")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("aria-label", of(page, key::SAVED_RENAME, &saved.name))
        .attr("maxlength", NAME_CHARS.to_string())
        .attr("value", saved.name.clone())
        .on(
            ListenerKind::onkeydown,
            page.hand,
            Box::new(move |event| {
                events::keep_undo(event);
                match events::key(event)?.key().as_str() {
                    "Enter" => {
                        let name = events::field(event)?.value();
                        if !name.trim().is_empty() {
                            keeper.change(Change::Rename { id: id.clone(), name });
                        }
                        // What was said of the list was said of the name before.
                        return Some(keeping::turn(|desk| {
                            desk.keeping.change(|kept| kept.renaming = None);
                            desk.look.take(Glance::Typed(SAID.to_owned(), None));
                        }));
                    }
                    "Escape" => event.stop_propagation(),
                    _ => return None,
                }
                Some(done())
            }),
        );
    let cancel = button("link", page.hand, done()).say(page.word(key::SAVED_CANCEL));
    el("span", "renaming").put(field).put(cancel)
}
