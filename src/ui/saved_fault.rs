//! What is wrong with the browser's storage, and what can be done.

use super::{
    el::{El, el},
    kept::Kept,
    page::Page,
    saved::press,
};
use crate::{platform::file, report::file_name, session::shelf::Fault, words::catalogue::key};

/// What is said; nothing where all is well.
pub(crate) fn said(page: &Page<'_>, kept: &Kept) -> Vec<El> {
    let shelf = &kept.shelf;
    let notice = |words: String| {
        el("div", "notice").attr("data-fault", "storage").put(el("p", "").say(words))
    };
    let mut all: Vec<El> = Vec::new();
    all.extend(shelf.fault.map(|fault| {
        let word = match fault {
            Fault::Blocked => key::STORAGE_BLOCKED,
            Fault::Full => key::STORAGE_FULL,
        };
        notice(page.word(word).to_owned())
    }));
    all.extend(
        (shelf.newer > 0)
            .then(|| notice(page.view.voice().counted(key::STORAGE_NEWER, shelf.newer as f64))),
    );
    if !shelf.damaged.is_empty() {
        let ways = el("p", "all").all(ways_out(page, kept));
        all.push(notice(page.word(key::STORAGE_DAMAGED).to_owned()).put(ways));
    }
    all
}

/// Taking away what is damaged, and then deleting it.
fn ways_out(page: &Page<'_>, kept: &Kept) -> [El; 2] {
    let damaged = kept.shelf.damaged.clone();
    let ids: Vec<String> = damaged.iter().map(|(id, _)| id.clone()).collect();
    let title = page.word(key::SAVED_TITLE);
    let download = press(key::STORAGE_DOWNLOAD, title, page, move || {
        // One as it is; of several, each behind its id.
        let text = match &damaged[..] {
            [(_, text)] => text.clone(),
            all => all.iter().flat_map(|(id, text)| [id, "\n", text, "\n"]).collect(),
        };
        file::download(&file_name(title, "txt"), "text/plain;charset=utf-8", &text);
        None
    });
    let keeper = kept.keeper.clone();
    let forget = press(key::STORAGE_FORGET, title, page, move || {
        keeper.forget(&ids);
        None
    });
    [download, forget]
}
