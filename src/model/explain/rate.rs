//! Why a return is what it is.

use super::figure::{Answer, FigureName, Prospect};
use super::gain;
use super::input::inputs;
use super::levers::Reach;
use super::note::Note;
use super::walks::Walks;
use super::{Asked, Explanation};
use crate::scenario::MONTHS_PER_YEAR;

/// A loss at which the horizon's flow would count more than this often is not shown as a sum: what
/// cancels there is rounding.
const MOST_WEIGHT: f64 = 100.0;

/// The flows discounted at the one return, which cancel out; without discount where there are none
/// or several.
pub(super) fn of(asked: &Asked<'_>, walks: &Walks<'_>, prospect: Prospect) -> Explanation {
    let returns = gain::path(asked.result, prospect).irr.clone();
    let factor = |rate: f64, k: u32| libm::pow(1.0 + rate, -f64::from(k) / MONTHS_PER_YEAR);
    let discounted_at = match returns.roots.as_slice() {
        [root] if factor(*root, walks.scenario.horizon) <= MOST_WEIGHT => Some(*root),
        _ => None,
    };
    let terms = walks.worth(prospect, |k| factor(discounted_at.unwrap_or(0.0), k));
    let reach = Reach { discounted: false, ..gain::reach(walks, prospect) };
    let notes = gain::notes(asked, walks, prospect).into_iter();
    Explanation {
        inputs: inputs(walks, asked.route, &reach, asked.states),
        notes: notes
            .filter(|note| !matches!(note, Note::MoreTax(_) | Note::PresentValue(_)))
            .collect(),
        ..Explanation::of(
            FigureName::Return(prospect),
            Answer::Return { prospect, returns, discounted_at },
            terms,
        )
    }
}
