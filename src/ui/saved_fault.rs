//! What is wrong with the browser's storage, and what can be done.

use super::{
    el::{El, el},
    page::Page,
    saved::press,
};
use crate::{
    platform::file, report::file_name, session::shelf::Fault, words::ui_scenarios_en::SAVED,
};

/// What is said; nothing where all is well.
pub(crate) fn said(page: &Page<'_>) -> Vec<El> {
    let shelf = &page.desk.shelf;
    let notice = |words: String| {
        el("div", "notice").attr("data-fault", "storage").put(el("p", "").say(words))
    };
    let mut all: Vec<El> = Vec::new();
    all.extend(shelf.fault.map(|fault| {
        notice(match fault {
            Fault::Blocked => SAVED.blocked.to_owned(),
            Fault::Full => SAVED.full.to_owned(),
        })
    }));
    all.extend((shelf.newer > 0).then(|| notice(SAVED.newer(shelf.newer))));
    if !shelf.damaged.is_empty() {
        all.push(notice(SAVED.damaged.to_owned()).put(el("p", "all").all(ways_out(page))));
    }
    all
}

/// Taking away what is damaged, and then deleting it.
fn ways_out(page: &Page<'_>) -> [El; 2] {
    let damaged = page.desk.shelf.damaged.clone();
    let ids: Vec<String> = damaged.iter().map(|(id, _)| id.clone()).collect();
    let download = press(SAVED.download, SAVED.title, page, move || {
        // One as it is; of several, each behind its id.
        let text = match &damaged[..] {
            [(_, text)] => text.clone(),
            all => all.iter().flat_map(|(id, text)| [id, "\n", text, "\n"]).collect(),
        };
        file::download(&file_name(SAVED.title, "txt"), "text/plain;charset=utf-8", &text);
        None
    });
    let keeper = page.keeper.clone();
    let forget = press(SAVED.forget, SAVED.title, page, move || {
        keeper.forget(&ids);
        None
    });
    [download, forget]
}
