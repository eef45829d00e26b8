//! What somebody typed into a field, applied.

use super::{desk::Desk, units::Units};
use crate::{
    scenario::lever::Lever,
    session::Action,
    words::{
        NumberFormat, field,
        lever::{LeverNote, after_set},
    },
};

/// What is said of a lever, for as long as it has the value it was said of.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Said {
    /// The lever.
    pub(crate) lever: Lever,
    /// What is said.
    pub(crate) note: LeverNote,
    /// The value, in the unit shown.
    pub(crate) of: Option<f64>,
}

/// Takes what was typed: sets the lever to the nearest value it takes, or keeps what there was, and
/// says so.
pub(super) fn apply(desk: &mut Desk) {
    let Some((lever, text)) = desk.draft.take() else { return };
    let units = Units::of(desk);
    let (unit, value) = (units.unit(lever), units.value(lever));
    let format: &dyn NumberFormat = &*desk.format;
    match field::read(unit, &text, format) {
        Ok(shown) => {
            let mut tried = (*units.shown).clone();
            let set = lever.set(&mut tried, units.route, shown);
            let of = lever.get(&tried, units.route);
            desk.adjust(lever, of.unwrap_or(shown));
            desk.session = desk.session.apply(Action::Settle);
            desk.said = after_set(lever, unit, set, value).map(|note| Said { lever, note, of });
        }
        Err(_) if lever == Lever::Savings && text.trim().is_empty() => {
            let mut untold = desk.session.scenario().clone();
            untold.household.savings = None;
            desk.apply(Action::Replace(Box::new(untold)));
            desk.said = Some(Said { lever, note: LeverNote::NotTold, of: None });
        }
        Err(error) => {
            let note = LeverNote::Unread(error, unit, value);
            desk.said = Some(Said { lever, note, of: value });
        }
    }
}
