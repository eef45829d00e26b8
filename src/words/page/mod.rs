//! What the page says beside the sentences: what is folded, read out, or named by the user.

mod compare;
mod fold;
pub mod map_odds;
mod read_out;
mod routes;
mod time;

pub use compare::{comparison, not_affordable};
pub use fold::fold_present;
pub use read_out::{EndLabel, cash_at, coloured, gain_at, gain_ends};
pub use routes::{
    NAME_CHARS, acted, origins, part, phase, problems, route_name, set_to, stage, state_names,
    template, unit, unread,
};
pub use time::{month, month_mark};

use super::{Words, catalogue::key};
use crate::scenario::link::LinkProblem;

/// What was wrong with a link, one sentence each, and that the rest is as it was sent.
pub fn link_problems(words: Words, problems: &[LinkProblem]) -> Vec<String> {
    let mut said: Vec<String> = problems.iter().map(ToString::to_string).collect();
    if !said.is_empty() {
        said.push(words.of(key::NOTICES_REST).to_owned());
    }
    said
}
