//! The verdict in two lines: in the bar, on the sheet, above levers that stick.

use super::{spans, view::View};
use crate::{model::result::Verdict, words::summary::short_lines};
use yew::prelude::*;

/// Two lines; copies of figures, so they carry no names.
pub(crate) fn brief(view: &View, narrow: bool) -> Html {
    let Some(result) = view.result() else { return Html::default() };
    let [first, second] = short_lines(&view.voice(), &view.shown, result, narrow);
    let broken = result.verdict == Verdict::NotAffordable;
    html! {
        <p class="brief">
            <span class="line">{ spans::plain(&first) }</span>
            <span class={classes!("binds", broken.then_some("broken"))}>{ spans::plain(&second) }</span>
        </p>
    }
}
