//! The four figures beside the verdict.

use super::{desk::Hand, spans, view::View, why};
use crate::{
    model::{explain::FigureName, result::Verdict},
    words::summary::figures,
};
use yew::prelude::*;

/// Their names, in their order.
const NAMES: [&str; 4] = ["net-gain", "break-even-month", "cash-needed", "odds-ahead"];
/// The third is the cash: the one that counts where it does not last.
const CASH: usize = 2;

/// Label, value, and when that holds; `why` is the figure that is explained.
pub(crate) fn four_figures(view: &View, why: Option<FigureName>, hand: &Hand) -> Html {
    let Some(result) = view.result() else { return Html::default() };
    let broke = result.verdict == Verdict::NotAffordable;
    let figures = figures(&view.voice(), &view.shown, result);
    let figure = |(i, figure): (usize, crate::words::summary::Figure)| {
        let name = NAMES[i];
        let (value, state) = view.named(name);
        html! {
            <div key={name} class={classes!((broke && i != CASH).then_some("void"))}>
                <dt>
                    { spans::plain(&figure.label) }
                    { why::button(name, &figure.label.to_string(), why, hand) }
                </dt>
                <dd class="value" data-metric={name} data-value={value} data-state={state}>
                    { spans::plain(&figure.value) }
                    <span class="unit">{ spans::plain(&figure.unit) }</span>
                </dd>
                <dd class="holds">{ spans::plain(&figure.note) }</dd>
            </div>
        }
    };
    html! {
        <dl class="figures">{ for figures.into_iter().enumerate().map(figure) }</dl>
    }
}
