//! Everything that can be done on the page, as data.

use super::{
    behind::Behind, desk::Desk, language::Spoken, late::Part, look::Glance, rise::Rise,
    tables::Tables,
};
use crate::{
    chart::track::Move,
    platform::share::Shared,
    scenario::{
        PayPer,
        lever::{Lever, Subject},
    },
    session::{Action, Session},
    words::Change,
};
use std::{fmt, rc::Rc};

/// A change of the desk that only the late part knows.
#[derive(Clone)]
pub(crate) struct Turn(pub(crate) Rc<dyn Fn(&mut Desk)>);

impl fmt::Debug for Turn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Turn")
    }
}

/// Something done.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    /// Something the session knows.
    Do(Action),
    /// Opens a session, with what is to be said about it.
    Open(Box<Session>, Vec<String>),
    /// Says why a link was not opened.
    NotOpened(String),
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
    /// Lets go as if it had never been moved: the finger scrolls.
    Cancel,
    /// Has the page come up as far as this.
    Rise(Rise),
    /// Has the page follow a step further than this, which took so many milliseconds.
    CatchUp(Behind, f64),
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
    /// Shows the odds of being ahead on the map, or the gain.
    MapShows(bool),
    /// The same of how the trials end.
    SpreadTable,
    /// Puts the map's point, which is in the hand, on this rate and these months, in the unit shown.
    Place {
        /// The reduced rate.
        cut: f64,
        /// The months.
        months: f64,
        /// How far below the window's top the map is.
        map_top: f64,
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
    /// A newer version of the page is ready, or wanted later.
    Fresh(bool),
    /// So it stands with the page's late part.
    Part(Part),
    /// What the late part does, by itself.
    Late(Turn),
    /// Speaks this language; where its text could not be had, says so.
    Speak(Option<Spoken>),
    /// The notices were read.
    Dismiss,
    /// The first hint was.
    Hinted,
}
