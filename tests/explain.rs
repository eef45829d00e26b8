//! Every figure explains itself.

#[path = "explain/case.rs"]
mod case;
#[path = "explain/sums.rs"]
mod sums;
#[path = "explain/words.rs"]
mod words;
