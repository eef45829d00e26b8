//! The document around the page: its title, its language, what has the focus.

use gloo_events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

/// Gives the focus to the element of this id, if there is one.
pub(crate) fn focus(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.get_element_by_id(id));
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Selects all that stands in the field of this id.
pub(crate) fn select(id: &str) {
    focus(id);
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.get_element_by_id(id));
    if let Some(field) = found.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        field.select();
    }
}

/// Selects all that stands in the text area of this id.
pub(crate) fn select_text(id: &str) {
    focus(id);
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.get_element_by_id(id));
    if let Some(area) = found.and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok()) {
        area.select();
    }
}

/// Tells when the page is about to be printed, and when it has been.
pub(crate) fn on_print(told: impl Fn(bool) + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let after = told.clone();
    Some([
        EventListener::new(&window, "beforeprint", move |_| told(true)),
        EventListener::new(&window, "afterprint", move |_| after(false)),
    ])
}

/// Opens the browser's dialog for printing.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// A body for the document, aside for now.
pub(crate) fn new_body() -> Option<HtmlElement> {
    let body = web_sys::window()?.document()?.create_element("body").ok()?;
    body.dyn_into().ok()
}

/// Makes this the document's body, in the place of what it was.
pub(crate) fn take_place(body: &HtmlElement) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_body(Some(body));
    }
}

/// Whether nobody sees the page: the browser lets its tasks wait then.
pub(crate) fn hidden() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.hidden())
}

/// Scrolls so that what is found first by this selector is so many pixels below the window's top.
pub(crate) fn hold(selector: &str, top: f64) {
    let Some(window) = web_sys::window() else { return };
    let found = window.document().and_then(|all| all.query_selector(selector).ok().flatten());
    let off = found.map_or(0.0, |element| element.get_bounding_client_rect().top() - top);
    if off.abs() >= 1.0 {
        window.scroll_by_with_x_and_y(0.0, off);
    }
}

/// Tells when the page is no longer seen, after which it may be gone at any time.
pub(crate) fn on_leaving(told: impl Fn() + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let hides = told.clone();
    Some([
        EventListener::new(&document, "visibilitychange", move |_| {
            if hidden() {
                hides();
            }
        }),
        EventListener::new(&window, "pagehide", move |_| told()),
    ])
}

/// Today in words, as this locale writes it.
pub(crate) fn today(locale: &str) -> String {
    let options = js_sys::Object::new();
    let _ = Reflect::set(&options, &JsValue::from_str("dateStyle"), &JsValue::from_str("long"));
    let now = js_sys::Date::new_0();
    String::from(
        now.to_locale_date_string(if locale.is_empty() { "en-US" } else { locale }, &options),
    )
}

/// Whether the document is the one for other pages' frames.
pub(crate) fn embedded() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let root = document.and_then(|document| document.document_element());
    root.is_some_and(|root| root.has_attribute("data-embed"))
}

/// Whether somebody is here for the first time, and without a link: `ui/boot.js` has looked.
pub(crate) fn is_new() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let root = document.and_then(|document| document.document_element());
    root.is_some_and(|root| root.class_name().split(' ').any(|class| class == "new"))
}

/// Titles the document.
pub(crate) fn title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Says in which language the document is, and which way it runs.
pub(crate) fn language(tag: &str, right_to_left: bool) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(root) = document.and_then(|document| document.document_element()) {
        let _ = root.set_attribute("lang", tag);
        let _ = root.set_attribute("dir", if right_to_left { "rtl" } else { "ltr" });
    }
}

/// The languages that the browser asks for, the most wanted first (BCP 47); none where the page is
/// rendered without one.
pub(crate) fn languages() -> Vec<String> {
    if cfg!(not(target_arch = "wasm32")) {
        return Vec::new();
    }
    let wanted = web_sys::window().map(|window| window.navigator().languages());
    wanted.iter().flat_map(|all| all.iter()).filter_map(|tag| tag.as_string()).collect()
}

/// Which of the options of the choice of this id stands in it.
pub(crate) fn chosen(id: &str) -> Option<usize> {
    let element = web_sys::window()?.document()?.get_element_by_id(id)?;
    let select = element.dyn_into::<HtmlSelectElement>().ok()?;
    usize::try_from(select.selected_index()).ok()
}

/// Whether the element of this id has the focus.
pub(crate) fn has_focus(id: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let at = document.and_then(|document| document.active_element());
    at.is_some_and(|element| element.id() == id)
}

/// Scrolls no further than needed to bring the element of this id into sight.
pub(crate) fn reveal(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(element) = document.and_then(|document| document.get_element_by_id(id)) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
