//! What the built document holds before the program runs: the example, as the page itself would
//! say it, as far as the first screens go.
//!
//! The page takes its place in one frame instead of taking it over node by node (hydration): that
//! would cost download, and whatever else has touched the document, a browser's translation or an
//! extension, would stop the page.

use super::{
    app::WIDTHS,
    desk::Desk,
    el::{El, el},
    gain_chart::gain_chart,
    hand::Hand,
    header, hint,
    language::Spoken,
    levers,
    levers::main_levers,
    over_time::{Frame, head, section},
    page::{Page, Places, bar, foot},
    reduce::Kept,
    sparks::Sparks,
    verdict,
    view::View,
};
use crate::{scenario::Scenario, session::Session};
use std::rc::Rc;
use yew::{ServerRenderer, prelude::*};

/// Width of the story on most phones, in pixels.
const NARROW: f64 = 350.0;

/// The example's first screens as HTML.
pub fn first_paint() -> String {
    let rendering = ServerRenderer::<First>::new().hydratable(false).render();
    inert(&futures::executor::block_on(rendering))
}

/// The same with controls that say that they do nothing yet, and that no key reaches.
fn inert(html: &str) -> String {
    let html = html.replace(r#" disabled="""#, "").replace(r#" tabindex="0""#, "");
    let html = html.replace(r#" role="slider""#, r#" role="slider" aria-disabled="true""#);
    // Text has `<` written otherwise, so that these are tags.
    ["button", "input", "select"]
        .iter()
        .fold(html, |html, tag| html.replace(&format!("<{tag} "), &format!("<{tag} disabled ")))
}

/// The page without the program.
#[component]
fn First() -> Html {
    let kept = use_reducer(|| {
        let session = Session::new(Scenario::default(), 0);
        // Whoever has been here before does not see the hint: the stylesheet knows.
        let desk = Desk::open(session, Vec::new(), WIDTHS, Spoken::english());
        Kept(Rc::new(Desk { hint: true, ..desk }))
    });
    let desk = &kept.0;
    let view = Rc::new(View::of(desk));
    let mut sparks = Sparks::default();
    sparks.follow(main_levers(&view), desk, &view);
    let page = Page {
        desk,
        view: &view,
        sparks: &Rc::new(sparks),
        hand: &Hand(kept.dispatcher()),
        places: &Places::default(),
    };
    first(&page).html()
}

fn first(page: &Page<'_>) -> El {
    let story = el("main", "story")
        .all(hint::hint(page))
        .put(verdict::verdict(page))
        .put(el("div", "measure"))
        .all(gain(page));
    el("div", "whole")
        .attr("id", "first")
        .put(header::header(page))
        .put(el("div", "page frame").put(levers::levers(page)).put(story))
        .put(foot(page))
        .put(bar(page))
}

/// The gain over time, drawn for either width; the stylesheet knows which it is.
fn gain(page: &Page<'_>) -> Option<El> {
    let result = page.view.result()?;
    let chart = |class, width, narrow| {
        el("div", class).put(gain_chart(page, result, Frame { width, narrow, month: None }))
    };
    let wide = chart("if-wide", WIDTHS.1, false);
    Some(section().all(head(page, result)).put(wide).put(chart("if-narrow", NARROW, true)))
}
