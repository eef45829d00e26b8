//! Per hour, month or year: one switch for every pay on the page.

use super::{
    act::Act,
    el::{El, el},
    page::Page,
};
use crate::{scenario::PayPer, words::catalogue::key};
use yew::virtual_dom::ListenerKind;

/// The switch; it converts and never asks again.
pub(crate) fn per(page: &Page<'_>) -> El {
    let units = [
        (PayPer::Hour, page.word(key::PER_HOUR)),
        (PayPer::Month, page.word(key::PER_MONTH)),
        (PayPer::Year, page.word(key::PER_YEAR)),
    ];
    el("fieldset", "per")
        .put(el("legend", "said").say(page.word(key::PER_LEGEND)))
        .put(el("span", "").attr("aria-hidden", "true").say(page.word(key::PER_PER)))
        .all(units.into_iter().map(|(per, word)| {
            let choice = el("input", "")
                .attr("type", "radio")
                .attr("name", "per")
                .checked(page.desk.per == per)
                .on(ListenerKind::onchange, page.hand, Box::new(move |_| Some(Act::Per(per))));
            el("label", "").put(choice).put(el("span", "").say(word))
        }))
}
