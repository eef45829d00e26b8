//! Fetching the late part, and what stands in its place until it is here.

use super::{
    act::Act,
    el::{El, button, el},
    hand::Hand,
    language::{Spoken, speak},
    late::{Late, Part},
    page::Page,
};
use crate::{
    platform::address,
    scenario::Scenario,
    session::Session,
    words::{Words, catalogue::key},
};
use std::cell::{Cell, RefCell};

/// Has the late part fetched; it, or nothing, is then handed to [`came`].
pub type Fetch = fn();

/// What is done once it is here, or could not be had.
type Then = Box<dyn FnOnce(Option<&'static Late>)>;

thread_local! {
    static FETCH: Cell<Option<Fetch>> = const { Cell::new(None) };
    static THEN: RefCell<Option<Then>> = const { RefCell::new(None) };
    static HERE: Cell<Option<&'static Late>> = const { Cell::new(None) };
    static READ: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Runs `start` once everything that the first painting needs is here. A link is read by the late
/// part: its figures are awaited, rather than others shown before them.
pub(crate) fn before(fetch: Fetch, start: fn()) {
    FETCH.set(Some(fetch));
    if address::fragment().is_empty() {
        start();
    } else {
        with_late(move |late| {
            HERE.set(late);
            start();
        });
    }
}

/// What the page begins with.
pub(crate) struct Opened {
    /// The link's, or the example.
    pub(crate) session: Session,
    /// What is to be said about it.
    pub(crate) notices: Vec<String>,
    /// Whether there is a link that is not opened.
    pub(crate) unopened: bool,
}

/// What the page begins with.
pub(crate) fn opened(words: Words) -> Opened {
    let fragment = address::fragment();
    READ.replace(fragment.clone());
    let read = match HERE.get() {
        _ if fragment.is_empty() => Err(Vec::new()),
        Some(late) => (late.read)(&fragment, words).map_err(|notice| vec![notice]),
        None => Err(vec![words.of(key::LATE_NO_LINK).to_owned()]),
    };
    match read {
        Ok((session, notices)) => Opened { session, notices, unopened: false },
        Err(notices) => {
            let example = Session::new(Scenario::default(), 0);
            Opened { session: example, unopened: !notices.is_empty(), notices }
        }
    }
}

/// The fragment of the link that was read last: what came into the address bar since then nobody
/// has heard of yet.
pub(crate) fn last_read() -> String {
    READ.with_borrow(Clone::clone)
}

/// The language that the link asks for, as far as it can be read.
pub(crate) fn language() -> Option<&'static str> {
    (HERE.get()?.language)(&address::fragment())
}

/// Fetches it for the page that this hand works on, and that speaks this language.
pub(crate) fn fetch(hand: &Hand, spoken: &Spoken) {
    let (hand, code, words) = (hand.clone(), spoken.code, spoken.words);
    with_late(move |late| {
        let fragment = address::fragment();
        let unread = HERE.get().is_none() && !fragment.is_empty();
        READ.replace(fragment.clone());
        if let Some(late) = late.filter(|_| unread) {
            hand.dispatch(match (late.read)(&fragment, words) {
                Ok((session, notices)) => Act::Open(Box::new(session), notices),
                Err(notice) => Act::NotOpened(notice),
            });
            let asked = (late.language)(&fragment).filter(|asked| *asked != code);
            if let Some(code) = asked {
                speak(code, hand.clone());
            }
        }
        HERE.set(late);
        let part = Part::came(late, &hand);
        hand.dispatch(Act::Part(part));
    });
}

fn with_late(then: impl FnOnce(Option<&'static Late>) + 'static) {
    if let Some(late) = HERE.get() {
        return then(Some(late));
    }
    THEN.replace(Some(Box::new(then)));
    if let Some(fetch) = FETCH.get() {
        fetch();
    }
}

/// The late part is here, or could not be had.
pub fn came(late: Option<&'static Late>) {
    if let Some(late) = late {
        (late.bring_words)();
    }
    if let Some(then) = THEN.take() {
        then(late);
    }
}

/// What the late part makes, or a line of words in its place.
pub(crate) fn later(page: &Page<'_>, make: impl FnOnce(&'static Late) -> El) -> El {
    page.late().map_or_else(|| waiting(page), make)
}

/// What stands in the place of something that was opened.
pub(crate) fn waiting(page: &Page<'_>) -> El {
    el("div", "fold-body").put(line(page))
}

/// What stands in the place of the sections below the charts.
pub(crate) fn coming(page: &Page<'_>) -> El {
    let title = el("h2", "").say(page.word(key::LATE_TITLE));
    el("section", "finding late").attr("id", "late").put(title).put(line(page))
}

/// That it is on its way; or that it could not be had, and how to try again.
fn line(page: &Page<'_>) -> El {
    let line = el("p", "coming").attr("role", "status");
    if page.desk.part == Part::Coming {
        return line.state("aria-busy", true).say(page.word(key::LATE_COMING));
    }
    let again = button("link", page.hand, Act::Part(Part::Coming)).say(page.word(key::LATE_AGAIN));
    line.say(page.word(key::LATE_MISSING)).say(" ").put(again)
}
