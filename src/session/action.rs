//! What can be done.

use crate::{
    explore::Plausible,
    scenario::{
        PayPer, Route, Scenario,
        lever::{Lever, Subject},
    },
};

/// Something done to a session.
#[derive(Debug, Clone)]
pub enum Action {
    /// Moves a lever of the route in focus, to the nearest value it takes. Its moves until
    /// [`Action::Settle`], or until anything else is done, are one step.
    Adjust {
        /// The lever.
        lever: Lever,
        /// Its value, in its own unit.
        value: f64,
        /// A pay's value is in this unit, and the pay is stated in it from now on; without one it stays
        /// in its own. No matter to other levers.
        per: Option<PayPer>,
    },
    /// Moves the reduced pay and the months of the route in focus at once, as a point of the map;
    /// one step likewise.
    Place {
        /// The reduced pay, in its own unit.
        cut: f64,
        /// The months.
        months: f64,
    },
    /// So far off may a lever of the route in focus be.
    Range(Plausible),
    /// Its usual range again.
    UsualRange(Lever),
    /// Lets go of the lever: a drag or a held key ends, a field is left.
    Settle,
    /// Lets go of the lever where it was taken into the hand.
    Revert,
    /// One step back.
    Undo,
    /// One step forth again.
    Redo,
    /// A lever back to the default scenario's value.
    ResetLever(Lever),
    /// All of a subject back to the default scenario's values.
    Reset(Subject),
    /// Back to the default scenario.
    ResetAll,
    /// Something was edited that no lever turns.
    Replace(Box<Scenario>),
    /// Opens a scenario with a route in focus; one step, so that it can be undone.
    Open(Box<Scenario>, usize),
    /// Looks at a route; no step.
    Focus(usize),
    /// Adds a route behind the others and looks at it.
    AddRoute(Box<Route>),
    /// Adds a copy of a route and looks at it.
    DuplicateRoute(usize),
    /// Removes a route, unless it is the last one.
    RemoveRoute(usize),
}
