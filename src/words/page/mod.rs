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
