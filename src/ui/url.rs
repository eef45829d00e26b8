//! The link in the address bar and the desk, each following the other.

use super::{act::Act, desk::Desk, hand::Hand};
use crate::{
    platform::address,
    scenario::{Scenario, link},
    session::Session,
    words::{Words, page as words},
};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use std::{cell::RefCell, rc::Rc};

/// Milliseconds of rest before an edit is written into the address bar: browsers refuse more than
/// some hundred changes in half a minute.
const REST: u32 = 500;

/// A session from a fragment, and what is to be said about it.
pub(crate) fn read(fragment: &str) -> (Session, Vec<String>) {
    let example = || Session::new(Scenario::default(), 0);
    if fragment.is_empty() {
        return (example(), Vec::new());
    }
    match link::decode(fragment) {
        Ok(decoded) => {
            let notices = words::link_problems(Words::of_page(), &decoded.problems);
            (Session::new(decoded.scenario, decoded.focus), notices)
        }
        Err(error) => (example(), vec![error.to_string()]),
    }
}

/// What the address bar says, as far as this page knows: scenario, route in focus, fragment.
type Known = Rc<RefCell<(Rc<Scenario>, usize, String)>>;

/// Writes edits into the address bar once they rest, and opens what comes into it from elsewhere.
pub(crate) struct Address {
    known: Known,
    edited: RefCell<(Rc<Scenario>, usize)>,
    /// The edit that waits. A newer one, or an opened link, drops it.
    pending: RefCell<Option<Timeout>>,
    _listening: Option<[EventListener; 2]>,
}

impl Address {
    /// Follows this desk from now on; what was edited since it was opened is an edit.
    pub(crate) fn of(desk: &Desk, hand: &Hand) -> Self {
        let opened = (desk.opened.clone(), desk.opened_focus);
        let known: Known = Rc::new(RefCell::new((opened.0.clone(), opened.1, address::fragment())));
        let (heard, hand) = (known.clone(), hand.clone());
        let listening = address::listen(move || {
            let fragment = address::fragment();
            if fragment == heard.borrow().2 {
                return;
            }
            let (session, notices) = read(&fragment);
            *heard.borrow_mut() = (session.shared(), session.focus(), fragment);
            hand.dispatch(Act::Open(Box::new(session), notices));
        });
        let (edited, pending) = (RefCell::new(opened), RefCell::default());
        Self { known, edited, pending, _listening: listening }
    }

    /// Follows an edit.
    pub(crate) fn follow(&self, desk: &Desk) {
        let now = (desk.session.shared(), desk.session.focus());
        if *self.edited.borrow() == now {
            return;
        }
        self.edited.replace(now.clone());
        let told = {
            let known = self.known.borrow();
            known.0 == now.0 && known.1 == now.1
        };
        let known = self.known.clone();
        self.pending.replace((!told).then(|| {
            Timeout::new(REST, move || {
                let (scenario, focus) = now;
                let fragment = link::encode(&scenario, focus);
                address::replace(&fragment);
                *known.borrow_mut() = (scenario, focus, address::fragment());
            })
        }));
    }
}
