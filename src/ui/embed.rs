//! The page in another page's frame (`embed.html`): the verdict and its chart, and the way to the
//! whole. It sends nothing to the page around it.

use super::{
    el::{El, el},
    figures, notices, over_time,
    page::Page,
    verdict,
};
use crate::words::catalogue::key;

/// The verdict and its chart.
pub(super) fn embed(page: &Page<'_>) -> El {
    let verdict = el("section", "verdict")
        .attr("aria-label", page.word(key::VERDICT_UI_LABEL))
        .node(&page.places.verdict)
        .put(el("div", "verdict-in").put(verdict::says(page, false)).put(figures::four(page)));
    let fragment = page.fragment();
    let whole = format!("./#{}", fragment.unwrap_or_default());
    let open = el("a", "button main")
        .attr("href", whole)
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .say(page.word(key::EMBED_OPEN));
    let story = el("main", "story")
        .put(notices::notices(page))
        .put(verdict)
        .put(el("div", "measure").node(&page.places.story))
        .all(over_time::gain(page))
        .put(el("p", "open").put(open));
    el("div", "whole").put(el("div", "page frame").put(story))
}
