//! How far what is guessed moves the answer.

use super::{
    el::{El, el},
    page::Page,
    spans,
    told::Answer,
};
use crate::words::evidence::Origins;

/// The sentence behind how much is guessed; nothing of the example, which is nobody's case.
pub(crate) fn guesses_move(origins: &Origins, page: &Page<'_>) -> Option<El> {
    let view = page.view;
    if origins.example || origins.guesses.is_empty() || page.desk.embedded {
        return None;
    }
    let told = page.desk.told.turns(view, &page.desk.session);
    let known = match &told {
        Answer::Coming => None,
        Answer::Here(turns, _) => Some(turns.as_ref()?.guesses.as_ref()?),
        Answer::Lost => return None,
    };
    let said = view.voice().guesses_move(known);
    Some(el("span", if told.is_old() { "old" } else { "" }).say(" ").all(spans::plain(&said)))
}
