//! The table of wages: fetched when somebody looks for a place to start.

use super::{act::Act, desk::Desk, hand::Hand};
use crate::{facts::wages::Wages, platform::json};
use std::rc::Rc;
use yew::{platform::spawn_local, prelude::*};

/// The file, beside the page.
const FILE: &str = "wages_us_oews_may2025.json";

/// What there is of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) enum Table {
    /// Nobody needed it yet.
    #[default]
    Unasked,
    /// On its way.
    Coming,
    /// Here.
    Here(Rc<Wages>),
    /// It could not be had.
    Missing,
}

/// Fetches it as soon as it is needed.
#[hook]
pub(crate) fn use_wages(desk: &Desk, hand: &Hand) {
    let wanted = desk.look.scenarios && desk.wages == Table::Unasked;
    let hand = hand.clone();
    use_effect_with(wanted, move |wanted| {
        if *wanted {
            hand.dispatch(Act::Wages(Table::Coming));
            spawn_local(async move {
                let wages = json::fetch(FILE).await.and_then(|tree| Wages::from_tree(&tree));
                let came = wages.map_or(Table::Missing, |wages| Table::Here(Rc::new(wages)));
                hand.dispatch(Act::Wages(came));
            });
        }
    });
}
