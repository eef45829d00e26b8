//! A newer version of the page: `src/ui/offline.js` sees it come, the page offers it.

use super::trusted;
use gloo_events::EventListener;
use wasm_bindgen::JsValue;

/// What the script calls when a newer version is ready.
const READY: &str = "dues-version";

/// Calls back when one is ready.
pub(crate) fn listen(ready: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, READY, move |_| ready()))
}

/// Takes it: the page loads again at its address, as that version.
pub(crate) fn take() {
    let _ = trusted::starter("renew", &JsValue::UNDEFINED);
}
