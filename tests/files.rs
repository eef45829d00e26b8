//! Scenario files: what is written is read back to the bit; what cannot be is refused with its
//! place and its reason.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot read its data has failed"
)]

#[allow(dead_code, reason = "the links' tests use more of it")]
mod any;

use any::Numbers;
use dues::{
    scenario::{
        Flaw, Scenario, Severity,
        file::{self, FileError},
    },
    words::{self, Words},
};
use proptest::prelude::*;
use serde_json::{Value, json};

const LEAST: &str =
    r#"{"now": {"pay": {"amount": 4000}}, "routes": [{"then": {"pay": {"amount": 5000}}}]}"#;

#[test]
fn what_is_left_out_has_the_files_defaults() {
    let scenario = file::from_json(LEAST).expect("opens");
    assert_eq!((scenario.version, scenario.horizon, scenario.rate), (1, 120, 0.0));
    assert_eq!(scenario.start.to_string(), "2027-01");
    assert_eq!((scenario.trials, scenario.seed), (10_000, 1));
    assert_eq!(scenario.routes[0].name, "route");
    assert_eq!(scenario.routes[0].odds.chance(), 1.0);
    assert_eq!(scenario.household.savings, None);
    assert_eq!(scenario.check(), []);
}

#[test]
fn every_oracle_scenario_opens() {
    let golden: Value =
        serde_json::from_str(include_str!("data/oracles/golden.json")).expect("JSON");
    for case in golden["cases"].as_array().expect("cases") {
        let text = case["scenario"].to_string();
        let scenario = file::from_json(&text).unwrap_or_else(|error| panic!("{text}: {error:?}"));
        let again = file::to_json(&scenario).expect("writes");
        assert_eq!(file::from_json(&again), Ok(scenario));
    }
}

/// Why a file was not opened, in words.
fn said(error: &FileError) -> String {
    words::file::not_opened(Words::english(), error).join("\n")
}

/// The sentence that a file gives.
#[track_caller]
fn check(text: &str, sentence: &str) {
    let error = file::from_json(text).expect_err("this file cannot be opened");
    assert_eq!(said(&error), sentence, "{text}");
}

#[test]
fn what_is_no_scenario_says_where_and_why() {
    check("", "Line 1, column 1: this is no scenario file, which is JSON and starts with {.");
    check(
        "{\n  \"now\": {,\n}",
        "Line 2, column 11 (now): it is not written as JSON is (key must be a string).",
    );
    check("[]x", "Line 1, column 1: this is no scenario file, which is JSON and starts with {.");
    check(
        &LEAST.replace("4000", "\"much\""),
        "Line 1, column 33 (now.pay.amount): this is not the kind of value that belongs here (invalid type: string \"much\", expected a number).",
    );
    check(
        &LEAST.replace("4000", "1e999"),
        "Line 1, column 32 (now.pay.amount): this is not the kind of value that belongs here (number out of range).",
    );
    check(
        &LEAST.replace("4000", "NaN"),
        "Line 1, column 28 (now.pay.amount): it is not written as JSON is (expected value).",
    );
    check(
        &LEAST.replacen("\"amount\"", "\"amuont\"", 1),
        "Line 1, column 25 (now.pay.amuont): there is no field called “amuont” here.",
    );
    check(
        &LEAST.replace("{\"now\"", "{\"horizon\": 60.5, \"now\""),
        "Line 1, column 16 (horizon): this is not the kind of value that belongs here (invalid \
         type: the number `60.5`, expected a whole number, 0 or more).",
    );
    check(
        &LEAST.replace("{\"now\"", "{\"start\": \"May 2027\", \"now\""),
        "Line 1, column 20 (start): this is not the kind of value that belongs here (“May 2027” is not a month like 2027-01).",
    );
    check(
        &LEAST.replace("{\"now\"", "{\"tax\": {\"state\": \"ZZ\"}, \"now\""),
        "Line 1, column 23 (tax.state): this is not the kind of value that belongs here (“ZZ” is not a state's code).",
    );
    check(
        &format!("{LEAST} {{}}"),
        "Line 1, column 85: it is not written as JSON is (trailing characters).",
    );
    check(
        &LEAST.replace("{\"now\"", "{\"now\": {\"pay\": {\"amount\": 1}}, \"now\""),
        "Line 1, column 37: the field “now” comes twice.",
    );
    check(
        &LEAST.replace("{\"now\"", "{\"version\": 2, \"now\""),
        "This file is of version 2, newer than this program, which reads version 1.",
    );
    check(
        &LEAST.replace(
            "{\"then\"",
            "{\"stages\": [{\"type\": \"sabbatical\", \"months\": 3}], \"then\"",
        ),
        "Line 1, column 79 (routes[0].stages[0].type): this is not the kind of value that belongs \
         here (unknown variant `sabbatical`, expected one of `reduced`, `volunteer`, `training`, \
         `search`, `wait`).",
    );
    check(
        &LEAST.replace("{\"then\"", "{\"stages\": [{\"type\": \"wait\", \"months\": 3}], \"then\""),
        "Line 1, column 88 (routes[0].stages[0]): there is no field called “months” here.",
    );
}

#[test]
fn two_megabytes_are_refused() {
    let long = format!("{LEAST}{}", " ".repeat(2_000_000));
    assert_eq!(file::from_json(&long), Err(FileError::TooLong(long.len())));
}

#[test]
fn names_lose_what_acts_on_text_and_zeros_their_sign() {
    let text = LEAST
        .replace("{\"now\"", "{\"name\": \"\\u202eevil\\u202c\\u0000\", \"rate\": -0.0, \"now\"")
        .replace("4000", "-0.0");
    let scenario = file::from_json(&text).expect("opens");
    assert_eq!(scenario.name, "evil");
    assert!(scenario.rate.is_sign_positive());
    assert!(scenario.now.pay.amount.is_sign_positive());
}

/// The default scenario with one place changed.
fn changed(pointer: &str, value: Value) -> Value {
    let mut json = serde_json::to_value(Scenario::default()).expect("JSON");
    *json.pointer_mut(pointer).unwrap_or_else(|| panic!("no {pointer}")) = value;
    json
}

fn reduced(change: &Value) -> Value {
    let mut json = json!({"type": "reduced", "months": 6, "pay": {"amount": 22, "per": "hour"}});
    let (json_fields, change) = (json.as_object_mut(), change.as_object());
    if let (Some(fields), Some(change)) = (json_fields, change) {
        fields.extend(change.clone());
    }
    json!([json])
}

#[allow(clippy::too_many_lines, reason = "a table, a row a case")]
#[test]
fn impossible_values_are_named_all_of_them() {
    let stages = "/routes/0/stages";
    let rows = [
        ("/horizon", json!(11), "horizon: 11 is less than 12, the least"),
        ("/horizon", json!(481), "horizon: 481 is more than 480, the most"),
        ("/rate", json!(1.5), "rate: 1.5 is more than 1, the most"),
        ("/now/pay/amount", json!(-1), "now.pay.amount: -1 is less than 0, the least"),
        (
            "/now/pay/amount",
            json!(2e9),
            "now.pay.amount: 2000000000 is more than 1000000000, the most",
        ),
        ("/now/pay/hours", json!(169), "now.pay.hours: 169 is more than 168, the most"),
        (
            "/now/pay/weeks",
            json!(0),
            "now.pay: a pay by the hour without a paid hour or week in a year: it needs hours and weeks",
        ),
        ("/now/loss/months", json!(0.5), "now.loss.months: 0.5 is less than 1, the least"),
        ("/now/match", json!(1.1), "now.match: 1.1 is more than 1, the most"),
        (
            "/now/ramp/months",
            json!(121),
            "now.ramp.months: 121 months are longer than the 120 months looked ahead",
        ),
        ("/routes", json!([]), "routes: there is no route to compare with staying"),
        ("/routes/0/odds", json!(1.2), "routes[0].odds: 1.2 is more than 1, the most"),
        (
            "/routes/0/odds",
            json!({"k": 5, "n": 4}),
            "routes[0].odds: it cannot have worked for 5 of 4 people",
        ),
        (
            "/routes/0/odds",
            json!({"k": 5, "n": 2_000_000}),
            "routes[0].odds.n: 2000000 is more than 1000000, the most",
        ),
        ("/routes/0/one_off", json!(-5), "routes[0].one_off: -5 is less than 0, the least"),
        (
            "/routes/0/fallback/share",
            json!(11),
            "routes[0].fallback.share: 11 is more than 10, the most",
        ),
        (
            "/routes/0/fallback/months",
            json!(121),
            "routes[0].fallback.months: 121 months are longer than the 120 months looked ahead",
        ),
        (
            "/routes/0/review",
            json!({"month": 3, "visible": -0.1}),
            "routes[0].review.visible: -0.1 is less than 0, the least",
        ),
        (
            stages,
            reduced(&json!({"months": 121})),
            "routes[0].stages[0].months: 121 months are longer than the 120 months looked ahead",
        ),
        (
            stages,
            reduced(&json!({"keep": 2})),
            "routes[0].stages[0].keep: 2 is more than 1, the most",
        ),
        (
            stages,
            reduced(&json!({"costs": -2})),
            "routes[0].stages[0].costs: -2 is less than 0, the least",
        ),
        (
            stages,
            reduced(&json!({"steps": [{"from": 0, "pay": {"amount": 1}}]})),
            "routes[0].stages[0].steps[0].from: 0 is less than 1, the least",
        ),
        (
            stages,
            reduced(&json!({"steps": vec![json!({"from": 2, "pay": {"amount": 1}}); 7]})),
            "routes[0].stages[0].steps: 7 are too many; at most 6",
        ),
        (
            stages,
            json!([{"type": "wait", "offer": 1.1, "within": 6}]),
            "routes[0].stages[0].offer: 1.1 is more than 1, the most",
        ),
        (
            stages,
            json!([{"type": "search", "placed": 1.1, "within": 121}]),
            "routes[0].stages[0].within: 121 months are longer than the 120 months looked ahead",
        ),
        (
            stages,
            json!([{"type": "training", "months": 6, "tuition": -1}]),
            "routes[0].stages[0].tuition: -1 is less than 0, the least",
        ),
        (
            stages,
            json!([{"type": "training", "months": 6, "completion": 1.5}]),
            "routes[0].stages[0].completion: 1.5 is more than 1, the most",
        ),
        (
            stages,
            json!(vec![json!({"type": "wait", "offer": 0.1, "within": 6}); 5]),
            "routes[0].stages: 5 are too many; at most 4",
        ),
        ("/household/savings", json!(-1), "household.savings: -1 is less than 0, the least"),
        ("/household/debt_rate", json!(3), "household.debt_rate: 3 is more than 1, the most"),
        ("/tax/rate", json!(1.5), "tax.rate: 1.5 is more than 1, the most"),
        ("/tax/state", json!(-0.5), "tax.state: -0.5 is less than 0, the least"),
        ("/chance/pay_sigma", json!(2.5), "chance.pay_sigma: 2.5 is more than 2, the most"),
        (
            "/start",
            json!("2024-12"),
            "start: 2024-12 is before 2025, the first year with US tax tables",
        ),
        ("/start", json!("2101-01"), "start: 2101-01 is outside the years 1970 to 2100"),
        ("/trials", json!(0), "trials: 0 is less than 1, the least"),
        (
            "/currency",
            json!("usd"),
            "currency: a currency is three capital letters, like USD (ISO 4217)",
        ),
        ("/locale", json!("en_US"), "locale: a locale is a tag like en-US (BCP 47), or empty"),
        ("/version", json!(0), "version: version 0 is not known; this program knows version 1"),
    ];
    for (pointer, value, problem) in rows {
        let error = file::from_json(&changed(pointer, value).to_string()).expect_err(pointer);
        let told = said(&error);
        let lines: Vec<_> = told.lines().collect();
        assert_eq!(lines[0], "What it says cannot be:");
        assert!(lines.contains(&format!("{problem}.").as_str()), "{told}");
    }
    let mut several = changed("/horizon", json!(5));
    several["rate"] = json!(9);
    let Err(FileError::Impossible(problems)) = file::from_json(&several.to_string()) else {
        panic!("cannot be opened");
    };
    assert_eq!(problems.len(), 3, "{problems:?}");
}

#[test]
fn odd_scenarios_open_and_say_so() {
    let five = json!({"type": "reduced", "months": 6, "pay": {"amount": 40, "per": "hour"}});
    let rows = [
        ("/routes/0/stages/0/pay/amount", json!(35), Flaw::ReducedAboveNow),
        (
            "/routes/0/stages",
            json!([five.clone(), {"type": "wait", "offer": 0.1, "within": 115}]),
            Flaw::EndsAfterHorizon { months: 121, horizon: 120 },
        ),
        (
            "/routes/0/review",
            json!({"month": 6, "visible": 0.5}),
            Flaw::ReviewOutside { month: 6, end: 6 },
        ),
        (
            "/routes/0/stages/0/steps",
            json!([{"from": 7, "pay": {"amount": 1}}]),
            Flaw::StepOutside { from: 7, months: 6 },
        ),
        ("/routes/0/then/pay/amount", json!(0), Flaw::NoIncome),
        ("/now/ramp/months", json!(3), Flaw::RampUnused),
        ("/name", json!("abcdefghijklmnopqrstuvwxy"), Flaw::LongName { characters: 25 }),
    ];
    for (pointer, value, flaw) in rows {
        let scenario = file::from_json(&changed(pointer, value).to_string()).expect(pointer);
        let problems = scenario.check();
        assert!(problems.iter().any(|problem| problem.flaw == flaw), "{problems:?}");
        assert!(problems.iter().all(|problem| problem.severity() == Severity::Odd));
        let told = |problem| words::flaw::problem(Words::english(), problem);
        assert!(problems.iter().all(|problem| told(problem).len() > 20));
    }
    assert_eq!(Scenario::default().check(), []);
}

#[test]
fn what_no_file_can_hold_is_impossible_too() {
    let mut scenario = Scenario { rate: f64::NAN, ..Scenario::default() };
    scenario.household.living = f64::INFINITY;
    scenario.routes = vec![scenario.routes[0].clone(); 5];
    let flaws: Vec<_> = scenario.check().into_iter().map(|problem| problem.flaw).collect();
    assert!(flaws.contains(&Flaw::NotFinite), "{flaws:?}");
    assert!(flaws.contains(&Flaw::TooMany { count: 5, most: 4 }), "{flaws:?}");
    assert!(!scenario.is_possible());
}

#[test]
fn a_file_with_any_byte_changed_opens_or_is_refused_with_its_reason() {
    let text = file::to_json(&Scenario::default()).expect("writes").trim_end().to_owned();
    for at in 0..text.len() {
        for byte in [0, b' ', b'"', b'-', b'9', b'}', 0xff] {
            let mut bytes = text.clone().into_bytes();
            bytes[at] = byte;
            match file::from_json(&String::from_utf8_lossy(&bytes)) {
                Ok(scenario) => assert!(scenario.is_possible()),
                Err(error) => assert!(said(&error).len() > 20, "{error:?}"),
            }
        }
        assert!(file::from_json(&text[..at]).is_err());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_scenario_comes_back_to_the_bit(scenario in any::scenario(Numbers::Any)) {
        let text = file::to_json(&scenario).expect("writes");
        let opened = file::from_json(&text).expect("opens");
        prop_assert_eq!(format!("{opened:?}"), format!("{scenario:?}"));
    }
}

#[test]
fn a_sign_before_nothing_is_dropped() {
    let text = r#"{
        "inflation": -0.0,
        "household": {"savings": -0.0, "living": -0.0},
        "tax": {"mode": "us", "state": -0.0},
        "now": {"pay": {"amount": -0.0}},
        "routes": [{
            "odds": -0.0,
            "stages": [{
                "type": "reduced", "months": 6, "pay": {"amount": -0.0},
                "steps": [
                    {"from": 3, "pay": {"amount": -0.0, "hours": 20, "weeks": 26}},
                    {"from": 4, "pay": {"amount": 9, "per": "month", "hours": -0.0, "weeks": -0.0}}
                ]
            }],
            "review": {"month": 3, "visible": -0.0},
            "then": {"pay": {"amount": 5000}}
        }]
    }"#;
    let scenario = file::from_json(text).expect("opens");
    let written = serde_json::to_string(&scenario).expect("written");
    assert_eq!(scenario.inflation.to_bits(), 0);
    assert!(!written.contains(":-0"), "{written}");
    assert!(written.contains(r#""hours":20.0,"weeks":26.0"#), "{written}");
}
