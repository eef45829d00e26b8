//! The address bar: the part after the `#`, which browsers never send anywhere.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

/// The fragment without its `#`; empty where there is none.
pub(crate) fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.as_deref().map(|hash| hash.trim_start_matches('#')).unwrap_or_default().to_owned()
}

/// The address of this page with another fragment.
pub(crate) fn with_fragment(fragment: &str) -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    let href = href.unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    if fragment.is_empty() { page.to_owned() } else { format!("{page}#{fragment}") }
}

/// Puts the fragment into the address bar without a new entry in the history. A browser may refuse
/// (too many changes at once): the page works on without an address.
pub(crate) fn replace(fragment: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let address = with_fragment(fragment);
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// The same as a new entry in the history: the browser's back leads to the one before.
pub(crate) fn push(fragment: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let address = with_fragment(fragment);
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Calls back whenever somebody else changes the fragment: back, forward, or typed. Both events
/// may tell of one change.
pub(crate) fn listen(changed: impl Fn() + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let again = changed.clone();
    Some([
        EventListener::new(&window, "hashchange", move |_| changed()),
        EventListener::new(&window, "popstate", move |_| again()),
    ])
}
