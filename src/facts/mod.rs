//! Sourced tables. Every figure stands with its unit, its year and where it is from; what could
//! not be confirmed is said in `docs/facts.md`.
//!
//! To add a tax year: one entry in [`us_federal::FEDERAL_YEARS`], one block of `years` and
//! `federal` in `state_income_tax.json`. Nothing else knows which years there are.

pub mod by_name;
pub mod figure;
pub mod local_taxes;
pub mod state_amount;
pub mod state_reader;
pub mod state_rules;
pub mod states;
pub mod us_federal;
pub mod wages;
