//! Why so much cash is needed, and why it is lowest where it is.

use super::balance::Low;
use super::figure::{Answer, FigureName, Prospect};
use super::input::{Input, inputs};
use super::levers::Reach;
use super::note::{self, Note};
use super::term::{Term, What};
use super::walks::Walks;
use super::{Asked, Explanation};
use crate::model::Case;
use crate::model::result::Required;
use crate::scenario::lever::Lever;

/// What rounding leaves of balances that meet a limit exactly.
const ROUNDING: f64 = 1e-6;

/// Savings needed: what the worst way takes to the point where, starting with just that, the
/// balance meets the credit limit (docs/model.md, rule 28).
pub(super) fn needed(asked: &Asked<'_>, walks: &Walks<'_>) -> Option<Explanation> {
    let needed = asked.result.cash.needed;
    let low = Low::of(walks, needed, ROUNDING)?;
    let mut terms = low.needs(walks);
    if low.balance.abs() > ROUNDING {
        terms.push(Term::new(What::OnCredit, low.balance));
    }
    let answer = Answer::Needed { needed, month: low.month, ending: low.ending };
    let reach = Reach { credit: true, ..reach(walks, &low) };
    Some(explained(
        asked,
        walks,
        &low,
        &reach,
        Explanation::of(FigureName::CashNeeded, answer, terms),
    ))
}

/// The lowest balance: savings, less what the worst way takes to its lowest point.
pub(super) fn lowest(asked: &Asked<'_>, walks: &Walks<'_>) -> Option<Explanation> {
    let savings = walks.terms().savings;
    let low = Low::of(walks, savings, 0.0)?;
    let takes = low.needs(walks).into_iter().map(|t| Term::new(t.what, 0.0 - t.amount));
    let terms = std::iter::once(Term::new(What::Savings, savings)).chain(takes).collect();
    let answer = Answer::Lowest { balance: low.balance, month: low.month, ending: low.ending };
    let reach = Reach { savings: true, ..reach(walks, &low) };
    let explanation = Explanation::of(FigureName::LowestCash, answer, terms);
    let mut explained = explained(asked, walks, &low, &reach, explanation);
    if walks.scenario.household.savings.is_none() {
        explained.notes.insert(0, Note::SavingsNotTold);
    }
    Some(explained)
}

/// The lowest balance with `lever` at the last value at which cash holds; what it is at beyond that
/// breaks the credit limit.
pub(super) fn limit(asked: &Asked<'_>, lever: Lever, solved: Required) -> Option<Explanation> {
    let Required::Value(last) = solved else { return None };
    let unit = lever.unit(asked.scenario, asked.route);
    let mut turned = asked.scenario.clone();
    lever.set(&mut turned, asked.route, last);
    let case = Case::prepare(&turned, turned.horizon, asked.states).ok()?;
    let result = &case.judge(asked.route).ok()?;
    let walks = Walks::new(&turned, asked.route, turned.horizon, asked.states)?;
    let there = lowest(&Asked { scenario: &turned, result, ..*asked }, &walks)?;
    let Answer::Lowest { month, .. } = there.answer else { return None };
    // The lever is the answer, not given; of a pay its hours and weeks are.
    let given = |input| match input {
        Input::Lever { lever: of, .. } if of == lever => Vec::new(),
        Input::Pay { lever: of, .. } if of == lever => {
            let time = [Lever::CutHours, Lever::CutWeeks].into_iter();
            time.filter_map(|lever| {
                let value = lever.get(&turned, asked.route)?;
                Some(Input::Lever { lever, unit: lever.unit(&turned, asked.route), value })
            })
            .collect()
        }
        other => vec![other],
    };
    Some(Explanation {
        figure: FigureName::Limit(lever),
        answer: Answer::Limit { lever, unit, last, month },
        inputs: there.inputs.into_iter().flat_map(given).collect(),
        notes: std::iter::once(Note::AllElseHeld).chain(there.notes).collect(),
        ..there
    })
}

/// The way to the lowest point; where nothing is ever taken from savings, every month of every way
/// is why.
fn reach(walks: &Walks<'_>, low: &Low) -> Reach {
    let horizon = walks.scenario.horizon;
    let cash = Reach { cash: true, debt: low.debt, ..Reach::default() };
    if low.month == 0 && walks.route.one_off == 0.0 {
        let ways = walks.weighted(Prospect::Expected).into_iter().map(|way| way.0);
        let all = Reach::along(walks, ways, horizon);
        return Reach {
            horizon: true,
            until: all.until,
            phases: all.phases,
            review: all.review,
            ..cash
        };
    }
    let along = Reach::along(walks, [low.way], low.month);
    let (until, phases, review) = (along.until, along.phases, along.review);
    Reach { horizon: low.month >= horizon, until, phases, review, ..cash }
}

fn explained(
    asked: &Asked<'_>,
    walks: &Walks<'_>,
    low: &Low,
    reach: &Reach,
    explanation: Explanation,
) -> Explanation {
    let take_home = low.paid_phases().map(|month| Input::TakeHome {
        phase: month.phase,
        gross: month.earned.gross(),
        tax: month.tax,
        deferral: month.earned.deferral,
    });
    let mut all = inputs(walks, asked.route, reach, asked.states);
    all.extend(take_home);
    let mut notes = note::waits(walks, [low.way]);
    notes.extend(note::taxes(walks, reach.until, asked.states));
    Explanation { inputs: all, notes, ..explanation }
}
