//! The link in the address bar and the desk, each following the other.

use super::{act::Act, desk::Desk, hand::Hand};
use crate::{
    platform::address,
    scenario::{Scenario, link},
    session::Session,
    words::ui_en,
};
use gloo_timers::callback::Timeout;
use std::{cell::RefCell, rc::Rc};
use yew::prelude::*;

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
            let notices = ui_en::link_problems(&decoded.problems);
            (Session::new(decoded.scenario, decoded.focus), notices)
        }
        Err(error) => (example(), vec![error.to_string()]),
    }
}

/// What the address bar says, as far as this page knows: scenario, route in focus, fragment.
type Known = Rc<RefCell<(Rc<Scenario>, usize, String)>>;

/// Writes edits into the address bar once they rest, and opens what comes into it from elsewhere.
#[hook]
pub(crate) fn use_address(desk: &Desk, hand: &Hand) {
    let known: Known =
        use_mut_ref(|| (desk.opened.clone(), desk.session.focus(), address::fragment()));
    let edited = (desk.session.shared(), desk.session.focus(), desk.entry);
    let entered = use_mut_ref(|| desk.entry);
    // The figures as they were before this painting, for the entry that is left.
    let before = use_mut_ref(|| (desk.opened.clone(), desk.session.focus()));
    use_effect_with((), {
        let (known, hand) = (known.clone(), hand.clone());
        move |()| {
            let listening = address::listen(move || {
                let fragment = address::fragment();
                if fragment == known.borrow().2 {
                    return;
                }
                let (session, notices) = read(&fragment);
                *known.borrow_mut() = (session.shared(), session.focus(), fragment);
                hand.dispatch(Act::Open(Box::new(session), notices));
            });
            move || drop(listening)
        }
    });
    use_effect_with(edited, move |(scenario, focus, entry)| {
        let (left, of) = before.replace((scenario.clone(), *focus));
        if entered.replace(*entry) != *entry {
            // An edit that had not come to rest is part of what is left.
            address::replace(&link::encode(&left, of));
            address::push(&link::encode(scenario, *focus));
            *known.borrow_mut() = (scenario.clone(), *focus, address::fragment());
        }
        let told = {
            let known = known.borrow();
            known.0 == *scenario && known.1 == *focus
        };
        let pending = (!told).then(|| {
            let (known, scenario, focus) = (known.clone(), scenario.clone(), *focus);
            Timeout::new(REST, move || {
                let fragment = link::encode(&scenario, focus);
                address::replace(&fragment);
                *known.borrow_mut() = (scenario, focus, address::fragment());
            })
        });
        // A newer edit, or an opened link, drops the one that waits.
        move || drop(pending)
    });
}
