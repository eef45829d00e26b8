//! The stages of the route looked at.

use super::{
    desk::{Act, Desk, Hand},
    entry::{number, press, select},
    view::View,
};
use crate::{
    scenario::{
        MOST_STAGES, PayKind, PayPer, Scenario, Stage,
        link::{STAGE_KINDS, blank_stage},
        part::{Part, Place, pay_mut, turned_into},
    },
    session::Action,
    words::ui_routes_en::{self as words, ROUTES},
};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Ways to work, in the order of their words.
const WORKS: [PayKind; 3] = [PayKind::Employee, PayKind::Contractor, PayKind::Unpaid];

/// The stages, one after the other, and another one.
pub(crate) fn list(desk: &Desk, view: &View, hand: &Hand) -> Html {
    let Some(route) = view.stored.routes.get(view.route) else { return Html::default() };
    html! {
        <>
            <h4>{ ROUTES.stages }</h4>
            if route.stages.is_empty() {
                <p class="message">{ ROUTES.no_stages }</p>
            }
            <ol class="stages">
                { for route.stages.iter().enumerate().map(|(i, stage)| one(i, stage, desk, view, hand)) }
            </ol>
            if route.stages.len() < MOST_STAGES {
                { adding(view, hand) }
            }
        </>
    }
}

/// A change of the stages, as an act.
fn change(view: &View, change: impl FnOnce(&mut Vec<Stage>)) -> Act {
    let mut next: Scenario = (*view.stored).clone();
    if let Some(route) = next.routes.get_mut(view.route) {
        change(&mut route.stages);
    }
    Act::Do(Action::Replace(Box::new(next)))
}

fn one(i: usize, stage: &Stage, desk: &Desk, view: &View, hand: &Hand) -> Html {
    let name = ROUTES.stage(i);
    let kind = STAGE_KINDS.iter().position(|kind| *kind == stage.name()).unwrap_or(0);
    let (by_hour, work) = match stage {
        Stage::Reduced { pay, .. } => {
            (pay.per == PayPer::Hour, WORKS.iter().position(|work| *work == pay.kind))
        }
        _ => (false, None),
    };
    let paid = work.is_none_or(|work| WORKS[work] != PayKind::Unpaid);
    let search = matches!(stage, Stage::Search { .. } | Stage::Wait { .. });
    let has = |part: &Part| match part {
        Part::Pay => paid,
        Part::Hours | Part::Weeks => paid && by_hour,
        _ => true,
    };
    let (above, here) = (view.clone(), view.clone());
    html! {
        <li key={i} data-stage={(i + 1).to_string()} data-kind={stage.name()}>
            <p class="stage-head">
                <span class="strong">{ &name }</span>
                <span class="acts">
                    { press(ROUTES.up, ROUTES.of(ROUTES.up, &name), i == 0, hand, move || {
                        change(&above, |stages| if i > 0 && i < stages.len() { stages.swap(i - 1, i) })
                    }) }
                    { press(ROUTES.remove, ROUTES.of(ROUTES.remove, &name), false, hand, move || {
                        change(&here, |stages| if i < stages.len() { stages.remove(i); })
                    }) }
                </span>
            </p>
            { select(&format!("stage-{}-kind", i + 1), ROUTES.kind, &ROUTES.kinds, kind, view, hand, move |s, route, kind| {
                let stage = s.routes.get_mut(route).and_then(|route| route.stages.get_mut(i));
                let blank = STAGE_KINDS.get(kind).and_then(|kind| blank_stage(kind));
                if let (Some(stage), Some(blank)) = (stage, blank) {
                    *stage = turned_into(stage, blank);
                }
            }) }
            if let Some(work) = work {
                { select(&format!("stage-{}-work", i + 1), ROUTES.work, &ROUTES.works, work, view, hand, move |s, route, work| {
                    let stage = s.routes.get_mut(route).and_then(|route| route.stages.get_mut(i));
                    if let (Some(pay), Some(kind)) = (stage.and_then(pay_mut), WORKS.get(work)) {
                        pay.kind = *kind;
                    }
                }) }
            }
            { for Part::ALL.into_iter().filter(has).map(|part| {
                let id = format!("stage-{}-{}", i + 1, part.name());
                number(&id, words::part(part, search), Place::Stage(i, part), desk, view, hand)
            }) }
        </li>
    }
}

/// Another stage, behind the others.
fn adding(view: &View, hand: &Hand) -> Html {
    const ID: &str = "add-stage";
    let chosen = NodeRef::default();
    let onclick = {
        let (chosen, view, hand) = (chosen.clone(), view.clone(), hand.clone());
        Callback::from(move |_: MouseEvent| {
            let at = chosen.cast::<HtmlSelectElement>().map(|select| select.selected_index());
            let kind = at.and_then(|at| STAGE_KINDS.get(usize::try_from(at).ok()?));
            if let Some(stage) = kind.and_then(|kind| blank_stage(kind)) {
                hand.dispatch(change(&view, |stages| stages.push(stage)));
            }
        })
    };
    html! {
        <p class="choice">
            <label for={ID}>{ ROUTES.add_stage }</label>
            <select id={ID} ref={chosen}>
                { for ROUTES.kinds.into_iter().map(|kind| html! { <option key={kind}>{ kind }</option> }) }
            </select>
            <button type="button" class="button" {onclick}>{ ROUTES.add_it }</button>
        </p>
    }
}
