//! What an event is about.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, KeyboardEvent, PointerEvent};

/// It is a key's.
pub(crate) fn key(event: &Event) -> Option<&KeyboardEvent> {
    event.dyn_ref()
}

/// It is a pointer's.
pub(crate) fn pointer(event: &Event) -> Option<&PointerEvent> {
    event.dyn_ref()
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
