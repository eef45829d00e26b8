//! For the talk about the offer: the least and the most that still make sense.

use super::{
    el::{El, el},
    page::Page,
    spans,
};
use crate::{
    model::result::Required,
    scenario::lever::Lever,
    words::{
        catalogue::key,
        negotiation::{NegotiationTerms, negotiation},
    },
};

/// The sentences; none where there is nothing to say.
pub(crate) fn talk(page: &Page<'_>) -> Option<El> {
    let view = page.view;
    let answer = view.answer.as_ref().ok()?;
    let step_up = page.desk.told.step_up(view).map(|(after, needed)| {
        let shown = |value| view.shown_value(Lever::Cut, value);
        let needed = match needed {
            Required::Value(value) => Required::Value(shown(value)),
            Required::Always(value) => Required::Always(shown(value)),
            other => other,
        };
        (after, needed)
    });
    let terms = NegotiationTerms::of(&view.shown, view.route, &answer.bounds, step_up)?;
    let said = negotiation(&view.voice(), &terms);
    (!said.is_empty()).then(|| {
        el("div", "talk")
            .put(el("h3", "").say(page.word(key::TALK_TITLE)))
            .put(el("ul", "").all(said.iter().map(|text| el("li", "").all(spans::plain(text)))))
    })
}
