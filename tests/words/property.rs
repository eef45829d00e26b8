//! Whatever the figures, what is said is a sentence.

use crate::case::{Case, cash, path, voice};
use dues::{
    model::{
        break_even::BreakEvenState,
        result::{Required, Verdict},
    },
    scenario::{Stage, lever::Lever},
    words::{
        Figures, PlainEnUs, Voice, Words,
        catalogue::bring_late,
        demand::Demand,
        findings::{cash as cash_finding, heading, over_time, rooms},
        format::three_digits,
        lever,
        parse::parse_decimal,
        precision::Precision,
        precision::Side,
        summary::{figures, short_lines},
        verdict::verdict,
    },
};
use proptest::prelude::*;

fn state() -> impl Strategy<Value = BreakEvenState> {
    prop_oneof![
        Just(BreakEvenState::AheadThroughout),
        (1u32..=480).prop_map(BreakEvenState::Month),
        (13u32..=600).prop_map(BreakEvenState::Beyond),
        Just(BreakEvenState::Never),
    ]
}

fn money() -> impl Strategy<Value = f64> {
    prop_oneof![-2e6..2e6, -1.0..1.0, Just(0.0), Just(f64::MAX), Just(f64::MIN_POSITIVE)]
}

fn required() -> impl Strategy<Value = Required> {
    prop_oneof![
        (0.0..1e6).prop_map(Required::Value),
        (0.0..1e6).prop_map(Required::Always),
        Just(Required::Never),
        Just(Required::None),
    ]
}

fn stages() -> impl Strategy<Value = Vec<Stage>> {
    let one = prop_oneof![
        (0u32..30, 0.0..1.0).prop_map(|(months, keep)| Stage::Volunteer {
            months,
            keep,
            premium: 0.0,
            costs: 0.0,
            benefits: 0.0,
        }),
        (0u32..30).prop_map(|within| Stage::Search { placed: 0.5, within, keep: 0.0 }),
        (0u32..30).prop_map(|within| Stage::Wait { offer: 0.1, within }),
        Just(dues::scenario::Scenario::default().routes[0].stages[0].clone()),
    ];
    proptest::collection::vec(one, 0..4)
}

prop_compose! {
    fn gains()(
        ends in [money(), money(), money()],
        costs in [0.0..1e6, 0.0..1e6, 0.0..1e6],
        states in [state(), state(), state()],
    ) -> [(f64, f64, BreakEvenState); 3] {
        [0, 1, 2].map(|i| (ends[i], costs[i], states[i]))
    }
}

prop_compose! {
    fn cases()(
        gains in gains(),
        verdict in prop_oneof![
            Just(Verdict::Ahead),
            Just(Verdict::Behind),
            Just(Verdict::Close),
            Just(Verdict::NotAffordable),
        ],
        odds in prop_oneof![Just(0.0), Just(1.0), 0.0..1.0],
        together in prop::option::of(0.0..1.0),
        savings in prop::option::of(0.0..1e5),
        lowest in money(),
        needed in prop_oneof![Just(0.0), 0.0..1e5],
        broke in prop::option::of(0u32..480),
        stages in stages(),
        solved in [required(), required(), required(), required(), required()],
        limits in [
            prop::option::of(0.0..200.0),
            prop::option::of(0.0..200.0),
            prop::option::of(0.0..200.0),
        ],
    ) -> Case {
        Case::with(|c| {
            c.stages(stages);
            c.odds(odds);
            c.result.odds = together.unwrap_or(odds);
            c.result.odds_ahead = odds;
            [c.result.works, c.result.fails, c.result.expected] =
                gains.map(|(end, cost, state)| path(end, cost, state));
            c.result.verdict = verdict;
            c.scenario.household.savings = savings;
            c.result.cash = cash(lowest, broke.unwrap_or(3), needed);
            c.result.cash.not_affordable_from = broke;
            c.result.cash.first_below_zero = broke;
            c.result.cash_staying.not_affordable_from = broke;
            let [now, cut, for_months, then, odds] = solved;
            c.bounds.now = now;
            c.bounds.cut = cut;
            c.bounds.for_months = for_months;
            c.bounds.then = then;
            c.bounds.odds = odds;
            [c.bounds.limit_cut, c.bounds.limit_for, c.bounds.limit_back_months] = limits;
        })
    }
}

/// Everything said of a case.
fn all(case: &Case, words: Words) -> (Vec<String>, Vec<String>) {
    let voice = Voice { words, ..voice() };
    let (scenario, result, bounds) = (&case.scenario, &case.result, &case.bounds);
    let words = verdict(&voice, scenario, 0, result, bounds);
    let sentences: Vec<String> =
        words.iter().flat_map(|w| &w.paragraphs).map(ToString::to_string).collect();
    let mut short: Vec<String> = words.iter().map(|w| w.headline.to_string()).collect();
    for finding in
        [over_time(result), cash_finding(scenario, result), rooms(scenario, 0, result, bounds)]
    {
        short.push(heading(&voice, &finding).to_string());
    }
    short.extend(short_lines(&voice, scenario, result, true).map(|line| line.to_string()));
    for figure in figures(&voice, scenario, result) {
        short.extend([figure.label, figure.value, figure.note].map(|text| text.to_string()));
    }
    for demand in Demand::all(scenario, 0, result, bounds) {
        short.push(voice.must_be(&demand).to_string());
    }
    for lever in Lever::ALL {
        let unit = lever.unit(scenario, 0);
        let range = lever.range(scenario, 0);
        let mark = lever::mark(lever, unit, &range, bounds).map(|mark| mark.note);
        let broke = lever::not_affordable(lever, scenario, 0, result, bounds);
        for note in mark.into_iter().chain(broke) {
            short.push(voice.lever_note(&note).to_string());
        }
    }
    (sentences, short)
}

proptest! {
    #[test]
    fn what_is_said_is_a_sentence(case in cases()) {
        let (sentences, short) = all(&case, Words::english());
        prop_assert!(!sentences.is_empty());
        for said in &sentences {
            prop_assert!(said.ends_with('.'), "{said}");
            prop_assert!(said.starts_with(char::is_uppercase), "{said}");
        }
        for said in sentences.iter().chain(&short) {
            prop_assert!(!said.is_empty());
            prop_assert_eq!(said.trim(), said.as_str());
            for wrong in ["NaN", "inf", "—", "even even", "  ", " ,", " .", "..", ",,", "--", "+-", "−−", "$-"] {
                prop_assert!(!said.contains(wrong), "“{}” in “{}”", wrong, said);
            }
        }
    }

    #[test]
    fn every_language_fills_its_places(case in cases()) {
        let english = all(&case, Words::english());
        // The page has all that it says, once its late part is there.
        bring_late();
        prop_assert_eq!(&all(&case, Words::of_page()), &english);
        for words in [Words::spanish(), Words::english().mirrored()] {
            let (sentences, short) = all(&case, words);
            prop_assert_eq!((sentences.len(), short.len()), (english.0.len(), english.1.len()));
            for said in sentences.iter().chain(&short) {
                prop_assert!(!said.is_empty());
                prop_assert_eq!(said.trim(), said.as_str());
                for wrong in ["{", "}", "  ", " ,", " .", "..", ",,", ":,", ",:", "del del"] {
                    prop_assert!(!said.contains(wrong), "“{}” in “{}”", wrong, said);
                }
            }
            for said in &sentences {
                prop_assert!(said.ends_with('.') && said.starts_with(char::is_uppercase), "{}", said);
            }
        }
    }

    #[test]
    fn three_digits_are_within_half_of_the_third(amount in prop_oneof![-1e12..1e12, -1e4..1e4]) {
        let shown: f64 = three_digits(amount);
        let unit = if amount.abs() < 1_000.0 { 1.0 } else { amount.abs() / 100.0 };
        prop_assert!((shown - amount).abs() <= unit / 2.0 * (1.0 + 1e-12));
        prop_assert_eq!(three_digits(shown), shown);
    }

    #[test]
    fn a_shown_bound_still_holds(bound in 0.0f64..1e6) {
        for precision in [Precision::CENT, Precision::UNIT] {
            let least = precision.shown(bound, Side::AtLeast);
            let most = precision.shown(bound, Side::AtMost);
            let noise = 1e-9 * bound.max(1.0);
            prop_assert!(least >= bound - noise && least < bound + 1.0);
            prop_assert!(most <= bound + noise && most > bound - 1.0);
        }
    }

    #[test]
    fn what_is_written_reads_back(cents in 0u32..=1_000_000_000) {
        let value = f64::from(cents) / 100.0;
        let written = Figures::new(&PlainEnUs, "USD").exact(value);
        prop_assert_eq!(parse_decimal(&written, '.', ','), Ok(value));
    }

    #[test]
    fn any_text_is_a_finite_number_or_an_error(text in "\\PC{0,12}", digits in "[0-9., ]{0,12}") {
        for text in [text, digits] {
            for (decimal, group) in [('.', ','), (',', '.'), (',', '\u{202f}')] {
                if let Ok(number) = parse_decimal(&text, decimal, group) {
                    prop_assert!(number.is_finite());
                }
            }
        }
    }
}
