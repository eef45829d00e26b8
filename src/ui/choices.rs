//! What is chosen and not dialled: the kind of tax, how one files, how one is employed.

use super::desk::{Act, Hand};
use crate::{
    scenario::{FilingStatus, PayKind, Scenario, TaxMode, lever::Subject},
    session::Action,
    words::ui_en::{CHOICES, Choice},
};
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The choices of a subject.
pub(crate) fn choices(
    subject: Subject,
    scenario: &Rc<Scenario>,
    route: usize,
    hand: &Hand,
) -> Html {
    let select = |choice: &'static Choice, now: usize, set: fn(&mut Scenario, usize, usize)| {
        let (hand, scenario) = (hand.clone(), scenario.clone());
        let onchange = Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                let mut next = (*scenario).clone();
                set(&mut next, route, select.selected_index().max(0) as usize);
                hand.dispatch(Act::Do(Action::Replace(Box::new(next))));
            }
        });
        let id = format!("choice-{}", choice.name);
        html! {
            <p key={choice.name} class="choice" data-choice={choice.name}>
                <label for={id.clone()}>{ choice.label }</label>
                <select {id} {onchange}>
                    { for choice.options.iter().enumerate().map(|(i, word)| html! {
                        <option key={i} selected={i == now}>{ *word }</option>
                    }) }
                </select>
            </p>
        }
    };
    let at = |list: &[PayKind], kind| list.iter().position(|k| *k == kind).unwrap_or(0);
    match subject {
        Subject::PayDetails => html! {
            <>
                { select(&CHOICES.now_kind, at(&KINDS, scenario.now.pay.kind), |s, _, i| {
                    s.now.pay.kind = KINDS[i.min(KINDS.len() - 1)];
                }) }
                { for scenario.routes.get(route).map(|r| {
                    select(&CHOICES.then_kind, at(&KINDS, r.then.pay.kind), |s, route, i| {
                        if let Some(r) = s.routes.get_mut(route) {
                            r.then.pay.kind = KINDS[i.min(KINDS.len() - 1)];
                        }
                    })
                }) }
            </>
        },
        Subject::Taxes => {
            let mode = MODES.iter().position(|m| *m == scenario.taxes.mode).unwrap_or(0);
            let status = STATUS.iter().position(|s| *s == scenario.household.status).unwrap_or(0);
            html! {
                <>
                    { select(&CHOICES.tax, mode, |s, _, i| s.taxes.mode = MODES[i.min(MODES.len() - 1)]) }
                    if scenario.taxes.mode == TaxMode::Us {
                        { select(&CHOICES.status, status, |s, _, i| {
                            s.household.status = STATUS[i.min(STATUS.len() - 1)];
                        }) }
                    }
                </>
            }
        }
        _ => Html::default(),
    }
}

const KINDS: [PayKind; 3] = [PayKind::Employee, PayKind::Contractor, PayKind::Unpaid];
const MODES: [TaxMode; 3] = [TaxMode::Us, TaxMode::Flat, TaxMode::None];
const STATUS: [FilingStatus; 5] = [
    FilingStatus::Single,
    FilingStatus::Mfj,
    FilingStatus::Mfs,
    FilingStatus::Hoh,
    FilingStatus::Qss,
];
