//! Scenario files.

use super::link::{bits, finite};
use dues::{
    scenario::file,
    words::{Words, file::not_opened},
};
use std::{fs, path::Path};

pub(crate) fn corpus() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/files");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("the corpus")
        .map(|entry| entry.expect("a file").path())
        .collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).expect("a file")).collect()
}

/// Opens, or says where and why not; what opens is possible, finite, and comes back to the bit.
pub(crate) fn opens(bytes: &[u8], evaluated: bool) {
    let text = String::from_utf8_lossy(bytes);
    let scenario = match file::from_json(&text) {
        Ok(scenario) => scenario,
        Err(error) => {
            let said = not_opened(Words::english(), &error).join("\n");
            assert!(said.ends_with('.') && said.len() > 20, "{text}: {said}");
            return;
        }
    };
    assert!(scenario.is_possible(), "{text}: {:?}", scenario.check());
    let again = file::to_json(&scenario).expect("writes");
    let twice = file::from_json(&again).expect("what was written opens");
    assert_eq!(bits(&twice), bits(&scenario), "{text}");
    if evaluated {
        finite(&scenario);
    }
}

#[test]
fn files() {
    let tried = super::fuzz(&corpus(), |bytes| opens(bytes, bytes.len() % 8 == 0));
    super::trust::row("files edited at random: opened or refused with the reason", tried);
}
