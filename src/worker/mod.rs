//! What is worked out beside the page, in a worker of its own: whatever nobody needs before they
//! ask for it, so that nobody downloads it before they do; and whatever takes longer than a frame.
//!
//! The page asks ([`Request`]), the worker answers ([`Reply`]) in one part or in many. Both travel
//! as a [`Parcel`] of words and numbers; each carries the number of its request, so that an answer
//! to what is no longer asked is dropped. [`Queue`] is the worker's table: a newer request takes
//! the place of an older one of its kind, between two parts of it as well.
//!
//! A new kind of request, a long one in parts:
//! 1. `request.rs`: a variant of [`Ask`], its number in `Ask::kind`, its fields in `Ask::pack` and
//!    `Ask::unpack`; [`KINDS`] one more.
//! 2. `reply.rs`: a variant of [`Reply`] with its `pack`, and its line in `Reply::unpack`. A part's
//!    figures are one `numbers.extend(…)` : they travel as a `Float64Array`, moved, not copied.
//! 3. A file of its own: a struct that implements [`Job`]; `step` works for some 20 to 50 ms and
//!    gives the part it has, `last` once it is the last one. No job may hold the worker for a second:
//!    the page takes it for dead after a second and a half of silence.
//!    A job that takes seconds may hand out parts of it, too ([`Job::share`], `piece.rs`).
//! 4. `queue.rs`: its arm in `job`. What is answered at once goes to `answer.rs` instead.
//! 5. `ui/ask.rs`: when the page asks it; `ui/told.rs`: where the answer (or each part) is kept.
//! 6. A row in `tests/worker/`: it comes back from its parcel as it went in.

mod all_turns;
mod answer;
#[cfg(feature = "page")]
mod crew;
#[cfg(feature = "page")]
mod help;
mod map;
mod months;
mod odds_map;
mod parcel;
mod piece;
mod queue;
mod reply;
mod request;
mod self_test;
#[cfg(feature = "page")]
mod serve;
mod simulate;
mod text;
mod turns;
mod whole;

pub use all_turns::AllTurns;
pub use map::RateMap;
pub use months::{MonthOfLedger, Months, YearOfLedger};
pub use odds_map::OddsMap;
pub use parcel::{Opened, Parcel};
pub use piece::{Piece, Worked};
pub use queue::{Job, Means, Part, Queue};
pub use reply::Reply;
pub use request::{Ask, CELL_ENDS, KINDS, ROW_ENDS, Request};
pub use self_test::{SelfTest, SelfTests};
#[cfg(feature = "page")]
pub use serve::serve;
pub use simulate::Simulated;
pub use turns::Turns;

/// The worker's first word, once its program runs: another version's answers cannot be read.
pub const READY: &str = concat!("dues ", env!("CARGO_PKG_VERSION"), " ", env!("DUES_SOURCES"));
/// What the page sends to hear whether the worker lives, and what it hears.
pub const PING: &str = "ping";
/// The answer to it.
pub const PONG: &str = "pong";
