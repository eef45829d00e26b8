//! All routes side by side, and staying.

use super::{
    desk::{Act, Hand},
    finding::finding,
    spans,
    view::View,
};
use crate::{
    model::result::{RouteResult, Verdict},
    report,
    session::Action,
    words::{
        summary::{Figure, figures},
        ui_en::coloured,
        ui_routes_en::{self as words, COMPARE},
    },
};
use yew::prelude::*;

/// The table, once there is more than one route; a route's name leads to it.
pub(crate) fn section(view: &View, hand: &Hand) -> Html {
    let Ok(answer) = &view.answer else { return Html::default() };
    if answer.all.len() < 2 {
        return Html::default();
    }
    let voice = view.voice();
    let title = words::comparison(&voice, &view.stored, &answer.all);
    let staying = &answer.result.cash_staying;
    let inside = html! {
        <>
            <p class="drawn">{ COMPARE.drawn }</p>
            <div class="scroll">
                <table class="years compared">
                    <thead>
                        <tr>
                            { for COMPARE.columns.iter().map(|word| html! { <th key={*word} scope="col">{ *word }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for answer.all.iter().enumerate().map(|(i, result)| row(i, result, view, hand)) }
                        <tr data-compared="staying">
                            <th scope="row">{ COMPARE.stay }</th>
                            <td>{ spans::plain(&coloured(0.0, &voice.figures)) }</td>
                            <td>{ COMPARE.nothing }</td>
                            <td data-of="cash_needed" data-value={staying.needed.to_string()}>
                                { voice.figures.up_to_unit(staying.needed) }
                            </td>
                            <td>{ COMPARE.nothing }</td>
                        </tr>
                    </tbody>
                </table>
            </div>
        </>
    };
    finding("compare", spans::plain(&title), inside)
}

fn row(i: usize, result: &RouteResult, view: &View, hand: &Hand) -> Html {
    let voice = view.voice();
    let broke = result.verdict == Verdict::NotAffordable;
    let name = view.stored.routes.get(i).map(|route| words::route_name(route, i));
    let here = i == view.route;
    let onclick = {
        let hand = hand.clone();
        Callback::from(move |_: MouseEvent| hand.dispatch(Act::Do(Action::Focus(i))))
    };
    let even = result.works.break_even.state;
    let values = [
        Some(result.expected.net_gain),
        report::break_even_month(even),
        Some(result.cash.needed),
        Some(result.odds_ahead),
    ];
    let cell = |(at, figure): (usize, &Figure)| {
        let said = if at == 0 && broke {
            html! { <span class="down">{ words::not_affordable(result.cash.not_affordable_from) }</span> }
        } else {
            html! { <>{ spans::plain(&figure.value) }{ " " }{ spans::plain(&figure.unit) }</> }
        };
        let value = values[at].map(|value| value.to_string()).unwrap_or_default();
        html! {
            <td key={at} class={classes!((at == 0 && broke).then_some("wraps"))} data-of={COMPARE.names[at]} data-value={value}>{ said }</td>
        }
    };
    html! {
        <tr key={i} data-compared={(i + 1).to_string()}>
            <th scope="row">
                <button type="button" class={classes!("link", "which")} aria-current={here.then_some("true")} {onclick}>{ name }</button>
            </th>
            { for figures(&voice, &view.shown, result).iter().enumerate().map(cell) }
        </tr>
    }
}
