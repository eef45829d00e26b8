//! What a decision is worth: one month step, and what follows from it.

pub mod break_even;
pub mod irr;
pub mod result;
