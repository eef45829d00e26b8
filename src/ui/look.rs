//! How the page is looked at: what is open, what is being typed. No part of the scenario, so that
//! neither a link nor undo knows of it.

use crate::{
    model::{explain::FigureName, ledger::WhichPath},
    scenario::lever::Lever,
};

/// What is open and what is typed, in the sections that have no state of their own.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is something that is open or not")]
pub(crate) struct Look {
    /// Whether the routes are unfolded.
    pub(crate) routes: bool,
    /// Whether the ledger is.
    pub(crate) ledger: bool,
    /// The ledger's path.
    pub(crate) path: WhichPath,
    /// The years whose months are shown.
    pub(crate) years: Vec<i32>,
    /// The figure that is explained.
    pub(crate) why: Option<FigureName>,
    /// The lever whose meaning is said.
    pub(crate) meant: Option<Lever>,
    /// Whether the other ways to share are open.
    pub(crate) ways: bool,
    /// Months after which the pay is to step up, in the talk about the offer; half of them without.
    pub(crate) step_after: Option<u32>,
    /// Whether it is shown what every lever must be.
    pub(crate) all_turns: bool,
    /// Whether the table of swings is shown.
    pub(crate) swings_table: bool,
    /// Whether the plausible ranges are open.
    pub(crate) ranges_open: bool,
    /// Whether the panel of scenarios is open.
    pub(crate) scenarios: bool,
    /// The field that is typed into, and its text so far.
    pub(crate) draft: Option<(String, String)>,
    /// The field that something is said of, and what.
    pub(crate) said: Option<(String, String)>,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            routes: false,
            ledger: false,
            path: WhichPath::Works,
            years: Vec::new(),
            why: None,
            meant: None,
            ways: false,
            step_after: None,
            all_turns: false,
            swings_table: false,
            ranges_open: false,
            scenarios: false,
            draft: None,
            said: None,
        }
    }
}

/// A change of it.
#[derive(Debug, Clone)]
pub(crate) enum Glance {
    /// Unfolds the routes, or folds them.
    Routes,
    /// Unfolds the ledger, or folds it.
    Ledger,
    /// Follows this path in the ledger.
    Path(WhichPath),
    /// Shows the months of this year, or hides them.
    Year(i32),
    /// Explains this figure alone, or none.
    Why(Option<FigureName>),
    /// Says what this lever alone means, or none.
    Meant(Option<Lever>),
    /// Opens the other ways to share, or closes them.
    Ways,
    /// The pay is to step up after so many months.
    StepAfter(u32),
    /// Shows what every lever must be, or the usual ones.
    AllTurns,
    /// Shows the table of swings, or hides it.
    SwingsTable,
    /// Opens the plausible ranges, or closes them.
    Ranges,
    /// Opens the panel of scenarios, or closes it.
    Scenarios,
    /// This stands in the field of this name.
    Type(String, String),
    /// Nothing is being typed any more; this is to be said of the field of this name, if anything.
    Typed(String, Option<String>),
}

impl Look {
    /// Looks so.
    pub(crate) fn take(&mut self, glance: Glance) {
        match glance {
            Glance::Routes => self.routes = !self.routes,
            Glance::Ledger => self.ledger = !self.ledger,
            Glance::Path(path) => self.path = path,
            Glance::Year(year) => match self.years.iter().position(|open| *open == year) {
                Some(at) => drop(self.years.swap_remove(at)),
                None => self.years.push(year),
            },
            Glance::Ways => self.ways = !self.ways,
            Glance::StepAfter(months) => self.step_after = Some(months),
            Glance::AllTurns => self.all_turns = !self.all_turns,
            Glance::SwingsTable => self.swings_table = !self.swings_table,
            Glance::Ranges => self.ranges_open = !self.ranges_open,
            Glance::Why(figure) => self.why = figure,
            Glance::Meant(lever) => self.meant = lever,
            Glance::Scenarios => self.scenarios = !self.scenarios,
            Glance::Type(field, text) => {
                self.said = None;
                self.draft = Some((field, text));
            }
            Glance::Typed(field, words) => {
                self.draft = None;
                self.said = words.map(|words| (field, words));
            }
        }
    }

    /// What is being typed into this field.
    pub(crate) fn typed(&self, field: &str) -> Option<String> {
        self.draft.as_ref().filter(|(of, _)| of == field).map(|(_, text)| text.clone())
    }

    /// What is said of this field.
    pub(crate) fn words(&self, field: &str) -> Option<&str> {
        self.said.as_ref().filter(|(of, _)| of == field).map(|(_, words)| words.as_str())
    }
}
