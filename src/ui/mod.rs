//! The page over what the pure modules say, and nothing that they could say.
//!
//! One component ([`app`]) keeps the [`desk`]; [`view`] is what follows from it; every other file
//! is a part of the page as a function of the two. An event becomes an [`act`], the desk changes,
//! the page is painted anew: nothing else flows.

mod act;
mod app;
mod ask;
mod brief;
mod cash_chart;
mod cash_labels;
mod cash_lowest;
mod choices;
mod compare;
mod cursor;
mod desk;
mod dial;
mod el;
mod entry;
mod events;
mod export;
mod export_rows;
mod fan;
mod figures;
mod finding;
mod fold;
mod gain_chart;
mod gain_labels;
mod hand;
mod hatching;
mod header;
mod keeping;
mod ledger;
mod lever;
mod lever_ends;
mod lever_field;
mod lever_spark;
mod levers;
mod look;
mod map;
mod map_point;
mod map_words;
mod months;
mod must;
mod notices;
mod numbers;
mod over_time;
mod page;
mod per;
mod range;
mod reduce;
mod report;
mod report_inputs;
mod routes;
mod saved;
mod saved_compare;
mod saved_fault;
mod saved_row;
mod scenario_file;
mod scenarios;
mod share;
mod share_ways;
mod sources;
mod spans;
mod sparks;
mod spread;
mod stages;
mod start_from;
mod start_pick;
mod swings;
mod tables;
mod talk;
mod taxes;
mod told;
mod typing;
mod units;
mod url;
mod verdict;
mod view;
mod wages;
mod why;
mod worked;
mod years;

use crate::{platform::panic, words::ui_en::FAILED};

/// Starts the page in the document's body.
pub fn start() {
    panic::install(panic::FailureWords {
        title: FAILED.title,
        what_to_do: FAILED.what_to_do,
        again: FAILED.again,
    });
    yew::Renderer::<app::App>::new().render();
}
