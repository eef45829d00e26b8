//! Files beside the page, read as JSON.

use crate::facts::state_reader::Node;
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// A tree that the browser read.
pub(crate) struct Tree(JsValue);

/// Fetches a file beside the page; `None` where there is none, or it is no JSON.
pub(crate) async fn fetch(name: &str) -> Option<Tree> {
    let response = JsFuture::from(web_sys::window()?.fetch_with_str(name)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.json().ok()?).await.ok().map(Tree)
}

impl Tree {
    /// The tree that this is.
    pub(crate) const fn of(value: JsValue) -> Self {
        Self(value)
    }

    /// As the browser has it.
    pub(crate) const fn value(&self) -> &JsValue {
        &self.0
    }
}

impl Node for Tree {
    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    fn truth(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn items(&self) -> Option<Vec<Self>> {
        Array::is_array(&self.0).then(|| Array::from(&self.0).iter().map(Self).collect())
    }

    fn entries(&self) -> Option<Vec<(String, Self)>> {
        let object = self.0.dyn_ref::<Object>()?;
        let entries = Object::entries(object);
        let pairs = entries.iter().map(|pair| {
            let pair = Array::from(&pair);
            Some((pair.get(0).as_string()?, Self(pair.get(1))))
        });
        let pairs: Option<Vec<_>> = pairs.collect();
        Some(pairs?.into_iter().filter(|(_, value)| !value.0.is_null()).collect())
    }
}
