//! Per hour, month or year: one switch for every pay on the page.

use super::{
    act::Act,
    el::{El, el},
    page::Page,
};
use crate::{scenario::PayPer, words::ui_en::PER};
use yew::virtual_dom::ListenerKind;

/// The switch; it converts and never asks again.
pub(crate) fn per(page: &Page<'_>) -> El {
    let units = [(PayPer::Hour, PER.hour), (PayPer::Month, PER.month), (PayPer::Year, PER.year)];
    el("fieldset", "per")
        .put(el("legend", "said").say(PER.legend))
        .put(el("span", "").attr("aria-hidden", "true").say(PER.per))
        .all(units.into_iter().map(|(per, word)| {
            let choice = el("input", "")
                .attr("type", "radio")
                .attr("name", "per")
                .checked(page.desk.per == per)
                .on(ListenerKind::onchange, page.hand, Box::new(move |_| Some(Act::Per(per))));
            el("label", "").put(choice).put(el("span", "").say(word))
        }))
}
