//! What is chosen and not dialled: the kind of tax, how one files, how one is employed.

use super::{
    act::Act,
    el::{El, el},
    events,
    page::Page,
};
use crate::{
    scenario::{FilingStatus, PayKind, Scenario, TaxMode, WaitTimes, lever::Subject},
    session::Action,
    words::ui_en::{CHOICES, Choice},
};
use web_sys::HtmlSelectElement;
use yew::virtual_dom::ListenerKind;

const KINDS: [PayKind; 3] = [PayKind::Employee, PayKind::Contractor, PayKind::Unpaid];
const MODES: [TaxMode; 3] = [TaxMode::Us, TaxMode::Flat, TaxMode::None];
const STATUS: [FilingStatus; 5] = [
    FilingStatus::Single,
    FilingStatus::Mfj,
    FilingStatus::Mfs,
    FilingStatus::Hoh,
    FilingStatus::Qss,
];

const TIMES: [WaitTimes; 2] = [WaitTimes::Random, WaitTimes::Fixed];
const TRIALS: [u32; 4] = [10_000, 1_000, 100_000, 1_000_000];

/// The choices of a subject.
pub(crate) fn choices(subject: Subject, page: &Page<'_>) -> Vec<El> {
    let scenario = &page.view.stored;
    let route = scenario.routes.get(page.view.route);
    match subject {
        Subject::PayDetails => {
            let now = place(&KINDS, &scenario.now.pay.kind);
            let then = place(&KINDS, &route.map(|r| r.then.pay.kind).unwrap_or_default());
            vec![
                choice(&CHOICES.now_kind, now, page, |s, _, i| s.now.pay.kind = KINDS[i]),
                choice(&CHOICES.then_kind, then, page, |s, route, i| {
                    if let Some(route) = s.routes.get_mut(route) {
                        route.then.pay.kind = KINDS[i];
                    }
                }),
            ]
        }
        Subject::Taxes => {
            let mode = place(&MODES, &scenario.taxes.mode);
            let mut all = vec![choice(&CHOICES.tax, mode, page, |s, _, i| s.taxes.mode = MODES[i])];
            if scenario.taxes.mode == TaxMode::Us {
                let status = place(&STATUS, &scenario.household.status);
                all.push(choice(&CHOICES.status, status, page, |s, _, i| {
                    s.household.status = STATUS[i];
                }));
            }
            all
        }
        Subject::Assumptions => {
            let times = place(&TIMES, &scenario.spread.times);
            let mut all =
                vec![choice(&CHOICES.times, times, page, |s, _, i| s.spread.times = TIMES[i])];
            // A link may ask for any number of trials: one that is not among these stays as it is.
            let trials = TRIALS.iter().position(|count| *count == scenario.trials);
            all.extend(trials.map(|trials| {
                choice(&CHOICES.trials, trials, page, |s, _, i| s.trials = TRIALS[i])
            }));
            all
        }
        _ => Vec::new(),
    }
}

fn place<T: PartialEq>(all: &[T], one: &T) -> usize {
    all.iter().position(|other| other == one).unwrap_or(0)
}

/// One choice among a few.
fn choice(
    choice: &Choice,
    now: usize,
    page: &Page<'_>,
    set: fn(&mut Scenario, usize, usize),
) -> El {
    let (scenario, route, count) =
        (page.view.stored.clone(), page.view.route, choice.options.len());
    let id = format!("choice-{}", choice.name);
    let options = choice
        .options
        .iter()
        .enumerate()
        .map(|(i, word)| el("option", "").flag("selected", i == now).say(*word));
    let select = el("select", "").attr("id", id.clone()).all(options).on(
        ListenerKind::onchange,
        page.hand,
        Box::new(move |event| {
            let chosen = events::target::<HtmlSelectElement>(event)?.selected_index();
            let chosen = usize::try_from(chosen).ok().filter(|chosen| *chosen < count)?;
            let mut next = (*scenario).clone();
            set(&mut next, route, chosen);
            Some(Act::Do(Action::Replace(Box::new(next))))
        }),
    );
    el("p", "choice")
        .key(choice.name)
        .put(el("label", "").attr("for", id).say(choice.label))
        .put(select)
}
