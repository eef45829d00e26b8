//! For the talk about the offer: the least and the most that still make sense.

use super::{
    act::Act,
    ask::step_after,
    el::{El, el},
    entry::choose,
    events,
    look::Glance,
    page::Page,
    spans,
};
use crate::{
    model::result::Required,
    scenario::lever::{Lever, Unit},
    words::{
        Text,
        catalogue::key,
        lever::Style,
        negotiation::{NegotiationTerms, negotiation},
    },
};
use yew::virtual_dom::ListenerKind;

/// The sentences; none where there is nothing to say.
pub(crate) fn talk(page: &Page<'_>) -> Option<El> {
    let view = page.view;
    let answer = view.answer.as_ref().ok()?;
    let step_up = page.desk.told.step_up(view, &page.desk.look);
    let waits = step_up.is_none() && !page.desk.told.lost();
    let choice = months(page);
    // The sentence's room, while it is on its way.
    let room = (waits && choice.is_some()).then(|| el("p", "waits"));
    let step_up = step_up.map(|(after, needed)| {
        let shown = |value| view.shown_value(Lever::Cut, value);
        let needed = match needed {
            Required::Value(value) => Required::Value(shown(value)),
            Required::Always(value) => Required::Always(shown(value)),
            other => other,
        };
        (after, needed)
    });
    let terms = NegotiationTerms::of(&view.shown, view.route, &answer.bounds, step_up)?;
    let voice = view.voice();
    let list = |terms: &NegotiationTerms| {
        let said = negotiation(&voice, terms);
        let item = |text: &Text| el("li", "").all(spans::plain(text));
        (!said.is_empty()).then(|| el("ul", "").all(said.iter().map(item)))
    };
    // The step up stands under the choice of its month.
    let step =
        terms.step_up.map(|step| NegotiationTerms { step_up: Some(step), ..terms.offer_alone() });
    let rest = list(&NegotiationTerms { step_up: None, ..terms });
    let step = step.and_then(|step| list(&step));
    (rest.is_some() || step.is_some()).then(|| {
        el("div", "talk")
            .put(el("h3", "").say(page.word(key::TALK_TITLE)))
            .all(rest)
            .all(choice)
            .all(step.or(room))
    })
}

/// After how many months the pay steps up: the reader's to choose.
fn months(page: &Page<'_>) -> Option<El> {
    const ID: &str = "step-after";
    let now = step_after(page.view, &page.desk.look)?;
    let all = Lever::For.get(&page.view.stored, page.view.route)? as u32;
    let voice = page.view.voice();
    let long = |months: u32| voice.value(Unit::Months, f64::from(months), Style::Short);
    let options: Vec<String> = (1..all).map(long).collect();
    let choice = choose(ID, &options, now as usize - 1).on(
        ListenerKind::onchange,
        page.hand,
        Box::new(|event| {
            let after = events::chosen(event)? as u32 + 1;
            Some(Act::Look(Glance::StepAfter(after)))
        }),
    );
    let label = el("label", "").attr("for", ID).say(page.word(key::TALK_STEP_AFTER));
    Some(el("p", "choice step-after").put(label).put(choice))
}
