//! How the page is looked at: what is open, what is being typed. No part of the scenario, so that
//! neither a link nor undo knows of it.

/// What is open and what is typed, in the sections that have no state of their own.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Look {
    /// Whether the routes are unfolded.
    pub(crate) routes: bool,
    /// The field that is typed into, and its text so far.
    pub(crate) draft: Option<(String, String)>,
    /// The field that something is said of, and what.
    pub(crate) said: Option<(String, String)>,
}

/// A change of it.
#[derive(Debug, Clone)]
pub(crate) enum Glance {
    /// Unfolds the routes, or folds them.
    Routes,
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
