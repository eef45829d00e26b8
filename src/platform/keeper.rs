//! Keeps what is saved in the browser's storage: reads, changes and writes under one lock, each
//! scenario in a place of its own, so that two tabs lose nothing of each other's (a lock alone would
//! not do: a tab may see what another wrote only some time later); and remembers what could not be
//! stored.

use super::storage;
use crate::session::{
    library::Change,
    shelf::{Fault, Shelf, Write, step},
};
use gloo_events::EventListener;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

/// Before the ids, in the storage's names; the lock's name as well.
const PREFIX: &str = "dues.saved.";

/// What the page hears.
type Told = Rc<dyn Fn(Shelf)>;

/// The keeper of the list.
#[derive(Clone)]
pub(crate) struct Keeper {
    /// Changes that are not stored yet.
    pending: Rc<RefCell<Vec<Change>>>,
    /// What the storage held when it could last be read.
    known: Rc<RefCell<Vec<(String, String)>>>,
    /// Whether the storage did not take them.
    full: Rc<Cell<bool>>,
    told: Told,
}

impl Keeper {
    /// A keeper that says how the list stands after each change, its own or another tab's.
    pub(crate) fn new(told: impl Fn(Shelf) + 'static) -> Self {
        Self {
            pending: Rc::default(),
            known: Rc::default(),
            full: Rc::default(),
            told: Rc::new(told),
        }
    }

    /// Looks at the list.
    pub(crate) fn look(&self) {
        let (mut shelf, _) = self.step();
        if self.full.get() && shelf.fault.is_none() {
            shelf.fault = Some(Fault::Full);
        }
        (self.told)(shelf);
    }

    /// Looks at it whenever another tab has changed it.
    pub(crate) fn listen(&self) -> Option<EventListener> {
        let keeper = self.clone();
        storage::listen(PREFIX, move || keeper.look())
    }

    /// Changes the list.
    pub(crate) fn change(&self, change: Change) {
        self.pending.borrow_mut().push(change);
        let keeper = self.clone();
        storage::exclusive(PREFIX, move || keeper.store());
    }

    /// Forgets what cannot be read.
    pub(crate) fn forget(&self, ids: &[String]) {
        for id in ids {
            storage::forget(&name(id));
        }
        self.look();
    }

    /// The storage with what is not stored yet.
    fn step(&self) -> (Shelf, Vec<Write>) {
        let read = storage::read_all(PREFIX);
        let refuses = read.is_err();
        if let Ok(texts) = read {
            *self.known.borrow_mut() = texts;
        }
        step(self.known.borrow().clone(), refuses, &self.pending.borrow())
    }

    fn store(&self) {
        let (mut shelf, writes) = self.step();
        let stored = writes.iter().all(|(id, text)| match text {
            Some(text) => storage::write(&name(id), text),
            None => storage::forget(&name(id)),
        });
        self.full.set(!stored);
        if !stored {
            shelf.fault = Some(Fault::Full);
        } else if shelf.fault.is_none() {
            self.pending.borrow_mut().clear();
            let mut known = self.known.borrow_mut();
            for (id, text) in writes {
                known.retain(|(other, _)| *other != id);
                known.extend(text.map(|text| (id, text)));
            }
        }
        (self.told)(shelf);
    }
}

fn name(id: &str) -> String {
    format!("{PREFIX}{id}")
}

/// An id that no other tab makes.
pub(crate) fn new_id() -> String {
    /// Digits enough that chance makes no two alike.
    const DIGITS: f64 = 1e15;
    let draw = || ((js_sys::Math::random() * DIGITS) as u64).to_string();
    draw() + &draw()
}
