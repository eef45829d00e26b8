//! The page: what everything on it is made from, and its parts in their order.

use super::{
    act::Act,
    brief, compare,
    desk::Desk,
    el::{El, button, el},
    hand::Hand,
    header, levers, map, months, must, notices, over_time, report, scenarios,
    sparks::Sparks,
    swings, verdict,
    view::View,
    worked, years,
};
use crate::{
    platform::{keeper::Keeper, worker::Client},
    words::ui_en::{BAR, FOOT},
};
use std::rc::Rc;
use yew::NodeRef;

/// What every part of the page is made from.
#[derive(Clone, Copy)]
pub(crate) struct Page<'a> {
    /// What the page remembers.
    pub(crate) desk: &'a Desk,
    /// What follows from it.
    pub(crate) view: &'a Rc<View>,
    /// The levers' lines.
    pub(crate) sparks: &'a Sparks,
    /// Where acts go.
    pub(crate) hand: &'a Hand,
    /// The worker.
    pub(crate) worker: &'a Client,
    /// What reads and writes files.
    pub(crate) files: &'a Client,
    /// The keeper of saved scenarios.
    pub(crate) keeper: &'a Keeper,
    /// The places whose size or sight counts.
    pub(crate) places: &'a Places,
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
    let dragging = if page.desk.drag.is_some() { "whole dragging" } else { "whole" };
    let story = el("main", "story")
        .put(notices::notices(page))
        .put(verdict::verdict(page))
        .put(el("div", "measure").node(&page.places.story))
        .all(over_time::over_time(page))
        .all(map::how_low_how_long(page))
        .all(must::must(page))
        .all(swings::what_flips(page))
        .all(years::years(page))
        .all(compare::section(page))
        .all(months::section(page))
        .all(worked::section(page));
    let foot =
        el("div", "foot").put(el("p", "").say(FOOT.computed)).put(el("p", "").say(FOOT.no_advice));
    el("div", dragging)
        .put(header::header(page))
        .put(el("div", "").all(scenarios::panel(page)))
        .put(el("div", "page frame").put(levers::levers(page)).put(story))
        .put(el("footer", "frame").put(foot))
        .put(bar(page))
        .put(el("div", "paper").all(report::report(page)))
}

/// The bar on a phone.
fn bar(page: &Page<'_>) -> El {
    let open = button("button main", page.hand, Act::Sheet(true))
        .attr("id", "open-levers")
        .attr("aria-controls", "levers")
        .state("aria-expanded", page.desk.sheet)
        .say(BAR.levers);
    el("div", "bar").put(el("div", "bar-in").put(brief::brief(page.view, true)).put(open))
}
