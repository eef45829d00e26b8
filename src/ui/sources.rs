//! Where the example's figures come from.

use super::view::View;
use crate::words::{
    evidence::Origins,
    ui_en::{SOURCES, SOURCES_ARE},
};
use yew::prelude::*;

/// The sources of what is sourced; nothing where nothing is.
pub(crate) fn sources(view: &View) -> Html {
    let origins = Origins::of(&view.stored, view.route);
    let used: Vec<_> =
        SOURCES.iter().filter(|source| origins.sourced.contains(&source.lever)).collect();
    if used.is_empty() {
        return Html::default();
    }
    html! {
        <p class="sources">
            { SOURCES_ARE }{ " " }
            { for used.into_iter().map(|source| html! {
                <span key={source.lever.name()}>
                    { source.what }{ " " }
                    <a class="link" href={source.href} rel="noreferrer">{ source.name }</a>
                    { " " }
                </span>
            }) }
        </p>
    }
}
