//! What a link keeps: every value of every scenario, to the bit.

use super::{
    any::{self, Numbers},
    bits,
};
use dues::scenario::{
    Pay, PayStep, Scenario, Stage,
    lever::Lever,
    link::{self, MOST_READABLE},
};
use proptest::prelude::*;

#[test]
fn a_seed_of_nothing_is_a_seed() {
    for zero in ["0", "0.0", "-0"] {
        let opened = link::decode(&format!("v=1&seed={zero}")).unwrap();
        assert_eq!(opened.problems, [], "{zero}");
        assert_eq!(opened.scenario.seed, 0, "{zero}");
    }
}

/// Steps' texts leave out the hours that their stage has; two routes whose stages differ in them
/// have steps that are said alike and are not the same.
#[test]
fn steps_that_are_said_alike_may_differ() {
    let mut scenario = Scenario::default();
    scenario.routes.push(scenario.routes[0].clone());
    for (route, hours) in scenario.routes.iter_mut().zip([40.0, 30.0]) {
        let Stage::Reduced { pay, steps, .. } = &mut route.stages[0] else {
            panic!("another route")
        };
        pay.hours = hours;
        *steps = vec![PayStep { from: 3, pay: Pay { amount: 25.0, ..*pay } }];
    }
    let opened = link::decode(&link::encode(&scenario, 0)).unwrap();
    assert_eq!(opened.problems, []);
    assert_eq!(bits(&opened.scenario), bits(&scenario));
}

/// What no link can say is left out, and the rest stays.
#[test]
fn a_step_without_finite_hours_is_not_said() {
    for broken in [[f64::NAN, 52.0], [40.0, f64::INFINITY]] {
        let mut scenario = Scenario::default();
        let Stage::Reduced { pay, steps, .. } = &mut scenario.routes[0].stages[0] else {
            panic!("another route")
        };
        let [hours, weeks] = broken;
        *steps = vec![PayStep { from: 3, pay: Pay { amount: 25.0, hours, weeks, ..*pay } }];
        let opened = link::decode(&link::encode(&scenario, 0)).unwrap();
        assert_eq!(opened.problems, [], "{broken:?}");
        assert_eq!(bits(&opened.scenario), bits(&Scenario::default()), "{broken:?}");
    }
}

#[test]
fn an_address_a_fragment_or_a_bare_one() {
    let expected = link::decode("v=1&now=45h").expect("opens");
    for link in [
        "#v=1&now=45h",
        " #v=1&now=45h\n",
        "https://example.org/dues/#v=1&now=45h",
        "http://localhost:8080/?utm=x&now=3#v=1&now=45h",
        "file:///home/me/index.html#v=1&now=45h",
        "/dues/#v=1&now=45h",
        "&v=1&&now=45h&",
    ] {
        assert_eq!(link::decode(link).as_ref(), Ok(&expected), "{link}");
    }
    for nothing in ["", "#", "https://example.org/dues/#", "v=1"] {
        let opened = link::decode(nothing).expect("opens");
        assert_eq!(opened.scenario, Scenario::default());
        assert_eq!(opened.problems, []);
    }
}

#[test]
fn every_lever_goes_through_a_link() {
    for lever in Lever::ALL {
        let mut scenario = Scenario::default();
        if lever == Lever::ReviewVisible {
            Lever::ReviewMonth.set(&mut scenario, 0, 3.0);
        }
        let range = lever.range(&scenario, 0);
        for share in [0.0, 0.37, 1.0] {
            lever.set(&mut scenario, 0, range.low + share * (range.high - range.low));
            let value = lever.get(&scenario, 0).expect("a value");
            let link = link::encode(&scenario, 0);
            let opened = link::decode(&link).expect("opens");
            assert_eq!(opened.problems, [], "{link}");
            assert_eq!(lever.get(&opened.scenario, 0), Some(value), "{link}");
            let key = format!("{}=", lever.name());
            let said = link.split('&').any(|pair| pair.starts_with(&key));
            assert!(said || opened.scenario == Scenario::default(), "{link}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_scenario_comes_back_to_the_bit(
        scenario in any::scenario(Numbers::Any),
        focus in 0_usize..4,
    ) {
        let link = link::encode(&scenario, focus);
        let opened = link::decode(&link).expect("a link of this version");
        prop_assert_eq!(&opened.problems, &[], "{}", link);
        prop_assert_eq!(bits(&opened.scenario), bits(&scenario), "{}", link);
        let focus = if focus < scenario.routes.len() { focus } else { 0 };
        prop_assert_eq!(opened.focus, focus);
    }

    #[test]
    fn a_scenario_as_people_type_it_fits(scenario in any::scenario(Numbers::Typed)) {
        let link = link::encode(&scenario, 0);
        prop_assert!(link.len() <= MOST_READABLE, "{} characters: {}", link.len(), link);
        let opened = link::decode(&link).expect("a link of this version");
        prop_assert_eq!(bits(&opened.scenario), bits(&scenario), "{}", link);
    }

    #[test]
    fn random_text_opens_as_something_possible(text in any::text(200)) {
        if let Ok(opened) = link::decode(&text) {
            prop_assert!(opened.scenario.is_possible());
        }
    }
}
