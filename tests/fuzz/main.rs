//! Whatever comes as a link, as a file or into a field: nothing panics, what opens is finite and can
//! be sent again, what does not is told in words.
//!
//! The inputs are those of tests/corpus, edited at random by bolero: some seconds each in
//! `make test`, as long as one likes in `make fuzz` (`FUZZ_SECONDS=3600`). A failure prints the seed
//! that shows it again (`BOLERO_RANDOM_SEED`); its input goes into the corpus.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod edit;
mod field;
mod file;
mod flipped;
mod hostile;
mod link;
#[path = "../trust/mod.rs"]
mod trust;

use bolero::check;
use std::{
    panic::RefUnwindSafe,
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

/// How long a target runs where nothing else is asked.
const USUAL_SECONDS: u64 = 6;

/// Runs a target on edits of its corpus for so long as is asked; how many inputs that were.
fn fuzz(corpus: &[Vec<u8>], target: impl Fn(&[u8]) + RefUnwindSafe) -> u64 {
    let tried = AtomicU64::new(0);
    for_a_while(|bytes| {
        tried.fetch_add(1, Ordering::Relaxed);
        target(&edit::edited(corpus, bytes));
    });
    let tried = tried.into_inner();
    assert!(tried > 100, "only {tried} inputs in all that time");
    tried
}

/// Bytes drawn by bolero. (Its macro may return early, with nothing: hence a function of its own.)
fn for_a_while(target: impl Fn(&[u8]) + RefUnwindSafe) {
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|text| text.parse().ok());
    let time = Duration::from_secs(seconds.unwrap_or(USUAL_SECONDS));
    check!().with_test_time(time).for_each(|bytes: &[u8]| target(bytes));
}
