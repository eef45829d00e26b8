//! Sentences made from figures, for the page and the command line alike.
//!
//! Two steps, so that a language never judges and a judgement never speaks: [`verdict`],
//! [`findings`], [`lever`] and [`summary`] say *what* is to be said, as data ([`claim::Claim`] and its
//! like); a [`Language`] says it, as [`Text`] whose spans the page can colour. Figures come from
//! a [`NumberFormat`]. A second language is a second `impl Language`; a right-to-left one says so in
//! [`Language::right_to_left`], and the page isolates every span that is a figure. Pure: no browser.

pub mod bounds;
pub mod claim;
pub mod en;
pub mod errors;
pub mod evidence;
pub mod explain;
pub mod field;
pub mod findings;
pub mod format;
mod language;
pub mod lever;
pub mod map;
pub mod negotiation;
pub mod parse;
pub mod picture;
pub mod plain;
pub mod route;
pub mod span;
pub mod summary;
pub mod swings;
pub mod time;
pub mod trials;
pub mod ui_charts_en;
pub mod ui_en;
pub mod ui_report_en;
pub mod ui_routes_en;
pub mod ui_scenarios_en;
pub mod ui_share_en;
pub mod ui_start_en;
pub mod verdict;

pub use format::{Figures, NumberFormat};
pub use language::{Language, Reasons, Voice};
pub use plain::PlainEnUs;
pub use span::{Change, Kind, Span, Text};
