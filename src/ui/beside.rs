//! What works beside the page, as the page's first part knows it: it comes with the late part.

use super::{desk::Desk, view::View};
use crate::worker::Request;

/// Asks the worker and fetches tables, whatever the page needs.
pub(crate) trait Beside {
    /// Asks for whatever is open and not yet asked.
    fn follow(&self, desk: &Desk, view: &View);

    /// Asks for this.
    fn ask(&self, request: Request);
}
