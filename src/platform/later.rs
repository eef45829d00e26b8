//! Doing something later, with nothing left of it afterwards.
//!
//! A timeout of gloo that is forgotten keeps its closure for good: some hundred bytes each, too much for
//! what happens at every move of a lever.

use js_sys::Function;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::WorkerGlobalScope;

/// Milliseconds until a frame is no longer waited for: a page that nobody sees paints none.
const NO_FRAME: i32 = 200;

/// Does this once the next frame is painted, or where none is.
pub(crate) fn after_frame(then: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return then() };
    let waiting = Rc::new(Cell::new(Some(then)));
    let now = move || {
        if let Some(then) = waiting.take() {
            then();
        }
    };
    after(NO_FRAME, now.clone());
    // The callback of a frame comes before its painting, a task of its own after it.
    let _ = window.request_animation_frame(&once(move || after(0, now)));
}

/// Does this in so many milliseconds, on the page.
pub(crate) fn after(milliseconds: i32, then: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return then() };
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&once(then), milliseconds);
}

/// Does this in so many milliseconds, in the worker.
pub(crate) fn in_worker(
    scope: &WorkerGlobalScope,
    milliseconds: i32,
    then: impl FnOnce() + 'static,
) {
    let _ = scope.set_timeout_with_callback_and_timeout_and_arguments_0(&once(then), milliseconds);
}

/// A function that frees what it holds when it is called.
fn once(then: impl FnOnce() + 'static) -> Function {
    Closure::once_into_js(then).unchecked_into()
}
