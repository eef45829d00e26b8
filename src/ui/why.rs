//! “Why?”: a figure taken apart, in the flow below it.

use super::{
    desk::{Act, Hand},
    look::Glance,
    spans,
    view::View,
};
use crate::{
    model::explain::FigureName,
    platform::page,
    words::{
        explain::{Given, Row, why},
        ui_routes_en::WHY,
    },
};
use yew::prelude::*;

/// The link beside a figure; once it is open, the same link closes it.
pub(crate) fn button(name: &str, label: &str, open: Option<FigureName>, hand: &Hand) -> Html {
    let Some(figure) = FigureName::named(name) else { return Html::default() };
    let here = open == Some(figure);
    let onclick = {
        let hand = hand.clone();
        let next = (!here).then_some(figure);
        Callback::from(move |_: MouseEvent| hand.dispatch(Act::Look(Glance::Why(next))))
    };
    html! {
        <button type="button" id={format!("why-{name}")} class="why-link" aria-expanded={here.to_string()}
            aria-controls={here.then_some("why")} aria-label={WHY.label(here, label)}
            {onclick} onkeydown={closing(figure, here, hand)}>
            { if here { WHY.close } else { WHY.open } }
        </button>
    }
}

/// Escape closes, and gives the focus back to the link.
fn closing(figure: FigureName, open: bool, hand: &Hand) -> Callback<KeyboardEvent> {
    let hand = hand.clone();
    Callback::from(move |event: KeyboardEvent| {
        if open && event.key() == "Escape" {
            event.stop_propagation();
            hand.dispatch(Act::Look(Glance::Why(None)));
            page::focus(&format!("why-{}", figure.name()));
        }
    })
}

/// The open explanation, if any.
pub(crate) fn panel(view: &View, open: Option<FigureName>, hand: &Hand) -> Html {
    let (Some(figure), Ok(answer)) = (open, &view.answer) else { return Html::default() };
    let voice = view.voice();
    let states = view.tables.get();
    let Some(why) =
        why(&voice, &view.stored, view.route, figure, &answer.result, &answer.required, states)
    else {
        return Html::default();
    };
    html! {
        <div class="why" id="why" role="region" aria-labelledby="why-title" tabindex="-1"
            onkeydown={closing(figure, true, hand)} data-why={figure.name()}>
            <h3 id="why-title">{ spans::plain(&why.title) }</h3>
            <div class="why-in">
                <table class="sum">
                    <tbody>{ for why.rows.iter().enumerate().map(|(key, line)| row(key, line)) }</tbody>
                    <tfoot>{ for why.total.iter().map(|line| row(0, line)) }</tfoot>
                </table>
                <dl class="given">{ for why.inputs.iter().enumerate().map(|(key, input)| given(key, input)) }</dl>
            </div>
            <ul class="doubts">
                { for why.notes.iter().enumerate().map(|(key, note)| html! { <li {key}>{ spans::plain(note) }</li> }) }
            </ul>
        </div>
    }
}

fn row(key: usize, row: &Row) -> Html {
    html! {
        <tr {key}>
            <th scope="row">{ spans::plain(&row.label) }</th>
            <td>{ spans::plain(&row.amount) }</td>
        </tr>
    }
}

fn given(key: usize, given: &Given) -> Html {
    let tag = given.tag;
    html! {
        <div {key}>
            <dt>{ spans::plain(&given.name) }</dt>
            <dd>
                { spans::plain(&given.value) }{ " " }
                <span class={classes!("tag", tag.name())}>{ tag.name() }</span>
                { for given.sources.iter().map(|source| html! { <span class="from">{ source }</span> }) }
            </dd>
        </div>
    }
}
