//! What a state's rules (`state_income_tax.json`) leave out and do not name themselves: where local
//! income taxes are large, and which states tax two earners less. General knowledge of 2026, not
//! looked up, as docs/facts.md says; nothing here is computed with.

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

/// Where in the state of this code local taxes are large, or an example of it; `None` where nothing is
/// known beyond the state's own notes.
pub fn places(state: &str) -> Option<&'static str> {
    let found = PLACES.iter().find(|(code, _)| *code == state);
    found.map(|(_, places)| *places)
}

/// Whether school districts levy a surtax in the state of this code.
pub fn has_school_surtax(state: &str) -> bool {
    state == SCHOOL_SURTAX
}

/// Whether the state of this code taxes two earners less than its rules here, which know one.
pub fn favours_two_earners(state: &str) -> bool {
    TWO_EARNERS.contains(&state)
}
