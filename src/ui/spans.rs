//! Texts of spans on the page.

use super::{
    act::Act,
    dial,
    el::{El, button, el},
    page::Page,
};
use crate::words::{Kind, Span, Text};

/// A text whose figures are coloured but cannot be pressed.
pub(crate) fn plain(text: &Text) -> impl Iterator<Item = El> {
    text.spans().iter().map(still)
}

fn still(span: &Span) -> El {
    let (tag, class) = match span.kind {
        Kind::Plain | Kind::Offer(_) => ("span", ""),
        // A link that cannot be pressed is none.
        Kind::Action(_) => return el("span", ""),
        Kind::Figure => ("bdi", ""),
        Kind::Strong => ("bdi", "strong"),
        Kind::Yours(_) => ("bdi", "mine"),
        Kind::Gain => ("bdi", "up"),
        Kind::Loss => ("bdi", "down"),
    };
    el(tag, class).say(span.text.clone())
}

/// A text in which the user's own figures are dials and offers can be taken.
pub(crate) fn live(text: &Text, page: &Page<'_>) -> impl Iterator<Item = El> {
    text.spans().iter().map(|span| match span.kind {
        Kind::Yours(lever) => dial::dial(lever, &span.text, page),
        Kind::Offer(change) | Kind::Action(change) => {
            button("link", page.hand, Act::Take(change)).say(span.text.clone())
        }
        _ => still(span),
    })
}

/// A text within a drawing; figures keep their weight and colour.
pub(crate) fn drawn(text: &Text) -> impl Iterator<Item = El> {
    text.spans().iter().map(|span| {
        let class = match span.kind {
            Kind::Strong | Kind::Figure | Kind::Yours(_) => "value",
            Kind::Gain => "value works",
            Kind::Loss => "value fails",
            _ => "",
        };
        el("tspan", class).say(span.text.clone())
    })
}

/// The part of a text that carries it, alone.
pub(crate) fn first_of(text: &Text) -> Text {
    let heavy = |span: &&Span| matches!(span.kind, Kind::Strong | Kind::Gain | Kind::Loss);
    text.spans().iter().find(heavy).cloned().map_or_else(|| text.clone(), Text::from)
}
