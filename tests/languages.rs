//! The languages' texts: every key is said somewhere and there is none that nobody says.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

use dues::{
    facts::states::StateTables,
    report::LEDGER_AMOUNTS,
    scenario::{STATE_CODES, bounds::NAME_CHARS, template::Template},
    words::{
        Words,
        catalogue::{NAMES, key},
    },
};
use std::{fs, path::Path};

#[path = "../src/words/languages/source.rs"]
#[allow(dead_code, reason = "the build script uses the rest")]
mod source;

const ENGLISH: &str = include_str!("../src/words/languages/en.txt");

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
    for entry in &entries {
        // A section is taken whole as a list, or its keys one by one.
        let list = constant(&entry.section);
        let whole =
            ["all", "words", "at"].iter().any(|by| code.contains(&format!("{by}(key::{list}")))
                || code.contains(&format!("= key::{list};"))
                || code.contains(&format!("key::{list}.at("));
        let one = used.contains(constant(&entry.key).as_str());
        assert!(whole || one, "nothing says {}", entry.key);
    }
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
    for name in Words::english().all(key::TEMPLATE_NAMES) {
        assert!(name.chars().count() <= NAME_CHARS, "{name}");
    }
}
