//! Before there is a page: its desk, and the figures of it. Each step is a task of its own, as the
//! first call of a function has the browser compile it.

use super::{
    app::{App, Start, WIDTHS},
    desk::Desk,
    fetching::{self, Opened},
    language::Spoken,
    rise::Rise,
    view::Part,
};
use crate::{
    explore::SearchPart,
    platform::{later, observe, page as document},
    words::catalogue::key,
};
use std::rc::Rc;

/// Opens the page in this language; in English, and saying so, where its text could not be had.
pub(super) fn open(spoken: Option<Spoken>) {
    let desk = Rc::new(desk(spoken));
    soon(move || {
        let part = Part::of(&desk);
        search(desk, part, &SearchPart::ALL);
    });
}

/// Works out what would have to be true, a part a task; then has the page come up.
fn search(desk: Rc<Desk>, mut part: Part, to_find: &'static [SearchPart]) {
    soon(move || {
        if let [next, others @ ..] = to_find {
            part.search(&desk, &[*next]);
            return search(desk, part, others);
        }
        let Some(body) = document::new_body() else { return };
        let start = Start { view: Rc::new(part.whole(&desk)), desk, body: body.clone() };
        yew::Renderer::<App>::with_root_and_props(body.into(), start).render();
    });
}

/// What the page begins with.
fn desk(spoken: Option<Spoken>) -> Desk {
    let is_missing = spoken.is_none();
    let spoken = spoken.unwrap_or_else(Spoken::english);
    let Opened { session, mut notices, unopened } = fetching::opened(spoken.words);
    if is_missing {
        notices.push(spoken.words.of(key::LANGUAGE_MISSING).to_owned());
    }
    // As wide as in what the document held until now: else everything would be drawn twice.
    let widths = (
        observe::width_of("#first .slide").unwrap_or(WIDTHS.0),
        observe::width_of("#first .measure").unwrap_or(WIDTHS.1),
    );
    let embedded = document::embedded();
    let rise = if embedded || document::hidden() { Rise::ALL } else { Rise::FRAME };
    let desk = Desk::open(session, notices, widths, spoken);
    Desk { embedded, unopened, hint: document::is_new(), rise, ..desk }
}

/// Does this in a task of its own; at once where nobody looks, as a browser makes such a page wait.
fn soon(then: impl FnOnce() + 'static) {
    if document::hidden() { then() } else { later::after(0, then) }
}
