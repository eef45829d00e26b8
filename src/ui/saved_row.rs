//! One of the saved scenarios: open, rename, duplicate, delete, choose for the comparison.

use super::{
    act::Act,
    el::{El, el},
    events,
    look::Glance,
    page::Page,
    saved::{opens, plain_button, press},
};
use crate::{
    platform::keeper::new_id,
    session::library::{Change, NAME_CHARS, Saved},
    words::ui_scenarios_en::SAVED,
};
use yew::virtual_dom::ListenerKind;

/// The row.
pub(crate) fn row(saved: &Saved, page: &Page<'_>) -> El {
    let row = el("li", "").key(saved.id.clone()).attr("data-saved", saved.name.clone());
    if page.desk.look.renaming.as_deref() == Some(&saved.id) {
        return row.put(renaming(saved, page));
    }
    let (id, name) = (saved.id.clone(), saved.name.as_str());
    let tick = el("input", "")
        .attr("type", "checkbox")
        .attr("aria-label", SAVED.of(SAVED.compared, name))
        .checked(page.desk.look.compared.contains(&id))
        .on(ListenerKind::onchange, page.hand, {
            let id = id.clone();
            Box::new(move |_| Some(Act::Look(Glance::Compared(id.clone()))))
        });
    let whole = saved.clone();
    let open = el("button", "link which").attr("type", "button").say(saved.name.clone()).on(
        ListenerKind::onclick,
        page.hand,
        Box::new(move |_| Some(opens(&whole))),
    );
    let here = page.desk.at.as_ref().is_some_and(|(at, _)| *at == id);
    let change = |make: Box<dyn Fn() -> Change>| {
        let keeper = page.keeper.clone();
        move || {
            keeper.change(make());
            None
        }
    };
    let duplicate = {
        let id = id.clone();
        change(Box::new(move || Change::Duplicate { id: id.clone(), copy: new_id() }))
    };
    let delete = {
        let (keeper, saved) = (page.keeper.clone(), saved.clone());
        move || {
            keeper.change(Change::Remove { id: saved.id.clone() });
            Some(Act::Removed(Some(saved.clone())))
        }
    };
    let rename = move || Some(Act::Look(Glance::Renaming(Some(id.clone()))));
    row.put(el("label", "tick").put(tick))
        .put(open)
        .all(here.then(|| el("span", "quiet").say(SAVED.here)))
        .put(
            el("span", "acts")
                .put(press(SAVED.rename, name, page, rename))
                .put(press(SAVED.duplicate, name, page, duplicate))
                .put(press(SAVED.delete, name, page, delete)),
        )
}

/// Its name as a field: Enter takes it, Escape leaves it.
fn renaming(saved: &Saved, page: &Page<'_>) -> El {
    let (keeper, id) = (page.keeper.clone(), saved.id.clone());
    let field = el("input", "field words")
        .attr("id", "rename")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("aria-label", SAVED.of(SAVED.rename, &saved.name))
        .attr("maxlength", NAME_CHARS.to_string())
        .attr("value", saved.name.clone());
    el("span", "renaming")
        .put(field)
        .put(plain_button(SAVED.cancel, page, Act::Look(Glance::Renaming(None))))
        .on(
            ListenerKind::onkeydown,
            page.hand,
            Box::new(move |event| {
                match events::key(event)?.key().as_str() {
                    "Enter" => {
                        let name = events::field(event)?.value();
                        if !name.trim().is_empty() {
                            keeper.change(Change::Rename { id: id.clone(), name });
                        }
                    }
                    "Escape" => event.stop_propagation(),
                    _ => return None,
                }
                Some(Act::Look(Glance::Renaming(None)))
            }),
        )
}
