//! The page's own English about the checks that it can run on itself.

/// How we check ourselves, before anybody has asked for it.
#[derive(Debug, Clone, Copy)]
pub struct CheckUi {
    /// The section.
    pub title: &'static str,
    /// What it is, and where it runs.
    pub drawn: &'static str,
    /// Runs the checks.
    pub run: &'static str,
}

/// How we check ourselves.
pub const CHECK: CheckUi = CheckUi {
    title: "How we check ourselves",
    drawn: "Your browser can check this program’s figures for you: against textbook formulas, against rules that hold for any figures, and against tax forms, spreadsheets and a second program, worked out by others. Nothing is sent anywhere.",
    run: "Check the figures here",
};

/// What was found; said by the worker, so that only those who ask download it.
#[derive(Debug, Clone, Copy)]
pub struct CheckedUi {
    /// The table's columns.
    pub columns: [&'static str; 5],
    /// A check that is well, and one that is not.
    pub results: [&'static str; 2],
    /// Below the table: its one term that is not plain English.
    pub standard_errors: &'static str,
    /// Where something is wrong.
    pub wrong: &'static str,
}

/// What was found.
pub const CHECKED: CheckedUi = CheckedUi {
    columns: ["What is compared", "Figures", "Largest difference", "Allowed", "Result"],
    results: ["agrees", "DIFFERS"],
    standard_errors: "Odds come from trials, so luck moves them a little. A standard error is the usual size of that: luck alone goes beyond four of them about once in 16,000 tries.",
    wrong: "Something is off on this device: do not rely on the figures. Another browser, or an update of this one, may help; please tell us which one it was.",
};

impl CheckedUi {
    /// While they run, and when they have.
    pub fn state(&self, passed: usize, ran: usize, all: usize) -> String {
        if ran < all {
            format!("{ran} of {all} checks done…")
        } else if passed == all {
            format!("All {all} checks agree.")
        } else {
            format!("{} of {all} checks differ.", all - passed)
        }
    }
}

/// At the foot: the licences of what the page is made of.
pub const LICENCES: &str = "Licences of the free software this is made of";
