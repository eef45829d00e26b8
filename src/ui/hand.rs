//! The way from what somebody does to what the page remembers.

use super::{act::Act, desk::Desk};
use yew::UseReducerDispatcher;

/// Hands acts to the desk.
#[derive(Clone)]
pub(crate) struct Hand(pub(crate) UseReducerDispatcher<Desk>);

impl Hand {
    /// Does it.
    pub(crate) fn dispatch(&self, act: Act) {
        self.0.dispatch(act);
    }
}
