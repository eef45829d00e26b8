//! Sending the result on.

use super::{
    act::Act,
    el::{El, button, el},
    late::Part,
    look::Glance,
    page::Page,
};
use crate::{
    platform::{
        address, page as document,
        share::{Shared, share as hand_on},
    },
    words::catalogue::key,
};
use yew::{platform::spawn_local, virtual_dom::ListenerKind};

/// The field of the link, in the document.
const FIELD: &str = "link";

/// The button, the link, what became of it, and the other ways.
pub(crate) fn share(page: &Page<'_>) -> El {
    let fragment = page.fragment().unwrap_or_else(|| "…".to_owned());
    // What was said counts for the link it was said of.
    let became = page.desk.shared.as_ref().filter(|(of, _)| *of == fragment).map(|(_, b)| *b);
    let said = match became {
        Some(Shared::Copied) => Some(page.word(key::SHARE_COPIED)),
        Some(Shared::Sent) => Some(page.word(key::SHARE_SENT)),
        Some(Shared::Refused) => Some(page.word(key::SHARE_REFUSED)),
        Some(Shared::Cancelled) | None => None,
    };
    let refused = became == Some(Shared::Refused);
    let text = if refused { address::with_fragment(&fragment) } else { format!("…/#{fragment}") };
    let field = el("input", if refused { "address shown" } else { "address" })
        .attr("id", FIELD)
        .flag("readonly", true)
        .attr("aria-label", page.word(key::SHARE_LINK))
        .value(text);
    let hand = page.hand.clone();
    let title = page.word(key::SHARE_TITLE);
    let missing = page.desk.part == Part::Missing;
    let press = el("button", if missing { "button off" } else { "button main" })
        .attr("type", "button")
        .attr("data-action", "share")
        // Links are made by the late part.
        .flag("disabled", page.late().is_none())
        .say(page.word(key::SHARE_BUTTON))
        .on(
            ListenerKind::onclick,
            page.hand,
            Box::new(move |_| {
                // The address bar should say the same as what is sent.
                address::replace(&fragment);
                let (hand, fragment) = (hand.clone(), fragment.clone());
                spawn_local(async move {
                    let url = address::with_fragment(&fragment);
                    let became = hand_on(title, &url).await;
                    hand.dispatch(Act::Shared(fragment, became));
                    if became == Shared::Refused {
                        document::select(FIELD);
                    }
                });
                None
            }),
        );
    let open = page.desk.look.ways;
    let ways = button("button", page.hand, Act::Look(Glance::Ways))
        .attr("id", "ways")
        .flag("disabled", page.late().is_none())
        .state("aria-expanded", open)
        .say(page.word(key::SHARE_WAYS));
    let opened = page.late().filter(|_| open).map(|late| (late.ways)(page));
    let said = el("p", if said.is_some() { "done" } else { "" })
        .attr("role", "status")
        .say(said.unwrap_or(page.word(key::SHARE_PRIVACY)));
    el("div", "share").put(press).put(field).put(ways).put(said).all(opened)
}
