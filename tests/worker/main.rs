//! The worker's protocol: what is sent arrives as it was sent, and what is answered is what the
//! pure modules say.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

mod parcels;
mod pieces;

use dues::{
    chance::Ensemble,
    chart::qr::qr,
    check::Check,
    explore::{CELL_TRIALS, OddsProbe, Plausible, Probe, Turning, frontier, sensitivity, step_up},
    facts::states::StateTables,
    model::{
        explain::FigureName,
        ledger::{WhichPath, ledger},
    },
    report::{ledger_csv, ledger_years},
    scenario::{Evidence, Scenario, StateCode, StateTax, file, lever::Lever, template::Template},
    words::{PlainEnUs, Words},
    worker::{Ask, CELL_ENDS, Means, OddsMap, Parcel, Part, Queue, ROW_ENDS, Reply, Request},
};
use std::rc::Rc;

/// One question of each kind.
const KINDS: [Ask; 15] = [
    Ask::Why(FigureName::CashNeeded),
    Ask::Doubts,
    Ask::Ledger(WhichPath::Works),
    Ask::Csv(WhichPath::Fails),
    Ask::Simulate,
    Ask::Map,
    Ask::OddsMap,
    Ask::Turns,
    Ask::AllTurns,
    Ask::StepUp(3),
    Ask::Check,
    Ask::Qr,
    Ask::Table,
    Ask::Write,
    Ask::Read,
];

fn request(ask: Ask, change: impl FnOnce(&mut Scenario)) -> Request {
    let mut scenario = Scenario::default();
    change(&mut scenario);
    Request {
        ask,
        scenario: Rc::new(scenario),
        route: 0,
        ranges: Vec::new(),
        locale: "en-US".to_owned(),
        language: "en".to_owned(),
        text: "".into(),
    }
}

fn means() -> Means<'static> {
    Means {
        states: Some(StateTables::bundled().unwrap()),
        format: &PlainEnUs,
        words: Words::of_worker(),
    }
}

/// The answer to a request, by way of its parcels.
fn answered(request: &Request) -> Reply {
    let mut queue = Queue::default();
    queue.take(7, Request::unpack(request.pack()).unwrap());
    let Part { revision, first, last, parcel } = queue.step(means()).unwrap();
    assert_eq!((revision, first, last), (7, true, true));
    assert_eq!(queue.step(means()), None);
    let reply = Reply::unpack(request.ask, parcel.clone()).unwrap();
    assert_eq!(reply.pack(), parcel);
    reply
}

#[test]
fn a_request_arrives_as_it_was_sent() {
    let paths = [
        WhichPath::Staying,
        WhichPath::Works,
        WhichPath::Fails,
        WhichPath::NoOffer,
        WhichPath::Outcome(3),
    ];
    let asks = KINDS.into_iter().chain(FigureName::ALL.map(Ask::Why));
    for ask in asks.chain(paths.map(Ask::Ledger)).chain(paths.map(Ask::Csv)) {
        let sent = request(ask, |scenario| {
            scenario.routes.push(scenario.routes[0].clone());
            scenario.routes[1].name = "a & b = c # d".to_owned();
            scenario.evidence.insert("now".to_owned(), Evidence::Guess);
            scenario.evidence.insert("then".to_owned(), Evidence::Yours);
            scenario.name = "An offer with a name far longer than a link’s".to_owned();
            scenario.notes = "two\nlines".to_owned();
            scenario.locale = "de-CH".to_owned();
            scenario.taxes.state = StateTax::Code(StateCode::new("CA").unwrap());
        });
        let ranges = vec![Plausible { lever: Lever::Odds, low: 0.2, high: 0.9 }];
        let sent = Request { route: 1, ranges, text: "a & b\n# “c”".into(), ..sent };
        assert_eq!(Request::unpack(sent.pack()), Some(sent));
    }
}

#[test]
fn the_map_of_odds_comes_coarse_first_and_ends_with_all_trials() {
    let asked = request(Ask::OddsMap, |scenario| {
        scenario.spread.pay_sigma = 0.2;
        // As short as the map is long, for the time it takes.
        scenario.horizon = 24;
    });
    let mut queue = Queue::default();
    queue.take(1, Request::unpack(asked.pack()).unwrap());
    let mut maps = Vec::new();
    while let Some(part) = queue.step(means()) {
        let reply = Reply::unpack(asked.ask, part.parcel.clone()).unwrap();
        let (packed, news) = (reply.pack(), reply.is_news());
        let Reply::OddsMap(Some(map)) = reply else { panic!("no map") };
        // Until every cell has some trials, those without are not numbers, which equal nothing.
        assert!(map.trials == 0 || packed == part.parcel);
        assert_eq!(news, map.trials > 0, "nothing is painted before");
        assert_eq!(map.is_done(), part.last);
        maps.push(map);
    }
    let coarse = maps.iter().position(|map: &OddsMap| map.trials > 0);
    assert!(coarse.is_some_and(|at| at < 5), "all of it is seen soon: {coarse:?}");
    let map = maps.pop().unwrap();
    assert!(
        map.is_done() && maps.iter().all(|map| !map.is_done()) && maps.len() > 20,
        "{}",
        maps.len()
    );
    let probe = OddsProbe::new(&asked.scenario, 0, means().states).unwrap();
    for (row, column) in [(0, 0), (12, 5), (24, 23)] {
        let values = [(Lever::Cut, map.cuts[row]), (Lever::For, f64::from(map.months[column]))];
        assert_eq!(Some(map.odds[row][column]), probe.odds(&values, CELL_TRIALS));
    }
    let odds = map.odds.iter().flatten();
    let (least, most) = odds.fold((1.0_f64, 0.0_f64), |(l, m), o| (l.min(*o), m.max(*o)));
    assert!(least < 0.3 && most > 0.5, "{least} {most}");
}

#[test]
fn the_map_of_odds_does_not_depend_on_the_point() {
    let at = |cut, months| {
        let asked = request(Ask::OddsMap, |scenario| {
            Lever::Cut.set(scenario, 0, cut);
            Lever::For.set(scenario, 0, months);
            scenario.evidence.insert("cut".to_owned(), Evidence::Yours);
        });
        OddsMap::basis(&asked.scenario, 0)
    };
    assert_eq!(at(22.0, 6.0), at(10.0, 20.0));
    assert_ne!(at(22.0, 6.0), at(60.0, 6.0), "the point is always on it");
    assert_ne!(at(22.0, 6.0), at(22.0, 40.0));
}

#[test]
fn every_figure_of_every_template_is_explained() {
    for template in Template::ALL {
        for figure in FigureName::ALL {
            let asked = request(Ask::Why(figure), |scenario| {
                scenario.routes[0] = template.route(scenario, 0, "Another");
            });
            let Reply::Why(_) = answered(&asked) else { panic!("{template:?} {figure:?}") };
        }
    }
    let Reply::Why(Some(why)) = answered(&request(Ask::Why(FigureName::CashNeeded), |_| {})) else {
        panic!("the default scenario needs cash");
    };
    assert!(!why.rows.is_empty() && why.total.is_some() && !why.inputs.is_empty());
}

#[test]
fn the_taxes_of_a_state_have_doubts() {
    let asked = request(Ask::Doubts, |scenario| {
        scenario.taxes.state = StateTax::Code(StateCode::new("CA").unwrap());
    });
    let Reply::Doubts(notes) = answered(&asked) else { panic!("notes") };
    assert!(notes.iter().any(|note| note.to_string().contains("California")), "{notes:?}");
}

#[test]
fn a_ledger_is_the_models() {
    for path in [WhichPath::Works, WhichPath::Fails, WhichPath::Staying] {
        let asked = request(Ask::Ledger(path), |_| {});
        let model = ledger(&asked.scenario, 0, path, None).unwrap();
        let Reply::Ledger(Some(months)) = answered(&asked) else { panic!("a ledger") };
        let years = ledger_years(&asked.scenario, &model);
        assert_eq!(months.years.len(), years.len());
        for (ours, theirs) in months.years.iter().zip(&years) {
            assert_eq!((ours.year, ours.amounts), (theirs.year, theirs.amounts));
            assert_eq!(ours.months.len(), theirs.rows.len());
        }
        let asked = Request { ask: Ask::Csv(path), ..asked };
        let text = ledger_csv(&asked.scenario, 0, &model);
        assert_eq!(answered(&asked), Reply::Csv(Some(text)));
    }
    let missing = request(Ask::Ledger(WhichPath::Outcome(99)), |_| {});
    assert_eq!(answered(&missing), Reply::Ledger(None));
}

#[test]
fn a_newer_request_takes_the_place_of_an_older_one_of_its_kind() {
    let mut queue = Queue::default();
    queue.take(1, request(Ask::Why(FigureName::CashNeeded), |_| {}));
    queue.take(2, request(Ask::Doubts, |_| {}));
    queue.take(3, request(Ask::Why(FigureName::LowestCash), |_| {}));
    let revisions: Vec<_> =
        std::iter::from_fn(|| queue.step(means())).map(|part| part.revision).collect();
    assert_eq!(revisions, [2, 3]);
}

#[test]
fn a_file_comes_back_as_it_was_written() {
    let golden: serde_json::Value =
        serde_json::from_str(include_str!("../data/oracles/golden.json")).unwrap();
    for case in golden["cases"].as_array().unwrap() {
        let text = case["scenario"].to_string();
        let mut scenario = file::from_json(&text).unwrap();
        scenario.notes = "ask for more".to_owned();
        scenario.evidence.insert("now".to_owned(), Evidence::Sourced);
        let asked = Request { scenario: Rc::new(scenario.clone()), ..request(Ask::Write, |_| {}) };
        let Reply::Written(Some(written)) = answered(&asked) else { panic!("a file") };
        let asked = Request { text: written.into(), ..request(Ask::Read, |_| {}) };
        let Reply::Read(Ok(read)) = answered(&asked) else { panic!("a scenario") };
        assert_eq!(*read, scenario);
    }
}

#[test]
fn a_file_that_cannot_be_opened_says_why_in_the_readers_language() {
    let asked = |text: &str| Request { text: text.into(), ..request(Ask::Read, |_| {}) };
    let said = |text: &str, words| {
        let mut queue = Queue::default();
        queue.take(1, asked(text));
        let part = queue.step(Means { words, ..means() }).unwrap();
        let Some(Reply::Read(Err(why))) = Reply::unpack(Ask::Read, part.parcel) else {
            panic!("{text} opens")
        };
        why
    };
    let misspelt = r#"{"now": {"pay": {"amuont": 1}}}"#;
    let here = "Line 1, column 25 (now.pay.amuont): there is no field called “amuont” here.";
    assert_eq!(said(misspelt, Words::english()), [here]);
    let aqui = "Línea 1, columna 25 (now.pay.amuont): aquí no hay ningún campo llamado «amuont».";
    assert_eq!(said(misspelt, Words::spanish()), [aqui]);
    let [pay, routes] = [r#""now": {"pay": {"amount": 1}}"#, r#""routes": []"#];
    for (text, why) in [
        (
            String::new(),
            "Line 1, column 1: this is no scenario file, which is JSON and starts with {.",
        ),
        (format!("{{{pay}"), "Line 1, column 30: the file ends too early."),
        (format!("{{{pay}}}"), "Line 1, column 31: the field “routes” is missing."),
        (format!("{{{pay}, {pay}}}"), "Line 1, column 37: the field “now” comes twice."),
        (
            format!("{{{pay}, {routes}, }}"),
            "Line 1, column 47: it is not written as JSON is (trailing comma).",
        ),
    ] {
        assert_eq!(said(&text, Words::english()), [why], "{text}");
    }
    let newer = format!(r#"{{"version": 9, {pay}, {routes}}}"#);
    assert!(said(&newer, Words::english())[0].contains("version 9"));
    let wrong = format!(r#"{{{pay}, {routes}, "trials": "many"}}"#);
    assert!(said(&wrong, Words::english())[0].contains("not the kind of value"));
    // Whatever cannot be is said, each with its place, in every language.
    let several = format!(
        r#"{{{pay}, {routes}, "horizon": 5, "currency": "x", "locale": "?", "start": "3000-01"}}"#
    );
    for words in [Words::english(), Words::spanish()] {
        let why = said(&several, words);
        assert_eq!(why.len(), 6, "{why:?}");
        assert!(why.iter().all(|why| !why.contains('{')), "{why:?}");
    }
}

#[test]
fn what_cannot_be_read_is_refused() {
    let whole = request(Ask::Ledger(WhichPath::Works), |_| {}).pack();
    for words in 0..whole.words.len() {
        let cut = Parcel { words: whole.words[..words].to_vec(), numbers: whole.numbers.clone() };
        assert_eq!(Request::unpack(cut), None);
    }
    for numbers in 0..whole.numbers.len() {
        let numbers = whole.numbers[..numbers].to_vec();
        assert_eq!(Request::unpack(Parcel { words: whole.words.clone(), numbers }), None);
    }
    for wrong in [f64::NAN, -1.0, 0.5, 1e300] {
        let parcel = Parcel { words: Vec::new(), numbers: vec![wrong] };
        assert_eq!(Reply::unpack(Ask::Doubts, parcel.clone()), None);
        assert_eq!(Request::unpack(parcel), None);
    }
}

#[test]
fn an_ensemble_comes_in_parts_and_ends_as_the_command_line_has_it() {
    let request = request(Ask::Simulate, |scenario| scenario.trials = 32_000);
    let mut queue = Queue::default();
    queue.take(1, Request::unpack(request.pack()).unwrap());
    let mut pictures = Vec::new();
    loop {
        let Part { last, parcel, .. } = queue.step(means()).unwrap();
        let reply = Reply::unpack(request.ask, parcel).unwrap();
        let news = reply.is_news();
        let Reply::Simulated(Some(part)) = reply else { panic!("no part of an ensemble") };
        assert_eq!(news, part.summary.is_some(), "painted where there is a picture");
        pictures.extend(part.summary);
        if last {
            break;
        }
    }
    let trials: Vec<u32> = pictures.iter().map(|summary| summary.trials).collect();
    assert_eq!(trials, [1_000, 11_000, 32_000]);
    let mut ensemble = Ensemble::new(&request.scenario, None).unwrap();
    ensemble.advance(32_000);
    assert_eq!(pictures.pop(), Some(ensemble.summary()));
}

#[test]
fn a_newer_ensemble_takes_the_place_of_an_older_one() {
    let of = |seed| request(Ask::Simulate, |scenario| scenario.seed = seed);
    let mut queue = Queue::default();
    queue.take(1, of(1));
    assert!(queue.step(means()).is_some_and(|part| !part.last && part.revision == 1));
    queue.take(2, of(2));
    while let Some(part) = queue.step(means()) {
        assert_eq!(part.revision, 2);
    }
}

#[test]
fn what_was_begun_is_told_from_what_was_not() {
    let mut queue = Queue::default();
    queue.take(1, request(Ask::Simulate, |_| {}));
    queue.take(2, request(Ask::StepUp(3), |_| {}));
    assert!(!queue.only_goes_on());
    let order: Vec<_> = std::iter::from_fn(|| {
        let part = queue.step(means())?;
        Some((part.revision, part.first, part.last, queue.only_goes_on()))
    })
    .collect();
    // The first picture, then the step-up, which has waited; only then the rest of the trials.
    assert_eq!(order, [(1, true, false, false), (2, true, true, true), (1, false, true, true)]);
}

#[test]
fn the_map_and_the_flips_are_those_of_the_pure_modules() {
    let asked = request(Ask::Map, |_| {});
    let Reply::Map(Some(map)) = answered(&asked) else { panic!("no map") };
    assert_eq!((map.map.cuts.len(), map.map.months.len()), (25, 24));
    let again = frontier(&asked.scenario, 0, &map.map.cuts, &map.map.months, None).unwrap();
    assert_eq!(Some(map.map), again);
    let Reply::Turns(Some(turns)) = answered(&request(Ask::Turns, |_| {})) else {
        panic!("no flips")
    };
    let ranges = Plausible::all(&asked.scenario, 0);
    assert_eq!(turns.sensitivity, sensitivity(&asked.scenario, 0, &ranges, None).unwrap());
    let Reply::StepUp(needed) = answered(&request(Ask::StepUp(3), |_| {})) else {
        panic!("no step-up")
    };
    assert_eq!(needed, step_up(&asked.scenario, 0, 3, None).unwrap());
}

#[test]
fn where_any_lever_turns_the_answer_comes_some_levers_at_a_time() {
    let asked = request(Ask::AllTurns, |_| {});
    let mut queue = Queue::default();
    queue.take(1, Request::unpack(asked.pack()).unwrap());
    let mut parts = Vec::new();
    while let Some(part) = queue.step(means()) {
        let reply = Reply::unpack(asked.ask, part.parcel.clone()).unwrap();
        assert_eq!(reply.pack(), part.parcel);
        assert_eq!(reply.is_news(), part.last, "painted once");
        let Reply::AllTurns(Some(all)) = reply else { panic!("nothing") };
        assert_eq!(all.done, part.last);
        parts.push(all.turnings);
    }
    assert!(parts.len() > 5 && parts.is_sorted_by_key(Vec::len));
    let probe = Probe::new(&asked.scenario, 0, means().states).unwrap();
    let all: Vec<_> = Lever::ALL.iter().filter_map(|l| Turning::of_any(&probe, *l)).collect();
    assert_eq!(parts.last(), Some(&all));
}

#[test]
fn the_self_tests_come_one_by_one_and_others_are_answered_between() {
    let mut queue = Queue::default();
    queue.take(1, request(Ask::Check, |_| {}));
    queue.take(2, request(Ask::StepUp(3), |_| {}));
    let mut tests = Vec::new();
    let mut between = 0;
    while let Some(Part { revision, last, parcel, .. }) = queue.step(means()) {
        if revision == 2 {
            between = tests.len();
            continue;
        }
        let reply = Reply::unpack(Ask::Check, parcel.clone()).unwrap();
        assert_eq!(reply.pack(), parcel);
        let Reply::Checked(told) = reply else { panic!("{reply:?}") };
        assert_eq!(told.rows[..told.rows.len() - 1], tests[..], "{told:?}");
        assert_eq!(last, told.rows.len() == Check::ALL.len());
        assert!(told.rows.iter().all(|test| test.passed && test.cells.len() == 5));
        tests = told.rows;
    }
    assert_eq!(between, 1, "the other one waited for all of them");
    let names: Vec<_> = tests.iter().map(|test| test.name.as_str()).collect();
    assert_eq!(names, Check::ALL.map(Check::name));
}

#[test]
fn the_code_of_a_link_is_drawn_beside_the_page() {
    let asked = Request { text: "https://example.org/#v=1".into(), ..request(Ask::Qr, |_| {}) };
    assert_eq!(answered(&asked), Reply::Qr(qr("https://example.org/#v=1")));
    let long = Request { text: "x".repeat(3_000).into(), ..asked };
    assert_eq!(answered(&long), Reply::Qr(None));
}

#[test]
fn a_table_becomes_a_file_without_formulas() {
    let ends =
        |cells: &[&str]| cells.iter().flat_map(|cell| cell.chars().chain([CELL_ENDS])).collect();
    let rows: [String; 2] = [ends(&["month", "=name"]), ends(&["1", "-2.5"])];
    let text: String = rows.map(|row| format!("{row}{ROW_ENDS}")).concat();
    let asked = Request { text: text.into(), ..request(Ask::Table, |_| {}) };
    assert_eq!(answered(&asked), Reply::Table(Some("month,'=name\n1,-2.5\n".to_owned())));
}
