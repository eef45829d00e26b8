//! A newer version of the page: offered, never forced.

use super::{
    act::Act,
    el::{El, button, el},
    page::Page,
};
use crate::{
    platform::{address, version},
    words::catalogue::key,
};
use yew::virtual_dom::ListenerKind;

/// The offer, once there is one.
pub(crate) fn version(page: &Page<'_>) -> El {
    // Always there: readers announce what comes into a region.
    let region = el("div", "fresh").attr("role", "status");
    if !page.desk.fresh {
        return region;
    }
    let fragment = page.fragment();
    let take =
        el("button", "button main").attr("type", "button").say(page.word(key::VERSION_TAKE)).on(
            ListenerKind::onclick,
            page.hand,
            Box::new(move |_| {
                // An edit that has not reached the address bar yet would be lost.
                if let Some(fragment) = &fragment {
                    address::replace(fragment);
                }
                version::take();
                None
            }),
        );
    let later = button("button", page.hand, Act::Fresh(false)).say(page.word(key::VERSION_LATER));
    let offer = el("div", "")
        .attr("data-notice", "version")
        .put(el("p", "").say(page.word(key::VERSION_READY)));
    region.put(offer.put(el("div", "acts").put(take).put(later)))
}
