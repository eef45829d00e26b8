//! The command line, as someone types it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failing command fails the test")]

mod flips;
mod sweep;
mod usage;

use dues::command::{Failure, Output, run};
use serde_json::Value;
use std::ffi::OsString;

fn dues(arguments: &[&str], input: &str) -> Result<Output, Failure> {
    run(arguments.iter().map(OsString::from), input.as_bytes())
}

#[track_caller]
fn text(arguments: &[&str]) -> String {
    dues(arguments, "").expect("the command answers").text
}

#[track_caller]
fn refused(arguments: &[&str], sentence: &str) {
    let failure = dues(arguments, "").expect_err("the command refuses");
    assert_eq!(failure.to_string(), sentence);
}

/// A file that is gone when the test is.
struct File(std::path::PathBuf);

impl File {
    fn new(name: &str, text: &str) -> Self {
        let path = std::env::temp_dir().join(format!("dues-{}-{name}", std::process::id()));
        std::fs::write(&path, text).unwrap();
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn json(words: &[&str]) -> Value {
    serde_json::from_str(&text(words)).unwrap()
}

#[test]
fn evaluate_says_what_the_page_says() {
    let said = text(&["evaluate", "#v=1"]);
    assert!(
        said.starts_with(
            "Worth it at your odds\n\nTaking $22/h for 6 months costs you $6,690 up front and is \
             made good by month 11. After ten years you are $120,000 ahead if it works, $38,800 \
             behind if it doesn’t; at your odds of 60% that is +$56,500. You need $7,095 in \
             savings.\n"
        ),
        "{said}"
    );
}

#[test]
fn evaluate_gives_json_by_name() {
    let said = text(&["evaluate", "#v=1", "--json"]);
    assert!(!said.contains("-0.0"), "no sign before nothing");
    let json: Value = serde_json::from_str(&said).unwrap();
    for name in [
        "net_gain",
        "net_gain_works",
        "net_gain_fails",
        "break_even_month",
        "cash_needed",
        "lowest_cash",
        "odds_ahead",
        "required_then",
        "required_odds",
        "required_cut",
        "required_for",
    ] {
        assert!(json[name].is_number(), "{name}");
    }
    assert_eq!(json["net_gain"], json["routes"][0]["expected"]["net_gain"]);
    assert_eq!(json["break_even_month"], 11.0);
    assert_eq!(json["required_for"], 38.0);
    assert_eq!(json["routes"][0]["verdict"], "ahead");
}

#[test]
fn a_file_and_its_link_mean_the_same() {
    let link = "#v=1&now=45h&cut=28h&for=7&then=70h&odds=80";
    let file = File::new("same.json", &text(&["link", link]));
    assert_eq!(text(&["link", file.path()]), format!("{link}\n"));
    assert_eq!(text(&["evaluate", file.path(), "--json"]), text(&["evaluate", link, "--json"]));
}

#[test]
fn what_a_link_leaves_out_is_noted_and_the_rest_kept() {
    let output = dues(&["evaluate", "#v=1&cut=20h&colour=red", "--json"], "").unwrap();
    assert_eq!(output.notes.len(), 1, "{:?}", output.notes);
    assert!(output.notes[0].contains("colour"), "{}", output.notes[0]);
    assert_eq!(output.text, text(&["evaluate", "#v=1&cut=20h", "--json"]));
}

#[test]
fn the_ledger_sums_to_the_net_gain() {
    let csv = text(&["ledger", "#v=1", "--route", "0", "--outcome", "works", "--csv"]);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let head = reader.headers().unwrap().clone();
    let column = |name: &str| head.iter().position(|h| h == name).unwrap();
    let (gain, discount) = (column("gain"), column("discount"));
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 120);
    let number = |row: &csv::StringRecord, i: usize| row[i].parse::<f64>().unwrap();
    let sum: f64 = rows.iter().map(|row| number(row, gain) * number(row, discount)).sum();
    let json: Value = serde_json::from_str(&text(&["evaluate", "#v=1", "--json"])).unwrap();
    assert!((sum - json["net_gain_works"].as_f64().unwrap()).abs() < 1e-6);
}

#[test]
fn every_route_is_compared() {
    let json = text(&["compare", "#v=1", "#v=1&cut=25h", "--json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json.as_array().unwrap().len(), 2);
    assert!(json[1]["net_gain"].as_f64() > json[0]["net_gain"].as_f64());
    assert_eq!(text(&["compare", "#v=1", "#v=1&cut=25h"]).lines().count(), 2);
}

#[test]
fn what_is_odd_or_doubtful_is_said_last() {
    let last = |link: &str| {
        let said = text(&["evaluate", link]);
        said.trim_end().rsplit("\n\n").next().unwrap().to_owned()
    };
    let said = last("#v=1&state=IN");
    assert!(said.contains("Most people in Indiana pay a local income tax too"), "{said}");
    assert!(!last("#v=1&tax=none").contains("tax"), "{}", last("#v=1&tax=none"));
    let long = "#v=1&horizon=24&tax=none&for=20&stages=training+reduced&a.for=20";
    let said = last(long);
    assert!(said.contains("24 months"), "{said}");
}

#[test]
fn several_routes_have_a_line_each() {
    let two = "#v=1&2.then=45h";
    let said = text(&["evaluate", two]);
    let parts: Vec<&str> = said.split("\n\n").collect();
    let lines: Vec<&str> = parts[parts.len() - 2].lines().collect();
    assert_eq!(lines.len(), 2, "{said}");
    assert!(lines[0].contains("+$56,500") && lines[1].ends_with("works   60%"), "{said}");
    let said = text(&["compare", "#v=1&savings=0", two]);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 3, "{said}");
    let numbers: Vec<&str> = lines.iter().map(|line| &line[..2]).collect();
    assert_eq!(numbers, ["1.", "2.", "2."], "{said}");
    assert!(lines[0].ends_with("the cash runs out") && lines[1].ends_with("60%"), "{said}");
    let said = text(&["simulate", two, "--trials", "1000"]);
    let beats: Vec<f64> = said
        .lines()
        .filter(|line| line.starts_with("beats "))
        .map(|line| {
            assert!(line.contains("%  95% sure: "), "{line}");
            let share = line.split(' ').find_map(|word| word.strip_suffix('%'));
            share.unwrap().parse().unwrap()
        })
        .collect();
    assert_eq!(beats.len(), 2, "{said}");
    assert!((beats[0] + beats[1] - 100.0).abs() < 1e-9 && beats[1] > 70.0, "{said}");
}

#[test]
fn what_to_ask_for_is_what_the_model_says() {
    let long = "#v=1&for=48";
    let asked = json(&["negotiate", long, "--after", "6", "--json"]);
    let pay = asked["step_up"]["pay"]["value"].as_f64().unwrap();
    assert_eq!(
        (asked["step_up"]["after"].as_u64(), asked["cut"]["at"].as_f64()),
        (Some(6), Some(22.0))
    );
    // With a cent more one is ahead, with a cent less behind.
    let gain = |pay: f64| {
        let link = format!("{long}&steps=7_{pay:.2}h");
        json(&["evaluate", &link, "--json"])["net_gain"].as_f64().unwrap()
    };
    assert!(gain(pay + 0.01) > 0.0 && gain(pay - 0.01) < 0.0, "{pay}");
    let evaluated = json(&["evaluate", long, "--json"]);
    assert_eq!(asked["cut"]["value"], evaluated["required_cut"]);
    assert_eq!(asked["then"]["value"], evaluated["required_then"]);
    assert!(pay > asked["cut"]["value"].as_f64().unwrap(), "later, it takes more: {asked}");
    let said = text(&["negotiate", long, "--after", "6"]);
    assert!(said.contains("From month 7 of this stage on, you need at least $"), "{said}");
    refused(
        &["negotiate", "#v=1", "--after", "6"],
        "After 6 months there is no reduced rate left to step up from: it lasts 6.",
    );
    for json in [
        &["negotiate", "#v=1&stages=training"][..],
        &["negotiate", "#v=1&stages=training", "--json"],
    ] {
        refused(json, "This route has no reduced rate.");
    }
    let longer = text(&["negotiate", "#v=1&now=30h&then=42h&savings=7000"]);
    assert!(
        longer.contains("At $22/h, 7 months is the fewest for which the cash lasts."),
        "{longer}"
    );
    let usual = text(&["negotiate", long]);
    assert!(
        usual.contains("From month 25 of this stage on, you need at least $"),
        "half of it: {usual}"
    );
}

#[test]
fn taxes_are_answered_line_by_line() {
    let lines = "{\"year\":2026,\"filing_status\":\"single\",\"wages_primary\":90000}\n\n\
                 {\"year\":2026,\"filing_status\":\"mfj\",\"wages_primary\":90000}\n";
    let answered = dues(&["tax"], lines).unwrap().text;
    let parsed: Vec<Value> =
        answered.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(parsed.len(), 2);
    assert_eq!(parsed[0]["income_tax_before_credits"], 10_970.0);
    let failure = dues(&["tax"], "{\"year\":2026}\nnonsense").unwrap_err();
    assert!(failure.to_string().starts_with("Line 1: "), "{failure}");
}

/// The example of docs/model.md, worked by hand to the cent.
#[test]
fn the_worked_example_is_what_the_ledger_prints() {
    let json = |outcome| -> Value {
        serde_json::from_str(&text(&["ledger", "#v=1", "--outcome", outcome, "--json"])).unwrap()
    };
    let (works, fails, staying) = (json("works"), json("fails"), json("staying"));
    let evaluated: Value = serde_json::from_str(&text(&["evaluate", "#v=1", "--json"])).unwrap();
    let cents = |value: &Value| (value.as_f64().unwrap() * 100.0).round() / 100.0;
    let page = include_str!("../../docs/model.md");
    let check = |what: &str, value: &Value, expected: f64| {
        assert_eq!(cents(value), expected, "{what}");
        let (units, cents) = (expected.abs().trunc(), (expected.abs().fract() * 100.0).round());
        let thousands =
            if units < 1e3 { String::new() } else { format!("{},", (units / 1e3).trunc()) };
        let width = if units < 1e3 { 0 } else { 3 };
        let written = format!("{thousands}{:0width$}.{cents:02}", units % 1e3);
        assert!(page.contains(&written), "{what}: {written} is not on the page");
    };
    for (path, month, name, expected) in [
        (&works, 1, "gross", 3_813.33),
        (&works, 1, "tax", 616.27),
        (&works, 1, "net", 3_197.06),
        (&works, 1, "gain", -1_131.13),
        (&works, 1, "cumulative", -1_126.55),
        (&works, 1, "balance", 10_221.73),
        (&works, 6, "cumulative", -6_691.07),
        (&works, 7, "gross", 6_860.53),
        (&works, 7, "tax", 1_108.73),
        (&works, 7, "gain", 1_423.61),
        (&works, 10, "cumulative", -1_190.02),
        (&works, 11, "cumulative", 171.32),
        (&works, 12, "cumulative", 1_527.14),
        (&works, 13, "gain", 1_287.15),
        (&works, 120, "cumulative", 120_073.66),
        (&fails, 7, "gain", -4_328.20),
        (&fails, 9, "balance", 2_970.59),
        (&fails, 10, "gross", 4_897.19),
        (&fails, 10, "gain", -102.06),
        (&fails, 120, "cumulative", -38_811.11),
        (&staying, 1, "net", 4_328.20),
    ] {
        check(&format!("month {month}, {name}"), &path["rows"][month - 1][name], expected);
    }
    check("tax of 2027", &works["years"][0]["tax"], 10_349.99);
    check("tax of 2027, staying", &staying["years"][0]["tax"], 9_920.83);
    check("net gain", &evaluated["net_gain"], 56_519.75);
    check("cash needed", &evaluated["cash_needed"], 7_094.54);
}

#[test]
fn simulate_answers_by_name_and_the_same_every_time() {
    let json = text(&["simulate", "#v=1", "--trials", "2000", "--seed", "7", "--json"]);
    assert_eq!(json, text(&["simulate", "#v=1&seed=7", "--trials", "2000", "--json"]));
    let chance: Value = serde_json::from_str(&json).unwrap();
    let route = &chance["routes"][0];
    assert_eq!(route["trials"], 2000);
    let odds = route["odds_ahead"].as_f64().unwrap();
    // A million trials of the second implementation: 0.547; four standard errors of 2,000.
    assert!((odds - 0.547).abs() < 0.045, "{odds}");
    assert!(route["p10"].as_f64() < route["p90"].as_f64());
    assert_eq!(route["fan"]["120"][2], route["p50"]);
    let said = text(&["simulate", "#v=1", "--trials", "2000"]);
    assert!(said.starts_with("2,000 trials, seed 1\n"), "{said}");
    assert!(said.contains("odds of being ahead"), "{said}");
}

#[test]
fn evaluate_and_simulate_give_the_same_odds() {
    let link = "#v=1&trials=1000&seed=3";
    let evaluated: Value = serde_json::from_str(&text(&["evaluate", link, "--json"])).unwrap();
    let simulated: Value = serde_json::from_str(&text(&["simulate", link, "--json"])).unwrap();
    assert_eq!(evaluated["odds_ahead"], simulated["routes"][0]["odds_ahead"]);
    assert_eq!(evaluated["routes"][0]["odds_ahead"], evaluated["odds_ahead"]);
}

#[test]
fn a_trial_opens_as_a_ledger() {
    let csv = text(&["ledger", "#v=1", "--trial", "5"]);
    assert_eq!(csv.lines().count(), 121);
    assert_ne!(csv, text(&["ledger", "#v=1", "--trial", "6"]));
    let staying = text(&["ledger", "#v=1", "--trial", "5", "--outcome", "staying"]);
    assert_eq!(staying.lines().count(), 121);
    assert!(staying.lines().skip(1).all(|line| line.contains(",staying,")), "{staying}");
    // Whatever is drawn, staying is not ahead of itself.
    assert!(staying.lines().skip(1).all(|line| line.ends_with(",0,0")), "{staying}");
    refused(
        &["ledger", "#v=1", "--trial", "1000000"],
        "There is no trial 1000000: they are numbered from 0 to 999999.",
    );
}

#[test]
fn trials_outside_their_limits_are_refused_in_words() {
    refused(
        &["simulate", "#v=1", "--trials", "0"],
        "0 trials cannot be run: from 1000 to 1000000 can.",
    );
    refused(
        &["simulate", "#v=1", "--trials", "1000001"],
        "1000001 trials cannot be run: from 1000 to 1000000 can.",
    );
}

#[test]
fn speaks_spanish() {
    let said = text(&["evaluate", "v=1&lang=es", "--lang", "es"]);
    assert!(said.contains("Vale la pena con tu probabilidad"), "{said}");
    assert!(said.contains("Dinero necesario") && said.contains("tras 2 años"), "{said}");
    assert!(!said.contains("you") && !said.contains(['{', '}']), "{said}");
}

#[test]
fn check_tells_of_every_self_test_and_whether_all_is_well() {
    let output = dues(&["check", "--json"], "").unwrap();
    assert!(!output.failed);
    let told: Value = serde_json::from_str(&output.text).unwrap();
    let checks = told["checks"].as_array().unwrap();
    assert_eq!(checks.len(), dues::check::Check::ALL.len());
    for check in checks {
        assert_eq!(check["passed"], true, "{check}");
        assert!(check["worst"].as_f64() <= check["tolerance"].as_f64(), "{check}");
        assert!(check["cases"].as_u64() > Some(5), "{check}");
    }
    let table = dues(&["check"], "").unwrap();
    assert!(!table.failed);
    assert_eq!(table.text.lines().filter(|line| line.ends_with("  passed")).count(), checks.len());
    let count = checks.len();
    assert!(
        table.text.contains(&format!("\n{count} of {count} checks passed, ")),
        "{}",
        table.text
    );
    refused(
        &["check", "x"],
        "“dues check” takes no link or file. “dues --help” lists the commands.",
    );
}
