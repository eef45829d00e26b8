//! The page's own English around it: its versions, and the page in another's frame.

/// A newer version of the page.
#[derive(Debug, Clone, Copy)]
pub struct VersionWords {
    /// It is there.
    pub ready: &'static str,
    /// Takes it.
    pub take: &'static str,
    /// Stays with this one.
    pub later: &'static str,
}

/// A newer version of the page.
pub const VERSION: VersionWords = VersionWords {
    ready: "A new version of Dues is ready. Your figures stay as they are.",
    take: "Use it now",
    later: "Later",
};

/// Below the verdict in another page's frame: leads to the whole page.
pub const OPEN_WHOLE: &str = "Open in Dues, to move the levers";
