//! What is said beside a lever.

use crate::case::{Case, broke, voice};
use dues::{
    model::result::Required,
    scenario::{
        PayPer,
        lever::{Lever, Set, Unit},
    },
    words::{
        Kind,
        demand::Demand,
        lever::{self, Odd, Style},
        parse::ParseError,
        span::Change,
    },
};
use std::collections::BTreeSet;

#[track_caller]
fn note(note: Option<lever::LeverNote>, words: &str) {
    let voice = voice();
    let said = note.map(|note| voice.lever_note(&note).to_string());
    assert_eq!(said.unwrap_or_default(), words);
}

fn mark(case: &Case, lever: Lever) -> Option<lever::LeverNote> {
    let unit = lever.unit(&case.scenario, 0);
    let range = lever.range(&case.scenario, 0);
    lever::mark(lever, unit, &range, &case.bounds).map(|mark| mark.note)
}

#[test]
fn every_lever_has_a_name_of_its_own_and_a_sentence() {
    let mut labels = BTreeSet::new();
    for lever in Lever::ALL {
        let words = voice().lever(lever);
        assert!(labels.insert(words.label), "{} twice", words.label);
        assert!(words.description.ends_with(['.', '?']), "{}", words.description);
        assert!(words.label.split(' ').count() <= 5, "{}", words.label);
    }
}

#[test]
fn the_sentences_keep_to_the_words_of_the_design() {
    for lever in Lever::ALL {
        let words = voice().lever(lever);
        for word in ["NPV", "percentile", "P90", "scenario analysis"] {
            assert!(!words.description.contains(word), "{}", words.description);
        }
        // No straight quote where the page has typographic ones.
        assert!(!words.description.contains('\''), "{}", words.description);
    }
}

#[test]
fn units_and_values() {
    let voice = voice();
    for (lever, unit, value, words, bare, short, spoken) in [
        (
            Lever::Now,
            Unit::Pay(PayPer::Hour),
            21.7,
            "$ per hour",
            "$21.70",
            "$21.70/h",
            "$21.70 per hour",
        ),
        (
            Lever::Then,
            Unit::Pay(PayPer::Year),
            84_000.0,
            "$ per year",
            "$84,000",
            "$84,000/yr",
            "$84,000 per year",
        ),
        (Lever::For, Unit::Months, 1.0, "at that rate", "1", "1 month", "1 month"),
        (Lever::BackMonths, Unit::Months, 3.0, "months", "3", "3 months", "3 months"),
        (Lever::Odds, Unit::Share, 0.6, "%", "60%", "60%", "60%"),
        (Lever::NowRaise, Unit::Rate, 0.03, "% a year", "3%", "3% a year", "3% a year"),
        (
            Lever::Living,
            Unit::MoneyAMonth,
            3_000.0,
            "$ a month",
            "$3,000",
            "$3,000/mo",
            "$3,000 a month",
        ),
        (
            Lever::Spouse,
            Unit::MoneyAYear,
            40_000.0,
            "$ a year",
            "$40,000",
            "$40,000/yr",
            "$40,000 a year",
        ),
        (Lever::NowHours, Unit::Hours, 37.5, "hours a week", "37.5", "37.5 h", "37.5 hours a week"),
        (Lever::NowWeeks, Unit::Weeks, 48.0, "weeks a year", "48", "48 weeks", "48 weeks a year"),
        (Lever::Savings, Unit::Money, 10_000.0, "$", "$10,000", "$10,000", "$10,000"),
        (Lever::PaySigma, Unit::Sigma, 0.2, "%", "20%", "20%", "20%"),
    ] {
        assert_eq!(voice.unit(lever, unit), words);
        for (style, expected) in
            [(Style::Bare, bare), (Style::Short, short), (Style::Spoken, spoken)]
        {
            assert_eq!(voice.value(unit, value, style), expected);
        }
    }
}

#[test]
fn marks_say_where_it_flips_or_the_cash_runs_out() {
    let case = Case::new();
    note(mark(&case, Lever::Now), "flips at $36.16");
    note(mark(&case, Lever::Then), "flips at $32.05");
    note(mark(&case, Lever::Odds), "flips at 25%");
    note(mark(&case, Lever::Cut), "below $18.61 the cash runs out");
    note(mark(&case, Lever::For), "from 12 the cash runs out");
    note(mark(&case, Lever::BackMonths), "from 5 the cash runs out");
    note(mark(&case, Lever::Living), "");
    // The flip comes before the cash; without either there is no mark.
    let flips = Case::with(|c| c.bounds.for_months = Required::Value(21.0));
    note(mark(&flips, Lever::For), "flips at 21");
    let free = Case::with(|c| {
        c.bounds.limit_for = None;
        c.bounds.limit_cut = Some(0.0);
    });
    note(mark(&free, Lever::For), "");
    note(mark(&free, Lever::Cut), "");
}

#[test]
fn what_became_of_a_value() {
    let hour = Unit::Pay(PayPer::Hour);
    for (lever, unit, set, words) in [
        (Lever::Then, hour, Set::Taken, ""),
        (Lever::Then, hour, Set::LoweredTo(42.0), "Set to $42/h, the most that makes sense here."),
        (Lever::Cut, hour, Set::RaisedTo(0.0), "Set to $0/h, the least that makes sense here."),
        (Lever::Odds, Unit::Share, Set::LoweredTo(1.0), "Set to 100%: nothing is surer than that."),
        (Lever::Keep, Unit::Share, Set::LoweredTo(1.0), "Set to 100%, all there is."),
        (
            Lever::For,
            Unit::Months,
            Set::LoweredTo(120.0),
            "Set to 120 months, all the time you look ahead.",
        ),
        (Lever::For, Unit::Months, Set::Rounded(7.0), "Set to 7 months: whole months only."),
        (
            Lever::NowHours,
            Unit::Hours,
            Set::LoweredTo(168.0),
            "Set to 168 h, every hour of the week.",
        ),
        (Lever::Cut, hour, Set::Refused, "That changes nothing here. $22/h stays."),
    ] {
        note(lever::after_set(lever, unit, set, Some(22.0)), words);
    }
    for (error, words) in [
        (ParseError::Empty, "Nothing was typed. $22/h stays."),
        (ParseError::NotANumber, "That is not a number. $22/h stays."),
        (ParseError::TwoMarks, "That has more than one decimal mark. $22/h stays."),
        (ParseError::Groups, "The marks in that number are out of place. $22/h stays."),
        (ParseError::Percentage, "That is a percentage, and none belongs here. $22/h stays."),
    ] {
        note(Some(lever::LeverNote::Unread(error, hour, Some(22.0))), words);
    }
}

#[test]
fn odd_values_are_said_to_be_odd() {
    let odd = |lever: Lever, value: f64| {
        let mut case = Case::new();
        assert_ne!(lever.set(&mut case.scenario, 0, value), Set::Refused);
        lever::odd(lever, &case.scenario, 0)
    };
    assert_eq!(odd(Lever::Cut, 29.75), Some(Odd::CutAboveNow));
    assert_eq!(odd(Lever::Cut, 29.74), None);
    assert_eq!(odd(Lever::Then, 29.74), Some(Odd::ThenNotAbove));
    assert_eq!(odd(Lever::Then, 29.75), None);
    assert_eq!(odd(Lever::For, 0.0), Some(Odd::NoMonths));
    assert_eq!(odd(Lever::For, 1.0), None);
    assert_eq!(odd(Lever::BackShare, 1.01), Some(Odd::BackToMore));
    assert_eq!(odd(Lever::Odds, 1.0), Some(Odd::CertainOdds));
    assert_eq!(odd(Lever::Odds, 0.005), Some(Odd::TinyOdds));
    assert_eq!([odd(Lever::Odds, 0.0), odd(Lever::Odds, 0.01)], [None, None]);
    assert_eq!(odd(Lever::NowHours, 120.0), Some(Odd::ManyHours));
    note(
        odd(Lever::Cut, 40.0).map(lever::LeverNote::Odd),
        "More than you earn now: odd for a reduced rate, but it counts.",
    );
}

#[test]
fn a_broken_limit_offers_the_way_back() {
    let case = Case::with(|c| {
        c.months(11);
        c.bounds.limit_for = Some(7.0);
        c.result.cash = broke(13, -962.0, 10_962.0);
    });
    let said = lever::not_affordable(Lever::For, &case.scenario, 0, &case.result, &case.bounds);
    note(said, "Not affordable: the cash runs out in month 13.");
    let voice = voice();
    let text = said.map(|said| voice.lever_note(&said)).unwrap_or_default();
    let change = Change { lever: Lever::For, value: 7.0 };
    assert!(text.spans().iter().any(|s| s.kind == Kind::Action(change) && s.text == "Back to 7"));
    let affordable = Case::new();
    note(
        lever::not_affordable(
            Lever::For,
            &affordable.scenario,
            0,
            &affordable.result,
            &affordable.bounds,
        ),
        "",
    );
}

#[test]
fn what_must_be_true() {
    let rows = |case: &Case| -> Vec<(Lever, String, String)> {
        let voice = voice();
        Demand::all(&case.scenario, 0, &case.result, &case.bounds)
            .iter()
            .map(|demand| {
                let must = voice.must_be(demand).to_string();
                let room = voice.room(demand).to_string();
                (demand.lever, must, room)
            })
            .collect()
    };
    let row = |lever: Lever, must: &str, room: &str| (lever, must.to_owned(), room.to_owned());
    assert_eq!(
        rows(&Case::new()),
        [
            row(Lever::Now, "at most $36.16", "$6.42"),
            row(Lever::Cut, "at least $18.61, or the cash runs out", "$3.39"),
            row(Lever::For, "at most 11 months, or the cash runs out", "5 months"),
            row(Lever::Then, "at least $32.05", "$7.53"),
            row(Lever::Odds, "at least 25%", "35 points"),
            row(Lever::Savings, "at least $7,095, or the cash runs out", "$2,905"),
            row(Lever::BackMonths, "at most 4 months, or the cash runs out", "1 month"),
        ]
    );
    let other = Case::with(|c| {
        c.bounds.limit_cut = None;
        c.bounds.for_months = Required::Value(4.0);
        c.bounds.now = Required::Never;
        c.bounds.then = Required::None;
        c.bounds.odds = Required::Value(0.6);
        c.bounds.limit_back_months = Some(3.0);
        c.scenario.household.savings = None;
    });
    assert_eq!(
        rows(&other),
        [
            row(Lever::Now, "never worth it", ""),
            row(Lever::Cut, "always worth it", ""),
            row(Lever::For, "at most 4 months", "2 months over"),
            row(Lever::Odds, "at least 60%", "none"),
            row(Lever::Savings, "at least $7,095, or the cash runs out", ""),
            row(Lever::BackMonths, "at most 3 months, or the cash runs out", "none"),
        ]
    );
    // The gain alone would be a bound; but at none on this side of it the cash lasts.
    let broke = Case::with(|c| {
        c.result.cash = broke(3, -900.0, 10_900.0);
        c.bounds.limit_cut = None;
        c.bounds.limit_for = None;
    });
    assert_eq!(
        rows(&broke)[1..3],
        [
            row(Lever::Cut, "not even $39.58 is enough: the cash runs out", ""),
            row(Lever::For, "fewer are not enough: the cash runs out", ""),
        ]
    );
}

/// Where fewer months do not carry and more do, these are the least; unless the gain is gone by then.
#[test]
fn more_months_may_be_asked_for() {
    let months = |most: Required| {
        let case = Case::with(|c| {
            c.result.cash = broke(9, -100.0, 10_100.0);
            c.bounds.limit_for = None;
            c.bounds.carried_for = Some(7.0);
            c.bounds.for_months = most;
        });
        let all = Demand::all(&case.scenario, 0, &case.result, &case.bounds);
        let row = all.iter().find(|demand| demand.lever == Lever::For).unwrap();
        (voice().must_be(row).to_string(), voice().room(row).to_string())
    };
    let said = |must: &str, room: &str| (must.to_owned(), room.to_owned());
    let least = said("at least 7 months, or the cash runs out", "1 month short");
    assert_eq!(months(Required::Value(7.0)), least);
    assert_eq!(months(Required::Always(120.0)), least);
    let neither = said("fewer are not enough: the cash runs out", "");
    assert_eq!(months(Required::Value(6.0)), neither);
    let case = Case::with(|c| {
        c.bounds.limit_for = None;
        c.bounds.carried_for = Some(7.0);
    });
    note(mark(&case, Lever::For), "below 7 the cash runs out");
}

#[test]
fn little_room_is_marked() {
    let tight = |required: f64| {
        let case = Case::with(|c| c.bounds.then = Required::Value(required));
        let voice = voice();
        Demand::all(&case.scenario, 0, &case.result, &case.bounds)
            .iter()
            .filter(|demand| demand.lever == Lever::Then)
            .flat_map(|demand| voice.room(demand).spans().to_vec())
            .map(|span| span.kind)
            .collect::<Vec<_>>()
    };
    // 15 % of 39.58 is 5.937: at 33.64 there is 5.94 of room, at 33.65 there is 5.93.
    assert_eq!(tight(33.64), [Kind::Figure]);
    assert_eq!(tight(33.65), [Kind::Loss]);
}
