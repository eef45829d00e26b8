//! The numbers of a route that are no lever: each is found where its stage has it, takes what it
//! may be, and keeps everything else as it was.

#![allow(clippy::unwrap_used, reason = "a scenario without its parts fails the test")]

use dues::scenario::{
    Odds, Pay, PayStep, Scenario, Stage,
    lever::{Lever, Unit},
    part::{Part, Place},
    template::Template,
};

/// A scenario with one stage of each template after its own, and steps in its first.
fn scenario() -> Scenario {
    let mut scenario = Scenario::default();
    for template in Template::ALL {
        let route = template.route(&scenario, 0, "");
        scenario.routes[0].stages.extend(route.stages);
    }
    let Some(Stage::Reduced { pay, steps, .. }) = scenario.routes[0].stages.first_mut() else {
        return scenario;
    };
    *steps = vec![PayStep { from: 3, pay: Pay { amount: 25.0, ..*pay } }];
    scenario
}

#[test]
fn each_is_set_where_it_is_and_nowhere_else() {
    let before = scenario();
    let mut kinds = std::collections::BTreeSet::new();
    for i in 0..before.routes[0].stages.len() {
        for part in Part::ALL {
            let place = Place::Stage(i, part);
            let Some(was) = place.get(&before, 0) else {
                assert_eq!(place.set(&mut before.clone(), 0, 1.0), None, "{place:?}");
                continue;
            };
            kinds.insert(part.name());
            let (least, most) = place.bounds(&before, 0);
            let mut after = before.clone();
            for (wanted, taken) in [(most + 1.0, most), (least - 1.0, least), (was, was)] {
                assert_eq!(place.set(&mut after, 0, wanted), Some(taken), "{place:?}");
                assert_eq!(place.get(&after, 0), Some(taken), "{place:?}");
            }
            assert_eq!(after, before, "{place:?}");
            assert_eq!(place.set(&mut after, 0, f64::NAN), None);
            assert_eq!(place.is_whole(&before, 0), part == Part::Months);
        }
    }
    assert_eq!(kinds.len(), Part::ALL.len(), "{kinds:?}");
    assert_eq!(Place::Stage(99, Part::Pay).get(&before, 0), None);
}

#[test]
fn a_step_has_its_month_and_its_pay() {
    let mut scenario = scenario();
    let (from, pay) = (Place::StepFrom(0, 0), Place::StepPay(0, 0));
    assert_eq!((from.get(&scenario, 0), pay.get(&scenario, 0)), (Some(3.0), Some(25.0)));
    assert_eq!(from.set(&mut scenario, 0, 4.4), Some(4.0));
    assert_eq!(from.set(&mut scenario, 0, 99.0), Some(6.0), "no later than the stage");
    assert_eq!(pay.set(&mut scenario, 0, 27.5), Some(27.5));
    assert_eq!(from.unit(&scenario, 0), Some(Unit::Months));
    assert_eq!(pay.unit(&scenario, 0), Lever::Cut.unit(&scenario, 0).into());
    assert_eq!(Place::StepPay(0, 1).set(&mut scenario, 0, 1.0), None);
}

#[test]
fn people_one_knows_are_whole_and_no_fewer_than_it_worked_for() {
    let mut scenario = Scenario::default();
    assert_eq!(Place::Worked.set(&mut scenario, 0, 1.0), None, "the odds are a chance");
    scenario.routes[0].odds = Odds::Record { k: 6, n: 9 };
    assert_eq!(Place::Worked.set(&mut scenario, 0, 20.0), Some(9.0));
    assert_eq!(Place::Known.set(&mut scenario, 0, 4.0), Some(4.0));
    assert_eq!(scenario.routes[0].odds, Odds::Record { k: 4, n: 4 });
    assert_eq!(Place::Known.unit(&scenario, 0), None);
    let lever = Place::Lever(Lever::Then);
    assert_eq!(lever.set(&mut scenario, 0, 50.0), Some(50.0));
    assert_eq!(lever.get(&scenario, 0), Some(50.0));
}
