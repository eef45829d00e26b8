//! Parts of the page that stay as they were painted until something changes that they are made from.
//!
//! Everything on the page is a function of the desk, and most acts change most of it. Three kinds of
//! acts do not: the worker's answers, what comes up at the start, and what follows a moved lever later;
//! they come often, and each would paint everything anew.

use super::{
    behind::When,
    desk::Desk,
    hand::Hand,
    page::{Page, Places},
    sparks::Sparks,
    view::View,
};
use std::{ptr, rc::Rc};
use yew::{
    component,
    html::{Html, Properties},
    virtual_dom::{VComp, VNode},
};

/// What makes a part, by its own name: it holds nothing.
pub(crate) type Make = fn(&Page<'_>) -> Html;

/// What a part is painted anew for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    /// Anything but an answer of the worker, in its turn.
    Acts(When),
    /// Anything, in its turn.
    All(When),
}

/// A part of the page.
#[derive(Properties)]
pub(crate) struct Part {
    make: Make,
    painted_for: For,
    desk: Rc<Desk>,
    view: Rc<View>,
    sparks: Rc<Sparks>,
    hand: Hand,
    places: Places,
}

impl PartialEq for Part {
    /// Whether nothing is to be painted. The properties stay those of the last painting until then.
    fn eq(&self, now: &Self) -> bool {
        let (painted, changes) = (self.desk.changes, now.desk.changes);
        let same = ptr::fn_addr_eq(self.make, now.make) && painted.acts == changes.acts;
        match now.painted_for {
            For::Acts(when) => when.is_after(now.desk.behind) || same,
            For::All(when) => {
                when.is_after(now.desk.behind) || same && painted.answers == changes.answers
            }
        }
    }
}

#[component]
fn Still(part: &Part) -> Html {
    (part.make)(&Page {
        desk: &part.desk,
        view: &part.view,
        sparks: &part.sparks,
        hand: &part.hand,
        places: &part.places,
    })
}

/// A part, in one place among its siblings.
pub(crate) fn still(page: &Page<'_>, painted_for: For, make: Make) -> VNode {
    let part = Part {
        make,
        painted_for,
        desk: page.desk.clone(),
        view: page.view.clone(),
        sparks: page.sparks.clone(),
        hand: page.hand.clone(),
        places: page.places.clone(),
    };
    VComp::new::<Still>(Rc::new(part), None).into()
}
