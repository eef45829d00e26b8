//! Why a return is what it is.

use super::figure::{Answer, FigureName, Prospect};
use super::gain;
use super::input::inputs;
use super::levers::Reach;
use super::note::Note;
use super::walks::Walks;
use super::{Asked, Explanation};
use crate::scenario::MONTHS_PER_YEAR;

/// The flows discounted at the one return, which cancel out; without discount where there are none
/// or several.
pub(super) fn of(asked: &Asked<'_>, walks: &Walks<'_>, prospect: Prospect) -> Explanation {
    let returns = gain::path(asked.result, prospect).irr.clone();
    let growth = match returns.roots.as_slice() {
        [root] => Some(1.0 + root),
        _ => None,
    };
    let plain = || walks.worth(prospect, |_| 1.0);
    let discounted = growth.map(|growth| {
        walks.worth(prospect, |k| libm::pow(growth, -f64::from(k) / MONTHS_PER_YEAR))
    });
    // At a rate near −100 % the factors leave the numbers' range.
    let finite = discounted.filter(|terms| terms.iter().all(|term| term.amount.is_finite()));
    let terms = finite.unwrap_or_else(plain);
    let reach = Reach { discounted: false, ..gain::reach(walks, prospect) };
    let notes = gain::notes(asked, walks, prospect).into_iter();
    Explanation {
        inputs: inputs(walks, asked.route, &reach, asked.states),
        notes: notes
            .filter(|note| !matches!(note, Note::MoreTax(_) | Note::PresentValue(_)))
            .collect(),
        ..Explanation::of(FigureName::Return(prospect), Answer::Return { prospect, returns }, terms)
    }
}
