//! Internal rates of return.

/// Which way the money flows first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// Out first: a root is a return.
    Invest,
    /// In first: a root is a cost.
    Borrow,
}

/// Every internal rate of return of a stream (docs/model.md, rule 27).
#[derive(Debug, Clone, PartialEq)]
pub struct Returns {
    /// `None` for a stream without any flow.
    pub orientation: Option<Orientation>,
    /// Sign changes of the flows, zeros left out.
    pub sign_changes: u32,
    /// Annual effective rates, ascending.
    pub roots: Vec<f64>,
}
