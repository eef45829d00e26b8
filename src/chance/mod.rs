//! How sure a result is: thousands of trials of the same model, each with its own luck.
//!
//! [`Stream`] draws what is uncertain, the same for all routes and for staying; a trial takes the
//! model's own month step along what was drawn, several trials at once in lanes; [`Ensemble`]
//! sums them up.

mod beta;
mod columns;
mod drawn;
mod ensemble;
mod history;
mod interval;
mod lattice;
mod normal;
mod plan;
mod quantile;
mod stream;
mod summary;
mod trial;
mod trial_ledger;

pub use beta::record_quantile;
pub use columns::{RouteTrials, Trials};
pub use ensemble::Ensemble;
pub use interval::{wilson, wilson_of};
pub use normal::{normal_cdf, normal_quantile};
pub use plan::{FAN_TRIALS, LANES, Plan};
pub use quantile::{BANDS, at_rank, nearest_rank};
pub use stream::{Draws, Sources, Stream, StreamKind};
pub use summary::{Bands, ChanceSummary, EndingCount, Histogram, RouteChance};
pub use trial_ledger::{trial_ledger, trial_ledger_staying};
