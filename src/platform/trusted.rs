//! Addresses of scripts that a worker may run: the one place that makes them, under the one policy
//! that the page's content-security policy allows (Trusted Types).

use js_sys::{Function, Object, Reflect};
use std::cell::OnceCell;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::Url;

/// The policy's name, as in `index.html`.
const POLICY: &str = "app-worker";

thread_local! {
    /// A policy's name can be taken once.
    static MADE: OnceCell<Option<JsValue>> = const { OnceCell::new() };
}

/// The address of a file beside the page.
pub(crate) fn beside(name: &str) -> Option<String> {
    let base = web_sys::window()?.document()?.base_uri().ok()??;
    Some(Url::new_with_base(name, &base).ok()?.href())
}

/// The same as a script that may run; a plain string where the browser asks for no more.
pub(crate) fn script_beside(name: &str) -> Option<JsValue> {
    let address = JsValue::from_str(&beside(name)?);
    let types = Reflect::get(&web_sys::window()?.into(), &"trustedTypes".into()).ok()?;
    if types.is_undefined() {
        return Some(address);
    }
    MADE.with(|made| {
        let policy = made.get_or_init(|| policy(&types)).as_ref()?;
        call(policy, "createScriptURL", &address, None)
    })
}

fn policy(types: &JsValue) -> Option<JsValue> {
    // Only what stands beside the page.
    let here = beside(".")?;
    let allow = Closure::<dyn Fn(String) -> Option<String>>::new(move |address: String| {
        address.starts_with(&here).then_some(address)
    });
    let rules = Object::new();
    Reflect::set(&rules, &"createScriptURL".into(), &allow.into_js_value()).ok()?;
    call(types, "createPolicy", &POLICY.into(), Some(&rules))
}

fn call(object: &JsValue, name: &str, one: &JsValue, two: Option<&JsValue>) -> Option<JsValue> {
    let method: Function = Reflect::get(object, &name.into()).ok()?.dyn_into().ok()?;
    match two {
        Some(two) => method.call2(object, one, two).ok(),
        None => method.call1(object, one).ok(),
    }
}
