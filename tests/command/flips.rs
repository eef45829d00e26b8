//! `dues flips`: what each input moves, and where it turns the answer.

use super::{dues, json, refused, text};
use serde_json::Value;

#[test]
fn flips_are_told_in_words_and_by_name() {
    let said = text(&["flips", "#v=1"]);
    let last = "\n\nThe smallest change that would make it a loss: rate after, $32.04/h instead of \
                $39.58/h.\nThe smallest with which the cash would run out: search, if it fails: 5 months \
                instead of 3 months.\n";
    assert!(said.ends_with(last), "{said}");
    assert_eq!(said.lines().count(), 1 + 11 + 3, "a head, eleven levers, the smallest");
    assert!(said.lines().nth(1).unwrap().starts_with("Rate after"), "the widest swing first");
    // At the very edge it is the next value that is said, never one's own.
    let edge = text(&["flips", "#v=1&savings=7095"]);
    assert!(
        edge.contains("the cash would run out: reduced rate, $21.99/h instead of $22/h."),
        "{edge}"
    );
    let certain = text(&["flips", "#v=1&savings=7000&odds=100"]);
    assert!(certain.contains("odds that it works, 99% instead of 100%."), "{certain}");
    // Where nothing mends it, that is said, and first.
    let broke = text(&["flips", "#v=1&savings=0&living=9000"]);
    assert!(
        broke.contains("\n\nOther than more savings, none of these makes the cash last.\n"),
        "{broke}"
    );
    let json: Value = serde_json::from_str(&text(&["flips", "#v=1", "--json"])).unwrap();
    assert_eq!(json["smallest_change"]["lever"], "then");
    assert_eq!(json["smallest_change"]["value"], json["flips"]["then"]["nearest"]["value"]);
    assert_eq!(json["flips"]["one-off"]["nearest"]["strain"], Value::Null);
    let other = "#v=1&2.then=45h";
    assert_ne!(text(&["flips", other, "--route", "1"]), text(&["flips", other]));
}

#[test]
fn flips_of_every_lever_are_found_on_request() {
    let said = text(&["flips", "#v=1", "--every"]);
    assert!(said.starts_with(&text(&["flips", "#v=1"])), "{said}");
    let living = said.lines().find(|line| line.starts_with("Living costs")).unwrap();
    assert!(living.contains("at most $3,326, or the cash runs out"), "{living}");
    assert!(living.ends_with(" $326"), "{living}");
    assert!(!said.contains("Spouse"), "{said}");
    let [usual, every] = [&["--json"][..], &["--every", "--json"]]
        .map(|more| json(&[&["flips", "#v=1"], more].concat()));
    let flips = |of: &Value| of["flips"].as_object().unwrap().clone();
    assert!(flips(&usual).iter().all(|(lever, found)| every["flips"][lever] == *found));
    assert!(flips(&every).len() > 2 * flips(&usual).len());
    assert_eq!(usual["smallest_change"], every["smallest_change"]);
    // Savings are no flip of gains; what is needed of them is rule 28.
    let needed = every["flips"]["savings"]["cash"][0]["value"].as_f64().unwrap();
    let told = json(&["evaluate", "#v=1", "--json"])["cash_needed"].as_f64().unwrap();
    assert!((needed - told).abs() < 1e-3, "{needed} {told}");
}

#[test]
fn how_far_guesses_move_the_answer_is_said_where_it_is_somebodys() {
    assert!(!text(&["flips", "#v=1"]).contains("guesses"), "nobody’s case yet");
    let link = "#v=1&now=30h&then=42h";
    let said = text(&["flips", link]);
    assert!(
        said.contains(
            "The guesses alone could move it between −$9,720 and +$168,000, and one of them decides \
             whether your cash lasts: search, if it fails.\n"
        ),
        "{said}"
    );
    let all = json(&["flips", link, "--json"]);
    assert_eq!(all["guesses"]["decisive"], serde_json::json!(["back-months"]));
    // Wider than any of them alone.
    let guesses = |end: &str| all["guesses"][end].as_f64().unwrap();
    let odds = |end: &str| all["swings"]["odds"][end].as_f64().unwrap();
    assert!(guesses("low") < odds("gain_low") && guesses("high") > odds("gain_high"));
    // What is one’s own is no guess.
    let own = json(&["flips", "#v=1&now=30h&then=42h&odds=61&for=7", "--json"]);
    assert!(own["guesses"]["low"].as_f64().unwrap() > guesses("low"));
}

#[test]
fn flips_take_other_plausible_ranges() {
    let usual = json(&["flips", "#v=1", "--json"]);
    let other =
        json(&["flips", "#v=1", "--range", "odds=0.2:0.9", "--range", "for=1:12", "--json"]);
    for (name, swing) in usual["swings"].as_object().unwrap() {
        assert_eq!(swing != &other["swings"][name], ["odds", "for"].contains(&&**name), "{name}");
    }
    let at = |odds: &str| json(&["evaluate", &format!("#v=1&odds={odds}"), "--json"]);
    assert_eq!(other["swings"]["odds"]["gain_low"], at("20")["net_gain"]);
    assert_eq!(other["swings"]["odds"]["gain_high"], at("90")["net_gain"]);
    // A wider range makes the same turning point less far-fetched.
    let strain = |all: &Value| all["flips"]["odds"]["nearest"]["strain"].as_f64();
    assert!(strain(&other) < strain(&usual));
    // Nobody's own value is implausible to them.
    let widened = dues(&["flips", "#v=1", "--range", "odds=0.7:0.9", "--json"], "").unwrap();
    let json: Value = serde_json::from_str(&widened.text).unwrap();
    assert_eq!(json["swings"]["odds"]["low"], 0.6);
    assert_eq!(
        widened.notes,
        ["“odds=0.7:0.9” leaves out the scenario’s own 0.6: it was widened to there."]
    );
    // What it is taken as is said.
    let notes = |range: &str| dues(&["flips", "#v=1", "--range", range], "").unwrap().notes;
    assert_eq!(notes("for=3:7"), [""; 0]);
    assert_eq!(
        notes("for=2.5:7"),
        ["“for=2.5:7” was taken as 3 to 7: “for” is searched from 0 to 120, in whole months."]
    );
    assert_eq!(
        notes("odds=0.4:8"),
        ["“odds=0.4:8” was taken as 0.4 to 1: “odds” is searched from 0 to 1."]
    );
    refused(
        &["flips", "#v=1", "--range", "odds"],
        "“odds” is no lever with low:high, as in “--range odds=0.4:0.8”.",
    );
    refused(
        &["flips", "#v=1", "--range", "savings=0:1"],
        "No input “savings” of this route is turned.",
    );
    refused(
        &["flips", "#v=1", "--range", "odds=0.8:0.2"],
        "The low end of “odds” must be below its high end.",
    );
    refused(
        &["flips", "#v=1", "--range", "odds=50:70"],
        "“odds=50:70” leaves nothing of what “odds” is searched for: from 0 to 1.",
    );
}

#[test]
fn a_change_is_said_with_what_it_does_to_the_cash_and_only_where_it_has_turned() {
    // Fewer months pay, and leave too little for the search after failing.
    let fewer = "#v=1&now=23.1h&horizon=12&cut=16.2h&then=34.62h&then-raise=5&now-premium=100\
                 &back-months=6&living=1500&savings=3446&save-rate=0&state=NY";
    let said = text(&["flips", fewer]);
    assert!(
        said.contains("months, 2 months instead of 6 months, but there the cash runs out."),
        "{said}"
    );
    // Of a pay of 0 nothing is plausible but 0; the table has the value that turns it.
    let nothing =
        text(&["flips", "#v=1&now=0m&cut=1500m&then=3000m&tax=none&living=0&savings=5000"]);
    assert!(nothing.contains("$2,739/mo"), "{nothing}");
    assert!(nothing.contains("\nNo single change within reason makes it a loss.\n"), "{nothing}");
    // At the last whole amount it still holds.
    let edge = "#v=1&now=4000m&stages=wait&horizon=240&then=6000m&odds=33.3&now-hours=30&then-raise=0\
                &ramp-months=12&back-share=150&one-off=2000&living=0&savings=20000&credit=5000&tax=none\
                &times=fixed";
    let said = text(&["flips", edge]);
    assert!(said.contains("one-off cost, $25,001 instead of $2,000."), "{said}");
    // What cannot be less than nothing is not asked to be.
    let least = "#v=1&now=2500m&for=6&cut=1800m&then=3200m&odds=100&tax=none&living=0&savings=10000\
                 &gap-cover=500";
    let said = text(&["flips", least]);
    assert!(said.contains("would run out: rate after, $0/mo instead of $3,200/mo."), "{said}");
}
