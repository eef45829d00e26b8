//! What was wrong with a link, above everything else.

use super::desk::{Act, Hand};
use crate::words::ui_en::NOTICES;
use std::rc::Rc;
use yew::prelude::*;

/// The sentences, until they are dismissed.
pub(crate) fn notices(notices: &Rc<[String]>, hand: &Hand) -> Html {
    let onclick = {
        let hand = hand.clone();
        Callback::from(move |_: MouseEvent| hand.dispatch(Act::Dismiss))
    };
    html! {
        // Always there: readers announce what comes into a region, not the region itself.
        <div role="alert">
            if !notices.is_empty() {
                <div class="notice">
                    <ul>
                        { for notices.iter().enumerate().map(|(key, text)| html! {
                            <li {key} data-notice="link">{ text }</li>
                        }) }
                    </ul>
                    <button type="button" class="link" {onclick}>{ NOTICES.dismiss }</button>
                </div>
            }
        </div>
    }
}
