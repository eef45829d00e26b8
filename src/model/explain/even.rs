//! Why it is made good in this month and no other.

use super::figure::{Answer, FigureName};
use super::gain::deepest;
use super::input::inputs;
use super::levers::Reach;
use super::note::{self, Note};
use super::term::{Term, What};
use super::walks::Walks;
use super::{Asked, Explanation};
use crate::model::break_even::BreakEvenState;
use crate::model::present_value::Cumulative;

/// A chance so near 1 that it is (sums of products of chances).
const SURE: f64 = 1e-12;

/// The cumulative gain of what works: down to its deepest month, up to the month before it is made
/// good, and that month; to the horizon where it never is.
pub(super) fn of(asked: &Asked<'_>) -> Option<Explanation> {
    let horizon = asked.scenario.horizon;
    let even = &asked.result.works.break_even;
    let (until, turn) = match even.state {
        BreakEvenState::Month(month) | BreakEvenState::Beyond(month) => (month, Some(month)),
        BreakEvenState::AheadThroughout | BreakEvenState::Never => (horizon, None),
    };
    let walks = Walks::new(asked.scenario, asked.route, horizon.max(until), asked.states)?;
    let works = walks.works()?;
    let gains = walks.gains(&walks.months(&walks.ways.get(works)?.itinerary));
    let gains = gains.get(..=until as usize)?;
    let cumulative = Cumulative::of(gains, &walks.terms().discount).values;
    let low = deepest(&cumulative);
    let mut terms = Vec::new();
    let mut from = u32::from(walks.route.one_off == 0.0);
    let mut before = 0.0;
    for to in [Some(low), turn.map(|month| month.saturating_sub(1)), Some(until)] {
        let Some(to) = to.filter(|to| *to >= from) else { continue };
        let now = cumulative.get(to as usize)?;
        let what = What::Months { from, to, deepest: to == low };
        terms.push(Term::new(what, now - before));
        before = *now;
        from = to + 1;
    }
    let reach = Reach {
        gain: true,
        discounted: true,
        horizon: until >= horizon,
        ..Reach::along(&walks, [works], until)
    };
    let mut notes = vec![Note::PresentValue(asked.scenario.rate)];
    notes.extend(even.first_crossing.filter(|month| Some(*month) != turn).map(Note::EvenBefore));
    if asked.result.odds < 1.0 - SURE {
        notes.push(Note::EvenExpected(asked.result.expected.break_even.state));
    }
    notes.extend(note::waits(&walks, [works]));
    notes.extend(note::taxes(&walks, reach.until, asked.states));
    let answer = Answer::Even { state: even.state, until };
    Some(Explanation {
        inputs: inputs(&walks, asked.route, &reach, asked.states),
        notes,
        ..Explanation::of(FigureName::BreakEvenMonth, answer, terms)
    })
}
