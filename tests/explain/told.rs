//! Single words of an explanation: whose a chance is, what is left of a pay, how trials end.

use crate::case::Case;
use dues::{
    chance::{EndingCount, Ensemble},
    model::{
        explain::{FigureName, Input, Prospect},
        result::Ending,
    },
    scenario::{Odds, Stage, lever::Lever},
    words::{Figures, Kind, PlainEnUs, Text, Voice, Words, explain::counted},
};

const EXPECTED: FigureName = FigureName::NetGain(Prospect::Expected);

fn voice() -> Voice<'static> {
    Voice { words: Words::english(), figures: Figures::new(&PlainEnUs, "USD") }
}

#[test]
fn the_chance_that_it_works_is_the_users_own_where_it_is_their_odds() {
    let yours = |case: &Case| {
        let rows = case.why(EXPECTED).unwrap().rows;
        let of =
            |text: &Text| text.spans().iter().any(|span| span.kind == Kind::Yours(Lever::Odds));
        rows.iter().filter(|row| of(&row.label)).count()
    };
    assert_eq!(yours(&Case::with(|_| {})), 1);
    // With a wait before it the chance that it works is another.
    let waits = Case::with(|scenario| {
        scenario.routes[0].stages.insert(0, Stage::Wait { offer: 0.1, within: 6 });
    });
    assert_eq!(yours(&waits), 0);
}

#[test]
fn what_cannot_fail_is_told_as_what_works() {
    let title = |odds: f64, prospect: Prospect| {
        let case = Case::with(|scenario| scenario.routes[0].odds = Odds::Chance(odds));
        case.why(FigureName::NetGain(prospect)).unwrap().title.to_string()
    };
    let begins = |odds| title(odds, Prospect::Works).starts_with(&title(odds, Prospect::Expected));
    assert!(begins(1.0) && !begins(0.6), "{}", title(1.0, Prospect::Expected));
}

#[test]
fn take_home_is_the_gross_less_tax_and_what_is_deferred() {
    // The new job pays less than one lives on: the cash is lowest in it.
    let case = Case::with(|scenario| {
        Lever::Then.set(scenario, 0, 12.0);
        scenario.routes[0].then.deferral = 0.1;
    });
    let inputs = case.explain(0, FigureName::LowestCash).unwrap().inputs;
    let told = case.why(FigureName::LowestCash).unwrap().inputs;
    let mut deferred = 0;
    for (input, given) in inputs.iter().zip(told) {
        let Input::TakeHome { gross, tax, deferral, .. } = input else { continue };
        let net = voice().figures.exact(gross - tax - deferral);
        assert!(given.value.to_string().contains(&net), "{} has no {net}", given.value);
        deferred += usize::from(*deferral > 0.0);
    }
    assert!(deferred > 0);
}

#[test]
fn trials_take_the_place_of_outcomes_and_say_where_the_cash_ran_out() {
    // Savings that some trials run out of, and others do not.
    let case = Case::with(|scenario| {
        scenario.household.savings = Some(7_000.0);
        scenario.trials = 1_000;
    });
    let mut ensemble = Ensemble::new(&case.scenario, None).unwrap();
    ensemble.advance(1_000);
    let chance = ensemble.summary().routes.remove(0);
    let outcomes = case.why(FigureName::OddsAhead).unwrap();
    let told = counted(&voice(), outcomes.clone(), &chance);
    assert_eq!((&told.title, &told.inputs), (&outcomes.title, &outcomes.inputs));
    let ends = chance.endings.iter().filter(|ending| ending.trials > 0);
    let amounts: Vec<String> = ends.map(|ending| ending.ahead.to_string()).collect();
    let said: Vec<String> = told.rows.iter().map(|row| row.amount.to_string()).collect();
    assert_eq!(said, amounts);

    let end = |broke| {
        let count = EndingCount { ending: Ending::Fails, trials: 400, ahead: 0, broke };
        voice().why_ending(&count).to_string()
    };
    assert!(end(37).contains("37") && !end(0).contains("37"), "{} {}", end(37), end(0));
    assert!(end(0).contains("400") && end(37).len() > end(0).len(), "{} {}", end(37), end(0));
}

#[test]
fn a_debt_is_told_by_what_is_missing() {
    let case = Case::with(|scenario| scenario.household.savings = Some(1_000.0));
    let balance = case.result(0).cash.lowest;
    assert!(balance < -100.0, "{balance}");
    let title = case.why(FigureName::LowestCash).unwrap().title.to_string();
    let missing = voice().figures.up_to_unit(-balance);
    assert!(title.contains(&missing), "{title} has no {missing}");
}
