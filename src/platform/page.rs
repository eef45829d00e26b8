//! The document around the page: its title, its language, what has the focus.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Gives the focus to the element of this id, if there is one.
pub(crate) fn focus(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.get_element_by_id(id));
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Titles the document, and says in which language and direction it reads.
pub(crate) fn title(title: &str, language: &str, right_to_left: bool) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", language);
        let _ = root.set_attribute("dir", if right_to_left { "rtl" } else { "ltr" });
    }
}
