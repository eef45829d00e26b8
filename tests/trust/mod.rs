//! Rows of docs/trust.md: a test says what promise it kept, and how many cases it tried.

#![allow(clippy::print_stdout, reason = "cargo shows it with --show-output")]

/// Prints the row for scripts/trust.mjs, which knows the test's name and result from cargo.
pub(crate) fn row(promise: &str, tried: u64) {
    println!("trust: {promise} | {tried}");
}
