//! How we check ourselves: the self-tests, run in the reader's own browser when they are asked for.

use super::{
    ask::request,
    el::{El, el},
    late::Part,
    page::Page,
};
use crate::{
    words::catalogue::key,
    worker::{Ask, SelfTests},
};
use yew::virtual_dom::ListenerKind;

/// The section.
pub(crate) fn section(page: &Page<'_>) -> El {
    let tests = page.desk.told.checked();
    // The note below the table comes with the last of them.
    let done = tests.as_ref().is_some_and(|tests| !tests.notes[1].is_empty());
    // Always there: readers announce what comes into a region, not the region itself.
    let mut state = el("p", "message").attr("role", "status");
    if page.desk.told.lost() && !done {
        state = state.say(page.word(key::WORKER_LOST));
    } else if let Some(tests) = &tests {
        state = state.say(tests.state.clone());
    }
    let below = tests.iter().flat_map(|tests| {
        let [above, under] = tests.notes.each_ref().map(|note| el("p", "drawn").say(note.clone()));
        [above, table(page, tests), under]
    });
    el("section", "finding")
        .attr("id", "self-check")
        .put(el("h2", "").say(page.word(key::SELF_CHECK_TITLE)))
        .put(el("p", "drawn").say(page.word(key::SELF_CHECK_DRAWN)))
        .put(run(page))
        .put(state)
        .all(below)
}

fn run(page: &Page<'_>) -> El {
    let (view, part) = (page.view.clone(), page.desk.part.clone());
    el("button", "button")
        .attr("type", "button")
        .on(
            ListenerKind::onclick,
            page.hand,
            Box::new(move |_| {
                if let Part::Here(_, beside) = &part {
                    beside.ask(request(&view, Ask::Check));
                }
                None
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
