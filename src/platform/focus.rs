//! The focus, when what had it is gone: browsers then give it to the document, and who reads by ear or
//! goes by keys has lost the place.

use gloo_events::EventListener;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, FocusOptions, HtmlElement};

/// What had the focus last, and what it stood in, from the inside out.
type Chain = Rc<RefCell<Vec<Element>>>;

/// Watches where the focus is, until it is dropped.
#[derive(Default)]
pub(crate) struct Focus {
    chain: Chain,
    _listening: Option<EventListener>,
}

impl Focus {
    /// From now on.
    pub(crate) fn watched() -> Self {
        let Some(document) = document() else { return Self::default() };
        let chain = Chain::default();
        let heard = chain.clone();
        let listening = EventListener::new(&document, "focusin", move |event| {
            let target = event.target().and_then(|target| target.dyn_into().ok());
            *heard.borrow_mut() =
                std::iter::successors(target, |inner: &Element| inner.parent_element()).collect();
        });
        Self { chain, _listening: Some(listening) }
    }

    /// Gives it to what the element stood in, if that is gone and nothing else has it. To be called once
    /// the page is painted.
    pub(crate) fn keep(&self) {
        if self.chain.borrow().first().is_none_or(|element| element.is_connected()) {
            return;
        }
        // The focus may move while it is given: the chain is not borrowed then.
        let chain = self.chain.take();
        let Some(body) = document().and_then(|document| nothing_has_it(&document)) else { return };
        let around = chain.into_iter().find(|element| element.is_connected());
        let around = around.and_then(|element| element.dyn_into::<HtmlElement>().ok());
        if let Some(around) = around.filter(|around| body.contains(Some(around)) && *around != body)
        {
            if !around.has_attribute("tabindex") {
                around.set_tab_index(-1);
            }
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = around.focus_with_options(&options);
        }
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The body, where no element has the focus.
fn nothing_has_it(document: &Document) -> Option<HtmlElement> {
    let body = document.body()?;
    let at = document.active_element();
    at.is_none_or(|at| at == *body.unchecked_ref::<Element>()).then_some(body)
}
