//! The page: components over what the pure modules say, and nothing that they could say.
//!
//! [`desk`] is what the page remembers and [`view`] what follows from it; both are handed down,
//! the first as a dispatcher, the second as one shared value. Every other file is one component.

mod app;
mod brief;
mod cash_chart;
mod chart_words;
mod choices;
mod compare;
mod cursor;
mod desk;
mod dial;
mod entry;
mod figures;
mod finding;
mod fold;
mod gain_chart;
mod hatching;
mod header;
mod hooks;
mod lever;
mod lever_spark;
mod levers;
mod look;
mod months;
mod must;
mod notices;
mod numbers;
mod over_time;
mod per;
mod routes;
mod share;
mod shown;
mod sources;
mod spans;
mod stages;
mod tables;
mod taxes;
mod url;
mod verdict;
mod view;
mod why;
mod years;

use crate::{platform::panic, words::ui_en};

/// Starts the page in the document's body.
pub fn start() {
    panic::install(panic::FailureWords {
        title: ui_en::FAILED.title,
        what_to_do: ui_en::FAILED.what_to_do,
        again: ui_en::FAILED.again,
    });
    yew::Renderer::<app::App>::new().render();
}
