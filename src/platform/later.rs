//! Doing something later, with nothing left of it afterwards.
//!
//! A timeout of gloo that is forgotten keeps its closure for good: some hundred bytes each, too much for
//! what happens at every move of a lever.

use js_sys::Function;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::WorkerGlobalScope;

/// Does this once the next frame is painted.
pub(crate) fn after_frame(then: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return then() };
    // The callback of a frame comes before its painting, a task of its own after it.
    let soon = once(move || after(0, then));
    let _ = window.request_animation_frame(&soon);
}

/// Does this in so many milliseconds, on the page.
pub(crate) fn after(milliseconds: i32, then: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return then() };
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&once(then), milliseconds);
}

/// Does this in the worker's next task.
pub(crate) fn next_task(scope: &WorkerGlobalScope, then: impl FnOnce() + 'static) {
    let _ = scope.set_timeout_with_callback_and_timeout_and_arguments_0(&once(then), 0);
}

/// A function that frees what it holds when it is called.
fn once(then: impl FnOnce() + 'static) -> Function {
    Closure::once_into_js(then).unchecked_into()
}
