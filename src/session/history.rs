//! The way back, and forth again.

use super::Moment;

/// Steps that can be undone: more than anyone takes back, few enough to keep in memory.
const MOST_STEPS: usize = 100;

/// What was before, and what was undone.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct History {
    pub(super) past: Vec<Moment>,
    pub(super) future: Vec<Moment>,
}

impl History {
    /// Keeps the moment before a change; what was undone can no longer be redone.
    pub(super) fn remember(&mut self, before: Moment) {
        if self.past.len() == MOST_STEPS {
            self.past.remove(0);
        }
        self.past.push(before);
        self.future.clear();
    }

    /// One step back from `now`.
    pub(super) fn back(&mut self, now: Moment) -> Option<Moment> {
        let before = self.past.pop()?;
        self.future.push(now);
        Some(before)
    }

    /// One step forth again from `now`.
    pub(super) fn forth(&mut self, now: Moment) -> Option<Moment> {
        let after = self.future.pop()?;
        self.past.push(now);
        Some(after)
    }
}
