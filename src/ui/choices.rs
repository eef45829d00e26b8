//! What is chosen and not dialled: the kind of tax, how one files, how one is employed.

use super::{currency::currency, el::El, entry::select, page::Page};
use crate::{
    scenario::{FilingStatus, PayKind, Scenario, TaxMode, WaitTimes, lever::Subject},
    words::catalogue::key,
};

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
    let choice = |name, label, list, now, set: fn(&mut Scenario, usize, usize)| {
        select(name, page.word(label), &page.words(list), now, page, set)
    };
    match subject {
        Subject::PayDetails => {
            let now = place(&KINDS, &scenario.now.pay.kind);
            let then = place(&KINDS, &route.map(|r| r.then.pay.kind).unwrap_or_default());
            let kinds = key::CHOICE_KINDS;
            vec![
                choice("choice-now-kind", key::CHOICE_NOW_KIND, kinds, now, |s, _, i| {
                    s.now.pay.kind = KINDS[i];
                }),
                choice("choice-then-kind", key::CHOICE_THEN_KIND, kinds, then, |s, route, i| {
                    if let Some(route) = s.routes.get_mut(route) {
                        route.then.pay.kind = KINDS[i];
                    }
                }),
            ]
        }
        Subject::Taxes => {
            let mode = place(&MODES, &scenario.taxes.mode);
            let taxes = key::CHOICE_TAXES;
            let mut all = vec![choice("choice-tax", key::CHOICE_TAX, taxes, mode, |s, _, i| {
                s.taxes.mode = MODES[i];
            })];
            if scenario.taxes.mode == TaxMode::Us {
                let status = place(&STATUS, &scenario.household.status);
                let statuses = key::CHOICE_STATUSES;
                all.push(choice("choice-status", key::CHOICE_STATUS, statuses, status, {
                    |s, _, i| s.household.status = STATUS[i]
                }));
            }
            all
        }
        Subject::Assumptions => {
            let times = place(&TIMES, &scenario.spread.times);
            let lasting = key::CHOICE_HOW_LONG;
            let mut all =
                vec![choice("choice-times", key::CHOICE_TIMES, lasting, times, |s, _, i| {
                    s.spread.times = TIMES[i];
                })];
            // A link may ask for any number of trials: one that is not among these stays as it is.
            let trials = TRIALS.iter().position(|count| *count == scenario.trials);
            all.extend(trials.map(|now| trials_choice(now, page)));
            all.push(currency(page));
            all
        }
        _ => Vec::new(),
    }
}

/// What is chosen of a subject, for paper: how one works where that is not as an employee, how one
/// files.
pub(crate) fn chosen(subject: Subject, page: &Page<'_>) -> Vec<String> {
    let scenario = &page.view.stored;
    match subject {
        Subject::PayDetails => {
            let then = scenario.routes.get(page.view.route).map(|route| route.then.pay.kind);
            let pays = [
                (key::CHOICE_NOW_KIND, scenario.now.pay.kind),
                (key::CHOICE_THEN_KIND, then.unwrap_or_default()),
            ];
            let kinds = page.words(key::CHOICE_KINDS);
            let other = pays.into_iter().filter(|(_, kind)| *kind != PayKind::default());
            other
                .filter_map(|(label, kind)| Some((label, kinds.get(place(&KINDS, &kind))?)))
                .map(|(label, kind)| format!("{}: {kind}", page.word(label)))
                .collect()
        }
        Subject::Taxes if scenario.taxes.mode == TaxMode::Us => {
            let status = place(&STATUS, &scenario.household.status);
            page.words(key::CHOICE_STATUSES)
                .get(status)
                .map(|said| (*said).to_owned())
                .into_iter()
                .collect()
        }
        _ => Vec::new(),
    }
}

/// How many trials are run.
fn trials_choice(now: usize, page: &Page<'_>) -> El {
    let figures = page.view.voice().figures;
    let counts = TRIALS.map(|count| figures.count(count));
    select("choice-trials", page.word(key::CHOICE_TRIALS), &counts, now, page, |s, _, i| {
        s.trials = TRIALS[i];
    })
}

fn place<T: PartialEq>(all: &[T], one: &T) -> usize {
    all.iter().position(|other| other == one).unwrap_or(0)
}
