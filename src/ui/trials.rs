//! The trials, as the page's first part has them.

use crate::chance::{ChanceSummary, RouteChance};
use std::rc::Rc;

/// The trials as they stand.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Trials {
    /// What they say.
    summary: Rc<ChanceSummary>,
    /// Whether this is of an earlier scenario.
    pub(crate) old: bool,
    /// Whether more are to come of this scenario.
    pub(crate) running: bool,
}

impl Trials {
    /// What these say, and how it stands with them.
    pub(super) const fn new(summary: Rc<ChanceSummary>, old: bool, running: bool) -> Self {
        Self { summary, old, running }
    }

    /// What they say of a route.
    pub(crate) fn route(&self, route: usize) -> Option<&RouteChance> {
        self.summary.routes.get(route)
    }

    /// Themselves with what they say of a route.
    pub(crate) fn with_route(&self, route: usize) -> Option<(&Self, &RouteChance)> {
        Some((self, self.route(route)?))
    }

    /// What they say of all.
    pub(crate) fn all(&self) -> &ChanceSummary {
        &self.summary
    }
}
