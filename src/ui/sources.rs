//! Where the example's figures come from.

use super::view::View;
use crate::words::{evidence::Origins, ui_en::SOURCES};
use yew::prelude::*;

/// Properties of [`Sources`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What is to be seen.
    pub(crate) view: View,
}

/// The sources of what is sourced; nothing where nothing is.
#[component]
pub(crate) fn Sources(props: &Props) -> Html {
    let view = &props.view;
    let origins = Origins::of(&view.stored, view.route);
    let used = SOURCES.iter().filter(|source| origins.sourced.contains(&source.lever));
    html! {
        <ul class="sources">
            { for used.map(|source| html! {
                <li key={source.lever.name()}>
                    { source.what }{ " " }
                    <a class="link" href={source.href} rel="noreferrer">{ source.name }</a>
                </li>
            }) }
        </ul>
    }
}
