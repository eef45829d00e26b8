//! Scenarios kept under names.
//!
//! Each is stored by itself, `v=1&revision=2&order=3&name=…&link=…&end=1`, `form_urlencoded`: two
//! tabs that save at once write to two places, and lose nothing of each other's even where one of
//! them does not see yet what the other wrote. The link is the public format (docs/link.md), so that
//! what is kept today opens for as long as links do. Every save over one makes its next revision:
//! whoever saves over something that has changed since they opened it makes a copy instead.

use crate::{digits, scenario::tidy_name};
use form_urlencoded::Serializer;
use std::collections::BTreeSet;

/// The version that is written.
pub const VERSION: u32 = 1;
/// Most letters of a name.
pub const NAME_CHARS: usize = 60;

/// A scenario under its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Saved {
    /// Its own for ever, whatever it is called.
    pub id: String,
    /// How often its figures were saved.
    pub revision: u32,
    /// Where it stands among the others.
    pub order: f64,
    /// What it is called.
    pub name: String,
    /// The fragment that opens it.
    pub link: String,
}

/// Why a text is no saved scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It is damaged, or something else.
    Damaged,
    /// It is of this version, newer than the program.
    Newer(u32),
}

impl Saved {
    /// Reads what is stored under an id.
    ///
    /// # Errors
    /// Where it is not whole.
    pub fn read(id: &str, text: &str) -> Result<Self, Unreadable> {
        let pairs: Vec<_> = form_urlencoded::parse(text.as_bytes()).collect();
        let find = |key: &str| {
            pairs.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone().into_owned())
        };
        let number = |key: &str| find(key).and_then(|text| text.parse().ok());
        match number("v") {
            Some(version) if version > VERSION => return Err(Unreadable::Newer(version)),
            Some(VERSION) => {}
            _ => return Err(Unreadable::Damaged),
        }
        let read = || {
            // What was cut off lacks its end.
            pairs.last().filter(|(key, value)| key == "end" && value == "1")?;
            Some(Self {
                id: id.to_owned(),
                revision: number("revision")?,
                order: find("order")
                    .and_then(|text| digits::read(&text))
                    .filter(|n: &f64| n.is_finite())?,
                name: tidy_name(&find("name")?, NAME_CHARS),
                link: find("link")?,
            })
        };
        read().ok_or(Unreadable::Damaged)
    }

    /// The text that is stored.
    pub fn write(&self) -> String {
        Serializer::new(String::new())
            .append_pair("v", &VERSION.to_string())
            .append_pair("revision", &self.revision.to_string())
            .append_pair("order", &digits::write(self.order))
            .append_pair("name", &self.name)
            .append_pair("link", &self.link)
            .append_pair("end", "1")
            .finish()
    }
}

/// All of them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Library {
    /// In their order; no two are called the same.
    pub saved: Vec<Saved>,
}

/// A change. Ids are made by whoever asks, so that a change can be made again where it was not
/// stored; made twice, it is as if made once.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// Adds one.
    Add {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// Its link.
        link: String,
    },
    /// Saves over one, as it was when it was opened; else beside it.
    Update {
        /// Its id.
        id: String,
        /// Its revision when it was opened.
        seen: u32,
        /// Its new link.
        link: String,
        /// The id and the name of the copy that is made where it is another one by now, or gone.
        copy: (String, String),
    },
    /// Calls it something else.
    Rename {
        /// Its id.
        id: String,
        /// Its new name.
        name: String,
    },
    /// Adds a copy behind it.
    Duplicate {
        /// Its id.
        id: String,
        /// The copy's.
        copy: String,
    },
    /// Takes it away.
    Remove {
        /// Its id.
        id: String,
    },
    /// Puts it back where it was.
    Restore(Saved),
}

impl Library {
    /// The list of these: in their order, what is called the same numbered.
    pub fn of(mut all: Vec<Saved>) -> Self {
        all.sort_by(|a, b| a.order.total_cmp(&b.order).then_with(|| a.id.cmp(&b.id)));
        let mut taken = BTreeSet::new();
        for saved in &mut all {
            saved.name = numbered(&saved.name, |name| taken.contains(name));
            taken.insert(saved.name.clone());
        }
        Self { saved: all }
    }

    /// The place of what has this id.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.saved.iter().position(|saved| saved.id == id)
    }

    /// What has this id.
    pub fn get(&self, id: &str) -> Option<&Saved> {
        self.saved.get(self.place(id)?)
    }

    /// Makes a change.
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::Add { id, name, link } => self.add(id, name, link),
            Change::Update { id, seen, link, copy } => {
                let at = self.place(id);
                match at.and_then(|at| self.saved.get_mut(at)) {
                    // Done already.
                    Some(saved) if saved.link == *link => {}
                    Some(saved) if saved.revision == *seen => {
                        saved.link.clone_from(link);
                        saved.revision += 1;
                    }
                    _ => self.add(&copy.0, &copy.1, link),
                }
            }
            Change::Rename { id, name } => {
                if let Some(at) = self.place(id) {
                    // Its figures stay: what is open of it may still be saved over it.
                    self.saved[at].name = self.free(name, Some(at));
                }
            }
            Change::Duplicate { id, copy } => {
                if let Some(at) = self.place(id).filter(|_| self.place(copy).is_none()) {
                    let like = &self.saved[at];
                    let next = self.saved.get(at + 1).map_or(like.order + 2.0, |next| next.order);
                    let order = f64::midpoint(like.order, next);
                    let (id, name) = (copy.clone(), self.free(&like.name, None));
                    let saved = Saved { id, name, order, revision: 1, link: like.link.clone() };
                    self.saved.insert(at + 1, saved);
                }
            }
            Change::Remove { id } => self.saved.retain(|saved| saved.id != *id),
            Change::Restore(saved) => {
                if self.place(&saved.id).is_none() {
                    self.saved.push(saved.clone());
                    *self = Self::of(std::mem::take(&mut self.saved));
                }
            }
        }
    }

    /// Adds one behind all others.
    fn add(&mut self, id: &str, name: &str, link: &str) {
        if self.place(id).is_none() {
            let order = self.saved.last().map_or(1.0, |last| libm::floor(last.order) + 1.0);
            let (id, name, link) = (id.to_owned(), self.free(name, None), link.to_owned());
            self.saved.push(Saved { id, name, link, order, revision: 1 });
        }
    }

    /// The name, clean and short; with a number behind it where something other than what stands at
    /// `but` is called so.
    fn free(&self, name: &str, but: Option<usize>) -> String {
        let others = self.saved.iter().enumerate().filter(|(i, _)| Some(*i) != but);
        let taken: BTreeSet<&str> = others.map(|(_, saved)| saved.name.as_str()).collect();
        numbered(name, |name| taken.contains(name))
    }
}

/// The name, clean and short; with the first number behind it that is free where it is taken.
fn numbered(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let name = tidy_name(name, NAME_CHARS);
    if !taken(&name) {
        return name;
    }
    // `Offer (2)` counts on to `Offer (3)`.
    let stem = match name.rsplit_once(" (") {
        Some((stem, tail)) if tail.trim_end_matches(')').parse::<u32>().is_ok() => stem,
        _ => &name,
    };
    let with = |number: u32| {
        let number = format!(" ({number})");
        let numbered = tidy_name(stem, NAME_CHARS - number.len()) + &number;
        // A name of nothing is only its number.
        numbered.trim_start().to_owned()
    };
    (2..=u32::MAX).map(with).find(|name| !taken(name)).unwrap_or(name)
}
