//! The answer in four figures and in two lines, and where its figures come from.

use crate::case::{Case, broke, cash, outcome, voice};
use dues::{
    model::{
        break_even::BreakEvenState::{AheadThroughout, Beyond, Never},
        result::{Ending, Verdict},
    },
    scenario::{
        Evidence, Pay, Scenario,
        lever::Lever,
        template::{Template, origin},
    },
    words::{
        Kind,
        errors::{Impossible, impossible},
        evidence::Origins,
        route::worst_ending,
        summary::{figures, gain_by_year, short_lines},
    },
};

#[track_caller]
fn check(case: &Case, expected: [&str; 4]) {
    let said = figures(&voice(), &case.scenario, &case.result)
        .map(|f| format!("{} | {}{} | {}", f.label, f.value, f.unit, f.note));
    assert_eq!(said, expected.map(str::to_owned));
}

#[test]
fn four_figures() {
    check(
        &Case::new(),
        [
            "Ahead by | +$56,500 | after 10 years, in today’s value",
            "Even after | 11 months | if it works; weighted by your odds: 23",
            "Cash needed | $7,095 | you have $10,000",
            "Odds of being ahead | 60 in 100 | ahead and able to pay, at your odds",
        ],
    );
    check(
        &Case::with(|c| {
            c.scenario.horizon = 48;
            c.scenario.household.savings = None;
            c.result.works.break_even.state = Beyond(67);
            c.result.expected.break_even.state = Never;
            c.result.odds_ahead = 0.003;
            c.expected(-14_922.9, Verdict::Behind);
        }),
        [
            "Ahead by | −$14,900 | after 4 years, in today’s value",
            "Even after | 5 years 7 months | if it works; weighted by your odds: never",
            "Cash needed | $7,095 | you have not said what you have",
            "Odds of being ahead | under 1 in 100 | ahead and able to pay, at your odds",
        ],
    );
    check(
        &Case::with(|c| {
            c.odds(1.0);
            c.result.works.break_even.state = AheadThroughout;
            c.result.cash = broke(4, -100.0, 10_100.0);
            c.result.odds_ahead = 0.0;
            c.result.verdict = Verdict::NotAffordable;
        }),
        [
            "Ahead, if you could | +$56,500 | after 10 years, in today’s value",
            "Even | from the start | if all goes as set",
            "Cash needed | $10,100 | you have $10,000",
            "Odds of being ahead | 0 in 100 | ahead and able to pay, at your odds",
        ],
    );
}

#[test]
fn gains_by_year() {
    let said: Vec<String> = gain_by_year(&voice(), &Case::new().result)
        .into_iter()
        .map(|(years, gain)| format!("{years}: {gain}"))
        .collect();
    let expected =
        ["2 years: +$964", "5 years: +$22,900", "ten years: +$56,500", "20 years: +$98,700"];
    assert_eq!(said, expected);
}

#[test]
fn a_year_that_leaves_one_behind_is_in_the_colour_of_losses() {
    let case = Case::with(|c| c.result.expected.net_gain_at = [-964.0, 0.4, 22_900.0, -0.4]);
    let kinds: Vec<_> = gain_by_year(&voice(), &case.result)
        .into_iter()
        .map(|(_, gain)| gain.spans().iter().map(|span| span.kind).collect::<Vec<_>>())
        .collect();
    assert_eq!(kinds, [[Kind::Loss], [Kind::Strong], [Kind::Gain], [Kind::Strong]]);
}

#[test]
fn two_lines() {
    let lines = |case: &Case, narrow: bool| {
        short_lines(&voice(), &case.scenario, &case.result, narrow).map(|line| line.to_string())
    };
    let case = Case::new();
    assert_eq!(
        lines(&case, true),
        ["+$56,500 even after 11 mo", "You need $7,095 of your $10,000"]
    );
    assert_eq!(lines(&case, false)[0], "+$56,500 even after 11 months");
    let tight = Case::with(|c| {
        c.scenario.household.savings = Some(8_000.0);
        c.result.cash = cash(246.9, 8, 7_753.1);
    });
    assert_eq!(lines(&tight, true)[1], "Only $246 left in month 8");
    let behind = Case::with(|c| c.result.expected.net_gain = -8_670.0);
    assert_eq!(lines(&behind, true)[0], "−$8,670 at your odds");
    let not_told = Case::with(|c| c.scenario.household.savings = None);
    assert_eq!(lines(&not_told, true)[1], "You need $7,095 in savings");
    let none = Case::with(|c| c.result.cash = cash(10_000.0, 0, 0.0));
    assert_eq!(lines(&none, true)[1], "No savings needed");
    let out = Case::with(|c| {
        c.result.cash = broke(13, -962.0, 10_962.0);
        c.result.works.break_even.state = Never;
    });
    assert_eq!(lines(&out, true), ["+$56,500 never even", "Cash runs out in month 13"]);
    let start = Case::with(|c| c.result.cash = broke(0, -962.0, 10_962.0));
    assert_eq!(lines(&start, true)[1], "Not enough cash to start");
}

#[test]
fn where_the_figures_come_from() {
    let voice = voice();
    let said = |scenario: &Scenario| voice.origins(&Origins::of(scenario, 0, origin)).to_string();
    assert_eq!(
        said(&Scenario::default()),
        "This is an example until you make it yours. The rate now is the median wage of computer \
         user support specialists in the US; the rate after is what three in four computer systems \
         analysts in hospitals earn or exceed (both BLS OEWS, May 2025). The other figures are \
         guesses."
    );
    let mut scenario = Scenario::default();
    Lever::Now.set(&mut scenario, 0, 30.0);
    assert_eq!(
        said(&scenario),
        "One of the figures behind this is yours, one has a source and eleven are guesses."
    );
    for (lever, value) in
        [(Lever::Then, 42.0), (Lever::Odds, 0.7), (Lever::Living, 3_200.0), (Lever::OneOff, 50.0)]
    {
        lever.set(&mut scenario, 0, value);
    }
    assert_eq!(said(&scenario), "Five of the figures behind this are yours, nine are guesses.");
    scenario.set_evidence(Lever::Now, 0, Evidence::Guess);
    assert_eq!(said(&scenario), "Four of the figures behind this are yours, ten are guesses.");
}

#[test]
fn a_templates_figures_are_nobodys() {
    let voice = voice();
    let said = |scenario: &Scenario, route| {
        voice.origins(&Origins::of(scenario, route, origin)).to_string()
    };
    let mut scenario = Scenario::default();
    for template in Template::ALL {
        scenario.routes.truncate(1);
        scenario.routes.push(template.route(&scenario, 0, template.name()));
        for route in [0, 1] {
            let said = said(&scenario, route);
            assert!(said.starts_with("None of the figures"), "{template:?}, {route}: {said}");
        }
    }
    scenario.routes = vec![Template::VolunteerFullTime.route(&scenario, 0, "volunteer")];
    assert!(said(&scenario, 0).contains("three have a source"), "{}", said(&scenario, 0));
    // A tag of the first route says nothing of the second.
    scenario.routes.push(scenario.routes[0].clone());
    scenario.set_evidence(Lever::Odds, 0, Evidence::Guess);
    assert!(said(&scenario, 0).contains("two have a source"), "{}", said(&scenario, 0));
    assert!(said(&scenario, 1).contains("three have a source"), "{}", said(&scenario, 1));
}

#[test]
fn what_makes_no_sense_is_said() {
    let found = |change: &dyn Fn(&mut Scenario)| {
        let mut scenario = Scenario::default();
        change(&mut scenario);
        impossible(&scenario, 0)
    };
    assert_eq!(found(&|_| {}), None);
    assert_eq!(found(&|s| s.routes.clear()), Some(Impossible::NoRoute));
    assert_eq!(found(&|s| s.routes[0].one_off = 10_001.0), Some(Impossible::CannotStart));
    assert_eq!(found(&|s| s.routes[0].one_off = 10_000.0), None);
    let no_pay = |s: &mut Scenario| {
        s.now.pay = Pay::hourly(0.0);
        s.routes[0].then.pay = Pay::hourly(0.0);
    };
    assert_eq!(found(&no_pay), Some(Impossible::NoIncome));
    assert_eq!(
        found(&|s| {
            no_pay(s);
            s.household.savings = Some(0.0);
        }),
        Some(Impossible::NothingToLiveOn)
    );
    // Who has no living costs needs nothing to live on.
    assert_eq!(
        found(&|s| {
            no_pay(s);
            (s.household.savings, s.household.living) = (Some(0.0), 0.0);
        }),
        Some(Impossible::NoIncome)
    );
}

#[test]
fn the_worst_ending_is_one_that_can_happen() {
    let worst = |fails: f64, low: f64| {
        let case = Case::with(|c| {
            c.result.outcomes = vec![
                outcome(Ending::Works, 1.0 - fails, 10_000.0, 4_000.0),
                outcome(Ending::Fails, fails, 10_000.0, low),
            ];
        });
        worst_ending(&case.result)
    };
    assert_eq!(worst(0.4, 3_000.0), Some(Ending::Fails));
    assert_eq!(worst(0.4, 5_000.0), Some(Ending::Works));
    // Alike to the reader: no ending is the worst.
    assert_eq!(worst(0.4, 3_999.8), None);
    assert_eq!(worst(0.0, 3_000.0), None);
}
