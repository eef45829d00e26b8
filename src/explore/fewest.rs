//! The fewest months that savings carry.

use super::probe::Probe;
use crate::scenario::lever::Lever;

/// The fewest months of the main stage that savings carry, where the user's carry and none below these
/// does (docs/model.md, rule 30b). `None` where one month does, where the user's do not, and where
/// savings are not told.
pub fn fewest_carried(probe: &Probe<'_>) -> Option<u32> {
    let yours = probe.yours(Lever::For)? as u32;
    let carried = |months: &u32| probe.affordable(Lever::For, f64::from(*months));
    if probe.scenario().household.savings.is_none() || yours < 2 || !carried(&yours) {
        return None;
    }
    let fewest = (1..=yours).rev().take_while(carried).last()?;
    (fewest > 1 && !(1..fewest).any(|months| carried(&months))).then_some(fewest)
}
