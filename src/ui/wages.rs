//! What the page knows of where to start: the table of wages, fetched when somebody looks for a
//! place to start, the occupations that are chosen, and what was set.

use super::{desk::Desk, hand::Hand, keeping};
use crate::{
    facts::wages::{Employer, LOWER_QUARTER, MEDIAN, Wages},
    platform::json,
    scenario::start::{Setting, WageOf},
};
use std::rc::Rc;
use yew::platform::spawn_local;

/// The file, beside the page.
const FILE: &str = "wages_us_oews_may2025.json";

/// What there is of it.
#[derive(Clone, Default)]
pub(crate) enum Table {
    /// Nobody needed it yet, or it is to be tried again.
    #[default]
    Unasked,
    /// On its way.
    Coming,
    /// Here.
    Here(Rc<Wages>),
    /// It could not be had.
    Missing,
}

/// All of it.
#[derive(Clone)]
pub(crate) struct Start {
    /// The table.
    pub(crate) wages: Table,
    /// The occupation now.
    pub(crate) now: WageOf,
    /// The one after.
    pub(crate) then: WageOf,
    /// What each start set, the last first: undo leads back to any of them.
    pub(crate) sets: Vec<Vec<Setting>>,
}

/// Occupations as in the example.
impl Default for Start {
    fn default() -> Self {
        let of =
            |soc: &str, employer, percentile| WageOf { soc: soc.to_owned(), employer, percentile };
        Self {
            wages: Table::default(),
            now: of("15-1232", Employer::Any, MEDIAN),
            then: of("15-1211", Employer::Hospital, LOWER_QUARTER),
            sets: Vec::new(),
        }
    }
}

/// Fetches the table as soon as it is needed.
pub(super) fn fetch_if_needed(desk: &Desk, hand: &Hand) {
    let unasked = |kept: &super::kept::Kept| matches!(kept.start.wages, Table::Unasked);
    if !desk.look.scenarios || !desk.keeping.kept().is_some_and(unasked) {
        return;
    }
    hand.dispatch(came(Table::Coming));
    let hand = hand.clone();
    spawn_local(async move {
        let wages = json::fetch(FILE).await.and_then(|tree| Wages::from_tree(&tree));
        hand.dispatch(came(wages.map_or(Table::Missing, |wages| Table::Here(Rc::new(wages)))));
    });
}

/// So much there is of the table.
pub(super) fn came(table: Table) -> super::act::Act {
    keeping::kept(move |kept| kept.start.wages = table.clone())
}
