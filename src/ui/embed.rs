//! The page in another page's frame (`embed.html`): the verdict and its chart, and the way to the
//! whole. It sends nothing to the page around it.

use super::{
    el::{El, el},
    fetching::last_read,
    figures, notices, over_time,
    page::Page,
    verdict,
};
use crate::words::catalogue::key;

/// The verdict and its chart; of a link that is not opened what is wrong with it.
pub(super) fn embed(page: &Page<'_>) -> El {
    let unopened = page.desk.unopened;
    let fragment = if unopened { Some(last_read()) } else { page.fragment() };
    let whole = format!("./#{}", fragment.unwrap_or_default());
    let open = el("a", "button main")
        .attr("href", whole)
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .say(page.word(key::EMBED_OPEN));
    let open = el("p", "open").put(open);
    let story = el("main", "story").put(notices::notices(page));
    let story = if unopened { story.put(open) } else { answer(page, story).put(open) };
    el("div", "whole").put(el("div", "page frame").put(story))
}

fn answer(page: &Page<'_>, story: El) -> El {
    let verdict = el("section", "verdict")
        .attr("aria-label", page.word(key::VERDICT_UI_LABEL))
        .node(&page.places.verdict)
        .put(el("div", "verdict-in").put(verdict::says(page, false)).put(figures::four(page)));
    story.put(verdict).put(el("div", "measure").node(&page.places.story)).all(over_time::gain(page))
}
