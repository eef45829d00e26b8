//! Presses that count though the page moved under the pointer.

use super::later;
use gloo_events::{EventListener, EventListenerOptions};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent};

/// What is pressed once, and then does something.
const CONTROLS: &str = "button, a, summary, input";
/// Pixels by which a hand moves that means to hold still.
const STILL: u32 = 8;

/// What is pressed, and where.
type Pressed = Option<(HtmlElement, [i32; 2])>;

/// Lets a press on a control count where the control has moved from under the pointer before it was let
/// go of: pressing it leaves a field, which takes what was typed there, and that may move the page. A
/// browser then tells of the click only what holds both places.
pub(crate) fn keep() -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let pressed: Rc<RefCell<Pressed>> = Rc::default();
    let begun = pressed.clone();
    let options = EventListenerOptions::run_in_capture_phase();
    Some([
        EventListener::new_with_options(&window, "pointerdown", options, move |event| {
            let control = target(event).and_then(|at| at.closest(CONTROLS).ok().flatten());
            let control = control.and_then(|control| control.dyn_into().ok());
            begun.replace(control.zip(place(event)));
        }),
        EventListener::new_with_options(&window, "click", options, move |event| {
            let Some((control, [x, y])) = pressed.take() else { return };
            let stayed = place(event)
                .is_some_and(|[to_x, to_y]| x.abs_diff(to_x).max(y.abs_diff(to_y)) <= STILL);
            let missed =
                target(event).is_some_and(|hit| hit != *control && hit.contains(Some(&control)));
            if stayed && missed {
                // Not within the event: its own click comes here as well.
                later::after(0, move || control.click());
            }
        }),
    ])
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn place(event: &Event) -> Option<[i32; 2]> {
    let event: &MouseEvent = event.dyn_ref()?;
    Some([event.client_x(), event.client_y()])
}
