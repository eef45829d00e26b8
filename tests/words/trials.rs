//! What the trials say.

use crate::case::voice;
use dues::{
    chance::{Ensemble, RouteChance},
    model::{RouteResult, evaluate, result::GainPath},
    scenario::Scenario,
    words::{
        findings::{Finding, Label, heading},
        trials::{self, TrialFact, TrialFinding, TrialLabel, TrialOdds, median_even},
    },
};

fn odds(odds: f64, interval: (f64, f64), running: bool) -> (String, String) {
    let voice = voice();
    let data = TrialOdds { odds, interval, trials: 10_000, running };
    let figure = voice.trial_odds(&data);
    assert_eq!(figure.label.to_string(), "Odds of being ahead");
    // The unit begins with the space before it.
    (format!("{}{}", figure.value, figure.unit), figure.note.to_string())
}

#[test]
fn the_odds_of_being_ahead() {
    let said = |share, low, high| odds(share, (low, high), false);
    for (share, low, high, figure, note) in [
        (0.670_3, 0.661, 0.679, "67 in 100", "10,000 trials; between 66 and 68 in 100"),
        (1.0, 0.999_6, 1.0, "100 in 100", "10,000 trials; between 99 and 100 in 100"),
        (0.000_2, 0.000_05, 0.000_7, "under 1 in 100", "10,000 trials; between 0 and 1 in 100"),
        (0.67, 0.67, 0.67, "67 in 100", "10,000 trials"),
    ] {
        assert_eq!(said(share, low, high), (figure.to_owned(), note.to_owned()));
    }
    assert_eq!(odds(0.6, (0.5, 0.7), true).1, "trials running");
}

#[track_caller]
fn check(finding: TrialFinding, words: &str) {
    assert_eq!(heading(&voice(), &Finding::Trials(finding)).to_string(), words);
}

#[test]
fn over_time() {
    let ahead = |odds, broke, even| TrialFinding::Ahead { odds, broke, even, horizon: 120 };
    check(
        ahead(0.67, false, Some(14)),
        "You end ahead in 67 of 100 trials; half of all are even within 14 months",
    );
    check(
        ahead(0.41, true, None),
        "You end ahead and able to pay in 41 of 100 trials; fewer than half are even within ten \
         years",
    );
    check(
        ahead(1.0, false, Some(0)),
        "You end ahead in every trial; in at least half of all you are never behind",
    );
    check(
        ahead(0.001, false, Some(1)),
        "You end ahead in under 1 of 100 trials; half of all are even within 1 month",
    );
    check(
        ahead(0.0, false, None),
        "You end ahead in no trial; fewer than half are even within ten years",
    );
}

#[test]
fn at_the_end() {
    check(
        TrialFinding::Spread([-34_400.0, -12_345.0, 110_000.0, 150_400.0, 200_000.0]),
        "Half of all trials end between −$12,300 and +$150,000; one in ten at −$34,400 or less",
    );
    check(TrialFinding::Spread([5_000.0; 5]), "At least half of all trials end at +$5,000");
    check(
        TrialFinding::Spread([-1.0, -1.0, 2.0, 3.0, 4.0]),
        "Half of all trials end between −$1 and +$3",
    );
}

#[test]
fn when_they_are_even() {
    let even = |median, never| TrialFinding::Even { median, never, horizon: 120 };
    check(
        even(Some(14), 0.33),
        "Half of all are even within 14 months, 33 in 100 not in ten years",
    );
    check(even(Some(14), 0.0), "Half of all are even within 14 months");
    check(
        even(Some(0), 0.35),
        "In at least half of all you are never behind, in 35 in 100 not even within ten years",
    );
    check(even(None, 0.7), "Fewer than half are even within ten years");
}

#[test]
fn half_are_even_by_the_month_that_makes_half() {
    assert_eq!(median_even(&[0, 2, 3, 1], 10), Some(2));
    assert_eq!(median_even(&[5, 0, 0], 10), Some(0));
    assert_eq!(median_even(&[0, 2, 2], 10), None);
    assert_eq!(median_even(&[], 0), None);
}

#[test]
fn findings_are_those_of_the_trials() {
    // Savings that some trials run out of, and others do not.
    let mut scenario = Scenario::default();
    scenario.household.savings = Some(7_000.0);
    scenario.spread.pay_sigma = 0.2;
    let mut ensemble = Ensemble::new(&scenario, None).unwrap();
    ensemble.advance(256);
    let summary = ensemble.summary();
    let chance = &summary.routes[0];
    let horizon = scenario.horizon;
    let even = median_even(&chance.even, chance.trials);
    let broke = true;
    assert!(chance.odds_not_affordable > 0.0 && chance.odds_not_affordable < 1.0);
    let odds = chance.odds_ahead;
    let never = f64::from(chance.never_even) / f64::from(chance.trials);
    for (found, expected) in [
        (trials::ahead(chance, horizon), TrialFinding::Ahead { odds, broke, even, horizon }),
        (trials::spread(chance), TrialFinding::Spread(chance.percentiles)),
        (trials::even(chance, horizon), TrialFinding::Even { median: even, never, horizon }),
    ] {
        assert_eq!(found, Finding::Trials(expected));
    }
    let said = TrialOdds::of(chance, true);
    assert_eq!((said.odds, said.trials, said.running), (odds, chance.trials, true));
}

#[test]
fn one_route_beats_another() {
    for (chance, words) in [
        (0.65, "Lower rate first beats Evening certificate in 65 of 100 trials"),
        (0.35, "Evening certificate beats Lower rate first in 65 of 100 trials"),
        (1.0, "Lower rate first beats Evening certificate in every trial"),
        (0.502, "Lower rate first and Evening certificate beat each other equally often"),
    ] {
        let finding = trials::beats("Lower rate first", "Evening certificate", chance);
        assert_eq!(heading(&voice(), &finding).to_string(), words);
    }
}

#[test]
fn labels() {
    let voice = voice();
    for (label, words) in [
        (TrialLabel::Half, "half of all trials"),
        (TrialLabel::EightInTen, "8 in 10 trials"),
        (TrialLabel::Middle(110_123.0), "+$110,000 middle of all trials"),
        (TrialLabel::Spread(10_000, 120), "10,000 trials by net gain after ten years."),
        (TrialLabel::Even(10_000), "10,000 trials by the month in which they are even."),
    ] {
        assert_eq!(voice.label(Label::Trials(label)).to_string(), words);
    }
    let drawn = Label::Trials(TrialLabel::OverTime(10_000));
    let drawn = voice.label(drawn).to_string();
    assert!(drawn.contains("The bands show 10,000 trials,"), "{drawn}");
}

#[test]
fn what_the_trials_come_to() {
    let said = |fact| voice().trial_fact(fact).to_string();
    for (fact, expected) in [
        (
            TrialFact::Cash(None),
            "Whether your cash lasts is not counted: you have not said what you have.",
        ),
        (TrialFact::Cash(Some((0.0, (0.0, 0.0004)))), "Your cash runs out in no trial."),
        (
            TrialFact::Cash(Some((0.32, (0.311, 0.329)))),
            "Your cash runs out in 32 of 100 trials (95% sure: between 31 and 33 in 100).",
        ),
        (TrialFact::Cash(Some((1.0, (1.0, 1.0)))), "Your cash runs out in every trial."),
        (
            TrialFact::Means(61_762.0, -45_163.0),
            "On average all trials end at +$61,800, and the worst tenth of them at −$45,200.",
        ),
        (
            TrialFact::Differs { trials: 10_000, mean: -230_590.0, expected: 218_782.0 },
            "The mean of 10,000 trials is −$231,000, and the figure at your odds is +$219,000: only \
             the trials have luck in pay and raises, waits of any length, and the loss of a job.",
        ),
    ] {
        assert_eq!(said(fact), expected);
    }
}

/// More than 2 % of staying's value apart, or of another sign (docs/model.md, rule 13).
#[test]
fn both_means_are_said_where_they_differ() {
    let scenario = Scenario::default();
    let result = &evaluate(&scenario, None).unwrap().routes[0];
    let mut ensemble = Ensemble::new(&scenario, None).unwrap();
    ensemble.advance(1_000);
    let chance = &ensemble.summary().routes[0];
    let expected = result.expected.net_gain;
    let allowed = 0.02 * result.pv_staying;
    assert!(expected > 2.0 * allowed, "{expected} {allowed}");
    for (mean, both) in [
        (expected, false),
        (expected + 0.99 * allowed, false),
        (expected - 0.99 * allowed, false),
        (expected + 1.01 * allowed, true),
        (expected - 1.01 * allowed, true),
        (-0.5, true),
    ] {
        let chance = RouteChance { mean, ..chance.clone() };
        let said = trials::differs(&chance, result);
        let all = TrialFact::Differs { trials: chance.trials, mean, expected };
        assert_eq!(said, both.then_some(all), "{mean}");
    }
    let near = RouteResult {
        expected: GainPath { net_gain: 10.0, ..result.expected.clone() },
        ..result.clone()
    };
    let turned = RouteChance { mean: -10.0, ..chance.clone() };
    assert!(trials::differs(&turned, &near).is_some());
}
