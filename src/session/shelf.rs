//! The saved scenarios as the page has them: what the browser's storage holds, with what could not
//! be stored yet. Whatever is wrong with the storage, the page works on what it remembers.

use super::library::{Change, Library, Saved, Unreadable};

/// Why what is saved lasts no longer than the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// There is no storage, or the page may not use it.
    Blocked,
    /// It takes no more.
    Full,
}

/// All that is saved, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shelf {
    /// What can be read.
    pub library: Library,
    /// Why it is not stored, where it is not.
    pub fault: Option<Fault>,
    /// Ids and texts that cannot be read: left as they are.
    pub damaged: Vec<(String, String)>,
    /// How many are of a newer version: left as they are.
    pub newer: usize,
}

/// What is to be stored under an id; none is to be forgotten.
pub type Write = (String, Option<String>);

/// What is stored with changes that are not, and what has to be written for them. `texts` is what
/// the storage holds by id, or held when it could last be read; where it `refuses`, nothing is to be
/// written.
pub fn step(
    texts: Vec<(String, String)>,
    refuses: bool,
    changes: &[Change],
) -> (Shelf, Vec<Write>) {
    let mut shelf = Shelf { fault: refuses.then_some(Fault::Blocked), ..Shelf::default() };
    let mut before = Vec::new();
    for (id, text) in texts {
        match Saved::read(&id, &text) {
            Ok(saved) => before.push(saved),
            Err(Unreadable::Newer(_)) => shelf.newer += 1,
            Err(Unreadable::Damaged) => shelf.damaged.push((id, text)),
        }
    }
    shelf.library = Library::of(before);
    let before = shelf.library.clone();
    for change in changes {
        shelf.library.apply(change);
    }
    if refuses {
        return (shelf, Vec::new());
    }
    let gone = before.saved.iter().filter(|saved| shelf.library.place(&saved.id).is_none());
    let mut writes: Vec<Write> = gone.map(|saved| (saved.id.clone(), None)).collect();
    let new = shelf.library.saved.iter().filter(|saved| before.get(&saved.id) != Some(*saved));
    writes.extend(new.map(|saved| (saved.id.clone(), Some(saved.write()))));
    (shelf, writes)
}
