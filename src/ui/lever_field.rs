//! A lever's field.

use super::{
    act::Act,
    el::{El, el},
    events,
    page::Page,
};
use crate::{
    scenario::lever::Lever,
    words::{catalogue::key, field::show},
};
use yew::virtual_dom::ListenerKind as Kind;

/// Characters that a field holds in full size.
const LONG: usize = 5;

/// The field: it keeps what is typed until it is applied.
pub(crate) fn field(lever: Lever, page: &Page<'_>) -> El {
    let view = page.view;
    let draft =
        page.desk.draft.as_ref().filter(|(of, _)| *of == lever).map(|(_, text)| text.clone());
    let typing = draft.is_some();
    let value = view.value(lever);
    let text = draft.unwrap_or_else(|| {
        let written = |value| show(view.unit(lever), value, &view.voice().figures);
        value.map(written).unwrap_or_default()
    });
    el("input", if text.len() > LONG { "field long" } else { "field" })
        .attr("id", format!("field-{}", lever.name()))
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "done")
        .attr("aria-describedby", format!("note-{}", lever.name()))
        .attr("placeholder", if value.is_none() { page.word(key::LEVER_UI_NOT_TOLD) } else { "" })
        .value(text)
        .on(
            Kind::oninput,
            page.hand,
            Box::new(move |event| Some(Act::Type(lever, events::field(event)?.value()))),
        )
        .on(Kind::onblur, page.hand, Box::new(|_| Some(Act::Apply)))
        .on(
            Kind::onfocus,
            page.hand,
            Box::new(|event| {
                events::field(event)?.select();
                None
            }),
        )
        .on(
            Kind::onkeydown,
            page.hand,
            Box::new(move |event| {
                match events::key(event)?.key().as_str() {
                    "Enter" => Some(Act::Apply),
                    "Escape" if typing => {
                        event.stop_propagation();
                        Some(Act::Drop)
                    }
                    // While something is being typed, undoing is the field's own.
                    "z" | "Z" | "y" | "Y" if typing => {
                        event.stop_propagation();
                        None
                    }
                    _ => None,
                }
            }),
        )
}
