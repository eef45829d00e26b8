//! What an event is about.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FocusEvent, HtmlInputElement, HtmlSelectElement, KeyboardEvent, PointerEvent,
    UiEvent,
};

/// It is a key's.
pub(crate) fn key(event: &Event) -> Option<&KeyboardEvent> {
    event.dyn_ref()
}

/// It is a pointer's.
pub(crate) fn pointer(event: &Event) -> Option<&PointerEvent> {
    event.dyn_ref()
}

/// Whether it is a click right after another: what stands there now was not meant.
pub(crate) fn is_again(event: &Event) -> bool {
    event.dyn_ref::<UiEvent>().is_some_and(|click| click.detail() > 1)
}

/// Whether the focus goes on to what is outside the element of this id.
pub(crate) fn goes_out(event: &Event, id: &str) -> bool {
    let next = event.dyn_ref::<FocusEvent>().and_then(FocusEvent::related_target);
    let next = next.and_then(|next| next.dyn_into::<Element>().ok());
    next.is_some_and(|next| next.closest(&format!("#{id}")).is_ok_and(|found| found.is_none()))
}

/// Keeps undo and redo for the field that is typed into: the page does not hear of them.
pub(crate) fn keep_undo(event: &Event) {
    let typed = key(event).filter(|key| key.ctrl_key() || key.meta_key());
    if typed.is_some_and(|key| matches!(key.key().as_str(), "z" | "Z" | "y" | "Y")) {
        event.stop_propagation();
    }
}

/// What it happened to.
pub(crate) fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}

/// The field it happened to.
pub(crate) fn field(event: &Event) -> Option<HtmlInputElement> {
    target(event)
}

/// Which of the options was chosen.
pub(crate) fn chosen(event: &Event) -> Option<usize> {
    usize::try_from(target::<HtmlSelectElement>(event)?.selected_index()).ok()
}
