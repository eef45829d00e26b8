//! The frame of a section: rule, finding, what it is.

use super::el::{El, el};

/// A section of this name, headed by what it found.
pub(crate) fn finding(id: &'static str, title: impl IntoIterator<Item = El>) -> El {
    el("section", "finding").attr("id", id).put(el("h2", "").all(title))
}
