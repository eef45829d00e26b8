//! The page's own English around its charts: axes and the headings of the tables behind them.

/// The axes.
#[derive(Debug, Clone, Copy)]
pub struct AxisNames {
    /// Months of the map, with the way they run.
    pub months_at_lower_rate: &'static str,
    /// The line of staying.
    pub staying_put: &'static str,
    /// Below the trials by gain.
    pub against_staying: &'static str,
    /// Beside the trials by month: the share that is not even within the horizon.
    pub never: &'static str,
    /// What the map's point is, for those who move it by keys.
    pub point: &'static str,
}

/// The axes.
pub const AXES: AxisNames = AxisNames {
    months_at_lower_rate: "months at the lower rate →",
    staying_put: "staying put",
    against_staying: "against staying",
    never: "not even in that time",
    point: "Reduced rate and months: arrow keys move the point",
};

impl AxisNames {
    /// `reduced rate, $ per hour`.
    pub fn reduced_rate(&self, unit: &str) -> String {
        format!("reduced rate, {unit}")
    }
}

/// The table behind the fan.
pub const FAN_TABLE: [&str; 6] = [
    "Month",
    "1 in 10 is at or below",
    "1 in 4 is at or below",
    "Middle of all trials",
    "3 in 4 are at or below",
    "9 in 10 are at or below",
];

/// The table behind the map, above its columns of months.
pub const MAP_TABLE: [&str; 2] = ["Reduced rate", "Net gain after so many months at that rate"];

/// In a cell of it where the cash runs out.
pub const CASH_RUNS_OUT: &str = "cash runs out";

/// The table behind the bars.
pub const SWING_TABLE: [&str; 6] =
    ["Figure", "Yours", "Low", "Net gain then", "High", "Net gain then"];

/// The table behind the trials by gain.
pub const SPREAD_TABLE: [&str; 3] = ["Net gain from", "to below", "Trials"];

/// The table behind the trials by month.
pub const EVEN_TABLE: [&str; 3] = ["Even from month", "to month", "Trials"];

/// Over the sentences for the talk about an offer.
pub const TALK: &str = "What to ask for";

/// The percentiles of the trials, as columns of a file.
pub const PERCENTILES: [&str; 5] = [
    "1 in 10 trials below",
    "1 in 4 trials below",
    "Half of all trials below",
    "3 in 4 trials below",
    "9 in 10 trials below",
];

/// A chart taken away.
#[derive(Debug, Clone, Copy)]
pub struct Export {
    /// As a drawing.
    pub svg: &'static str,
    /// As a picture.
    pub png: &'static str,
    /// Its numbers.
    pub csv: &'static str,
}

/// A chart taken away.
pub const EXPORT: Export = Export { svg: "SVG", png: "PNG", csv: "CSV" };

impl Export {
    /// The link's name in full.
    pub fn of(&self, word: &str, chart: &str) -> String {
        format!("{word}: {chart}")
    }
}

/// What the charts' files are called.
pub const FILES: [&str; 4] = ["gain over time", "cash", "rate and months", "what could flip it"];

/// What the files of how the trials end are called.
pub const SPREAD_FILES: [&str; 2] = ["trials by gain", "trials by month"];
