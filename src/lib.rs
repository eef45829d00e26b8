//! Dues: is a lower rate now worth a higher one later?
//!
//! `facts → scenario → model → chance → explore → report → session → ui`; beside it
//! `check, chart → words → command, worker → ui`, and `worker ↔ platform → ui`, which are the
//! browser's. An arrow is "is used by", and none runs back. Only `ui`, `platform`, `worker` and
//! `bin` know the browser (`ARCHITECTURE.md` has the invariants, each with its test).

#![forbid(unsafe_code)]

pub mod chance;
pub mod chart;
pub mod check;
#[cfg(not(target_arch = "wasm32"))]
pub mod command;
pub mod digits;
pub mod explore;
pub mod facts;
pub mod letters;
pub mod model;
pub mod order;
#[cfg(feature = "page")]
pub mod platform;
pub mod report;
pub mod scenario;
pub mod session;
#[cfg(feature = "page")]
pub mod ui;
pub mod words;
pub mod worker;
