//! What follows a moved lever only once the figures, the charts and the sparklines are painted, so
//! that these come within a frame.

use super::{el::El, page::Page};
use std::cell::Cell;
use yew::{
    component,
    html::{Html, Properties},
    virtual_dom::{VComp, VList, VNode},
};

/// Elements that stay as they were painted while they are behind.
#[derive(Properties)]
pub(crate) struct Followers {
    /// None while they are behind. Taken once: they are painted only when there are new ones.
    made: Cell<Option<Html>>,
    behind: bool,
}

impl PartialEq for Followers {
    /// Whether there is nothing new to paint.
    fn eq(&self, other: &Self) -> bool {
        self.behind || other.behind
    }
}

/// The elements.
#[component]
fn Following(followers: &Followers) -> Html {
    followers.made.take().unwrap_or_default()
}

/// These elements, in one place among their siblings; worked out anew unless they are behind.
pub(crate) fn following(page: &Page<'_>, make: impl FnOnce() -> Vec<El>) -> VNode {
    let behind = page.desk.behind;
    let row = || make().into_iter().map(El::html).collect();
    let made = (!behind).then(|| VNode::from(VList::with_children(row(), None)));
    VComp::new::<Following>(std::rc::Rc::new(Followers { made: Cell::new(made), behind }), None)
        .into()
}
