//! The one pattern of the page: it means that the cash runs out.

use yew::prelude::*;

/// Properties of [`Hatching`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// Its name in the document.
    pub(crate) id: AttrValue,
    /// Pixels between two strokes.
    #[prop_or(6)]
    pub(crate) apart: u32,
}

/// Defines the pattern within an SVG, so that the drawing stands for itself.
#[component]
pub(crate) fn Hatching(props: &Props) -> Html {
    let side = props.apart.to_string();
    html! {
        <defs>
            <pattern id={props.id.clone()} class="hatching" width={side.clone()} height={side.clone()}
                patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <line x1="0.5" y1="0" x2="0.5" y2={side} />
            </pattern>
        </defs>
    }
}
