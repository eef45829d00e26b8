//! What is wrong with a scenario that can be read but makes no sense, as data.

use super::{span::Text, voice::Voice};
use crate::scenario::{PayKind, Scenario};

/// Something a scenario lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Impossible {
    /// There is no route to judge.
    NoRoute,
    /// Neither the job now nor the one after pays anything.
    NoIncome,
    /// The one-off cost is more than savings and credit together.
    CannotStart,
    /// Savings are spent at the first living costs, staying or going.
    NothingToLiveOn,
}

/// What makes this scenario impossible for `route`, if anything; it is shown all the same.
pub fn impossible(scenario: &Scenario, route: usize) -> Option<Impossible> {
    let Some(at) = scenario.routes.get(route) else { return Some(Impossible::NoRoute) };
    let household = &scenario.household;
    let earns =
        |pay: &crate::scenario::Pay| pay.kind != PayKind::Unpaid && pay.monthly_gross() > 0.0;
    let has = household.savings.map(|savings| savings + household.credit);
    let no_pay = !earns(&scenario.now.pay) && !earns(&at.then.pay);
    if no_pay && household.spouse <= 0.0 && household.living > 0.0 && has.is_some_and(|h| h <= 0.0)
    {
        Some(Impossible::NothingToLiveOn)
    } else if no_pay {
        Some(Impossible::NoIncome)
    } else if has.is_some_and(|has| at.one_off > has) {
        Some(Impossible::CannotStart)
    } else {
        None
    }
}

/// The same in words.
pub fn impossible_words(voice: &Voice, scenario: &Scenario, route: usize) -> Option<Text> {
    let found = impossible(scenario, route)?;
    Some(voice.impossible(found))
}
