//! Sending the result on.

use super::{
    act::Act,
    el::{El, el},
    look::Glance,
    page::Page,
    share_ways,
};
use crate::{
    platform::{
        address, page as document,
        share::{Shared, share as hand_on},
    },
    scenario::link,
    words::{ui_en::SHARE, ui_share_en::WAYS},
};
use yew::{platform::spawn_local, virtual_dom::ListenerKind};

/// The field of the link, in the document.
const FIELD: &str = "link";

/// The button, the link, what became of it, and the other ways.
pub(crate) fn share(page: &Page<'_>) -> El {
    let fragment = link::encode(&page.view.stored, page.view.route);
    // What was said counts for the link it was said of.
    let became = page.desk.shared.as_ref().filter(|(of, _)| *of == fragment).map(|(_, b)| *b);
    let said = match became {
        Some(Shared::Copied) => Some(SHARE.copied),
        Some(Shared::Sent) => Some(SHARE.sent),
        Some(Shared::Refused) => Some(SHARE.refused),
        Some(Shared::Cancelled) | None => None,
    };
    let refused = became == Some(Shared::Refused);
    let text = if refused { address::with_fragment(&fragment) } else { format!("…/#{fragment}") };
    let field = el("input", if refused { "address shown" } else { "address" })
        .attr("id", FIELD)
        .flag("readonly", true)
        .attr("aria-label", SHARE.link)
        .value(text);
    let hand = page.hand.clone();
    let press = el("button", "button main")
        .attr("type", "button")
        .attr("data-action", "share")
        .say(SHARE.button)
        .on(
            ListenerKind::onclick,
            page.hand,
            Box::new(move |_| {
                // The address bar should say the same as what is sent.
                address::replace(&fragment);
                let (hand, fragment) = (hand.clone(), fragment.clone());
                spawn_local(async move {
                    let url = address::with_fragment(&fragment);
                    let became = hand_on(SHARE.title, &url).await;
                    hand.dispatch(Act::Shared(fragment, became));
                    if became == Shared::Refused {
                        document::select(FIELD);
                    }
                });
                None
            }),
        );
    let open = page.desk.look.ways;
    // The browser's own disclosure, kept open or closed by the page.
    let summary = el("summary", "button").attr("id", "ways").say(WAYS.title).on(
        ListenerKind::onclick,
        page.hand,
        Box::new(|event| {
            event.prevent_default();
            Some(Act::Look(Glance::Ways))
        }),
    );
    let ways = el("details", "ways")
        .flag("open", open)
        .put(summary)
        .all(open.then(|| share_ways::ways(page)));
    el("div", "share").put(press).put(field).put(ways).put(
        el("p", if said.is_some() { "done" } else { "" })
            .attr("role", "status")
            .say(said.unwrap_or(SHARE.privacy)),
    )
}
