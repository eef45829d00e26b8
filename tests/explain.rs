//! Every figure explains itself: its terms add up to it, and are said word for word.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a scenario that cannot be read or evaluated fails the test"
)]

#[path = "explain/case.rs"]
mod case;
#[path = "explain/law.rs"]
mod law;
#[path = "explain/reach.rs"]
mod reach;
#[path = "explain/sums.rs"]
mod sums;
#[path = "explain/told.rs"]
mod told;
#[path = "explain/words.rs"]
mod words;
