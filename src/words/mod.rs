//! Sentences made from figures, for the page and the command line alike.
//!
//! Two steps, so that a language never judges and a judgement never speaks: [`verdict`],
//! [`findings`], [`lever`] and [`summary`] say *what* is to be said, as data ([`claim::Claim`] and
//! its like); [`speak`] says it in the words of a language, as [`Text`] whose spans the page can
//! colour. Figures come from a [`NumberFormat`]. A language is a text ([`catalogue`]): a second one
//! is a second file in `languages/`. Pure: no browser.

pub mod bounds;
pub mod catalogue;
pub mod check;
pub mod claim;
pub mod demand;
pub mod errors;
pub mod even;
pub mod evidence;
pub mod explain;
pub mod field;
pub mod file;
pub mod findings;
pub mod flaw;
pub mod format;
pub mod lever;
pub mod link;
pub mod map;
mod mirror;
pub mod negotiation;
pub mod page;
pub mod parse;
pub mod picture;
pub mod plain;
pub mod precision;
pub mod route;
pub mod span;
pub mod speak;
pub mod start;
pub mod summary;
pub mod swings;
pub mod time;
pub mod trials;
mod turned;
pub mod verdict;
mod voice;

pub use catalogue::{Key, Words};
pub use format::{Figures, NumberFormat};
pub use plain::PlainEnUs;
pub use span::{Change, Kind, Span, Text};
pub use voice::Voice;
