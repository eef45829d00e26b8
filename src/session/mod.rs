//! What the page remembers: the scenario, the route in focus, and the way back.
//!
//! Pure: an action on a session gives a session. Effects (the address, the painting) are the
//! page's.

mod action;
mod history;

pub use action::Action;

use crate::scenario::lever::{Lever, Set, Subject};
use crate::scenario::{MOST_ROUTES, Scenario};
use history::History;
use std::rc::Rc;

/// A scenario being looked at and changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    scenario: Rc<Scenario>,
    focus: usize,
    history: History,
    /// Whether the last change may still be part of one gesture (a drag, a run of key strokes).
    in_gesture: bool,
    /// What became of the value last set.
    last_set: Option<(Lever, Set)>,
}

/// What undo goes back to.
#[derive(Debug, Clone, PartialEq)]
struct Moment {
    scenario: Rc<Scenario>,
    focus: usize,
}

impl Session {
    /// A session that begins with `scenario`, its route `focus` (from 0) in focus.
    pub fn new(scenario: Scenario, focus: usize) -> Self {
        Self {
            focus: focus.min(scenario.routes.len().saturating_sub(1)),
            scenario: Rc::new(scenario),
            history: History::default(),
            in_gesture: false,
            last_set: None,
        }
    }

    /// The scenario as it is now.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The same, to be kept.
    pub fn shared(&self) -> Rc<Scenario> {
        Rc::clone(&self.scenario)
    }

    /// The route in focus, from 0.
    pub const fn focus(&self) -> usize {
        self.focus
    }

    /// Whether there is something to undo.
    pub const fn can_undo(&self) -> bool {
        !self.history.past.is_empty()
    }

    /// Whether there is something to redo.
    pub const fn can_redo(&self) -> bool {
        !self.history.future.is_empty()
    }

    /// What became of the value last set, and of which lever.
    pub const fn last_set(&self) -> Option<(Lever, Set)> {
        self.last_set
    }

    /// The session after `action`.
    #[must_use]
    pub fn apply(&self, action: Action) -> Self {
        match action {
            Action::Adjust { lever, value } => self.adjust(lever, value),
            Action::Settle => Self { in_gesture: false, ..self.clone() },
            Action::Undo => self.travel(History::back),
            Action::Redo => self.travel(History::forth),
            Action::Reset(subject) => self.reset(subject),
            Action::ResetAll => self.changed(Scenario::default(), 0),
            Action::Replace(scenario) => self.changed(*scenario, self.focus),
            Action::Open { scenario, focus } => Self::new(*scenario, focus),
            Action::Focus(route) if route < self.scenario.routes.len() => {
                Self { focus: route, in_gesture: false, last_set: None, ..self.clone() }
            }
            Action::Focus(_) => self.clone(),
            Action::AddRoute { template, title } => {
                let route = template.route(&self.scenario, self.focus, &title);
                self.with_routes(|routes, _| {
                    routes.push(route);
                    routes.len() - 1
                })
            }
            Action::DuplicateRoute { title } => self.with_routes(|routes, focus| {
                let mut copy = routes[focus].clone();
                copy.name = title;
                routes.insert(focus + 1, copy);
                focus + 1
            }),
            Action::RemoveRoute if self.scenario.routes.len() > 1 => {
                self.with_routes(|routes, focus| {
                    routes.remove(focus);
                    focus.min(routes.len() - 1)
                })
            }
            Action::RemoveRoute => self.clone(),
        }
    }

    fn adjust(&self, lever: Lever, value: f64) -> Self {
        let mut scenario = (*self.scenario).clone();
        let set = lever.set(&mut scenario, self.focus, value);
        let last_set = Some((lever, set));
        if scenario == *self.scenario {
            return Self { last_set, ..self.clone() };
        }
        let same_gesture =
            self.in_gesture && self.last_set.is_some_and(|(before, _)| before == lever);
        let mut history = self.history.clone();
        if !same_gesture {
            history.remember(self.moment());
        }
        Self { scenario: Rc::new(scenario), focus: self.focus, history, in_gesture: true, last_set }
    }

    /// Every lever of a subject as in the default scenario.
    fn reset(&self, subject: Subject) -> Self {
        let default = Scenario::default();
        let mut scenario = (*self.scenario).clone();
        if subject == Subject::Taxes {
            scenario.taxes = default.taxes;
            scenario.household.status = default.household.status;
            scenario.start = default.start;
        }
        for lever in Lever::ALL.into_iter().filter(|lever| lever.subject() == subject) {
            if let Some(value) = lever.get(&default, 0) {
                lever.set(&mut scenario, self.focus, value);
            }
        }
        self.changed(scenario, self.focus)
    }

    /// One change, one step of undo; none where nothing changes.
    fn changed(&self, scenario: Scenario, focus: usize) -> Self {
        if scenario == *self.scenario && focus == self.focus {
            return Self { in_gesture: false, ..self.clone() };
        }
        let mut history = self.history.clone();
        history.remember(self.moment());
        Self { history, ..Self::new(scenario, focus) }
    }

    /// A change of the routes that gives the new focus; none where it would make too many.
    fn with_routes(
        &self,
        change: impl FnOnce(&mut Vec<crate::scenario::Route>, usize) -> usize,
    ) -> Self {
        let mut scenario = (*self.scenario).clone();
        if scenario.routes.is_empty() {
            return self.clone();
        }
        let focus = change(&mut scenario.routes, self.focus);
        if scenario.routes.len() > MOST_ROUTES {
            return self.clone();
        }
        self.changed(scenario, focus)
    }

    fn moment(&self) -> Moment {
        Moment { scenario: self.shared(), focus: self.focus }
    }

    fn travel(&self, step: fn(&mut History, Moment) -> Option<Moment>) -> Self {
        let mut history = self.history.clone();
        match step(&mut history, self.moment()) {
            Some(Moment { scenario, focus }) => {
                Self { scenario, focus, history, in_gesture: false, last_set: None }
            }
            None => self.clone(),
        }
    }
}

#[cfg(test)]
mod tests;
