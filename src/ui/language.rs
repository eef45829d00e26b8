//! The language of the page: the one the link asks for, else the browser's, else English. English
//! is in the program, every other language is a file beside the page.

use super::{
    act::Act,
    el::{El, el},
    events, fetching,
    hand::Hand,
    opening,
    page::Page,
};
use crate::{
    platform::{page as document, panic, text},
    words::{Words, catalogue::key},
};
use std::rc::Rc;
use yew::{platform::spawn_local, virtual_dom::ListenerKind};

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

    /// Its text, where it is not the program's own: the worker wants it, too.
    pub(crate) fn text(&self) -> Option<&str> {
        self.text.as_deref()
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

/// A language by its code; `None` where its text cannot be had.
async fn fetched(code: &'static str) -> Option<Spoken> {
    match code {
        ENGLISH => Some(Spoken::english()),
        MIRROR => Some(Spoken { code, words: Words::of_page().mirrored(), text: None }),
        _ => {
            let text = text::fetch(&format!("{code}.txt")).await?;
            Some(Spoken { code, words: Words::read(&text), text: Some(text.into()) })
        }
    }
}

/// What the page says from now on, should it fail.
fn prepare_failure(words: Words) {
    panic::speak(panic::FailureWords {
        title: words.of(key::FAILED_TITLE),
        what_to_do: words.of(key::FAILED_WHAT_TO_DO),
        again: words.of(key::FAILED_AGAIN),
    });
}

/// Fetches a language, and then speaks it.
pub(crate) fn speak(code: &'static str, hand: Hand) {
    spawn_local(async move {
        let spoken = fetched(code).await;
        if let Some(spoken) = &spoken {
            prepare_failure(spoken.words);
        }
        hand.dispatch(Act::Speak(spoken));
    });
}

/// Starts the page in the language that the link asks for, else the browser's. A page that spoke
/// English first would be read twice: so its text is awaited.
pub(crate) fn start() {
    let open = |spoken: Option<Spoken>| {
        prepare_failure(spoken.as_ref().map_or_else(Words::of_page, |spoken| spoken.words));
        opening::open(spoken);
    };
    match fetching::language().unwrap_or_else(of_browser) {
        ENGLISH => open(Some(Spoken::english())),
        code => spawn_local(async move { open(fetched(code).await) }),
    }
}

/// The switch.
pub(crate) fn switch(page: &Page<'_>) -> El {
    let now = page.desk.spoken.code;
    let options = NAMED
        .iter()
        .map(|(code, name)| el("option", "").attr("lang", *code).chosen(*code == now).say(*name));
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
