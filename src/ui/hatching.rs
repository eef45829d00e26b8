//! The one pattern of the page: it means that the cash runs out.

use super::el::{El, el};

/// Defines the pattern within a drawing, `apart` pixels between two strokes, so that the drawing
/// stands for itself.
pub(crate) fn hatching(id: String, apart: f64) -> El {
    let pattern = el("pattern", "hatching")
        .attr("id", id)
        .px("width", apart)
        .px("height", apart)
        .attr("patternUnits", "userSpaceOnUse")
        .attr("patternTransform", "rotate(45)")
        .put(el("line", "").line((0.5, 0.0), (0.5, apart)));
    el("defs", "").put(pattern)
}
