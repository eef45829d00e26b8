//! The stages of the route looked at.

use super::{
    act::Act,
    el::{El, el},
    entry::{choose, number, press, select},
    page::Page,
    view::View,
};
use crate::{
    platform::page as document,
    scenario::{
        MOST_STAGES, PayKind, PayPer, Scenario, Stage,
        change::{add_step, remove_step, turned_into},
        link::{STAGE_KINDS, blank_stage},
        part::{Part, Place, pay_mut, steps},
    },
    session::Action,
    words::{
        catalogue::{key, say},
        page as words,
    },
};
use yew::virtual_dom::ListenerKind;

/// Ways to work, in the order of their words.
const WORKS: [PayKind; 3] = [PayKind::Employee, PayKind::Contractor, PayKind::Unpaid];
/// The choice of a kind of stage, in the document.
const ADD: &str = "add-stage";

/// The stages, one after the other, and another one.
pub(crate) fn list(page: &Page<'_>) -> Vec<El> {
    let view = page.view;
    let Some(route) = view.stored.routes.get(view.route) else { return Vec::new() };
    let mut all = vec![el("h4", "").say(page.word(key::ROUTES_STAGES))];
    if route.stages.is_empty() {
        all.push(el("p", "message").say(page.word(key::ROUTES_NO_STAGES)));
    }
    let each = route.stages.iter().enumerate().map(|(i, stage)| one(i, stage, page));
    all.push(el("ol", "stages").all(each));
    if route.stages.len() < MOST_STAGES {
        all.push(adding(page));
    }
    all
}

/// A change of the stages, as an act.
fn change(view: &View, change: impl FnOnce(&mut Vec<Stage>)) -> Act {
    let mut next = (*view.stored).clone();
    if let Some(route) = next.routes.get_mut(view.route) {
        change(&mut route.stages);
    }
    Act::Do(Action::Replace(Box::new(next)))
}

fn one(i: usize, stage: &Stage, page: &Page<'_>) -> El {
    let name = words::stage(page.view.words, i);
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
    let work = work.map(|work| {
        let set = move |scenario: &mut Scenario, route: usize, work: usize| {
            let stage = scenario.routes.get_mut(route).and_then(|route| route.stages.get_mut(i));
            if let (Some(pay), Some(kind)) = (stage.and_then(pay_mut), WORKS.get(work)) {
                pay.kind = *kind;
            }
        };
        select(
            &format!("stage-{}-work", i + 1),
            page.word(key::ROUTES_WORK),
            &page.words(key::ROUTES_WORKS),
            work,
            page,
            set,
        )
    });
    el("li", "")
        .key(i.to_string())
        .attr("data-stage", (i + 1).to_string())
        .attr("data-kind", stage.name())
        .put(head(i, &name, page))
        .put(kind(i, stage, page))
        .all(work)
        .all(Part::ALL.into_iter().filter(has).filter_map(|part| {
            let id = format!("stage-{}-{}", i + 1, part.name());
            number(&id, words::part(page.view.words, part, search), Place::Stage(i, part), page)
        }))
        .all(steps_of(i, stage, &name, page))
}

/// The steps of a stage's pay, and another one.
fn steps_of(i: usize, stage: &Stage, name: &str, page: &Page<'_>) -> Vec<El> {
    let Stage::Reduced { .. } = stage else { return Vec::new() };
    let changed = |how: &dyn Fn(&mut Stage)| {
        change(page.view, |stages| {
            if let Some(stage) = stages.get_mut(i) {
                how(stage);
            }
        })
    };
    let of_step = |nth: usize| {
        let step = (nth + 1).to_string();
        let what = say!(page.view.words, ROUTES_STEP, step = step, stage = name).to_string();
        words::acted(page.view.words, page.word(key::ROUTES_REMOVE), &what)
    };
    let mut all = Vec::new();
    for nth in 0..steps(stage).len() {
        let id = |what: &str| format!("stage-{}-step-{}-{what}", i + 1, nth + 1);
        let remove = changed(&|stage| remove_step(stage, nth));
        let remove = press(page.word(key::ROUTES_REMOVE), of_step(nth), false, page, remove);
        all.extend(number(
            &id("from"),
            page.word(key::ROUTES_STEP_FROM),
            Place::StepFrom(i, nth),
            page,
        ));
        all.extend(number(
            &id("pay"),
            page.word(key::ROUTES_STEP_PAY),
            Place::StepPay(i, nth),
            page,
        ));
        all.push(el("p", "stage-head").put(el("span", "acts").put(remove)));
    }
    let mut longer = stage.clone();
    add_step(&mut longer);
    if longer != *stage {
        let add = press(
            page.word(key::ROUTES_ADD_STEP),
            words::acted(page.view.words, page.word(key::ROUTES_ADD_STEP), name),
            false,
            page,
            changed(&add_step),
        );
        all.push(el("p", "stage-head").put(add));
    }
    all
}

/// A stage's name, and the way up and out.
fn head(i: usize, name: &str, page: &Page<'_>) -> El {
    let act = |word, disabled, act| {
        press(word, words::acted(page.view.words, word, name), disabled, page, act)
    };
    let up = change(page.view, |stages| {
        if i > 0 && i < stages.len() {
            stages.swap(i - 1, i);
        }
    });
    let out = change(page.view, |stages| {
        if i < stages.len() {
            stages.remove(i);
        }
    });
    let acts = el("span", "acts").put(act(page.word(key::ROUTES_UP), i == 0, up)).put(act(
        page.word(key::ROUTES_REMOVE),
        false,
        out,
    ));
    el("p", "stage-head").put(el("span", "strong").say(name.to_owned())).put(acts)
}

/// What kind of stage it is.
fn kind(i: usize, stage: &Stage, page: &Page<'_>) -> El {
    let now = STAGE_KINDS.iter().position(|kind| *kind == stage.name()).unwrap_or(0);
    let id = format!("stage-{}-kind", i + 1);
    select(
        &id,
        page.word(key::ROUTES_KIND),
        &page.words(key::ROUTES_KINDS),
        now,
        page,
        move |scenario, route, kind| {
            let stage = scenario.routes.get_mut(route).and_then(|route| route.stages.get_mut(i));
            let blank = STAGE_KINDS.get(kind).and_then(|kind| blank_stage(kind));
            if let (Some(stage), Some(blank)) = (stage, blank) {
                *stage = turned_into(stage, blank);
            }
        },
    )
}

/// Another stage, behind the others.
fn adding(page: &Page<'_>) -> El {
    let view = page.view.clone();
    let add = el("button", "button").attr("type", "button").say(page.word(key::ROUTES_ADD_IT)).on(
        ListenerKind::onclick,
        page.hand,
        Box::new(move |_| {
            let stage = blank_stage(STAGE_KINDS.get(document::chosen(ADD)?)?)?;
            Some(change(&view, |stages| stages.push(stage)))
        }),
    );
    el("p", "choice")
        .put(el("label", "").attr("for", ADD).say(page.word(key::ROUTES_ADD_STAGE)))
        .put(choose(ADD, &page.words(key::ROUTES_KINDS), 0))
        .put(add)
}
