//! A language as a text: what is said, by key, with places for figures.
//!
//! All words are in one file per language (`languages/en.txt` says how it is written). The program
//! knows a key by its number (`build.rs` gives every key of the English text a constant in
//! [`key`]), so a language's text holds the same keys in the same order, which `tests/words.rs`
//! keeps. English comes with the program; every other language is a file that is fetched.
//!
//! This is not a library because the ones there are weigh more than all our words: Fluent 32 kB in
//! Brotli, rust-i18n 12 kB, which knows no plurals and has every language in the program. Neither
//! knows of parts of a sentence that are coloured or pressed. This weighs some 2 kB.

use super::{
    mirror,
    span::{Part, Text},
};
use std::sync::OnceLock;

/// Something to be said, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key(u16);

/// The things to be said of one section, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct List {
    first: u16,
    count: u16,
}

impl List {
    /// The one in this place.
    pub const fn at(self, place: usize) -> Option<Key> {
        if place < self.count as usize { Some(Key(self.first + place as u16)) } else { None }
    }

    /// All of them.
    pub fn keys(self) -> impl ExactSizeIterator<Item = Key> {
        (self.first..self.first + self.count).map(Key)
    }
}

/// A constant for every key of the English text, and a list for every section.
#[allow(missing_docs, reason = "each is said by the text itself")]
pub mod key {
    use super::{Key, List};
    include!(concat!(env!("OUT_DIR"), "/keys.rs"));
}

/// The keys' names, by number.
pub const NAMES: &[&str] = include!(concat!(env!("OUT_DIR"), "/names.rs"));

/// What only the page's late part says in English, the page from its first frame, the page and its
/// worker, the late part and the worker, only the worker, only the command line: in the order of
/// their keys.
const LATE: &str = include_str!(concat!(env!("OUT_DIR"), "/en.Late.txt"));
const PAGE: &str = include_str!(concat!(env!("OUT_DIR"), "/en.Page.txt"));
const BOTH: &str = include_str!(concat!(env!("OUT_DIR"), "/en.Both.txt"));
const ASIDE: &str = include_str!(concat!(env!("OUT_DIR"), "/en.Aside.txt"));
const WORKER: &str = include_str!(concat!(env!("OUT_DIR"), "/en.Worker.txt"));
const COMMAND: &str = include_str!(concat!(env!("OUT_DIR"), "/en.Command.txt"));

/// [`LATE`] and [`ASIDE`], once the page's late part has brought them.
static BROUGHT: OnceLock<[&str; 2]> = OnceLock::new();

/// Brings the page what its late part says. To be called from that part alone: whoever calls it
/// has its words.
pub fn bring_late() {
    BROUGHT.get_or_init(|| [LATE, ASIDE]);
}
/// Spanish: the page fetches it, the command line has it.
#[cfg(not(target_arch = "wasm32"))]
const SPANISH: &str = include_str!("languages/es.txt");

/// A category of number (CLDR's plural rules).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plural {
    /// None, in languages that have a form for it.
    Zero,
    /// One, and what is said like it.
    One,
    /// Two.
    Two,
    /// A few.
    Few,
    /// Many.
    Many,
    /// All others.
    Other,
}

impl Plural {
    /// By its name in CLDR, which is also that of `Intl.PluralRules`.
    pub fn named(name: &str) -> Self {
        match name {
            "zero" => Self::Zero,
            "one" => Self::One,
            "two" => Self::Two,
            "few" => Self::Few,
            "many" => Self::Many,
            _ => Self::Other,
        }
    }
}

/// What is said under a key: the form of most numbers, then those of others.
#[derive(Debug)]
struct Said {
    other: String,
    forms: Vec<(Plural, String)>,
}

impl Said {
    fn mirrored(&self) -> Self {
        let forms = self.forms.iter().map(|(of, form)| (*of, mirror::mirrored(form)));
        Self { other: mirror::mirrored(&self.other), forms: forms.collect() }
    }
}

#[derive(Debug)]
struct Catalogue {
    /// The number of the first key that is here.
    first: usize,
    said: Vec<Said>,
    /// What came with the late part: the keys before the first, then those from
    /// [`key::FIRST_ASIDE`] on.
    late: OnceLock<Vec<Said>>,
    /// Turned round, whatever it says of itself.
    right_to_left: bool,
}

/// A language: all that can be said in it. A language stays for as long as the program runs.
#[derive(Debug, Clone, Copy)]
pub struct Words(&'static Catalogue);

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Words {
    /// English, all of it.
    pub fn english() -> Self {
        static ENGLISH: OnceLock<Words> = OnceLock::new();
        *ENGLISH.get_or_init(|| Self::of_pieces(&[LATE, PAGE, BOTH, ASIDE, WORKER, COMMAND], 0))
    }

    /// English, as far as the page says it: its first part, and the late one once that has brought
    /// its own ([`bring_late`]).
    pub fn of_page() -> Self {
        static ENGLISH: OnceLock<Words> = OnceLock::new();
        *ENGLISH.get_or_init(|| Self::of_pieces(&[PAGE, BOTH], key::FIRST_PAGE))
    }

    /// English, as far as the worker says it.
    pub fn of_worker() -> Self {
        static ENGLISH: OnceLock<Words> = OnceLock::new();
        *ENGLISH.get_or_init(|| Self::of_pieces(&[BOTH, ASIDE, WORKER], key::FIRST_BOTH))
    }

    /// Spanish, all of it.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn spanish() -> Self {
        static SPANISH_WORDS: OnceLock<Words> = OnceLock::new();
        *SPANISH_WORDS.get_or_init(|| Self::read(SPANISH))
    }

    /// The same, but longer, accented and from right to left: what a layout has to bear. Figures and
    /// names stay as they are.
    #[must_use]
    pub fn mirrored(self) -> Self {
        let said = self.0.said.iter().map(Said::mirrored).collect();
        Self::new(self.0.first, said, true)
    }

    /// Whether it runs from right to left.
    pub fn right_to_left(self) -> bool {
        self.0.right_to_left || self.of(key::LANGUAGE_DIRECTION) == "rtl"
    }

    /// A language's text.
    pub fn read(text: &str) -> Self {
        Self::of_pieces(&[text], 0)
    }

    fn of_pieces(pieces: &[&str], first: usize) -> Self {
        Self::new(first, said(pieces), false)
    }

    fn new(first: usize, said: Vec<Said>, right_to_left: bool) -> Self {
        let late = OnceLock::new();
        Self(Box::leak(Box::new(Catalogue { first, said, late, right_to_left })))
    }

    fn said(self, key: Key) -> Option<&'static Said> {
        let key = usize::from(key.0);
        let here = key.checked_sub(self.0.first).and_then(|at| self.0.said.get(at));
        here.or_else(|| {
            let behind = key.checked_sub(key::FIRST_ASIDE).map(|at| key::FIRST_PAGE + at);
            self.late()?.get(behind.unwrap_or(key))
        })
    }

    /// What the late part has brought, where it has.
    fn late(self) -> Option<&'static [Said]> {
        let pieces = BROUGHT.get()?;
        Some(self.0.late.get_or_init(|| {
            let late = said(pieces);
            if self.0.right_to_left { late.iter().map(Said::mirrored).collect() } else { late }
        }))
    }

    /// The words under a key; nothing where this language has none.
    pub fn of(self, key: Key) -> &'static str {
        self.said(key).map_or("", |said| &said.other)
    }

    /// The words of a section.
    pub fn all(self, list: List) -> impl ExactSizeIterator<Item = &'static str> {
        list.keys().map(move |key| self.of(key))
    }

    /// The words in this place of a section.
    pub fn at(self, list: List, place: usize) -> &'static str {
        list.at(place).map_or("", |key| self.of(key))
    }

    /// The words under a key for a number of this category.
    pub fn form(self, key: Key, plural: Plural) -> &'static str {
        let Some(said) = self.said(key) else { return "" };
        said.forms.iter().find(|(of, _)| *of == plural).map_or(&said.other, |(_, form)| form)
    }

    /// The words under a key, to be said with what stands in their places.
    pub fn saying(self, key: Key) -> Saying {
        Saying { template: self.of(key), places: Vec::new() }
    }
}

/// All that is said in these pieces of a text.
fn said(pieces: &[&str]) -> Vec<Said> {
    let mut said = Vec::new();
    let mut forms = Vec::new();
    for line in pieces.iter().flat_map(|piece| piece.lines()) {
        let Some((name, value)) = entry(line) else { continue };
        let category = name.rsplit_once('.').map_or("", |(_, category)| category);
        match Plural::named(category) {
            Plural::Other => {
                let forms = std::mem::take(&mut forms);
                said.push(Said { other: value.to_owned(), forms });
            }
            few => forms.push((few, value.to_owned())),
        }
    }
    said
}

/// The key and the value of a line of a language's text.
fn entry(line: &str) -> Option<(&str, &str)> {
    if line.starts_with(['#', '@', '[']) {
        return None;
    }
    let (name, value) = line.split_once('=')?;
    let value = value.strip_prefix(' ').unwrap_or(value);
    let quoted = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
    Some((name.trim_end(), quoted.unwrap_or(value)))
}

/// Words whose places are being filled.
#[derive(Debug)]
pub struct Saying {
    template: &'static str,
    places: Vec<(&'static str, Text)>,
}

impl Saying {
    /// A template of its own.
    pub(super) const fn of(template: &'static str) -> Self {
        Self { template, places: Vec::new() }
    }

    /// What stands in a place.
    #[inline(never)]
    pub fn put(&mut self, place: &'static str, part: impl Part) {
        let mut text = Text::new();
        text.add(part);
        self.places.push((place, text));
    }

    /// The words with their places filled; a place that was not given stays as it is written.
    #[inline(never)]
    pub fn text(self) -> Text {
        let mut text = Text::new();
        let mut rest = self.template;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, behind)) = after.split_once('}') else { break };
            text.add(before);
            match self.places.iter().find(|(place, _)| *place == name) {
                Some((_, said)) => text.add(said.clone()),
                None => text.add(name),
            }
            rest = behind;
        }
        text.add(rest);
        text
    }
}

/// What `$words` say under a key, with what stands in its places.
macro_rules! say {
    ($words:expr, $key:ident) => {
        $words.saying($crate::words::catalogue::key::$key).text()
    };
    ($words:expr, $key:ident, $($place:ident = $part:expr),+ $(,)?) => {{
        let mut saying = $words.saying($crate::words::catalogue::key::$key);
        $(saying.put(stringify!($place), $part);)*
        saying.text()
    }};
}
pub(crate) use say;
