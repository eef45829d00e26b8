//! Whatever can be the case has words of its own, in every language, and leaves no place open.

use crate::case::voice;
use dues::{
    check::Check,
    explore::AtOdds,
    model::{
        ModelError,
        explain::Note,
        ledger::LedgerError,
        result::{Ending, Required},
        tax::TaxError,
    },
    scenario::{
        Flaw, PayPer, Scenario, StateCode, file::FileError, lever::Lever, lever::Subject,
        lever::Unit, link::LinkError,
    },
    words::{
        Change, Kind, PlainEnUs, Voice, Words,
        bounds::Bounds,
        check,
        claim::Claim,
        errors::{Impossible, impossible_words},
        even::Even::{AheadThroughout, Beyond, ForAWhile, Month, Never},
        evidence::Origins,
        explain::{At, Tag},
        findings::{Finding, Label, Rooms},
        flaw::flaw,
        lever::{LeverNote, Odd},
        link::{not_opened, problems},
        route::Chance,
    },
};
use std::collections::BTreeSet;

/// All of these are said, each otherwise, with no place left open, in every language there is.
#[track_caller]
fn all_differ<T: std::fmt::Debug>(cases: &[T], say: impl Fn(&Voice, &T) -> String) {
    for words in [Words::english(), Words::spanish(), Words::english().mirrored()] {
        let voice = Voice::new(words, &PlainEnUs, "USD");
        let said: BTreeSet<String> = cases
            .iter()
            .map(|case| {
                let said = say(&voice, case);
                assert!(!said.is_empty() && !said.contains(['{', '}']), "{case:?}: {said}");
                said
            })
            .collect();
        assert_eq!(said.len(), cases.len(), "{said:?}");
    }
}

#[test]
fn subjects_and_tags() {
    use Subject::{Assumptions, Failing, Household, Main, PayDetails, Taxes};
    all_differ(&[Main, PayDetails, Failing, Household, Taxes, Assumptions], |voice, subject| {
        voice.subject(*subject).to_owned()
    });
    let tags = [Tag::Yours, Tag::Sourced, Tag::Guess, Tag::Computed];
    all_differ(&tags, |voice, tag| voice.why_tag(*tag).to_owned());
    assert_eq!(tags.map(Tag::name), ["yours", "sourced", "guess", "computed"]);
}

#[test]
fn odd_values_and_impossible_scenarios() {
    use Impossible::{CannotStart, NoIncome, NoRoute, NothingToLiveOn};
    use Odd::{BackToMore, CertainOdds, CutAboveNow, ManyHours, NoMonths, ThenNotAbove, TinyOdds};
    all_differ(
        &[CutAboveNow, ThenNotAbove, NoMonths, BackToMore, CertainOdds, TinyOdds, ManyHours],
        |voice, odd| voice.lever_note(&LeverNote::Odd(*odd)).to_string(),
    );
    all_differ(&[NoRoute, NoIncome, CannotStart, NothingToLiveOn], |voice, impossible| {
        voice.impossible(*impossible).to_string()
    });
    let mut scenario = Scenario::default();
    assert_eq!(impossible_words(&voice(), &scenario, 0), None);
    scenario.routes[0].one_off = 99_000.0;
    assert_eq!(
        impossible_words(&voice(), &scenario, 0).unwrap().to_string(),
        "The one-off cost is more than your savings and credit together."
    );
}

#[test]
fn cash_that_runs_out() {
    let note = |month, back_to| LeverNote::NotAffordable {
        lever: Lever::Cut,
        unit: Unit::Pay(PayPer::Hour),
        month,
        back_to,
        further: false,
    };
    all_differ(&[note(0, None), note(9, None)], |voice, note| voice.lever_note(note).to_string());
    // What takes it back is pressed, and so not read.
    let offered = voice().lever_note(&note(9, Some(22.0)));
    let change = Change { lever: Lever::Cut, value: 22.0 };
    assert!(offered.spans().iter().any(|span| span.kind == Kind::Action(change)), "{offered:?}");
}

#[test]
fn values_at_the_bound() {
    let clamped = |lever, unit, most| LeverNote::Clamped { lever, unit, value: 1.0, most };
    all_differ(
        &[
            clamped(Lever::Odds, Unit::Share, true),
            clamped(Lever::ReviewVisible, Unit::Share, true),
            clamped(Lever::For, Unit::Months, true),
            clamped(Lever::NowHours, Unit::Hours, true),
            clamped(Lever::NowWeeks, Unit::Weeks, true),
            clamped(Lever::Savings, Unit::Money, true),
            clamped(Lever::Savings, Unit::Money, false),
        ],
        |voice, note| voice.lever_note(note).to_string(),
    );
}

#[test]
fn units() {
    let units = [
        Unit::Pay(PayPer::Hour),
        Unit::Pay(PayPer::Month),
        Unit::Pay(PayPer::Year),
        Unit::Money,
        Unit::Months,
        Unit::Share,
        Unit::Hours,
        Unit::Weeks,
    ];
    all_differ(&units, |voice, unit| voice.unit(Lever::Savings, *unit));
}

#[test]
fn labels_of_charts() {
    let cash = |from, to| Label::Cash { from, to, living: 2_000.0 };
    all_differ(
        &[
            Label::OverTime,
            Label::MustBeTrue,
            Label::Even(AheadThroughout, true),
            Label::Even(Month(9), true),
            Label::Even(Beyond(99), true),
            Label::Even(ForAWhile(9), true),
            Label::Even(Never, true),
            Label::Lowest(5.0, 3),
            cash(0, 12),
            cash(0, 24),
            cash(0, 36),
            cash(0, 48),
            cash(3, 48),
        ],
        |voice, label| voice.label(*label).to_string(),
    );
    let none = Finding::Room(Rooms::default());
    assert_eq!(voice().finding(&none).to_string(), "Nothing here has to be true");
}

#[test]
fn claims() {
    let down = |left, ending| Claim::DownTo { left, month: 3, ending };
    let endings = [None, Some(Ending::Works), Some(Ending::Fails), Some(Ending::NoOffer)];
    let mut all: Vec<Claim> =
        [500.0, -500.0].iter().flat_map(|left| endings.map(|ending| down(*left, ending))).collect();
    for then in [None, Some((42.0, PayPer::Hour))] {
        for expected in [0.0, 900.0] {
            let chance = Chance::Yours(0.6);
            all.push(Claim::Hardly { then, expected, chance });
        }
    }
    for chance in [Chance::Sure, Chance::Yours(0.6), Chance::Together(0.6)] {
        let (works, fails) = (9_000.0, Some(-9_000.0));
        let after = |fails, missed| Claim::After {
            horizon: 120,
            works,
            fails,
            expected: 100.0,
            chance,
            missed,
        };
        all.push(after(fails, None));
        all.push(after(None, Some((0.4, 0.0))));
        all.push(after(fails, Some((0.4, 0.0))));
    }
    all_differ(&all, |voice, claim| voice.claim(claim).to_string());
    assert_eq!(
        voice().claim(&down(-500.0, Some(Ending::NoOffer))).to_string(),
        "If no offer comes, you are $500 in debt in month 3."
    );
}

#[test]
fn a_record_of_people_one_knows() {
    let at = |odds, net_gain| AtOdds { odds, net_gain };
    let said = voice().record((3, 5), (at(0.333_9, -1_234.0), at(0.799, 5_678.0))).to_string();
    assert_eq!(
        said,
        "It worked for 3 of the 5 people you know. With so few the odds could as well be 33 in \
         100, and you would be $1,230 behind; or 80 in 100, and you would be $5,680 ahead. One \
         time in ten they lie lower still, one in ten higher."
    );
}

#[test]
fn where_figures_come_from() {
    let levers = |count| Lever::ALL[..count].to_vec();
    let said = |yours, sourced, guesses| {
        let [yours, sourced, guesses] = [yours, sourced, guesses].map(levers);
        let origins = Origins { yours, sourced, guesses, example: false };
        voice().origins(&origins).to_string()
    };
    let none = said(0, 1, 2);
    assert!(none.starts_with("None of") && none.contains("one") && none.contains("two"), "{none}");
    // Where words for a number end, digits go on.
    assert!(said(25, 0, 0).contains("25"), "{}", said(25, 0, 0));
}

#[test]
fn notes_on_taxes() {
    let scenario = Scenario::default();
    let at = At { scenario: &scenario, route: &scenario.routes[0] };
    let name = || "Ohio".to_owned();
    all_differ(
        &[
            Note::MoreTax(0.0),
            Note::MoreTax(900.0),
            Note::MoreTax(-900.0),
            Note::StateUnsure { name: name(), low: true },
            Note::StateUnsure { name: name(), low: false },
            Note::LocalTaxes { name: name(), widespread: true, places: None },
            Note::LocalTaxes { name: name(), widespread: false, places: None },
            Note::LocalTaxes { name: name(), widespread: false, places: Some("Gotham") },
            Note::SchoolSurtax { name: name() },
            Note::TwoEarners { name: name() },
        ],
        |voice, note| voice.why_note(note, &at).to_string(),
    );
}

#[test]
fn links_and_files_that_are_not_opened() {
    all_differ(&[LinkError::NewerVersion(2), LinkError::TooLong(99_999)], |voice, error| {
        not_opened(voice.words, *error)
    });
    let decoded = dues::scenario::link::decode("#v=1&colour=red").unwrap();
    let said = problems(Words::english(), &decoded.problems);
    assert!(said.len() == 2 && said[0].contains("“colour=red”"), "{said:?}");
    assert_eq!(problems(Words::english(), &[]), [""; 0]);
    let flaws = [Flaw::NotFinite, Flaw::NoRoute, Flaw::NoPaidTime, Flaw::Version(9)];
    all_differ(&flaws, |voice, found| flaw(voice.words, *found));
    let long = dues::words::file::not_opened(Words::english(), &FileError::TooLong(9_999_999));
    assert!(long.len() == 1 && !long[0].contains('{'), "{long:?}");
}

#[test]
fn why_there_is_no_answer() {
    let code = StateCode::new("CA").unwrap();
    let of = |error: TaxError| ModelError::from(error).to_string();
    assert_eq!(ModelError::NoRoute.to_string(), "There is no route to compare with staying.");
    assert_eq!(
        of(TaxError::StartBefore2025(2020)),
        "US taxes are known from 2025 on; this starts in 2020."
    );
    assert_eq!(of(TaxError::StateTablesMissing(code)), "The tax tables of CA are not loaded.");
    assert_eq!(
        of(TaxError::StateRulesMissing(code, 2024)),
        "There are no tax rules of CA for 2024."
    );
    let ledger = LedgerError::from(ModelError::NoRoute).to_string();
    assert_eq!(ledger, ModelError::NoRoute.to_string());
}

#[test]
fn how_the_self_tests_stand() {
    let all = Check::ALL.len();
    let stands = [(0, 0), (all, all), (all - 1, all)];
    all_differ(&stands, |voice, (passed, ran)| check::state(voice.words, *passed, *ran));
}

#[test]
fn what_is_no_number_is_a_dash() {
    let figures = &voice().figures;
    for amount in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let said = [figures.exact(amount), figures.plain(amount), figures.percent(amount)];
        assert_eq!(said, ["—"; 3]);
    }
}

#[test]
fn bounds_that_nobody_has_worked_out_are_none() {
    let bounds = Bounds::default();
    assert_eq!([bounds.now, bounds.then, bounds.odds], [Required::None; 3]);
    assert_eq!([bounds.limit_cut, bounds.limit_for, bounds.limit_back_months], [None; 3]);
}
