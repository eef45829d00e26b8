//! The link in the address bar and the desk, each following the other.

use super::{
    act::Act,
    desk::Desk,
    fetching::last_read,
    hand::Hand,
    language::{Spoken, speak},
    late::Read,
};
use crate::{
    platform::{address, page},
    scenario::{Scenario, link},
    session::Session,
    words::{self, Words},
};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::Date;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

/// Milliseconds between two edits that are written into the address bar: browsers refuse more than some
/// hundred changes in half a minute. A first edit is written at once, so that a reload does not lose it;
/// further ones, and what is being dragged, once they rest for so long.
const REST: u32 = 500;

/// A session from a fragment, and what is to be said about it; or why the link is not opened.
pub(crate) fn read(fragment: &str, words: Words) -> Read {
    if fragment.is_empty() {
        return Ok((Session::new(Scenario::default(), 0), Vec::new()));
    }
    let decoded = link::decode(fragment).map_err(|error| words::link::not_opened(words, error))?;
    let notices = words::link::problems(words, &decoded.problems);
    Ok((Session::new(decoded.scenario, decoded.focus), notices))
}

/// The language that a link asks for.
pub(crate) fn language(fragment: &str) -> Option<&'static str> {
    link::decode(fragment).ok().and_then(|decoded| decoded.language)
}

/// A link's fragment, with the language where it is to be said.
pub(crate) fn written(scenario: &Scenario, focus: usize, language: Option<&str>) -> String {
    let fragment = link::encode(scenario, focus);
    match language {
        Some(language) => link::in_language(&fragment, language),
        None => fragment,
    }
}

/// What a link carries: scenario, route in focus, and the language where it is to be said.
type Said = (Rc<Scenario>, usize, Option<&'static str>);

/// What the address bar says, as far as this page knows, and its fragment.
type Known = Rc<RefCell<(Said, String)>>;

/// An edit, and what writes it once it rests.
type Pending = (Said, Timeout);

/// Writes an edit into the address bar.
fn write(edit: Said, known: &Known) {
    let (scenario, focus, language) = &edit;
    address::replace(&written(scenario, *focus, *language));
    *known.borrow_mut() = (edit, address::fragment());
}

/// Writes edits into the address bar once they rest, and opens what comes into it from elsewhere.
pub(crate) struct Address {
    known: Known,
    edited: RefCell<Said>,
    /// How many times other figures had been opened on the page.
    entered: Cell<u32>,
    /// The edit that waits. A newer one, or an opened link, drops it.
    pending: Rc<RefCell<Option<Pending>>>,
    /// When an edit was last sent on its way, in milliseconds of [`Date::now`].
    sent: Cell<f64>,
    /// The language that the page speaks.
    spoken: Rc<RefCell<Spoken>>,
    _listening: [Option<[EventListener; 2]>; 2],
}

impl Address {
    /// Follows this desk from now on; what was edited since it was opened is an edit.
    pub(crate) fn of(desk: &Desk, hand: &Hand) -> Self {
        let fragment = last_read();
        let asked = language(&fragment).filter(|_| desk.spoken.for_link().is_some());
        let opened: Said = (desk.opened.clone(), desk.opened_focus, asked);
        let known: Known = Rc::new(RefCell::new((opened.clone(), fragment)));
        let spoken = Rc::new(RefCell::new(desk.spoken.clone()));
        let (read_last, speaks, hand) = (known.clone(), spoken.clone(), hand.clone());
        let heard = move || {
            let fragment = address::fragment();
            if fragment == read_last.borrow().1 {
                return;
            }
            let now = speaks.borrow().clone();
            let (session, notices) = match read(&fragment, now.words) {
                Ok(opened) => opened,
                // What is on the page stays there.
                Err(notice) => {
                    read_last.borrow_mut().1 = fragment;
                    return hand.dispatch(Act::NotOpened(notice));
                }
            };
            let asked = language(&fragment);
            // A link that says no language is told the page's: the address says what is on the page.
            let in_link = asked.filter(|_| now.for_link().is_some());
            let said = (session.shared(), session.focus(), in_link);
            *read_last.borrow_mut() = (said, fragment);
            hand.dispatch(Act::Open(Box::new(session), notices));
            if let Some(code) = asked.filter(|code| *code != now.code) {
                speak(code, hand.clone());
            }
        };
        // Another link may have come since.
        heard();
        let listening = address::listen(heard);
        let (edited, entered) = (RefCell::new(opened), Cell::default());
        let pending: Rc<RefCell<Option<Pending>>> = Rc::default();
        let (waiting, tells) = (pending.clone(), known.clone());
        let leaving = page::on_leaving(move || {
            let edit = waiting.take().map(|(edit, _)| edit);
            if let Some(edit) = edit.filter(|edit| *edit != tells.borrow().0) {
                write(edit, &tells);
            }
        });
        Self {
            known,
            edited,
            entered,
            pending,
            sent: Cell::default(),
            spoken,
            _listening: [listening, leaving],
        }
    }

    /// Follows an edit.
    pub(crate) fn follow(&self, desk: &Desk) {
        self.spoken.replace(desk.spoken.clone());
        let now: Said = (desk.session.shared(), desk.session.focus(), desk.spoken.for_link());
        let before = self.edited.replace(now.clone());
        let entered = desk.keeping.left().filter(|left| self.entered.replace(left.nth) != left.nth);
        let left = entered.map(|left| (left.scenario.clone(), left.focus, before.2));
        let left = left.filter(|left| *left != now);
        if left.is_none() && before == now {
            return;
        }
        if let Some((scenario, focus, language)) = left {
            // An edit that had not come to rest is part of what is left.
            address::replace(&written(&scenario, focus, language));
            address::push(&written(&now.0, now.1, now.2));
            *self.known.borrow_mut() = (now.clone(), address::fragment());
        }
        let told = self.known.borrow().0 == now;
        let known = self.known.clone();
        // An edit that waited, if there is one, was sent on its way when it was made.
        let rested = Date::now() - self.sent.replace(Date::now()) > f64::from(REST);
        let rest = if rested && desk.drag.is_none() { 0 } else { REST };
        self.pending.replace((!told).then(|| {
            let edit = now.clone();
            (now, Timeout::new(rest, move || write(edit, &known)))
        }));
    }
}
