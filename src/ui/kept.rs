//! What the page remembers of what is saved in the browser. The late part keeps it: the first part
//! holds no more than a pointer.

use super::wages::Start;
use crate::{
    platform::keeper::Keeper,
    scenario::Scenario,
    session::{library::Saved, shelf::Shelf},
};
use std::{fmt, rc::Rc};

/// All of it, once somebody wanted to see it.
#[derive(Clone, Default)]
pub(crate) struct Keeping(Option<Rc<dyn Held>>);

impl PartialEq for Keeping {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

impl fmt::Debug for Keeping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keeping")
    }
}

/// What the late part keeps, behind a pointer.
trait Held {
    /// All of it.
    fn kept(&self) -> &Kept;
}

impl Held for Kept {
    fn kept(&self) -> &Kept {
        self
    }
}

/// Which of the saved ones is at hand.
#[derive(Clone)]
pub(crate) struct At {
    /// Its id.
    pub(crate) id: String,
    /// Its revision when it was opened or saved.
    pub(crate) revision: u32,
    /// What the page had opened then: once that is another, it is no longer at hand.
    pub(crate) opened: Rc<Scenario>,
}

/// Figures that were left for others to be opened: an entry of their own in the browser's history.
/// Taken at the opening itself, as an edit right before it may never be painted.
#[derive(Clone)]
pub(crate) struct Left {
    /// How many had been left with these.
    pub(crate) nth: u32,
    /// The scenario.
    pub(crate) scenario: Rc<Scenario>,
    /// The route in focus.
    pub(crate) focus: usize,
}

/// What is remembered.
#[derive(Clone)]
pub(crate) struct Kept {
    /// Reads and writes it.
    pub(crate) keeper: Keeper,
    /// How it stands.
    pub(crate) shelf: Shelf,
    /// Which of them is at hand.
    pub(crate) at: Option<At>,
    /// What is being saved: its id, and whether over what was opened.
    pub(crate) saving: Option<(String, bool)>,
    /// What was deleted last.
    pub(crate) removed: Option<Saved>,
    /// The one whose name is being changed.
    pub(crate) renaming: Option<String>,
    /// Those that are compared, by id.
    pub(crate) compared: Vec<String>,
    /// The figures that were left last for others to be opened.
    pub(crate) left: Option<Left>,
    /// Where to start from.
    pub(crate) start: Start,
}

impl Kept {
    /// Nothing is known yet of what this keeper keeps.
    pub(crate) fn by(keeper: Keeper) -> Self {
        Self {
            keeper,
            shelf: Shelf::default(),
            at: None,
            saving: None,
            removed: None,
            renaming: None,
            compared: Vec::new(),
            left: None,
            start: Start::default(),
        }
    }

    /// The chosen ones, in the order of the list.
    pub(crate) fn chosen(&self) -> impl Iterator<Item = &Saved> {
        self.shelf.library.saved.iter().filter(|saved| self.compared.contains(&saved.id))
    }
}

impl Keeping {
    /// This.
    pub(crate) fn of(kept: Kept) -> Self {
        Self(Some(Rc::new(kept)))
    }

    /// All of it, for the late part.
    pub(crate) fn kept(&self) -> Option<&Kept> {
        self.0.as_ref().map(|held| held.kept())
    }

    /// Changes it, where there is any.
    pub(crate) fn change(&mut self, change: impl FnOnce(&mut Kept)) {
        if let Some(mut kept) = self.kept().cloned() {
            change(&mut kept);
            *self = Self::of(kept);
        }
    }

    /// The figures that were left last for others to be opened on the page.
    pub(crate) fn left(&self) -> Option<&Left> {
        self.kept()?.left.as_ref()
    }
}
