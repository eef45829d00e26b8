//! What would have to be true: levers turned over the full model.

mod flip;
mod probe;
mod required;
mod sparkline;

pub use probe::Probe;
pub use required::{RequiredValues, required};
pub use sparkline::{Sparkline, sparkline};
