//! The one pattern of the page: it means that the cash runs out.

use yew::prelude::*;

/// Defines the pattern within an SVG, so that the drawing stands for itself.
pub(crate) fn hatching(id: impl Into<AttrValue>, apart: u32) -> Html {
    let side = apart.to_string();
    html! {
        <defs>
            <pattern id={id.into()} class="hatching" width={side.clone()} height={side.clone()}
                patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <line x1="0.5" y1="0" x2="0.5" y2={side} />
            </pattern>
        </defs>
    }
}
