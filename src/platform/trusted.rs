//! Addresses of scripts that a worker may run: made by the page's starter (`src/ui/boot.js`), under
//! the one policy that the page's content-security policy allows (Trusted Types).

use js_sys::{Function, Reflect};
use wasm_bindgen::JsValue;
use web_sys::Url;

/// What the starter keeps for the page, by this name.
const KEPT: &str = "dues";

/// The address of a file beside the page.
pub(crate) fn beside(name: &str) -> Option<String> {
    let base = web_sys::window()?.document()?.base_uri().ok()??;
    Some(Url::new_with_base(name, &base).ok()?.href())
}

/// The same as a script that may run; a plain string where the browser asks for no more.
pub(crate) fn script_beside(name: &str) -> Option<JsValue> {
    starter("script", &JsValue::from_str(name))
}

/// What the starter's function of this name says.
pub(super) fn starter(function: &str, of: &JsValue) -> Option<JsValue> {
    let kept = Reflect::get(&js_sys::global(), &KEPT.into()).ok()?;
    let function: Function = Reflect::get(&kept, &function.into()).ok()?.into();
    function.call1(&kept, of).ok()
}
