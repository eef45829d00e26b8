//! Handing a link on.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Navigator, ShareData};

/// What became of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shared {
    /// The device's own sheet took it.
    Sent,
    /// It is in the clipboard.
    Copied,
    /// The person closed the sheet.
    Cancelled,
    /// Neither is possible here.
    Refused,
}

/// Offers the link to the device's share sheet, else to the clipboard.
pub(crate) async fn share(title: &str, url: &str) -> Shared {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else {
        return Shared::Refused;
    };
    if has(&navigator, "share") {
        let data = ShareData::new();
        data.set_title(title);
        data.set_url(url);
        match JsFuture::from(navigator.share_with_data(&data)).await {
            Ok(_) => return Shared::Sent,
            Err(error) if name_of(&error) == "AbortError" => return Shared::Cancelled,
            Err(_) => {}
        }
    }
    if copy(url).await { Shared::Copied } else { Shared::Refused }
}

/// Copies a text; `false` where the browser does not let the page.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return false };
    // There is no clipboard on pages without https.
    has(&navigator, "clipboard")
        && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

fn has(navigator: &Navigator, name: &str) -> bool {
    Reflect::get(navigator.unchecked_ref(), &JsValue::from_str(name))
        .is_ok_and(|value| !value.is_undefined() && !value.is_null())
}

fn name_of(error: &JsValue) -> String {
    Reflect::get(error, &JsValue::from_str("name"))
        .ok()
        .and_then(|name| name.as_string())
        .unwrap_or_default()
}
