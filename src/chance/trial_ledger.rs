//! One trial opened as a ledger: the same draws, the same step, row by row.

use super::plan::Plan;
use super::stream::StreamKind;
use super::trial::{Lane, Luck, Trial};
use crate::facts::states::StateTables;
use crate::model::ledger::{Ledger, LedgerError, Walk};
use crate::model::path::{PaidBefore, walk_steps};
use crate::scenario::Scenario;

/// The ledger of `route` in trial `trial` (from 0).
///
/// # Errors
/// Where the scenario cannot be evaluated or has no such route.
pub fn trial_ledger(
    scenario: &Scenario,
    route: usize,
    trial: u32,
    states: Option<&StateTables>,
) -> Result<Ledger, LedgerError> {
    open(scenario, Some(route), trial, states)
}

/// The ledger of staying in trial `trial`.
///
/// # Errors
/// Where the scenario cannot be evaluated.
pub fn trial_ledger_staying(
    scenario: &Scenario,
    trial: u32,
    states: Option<&StateTables>,
) -> Result<Ledger, LedgerError> {
    open(scenario, None, trial, states)
}

fn open(
    scenario: &Scenario,
    route: Option<usize>,
    trial: u32,
    states: Option<&StateTables>,
) -> Result<Ledger, LedgerError> {
    let plan = Plan::new(scenario, StreamKind::Lattice, states)?;
    let mut luck = [Luck::default()];
    let mut lanes = [Lane::staying()];
    plan.draw(trial, &mut luck[0]);
    let mut walked = |route: Option<usize>, paid: PaidBefore| {
        match route {
            Some(route) => plan.set_out(route, &luck, &mut lanes),
            None => lanes[0].stay(),
        }
        let (terms, _) = plan.route_terms(route.unwrap_or(0)).ok_or(LedgerError::NoSuchOutcome)?;
        let mut walk = Walk::default();
        let mut steps = Trial::new(plan.terms(), terms, &mut lanes, &luck);
        let (months, years) = (&mut walk.months, &mut walk.years);
        let paid = walk_steps(
            plan.terms(),
            &mut steps,
            plan.horizon(),
            paid,
            |month, count| months.extend(month.repeat(count)),
            |year| years.push(*year),
        );
        Ok::<_, LedgerError>((walk, paid))
    };
    let (staying, paid) = walked(None, PaidBefore::OfStaying)?;
    let Some(route) = route else {
        return Ok(Ledger::of(plan.terms(), staying.clone(), &staying, 0.0));
    };
    let (walk, _) = walked(Some(route), PaidBefore::Paid(paid))?;
    let one_off = plan.route_terms(route).map_or(0.0, |(_, one_off)| one_off);
    Ok(Ledger::of(plan.terms(), walk, &staying, one_off))
}
