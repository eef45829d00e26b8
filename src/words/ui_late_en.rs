//! What is said while the page's late part is on its way.

/// In the place of what is not here yet.
#[derive(Debug, Clone, Copy)]
pub struct LateWords {
    /// Over it.
    pub title: &'static str,
    /// It is on its way.
    pub coming: &'static str,
    /// It could not be fetched.
    pub missing: &'static str,
    /// It could not be fetched, so that the link could not be read.
    pub no_link: &'static str,
    /// Fetches it again.
    pub again: &'static str,
}

/// In the place of what is not here yet.
pub const LATE: LateWords = LateWords {
    title: "What it hangs on",
    coming: "Loading the map, the limits and the trials…",
    missing: "The rest of the page could not be loaded: the map, the limits, the trials and the folded figures. What you see works without them.",
    no_link: "The figures of your link could not be loaded, so these are the example’s. “Load it again”, further down, opens them.",
    again: "Load it again",
};
