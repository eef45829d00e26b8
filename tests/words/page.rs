//! What the page says beside the sentences: routes and stages by name, marks on the axes, what is
//! read out of a chart, odds on the map, what a fold holds.

use crate::case::{Case, voice};
use dues::{
    model::result::Verdict,
    scenario::{
        Scenario, Stage, StateCode, StateTax, TaxMode,
        lever::{Subject, Unit},
        part::Part,
        start::Story,
        template::Template,
    },
    words::{
        Kind, Text, Words,
        findings::Label,
        page::{self, map_odds},
        parse::ParseError,
        start,
    },
};
use std::{collections::BTreeSet, rc::Rc};

const WORDS: fn() -> Words = Words::english;

#[test]
fn routes_and_stages_are_called_as_the_user_does_or_by_number() {
    let mut routes = vec![Scenario::default().routes.remove(0); 3];
    assert_eq!(page::route_name(WORDS(), &routes, 1), "Route 2");
    routes[1].name = "Clinic".to_owned();
    assert_eq!(page::route_name(WORDS(), &routes, 1), "Clinic");
    routes[2].name = "Clinic".to_owned();
    assert_eq!(page::route_name(WORDS(), &routes, 2), "Clinic (3)", "nobody beats themselves");
    assert_eq!(page::stage(WORDS(), 0), "Stage 1");
    assert_eq!(page::acted(WORDS(), "copy", "Clinic"), "Copy: Clinic");
    assert_eq!(page::state_names(WORDS()).len(), 52, "51 and a rate of one's own");
}

#[test]
fn every_template_and_story_has_words_of_its_own() {
    let said: BTreeSet<_> = Template::ALL.iter().map(|one| page::template(WORDS(), *one)).collect();
    assert_eq!(said.len(), Template::ALL.len());
    for one in Template::ALL {
        let origins = page::origins(WORDS(), one);
        assert!(origins.ends_with('.'), "{origins}");
    }
    let stories: BTreeSet<_> =
        Story::ALL.iter().map(|one| start::story(WORDS(), *one).title).collect();
    assert_eq!(stories.len(), Story::ALL.len());
    for one in Story::ALL {
        let words = start::story(WORDS(), one);
        assert!(words.route.chars().count() <= page::NAME_CHARS && !words.what.is_empty());
    }
}

#[test]
fn every_number_of_a_stage_has_a_name() {
    let parts = [
        (Part::Months, "Lasts"),
        (Part::Pay, "Pay"),
        (Part::Hours, "Paid"),
        (Part::Weeks, "Paid"),
        (Part::Keep, "Current job kept"),
        (Part::Tuition, "Tuition in all"),
        (Part::Completion, "Who finish, of all who start"),
        (Part::Placed, "Placed within it"),
        (Part::Offer, "An offer comes, each month"),
        (Part::Premium, "Own health premium"),
        (Part::Costs, "Own costs"),
        (Part::Benefits, "Worth of benefits"),
    ];
    for (part, name) in parts {
        assert_eq!(page::part(WORDS(), part, false), name);
    }
    assert_eq!(page::part(WORDS(), Part::Months, true), "For at most");
    assert_eq!(page::unit(&voice(), None), "people");
    assert_eq!(page::unit(&voice(), Some(Unit::Months)), "months");
}

#[test]
fn what_is_typed_into_a_stage_is_answered() {
    let v = voice();
    let said = [
        page::set_to(&v, None, 300.0, 99.0),
        page::set_to(&v, Some(Unit::Months), 6.4, 6.0),
        page::set_to(&v, Some(Unit::Months), 190.0, 120.0),
        page::set_to(&v, Some(Unit::Share), -1.0, 0.0),
        page::unread(&v, ParseError::NotANumber, None, 7.0),
        page::unread(&v, ParseError::NotANumber, Some(Unit::Months), 7.0),
    ];
    assert_eq!(
        said,
        [
            "Set to 99: whole people, of those you know.",
            "Set to 6 months: whole months only.",
            "Set to 120 months, all the time you look ahead.",
            "Set to 0%, the least that makes sense here.",
            "That is not a number. 7 stays.",
            "That is not a number. 7 months stays.",
        ]
    );
}

#[test]
fn what_is_wrong_with_a_route_is_said_with_its_place() {
    let mut scenario = Scenario::default();
    scenario.routes[0].then.pay.amount = -1.0;
    scenario.routes[0].stages.push(Stage::Wait { offer: 2.0, within: 3 });
    let said = page::problems(WORDS(), &scenario, 0);
    assert_eq!(
        said,
        [
            (true, "Stage 2: 2 is more than 1, the most.".to_owned()),
            (true, "Route: -1 is less than 0, the least.".to_owned()),
        ]
    );
    assert_eq!(page::problems(WORDS(), &Scenario::default(), 0), []);
}

#[test]
fn what_one_does_in_a_month_has_a_word() {
    let names =
        ["reduced", "volunteer", "training", "search", "wait", "gap", "fallback", "then", "x"];
    assert_eq!(
        names.map(|name| page::phase(WORDS(), name)),
        [
            "reduced rate",
            "unpaid work",
            "course",
            "job search",
            "waiting",
            "no work",
            "back again",
            "new job",
            "x",
        ]
    );
}

#[test]
fn marks_of_time_have_their_unit_once() {
    let v = voice();
    assert_eq!(page::month(&v, 9), "month 9");
    let all = |months: &[u32]| -> Vec<String> {
        let marks: Vec<_> = months.iter().map(|month| (*month, 0.0)).collect();
        (0..=marks.len()).map(|i| page::month_mark(&v, &marks, i)).collect()
    };
    assert_eq!(all(&[0, 12, 24, 60]), ["now", "1 year", "2", "5 years", ""]);
    assert_eq!(all(&[0, 6, 12]), ["now", "6 months", "12", ""]);
    assert_eq!(all(&[12]), ["12 months", ""]);
}

#[test]
fn routes_are_compared_by_what_one_can_carry() {
    let case = Case::new();
    let mut scenario = case.scenario.clone();
    scenario.routes.push(scenario.routes[0].clone());
    let compared = |gains: [f64; 2], lasts: [bool; 2]| {
        let of = |i: usize| {
            let mut result = case.result.clone();
            result.expected.net_gain = gains[i];
            if !lasts[i] {
                result.verdict = Verdict::NotAffordable;
            }
            Rc::new(result)
        };
        page::comparison(&voice(), &scenario, &[of(0), of(1)]).to_string()
    };
    let said = [
        compared([10_000.0, 20_000.0], [true, true]),
        compared([10_000.0, 20_000.0], [true, false]),
        compared([10_000.0, 20_000.0], [false, false]),
        compared([-1.0, -2.0], [true, true]),
        compared([-1.0, 20_000.0], [true, false]),
    ];
    assert_eq!(
        said,
        [
            "Route 2 comes out furthest ahead: +$20,000",
            "Route 1 comes out furthest ahead of those you can carry: +$10,000",
            "You can’t carry any of these routes: the cash runs out",
            "Staying comes out ahead of every route",
            "Staying comes out ahead of every route that you can carry",
        ]
    );
    let why = [Some(0), Some(4), None].map(|from| page::not_affordable(WORDS(), from));
    assert_eq!(
        why,
        [
            "not affordable: not enough cash to start",
            "not affordable: the cash runs out in month 4",
            "not affordable",
        ]
    );
}

#[test]
fn the_odds_of_the_map_are_in_a_hundred() {
    let v = voice();
    let said = [
        map_odds::drawn(&v, 1_000).to_string(),
        map_odds::you(&v, 0.663).to_string(),
        map_odds::place(&v, "$22/h", "6 months"),
        map_odds::at(&v, "$22/h for 6 months", 0.5),
        map_odds::flips(&v).to_string(),
        map_odds::range(&v, Some(0.6), Some(0.7)),
        map_odds::range(&v, Some(0.9), None),
        map_odds::range(&v, None, Some(0.1)),
        map_odds::range(&v, None, None),
    ];
    assert_eq!(
        said,
        [
            "How many in 100 end ahead and never run out of cash, for each reduced rate and number of \
             months; every point of the map is the same 1,000 trials.",
            "You: 66 in 100",
            "$22/h for 6 months",
            "$22/h for 6 months: 50 in 100 are ahead",
            "Below this line it is less likely than not",
            "60–70 in 100",
            "over 90 in 100",
            "under 10 in 100",
            "",
        ]
    );
}

#[test]
fn what_is_read_out_has_the_colour_of_its_sign() {
    let v = voice();
    let case = Case::with(|c| {
        c.result.works.cumulative = vec![0.0, -6_690.0, 120_000.0];
        c.result.staying_balances = vec![10_000.0, -9.0, 0.0];
    });
    let has = |text: &Text, kind: &Kind, part: &str| {
        text.spans().iter().any(|span| span.kind == *kind && span.text.contains(part))
    };
    let gain = |month| page::gain_at(&v, &case.result, month, false);
    assert!(has(&gain(1), &Kind::Loss, "6,690") && has(&gain(2), &Kind::Gain, "120,000"));
    assert!(has(&gain(0), &Kind::Strong, "$0"));
    let cash = |month| page::cash_at(&v, &case.result, month);
    assert!(has(&cash(1), &Kind::Loss, "$9") && has(&cash(2), &Kind::Strong, "$0"));
    let label = |gain| v.label(Label::Works(gain));
    assert!(has(&label(-5.0), &Kind::Loss, "$5") && has(&label(5.0), &Kind::Gain, "$5"));
}

#[test]
fn a_chart_is_read_out() {
    let v = voice();
    let case = Case::with(|c| c.result.staying_balances = vec![10_000.0, -9.0, 8_000.0]);
    let said = [
        page::gain_at(&v, &case.result, 2, true).to_string(),
        page::gain_at(&v, &case.result, 1, false).to_string(),
        page::cash_at(&v, &case.result, 1).to_string(),
    ];
    assert_eq!(
        said,
        [
            "Month 2: if it works +$120,000, at your odds +$56,500, if it doesn’t −$38,800",
            "Month 1: if it works −$6,690",
            "Month 1: $10,000 if it works, $2,970 if it doesn’t, −$9 staying",
        ]
    );
    let ends = |narrow, fails| {
        let ends = page::gain_ends(&v, &case.result, narrow, fails);
        ends.into_iter()
            .map(|end| (end.class, end.value.unwrap_or_default(), end.name))
            .collect::<Vec<_>>()
    };
    assert_eq!(ends(false, true).len(), 4);
    let line = |class, value: &str, name: &str| (class, value.to_owned(), name.to_owned());
    assert_eq!(
        ends(true, false),
        [line("works", "+120,000", "works"), line("staying", "", "staying")]
    );
    assert_eq!(page::coloured(-0.2, &v.figures).to_string(), "$0");
}

#[test]
fn a_fold_says_what_is_in_it() {
    let said = |subject: Subject, change: fn(&mut Scenario)| {
        let mut scenario = Scenario::default();
        change(&mut scenario);
        page::fold_present(subject, &scenario, 0, &voice())
    };
    let all = [
        said(Subject::Main, |_| ()),
        said(Subject::PayDetails, |_| ()),
        said(Subject::Failing, |_| ()),
        said(Subject::Household, |_| ()),
        said(Subject::Household, |s| s.household.savings = None),
        said(Subject::Taxes, |_| ()),
        said(Subject::Taxes, |s| s.taxes.mode = TaxMode::None),
        said(Subject::Taxes, |s| (s.taxes.mode, s.taxes.rate) = (TaxMode::Flat, 0.22)),
        said(Subject::Taxes, |s| {
            s.taxes.state = StateTax::Code(StateCode::new("CA").expect("a state"));
        }),
        said(Subject::Assumptions, |_| ()),
    ];
    assert_eq!(
        all,
        [
            "",
            "40 h × 52 weeks",
            "3 months, back at 95%",
            "$10,000 saved",
            "savings not set",
            "US federal",
            "none",
            "flat 22%",
            "US federal, CA",
            "ten years, at 5% a year",
        ]
    );
}
