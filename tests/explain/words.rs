//! What “why?” says of the default scenario, word for word; and that what is shown adds up.

use crate::{
    case::{Case, golden},
    sums::any_case,
};
use dues::{
    model::explain::FigureName,
    scenario::{Evidence, FilingStatus, Odds, Scenario, StateCode, StateTax, TaxMode},
    words::{
        Words,
        explain::{Tag, Why},
    },
};
use proptest::prelude::*;

fn why(case: &Case, name: &str) -> Why {
    case.why(FigureName::named(name).unwrap()).unwrap()
}

#[track_caller]
fn check(case: &Case, name: &str, title: &str, rows: &[(&str, &str)]) {
    let why = why(case, name);
    let said: Vec<(String, String)> = why
        .rows
        .iter()
        .chain(&why.total)
        .map(|row| (row.label.to_string(), row.amount.to_string()))
        .collect();
    let expected: Vec<(String, String)> =
        rows.iter().map(|(label, amount)| ((*label).to_owned(), (*amount).to_owned())).collect();
    assert_eq!((why.title.to_string(), said), (title.to_owned(), expected));
}

fn default() -> Case {
    Case::new(Scenario::default())
}

#[test]
fn the_gains_of_the_default_scenario() {
    let case = default();
    check(
        &case,
        "net-gain",
        "Why +$56,500? That is what each way it can go is worth, times its chance",
        &[
            ("60% × +$120,000 if it works", "+$72,000"),
            ("40% × −$38,800 if it doesn’t", "−$15,500"),
            ("After ten years", "+$56,500"),
        ],
    );
    check(
        &case,
        "net-gain-works",
        "Why +$120,000? You are this far ahead of staying after ten years, if it works",
        &[
            ("6 months at $22/h instead of $29.74/h", "−$6,690"),
            ("Then 114 months at $39.58/h instead of $29.74/h", "+$126,760"),
            ("After ten years", "+$120,070"),
        ],
    );
    check(
        &case,
        "net-gain-fails",
        "Why −$38,800? You are this far behind staying after ten years, if it doesn’t work",
        &[
            ("6 months at $22/h instead of $29.74/h", "−$6,140"),
            ("Then 3 months without pay", "−$12,570"),
            ("Then 111 months back at 95% of what you would earn", "−$20,100"),
            ("After ten years", "−$38,810"),
        ],
    );
    check(
        &case,
        "up-front",
        "Why $6,690? If it works, you are furthest behind staying in month 6",
        &[("6 months at $22/h instead of $29.74/h", "$6,690"), ("Costs you up front", "$6,690")],
    );
}

#[test]
fn the_month_of_the_default_scenario() {
    check(
        &default(),
        "break-even-month",
        "Why 11 months? If it works, month 11 makes good what was left of the cost",
        &[
            ("Months 1 to 6, the deepest point", "−$6,690"),
            ("Months 7 to 10", "+$5,500"),
            ("Month 11", "+$1,360"),
            ("By month 11", "+$170"),
        ],
    );
}

#[test]
fn the_cash_of_the_default_scenario() {
    let case = default();
    check(
        &case,
        "cash-needed",
        "Why $7,095? You are shortest of cash in month 9, if it doesn’t work",
        &[
            ("6 months at $22/h × ($3,000 living costs − $3,290.80 take-home)", "−$1,745"),
            ("Then 3 months without pay × $3,000 living costs", "$9,000"),
            ("Interest meanwhile", "−$160"),
            ("Cash needed", "$7,095"),
        ],
    );
    check(
        &case,
        "lowest-cash",
        "Why $2,970? So much is left in month 9, the lowest it gets, if it doesn’t work",
        &[
            ("Your savings", "$10,000"),
            ("6 months at $22/h × ($3,290.80 take-home − $3,000 living costs)", "$1,745"),
            ("Then 3 months without pay × $3,000 living costs", "−$9,000"),
            ("Interest meanwhile", "$225"),
            ("In month 9", "$2,970"),
        ],
    );
}

#[test]
fn the_odds_the_flips_and_the_returns_of_the_default_scenario() {
    let case = default();
    check(
        &case,
        "odds-ahead",
        "Why 60 in 100? That is the chance of the ways in which you end ahead and can pay",
        &[
            ("60% if it works: ahead, and you can pay", "60%"),
            ("40% if it doesn’t: behind", "0%"),
            ("Ahead and able to pay", "60%"),
        ],
    );
    check(
        &case,
        "required-then",
        "Why $32.05/h? With less, you would be behind on average",
        &[
            ("Rate after: $32.05/h", "$0"),
            ("From there to your $39.58/h", "+$56,500"),
            ("As you have it, on average", "+$56,500"),
        ],
    );
    check(
        &case,
        "required-odds",
        "Why 25%? With less, you would be behind on average",
        &[
            ("Odds that it works: 24.4%", "$0"),
            ("From there to your 60%", "+$56,500"),
            ("As you have it, on average", "+$56,500"),
        ],
    );
    check(
        &case,
        "required-cut",
        "Why always? Even at $0/h you would not be behind",
        &[
            ("Reduced rate: $0/h", "+$38,200"),
            ("From there to your $22/h", "+$18,300"),
            ("As you have it, on average", "+$56,500"),
        ],
    );
    check(
        &case,
        "required-for",
        "Why 38 months? With more, you would be behind on average",
        &[
            ("Months: 38", "+$72"),
            ("From there to your 6 months", "+$56,448"),
            ("As you have it, on average", "+$56,520"),
        ],
    );
    check(
        &case,
        "return",
        "Why 103% a year? Discounted at that rate, what it costs and what it brings cancel out",
        &[
            ("60% × +$10,100 if it works", "+$6,060"),
            ("40% × −$15,200 if it doesn’t", "−$6,060"),
            ("Discounted at 102.6% a year", "$0"),
        ],
    );
    check(
        &case,
        "return-fails",
        "Why no return? No rate makes up for what it costs, if it doesn’t work",
        &[
            ("6 months at $22/h instead of $29.74/h", "−$6,220"),
            ("Then 3 months without pay", "−$12,990"),
            ("Then 111 months back at 95% of what you would earn", "−$26,310"),
            ("Without discount", "−$45,520"),
        ],
    );
    assert_eq!(case.why(FigureName::OptionValue), None, "there is no review");
}

#[test]
fn what_the_cash_of_the_default_scenario_rests_on() {
    let why = why(&default(), "cash-needed");
    let said: Vec<(String, String, Tag)> = why
        .inputs
        .iter()
        .map(|given| (given.name.to_string(), given.value.to_string(), given.tag))
        .collect();
    let expected = [
        ("Rate now", "$29.74/h, 40 h × 52 weeks", Tag::Sourced),
        ("Reduced rate", "$22/h, 40 h × 52 weeks", Tag::Guess),
        ("Months", "6 months", Tag::Guess),
        ("Search, if it fails", "3 months", Tag::Guess),
        ("Pay on return", "95%", Tag::Guess),
        ("Living costs", "$3,000/mo", Tag::Guess),
        ("Interest on savings", "3% a year", Tag::Guess),
        ("Inflation", "2.5% a year", Tag::Guess),
        ("US federal taxes", "single, 2027", Tag::Sourced),
        ("Take-home at $22/h", "$3,813.33 − $522.53 tax = $3,290.80", Tag::Computed),
    ];
    let expected: Vec<(String, String, Tag)> =
        expected.into_iter().map(|(n, v, t)| (n.to_owned(), v.to_owned(), t)).collect();
    assert_eq!(said, expected);
    assert_eq!(
        why.inputs[0].sources,
        ["BLS OEWS, May 2025: computer user support specialists (SOC 15-1232), US, all \
          industries, median"]
    );
    assert!(why.inputs[8].sources.iter().any(|s| s.contains("Rev. Proc. 2025-32")));
    let notes: Vec<String> = why.notes.iter().map(ToString::to_string).collect();
    assert_eq!(
        notes,
        [
            "Not all federal tax figures after 2026 are known: those that are not are the last known, \
          moved with inflation of 2.5% a year."
        ]
    );
}

#[test]
fn what_the_user_set_is_theirs_and_has_no_statistic() {
    let tag_of_now = |case: &Case| {
        let given = why(case, "net-gain").inputs.swap_remove(0);
        (given.name.to_string(), given.tag, given.sources.len())
    };
    assert_eq!(tag_of_now(&default()), ("Rate now".to_owned(), Tag::Sourced, 1));
    let theirs = Case::with(|s| s.now.pay.amount = 31.0);
    assert_eq!(tag_of_now(&theirs), ("Rate now".to_owned(), Tag::Yours, 0));
    let tagged = Case::with(|s| {
        s.evidence.insert("now".to_owned(), Evidence::Guess);
    });
    assert_eq!(tag_of_now(&tagged), ("Rate now".to_owned(), Tag::Guess, 0));
}

#[track_caller]
fn notes(case: &Case, name: &str, parts: &[&str]) {
    let notes: Vec<String> = why(case, name).notes.iter().map(ToString::to_string).collect();
    for part in parts {
        assert!(notes.iter().any(|note| note.contains(part)), "“{part}” is not in {notes:#?}");
    }
}

#[test]
fn where_the_cash_binds_the_cash_is_the_reason() {
    let case = Case::with(|s| s.household.living = 3_300.0);
    let titled = |name: &str| why(&case, name).title.to_string();
    assert_eq!(titled("limit-for"), "Why 10 months? With more, the cash would run out");
    assert!(titled("limit-cut").ends_with("? With less, the cash would run out"));
    assert_eq!(titled("limit-back-months"), "Why 3 months? With more, the cash would run out");
    assert!(titled("required-now").ends_with("? With more, you would be behind on average"));
    let why = why(&case, "limit-for");
    // The answer is not among what is given.
    assert!(!why.inputs.iter().any(|given| given.name.to_string() == "Months"));
    assert!(why.inputs.iter().any(|given| given.name.to_string() == "Savings"));
    let total = why.total.unwrap();
    assert!(total.label.to_string().starts_with("In month "), "{}", total.label);
    // Where no value breaks it, there is no such figure.
    let rich = Case::with(|s| s.household.savings = Some(1e6));
    assert_eq!(rich.why(FigureName::named("limit-for").unwrap()), None);
}

#[test]
fn a_state_says_what_is_doubtful_of_it() {
    let of =
        |code: &str| Case::with(|s| s.taxes.state = StateTax::Code(StateCode::new(code).unwrap()));
    notes(
        &of("CA"),
        "net-gain",
        &[
            "California’s taxes after 2026 are those of 2026, moved with inflation.",
            "Some of California’s tax figures of 2026 are a projection, not published ones.",
            "California’s tax figures are among the less sure.",
        ],
    );
    // What the table's keepers note for themselves is nobody else's.
    for code in ["CA", "OR", "VA", "HI"] {
        let why = why(&of(code), "net-gain");
        let all: Vec<String> = why.notes.iter().map(ToString::to_string).collect();
        assert!(!all.iter().any(|n| n.contains("policyengine") || n.contains("Check")), "{all:?}");
    }
    notes(
        &of("OH"),
        "cash-needed",
        &[
            "Most people in Ohio pay a local income tax too; it is not counted.",
            "Municipal and school-district income taxes are not included.",
        ],
    );
    notes(
        &of("MI"),
        "net-gain",
        &["Some places in Michigan levy a tax of their own on income or work, as Detroit;"],
    );
    notes(&of("IA"), "net-gain", &["Some school districts in Iowa levy a surtax"]);
    let couple = |spouse: f64| {
        Case::with(|s| {
            s.taxes.state = StateTax::Code(StateCode::new("VA").unwrap());
            (s.household.status, s.household.spouse) = (FilingStatus::Mfj, spouse);
        })
    };
    let two = "Virginia may tax you less than is counted here: where both spouses earn";
    notes(&couple(50_000.0), "net-gain", &[two]);
    let one = why(&couple(0.0), "net-gain");
    assert!(!one.notes.iter().any(|note| note.to_string().contains(two)));
    // Remarks to whoever works with the tables are not for the page's readers.
    let minnesota = why(&of("MN"), "net-gain");
    assert!(!minnesota.notes.iter().any(|note| note.to_string().contains('`')));
    let texas = why(&of("TX"), "net-gain");
    let said: Vec<String> = texas.notes.iter().map(ToString::to_string).collect();
    assert!(!said.iter().any(|note| note.contains("local") || note.contains("sure")), "{said:?}");
    let named = |given: &dues::words::explain::Given| given.name.to_string() == "Taxes of Texas";
    assert!(texas.inputs.iter().any(named));
}

#[test]
fn notes_say_what_the_rows_do_not() {
    notes(
        &default(),
        "net-gain-works",
        &["You pay $45,000 more in taxes than if you stay", "discounted at 5% a year"],
    );
    notes(
        &default(),
        "break-even-month",
        &["Weighted by your odds, you are even after 23 months."],
    );
    notes(&Case::with(|s| s.taxes.mode = TaxMode::None), "net-gain", &["No taxes are counted."]);
    notes(
        &Case::with(|s| s.routes[0].odds = Odds::Record { k: 3, n: 4 }),
        "net-gain",
        &["It worked for 3 of the 4 people you know: odds of (3 + 1) / (4 + 2) = 66.7%."],
    );
    let told = Case::with(|s| s.household.savings = None);
    notes(&told, "lowest-cash", &["You have not said what you have: cash starts at $0."]);
    notes(&told, "odds-ahead", &["whether you can pay is not judged"]);
    // Published or not, this year's taxes are its own.
    let near = Case::with(|s| {
        s.start = dues::scenario::YearMonth::new(2026, 1).unwrap();
        s.horizon = 12;
    });
    let said: Vec<String> = why(&near, "net-gain").notes.iter().map(ToString::to_string).collect();
    assert!(!said.iter().any(|note| note.contains("federal")), "{said:?}");
}

#[test]
fn reviews_gates_and_several_returns_are_said() {
    let cases = golden();
    let case = |id: &str| cases.iter().find(|case| case.id == id).unwrap();
    check(
        case("e04-review"),
        "option-value",
        "Why +$3,750? That is what leaving early changes, after the review in month 3",
        &[
            (
                "20% × +$18,800 by leaving instead of going on until you aren’t taken on at the end",
                "+$3,750",
            ),
            ("What the review is worth", "+$3,750"),
        ],
    );
    check(
        case("f01-training"),
        "net-gain-fails",
        "Why −$42,600? That is what each way it can fail is worth, times its share",
        &[
            ("45.5% × −$29,400 if you don’t finish the course", "−$13,400"),
            ("54.5% × −$53,500 if the search finds nothing", "−$29,200"),
            ("After ten years", "−$42,600"),
        ],
    );
    notes(
        case("f01-training"),
        "net-gain",
        &[
            "Odds of 56% in all: 80% that you finish the course × 70% that the search finds a job",
            "A search that succeeds is taken to end after 3 months of the 6, the typical time.",
        ],
    );
    let several = why(case("a10-several-crossings"), "return-works");
    assert_eq!(
        several.title.to_string(),
        "Why no single return? You are ahead and behind by turns, and several rates fit: 127% a \
         year and 807% a year, if it works"
    );
    let borrowed = why(case("a11-borrow"), "return");
    assert!(borrowed.title.to_string().contains("this is a cost, not a return"));
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 100,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_the_figures_what_is_said_is_a_sentence(case in any_case()) {
        for figure in FigureName::ALL {
            let Some(why) = case.why(figure) else { continue };
            let given = why.inputs.iter().flat_map(|given| [&given.name, &given.value]);
            let rows = why.rows.iter().chain(&why.total).flat_map(|row| [&row.label, &row.amount]);
            for text in std::iter::once(&why.title).chain(given).chain(rows).chain(&why.notes) {
                let said = text.to_string();
                prop_assert!(!said.is_empty(), "{}: {:?}", figure.name(), why);
                for odd in ["NaN", "—", "  ", " ,", " ."] {
                    prop_assert!(!said.contains(odd), "{}: “{said}”", figure.name());
                }
            }
        }
    }
}

/// A shown amount as a number: `−$6,690`, `60%`.
fn read(shown: &str) -> f64 {
    let digits: String = shown.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
    let size: f64 = digits.parse().unwrap();
    if shown.contains('\u{2212}') { -size } else { size }
}

#[test]
fn who_adds_up_what_is_shown_gets_the_total_shown() {
    let mut added = 0;
    for case in golden().iter().chain([&default()]) {
        for figure in FigureName::ALL {
            let Some(why) = case.why(figure) else { continue };
            assert!(why.title.to_string().starts_with("Why "), "{}", why.title);
            let Some(total) = &why.total else { continue };
            let rows = || why.rows.iter().map(|row| row.amount.to_string());
            let sum: f64 = rows().map(|row| read(&row)).sum();
            let total = read(&total.amount.to_string());
            // Percentages are rounded one by one.
            let slack = if figure == FigureName::OddsAhead { 0.2 } else { 1e-6 };
            let all: Vec<String> = rows().collect();
            assert!((sum - total).abs() < slack, "{} {}: {all:?}, {total}", case.id, figure.name());
            added += 1;
        }
    }
    assert!(added > 400, "only {added} additions");
}

#[test]
fn every_language_explains_every_figure() {
    let whole = |why: &Why| -> Vec<String> {
        let rows = why.rows.iter().chain(&why.total).flat_map(|row| [&row.label, &row.amount]);
        let given = why.inputs.iter().flat_map(|given| [&given.name, &given.value]);
        let texts = std::iter::once(&why.title).chain(rows).chain(given).chain(&why.notes);
        texts.map(ToString::to_string).collect()
    };
    for case in golden().into_iter().chain([default()]) {
        for figure in FigureName::ALL {
            let Some(english) = case.why(figure) else { continue };
            let worker = case.why_in(Words::of_worker(), figure).unwrap();
            assert_eq!(worker, english, "the worker lacks words");
            for words in [Words::spanish(), Words::english().mirrored()] {
                let said = case.why_in(words, figure).unwrap();
                assert_eq!(said.rows.len(), english.rows.len());
                for (said, english) in whole(&said).iter().zip(whole(&english)) {
                    assert!(!said.contains(['{', '}']), "{said}");
                    assert_eq!(said.is_empty(), english.is_empty(), "{english}");
                }
            }
        }
    }
}
