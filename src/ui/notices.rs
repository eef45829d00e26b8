//! What was wrong with a link, above everything else.

use super::desk::{Act, Hand};
use crate::words::ui_en::NOTICES;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Notices`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// One sentence each.
    pub(crate) notices: Rc<[String]>,
    /// Where acts go.
    pub(crate) hand: Hand,
}

/// The sentences, until they are dismissed.
#[component]
pub(crate) fn Notices(props: &Props) -> Html {
    let Props { notices, hand } = props;
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
