//! A worker that runs, ended when it is dropped.

use super::trusted;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Event, MessageEvent, Worker};

/// The script that starts any worker.
pub(crate) const START: &str = "worker-start.js";

/// A running worker.
pub(crate) struct Running {
    worker: Worker,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _error: Closure<dyn FnMut(Event)>,
}

impl Running {
    /// Starts one of this name, of which is heard what it says and that it failed. `None` where there
    /// are no workers, or none is allowed.
    pub(crate) fn start(
        name: &str,
        mut hears: impl FnMut(JsValue) + 'static,
        fails: impl FnMut(Event) + 'static,
    ) -> Option<Self> {
        let options = Object::new();
        Reflect::set(&options, &"type".into(), &"module".into()).ok()?;
        Reflect::set(&options, &"name".into(), &name.into()).ok()?;
        let class = Reflect::get(&js_sys::global(), &"Worker".into()).ok()?;
        let class: Function = class.dyn_into().ok()?;
        let address = trusted::script_beside(START)?;
        let worker = Reflect::construct(&class, &Array::of2(&address, &options)).ok()?;
        let worker: Worker = worker.unchecked_into();
        let message = Closure::new(move |event: MessageEvent| hears(event.data()));
        let error = Closure::new(fails);
        worker.set_onmessage(Some(AsRef::<JsValue>::as_ref(&message).unchecked_ref()));
        worker.set_onerror(Some(AsRef::<JsValue>::as_ref(&error).unchecked_ref()));
        Some(Self { worker, _message: message, _error: error })
    }

    pub(crate) fn post(&self, message: &JsValue) {
        let _ = self.worker.post_message(message);
    }

    /// Ends it, but hears what it said before: an error that nobody hears is one of whoever started it.
    pub(crate) fn end(&self) {
        self.worker.terminate();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
