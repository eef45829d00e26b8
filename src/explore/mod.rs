//! What would have to be true: levers turned over the full model.

mod axis;
mod border;
mod flip;
mod frontier;
mod grid;
mod joint;
mod limits;
mod month_search;
mod odds;
mod plausible;
mod probe;
mod record;
mod required;
mod search;
mod sensitivity;
mod sparkline;
mod step_up;
mod swing;
mod turning;

pub use axis::{Axis, AxisError, MOST_CELLS};
pub use border::{Border, borders};
pub use frontier::{Frontier, FrontierRow, frontier, frontier_rows};
pub use grid::{Grid, GridError};
pub use joint::JointSwing;
pub use month_search::fewest_carried;
pub use odds::{CELL_TRIALS, OddsProbe};
pub use plausible::{Plausible, TURNED, searched};
pub use probe::Probe;
pub use record::{AtOdds, record_range};
pub use required::{RequiredValues, required};
pub use search::{Search, SearchPart};
pub use sensitivity::{Sensitivity, sensitivity};
pub use sparkline::{Sparkline, sparkline};
pub use step_up::{half_way, step_up};
pub use swing::Swing;
pub use turning::{Turning, TurningPoint};
