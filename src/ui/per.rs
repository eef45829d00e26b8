//! Per hour, month or year: one switch for every pay on the page.

use super::desk::{Act, Hand};
use crate::{scenario::PayPer, words::ui_en::PER};
use yew::prelude::*;

/// The switch; it converts and never asks again.
pub(crate) fn per(shown: PayPer, hand: &Hand) -> Html {
    let units = [(PayPer::Hour, PER.hour), (PayPer::Month, PER.month), (PayPer::Year, PER.year)];
    let choice = |(per, word): (PayPer, &'static str)| {
        let hand = hand.clone();
        html! {
            <label key={word}>
                <input type="radio" name="per" value={word} checked={shown == per}
                    onchange={Callback::from(move |_: Event| hand.dispatch(Act::Per(per)))} />
                <span>{ word }</span>
            </label>
        }
    };
    html! {
        <fieldset class="per">
            <legend class="said">{ PER.legend }</legend>
            <span aria-hidden="true">{ PER.per }</span>
            { for units.into_iter().map(choice) }
        </fieldset>
    }
}
