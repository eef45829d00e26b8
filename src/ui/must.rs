//! What must be true: where the answer flips, and how much room is left.

use super::{desk::Hand, finding::finding, spans, view::View};
use crate::{
    chart::path::pixels as px,
    scenario::lever::Lever,
    words::{
        Change,
        bounds::{Demand, Need},
        findings::{self, Label, heading},
        lever::Style,
        ui_en::MUST,
    },
};
use yew::prelude::*;

/// The figures of this table, with their levers.
const NAMES: [(Lever, &str); 5] = [
    (Lever::Now, "required-now"),
    (Lever::Cut, "required-cut"),
    (Lever::For, "required-for"),
    (Lever::Then, "required-then"),
    (Lever::Odds, "required-odds"),
];

/// The table.
pub(crate) fn must(view: &View, hand: &Hand) -> Html {
    let Ok(answer) = &view.answer else { return Html::default() };
    let voice = view.voice();
    let (result, bounds) = (&answer.result, &answer.bounds);
    let demands = Demand::all(&view.shown, view.route, result, bounds);
    let title = heading(&voice, &findings::rooms(&view.shown, view.route, result, bounds));
    let missing = NAMES.iter().filter(|(lever, _)| demands.iter().all(|d| d.lever != *lever));
    let inside = html! {
        <>
            <p class="drawn">{ spans::plain(&voice.language.label(Label::MustBeTrue, &voice.figures)) }</p>
            <table class="must" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{ MUST.lever }</th>
                        <th role="columnheader" scope="col" class="yours">{ MUST.yours }</th>
                        <th role="columnheader" scope="col">{ MUST.must_be }</th>
                        <th role="columnheader" scope="col" colspan="2">{ MUST.room }</th>
                        <th role="columnheader" scope="col"><span class="said">{ MUST.set }</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for demands.iter().map(|demand| row(demand, view, hand)) }
                </tbody>
            </table>
            // What this route has no row for still has a name and the reason.
            { for missing.map(|(_, name)| {
                let (value, state) = view.named(name);
                html! { <span key={*name} hidden=true data-metric={*name} data-value={value} data-state={state} /> }
            }) }
        </>
    };
    finding("must-be-true", spans::plain(&title), inside)
}

fn row(demand: &Demand, view: &View, hand: &Hand) -> Html {
    let voice = view.voice();
    let words = voice.language.lever(demand.lever);
    let yours = demand
        .yours
        .map(|value| voice.language.value(demand.unit, value, Style::Short, &voice.figures));
    let room = voice.language.room(demand, &voice.figures);
    let bound = spans::plain(&voice.language.must_be(demand, &voice.figures));
    let name = NAMES.iter().find(|(lever, _)| *lever == demand.lever).map(|(_, name)| *name);
    let scarce = demand.is_tight().then_some("scarce");
    let share = demand.room.map(|room| room.share.clamp(0.0, 1.0));
    let set = match demand.need {
        Need::Bound(_, value) if demand.room.is_some_and(|room| room.amount != 0.0) => {
            let onclick = spans::taking(Change { lever: demand.lever, value }, view, hand);
            html! {
                <button type="button" class="link" aria-label={MUST.set_label(words.label)} {onclick}>{ MUST.set }</button>
            }
        }
        Need::Bound(..) if demand.yours.is_some() => {
            html! { <span class="quiet">{ MUST.at_the_edge }</span> }
        }
        _ => Html::default(),
    };
    html! {
        <tr key={demand.lever.name()} role="row">
            <th role="rowheader" scope="row">{ words.label }</th>
            <td role="cell" class="yours">{ yours.unwrap_or_else(|| MUST.not_told.to_owned()) }</td>
            <td role="cell" class="bound">
                if let Some(name) = name {
                    <span data-metric={name} data-value={view.named(name).0} data-state={view.named(name).1}>{ bound }</span>
                } else {
                    { bound }
                }
            </td>
            <td role="cell" class="scale" aria-hidden="true">
                if let Some(share) = share {
                    <svg class="room-bar" viewBox="0 0 112 8">
                        <line x1="0" x2="112" y1="4" y2="4" />
                        <rect class={classes!(scarce)} x="0" y="0" height="8" width={px((112.0 * share).max(2.0))} />
                    </svg>
                }
            </td>
            <td role="cell" class={classes!("room", scarce)}>
                { spans::plain(&room) }
                if demand.room.is_some_and(|room| room.amount > 0.0) {
                    <span class="room-word">{ MUST.room_word }</span>
                }
            </td>
            <td role="cell" class="set">{ set }</td>
        </tr>
    }
}
