//! What is saved under names: every change, two tabs at once, and texts that are damaged.

#![allow(clippy::expect_used, reason = "a test that cannot read its data has failed")]

use dues::session::{
    library::{Change, Library, NAME_CHARS, Saved, Unreadable},
    shelf::{Fault, Shelf, step},
};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn add(id: &str, name: &str) -> Change {
    Change::Add { id: id.to_owned(), name: name.to_owned(), link: format!("v=1&name={name}") }
}

fn names(library: &Library) -> Vec<&str> {
    library.saved.iter().map(|saved| saved.name.as_str()).collect()
}

fn with(changes: &[Change]) -> Library {
    let mut library = Library::default();
    for change in changes {
        library.apply(change);
        // Made twice, it is as if made once.
        let once = library.clone();
        library.apply(change);
        assert_eq!(library, once, "{change:?}");
    }
    library
}

/// A storage, and what a tab does to it.
#[derive(Default, Clone)]
struct Storage(BTreeMap<String, String>);

impl Storage {
    fn stored(&self) -> Vec<(String, String)> {
        self.0.clone().into_iter().collect()
    }

    /// A change by a tab that sees the storage as `seen`.
    fn change(&mut self, seen: &Self, change: &Change) {
        let (shelf, writes) = step(seen.stored(), false, std::slice::from_ref(change));
        assert_eq!(shelf.fault, None);
        for (id, text) in writes {
            match text {
                Some(text) => self.0.insert(id, text),
                None => self.0.remove(&id),
            };
        }
    }

    fn library(&self) -> Library {
        step(self.stored(), false, &[]).0.library
    }
}

#[test]
fn no_two_are_called_the_same() {
    let library = with(&[add("a", "Offer"), add("b", "Offer"), add("c", " Offer \u{202e}")]);
    assert_eq!(names(&library), ["Offer", "Offer (2)", "Offer (3)"]);
    let long = "é".repeat(NAME_CHARS + 5);
    assert_eq!(with(&[add("a", &long)]).saved[0].name.chars().count(), NAME_CHARS);
    let two = with(&[add("a", &long), add("b", &long)]);
    assert_eq!(two.saved[1].name, "é".repeat(NAME_CHARS - 4) + " (2)", "the number has its room");
    let rename = Change::Rename { id: "a".to_owned(), name: "Offer".to_owned() };
    assert_eq!(names(&with(&[add("a", "Offer"), rename])), ["Offer"], "its own is free to it");
}

#[test]
fn a_copy_stands_behind_it_and_what_was_removed_comes_back_to_its_place() {
    let copy = Change::Duplicate { id: "a".to_owned(), copy: "d".to_owned() };
    let again = Change::Duplicate { id: "c".to_owned(), copy: "e".to_owned() };
    let mut library = with(&[add("a", "One"), add("b", "Two"), add("c", "Three"), copy, again]);
    let all = ["One", "One (2)", "Two", "Three", "Three (2)"];
    assert_eq!(names(&library), all);
    let two = library.get("b").expect("b").clone();
    library.apply(&Change::Remove { id: "b".to_owned() });
    assert_eq!(names(&library), ["One", "One (2)", "Three", "Three (2)"]);
    library.apply(&Change::Restore(two));
    assert_eq!(names(&library), all);
}

#[test]
fn what_changed_since_it_was_opened_is_not_saved_over() {
    let mut library = with(&[add("a", "Mine")]);
    let seen = library.get("a").expect("a").revision;
    let update = |link: &str, copy: &str| Change::Update {
        id: "a".to_owned(),
        seen,
        link: link.to_owned(),
        copy: (copy.to_owned(), "Mine".to_owned()),
    };
    library.apply(&update("one", "x"));
    assert_eq!(library.get("a").expect("a").link, "one");
    assert_eq!(library.get("a").expect("a").revision, seen + 1);
    // Another tab had opened it before that.
    library.apply(&update("two", "y"));
    assert_eq!(library.get("a").expect("a").link, "one");
    assert_eq!(library.get("y").expect("y").link, "two");
    assert_eq!(names(&library), ["Mine", "Mine (2)"]);
    library.apply(&Change::Remove { id: "a".to_owned() });
    library.apply(&update("three", "z"));
    assert_eq!(library.get("z").expect("z").link, "three");
}

#[test]
fn a_thousand_saves_of_two_tabs_lose_nothing_even_where_one_sees_late_what_the_other_wrote() {
    let mut storage = Storage::default();
    let mut seen = storage.clone();
    for i in 0..1_000 {
        // What one writes is seen by the other only some saves later.
        if i % 7 == 0 {
            seen = storage.clone();
        }
        // Fifty want each name: names that are taken get a number.
        storage.change(&seen, &add(&format!("{}-{i}", i % 2), &format!("Offer {}", i % 20)));
    }
    let library = storage.library();
    assert_eq!(library.saved.len(), 1_000);
    let mut all = names(&library);
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), 1_000, "no two are called the same");
}

#[test]
fn what_cannot_be_read_is_left_as_it_is_and_the_rest_goes_on() {
    let mut storage = Storage::default();
    storage.change(&storage.clone(), &add("a", "Offer"));
    storage.0.insert("b".to_owned(), "v=2&more=1".to_owned());
    for (i, damaged) in
        ["", "hello", "v=1", "v=0&revision=1", "v=1&revision=1&order=inf&name=&link=&end=1"]
            .into_iter()
            .enumerate()
    {
        storage.0.insert(format!("z{i}"), damaged.to_owned());
    }
    let before = storage.clone();
    storage.change(&before, &add("c", "Other"));
    let (shelf, _) = step(storage.stored(), false, &[]);
    assert_eq!(names(&shelf.library), ["Offer", "Other"]);
    assert_eq!((shelf.newer, shelf.damaged.len()), (1, 5));
    storage.0.remove("c");
    assert_eq!(storage.0, before.0, "nothing else was touched");
}

#[test]
fn a_storage_that_refuses_leaves_all_in_memory() {
    let changes = [add("a", "Offer")];
    let memory = Shelf { library: with(&changes), fault: Some(Fault::Blocked), ..Shelf::default() };
    assert_eq!(step(Vec::new(), true, &changes), (memory, Vec::new()));
    // What was known before it refused is still there.
    let mut storage = Storage::default();
    storage.change(&storage.clone(), &add("b", "Known"));
    let (shelf, writes) = step(storage.stored(), true, &changes);
    assert_eq!((names(&shelf.library), writes), (vec!["Known", "Offer"], Vec::new()));
}

proptest! {
    #[test]
    fn it_is_read_as_it_was_written(name in ".{0,80}", link in ".{0,80}", order in -1e9..1e9_f64) {
        let adding = |id: &str| Change::Add {
            id: id.to_owned(),
            name: name.clone(),
            link: link.clone(),
        };
        // The second is called the same, and gets a number.
        for saved in with(&[adding("a"), adding("b")]).saved {
            let saved = Saved { order, ..saved };
            prop_assert_eq!(Saved::read(&saved.id, &saved.write()), Ok(saved.clone()));
        }
    }

    #[test]
    fn no_beginning_of_it_is_taken_for_all(cut in 0.0..1.0_f64) {
        let text = with(&[add("a", "An offer & more")]).saved[0].write();
        let part = &text[..(cut * text.len() as f64) as usize];
        prop_assert_eq!(Saved::read("a", part), Err(Unreadable::Damaged));
    }
}
