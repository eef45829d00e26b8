//! Links: what is written is read back to the bit, what is broken is told, nothing fails. The
//! golden links of tests/data/links.json stay readable for ever.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot read its data has failed"
)]

#[path = "../any/mod.rs"]
mod any;
mod broken;
mod draw;
mod golden;
mod kept;
mod size;
mod told;
#[path = "../trust/mod.rs"]
mod trust;

use dues::{
    scenario::{Scenario, link::LinkProblem},
    words::{self, Words},
};

/// A scenario to the bit, as its Debug text: shortest digits, −0 apart from 0.
fn bits(scenario: &Scenario) -> String {
    format!("{scenario:?}")
}

/// A problem's sentence.
fn said(problem: &LinkProblem) -> String {
    words::link::problem(Words::english(), problem)
}
