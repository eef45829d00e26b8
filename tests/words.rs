//! Sentences made from figures: rows of state → exact words, with results made by hand.

#[path = "words/case.rs"]
mod case;
#[path = "words/catalogue.rs"]
mod catalogue;
#[path = "words/findings.rs"]
mod findings;
#[path = "words/format.rs"]
mod format;
#[path = "words/from_links.rs"]
mod from_links;
#[path = "words/lever.rs"]
mod lever;
#[path = "words/map.rs"]
mod map;
#[path = "words/negotiation.rs"]
mod negotiation;
#[path = "words/page.rs"]
mod page;
#[path = "words/parse.rs"]
mod parse;
#[path = "words/picture.rs"]
mod picture;
#[path = "words/property.rs"]
mod property;
#[path = "words/said.rs"]
mod said;
#[path = "words/summary.rs"]
mod summary;
#[path = "words/swings.rs"]
mod swings;
#[path = "words/trials.rs"]
mod trials;
#[path = "words/verdict.rs"]
mod verdict;
