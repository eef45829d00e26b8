//! The language of the page: the one the link asks for, else the browser's, else English. English
//! is in the program, every other language is a file beside the page.

use super::{
    act::Act,
    desk::Desk,
    el::{El, el},
    events,
    hand::Hand,
    page::Page,
};
use crate::{
    platform::{address, page as document, text, worker::Client},
    scenario::link,
    words::{Words, catalogue::key},
};
use std::rc::Rc;
use yew::{platform::spawn_local, prelude::*, virtual_dom::ListenerKind};

/// The languages that can be chosen, by their own names.
const NAMED: [(&str, &str); 2] = [("en", "English"), ("es", "Español")];
/// The language that the program brings along.
const ENGLISH: &str = "en";
/// English turned round, for the layout's sake; only a link asks for it.
const MIRROR: &str = "mirror";

/// A language that the page speaks.
#[derive(Debug, Clone)]
pub(crate) struct Spoken {
    /// Its code, as in the link.
    pub(crate) code: &'static str,
    /// What can be said in it.
    pub(crate) words: Words,
    /// Its text, where it is not the program's own: the worker wants it, too.
    text: Option<Rc<str>>,
}

impl PartialEq for Spoken {
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words
    }
}

impl Spoken {
    /// English.
    pub(crate) fn english() -> Self {
        Self { code: ENGLISH, words: Words::of_page(), text: None }
    }

    /// The language that the link asks for where it does not go without saying.
    pub(crate) fn for_link(&self) -> Option<&'static str> {
        (self.code != of_browser()).then_some(self.code)
    }

    /// The fragment with the language, where it does not go without saying.
    pub(crate) fn written(&self, fragment: String) -> String {
        match self.for_link() {
            Some(code) => link::in_language(&fragment, code),
            None => fragment,
        }
    }

    /// Its code for the document and for `Intl` (BCP 47).
    pub(crate) fn tag(&self) -> &'static str {
        if self.code == MIRROR { "en-x-mirror" } else { self.code }
    }

    /// The locale of numbers: the browser's own, unless another language than its own was chosen.
    pub(crate) fn locale(&self) -> &'static str {
        if self.code == MIRROR || self.for_link().is_none() { "" } else { self.code }
    }
}

/// The first language of the browser's that the page speaks.
fn of_browser() -> &'static str {
    let known = |wanted: &str| {
        let base = wanted.split('-').next().unwrap_or_default();
        NAMED.iter().map(|(code, _)| *code).find(|code| base.eq_ignore_ascii_case(code))
    };
    document::languages().iter().find_map(|wanted| known(wanted)).unwrap_or(ENGLISH)
}

/// The language that a fragment asks for, or else the browser's.
pub(crate) fn wanted(fragment: &str) -> &'static str {
    let asked = link::decode(fragment).ok().and_then(|decoded| decoded.language);
    asked.unwrap_or_else(of_browser)
}

/// A language by its code; `None` where its text cannot be had.
pub(crate) async fn fetched(code: &'static str) -> Option<Spoken> {
    match code {
        ENGLISH => Some(Spoken::english()),
        MIRROR => Some(Spoken { code, words: Words::of_page().mirrored(), text: None }),
        _ => {
            let text = text::fetch(&format!("{code}.txt")).await?;
            Some(Spoken { code, words: Words::read(&text), text: Some(text.into()) })
        }
    }
}

/// Fetches a language, and then speaks it.
pub(crate) fn speak(code: &'static str, hand: Hand) {
    spawn_local(async move { hand.dispatch(Act::Speak(fetched(code).await)) });
}

/// Tells the document and the worker.
#[hook]
pub(crate) fn use_language(desk: &Desk, worker: &Client) {
    let worker = worker.clone();
    use_effect_with(desk.spoken.clone(), move |spoken| {
        document::language(spoken.tag(), spoken.words.right_to_left());
        if let Some(text) = &spoken.text {
            worker.words(spoken.code, text);
        }
    });
}

/// Speaks what a link asks for that comes into the address bar.
pub(crate) fn follow(hand: &Hand, now: &'static str) {
    let asked = link::decode(&address::fragment()).ok().and_then(|decoded| decoded.language);
    if let Some(code) = asked.filter(|code| *code != now) {
        speak(code, hand.clone());
    }
}

/// The switch.
pub(crate) fn switch(page: &Page<'_>) -> El {
    let now = page.desk.spoken.code;
    let options = NAMED.iter().map(|(code, name)| {
        el("option", "").attr("lang", *code).flag("selected", *code == now).say(*name)
    });
    let hand = page.hand.clone();
    let select = el("select", "").attr("id", "language").all(options).on(
        ListenerKind::onchange,
        page.hand,
        Box::new(move |event| {
            speak(NAMED.get(events::chosen(event)?)?.0, hand.clone());
            None
        }),
    );
    el("p", "language")
        .put(el("label", "").attr("for", "language").say(page.word(key::LANGUAGE_LABEL)))
        .say(" ")
        .put(select)
}
