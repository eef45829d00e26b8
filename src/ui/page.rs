//! The page: what everything on it is made from, and its parts in their order.

use super::{
    act::Act,
    behind::When,
    brief,
    desk::Desk,
    el::{El, button, el, row},
    embed, events, fetching,
    hand::Hand,
    header, hint, language,
    late::Late,
    levers, notices, over_time,
    rise::Rise,
    sparks::Sparks,
    still::{For, Make, still},
    verdict, version,
    view::View,
};
use crate::words::catalogue::{Key, List, key};
use std::rc::Rc;
use yew::{
    NodeRef,
    virtual_dom::{ListenerKind as Kind, VList, VNode},
};

/// The licences, a file beside the page.
const LICENCES: &str = "licences.txt";

/// What every part of the page is made from.
#[derive(Clone, Copy)]
pub(crate) struct Page<'a> {
    /// What the page remembers.
    pub(crate) desk: &'a Rc<Desk>,
    /// What follows from it.
    pub(crate) view: &'a Rc<View>,
    /// The levers' lines.
    pub(crate) sparks: &'a Rc<Sparks>,
    /// Where acts go.
    pub(crate) hand: &'a Hand,
    /// The places whose size or sight counts.
    pub(crate) places: &'a Places,
}

impl Page<'_> {
    /// The late part, once it is here.
    pub(crate) fn late(&self) -> Option<&'static Late> {
        self.desk.part.here()
    }

    /// The fragment of the link to what is shown, once links can be made.
    pub(crate) fn fragment(&self) -> Option<String> {
        let language = self.desk.spoken.for_link();
        self.late().map(|late| (late.link)(&self.view.stored, self.view.route, language))
    }

    /// A part, from this step of coming up on.
    pub(crate) fn from(&self, step: Rise, painted_for: For, make: Make) -> Option<VNode> {
        (self.desk.rise >= step).then(|| still(self, painted_for, make))
    }

    /// The words under a key.
    pub(crate) fn word(&self, key: Key) -> &'static str {
        self.view.word(key)
    }

    /// The words of a section.
    pub(crate) fn words(&self, list: List) -> Vec<&'static str> {
        self.view.words.all(list).collect()
    }
}

/// Places in the document.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Places {
    /// The verdict.
    pub(crate) verdict: NodeRef,
    /// The first lever's slider.
    pub(crate) slide: NodeRef,
    /// The width of the story.
    pub(crate) story: NodeRef,
}

/// The whole page.
pub(crate) fn page(page: &Page<'_>) -> El {
    if page.desk.embedded {
        return embed::embed(page);
    }
    let dragging = if page.desk.drag.is_some() { "whole dragging" } else { "whole" };
    let rise = page.desk.rise;
    let story = el("main", "story")
        .put(notices::notices(page))
        .all(hint::hint(page))
        .all((rise >= Rise::VERDICT).then(|| verdict::verdict(page)))
        .put(el("div", "measure").node(&page.places.story))
        .all(over_time::over_time(page).filter(|_| rise >= Rise::GAIN))
        .part((rise >= Rise::WHOLE).then(|| below(page)));
    let levers = (rise >= Rise::LEVERS).then(|| levers::levers(page));
    let whole = el("div", dragging);
    let whole = if page.desk.drag.is_some() { held(whole, page) } else { whole };
    whole
        .part(still(page, For::Acts(When::SECOND), |page| header::header(page).html()))
        .put(el("div", "").all(scenarios(page)))
        .put(el("div", "page frame").all(levers).put(story))
        .part(still(page, For::Acts(When::SECOND), |page| foot(page).html()))
        .part(page.from(Rise::LEVERS, For::Acts(When::FIRST), |page| bar(page).html()))
        .put(version::version(page))
        .put(el("div", "paper").all(report(page)))
}

/// While something is dragged: a figure's sentence may be written anew under the pointer, so that all of
/// the page hears where it goes, and that it is let go of.
fn held(whole: El, page: &Page<'_>) -> El {
    let gripped = page.desk.drag.is_some_and(|drag| drag.grip.is_some());
    let moved = move |event: &web_sys::Event| {
        let pointer = events::pointer(event)?;
        if pointer.buttons() & 1 == 1 {
            gripped.then(|| Act::Pull(f64::from(pointer.client_x())))
        } else {
            Some(Act::Settle)
        }
    };
    whole
        .on(Kind::onpointermove, page.hand, Box::new(moved))
        .on(Kind::onpointerup, page.hand, Box::new(|_| Some(Act::Settle)))
        .on(Kind::onpointercancel, page.hand, Box::new(|_| Some(Act::Cancel)))
}

/// The late part's sections, each once it has come up; until there are any, that they are on their way.
fn below(page: &Page<'_>) -> VNode {
    let Some(late) = page.late() else { return row([fetching::coming(page)]) };
    let there = page.desk.rise.sections();
    // One that is not there yet keeps its place.
    let part = |(i, (painted_for, make)): (usize, &(For, Make))| {
        if i < there { still(page, *painted_for, *make) } else { VNode::default() }
    };
    VList::with_children(late.sections.iter().enumerate().map(part).collect(), None).into()
}

/// The page on paper, while it is printed.
fn report(page: &Page<'_>) -> Option<El> {
    page.late().filter(|_| page.desk.printing).and_then(|late| (late.report)(page))
}

/// The panel of scenarios, once it is open: before that nothing of it is worked out.
fn scenarios(page: &Page<'_>) -> Option<El> {
    let late = page.late().filter(|_| page.desk.look.scenarios)?;
    Some((late.scenarios)(page))
}

/// What stands at the end.
pub(super) fn foot(page: &Page<'_>) -> El {
    let licences = el("a", "").attr("href", LICENCES).say(page.word(key::FOOT_LICENCES));
    let foot = el("div", "foot")
        .put(el("p", "").say(page.word(key::FOOT_COMPUTED)))
        .put(el("p", "").say(page.word(key::FOOT_NO_ADVICE)))
        .put(el("p", "").put(licences))
        .put(language::switch(page));
    el("footer", "frame").put(foot)
}

/// The bar on a phone.
pub(super) fn bar(page: &Page<'_>) -> El {
    let open = button("button main", page.hand, Act::Sheet(true))
        .attr("id", "open-levers")
        .attr("aria-controls", "levers")
        .state("aria-expanded", page.desk.sheet)
        .say(page.word(key::BAR_LEVERS));
    el("section", "bar")
        .attr("aria-label", page.word(key::BAR_LABEL))
        .put(el("div", "bar-in").put(brief::brief(page.view, true)).put(open))
}
