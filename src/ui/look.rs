//! How the page is looked at: what is open, what is being typed. No part of the scenario, so that
//! neither a link nor undo knows of it.

use crate::{
    facts::wages::{Employer, LOWER_QUARTER, MEDIAN},
    model::{explain::FigureName, ledger::WhichPath},
    scenario::start::WageOf,
};

/// Two occupations to start from: now, and after.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Pick {
    /// Now.
    pub(crate) now: WageOf,
    /// After.
    pub(crate) then: WageOf,
}

/// As in the example.
impl Default for Pick {
    fn default() -> Self {
        let of =
            |soc: &str, employer, percentile| WageOf { soc: soc.to_owned(), employer, percentile };
        Self {
            now: of("15-1232", Employer::Any, MEDIAN),
            then: of("15-1211", Employer::Hospital, LOWER_QUARTER),
        }
    }
}

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
    /// Whether the panel of scenarios is open.
    pub(crate) scenarios: bool,
    /// Whether the other ways to share are open.
    pub(crate) ways: bool,
    /// The saved scenario whose name is being changed.
    pub(crate) renaming: Option<String>,
    /// Those that are compared, by id.
    pub(crate) compared: Vec<String>,
    /// The occupations to start from.
    pub(crate) pick: Pick,
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
            scenarios: false,
            ways: false,
            renaming: None,
            compared: Vec::new(),
            pick: Pick::default(),
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
    /// Opens the panel of scenarios, or closes it.
    Scenarios,
    /// Opens the other ways to share, or closes them.
    Ways,
    /// Changes the name of this saved scenario, or of none.
    Renaming(Option<String>),
    /// Compares this one, or no longer.
    Compared(String),
    /// Another occupation now (`true`), or after.
    Pick(bool, WageOf),
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
            Glance::Why(figure) => self.why = figure,
            Glance::Scenarios => self.scenarios = !self.scenarios,
            Glance::Ways => self.ways = !self.ways,
            Glance::Renaming(id) => self.renaming = id,
            Glance::Compared(id) => match self.compared.iter().position(|one| *one == id) {
                Some(at) => drop(self.compared.remove(at)),
                None => self.compared.push(id),
            },
            Glance::Pick(now, of) => {
                *(if now { &mut self.pick.now } else { &mut self.pick.then }) = of;
            }
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
