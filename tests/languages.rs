//! The languages' texts: every key is said somewhere and there is none that nobody says.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

use dues::{
    facts::{
        states::StateTables,
        wages::{Employer, PERCENTILES},
    },
    report::LEDGER_AMOUNTS,
    scenario::{STATE_CODES, bounds::NAME_CHARS, start::Story, template::Template},
    words::{
        Words,
        catalogue::{NAMES, Plural, key},
    },
};
use std::{fs, path::Path};

#[path = "../src/words/languages/source.rs"]
#[allow(dead_code, reason = "the build script uses the rest")]
mod source;

const ENGLISH: &str = include_str!("../src/words/languages/en.txt");
const SPANISH: &str = include_str!("../src/words/languages/es.txt");

fn constant(key: &str) -> String {
    key.to_uppercase().replace(['.', '-'], "_")
}

/// All code of the program, as far as it can say anything.
fn code() -> String {
    fn read(folder: &Path, into: &mut String) {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                read(&path, into);
            } else if path.extension().is_some_and(|e| e == "rs") {
                into.push_str(&fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut code = String::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
    code
}

#[test]
fn every_key_is_used() {
    let code = code();
    let used: std::collections::HashSet<&str> =
        code.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).collect();
    let entries = source::entries(ENGLISH).unwrap();
    assert_eq!(entries.iter().map(|entry| entry.key.as_str()).collect::<Vec<_>>(), NAMES);
    for (section, first, count) in source::sections(&entries) {
        // A section is taken whole as a list, or its keys one by one.
        let list = constant(section);
        let whole = ["all(key::{}", "words(key::{}", "at(key::{}", "= key::{};", "key::{}.at("];
        if whole.iter().any(|by| code.contains(&by.replace("{}", &list))) {
            continue;
        }
        for entry in &entries[first..first + count] {
            assert!(used.contains(constant(&entry.key).as_str()), "nothing says {}", entry.key);
        }
    }
}

/// The places of a template, in the order of their names.
fn places(form: &str) -> Vec<&str> {
    let mut names: Vec<&str> =
        form.split('{').skip(1).map(|rest| rest.split('}').next().unwrap()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[test]
fn every_language_says_the_same_with_the_same_places() {
    let english = source::entries(ENGLISH).unwrap();
    let spanish = source::entries(SPANISH).unwrap();
    assert_eq!(english.len(), spanish.len());
    for (ours, theirs) in english.iter().zip(&spanish) {
        assert_eq!((&ours.key, ours.piece), (&theirs.key, theirs.piece), "in this order");
        let plural = |entry: &source::Entry| !entry.forms[0].0.is_empty();
        assert_eq!(plural(ours), plural(theirs), "{}", ours.key);
        let expected = places(&ours.forms.last().unwrap().1);
        for (category, form) in &theirs.forms {
            // One of something need not say how many.
            let there = places(form);
            let fits = there == expected || (category == "one" && there.len() <= expected.len());
            assert!(fits, "{}: {form}", ours.key);
            assert!(!form.is_empty() && form.matches('{').count() == form.matches('}').count());
        }
    }
}

#[test]
fn a_text_is_read_alike_with_its_keys_and_without() {
    let whole = Words::read(ENGLISH);
    for list in [key::LEVER, key::STATE, key::WHY_NOTE, key::COMMAND] {
        assert!(whole.all(list).eq(Words::english().all(list)));
    }
    assert_eq!(whole.form(key::VALUE_MONTHS, Plural::One), "{count} month");
    assert_eq!(Words::spanish().form(key::VALUE_MONTHS, Plural::Other), "{count} meses");
    assert_eq!(Words::spanish().of(key::LIST_COMMA), ", ");
}

#[test]
fn the_mirrored_language_runs_the_other_way_and_is_longer() {
    let (plain, mirrored) = (Words::english(), Words::english().mirrored());
    assert!(!plain.right_to_left() && !Words::spanish().right_to_left());
    assert!(mirrored.right_to_left());
    let (short, long) = (plain.of(key::CLAIM_AFTER_BOTH), mirrored.of(key::CLAIM_AFTER_BOTH));
    assert!(long.chars().count() > short.chars().count());
    assert_eq!(places(short), places(long));
}

#[test]
fn the_program_knows_every_list_in_its_order() {
    let names = |list: &str| -> Vec<String> {
        let start = format!("{list}.");
        let own = NAMES.iter().filter_map(|name| name.strip_prefix(&start));
        own.filter(|name| !name.contains('.')).map(str::to_owned).collect()
    };
    assert_eq!(names("state"), STATE_CODES);
    assert_eq!(names("ledger"), LEDGER_AMOUNTS);
    let stories = ["help-desk", "nurse", "developer"];
    assert_eq!(stories.len(), Story::ALL.len());
    for list in ["start.story", "start.route", "start.what"] {
        assert_eq!(names(list), stories);
    }
    assert_eq!(names("start.employer").len(), Employer::ALL.len());
    assert_eq!(names("start.less").len(), PERCENTILES);
    let templates = Template::ALL.map(Template::name);
    assert_eq!(names("template"), templates);
    assert_eq!(names("template.names"), templates);
}

#[test]
fn every_state_has_its_name() {
    let tables = StateTables::bundled().unwrap();
    let names = STATE_CODES.iter().map(|code| tables.jurisdictions.get(code).map(|s| &*s.name));
    let said = Words::english().all(key::STATE).map(Some);
    assert_eq!(said.collect::<Vec<_>>(), names.collect::<Vec<_>>());
}

#[test]
fn a_templates_name_fits_into_a_link() {
    for words in [Words::english(), Words::spanish()] {
        for name in words.all(key::TEMPLATE_NAMES).chain(words.all(key::START_ROUTE)) {
            assert!(name.chars().count() <= NAME_CHARS, "{name}");
        }
    }
}
