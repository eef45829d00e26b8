//! Sweeps: one lever or two, of one link or of a file of them.

use super::{File, dues, refused, text};
use serde_json::Value;

const OVER: [&str; 4] = ["--over", "cut=20:22:1", "--over", "for=1:3:1"];

#[test]
fn a_sweep_is_a_row_a_cell() {
    let csv = text(&[&["sweep", "#v=1"], &OVER[..]].concat());
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[0], "cut,for,net_gain,affordable");
    assert_eq!(lines.len(), 1 + 9);
    assert!(lines[1].starts_with("20,1,") && lines[2].starts_with("20,2,"), "{csv}");
    let evaluated = text(&["evaluate", "#v=1&cut=21h&for=2", "--json"]);
    let evaluated: Value = serde_json::from_str(&evaluated).unwrap();
    assert_eq!(lines[5], format!("21,2,{},true", evaluated["net_gain"]));
    assert_eq!(csv, text(&[&["sweep", "#v=1", "--csv"], &OVER[..]].concat()), "the same again");
}

#[test]
fn a_sweep_of_cut_and_for_is_the_map_in_either_order() {
    let parse = |text: String| -> Value { serde_json::from_str(&text).unwrap() };
    let map = parse(text(&[&["sweep", "#v=1", "--json"], &OVER[..]].concat()));
    assert_eq!(map["cuts"], serde_json::json!([20.0, 21.0, 22.0]));
    assert_eq!(map["months"], serde_json::json!([1, 2, 3]));
    let turned = [&["sweep", "#v=1", "--json"], &OVER[2..], &OVER[..2]].concat();
    assert_eq!(parse(text(&turned)), map);
    let one = parse(text(&["sweep", "#v=1", "--json", "--over", "odds=0:1:0.5"]));
    assert_eq!(one["over"][0]["values"], serde_json::json!([0.0, 0.5, 1.0]));
    assert!(one["net_gain"][0].as_f64() < one["net_gain"][2].as_f64());
    let two = ["sweep", "#v=1", "--json", "--over", "then=30:50:10", "--over", "odds=0:1:1"];
    let two = parse(text(&two));
    assert_eq!(two["over"][1]["lever"], "odds");
    assert_eq!(two["net_gain"].as_array().unwrap().len(), 3);
    assert_eq!(two["affordable"][2].as_array().unwrap().len(), 2);
}

#[test]
fn a_sweep_with_odds_is_the_ensemble_in_each_cell() {
    let csv = text(&[&["sweep", "#v=1", "--odds", "--trials", "2000"], &OVER[..]].concat());
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[0], "cut,for,net_gain,affordable,odds_ahead");
    let simulated = ["simulate", "#v=1&cut=21h&for=2", "--trials", "2000", "--json"];
    let simulated: Value = serde_json::from_str(&text(&simulated)).unwrap();
    let odds = &simulated["routes"][0]["odds_ahead"];
    assert!(odds.as_f64().is_some_and(|odds| 0.3 < odds && odds < 0.9), "{odds}");
    assert!(lines[5].starts_with("21,2,") && lines[5].ends_with(&format!(",{odds}")), "{csv}");
    let json = text(&[&["sweep", "#v=1", "--odds", "--trials=2000", "--json"], &OVER[..]].concat());
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(&json["odds_ahead"][1][1], odds);
    let few = text(&[&["sweep", "#v=1", "--odds"], &OVER[..]].concat());
    assert_eq!(few.lines().count(), lines.len(), "a thousand trials a cell where none are named");
    refused(
        &["sweep", "#v=1", "--odds", "--over", "cut=0:30:0.1", "--over", "then=20:60:0.1"],
        "That is 120701000 trials; the most is 100000000: take larger steps, or fewer trials a cell.",
    );
    refused(
        &["sweep", "#v=1", "--odds", "--trials", "0", "--over", "cut=1:2:1"],
        "0 trials cannot be run: from 1000 to 1000000 can.",
    );
}

#[test]
fn what_the_steps_leave_out_is_said() {
    let notes = |over: &str| dues(&["sweep", "#v=1", "--over", over], "").unwrap().notes;
    assert_eq!(notes("for=1:24:5"), ["“for=1:24:5” ends at 21: its steps do not come to 24."]);
    for reached in ["for=1:21:5", "odds=0:1:0.1", "odds=0.01:0.1:0.01", "rate=0.01:0.07:0.01"] {
        assert!(notes(reached).is_empty(), "{reached}");
    }
}

#[test]
fn remarks_in_a_file_of_links_are_passed_over() {
    let file = File::new("remarks.txt", "# The class of 2026\n\n#v=1\n#colour\n");
    let output = dues(&["sweep", "--links", file.path(), "--over", "then=40:40:5"], "").unwrap();
    assert_eq!(output.text.lines().count(), 2, "{}", output.text);
    assert_eq!(output.notes, ["Line 4: “#colour”: no link."]);
}

#[test]
fn a_file_of_links_is_swept_line_by_line() {
    let file = File::new(
        "links.txt",
        "Ann, the first\t#v=1\n\nnonsense\n=1+1\t#v=1&cut=25h&colour=red\n#v=2\n",
    );
    let swept = ["sweep", "--links", file.path(), "--over", "then=35:40:5"];
    let output = dues(&swept, "").unwrap();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for row in csv::Reader::from_reader(output.text.as_bytes()).records() {
        rows.push(row.unwrap().iter().take(3).map(str::to_owned).collect());
    }
    assert_eq!(
        rows,
        [
            ["1", "Ann, the first", "35"],
            ["1", "Ann, the first", "40"],
            ["4", "'=1+1", "35"],
            ["4", "'=1+1", "40"],
        ]
    );
    assert!(output.text.starts_with("line,name,then,net_gain,affordable\n"));
    let notes = output.notes.join("\n");
    assert_eq!(output.notes.len(), 3, "{notes}");
    assert!(notes.starts_with("Line 3: “nonsense”: no link.\nLine 4: “colour=red”"), "{notes}");
    assert!(output.notes[2].starts_with("Line 5: "), "{notes}");
    let json: Value = serde_json::from_str(&text(&[&swept[..], &["--json"]].concat())).unwrap();
    assert_eq!(json[1]["line"], 4);
    assert_eq!(json[1]["name"], "=1+1");
    assert_eq!(json[1]["net_gain"].as_array().unwrap().len(), 2);
}

#[test]
fn impossible_sweeps_are_refused_in_a_sentence() {
    let over = |over: &str, sentence: &str| refused(&["sweep", "#v=1", "--over", over], sentence);
    over("cut=40:20:1", "The low end of “cut” is above the high end.");
    over("cut=20:40:0", "The step of “cut” must be more than 0.");
    over("cut=20:40:-1", "The step of “cut” must be more than 0.");
    over("cut=NaN:40:1", "The bounds of “cut” are no numbers.");
    over("cut=0:40:1e-9", "“cut” would take more than 1000000 values: take a larger step.");
    over("odds=0:60:10", "“odds” cannot be 10 in this scenario.");
    over("for=1:2:0.5", "“for”, which is counted in whole months, cannot be 1.5 in this scenario.");
    over("review-visible=0:1:0.5", "This route has no lever “review-visible”.");
    for unclear in ["cut", "cut=20:40", "cut=20:40:1:1", "cut=a:b:c"] {
        over(
            unclear,
            &format!("“{unclear}” is no lever with low:high:step, as in “--over cut=20:40:1”."),
        );
    }
    refused(&["sweep", "#v=1"], "“dues sweep” needs “--over”, as in “--over cut=20:40:1”.");
    refused(
        &["sweep", "#v=1", "--over", "cut=1:2:1", "--over", "cut=1:2:1"],
        "“cut” is given twice: take another lever.",
    );
    refused(
        &["sweep", "#v=1", "--over", "cut=0:30:0.01", "--over", "then=0:30:0.01"],
        "That is 9006001 cells; the most is 1000000: take larger steps, or less at a time.",
    );
    let unknown = dues(&["sweep", "#v=1", "--over", "colour=1:2:1"], "").unwrap_err().to_string();
    assert!(
        unknown.starts_with("There is no lever “colour”. The levers are now, cut, "),
        "{unknown}"
    );
    let file = File::new("none.txt", "\n\n");
    refused(
        &["sweep", "--links", file.path(), "--over", "cut=1:2:1"],
        &format!("There are no links in “{}”.", file.path()),
    );
    let file = File::new("bad.txt", "nonsense\n");
    refused(
        &["sweep", "--links", file.path(), "--over", "cut=1:2:1"],
        "No link could be answered.\nLine 1: “nonsense”: no link.",
    );
}

/// A pay's values are in its scenario's own unit: $20 a year is no answer to a question about hours.
#[test]
fn pays_in_other_units_than_the_first_line_s_are_not_answered() {
    let links = "Ann\t#v=1\nCy\t#v=1&now=90000y&cut=60000y&then=140000y\nEve\t#v=1&cut=25h\n";
    let file = File::new("units.txt", links);
    let swept = dues(&["sweep", "--links", file.path(), "--over", "cut=20:22:1"], "").unwrap();
    assert_eq!(swept.notes, ["Line 2: Not answered: “cut” is per year there, in line 1 per hour."]);
    assert_eq!(swept.text.lines().count(), 1 + 6);
    assert!(!swept.text.contains("Cy"), "{}", swept.text);
    let swept = dues(&["sweep", "--links", file.path(), "--over", "odds=0:1:1"], "").unwrap();
    assert_eq!(swept.notes, [""; 0]);
}

#[test]
fn trials_without_odds_are_refused() {
    refused(
        &["sweep", "#v=1", "--trials", "10", "--over", "cut=20:22:1"],
        "“--trials” is how many “--odds” takes: give both.",
    );
}

/// Else the example's figures would stand behind somebody's name.
#[test]
fn a_line_without_a_scenario_is_not_answered() {
    let links = "Ann\t#v=1&cut=25h\nBo\t#\nCy\thttps://example.org/x?y=1\nDi\t#v=1&z=broken\n";
    let file = File::new("blank.txt", links);
    let swept = dues(&["sweep", "--links", file.path(), "--over", "odds=0:1:1"], "").unwrap();
    assert_eq!(swept.text.lines().count(), 1 + 2, "{}", swept.text);
    let [bo, cy, di] = &swept.notes[..] else { panic!("{:?}", swept.notes) };
    assert_eq!(bo, "Line 2: “#”: no scenario in it.");
    for (note, line) in [(cy, "Line 3: "), (di, "Line 4: ")] {
        assert!(note.starts_with(line) && note.contains("no scenario in it. "), "{note}");
    }
}

#[test]
fn money_in_another_currency_than_the_first_line_s_is_noted() {
    let file = File::new("money.txt", "#v=1\n#v=1&currency=EUR\n");
    let swept = dues(&["sweep", "--links", file.path(), "--over", "odds=0:1:1"], "").unwrap();
    assert_eq!(swept.notes, ["Line 2: Its money is EUR, that of line 1 USD."]);
    assert_eq!(swept.text.lines().count(), 1 + 4);
}
