//! The page over what the pure modules say, and nothing that they could say.
//!
//! One component ([`app`]) keeps the [`desk`]; [`view`] is what follows from it; every other file
//! is a part of the page as a function of the two. An event becomes an [`act`], the desk changes,
//! the page is painted anew: nothing else flows.

mod act;
mod app;
mod ask;
mod behind;
mod beside;
mod brief;
mod cash_chart;
mod cash_labels;
mod cash_lowest;
mod choices;
mod compare;
mod currency;
mod cursor;
mod desk;
mod dial;
mod el;
mod embed;
mod entry;
mod events;
mod export;
mod export_rows;
mod fan;
mod fetching;
mod figures;
mod finding;
#[cfg(feature = "prerender")]
mod first;
mod fold;
mod gain_chart;
mod gain_labels;
mod guesses;
mod hand;
mod hatching;
mod header;
mod hint;
mod keeping;
mod kept;
mod known;
mod language;
mod late;
mod ledger;
mod lever;
mod lever_ends;
mod lever_field;
mod lever_spark;
mod levers;
mod look;
mod map;
mod map_odds;
mod map_point;
mod map_words;
mod means;
mod months;
mod must;
mod must_more;
mod names;
mod notices;
mod numbers;
mod opening;
mod over_time;
mod over_time_files;
mod page;
mod per;
mod range;
mod ranges;
mod reduce;
mod report;
mod report_inputs;
mod rise;
mod routes;
mod saved;
mod saved_compare;
mod saved_fault;
mod saved_row;
mod scenario_file;
mod scenarios;
mod self_check;
mod share;
mod share_ways;
mod sources;
mod spans;
mod sparks;
mod spread;
mod stages;
mod start_from;
mod start_pick;
mod still;
mod swings;
mod swings_table;
mod tables;
mod talk;
mod taxes;
mod told;
mod trials;
mod typing;
mod units;
mod url;
mod verdict;
mod version;
mod view;
mod wages;
mod why;
mod worked;
mod years;

#[cfg(feature = "prerender")]
pub use first::first_paint;

use crate::platform::panic;

pub use fetching::{Fetch, came};
pub use late::{LATE, Late};

/// Starts the page in the document's body; `fetch` has its late part fetched.
pub fn start(fetch: Fetch) {
    panic::install();
    fetching::before(fetch, language::start);
}
