//! Fetching the late part, and what stands in its place until it is here.

use super::{
    act::Act,
    el::{El, button, el},
    hand::Hand,
    late::{Late, Part},
    page::Page,
};
use crate::words::ui_late_en::LATE;
use std::cell::{Cell, RefCell};

/// Has the late part fetched; it, or nothing, is then handed to [`came`].
pub type Fetch = fn();

thread_local! {
    static FETCH: Cell<Option<Fetch>> = const { Cell::new(None) };
    static HAND: RefCell<Option<Hand>> = const { RefCell::new(None) };
}

/// This is how the late part is fetched.
pub(crate) fn by(fetch: Fetch) {
    FETCH.set(Some(fetch));
}

/// Fetches it for the page that this hand works on.
pub(crate) fn fetch(hand: &Hand) {
    HAND.replace(Some(hand.clone()));
    if let Some(fetch) = FETCH.get() {
        fetch();
    }
}

/// The late part is here, or could not be had.
pub fn came(late: Option<&'static Late>) {
    if let Some(hand) = HAND.take() {
        let part = Part::came(late, &hand);
        hand.dispatch(Act::Part(part));
    }
}

/// What the late part makes, or a line of words in its place.
pub(crate) fn later(page: &Page<'_>, make: impl FnOnce(&'static Late) -> El) -> El {
    page.late().map_or_else(|| waiting(page), make)
}

/// What stands in the place of something that was opened.
pub(crate) fn waiting(page: &Page<'_>) -> El {
    el("div", "fold-body").put(line(page))
}

/// The place of the sections below the charts.
pub(crate) fn story(page: &Page<'_>) -> Vec<El> {
    if let Some(late) = page.late() {
        return (late.story)(page);
    }
    let title = el("h2", "").say(LATE.title);
    vec![el("section", "finding late").attr("id", "late").put(title).put(line(page))]
}

/// That it is on its way; or that it could not be had, and how to try again.
fn line(page: &Page<'_>) -> El {
    let line = el("p", "coming").attr("role", "status");
    if page.desk.part == Part::Coming {
        return line.state("aria-busy", true).say(LATE.coming);
    }
    let again = button("link", page.hand, Act::Part(Part::Coming)).say(LATE.again);
    line.say(LATE.missing).say(" ").put(again)
}
