//! How we check ourselves: the self-tests, run in the reader's own browser when they are asked for.

use super::{
    act::Act,
    ask::request,
    el::{El, el},
    page::Page,
};
use crate::{
    words::catalogue::key,
    worker::{Ask, SelfTests},
};
use yew::virtual_dom::ListenerKind;

/// The section.
pub(crate) fn section(page: &Page<'_>) -> El {
    let told = &page.desk.told;
    // Always there: readers announce what comes into a region, not the region itself.
    let mut state = el("p", "message").attr("role", "status");
    let mut below = Vec::new();
    if let Some(tests) = told.checked() {
        state = state.say(if told.lost && tests.notes[1].is_empty() {
            page.word(key::WORKER_LOST).to_owned()
        } else {
            tests.state.clone()
        });
        let [above, under] = tests.notes.each_ref().map(|note| el("p", "drawn").say(note.clone()));
        below.push(above);
        below.extend((!tests.rows.is_empty()).then(|| table(page, tests)));
        below.push(under);
    }
    el("section", "finding")
        .attr("id", "self-check")
        .put(el("h2", "").say(page.word(key::SELF_CHECK_TITLE)))
        .put(el("p", "drawn").say(page.word(key::SELF_CHECK_DRAWN)))
        .put(run(page))
        .put(state)
        .all(below)
}

fn run(page: &Page<'_>) -> El {
    let (view, worker) = (page.view.clone(), page.worker.clone());
    el("button", "button")
        .attr("type", "button")
        .on(
            ListenerKind::onclick,
            page.hand,
            Box::new(move |_| {
                worker.ask(request(&view, Ask::Check));
                Some(Act::Check)
            }),
        )
        .say(page.word(key::SELF_CHECK_RUN))
}

fn table(page: &Page<'_>, tests: &SelfTests) -> El {
    let cell = |tag: &'static str, words: &String| el(tag, "").say(words.clone());
    let row = |cells: &[String]| {
        el("tr", "").all(cells.iter().enumerate().map(|(i, words)| {
            if i == 0 { cell("th", words).attr("scope", "row") } else { cell("td", words) }
        }))
    };
    let rows = tests.rows.iter().map(|test| {
        row(&test.cells).attr("data-check", test.name.clone()).state("data-passed", test.passed)
    });
    let heads = tests.columns.iter().map(|words| cell("th", words).attr("scope", "col"));
    let table = el("table", "numbers checks")
        .put(el("thead", "").put(el("tr", "").all(heads)))
        .put(el("tbody", "").all(rows));
    el("div", "scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", page.word(key::SELF_CHECK_TITLE))
        .put(table)
}
