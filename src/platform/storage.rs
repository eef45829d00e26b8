//! The browser's own storage: small texts by name. It may be missing, blocked or full at any time,
//! and another tab may write to it at any time.

use gloo_events::EventListener;
use js_sys::{Function, Reflect};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Storage, StorageEvent};

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// All texts whose names begin so, each with the rest of its name.
///
/// # Errors
/// Where there is no storage, or the page may not use it.
pub(crate) fn read_all(prefix: &str) -> Result<Vec<(String, String)>, ()> {
    let storage = storage().ok_or(())?;
    let mut all = Vec::new();
    for at in 0..storage.length().map_err(drop)? {
        let Some(name) = storage.key(at).map_err(drop)? else { continue };
        let Some(rest) = name.strip_prefix(prefix) else { continue };
        if let Some(text) = storage.get_item(&name).map_err(drop)? {
            all.push((rest.to_owned(), text));
        }
    }
    Ok(all)
}

/// Stores a text under a name; `false` where the storage does not take it.
pub(crate) fn write(name: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(name, text).is_ok())
}

/// Forgets what stands under a name; `false` where the storage refuses.
pub(crate) fn forget(name: &str) -> bool {
    storage().is_some_and(|storage| storage.remove_item(name).is_ok())
}

/// Calls back whenever another tab changes what stands under a name that begins so.
pub(crate) fn listen(prefix: &'static str, changed: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        // None: all of it was cleared.
        if key.is_none_or(|key| key.starts_with(prefix)) {
            changed();
        }
    }))
}

type Job = Rc<RefCell<Option<Box<dyn FnOnce()>>>>;

/// Does something while no other tab does something under the same name; at once where the browser
/// has no locks (on pages without https), or refuses them.
pub(crate) fn exclusive(name: &str, job: impl FnOnce() + 'static) {
    let job: Job = Rc::new(RefCell::new(Some(Box::new(job))));
    let run = |job: &Job| {
        let job = job.borrow_mut().take();
        if let Some(job) = job {
            job();
        }
    };
    let mine = job.clone();
    let Some(promise) = request(name, move || run(&mine)) else { return run(&job) };
    spawn_local(async move {
        if JsFuture::from(promise).await.is_err() {
            run(&job);
        }
    });
}

/// `navigator.locks.request`, by reflection: where it is missing there is none.
fn request(name: &str, job: impl FnOnce() + 'static) -> Option<js_sys::Promise> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let job = Closure::once_into_js(job);
    request.call2(&locks, &JsValue::from_str(name), &job).ok()?.dyn_into().ok()
}
