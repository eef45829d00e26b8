//! How we check ourselves: the self-tests, run in the reader's own browser when they are asked for.

use super::{
    act::Act,
    ask::request,
    el::{El, el},
    page::Page,
};
use crate::{
    words::{ui_check_en::CHECK, ui_routes_en::WORKER},
    worker::{Ask, SELF_TESTS, SelfTest},
};
use std::rc::Rc;
use yew::virtual_dom::ListenerKind;

/// The section.
pub(crate) fn section(page: &Page<'_>) -> El {
    let tests = page.desk.told.checked();
    let section = el("section", "finding")
        .attr("id", "self-check")
        .put(el("h2", "").say(CHECK.title))
        .put(el("p", "drawn").say(CHECK.drawn))
        .put(el("p", "").put(run(page, if tests.is_some() { CHECK.again } else { CHECK.run })));
    // Always there: readers announce what comes into a region, not the region itself.
    let state = el("p", "message").attr("role", "status");
    let Some(tests) = tests else { return section.put(state) };
    let passed = tests.iter().filter(|test| test.passed).count();
    let said = if page.desk.told.lost && tests.len() < SELF_TESTS {
        state.say(WORKER.lost)
    } else {
        state
            .attr("data-passed", passed.to_string())
            .attr("data-ran", tests.len().to_string())
            .say(CHECK.state(passed, tests.len(), SELF_TESTS))
    };
    let wrong = (passed < tests.len()).then(|| el("p", "warn").say(CHECK.wrong));
    section
        .put(said)
        .all(wrong)
        .all((!tests.is_empty()).then(|| table(tests)))
        .all((tests.len() == SELF_TESTS).then(|| el("p", "drawn").say(CHECK.standard_errors)))
}

fn run(page: &Page<'_>, word: &'static str) -> El {
    let (view, worker) = (page.view.clone(), page.worker.clone());
    el("button", "button")
        .attr("type", "button")
        .attr("data-action", "check")
        .on(
            ListenerKind::onclick,
            page.hand,
            Box::new(move |_| {
                worker.ask(request(&view, Ask::Check));
                Some(Act::Check)
            }),
        )
        .say(word)
}

fn table(tests: &[Rc<SelfTest>]) -> El {
    let head = |word: &'static str| el("th", "").attr("scope", "col").say(word);
    let rows = tests.iter().map(|test| {
        let cell = |words: &String| el("td", "").say(words.clone());
        let result = CHECK.results[usize::from(!test.passed)];
        el("tr", "")
            .attr("data-check", test.name.clone())
            .attr("data-passed", if test.passed { "true" } else { "false" })
            .put(el("th", "").attr("scope", "row").say(test.title.clone()))
            .all([&test.cases, &test.worst, &test.tolerance].map(cell))
            .put(el("td", if test.passed { "" } else { "loss" }).say(result))
    });
    let table = el("table", "numbers checks")
        .put(el("thead", "").put(el("tr", "").all(CHECK.columns.map(head))))
        .put(el("tbody", "").all(rows));
    el("div", "scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", CHECK.title)
        .put(table)
}
