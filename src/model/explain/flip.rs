//! Why the answer flips at this value of a lever.

use super::figure::{Answer, FigureName, Prospect};
use super::gain;
use super::input::inputs;
use super::levers::Reach;
use super::note::Note;
use super::term::{Term, What};
use super::walks::Walks;
use super::{Asked, Explanation};
use crate::model::Case;
use crate::model::result::Required;
use crate::scenario::lever::Lever;

/// Odds at which every way can happen.
const EVEN_ODDS: f64 = 0.5;

/// The expected gain at the solved value, and what going from there to the user's own adds.
pub(super) fn of(
    asked: &Asked<'_>,
    walks: &Walks<'_>,
    lever: Lever,
    required: Required,
) -> Option<Explanation> {
    let unit = lever.unit(asked.scenario, asked.route);
    let yours = lever.get(asked.scenario, asked.route)?;
    let gain = asked.result.expected.net_gain;
    let terms = match required {
        Required::None => return None,
        Required::Never => vec![Term::new(What::At { lever, unit, value: yours }, gain)],
        Required::Value(value) | Required::Always(value) => {
            let there = gain_at(asked, lever, value)?;
            vec![
                Term::new(What::At { lever, unit, value }, there),
                Term::new(What::FromThereTo { lever, unit, value: yours }, gain - there),
            ]
        }
    };
    let rises = match lever {
        Lever::Now | Lever::For => false,
        // Of the last gate alone: those before it may fail as well.
        Lever::Odds => gain_at(asked, lever, 1.0)? >= gain_at(asked, lever, 0.0)?,
        _ => true,
    };
    let answer = Answer::Flip { lever, unit, required, rises };
    let notes = gain::notes(asked, walks, Prospect::Expected).into_iter();
    let notes = notes.filter(|note| !matches!(note, Note::MoreTax(_)));
    // These two may be held by the cash before the gain flips.
    let limited = asked.scenario.household.savings.is_some();
    let alone = (limited && matches!(lever, Lever::Cut | Lever::For)).then_some(Note::GainAlone);
    let reach = reach(asked, walks, lever)?;
    Some(Explanation {
        inputs: inputs(walks, asked.route, &reach, asked.states),
        notes: std::iter::once(Note::AllElseHeld).chain(alone).chain(notes).collect(),
        ..Explanation::of(FigureName::Required(lever), answer, terms)
    })
}

/// Odds are solved over all ways, those that cannot happen at the user's own included.
fn reach(asked: &Asked<'_>, walks: &Walks<'_>, lever: Lever) -> Option<Reach> {
    let reach = gain::reach(walks, Prospect::Expected);
    if lever != Lever::Odds {
        return Some(reach);
    }
    let mut even = asked.scenario.clone();
    Lever::Odds.set(&mut even, asked.route, EVEN_ODDS);
    let walks = Walks::new(&even, asked.route, even.horizon, asked.states)?;
    let all = Reach::along(&walks, 0..walks.ways.len(), even.horizon);
    Some(Reach { phases: all.phases, review: all.review, ..reach })
}

/// The expected net gain with `lever` at `value`, on the full model.
fn gain_at(asked: &Asked<'_>, lever: Lever, value: f64) -> Option<f64> {
    let mut turned = asked.scenario.clone();
    lever.set(&mut turned, asked.route, value);
    let case = Case::prepare(&turned, turned.horizon, asked.states).ok()?;
    Some(case.standing(turned.routes.get(asked.route)?).net_gain)
}
