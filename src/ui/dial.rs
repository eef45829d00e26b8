//! A figure of the user's within a sentence: it is the lever itself.

use super::{
    desk::{Act, Hand},
    view::{View, track},
};
use crate::{chart::track::Move, scenario::lever::Lever, session::Action, words::lever::Style};
use web_sys::Element;
use yew::prelude::*;

/// Pixels of a sideways drag for one step.
const STEP: f64 = 6.0;

/// Properties of [`Dial`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The lever.
    pub(crate) lever: Lever,
    /// Its words in the sentence.
    pub(crate) text: AttrValue,
    /// What is to be seen.
    pub(crate) view: View,
    /// Where acts go.
    pub(crate) hand: Hand,
}

/// Drag it sideways with a mouse, use the arrow keys, or press it to get to the lever's field.
#[component]
pub(crate) fn Dial(props: &Props) -> Html {
    let Props { lever, text, view, hand } = props;
    let lever = *lever;
    // Where the pointer went down, the value there, and whether it moved since.
    let grip = use_mut_ref(|| None::<(f64, f64, bool)>);
    let voice = view.voice();
    let range = view.range(lever);
    let value = view.value(lever).unwrap_or(range.low);
    let spoken = voice.language.value(view.unit(lever), value, Style::Spoken, &voice.figures);
    let adjust = {
        let (view, hand) = (view.clone(), hand.clone());
        move |shown: f64| {
            let value = view.stored_value(lever, shown);
            hand.dispatch(Act::Do(Action::Adjust { lever, value }));
        }
    };
    let onkeydown = {
        let (adjust, hand) = (adjust.clone(), hand.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                event.prevent_default();
                hand.dispatch(Act::Reach(lever));
            } else if let Some(key) = Move::of_key(&event.key(), event.shift_key()) {
                event.prevent_default();
                adjust(track(&range).moved(value, key));
                hand.dispatch(Act::Do(Action::Settle));
            }
        })
    };
    let onpointerdown = {
        let (grip, hand) = (grip.clone(), hand.clone());
        Callback::from(move |event: PointerEvent| {
            // By touch a tap opens the lever; dragging would fight with scrolling.
            if event.pointer_type() == "mouse" && event.button() == 0 {
                *grip.borrow_mut() = Some((f64::from(event.client_x()), value, false));
                if let Some(element) = event.target_dyn_into::<Element>() {
                    let _ = element.set_pointer_capture(event.pointer_id());
                }
                hand.dispatch(Act::Begin(lever));
            }
        })
    };
    let onpointermove = {
        let grip = grip.clone();
        Callback::from(move |event: PointerEvent| {
            if event.buttons() & 1 == 1
                && let Some((from, value, moved)) = &mut *grip.borrow_mut()
            {
                let steps = libm::trunc((f64::from(event.client_x()) - *from) / STEP);
                *moved |= steps != 0.0;
                if *moved {
                    let track = track(&range);
                    adjust(track.stop(*value + steps * track.step));
                }
            }
        })
    };
    let letting_go = {
        let hand = hand.clone();
        move |_: PointerEvent| hand.dispatch(Act::Settle)
    };
    let onpointercancel = Callback::from({
        let (grip, letting_go) = (grip.clone(), letting_go.clone());
        move |event| {
            *grip.borrow_mut() = None;
            letting_go(event);
        }
    });
    let hand = hand.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        // A drag ends in a click, too.
        let dragged = grip.borrow_mut().take().is_some_and(|(_, _, moved)| moved);
        if !dragged {
            hand.dispatch(Act::Reach(lever));
        }
    });
    html! {
        <bdi class="dial" role="slider" tabindex="0" aria-label={voice.language.lever(lever).label}
            aria-valuenow={value.to_string()} aria-valuemin={range.low.to_string()}
            aria-valuemax={range.high.to_string()} aria-valuetext={spoken}
            {onkeydown} {onpointerdown} {onpointermove} {onpointercancel} {onclick}
            onpointerup={Callback::from(letting_go)}>
            { text }
        </bdi>
    }
}
