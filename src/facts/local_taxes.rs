//! What a state's rules (`state_income_tax.json`) leave out and do not name themselves: where local
//! income taxes are large, and which states tax two earners less. General knowledge of 2026, not
//! looked up, as docs/facts.md says; nothing here is computed with.

use crate::scenario::StateCode;

/// Places of large local income, wage or head taxes, by the state's code.
const PLACES: [(&str, &str); 7] = [
    ("AL", "Birmingham"),
    ("CO", "Denver, Aurora"),
    ("DE", "Wilmington"),
    ("KY", "Louisville, Lexington"),
    ("MI", "Detroit"),
    ("MO", "Kansas City, St. Louis"),
    ("WV", "Charleston, Huntington"),
];

/// The state whose school districts levy a surtax on its income tax.
const SCHOOL_SURTAX: &str = "IA";

/// States that let spouses compute separately, or give two earners a credit or a deduction.
const TWO_EARNERS: [&str; 12] =
    ["AR", "DC", "KY", "MD", "MN", "MO", "MS", "ND", "OH", "SC", "VA", "WI"];

/// Where in a state local taxes are large, or an example of it; `None` where nothing is known beyond
/// the state's own notes.
pub fn places(state: StateCode) -> Option<&'static str> {
    let found = PLACES.iter().find(|(code, _)| *code == state.as_str());
    found.map(|(_, places)| *places)
}

/// Whether a state's school districts levy a surtax.
pub fn has_school_surtax(state: StateCode) -> bool {
    state.as_str() == SCHOOL_SURTAX
}

/// Whether a state taxes two earners less than its rules here, which know one.
pub fn favours_two_earners(state: StateCode) -> bool {
    TWO_EARNERS.contains(&state.as_str())
}
