//! What was wrong with a link, above everything else.

use super::{
    act::Act,
    el::{El, button, el},
    page::Page,
};
use crate::words::catalogue::key;

/// The sentences, until they are dismissed.
pub(crate) fn notices(page: &Page<'_>) -> El {
    let notices = &page.desk.notices;
    // Always there: readers announce what comes into a region, not the region itself.
    let region = el("div", "").attr("role", "alert");
    if notices.is_empty() {
        return region;
    }
    let each =
        notices.iter().map(|text| el("li", "").attr("data-notice", "link").say(text.clone()));
    let dismiss = button("link", page.hand, Act::Dismiss).say(page.word(key::NOTICES_DISMISS));
    region.put(el("div", "notice").put(el("ul", "").all(each)).put(dismiss))
}
