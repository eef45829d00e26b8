//! The link in the address bar and the desk, each following the other.

use super::{
    act::Act,
    desk::Desk,
    hand::Hand,
    language::{self, Spoken},
};
use crate::{
    platform::address,
    scenario::{Scenario, link},
    session::Session,
    words::{Words, page},
};
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// Milliseconds of rest before an edit is written into the address bar: browsers refuse more than
/// some hundred changes in half a minute.
const REST: u32 = 500;

/// A session from a fragment, and what is to be said about it.
pub(crate) fn read(fragment: &str, words: Words) -> (Session, Vec<String>) {
    let example = || Session::new(Scenario::default(), 0);
    if fragment.is_empty() {
        return (example(), Vec::new());
    }
    match link::decode(fragment) {
        Ok(decoded) => {
            let notices = page::link_problems(words, &decoded.problems);
            (Session::new(decoded.scenario, decoded.focus), notices)
        }
        Err(error) => (example(), vec![error.to_string()]),
    }
}

/// What the address bar says, as far as this page knows.
struct Known {
    scenario: Rc<Scenario>,
    focus: usize,
    language: Option<&'static str>,
    fragment: String,
    /// The language that the page speaks now.
    spoken: Spoken,
}

/// Writes edits into the address bar once they rest, and opens what comes into it from elsewhere.
#[hook]
pub(crate) fn use_address(desk: &Desk, hand: &Hand) {
    let known = use_mut_ref(|| Known {
        scenario: desk.opened.clone(),
        focus: desk.session.focus(),
        language: desk.spoken.for_link(),
        fragment: address::fragment(),
        spoken: desk.spoken.clone(),
    });
    known.borrow_mut().spoken = desk.spoken.clone();
    let edited = (desk.session.shared(), desk.session.focus(), desk.spoken.for_link());
    use_effect_with((), {
        let (known, hand) = (known.clone(), hand.clone());
        move |()| {
            let listening = address::listen(move || {
                let fragment = address::fragment();
                let spoken = known.borrow().spoken.clone();
                if fragment == known.borrow().fragment {
                    return;
                }
                let (session, notices) = read(&fragment, spoken.words);
                let mut known = known.borrow_mut();
                known.scenario = session.shared();
                known.focus = session.focus();
                known.fragment = fragment;
                drop(known);
                hand.dispatch(Act::Open(Box::new(session), notices));
                language::follow(&hand, spoken.code);
            });
            move || drop(listening)
        }
    });
    use_effect_with(edited, move |(scenario, focus, language)| {
        let told = {
            let known = known.borrow();
            known.scenario == *scenario && known.focus == *focus && known.language == *language
        };
        let pending = (!told).then(|| {
            let (scenario, focus, language) = (scenario.clone(), *focus, *language);
            let known = known.clone();
            Timeout::new(REST, move || {
                let mut known = known.borrow_mut();
                let fragment = known.spoken.written(link::encode(&scenario, focus));
                address::replace(&fragment);
                known.scenario = scenario;
                known.focus = focus;
                known.language = language;
                known.fragment = address::fragment();
            })
        });
        // A newer edit, or an opened link, drops the one that waits.
        move || drop(pending)
    });
}
