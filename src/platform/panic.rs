//! When the program fails: a page of plain words with the way to go on.

use gloo_events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// What a failed page says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FailureWords {
    /// What happened.
    pub(crate) title: &'static str,
    /// What to do.
    pub(crate) what_to_do: &'static str,
    /// The link that opens the same figures again.
    pub(crate) again: &'static str,
}

thread_local! {
    static WORDS: Cell<Option<FailureWords>> = const { Cell::new(None) };
}

/// From now on a panic replaces the page by the words of [`speak`] and the link with the figures; a
/// page that still takes clicks but no longer works would be worse.
pub(crate) fn install() {
    yew::set_custom_panic_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        WORDS.get().and_then(|words| show(words, &info.to_string()));
    }));
}

/// What a failed page says from now on: it is too late for that once it has failed.
pub(crate) fn speak(words: FailureWords) {
    WORDS.set(Some(words));
}

fn show(words: FailureWords, detail: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let body: HtmlElement = document.body()?;
    let page = element(&document, "main", "")?;
    page.set_class_name("frame failed");
    let put = |child: Element| page.append_child(&child).ok();
    put(element(&document, "h1", words.title)?)?;
    put(element(&document, "p", words.what_to_do)?)?;
    let link = element(&document, "a", words.again)?;
    let address = web_sys::window()?.location().href().ok()?;
    link.set_attribute("href", &address).ok()?;
    let paragraph = element(&document, "p", "")?;
    paragraph.append_child(&link).ok()?;
    put(paragraph)?;
    put(element(&document, "pre", &address)?)?;
    put(element(&document, "pre", detail)?)?;
    body.set_text_content(None);
    body.append_child(&page).ok()?;
    // The same address with a fragment alone would not load anything again.
    let options = EventListenerOptions::enable_prevent_default();
    let reload = EventListener::new_with_options(link.unchecked_ref(), "click", options, |event| {
        event.prevent_default();
        let _ = web_sys::window().map(|window| window.location().reload());
    });
    reload.forget();
    Some(())
}

fn element(document: &Document, name: &str, text: &str) -> Option<Element> {
    let element = document.create_element(name).ok()?;
    element.set_text_content(Some(text));
    Some(element)
}
