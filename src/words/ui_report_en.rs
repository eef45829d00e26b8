//! The page's own English on paper.

/// The report.
#[derive(Debug, Clone, Copy)]
pub struct ReportUi {
    /// What it is.
    pub title: &'static str,
}

/// The report.
pub const REPORT: ReportUi = ReportUi { title: "The result, for printing" };

impl ReportUi {
    /// `10,000 trials, seed 1`.
    pub fn trials(&self, trials: &str, seed: u64) -> String {
        format!("{trials} trials, seed {seed}")
    }
}
