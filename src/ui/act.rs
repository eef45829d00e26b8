//! Everything that can be done on the page, as data.

use super::{look::Glance, tables::Tables, wages::Table};
use crate::{
    chart::track::Move,
    platform::{share::Shared, worker::Heard},
    scenario::{
        PayPer, Scenario,
        lever::{Lever, Subject},
        start::SetBy,
    },
    session::{Action, Session, library::Saved, shelf::Shelf},
    words::Change,
};

/// Other figures to open in place of those at hand.
#[derive(Debug, Clone)]
pub(crate) struct Opening {
    /// The scenario.
    pub(crate) scenario: Scenario,
    /// The route in focus.
    pub(crate) focus: usize,
    /// What is to be said about it.
    pub(crate) notices: Vec<String>,
    /// What of it was set, and by what; empty where all of it is as it was kept.
    pub(crate) set: Vec<(Lever, SetBy)>,
    /// Which of the saved ones it is, as of which revision, if it is one.
    pub(crate) saved: Option<(String, u32)>,
}

/// Something done.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    /// Something the session knows.
    Do(Action),
    /// Opens a session, with what is to be said about it.
    Open(Box<Session>, Vec<String>),
    /// Opens other figures, as an entry of its own in the browser's history; undo leads back too.
    Enter(Box<Opening>),
    /// Takes an offer; its value is in the unit shown.
    Take(Change),
    /// Takes a lever into the hand, with the pixel at which it was gripped.
    Begin(Lever, Option<f64>),
    /// Moves the lever in the hand to the pixel's side, by steps.
    Pull(f64),
    /// Moves a lever's slider, in the unit shown.
    Slide(Lever, f64),
    /// Moves a lever by a key.
    Step(Lever, Move),
    /// Lets go.
    Settle,
    /// A click on a figure in a sentence: leads to its lever, unless it ended a drag.
    Click(Lever),
    /// Types into a lever's field.
    Type(Lever, String),
    /// Applies what was typed.
    Apply,
    /// Drops what was typed.
    Drop,
    /// Shows pays in this unit.
    Per(PayPer),
    /// Opens or closes the sheet of levers.
    Sheet(bool),
    /// Takes hold of the sheet's head at this height, or lets go of it.
    Grip(Option<i32>),
    /// Draws it to this height.
    Drawn(i32),
    /// Led to the lever somebody wanted to get to.
    Reached,
    /// Unfolds all figures, or folds them.
    AllFigures,
    /// Unfolds a subject, or folds it.
    Fold(Subject),
    /// Puts the cursor of the charts on a month, or takes it away.
    Month(Option<u32>),
    /// Shows the table of the charts, or hides it.
    Table,
    /// The same of the map.
    MapTable,
    /// The same of how the trials end.
    SpreadTable,
    /// Puts the map's point on this rate and these months, in the unit shown; held, the hand has
    /// not let go of it yet.
    Place {
        /// The reduced rate.
        cut: f64,
        /// The months.
        months: f64,
        /// Whether it is still in the hand.
        held: bool,
    },
    /// The verdict came into sight, or left it.
    Stuck(bool),
    /// How wide a slider and the story are.
    Widths(Option<f64>, Option<f64>),
    /// What became of a link.
    Shared(String, Shared),
    /// Looks at the page in another way.
    Look(Glance),
    /// So much there is of the states' tax tables.
    Tables(Tables),
    /// So much there is of the table of wages.
    Wages(Table),
    /// The worker answered, or never will.
    Heard(Box<Heard>),
    /// The list of saved scenarios stands so.
    Shelf(Box<Shelf>),
    /// Something is being saved under this id; over what was opened, unless that has changed.
    Saving(String, bool),
    /// This was taken out of the list; none once it is back.
    Removed(Option<Saved>),
    /// Something is to be said above everything else.
    Notices(Vec<String>),
    /// The page is being printed, or no longer.
    Print(bool),
    /// The notices were read.
    Dismiss,
}
