//! For whoever comes for the first time, without figures of their own: that these are an example, and
//! what to do. Gone for good once it is dismissed, or once something is theirs.

use super::{
    act::Act,
    el::{El, button, el},
    look::Glance,
    page::Page,
};
use crate::words::catalogue::key;

/// An em space: unlike a margin it stays behind where the line breaks.
const APART: &str = "\u{2003}";

/// The line, until then.
pub(crate) fn hint(page: &Page<'_>) -> Option<El> {
    let start = button("link", page.hand, Act::Look(Glance::Scenarios))
        .flag("disabled", page.late().is_none())
        .say(page.word(key::HINT_START));
    let dismiss = button("link", page.hand, Act::Hinted).say(page.word(key::HINT_DISMISS));
    page.desk.hint.then(|| {
        // Where there is little room the head does not say it.
        let claim = el("span", "claim-first").say(page.word(key::HEADER_CLAIM)).say(" ");
        let line = el("p", "hint-first").put(claim).say(page.word(key::HINT_EXAMPLE)).say(APART);
        line.put(start).say(APART).put(dismiss)
    })
}
