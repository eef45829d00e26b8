//! The taxes that no lever turns: the state, the trade, the month of the start; and what is
//! projected or doubtful of them.

use super::{
    act::Act,
    ask::request,
    el::{El, el},
    entry::{Commit, Entry, number, press, select, text},
    page::Page,
    spans,
    tables::{Tables, needed},
    told::Answer,
};
use crate::{
    order::in_order,
    scenario::{
        FilingStatus, PayKind, STATE_CODES, Scenario, Stage, StateCode, StateTax, TaxMode,
        YearMonth, lever::Lever, part::Place,
    },
    session::Action,
    words::{
        catalogue::{key, say},
        flaw::flaw,
        page as words,
    },
    worker::Ask,
};
use std::rc::Rc;

/// What is chosen about the taxes, beside their kind and the filing status.
pub(crate) fn section(page: &Page<'_>) -> Vec<El> {
    let scenario = &page.view.stored;
    let mut all = Vec::new();
    if scenario.taxes.mode == TaxMode::Us {
        all.push(state(page));
        if scenario.household.status == FilingStatus::Mfj {
            all.extend(number(
                "tax-spouse",
                page.word(key::TAXES_SPOUSE),
                Place::Lever(Lever::Spouse),
                page,
            ));
        }
        if contracts(scenario) {
            let now = usize::from(scenario.taxes.sstb);
            all.push(select(
                "sstb",
                page.word(key::TAXES_TRADE),
                &page.words(key::TAXES_TRADES),
                now,
                page,
                |scenario, _, at| {
                    scenario.taxes.sstb = at > 0;
                },
            ));
        }
    }
    let start = Entry {
        id: "start",
        label: page.word(key::TAXES_START),
        unit: None,
        written: scenario.start.to_string(),
        commit: starting(page),
    };
    all.push(text(start, page));
    all.push(doubts(page));
    all
}

/// The state.
fn state(page: &Page<'_>) -> El {
    let names = words::state_names(page.view.words);
    // Nobody looks for Iowa by its letters IA.
    let mut order: Vec<usize> = (1..names.len()).collect();
    in_order(&mut order, |&at| names[at]);
    let order: Vec<usize> = std::iter::once(0).chain(order).collect();
    let now = match page.view.stored.taxes.state {
        StateTax::Rate(_) => 0,
        StateTax::Code(code) => {
            let known = STATE_CODES.iter().position(|known| *known == code.as_str());
            known.and_then(|known| order.iter().position(|at| *at == known + 1)).unwrap_or(0)
        }
    };
    let options: Vec<&str> = order.iter().map(|&at| names[at]).collect();
    select("state", page.word(key::TAXES_STATE), &options, now, page, move |scenario, _, chosen| {
        let at = order.get(chosen).copied().unwrap_or(0);
        let code = at.checked_sub(1).and_then(|at| STATE_CODES.get(at));
        scenario.taxes.state = match code.and_then(|code| StateCode::new(code)) {
            Some(code) => StateTax::Code(code),
            None => StateTax::Rate(0.0),
        };
    })
}

/// Takes the month of the start, where it is one that can be answered.
fn starting(page: &Page<'_>) -> Commit {
    let view = page.view.clone();
    Rc::new(move |typed: &str| {
        let Some(start) = YearMonth::parse(typed.trim()) else {
            return (None, Some(view.word(key::TAXES_NO_MONTH).to_owned()));
        };
        let mut next = (*view.stored).clone();
        next.start = start;
        let refused = next.check().into_iter().find(|problem| problem.place == "start");
        match refused {
            Some(refused) => (
                None,
                Some(
                    say!(view.words, TAXES_REFUSED, problem = flaw(view.words, refused.flaw))
                        .to_string(),
                ),
            ),
            None => (Some(Act::Do(Action::Replace(Box::new(next)))), None),
        }
    })
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
fn doubts(page: &Page<'_>) -> El {
    let view = page.view;
    if needed(&view.stored) {
        let said = el("p", "message").attr("role", "status");
        match &view.tables {
            Tables::Here(_) => {}
            Tables::Missing => {
                let again = page.word(key::TAXES_AGAIN).to_owned();
                let again = press(
                    page.word(key::TAXES_AGAIN),
                    again,
                    false,
                    page,
                    Act::Tables(Tables::Unasked),
                );
                return said.say(page.word(key::TAXES_MISSING)).say(" ").put(again);
            }
            Tables::Unasked | Tables::Coming => return said.say(page.word(key::TAXES_COMING)),
        }
    }
    let told = page.desk.told.doubts(request(view, Ask::Doubts));
    match told {
        Answer::Here(notes, now) => el("ul", "doubts")
            .state("aria-busy", !now)
            .all(notes.iter().map(|note| el("li", "").all(spans::plain(note)))),
        Answer::Coming => {
            el("p", "doubts").state("aria-busy", true).say(page.word(key::WORKER_COMING))
        }
        Answer::Lost => el("p", "message").attr("role", "status").say(page.word(key::WORKER_LOST)),
    }
}
