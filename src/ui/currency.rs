//! The currency of every amount: any of ISO 4217. It is a name, nothing is converted.

use super::{
    act::Act,
    el::El,
    entry::{Entry, text},
    page::Page,
};
use crate::{session::Action, words::catalogue::key};
use std::rc::Rc;

/// The field of its three letters.
pub(crate) fn currency(page: &Page<'_>) -> El {
    let view = page.view.clone();
    let commit = Rc::new(move |typed: &str| {
        let mut next = (*view.stored).clone();
        next.currency = typed.trim().to_ascii_uppercase();
        if next.check().iter().any(|problem| problem.place == "currency") {
            return (None, Some(view.word(key::CURRENCY_REFUSED).to_owned()));
        }
        (Some(Act::Do(Action::Replace(Box::new(next)))), None)
    });
    let entry = Entry {
        id: "currency",
        label: page.word(key::CURRENCY_LABEL),
        unit: None,
        written: page.view.stored.currency.clone(),
        commit,
    };
    text(entry, page)
}
