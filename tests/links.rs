//! Links: what is written is read back to the bit, what is broken is told, nothing fails. The
//! golden links of tests/data/links.json stay readable for ever.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot read its data has failed"
)]

mod any;
mod trust;

use any::Numbers;
use dues::scenario::{
    MOST_ROUTES, MOST_STAGES, Scenario, Stage, bounds,
    lever::Lever,
    link::{self, Fault, LinkError, LinkProblem, MOST_BYTES, MOST_READABLE},
};
use dues::words::{self, Words};
use proptest::prelude::*;
use serde_json::Value;

/// A scenario to the bit, as its Debug text: shortest digits, −0 apart from 0.
fn bits(scenario: &Scenario) -> String {
    format!("{scenario:?}")
}

/// A problem's sentence.
fn said(problem: &LinkProblem) -> String {
    words::link::problem(Words::english(), problem)
}

fn golden() -> Vec<Value> {
    let data: Value =
        serde_json::from_str(include_str!("data/links.json")).expect("the golden links");
    data["links"].as_array().expect("a list of links").clone()
}

/// The default scenario with some values set by JSON pointer; one index past a list's end adds.
fn expected(set: &Value) -> Scenario {
    let mut json = serde_json::to_value(Scenario::default()).expect("JSON");
    for (pointer, value) in set.as_object().expect("an object") {
        if let Some(place) = json.pointer_mut(pointer) {
            *place = value.clone();
        } else {
            let (list, _) = pointer.rsplit_once('/').expect("a pointer");
            let list = json.pointer_mut(list).and_then(Value::as_array_mut);
            list.unwrap_or_else(|| panic!("no list for {pointer}")).push(value.clone());
        }
    }
    serde_json::from_value(json).expect("a scenario")
}

#[test]
fn golden_links_open_as_ever() {
    for case in golden() {
        let link = case["link"].as_str().expect("a link");
        let opened = link::decode(link).unwrap_or_else(|error| panic!("{link}: {error:?}"));
        let expected = match &case["file"] {
            Value::Null => expected(&case["set"]),
            whole => serde_json::from_value(whole.clone()).expect("a scenario"),
        };
        assert_eq!(bits(&opened.scenario), bits(&expected), "{link}");
        let told: Vec<_> = opened.problems.iter().map(said).collect();
        let sentences: Vec<_> = case["problems"]
            .as_array()
            .map(|list| list.iter().filter_map(Value::as_str).collect())
            .unwrap_or_default();
        assert_eq!(told, sentences, "{link}");
        assert_eq!(opened.focus as u64, case["focus"].as_u64().unwrap_or(0), "{link}");
        assert!(opened.scenario.is_possible(), "{link}: {:?}", opened.scenario.check());
        if case["canonical"] == true {
            assert_eq!(link::encode(&opened.scenario, opened.focus), link);
        }
    }
}

#[test]
fn golden_links_speak_of_every_key() {
    let links: Vec<_> = golden().iter().map(|case| case["link"].to_string()).collect();
    let links = links.concat();
    let told = include_str!("../docs/link.md");
    let keys = link::keys();
    for lever in Lever::ALL {
        assert!(keys.contains(&lever.name()), "{} is not a key", lever.name());
    }
    for key in keys {
        let said = ["&", "\"", "."].map(|before| format!("{before}{key}="));
        assert!(said.iter().any(|said| links.contains(said)), "no golden link has {key}");
        assert!(told.contains(&format!("`{key}`")), "docs/link.md does not tell of {key}");
    }
}

#[test]
fn a_newer_version_opens_nothing() {
    for (link, version) in [
        ("v=2&now=45h", 2),
        ("#now=45h&v=17", 17),
        ("https://example.org/dues/#v=99999999999999999999", u32::MAX),
    ] {
        assert_eq!(link::decode(link), Err(LinkError::NewerVersion(version)));
    }
    let said = words::link::not_opened(Words::english(), LinkError::NewerVersion(2));
    assert!(said.contains("version 2") && said.contains("version 1"), "{said}");
}

#[test]
fn two_million_characters_are_refused_at_once() {
    for text in ["9", "a=1&", "now=1h&", "%", "é", "v=1&z="] {
        let link = text.repeat(2_000_000 / text.len());
        assert_eq!(link::decode(&link), Err(LinkError::TooLong(link.len())));
    }
    let most = format!("v=1&name={}", "x".repeat(MOST_BYTES - 9));
    assert_eq!(link::decode(&most).map(|o| o.problems[0].fault), Ok(Fault::LongName));
}

#[test]
fn many_problems_are_told_as_many() {
    let link = format!("v=1&{}", "x=1&".repeat(4_000));
    let problems = link::decode(&link).expect("opens").problems;
    assert_eq!(problems.len(), 51);
    assert_eq!(problems[50].fault, Fault::More(3_950));
    assert_eq!(said(&problems[50]), "And 3950 more like these.");
    let all = link::decode(&format!("v=1&{}", "x=1&".repeat(50))).expect("opens").problems;
    assert!(all.len() == 50 && all.iter().all(|problem| problem.fault == Fault::UnknownKey));
}

#[test]
fn a_link_says_its_language() {
    let fragment = link::encode(&Scenario::default(), 0);
    let spanish = link::in_language(&fragment, "es");
    let opened = link::decode(&spanish).expect("opens");
    assert_eq!((opened.language, opened.problems.len()), (Some("es"), 0));
    assert_eq!(link::decode(&fragment).expect("opens").language, None);
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

#[test]
fn a_typical_link_is_short() {
    let typical = "v=1&now=45h&cut=28h&for=5&then=70h&odds=80&living=4500&savings=12000&state=CA";
    let opened = link::decode(typical).expect("opens");
    assert_eq!(opened.problems, []);
    assert_eq!(link::encode(&opened.scenario, 0), typical);
    // A second route like the first, one thing changed.
    let twice = format!("{typical}&2.like=1&2.for=3");
    let opened = link::decode(&twice).expect("opens");
    assert_eq!(link::encode(&opened.scenario, 0), twice);
    assert!(twice.len() <= 200);
}

/// Numbers of this many significant digits, evenly drawn, that no context foresees.
struct Draw {
    state: u64,
    digits: i32,
}

impl Draw {
    fn next(&mut self) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state
    }

    /// A number below ten to the `scale`.
    fn number(&mut self, scale: i32) -> f64 {
        let least = 10_u64.pow(self.digits as u32 - 1);
        let digits = least + self.next() % (9 * least);
        format!("{digits}e{}", scale - self.digits).parse().expect("a number")
    }
}

/// Every field of four routes of four stages changed, each number of so many digits.
fn largest(kind: usize, steps: usize, draw: &mut Draw) -> Scenario {
    use dues::scenario::{
        Fallback, FilingStatus, Household, Job, JobLoss, Odds, Pay, PayKind, PayPer, PayStep, Ramp,
        Review, Route, Spread, StateTax, TaxMode, Taxes, WaitTimes,
    };
    fn pay(d: &mut Draw, like: Option<Pay>) -> Pay {
        let kinds = [PayKind::Employee, PayKind::Contractor, PayKind::Unpaid];
        let kind = kinds[(d.next() % 3) as usize];
        let (hours, weeks) = (d.number(2), d.number(2).min(53.0));
        let fresh = Pay { amount: d.number(4), per: PayPer::Year, hours, weeks, kind };
        like.map_or(fresh, |like| Pay { amount: fresh.amount, ..like })
    }
    fn job(d: &mut Draw) -> Job {
        Job {
            pay: pay(d, None),
            raise: d.number(-1),
            ramp: Ramp { share: d.number(0), months: d.number(2) as u32 },
            premium: d.number(3),
            costs: d.number(3),
            benefits: d.number(3),
            employer_match: d.number(-1),
            deferral: d.number(-1),
            loss: JobLoss { chance: d.number(-1), months: d.number(1), cut: d.number(0) },
        }
    }
    fn stage(d: &mut Draw, kind: usize, steps: usize) -> Stage {
        let (keep, premium, costs) = (d.number(0), d.number(3), d.number(3));
        let (months, benefits) = (d.number(2) as u32, d.number(3));
        if kind == 0 {
            let pay = pay(d, None);
            let step = |d: &mut Draw| PayStep {
                from: d.number(2) as u32 + 1,
                pay: self::largest_pay(d, pay),
            };
            let steps = (0..steps).map(|_| step(d)).collect();
            Stage::Reduced { months, pay, steps, keep, premium, costs, benefits }
        } else {
            let (tuition, completion) = (d.number(4), d.number(0));
            Stage::Training { months, tuition, completion, keep, premium, costs, benefits }
        }
    }
    fn name(d: &mut Draw) -> String {
        (0..bounds::NAME_CHARS).map(|_| char::from(b'a' + (d.next() % 26) as u8)).collect()
    }
    let d = draw;
    Scenario {
        name: name(d),
        horizon: 361,
        rate: d.number(-1),
        inflation: d.number(-1),
        now: job(d),
        routes: (0..MOST_ROUTES)
            .map(|_| Route {
                name: name(d),
                one_off: d.number(4),
                stages: (0..MOST_STAGES).map(|_| stage(d, kind, steps)).collect(),
                then: job(d),
                odds: Odds::Chance(d.number(0)),
                fallback: Fallback { months: d.number(2) as u32, share: d.number(0) },
                review: Some(Review { month: d.number(2) as u32, visible: d.number(0) }),
            })
            .collect(),
        household: Household {
            status: FilingStatus::Hoh,
            spouse: d.number(5),
            living: d.number(4),
            gap_cover: d.number(3),
            savings: Some(d.number(5)),
            credit: d.number(5),
            save_rate: d.number(-1),
            debt_rate: d.number(0),
        },
        taxes: Taxes {
            mode: TaxMode::Flat,
            rate: d.number(0),
            state: StateTax::Rate(d.number(-1)),
            sstb: true,
            retirement: d.number(0),
        },
        spread: Spread {
            pay_sigma: d.number(0),
            raise_sigma: d.number(-1),
            times: WaitTimes::Fixed,
        },
        trials: 54_321,
        seed: d.next() % 100_000,
        currency: "CHF".to_owned(),
        ..Scenario::default()
    }
}

fn largest_pay(d: &mut Draw, like: dues::scenario::Pay) -> dues::scenario::Pay {
    dues::scenario::Pay { amount: d.number(4), ..like }
}

/// The length of the longest of some such links.
fn longest(kind: usize, steps: usize, digits: i32) -> usize {
    let mut draw = Draw { state: 88_172_645_463_325_252, digits };
    let length = |_| {
        let scenario = largest(kind, steps, &mut draw);
        assert!(scenario.is_possible(), "{:?}", scenario.check());
        let link = link::encode(&scenario, MOST_ROUTES - 1);
        let opened = link::decode(&link).expect("opens");
        assert_eq!(opened.problems, []);
        assert_eq!(bits(&opened.scenario), bits(&scenario));
        assert_eq!(opened.focus, MOST_ROUTES - 1);
        link.len()
    };
    (0..3).map(length).max().unwrap_or(0)
}

/// Every field of the largest scenarios changed, steps in their amounts: docs/link.md, "Length".
#[test]
fn the_largest_scenario_fits() {
    for (kind, steps, digits) in [(0, 0, 6), (1, 0, 6), (0, 2, 5), (0, 5, 4), (0, 6, 3)] {
        let length = longest(kind, steps, digits);
        assert!(length <= MOST_READABLE, "{steps} steps, {digits} digits: {length}");
    }
    // Every number as long as numbers get: not short, but whole.
    let length = longest(0, bounds::MOST_STEPS, 17);
    assert!(length <= MOST_BYTES / 4, "{length}");
}

/// Values that break naive readers.
const NASTY: [&str; 40] = [
    "NaN",
    "inf",
    "-inf",
    "Infinity",
    "-0",
    "0",
    "-1",
    "1e308",
    "1e309",
    "-1e308",
    "5e-324",
    "4.9e-324",
    "1e-400",
    "١٢٣",
    "１２３",
    "1.234,5",
    "1,5",
    "1 000",
    "+5",
    "0x10",
    "1_000",
    "__proto__",
    "constructor",
    "javascript:alert(1)",
    "<img src=x onerror=alert(1)>",
    "=cmd|'/c'!A1",
    "\u{202e}abc\u{202c}",
    "\0",
    "9999999999999999999999",
    "none",
    "?",
    "45h",
    "45d",
    "h",
    "4of7",
    "7of4",
    "1e99999999999h",
    "2027-13",
    "4_34h 5_x",
    "reduced reduced wait search training",
];

/// A link broken in one of the ways links get broken.
fn broken(links: &[String], draw: &mut Draw) -> Vec<u8> {
    let mut pick = |n: usize| (draw.next() >> 11) as usize % n.max(1);
    let mut link = links[pick(links.len())].clone().into_bytes();
    for _ in 0..=pick(3) {
        let at = pick(link.len());
        match pick(8) {
            0 => link.truncate(at),
            1 if !link.is_empty() => link[at] ^= 1 << pick(8),
            2 => link.insert(at.min(link.len()), pick(256) as u8),
            3 => {
                let other = links[pick(links.len())].as_bytes();
                link.truncate(at);
                link.extend_from_slice(&other[pick(other.len())..]);
            }
            4 => {
                let pair = link[at..].split(|b| *b == b'&').next().unwrap_or_default().to_vec();
                link.push(b'&');
                link.extend(pair);
            }
            5 if !link.is_empty() => drop(link.remove(at)),
            6 => {
                let keys = link::keys();
                let prefix = ["", "2.", "a.", "2b.", "4d.", "5.", "0.", "e."][pick(8)];
                let pair = format!("&{prefix}{}=", keys[pick(keys.len())]);
                link.extend(pair.bytes());
                link.extend(NASTY[pick(NASTY.len())].bytes());
            }
            _ => {
                // Another value for a key that is there.
                let key = link[..at].iter().rposition(|b| *b == b'=').map_or(0, |i| i + 1);
                link.truncate(key);
                link.extend(NASTY[pick(NASTY.len())].bytes());
            }
        }
    }
    link
}

/// Opens so many broken links, and checks that each opens as something possible.
fn open_broken(count: usize, seed: u64, links: &[String]) {
    let mut draw = Draw { state: seed, digits: 1 };
    for i in 0..count {
        let bytes = broken(links, &mut draw);
        let link = String::from_utf8_lossy(&bytes);
        let Ok(opened) = link::decode(&link) else { continue };
        assert!(opened.focus < opened.scenario.routes.len(), "{link}");
        assert!(opened.problems.len() <= 51, "{link}");
        // Checking and sending again is slower than opening.
        if i % 8 == 0 {
            let problems = opened.scenario.check();
            assert!(opened.scenario.is_possible(), "{link}: {problems:?}");
            // What is opened can be sent again.
            let again = link::encode(&opened.scenario, opened.focus);
            if again.len() < MOST_READABLE {
                let opened_again = link::decode(&again).expect("opens");
                assert_eq!(opened_again.problems, [], "{link}: {again}");
                assert_eq!(bits(&opened_again.scenario), bits(&opened.scenario), "{link}: {again}");
            }
        }
        for problem in opened.problems.iter().take(2) {
            assert!(!said(problem).contains(char::is_control), "{link}: {problem:?}");
        }
    }
}

/// A million where the code is optimised, a quarter of that where it is five times slower;
/// `DUES_LINKS=10000000 cargo test --release --test links` opens ten million.
#[test]
fn a_million_broken_links_open_as_something_possible() {
    let usual = if cfg!(debug_assertions) { 250_000 } else { 1_000_000 };
    let count = std::env::var("DUES_LINKS").ok().and_then(|n| n.parse().ok()).unwrap_or(usual);
    let links: Vec<String> =
        golden().iter().filter_map(|case| case["link"].as_str().map(str::to_owned)).collect();
    std::thread::scope(|scope| {
        for seed in [88_172_645_463_325_252, 2_463_534_242] {
            let links = &links;
            scope.spawn(move || open_broken(count / 2, seed, links));
        }
    });
    trust::row("broken links: no panic, what opens is possible", count as u64);
}

#[test]
fn every_prefix_and_every_flipped_bit_of_the_golden_links_opens() {
    for case in golden() {
        let link = case["link"].as_str().expect("a link");
        for end in 0..link.len() {
            if let Some(Ok(opened)) = link.get(..end).map(link::decode) {
                assert!(opened.scenario.is_possible(), "{link}");
            }
        }
        for bit in 0..8 * link.len() {
            let mut bytes = link.as_bytes().to_vec();
            bytes[bit / 8] ^= 1 << (bit % 8);
            if let Ok(opened) = link::decode(&String::from_utf8_lossy(&bytes)) {
                assert!(opened.scenario.is_possible(), "{link}, bit {bit}");
            }
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

/// The sentences and the links that docs/link.md shows.
#[test]
fn the_documentation_shows_what_happens() {
    let text = include_str!("../docs/link.md");
    let mut shown = 0;
    for link in text.lines().filter(|line| line.starts_with("#v=1&") && !line.contains('…')) {
        let opened = link::decode(link).expect("opens");
        assert_eq!(opened.problems, [], "{link}");
        assert_eq!(link::encode(&opened.scenario, opened.focus), link[1..], "{link}");
        shown += 1;
    }
    assert_eq!(shown, 3);
    let sentences = text.lines().filter_map(|line| line.split(" | “").nth(1));
    let mut told = 0;
    for sentence in sentences.map(|rest| format!("“{}", rest.trim_end_matches(" |"))) {
        let pair = sentence.trim_start_matches('“').split('”').next().unwrap_or_default();
        // A second one, where the sentence speaks of one.
        let twice = if sentence.contains("second time") { "now=45h&" } else { "" };
        // The characters that were taken out of the name that the sentence tells.
        let marks = if sentence.contains("directional") { "%E2%80%AE" } else { "" };
        let opened = link::decode(&format!("v=1&{twice}{pair}{marks}")).expect("opens");
        let problems: Vec<_> = opened.problems.iter().map(said).collect();
        assert_eq!(problems, [sentence]);
        told += 1;
    }
    assert_eq!(told, 12);
}
