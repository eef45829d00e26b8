//! What cannot be read, and what else a link says.

use super::said;
use dues::{
    scenario::{
        Scenario,
        link::{self, Fault, LinkError, MOST_BYTES},
    },
    words::{self, Words},
};

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
