//! The page's own English around scenarios as a whole.

/// The panel of scenarios.
#[derive(Debug, Clone, Copy)]
pub struct ScenariosUi {
    /// The button that opens it, and its name.
    pub title: &'static str,
    /// Closes it.
    pub close: &'static str,
}

/// The panel of scenarios.
pub const SCENARIOS: ScenariosUi = ScenariosUi { title: "Scenarios", close: "Close" };
