//! The frame of a section: rule, finding, what it is.

use yew::prelude::*;

/// Properties of [`Finding`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// Names the section in the document.
    pub(crate) id: AttrValue,
    /// The finding.
    pub(crate) title: Html,
    /// What is under it.
    pub(crate) children: Html,
}

/// A section headed by what it found.
#[component]
pub(crate) fn Finding(props: &Props) -> Html {
    let Props { id, title, children } = props;
    let heading = format!("{id}-finding");
    html! {
        <section class="finding" id={id.clone()} aria-labelledby={heading.clone()}>
            <h2 id={heading}>{ title.clone() }</h2>
            { children.clone() }
        </section>
    }
}
