//! “What does this mean?” beside a lever: its words, below its name, one lever at a time.

use super::{
    act::Act,
    el::{El, button, el},
    events,
    look::Glance,
    page::Page,
};
use crate::{
    scenario::{Stage, lever::Lever},
    words::catalogue::key,
};
use yew::virtual_dom::ListenerKind;

/// The sign beside the lever's name; Escape closes what it opened.
pub(crate) fn sign(lever: Lever, label: &'static str, page: &Page<'_>) -> El {
    let open = page.desk.look.meant == Some(lever);
    let what = page.word(key::MEANS_WHAT);
    button("means", page.hand, Act::Look(Glance::Meant((!open).then_some(lever))))
        .attr("title", what)
        .state("aria-expanded", open)
        .on(
            ListenerKind::onkeydown,
            page.hand,
            Box::new(move |event| {
                if !open || events::key(event)?.key() != "Escape" {
                    return None;
                }
                event.stop_propagation();
                Some(Act::Look(Glance::Meant(None)))
            }),
        )
        .put(el("span", "").attr("aria-hidden", "true").say("?"))
        .put(el("span", "said").say(what).say(" ").say(label))
}

/// What the lever means; and of odds of unpaid work, what is known.
pub(crate) fn said(lever: Lever, page: &Page<'_>) -> El {
    let view = page.view;
    let unpaid = || {
        let route = view.stored.routes.get(view.route);
        let mut stages = route.iter().flat_map(|route| &route.stages);
        stages.any(|stage| matches!(stage, Stage::Volunteer { .. }))
    };
    let known = (lever == Lever::Odds && unpaid()).then(|| page.word(key::WORKED_LIMITS_ODDS));
    el("div", "meaning")
        .put(el("p", "").say(view.voice().lever(lever).description))
        .all(known.map(|known| el("p", "").say(known)))
}
