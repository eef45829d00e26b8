//! A figure of the user's within a sentence: it is the lever itself.

use super::{
    act::Act,
    el::{El, el},
    events,
    page::Page,
};
use crate::{chart::track::Move, digits, scenario::lever::Lever, words::lever::Style};
use web_sys::Element;
use yew::virtual_dom::ListenerKind as Kind;

/// Drag it sideways with a mouse, use the arrow keys, or press it to get to the lever's field.
pub(crate) fn dial(lever: Lever, text: &str, page: &Page<'_>) -> El {
    let (view, hand) = (page.view, page.hand);
    let voice = view.voice();
    let range = view.range(lever);
    let value = view.value(lever).unwrap_or(range.low);
    let spoken = voice.value(view.unit(lever), value, Style::Spoken);
    el("bdi", "dial")
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", voice.lever(lever).label)
        .attr("aria-valuenow", digits::write(value))
        .attr("aria-valuemin", digits::write(range.low))
        .attr("aria-valuemax", digits::write(range.high))
        .attr("aria-valuetext", spoken)
        .on(
            Kind::onkeydown,
            hand,
            Box::new(move |event| {
                let event = events::key(event)?;
                let act = if event.key() == "Enter" {
                    Act::Click(lever)
                } else {
                    Act::Step(lever, Move::of_key(&event.key(), event.shift_key())?)
                };
                event.prevent_default();
                Some(act)
            }),
        )
        .on(
            Kind::onpointerdown,
            hand,
            Box::new(move |event| {
                let event = events::pointer(event)?;
                // By touch a tap opens the lever; dragging would fight with scrolling.
                if event.pointer_type() != "mouse" || event.button() != 0 {
                    return None;
                }
                if let Some(element) = events::target::<Element>(event) {
                    let _ = element.set_pointer_capture(event.pointer_id());
                }
                Some(Act::Begin(lever, Some(f64::from(event.client_x()))))
            }),
        )
        .press(hand, Act::Click(lever))
        .say(text.to_owned())
}
