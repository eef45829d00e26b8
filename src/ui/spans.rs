//! Texts of spans on the page.

use super::{
    desk::{Act, Hand},
    dial::Dial,
    view::View,
};
use crate::{
    session::Action,
    words::{Change, Kind, Span, Text},
};
use yew::prelude::*;

/// A text whose figures are coloured but cannot be pressed.
pub(crate) fn plain(text: &Text) -> Html {
    text.spans().iter().enumerate().map(|(i, span)| still(i, span)).collect()
}

fn still(key: usize, span: &Span) -> Html {
    let class = match span.kind {
        Kind::Plain | Kind::Offer(_) => return html! { <span {key}>{ &span.text }</span> },
        Kind::Action(_) => return Html::default(),
        Kind::Figure => "figure",
        Kind::Strong => "figure strong",
        Kind::Yours(_) => "figure mine",
        Kind::Gain => "figure up",
        Kind::Loss => "figure down",
    };
    html! { <bdi {key} {class}>{ &span.text }</bdi> }
}

/// A text in which the user's own figures are dials and offers can be taken.
pub(crate) fn live(text: &Text, view: &View, hand: &Hand) -> Html {
    let span = |(key, span): (usize, &Span)| match span.kind {
        Kind::Yours(lever) => html! {
            <Dial {key} {lever} text={span.text.clone()} view={view.clone()} hand={hand.clone()} />
        },
        Kind::Offer(change) | Kind::Action(change) => html! {
            <button {key} type="button" class="link" onclick={taking(change, view, hand)}>{ &span.text }</button>
        },
        _ => still(key, span),
    };
    text.spans().iter().enumerate().map(span).collect()
}

/// Takes an offer.
pub(crate) fn taking(change: Change, view: &View, hand: &Hand) -> Callback<MouseEvent> {
    let value = view.stored_value(change.lever, change.value);
    let hand = hand.clone();
    Callback::from(move |_| {
        hand.dispatch(Act::Do(Action::Adjust { lever: change.lever, value }));
        hand.dispatch(Act::Do(Action::Settle));
    })
}
