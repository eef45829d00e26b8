//! The way back, and forth again.

use crate::{explore::Plausible, scenario::Scenario};
use std::{collections::VecDeque, rc::Rc};

/// Most steps kept; the oldest are forgotten.
pub const MOST_STEPS: usize = 100;

/// A scenario, the route in focus, and what is plausible.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Moment {
    pub(super) scenario: Rc<Scenario>,
    pub(super) focus: usize,
    /// How far off levers may be, each with its route, where that is not the usual.
    pub(super) ranges: Rc<Vec<(usize, Plausible)>>,
}

impl Moment {
    /// A moment; a focus beyond the last route falls on that.
    pub(super) fn new(scenario: Scenario, focus: usize) -> Self {
        let focus = focus.min(scenario.routes.len().saturating_sub(1));
        Self { scenario: Rc::new(scenario), focus, ranges: Rc::default() }
    }

    /// The same with another scenario.
    pub(super) fn with(&self, scenario: Scenario, focus: usize) -> Self {
        Self { ranges: self.ranges.clone(), ..Self::new(scenario, focus) }
    }

    /// Whether it is the same one, by what it shares.
    pub(super) fn same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scenario, &other.scenario)
            && self.focus == other.focus
            && Rc::ptr_eq(&self.ranges, &other.ranges)
    }
}

/// Moments before and, after an undo, behind the present one. Shared until a step is taken.
#[derive(Debug, Clone, Default)]
pub(super) struct History {
    past: Rc<VecDeque<Moment>>,
    future: Rc<VecDeque<Moment>>,
}

impl History {
    pub(super) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Whether it is the same one, by what it shares.
    pub(super) fn same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.past, &other.past) && Rc::ptr_eq(&self.future, &other.future)
    }

    /// A step from this moment; what was undone before cannot be done again.
    pub(super) fn step(&mut self, before: Moment) {
        push(&mut self.past, before);
        if self.can_redo() {
            self.future = Rc::default();
        }
    }

    /// Drops the last step if it led back to where it began.
    pub(super) fn forget_unless_changed(&mut self, now: &Moment) {
        if self.past.back().is_some_and(|before| before == now) {
            Rc::make_mut(&mut self.past).pop_back();
        }
    }

    /// Takes the last step back as if it had not been; what it had led to.
    pub(super) fn take_back(&mut self, now: &mut Moment) -> Option<Moment> {
        if !self.can_undo() {
            return None;
        }
        let before = Rc::make_mut(&mut self.past).pop_back()?;
        Some(std::mem::replace(now, before))
    }

    pub(super) fn undo(&mut self, now: &mut Moment) {
        if let Some(undone) = self.take_back(now) {
            push(&mut self.future, undone);
        }
    }

    pub(super) fn redo(&mut self, now: &mut Moment) {
        if self.can_redo()
            && let Some(after) = Rc::make_mut(&mut self.future).pop_back()
        {
            push(&mut self.past, std::mem::replace(now, after));
        }
    }
}

fn push(moments: &mut Rc<VecDeque<Moment>>, moment: Moment) {
    let moments = Rc::make_mut(moments);
    moments.push_back(moment);
    if moments.len() > MOST_STEPS {
        moments.pop_front();
    }
}
