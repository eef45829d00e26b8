//! A scenario as a file: taken away, and opened from a choice or from what is dropped on the page.
//! Both are the worker's work; a file that cannot be opened leaves what there is.

use super::{
    act::{Act, Opening},
    ask::request,
    el::{El, el},
    events,
    hand::Hand,
    page::Page,
};
use crate::{
    platform::{
        file,
        worker::{Client, FILES, Heard},
    },
    report::file_name,
    scenario::{Scenario, file::MOST_BYTES},
    words::ui_scenarios_en::{self as words, FILE},
    worker::{Ask, Reply, Request},
};
use std::rc::Rc;
use web_sys::File;
use yew::{platform::spawn_local, prelude::*, virtual_dom::ListenerKind};

/// The client of the program that reads and writes files; what it answers becomes acts and files.
#[hook]
pub(crate) fn use_files(hand: &Hand) -> Rc<Client> {
    let hand = hand.clone();
    use_memo((), |()| {
        Client::new(FILES, move |heard| match heard {
            Heard::Reply(of, Reply::File(text)) => save(&of, text.as_deref()),
            Heard::Reply(_, Reply::Read(read)) => hand.dispatch(opens(read)),
            Heard::Reply(..) => {}
            Heard::Lost => hand.dispatch(Act::Notices(vec![FILE.lost.to_owned()])),
        })
    })
}

/// The section.
pub(crate) fn section(page: &Page<'_>) -> El {
    let (view, worker) = (page.view.clone(), page.files.clone());
    let save = el("button", "button")
        .attr("type", "button")
        .attr("data-action", "save-file")
        .say(FILE.save)
        .on(
            ListenerKind::onclick,
            page.hand,
            Box::new(move |_| {
                worker.ask(request(&view, Ask::File));
                None
            }),
        );
    let reading = reading(page);
    let choose = el("input", "")
        .attr("id", "open-file")
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .on(
            ListenerKind::onchange,
            page.hand,
            Box::new(move |event| {
                let field = events::field(event)?;
                if let Some(file) = field.files()?.get(0) {
                    reading.take(file);
                }
                // The same file may be chosen again.
                field.set_value("");
                None
            }),
        );
    el("section", "file")
        .attr("id", "file")
        .put(el("h3", "").say(FILE.title))
        .put(el("p", "drawn").say(FILE.drawn))
        .put(
            el("p", "all")
                .put(save)
                .put(el("label", "button").put(el("span", "").say(FILE.open)).put(choose)),
        )
}

/// Has a file read by the worker.
#[derive(Clone)]
pub(crate) struct Reading {
    asked: Request,
    worker: Client,
    hand: Hand,
}

impl Reading {
    fn take(&self, file: File) {
        read(file, self.asked.clone(), self.worker.clone(), self.hand.clone());
    }

    /// Takes whatever file is dropped on the page, until it is dropped itself.
    pub(crate) fn start(self) -> file::Dropped {
        file::dropped(move |file| self.take(file))
    }
}

/// The way of a file to the worker.
pub(crate) fn reading(page: &Page<'_>) -> Reading {
    let asked = request(page.view, Ask::Read);
    Reading { asked, worker: page.files.clone(), hand: page.hand.clone() }
}

fn read(file: File, asked: Request, worker: Client, hand: Hand) {
    if file.size() > MOST_BYTES as f64 {
        return hand.dispatch(Act::Notices(words::not_opened(FILE.too_long)));
    }
    spawn_local(async move {
        match file::text(&file).await {
            Some(text) => worker.ask(Request { text: text.into(), ..asked }),
            None => hand.dispatch(Act::Notices(words::not_opened(FILE.unreadable))),
        }
    });
}

/// What a file that was read leads to.
pub(crate) fn opens(read: Result<Rc<Scenario>, String>) -> Act {
    match read {
        Ok(scenario) => Act::Enter(Box::new(Opening {
            notices: vec![FILE.opened.to_owned()],
            scenario: (*scenario).clone(),
            focus: 0,
            set: Vec::new(),
            saved: None,
        })),
        Err(why) => Act::Notices(words::not_opened(&why)),
    }
}

/// Hands the file on.
pub(crate) fn save(of: &Request, text: Option<&str>) {
    let Some(text) = text else { return };
    let scenario = &of.scenario;
    let route = scenario.routes.first().map(|route| route.name.as_str()).unwrap_or_default();
    let name = if scenario.name.is_empty() { route } else { &scenario.name };
    file::download(&file_name(name, "json"), "application/json", text);
}
