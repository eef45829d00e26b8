//! The frame of a section: rule, finding, what it is.

use yew::prelude::*;

/// A section headed by what it found.
pub(crate) fn finding(id: &'static str, title: Html, inside: Html) -> Html {
    let heading = format!("{id}-finding");
    html! {
        <section class="finding" {id} aria-labelledby={heading.clone()}>
            <h2 id={heading}>{ title }</h2>
            { inside }
        </section>
    }
}
