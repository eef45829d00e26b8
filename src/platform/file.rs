//! Handing a file to whoever reads the page, and taking one.

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DragEvent, Event, File, HtmlElement, Url};

/// Milliseconds until the file's address is given up: the browser has taken the file by then.
const TAKEN: u32 = 10_000;

/// The text of a file, as UTF-8; none where it cannot be read.
pub(crate) async fn text(file: &File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// Tells of the first of the files that are dropped on the page, as long as what it gives is kept;
/// without it the browser would leave the page for the file.
pub(crate) fn dropped(told: impl Fn(File) + 'static) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default;
    let over = EventListener::new_with_options(&window, "dragover", options(), |event| {
        if has_files(event) {
            event.prevent_default();
        }
    });
    let drop = EventListener::new_with_options(&window, "drop", options(), move |event| {
        if !has_files(event) {
            return;
        }
        event.prevent_default();
        if let Some(file) = first(event) {
            told(file);
        }
    });
    Some([over, drop])
}

fn has_files(event: &Event) -> bool {
    let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    transfer.is_some_and(|transfer| transfer.types().includes(&"Files".into(), 0))
}

fn first(event: &Event) -> Option<File> {
    event.dyn_ref::<DragEvent>()?.data_transfer()?.files()?.get(0)
}

/// Downloads a text under this name; `false` where the browser does not let it.
pub(crate) fn download(name: &str, kind: &str, text: &str) -> bool {
    offer(name, kind, text).is_some()
}

fn offer(name: &str, kind: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    hand_on(name, &address)?;
    gloo_timers::callback::Timeout::new(TAKEN, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Some(())
}

/// Downloads what stands at an address under this name.
pub(crate) fn hand_on(name: &str, address: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let link = document.create_element("a").ok()?.dyn_into::<HtmlElement>().ok()?;
    link.set_attribute("href", address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.click();
    Some(())
}
