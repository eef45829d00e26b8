//! The verdict in two lines: in the bar, on the sheet, above levers that stick.

use super::{spans, view::View};
use crate::{model::result::Verdict, words::summary::short_lines};
use yew::prelude::*;

/// Properties of [`Brief`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What is to be seen.
    pub(crate) view: View,
    /// Whether every letter counts.
    #[prop_or_default]
    pub(crate) narrow: bool,
}

/// Two lines; copies of figures, so they carry no names.
#[component]
pub(crate) fn Brief(props: &Props) -> Html {
    let view = &props.view;
    let Some(result) = view.result() else { return Html::default() };
    let [first, second] = short_lines(&view.voice(), &view.shown, result, props.narrow);
    let broken = result.verdict == Verdict::NotAffordable;
    html! {
        <p class="brief">
            <span class="line">{ spans::plain(&first) }</span>
            <span class={classes!("binds", broken.then_some("broken"))}>{ spans::plain(&second) }</span>
        </p>
    }
}
