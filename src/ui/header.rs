//! The top of the page, and undo.

use super::desk::{Act, Desk, Hand};
use crate::{session::Action, words::ui_en::HEADER};
use yew::prelude::*;

/// Undo and redo.
pub(crate) fn undo(desk: &Desk, hand: &Hand, words: bool) -> Html {
    let button = |word: &'static str, action: Action, can: bool, arrow: &'static str| {
        let hand = hand.clone();
        let onclick = Callback::from(move |_: MouseEvent| hand.dispatch(Act::Do(action.clone())));
        html! {
            <button type="button" class="tool" aria-label={word} disabled={!can} {onclick}>
                <svg viewBox="0 0 16 16" aria-hidden="true"><path class="arrow" d={arrow} /></svg>
                if words {
                    <span class="word">{ word }</span>
                }
            </button>
        }
    };
    html! {
        <>
            { button(HEADER.undo, Action::Undo, desk.session.can_undo(), BACK) }
            { button(HEADER.redo, Action::Redo, desk.session.can_redo(), FORTH) }
        </>
    }
}

/// An arrow that turns back, and one that turns on.
const BACK: &str = "M5 2.5L1.5 6L5 9.5M1.5 6H10a4 4 0 0 1 0 8H7";
const FORTH: &str = "M11 2.5L14.5 6L11 9.5M14.5 6H6a4 4 0 0 0 0 8H9";

/// Name, claim, undo.
pub(crate) fn header(desk: &Desk, hand: &Hand) -> Html {
    html! {
        <header class="frame">
            <div class="top">
                <p class="brand">{ HEADER.name }</p>
                <p class="claim">{ HEADER.claim }</p>
                <div class="tools">
                    { undo(desk, hand, true) }
                </div>
            </div>
        </header>
    }
}
