//! Why the odds of being ahead are what they are.

use super::figure::{Answer, FigureName, Prospect};
use super::gain;
use super::input::inputs;
use super::levers::Reach;
use super::note::{self, Note};
use super::term::{Term, What};
use super::walks::Walks;
use super::{Asked, Explanation};
use crate::model::valuation::cash;
use crate::scenario::WaitTimes;

/// Every outcome with its chance, which counts if it is ahead and affordable.
pub(super) fn of(asked: &Asked<'_>, walks: &Walks<'_>) -> Explanation {
    let household = &walks.scenario.household;
    let told = household.savings.is_some();
    let outcomes = asked.result.outcomes.iter().enumerate().filter(|(_, o)| o.chance > 0.0);
    let terms = outcomes.map(|(i, outcome)| {
        let one_off = walks.route.one_off;
        let cash = cash(walks.terms(), &outcome.balances, &[], one_off, household.credit, told);
        let broke = cash.not_affordable_from.is_some();
        let affordable = told.then_some(!broke);
        let (ending, chance, gain) = (outcome.ending, outcome.chance, outcome.net_gain);
        let what = What::Counted { ending, how: walks.how(i), chance, gain, affordable };
        Term::new(what, if gain >= 0.0 && !broke { chance } else { 0.0 })
    });
    let answer = Answer::Odds(asked.result.odds_ahead);
    let explanation = Explanation::of(FigureName::OddsAhead, answer, terms.collect());
    let reach = Reach {
        cash: true,
        savings: true,
        credit: true,
        // Without credit a debt is the end of it, and bears no interest.
        debt: household.credit > 0.0 || !told,
        ..gain::reach(walks, Prospect::Expected)
    };
    let mut notes = note::odds(walks);
    if !told {
        notes.push(Note::NotJudged);
    }
    // Of the trials, which the odds are of, each draws its own waits unless these are fixed.
    if walks.scenario.spread.times == WaitTimes::Fixed {
        notes.extend(note::waits(walks, 0..walks.ways.len()));
    }
    notes.extend(note::taxes(walks, walks.scenario.horizon, asked.states));
    Explanation { inputs: inputs(walks, asked.route, &reach, asked.states), notes, ..explanation }
}
