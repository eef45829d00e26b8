//! The taxes that no lever turns: the state, the trade, the month of the start; and what is
//! projected or doubtful of them.

use super::{
    desk::{Act, Desk, Hand},
    entry::{number, press, select, text},
    spans,
    tables::{Tables, needed},
    view::View,
};
use crate::{
    model::explain::tax_notes,
    scenario::{
        FilingStatus, PayKind, STATE_CODES, Scenario, Stage, StateCode, StateTax, TaxMode,
        YearMonth, lever::Lever, part::Place,
    },
    session::Action,
    words::{explain::At, ui_routes_en::TAXES},
};
use yew::prelude::*;

/// What is chosen about the taxes, beside their kind and the filing status.
pub(crate) fn section(desk: &Desk, view: &View, hand: &Hand) -> Html {
    let scenario = &*view.stored;
    let us = scenario.taxes.mode == TaxMode::Us;
    let now = match scenario.taxes.state {
        StateTax::Rate(_) => 0,
        StateTax::Code(code) => {
            STATE_CODES.iter().position(|known| *known == code.as_str()).map_or(0, |at| at + 1)
        }
    };
    html! {
        <>
            if us {
                { select("state", TAXES.state, &TAXES.states, now, view, hand, |s, _, at| {
                    let code = at.checked_sub(1).and_then(|at| STATE_CODES.get(at));
                    s.taxes.state = match code.and_then(|code| StateCode::new(code)) {
                        Some(code) => StateTax::Code(code),
                        None => StateTax::Rate(0.0),
                    };
                }) }
                if scenario.household.status == FilingStatus::Mfj {
                    { number("tax-spouse", TAXES.spouse, Place::Lever(Lever::Spouse), desk, view, hand) }
                }
                if contracts(scenario) {
                    { select("sstb", TAXES.trade, &TAXES.trades, usize::from(scenario.taxes.sstb), view, hand, |s, _, at| {
                        s.taxes.sstb = at > 0;
                    }) }
                }
            }
            { text("start", html! { { TAXES.start } }, scenario.start.to_string(), false, desk, hand, starting(view, hand)) }
            { doubts(desk, view, hand) }
        </>
    }
}

/// Takes the month of the start, where it is one that can be answered.
fn starting(view: &View, hand: &Hand) -> impl Fn(&str) -> Option<String> + 'static {
    let (view, hand) = (view.clone(), hand.clone());
    move |typed: &str| {
        let Some(start) = YearMonth::parse(typed.trim()) else {
            return Some(TAXES.no_month.to_owned());
        };
        let mut next = (*view.stored).clone();
        next.start = start;
        let refused = next.check().into_iter().find(|problem| problem.place == "start");
        if let Some(refused) = refused {
            return Some(TAXES.refused(&refused));
        }
        hand.dispatch(Act::Do(Action::Replace(Box::new(next))));
        None
    }
}

/// Whether anybody works as a contractor: only then the trade matters.
fn contracts(scenario: &Scenario) -> bool {
    let contractor = |kind| kind == PayKind::Contractor;
    contractor(scenario.now.pay.kind)
        || scenario.routes.iter().any(|route| {
            contractor(route.then.pay.kind)
                || route.stages.iter().any(
                    |stage| matches!(stage, Stage::Reduced { pay, .. } if contractor(pay.kind)),
                )
        })
}

/// What is projected, left out or doubtful; or that the tables are not here.
fn doubts(desk: &Desk, view: &View, hand: &Hand) -> Html {
    let Some(route) = view.stored.routes.get(view.route) else { return Html::default() };
    if needed(&view.stored) {
        match &desk.tables {
            Tables::Here(_) => {}
            Tables::Missing => {
                return html! {
                    <p class="message" role="status">
                        { TAXES.missing }{ " " }
                        { press(TAXES.again, TAXES.again.to_owned(), false, hand, || Act::Tables(Tables::Unasked)) }
                    </p>
                };
            }
            Tables::Unasked | Tables::Coming => {
                return html! { <p class="message" role="status">{ TAXES.coming }</p> };
            }
        }
    }
    let voice = view.voice();
    let at = At { scenario: &view.stored, route };
    let notes = tax_notes(&view.stored, view.tables.get());
    html! {
        <ul class="doubts">
            { for notes.iter().enumerate().map(|(key, note)| html! {
                <li {key}>{ spans::plain(&voice.language.why_note(note, &at, &voice.figures)) }</li>
            }) }
        </ul>
    }
}
