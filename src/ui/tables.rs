//! The states' tax tables: fetched when a state is first chosen, since most never need them.

use super::{act::Act, desk::Desk, hand::Hand, saved_compare};
use crate::{
    facts::states::StateTables,
    platform::{json, worker::Client},
    scenario::{Scenario, StateTax, TaxMode},
};
use std::rc::Rc;
use yew::{platform::spawn_local, prelude::*};

/// The file, beside the page.
const FILE: &str = "state_income_tax.json";

/// What there is of the tables.
#[derive(Debug, Clone, Default)]
pub(crate) enum Tables {
    /// Nobody needed them yet.
    #[default]
    Unasked,
    /// On their way.
    Coming,
    /// Here.
    Here(Rc<StateTables>),
    /// They could not be had.
    Missing,
}

/// Equal by what they share: tables are not compared figure by figure.
impl PartialEq for Tables {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Here(one), Self::Here(other)) => Rc::ptr_eq(one, other),
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}

impl Tables {
    /// The tables, once they are here.
    pub(crate) fn get(&self) -> Option<&StateTables> {
        match self {
            Self::Here(tables) => Some(tables),
            _ => None,
        }
    }
}

/// Whether this scenario cannot be answered without them.
pub(crate) fn needed(scenario: &Scenario) -> bool {
    scenario.taxes.mode == TaxMode::Us && matches!(scenario.taxes.state, StateTax::Code(_))
}

/// Fetches them as soon as they are needed.
#[hook]
pub(crate) fn use_tables(desk: &Desk, hand: &Hand, worker: &Client) {
    let wanted = desk.tables == Tables::Unasked
        && (needed(desk.session.scenario()) || saved_compare::needs_tables(desk));
    use_effect_with(wanted, {
        let (hand, worker) = (hand.clone(), worker.clone());
        move |wanted| {
            if *wanted {
                hand.dispatch(Act::Tables(Tables::Coming));
                spawn_local(async move {
                    let tree = json::fetch(FILE).await;
                    if let Some(tree) = &tree {
                        worker.states(tree.value().clone());
                    }
                    let tables = tree.and_then(|tree| StateTables::from_tree(&tree));
                    let came = tables.map_or(Tables::Missing, |t| Tables::Here(Rc::new(t)));
                    hand.dispatch(Act::Tables(came));
                });
            }
        }
    });
}
