//! What the page remembers: the scenario, the route in focus, and the way back.
//!
//! Pure: [`Session::apply`] gives a new session and leaves the old one as it was; the page keeps
//! one and hands it actions. What is the same is shared, so a moved lever copies one scenario and
//! nothing else.

mod action;
mod history;
pub mod library;
mod reset;
pub mod shelf;

pub use action::Action;
pub use history::MOST_STEPS;
pub use reset::is_default;

use crate::explore::Plausible;
use crate::scenario::{
    MOST_ROUTES, Pay, PayPer, Scenario, Stage,
    evidence::{renumber, untag},
    lever::{Lever, Set},
};
use history::{History, Moment};
use std::rc::Rc;

/// The scenario at hand, and how it came about.
#[derive(Debug, Clone)]
pub struct Session {
    now: Moment,
    history: History,
    /// The lever that is being moved: its moves are one step back.
    moving: Option<Lever>,
    last_set: Option<(Lever, Set)>,
}

/// Two sessions are the same if they share what they hold: cheap enough for every frame.
impl PartialEq for Session {
    fn eq(&self, other: &Self) -> bool {
        self.now.same(&other.now)
            && self.history.same(&other.history)
            && self.moving == other.moving
            && self.last_set == other.last_set
    }
}

impl Session {
    /// A session that begins with this scenario and the route of this index in focus.
    pub fn new(scenario: Scenario, focus: usize) -> Self {
        Self {
            now: Moment::new(scenario, focus),
            history: History::default(),
            moving: None,
            last_set: None,
        }
    }

    /// The scenario.
    pub fn scenario(&self) -> &Scenario {
        &self.now.scenario
    }

    /// The scenario, to be kept; the same pointer as long as nothing has changed.
    pub fn shared(&self) -> Rc<Scenario> {
        Rc::clone(&self.now.scenario)
    }

    /// The route in focus, from 0.
    pub const fn focus(&self) -> usize {
        self.now.focus
    }

    /// How far off the levers of the route in focus may be, of those that have another range than the
    /// usual one.
    pub fn ranges(&self) -> Vec<Plausible> {
        let here = self.now.ranges.iter().filter(|(of, _)| *of == self.focus());
        here.map(|(_, range)| *range).collect()
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is an undone step to do again.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Whether another route fits.
    pub fn can_add_route(&self) -> bool {
        self.scenario().routes.len() < MOST_ROUTES
    }

    /// The lever that was set last, and what became of the value; until another action.
    pub const fn last_set(&self) -> Option<(Lever, Set)> {
        self.last_set
    }

    /// The session after an action. What cannot be done changes nothing.
    #[must_use]
    pub fn apply(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Adjust { lever, value, per } => {
                next.adjust(&[(lever, value)], per);
                return next;
            }
            Action::Place { cut, months } => {
                next.adjust(&[(Lever::Cut, cut), (Lever::For, months)], None);
                return next;
            }
            _ => {}
        }
        if matches!(action, Action::Revert) && next.moving.take().is_some() {
            next.history.take_back(&mut next.now);
        }
        next.settle();
        if !matches!(action, Action::Settle) {
            next.last_set = None;
        }
        match action {
            Action::Adjust { .. } | Action::Place { .. } | Action::Settle | Action::Revert => {}
            Action::Undo => next.history.undo(&mut next.now),
            Action::Redo => next.history.redo(&mut next.now),
            Action::ResetLever(lever) => next.edit(|s, route| reset::lever(s, route, lever)),
            Action::Reset(subject) => next.edit(|s, route| reset::subject(s, route, subject)),
            Action::ResetAll => next.go(Moment::new(Scenario::default(), 0)),
            Action::Replace(mut scenario) => {
                untag(&mut scenario, self.scenario());
                next.go(self.now.with(*scenario, self.focus()));
            }
            Action::Range(range) => next.set_range(range.lever, Some(range)),
            Action::UsualRange(lever) => next.set_range(lever, None),
            Action::Open(scenario, focus) => next.go(Moment::new(*scenario, focus)),
            Action::Focus(route) => {
                if route < next.scenario().routes.len() {
                    next.now.focus = route;
                }
            }
            Action::AddRoute(route) => next.add_route(*route, None),
            Action::DuplicateRoute(route) => {
                if let Some(copy) = next.scenario().routes.get(route).cloned() {
                    next.add_route(copy, Some(route));
                }
            }
            Action::RemoveRoute(route) => next.remove_route(route),
        }
        next
    }

    /// Moves levers at once; the first of them is the one in the hand, and a pay is stated in the unit
    /// `per` from then on, where there is one.
    fn adjust(&mut self, moves: &[(Lever, f64)], per: Option<PayPer>) {
        let Some(&(lever, _)) = moves.first() else { return };
        if self.moving != Some(lever) {
            self.settle();
        }
        let mut scenario = (*self.now.scenario).clone();
        for &(lever, value) in moves {
            if let Some(per) = per {
                lever.state_pay_in(per, &mut scenario, self.now.focus);
            }
            self.last_set = Some((lever, lever.set(&mut scenario, self.now.focus, value)));
        }
        give_paid_time(&mut scenario);
        untag(&mut scenario, self.scenario());
        if scenario == *self.now.scenario {
            return;
        }
        let next = self.now.with(scenario, self.now.focus);
        if self.moving == Some(lever) {
            self.now = next;
        } else {
            self.go(next);
            self.moving = Some(lever);
        }
    }

    /// The lever is let go of: the next move is another step.
    fn settle(&mut self) {
        if self.moving.take().is_some() {
            // Moved and moved back is no step.
            self.history.forget_unless_changed(&self.now);
        }
    }

    /// Changes a copy of the scenario, as one step.
    fn edit(&mut self, change: impl FnOnce(&mut Scenario, usize)) {
        let mut scenario = (*self.now.scenario).clone();
        change(&mut scenario, self.now.focus);
        give_paid_time(&mut scenario);
        untag(&mut scenario, self.scenario());
        self.go(self.now.with(scenario, self.now.focus));
    }

    /// How far off a lever of the route in focus may be; the usual without one.
    fn set_range(&mut self, lever: Lever, range: Option<Plausible>) {
        let route = self.focus();
        let mut ranges = (*self.now.ranges).clone();
        ranges.retain(|(of, range)| *of != route || range.lever != lever);
        ranges.extend(range.map(|range| (route, range)));
        self.go(Moment { ranges: Rc::new(ranges), ..self.now.clone() });
    }

    /// Goes to another moment, as one step; to the same one, not at all.
    fn go(&mut self, next: Moment) {
        if next != self.now {
            let before = std::mem::replace(&mut self.now, next);
            self.history.step(before);
        }
    }

    /// Adds a route, new or a copy of another, and looks at it.
    fn add_route(&mut self, route: crate::scenario::Route, copy_of: Option<usize>) {
        if self.can_add_route() {
            let mut scenario = (*self.now.scenario).clone();
            let stay = (0..scenario.routes.len()).map(Some);
            renumber(&mut scenario, &stay.chain([copy_of]).collect::<Vec<_>>());
            scenario.routes.push(route);
            let focus = scenario.routes.len() - 1;
            self.go(self.now.with(scenario, focus));
        }
    }

    /// Removes a route, unless it is the last one; the focus stays with its route.
    fn remove_route(&mut self, route: usize) {
        let mut scenario = (*self.now.scenario).clone();
        if scenario.routes.len() < 2 || route >= scenario.routes.len() {
            return;
        }
        let stay = (0..scenario.routes.len()).filter(|i| *i != route).map(Some);
        renumber(&mut scenario, &stay.collect::<Vec<_>>());
        scenario.routes.remove(route);
        let focus = if route < self.now.focus { self.now.focus - 1 } else { self.now.focus };
        let ranges = self.now.ranges.iter().filter(|(of, _)| *of != route);
        let moved = ranges.map(|&(of, range)| (if of > route { of - 1 } else { of }, range));
        let ranges = Rc::new(moved.collect());
        self.go(Moment { ranges, ..Moment::new(scenario, focus) });
    }
}

/// A pay that begins to be paid by the hour has full time, where it had none.
fn give_paid_time(scenario: &mut Scenario) {
    let stages = scenario.routes.iter_mut().flat_map(|route| {
        let pays = route.stages.iter_mut().filter_map(|stage| match stage {
            Stage::Reduced { pay, .. } => Some(pay),
            _ => None,
        });
        pays.chain([&mut route.then.pay])
    });
    for pay in stages.chain([&mut scenario.now.pay]).filter(|pay| pay.lacks_paid_time()) {
        pay.hours = if pay.hours > 0.0 { pay.hours } else { Pay::full_time_hours() };
        pay.weeks = if pay.weeks > 0.0 { pay.weeks } else { Pay::all_weeks() };
    }
}
