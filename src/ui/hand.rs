//! The way from what somebody does to what the page remembers.

use super::{act::Act, reduce::Kept};
use web_sys::Event;
use yew::{
    UseReducerDispatcher,
    virtual_dom::{Listener, ListenerKind},
};

/// What an event leads to, if anything.
pub(crate) type Answer = Box<dyn Fn(&Event) -> Option<Act>>;

/// Hands acts to the desk.
#[derive(Clone)]
pub(crate) struct Hand(pub(crate) UseReducerDispatcher<Kept>);

impl Hand {
    /// Does it.
    pub(crate) fn dispatch(&self, act: Act) {
        self.0.dispatch(act);
    }
}

/// A listener: one for every kind of event.
pub(crate) struct Heard {
    /// What kind.
    pub(crate) kind: ListenerKind,
    /// Where acts go.
    pub(crate) hand: Hand,
    /// What it leads to.
    pub(crate) act: Answer,
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        if let Some(act) = (self.act)(&event) {
            self.hand.dispatch(act);
        }
    }

    fn passive(&self) -> bool {
        false
    }
}
