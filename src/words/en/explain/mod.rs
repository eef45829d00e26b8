//! “Why?” in English.

mod input;
mod note;
mod phase;
mod row;
mod title;

pub(super) use input::input;
pub(super) use note::note;
pub(super) use row::{row, total};
pub(super) use title::title;
