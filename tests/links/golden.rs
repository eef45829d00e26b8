//! The golden links, and those of the documentation.

use super::{bits, said};
use dues::scenario::{
    Scenario,
    lever::Lever,
    link::{self},
};
use serde_json::Value;

pub(super) fn golden() -> Vec<Value> {
    let data: Value =
        serde_json::from_str(include_str!("../data/links.json")).expect("the golden links");
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
    let told = include_str!("../../docs/link.md");
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

/// The sentences and the links that docs/link.md shows.
#[test]
fn the_documentation_shows_what_happens() {
    let text = include_str!("../../docs/link.md");
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
