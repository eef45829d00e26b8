//! The names of an element's attributes, kept once for all elements that have the same.
//!
//! An element of the virtual DOM whose names are the very list of the element it is compared with
//! (the same place in memory) is compared value by value; any other by looking up each name.
//! Elements put together by calls get such lists here: each name leads from a list to the one that
//! is longer by it. The lists stay: there are as many as the page has kinds of elements.

use std::{cell::RefCell, ptr};

/// A list of names, and the longer ones that begin with it.
pub(super) struct Names {
    list: Box<[&'static str]>,
    longer: RefCell<Vec<&'static Names>>,
}

thread_local! {
    static NONE: &'static Names = Names::kept(Box::new([]));
}

impl Names {
    /// No name.
    pub(super) fn none() -> &'static Self {
        NONE.with(|none| *none)
    }

    fn kept(list: Box<[&'static str]>) -> &'static Self {
        Box::leak(Box::new(Self { list, longer: RefCell::default() }))
    }

    /// The names.
    pub(super) fn list(&'static self) -> &'static [&'static str] {
        &self.list
    }

    /// Where this name is among them.
    pub(super) fn position(&self, name: &'static str) -> Option<usize> {
        self.list.iter().position(|known| same(known, name))
    }

    /// The list that is longer by this name.
    pub(super) fn and(&'static self, name: &'static str) -> &'static Self {
        let mut longer = self.longer.borrow_mut();
        let known =
            longer.iter().find(|names| names.list.last().is_some_and(|last| same(last, name)));
        if let Some(known) = known {
            return known;
        }
        let made = Self::kept(self.list.iter().copied().chain([name]).collect());
        longer.push(made);
        made
    }
}

/// Whether two names are one; nearly always they are the same place in memory, too.
fn same(one: &'static str, other: &'static str) -> bool {
    ptr::eq(one, other) || one == other
}
