//! What can be done to a session.

use crate::scenario::Scenario;
use crate::scenario::lever::{Lever, Subject};
use crate::scenario::template::Template;

/// A change, as data.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Sets a lever of the route in focus. Those of one lever are one step of undo until
    /// [`Action::Settle`].
    Adjust {
        /// The lever.
        lever: Lever,
        /// Its value; the nearest one that the model takes is set.
        value: f64,
    },
    /// Ends a gesture.
    Settle,
    /// Takes the last change back.
    Undo,
    /// Makes it again.
    Redo,
    /// Sets every lever of a subject as in the default scenario.
    Reset(Subject),
    /// Back to the default scenario.
    ResetAll,
    /// Another scenario, as a change that can be undone.
    Replace(Box<Scenario>),
    /// Another scenario to begin with: a link, a preset; nothing before it can be undone.
    Open {
        /// The scenario.
        scenario: Box<Scenario>,
        /// Its route in focus, from 0.
        focus: usize,
    },
    /// Turns to a route; not a change.
    Focus(usize),
    /// Adds a route and turns to it; nothing where there are four.
    AddRoute {
        /// What kind of route.
        template: Template,
        /// Its name, in the reader's language.
        title: String,
    },
    /// Adds a copy of the route in focus and turns to it; nothing where there are four.
    DuplicateRoute {
        /// The copy's name.
        title: String,
    },
    /// Removes the route in focus; nothing where it is the only one.
    RemoveRoute,
}
