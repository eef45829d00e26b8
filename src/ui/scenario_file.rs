//! A scenario as a file: taken away, and opened from a choice or from what is dropped on the page.
//! Both are the worker's work; a file that cannot be opened leaves what there is.

use super::{
    act::Act,
    ask::request,
    el::{El, el},
    events,
    hand::Hand,
    keeping::{self, Opening, opened},
    late::Part,
    page::Page,
};
use crate::{
    platform::file,
    report::file_name,
    scenario::{Scenario, file::MOST_BYTES},
    words::{
        Words,
        catalogue::{Key, key},
        page::route_name,
    },
    worker::{Ask, Reply, Request},
};
use std::rc::Rc;
use web_sys::File;
use yew::{platform::spawn_local, virtual_dom::ListenerKind};

/// What is said of a file.
pub(super) const FILED: &str = "file";

/// The section.
pub(crate) fn section(page: &Page<'_>) -> El {
    let (view, part) = (page.view.clone(), page.desk.part.clone());
    let save = el("button", "button")
        .attr("type", "button")
        .attr("data-action", "save-file")
        .say(page.word(key::FILE_SAVE))
        .on(
            ListenerKind::onclick,
            page.hand,
            Box::new(move |_| {
                if let Part::Here(_, beside) = &part {
                    beside.ask(request(&view, Ask::Write));
                }
                None
            }),
        );
    let (view, part, hand) = (page.view.clone(), page.desk.part.clone(), page.hand.clone());
    let choose = el("input", "")
        .attr("id", "open-file")
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .on(
            ListenerKind::onchange,
            page.hand,
            Box::new(move |event| {
                let field = events::field(event)?;
                let chosen = field.files()?.get(0)?;
                // The same file may be chosen again.
                field.set_value("");
                if let Part::Here(_, beside) = &part {
                    let (beside, spoken) = (beside.clone(), (view.language, view.words));
                    read(chosen, spoken, &hand, move |request| beside.ask(request));
                }
                None
            }),
        );
    let open = el("label", "button").put(el("span", "").say(page.word(key::FILE_OPEN))).put(choose);
    el("section", "file")
        .attr("id", "file")
        .put(el("h3", "").say(page.word(key::FILE_TITLE)))
        .put(el("p", "drawn").say(page.word(key::FILE_DRAWN)))
        .put(el("p", "all").put(save).put(open))
        .put(said(page))
}

/// What was said of a file, until it is said of another; read out when it comes.
fn said(page: &Page<'_>) -> El {
    let region = el("div", "").attr("role", "alert");
    match page.desk.look.words(FILED) {
        None => region,
        Some(said) => {
            let each = said.lines().map(|line| el("li", "").say(line.to_owned()));
            region.put(el("div", "notice").put(el("ul", "").all(each)))
        }
    }
}

/// Has a file read by the worker, who says in this language why it cannot be opened.
pub(super) fn read(
    file: File,
    (language, words): (&str, Words),
    hand: &Hand,
    ask: impl FnOnce(Request) + 'static,
) {
    if file.size() > MOST_BYTES as f64 {
        return hand.dispatch(refused(words, key::FILE_TOO_LONG));
    }
    // The scenario at hand makes no difference to what a file says.
    let asked = Request {
        ask: Ask::Read,
        scenario: Rc::new(Scenario::default()),
        route: 0,
        ranges: Vec::new(),
        locale: String::new(),
        language: language.to_owned(),
        text: "".into(),
    };
    let hand = hand.clone();
    spawn_local(async move {
        match file::text(&file).await {
            Some(text) => ask(Request { text: text.into(), ..asked }),
            None => hand.dispatch(refused(words, key::FILE_UNREADABLE)),
        }
    });
}

fn refused(words: Words, why: Key) -> Act {
    not_opened(words, &[words.of(why).to_owned()])
}

/// Why a file was not opened, and that nothing is lost.
fn not_opened(words: Words, why: &[String]) -> Act {
    let first = words.of(key::FILE_NOT_OPENED).to_owned();
    keeping::of_file(&[&[first], why].concat())
}

/// The worker could not be started, and a file is what was asked of it.
pub(super) fn lost(words: Words) -> Act {
    keeping::of_file(&[words.of(key::FILE_LOST).to_owned()])
}

/// What the worker's answer leads to.
pub(super) fn heard(of: &Request, reply: Reply, words: Words, hand: &Hand) {
    match reply {
        Reply::Written(Some(text)) => save(&of.scenario, &text, words),
        Reply::Read(Ok(scenario)) => {
            let notices = vec![words.of(key::FILE_OPENED).to_owned()];
            let scenario = (*scenario).clone();
            let opening = Opening { scenario, focus: 0, notices, set: Vec::new() };
            hand.dispatch(opened(opening, hand));
        }
        Reply::Read(Err(why)) => hand.dispatch(not_opened(words, &why)),
        _ => {}
    }
}

/// Hands the file on.
fn save(scenario: &Scenario, text: &str, words: Words) {
    let name = if scenario.name.is_empty() {
        route_name(words, &scenario.routes, 0)
    } else {
        scenario.name.clone()
    };
    file::download(&file_name(&name, "json"), "application/json", text);
}
