//! What must never be (ARCHITECTURE.md): the browser outside its folders, an import against the
//! stream, a file of the pure folders that has grown past one concept.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

use std::fs;
use std::path::{Path, PathBuf};

/// Folders in the order of use: each may import itself and what stands before it.
const STREAM: [&str; 7] = ["facts", "scenario", "model", "chance", "explore", "report", "session"];
/// What stands beside the stream or at its end, and what of the crate each may import beside itself.
const BESIDE: [(&str, &[&str]); 7] = [
    ("chart", &[]),
    ("check", &["facts", "scenario", "model", "chance", "explore"]),
    ("words", &["facts", "scenario", "model", "chance", "explore", "report", "check"]),
    ("command", &["facts", "scenario", "model", "chance", "explore", "report", "check", "words"]),
    (
        "worker",
        &[
            "facts", "scenario", "model", "chance", "explore", "report", "check", "chart", "words",
            "platform",
        ],
    ),
    ("platform", &["facts", "session", "chart", "words", "worker"]),
    (
        "ui",
        &[
            "facts", "scenario", "model", "chance", "explore", "report", "session", "check",
            "chart", "words", "worker", "platform",
        ],
    ),
];
/// What is of no folder's kind: the programs, which use the library from outside.
const PROGRAMS: &str = "bin";
/// Aids that everything may use: they know nothing of what the page is about.
const AIDS: [&str; 3] = ["digits", "letters", "order"];
/// Pure files that ask the browser, where there is one, for what Rust would give as well.
const ALIKE: [&str; 2] = ["digits", "letters"];
/// Words that only the browser's folders may say.
const BROWSER: [&str; 5] = ["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo"];
const BROWSER_FOLDERS: [&str; 4] = ["ui", "platform", "worker", "bin"];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// A file's code, comments left out.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n")
}

/// The first name of everything imported from the crate: `crate::a::B` and `crate::{a, c::D}`.
fn imports(code: &str) -> Vec<String> {
    let word = |text: &str| -> String {
        text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let mut names = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let Some(group) = rest.strip_prefix('{') else {
            names.push(word(rest));
            continue;
        };
        let mut depth = 0;
        let mut start = 0;
        for (i, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                ',' | '}' if depth == 0 => {
                    names.push(word(&group[start..i]));
                    start = i + 1;
                    if c == '}' {
                        break;
                    }
                }
                '}' => depth -= 1,
                _ => {}
            }
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

#[test]
fn imports_are_read_one_by_one_and_in_groups() {
    let code = "use crate::{facts::{a, b}, scenario::C,\n model};\nfn f() { crate::words::x() }";
    assert_eq!(imports(code), ["facts", "scenario", "model", "words"]);
}

fn folder_of(path: &Path) -> String {
    let inside = path.strip_prefix(src()).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

#[test]
fn only_the_browsers_folders_know_the_browser() {
    let files = sources(&src());
    assert!(files.len() > 30, "the sources were not found");
    for path in files {
        let folder = folder_of(&path);
        if BROWSER_FOLDERS.contains(&folder.as_str()) || ALIKE.contains(&folder.as_str()) {
            continue;
        }
        let code = code(&path);
        for word in BROWSER {
            let said = code.match_indices(word).any(|(at, _)| {
                let around = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
                let before = code[..at].chars().next_back();
                let after = code[at + word.len()..].chars().next();
                // gloo_timers and the like begin with it; the others stand alone.
                let ends = word == "gloo" || !around(after);
                !around(before) && ends
            });
            assert!(!said, "{} says “{word}”", path.display());
        }
    }
}

#[test]
fn no_import_runs_against_the_stream() {
    for path in sources(&src()) {
        let folder = folder_of(&path);
        let allowed: Vec<&str> = if let Some(at) = STREAM.iter().position(|f| *f == folder) {
            STREAM[..=at].to_vec()
        } else if let Some((_, allowed)) = BESIDE.iter().find(|(f, _)| *f == folder) {
            let own = BESIDE.iter().map(|(f, _)| *f).filter(|f| *f == folder);
            allowed.iter().copied().chain(own).collect()
        } else {
            let is_aid = AIDS.contains(&folder.as_str()) || folder == "lib";
            assert!(is_aid || folder == PROGRAMS, "{} is of no known folder", path.display());
            continue;
        };
        let code = code(&path);
        for name in imports(&code) {
            let known = src().join(&name).is_dir() || src().join(format!("{name}.rs")).is_file();
            assert!(
                !known || allowed.contains(&name.as_str()) || AIDS.contains(&name.as_str()),
                "{} imports crate::{name}",
                path.display()
            );
        }
    }
}

#[test]
fn the_pages_first_part_does_not_name_its_late_one() {
    let knows = ["ui/late.rs", "ui/mod.rs", "bin/app.rs"].map(|file| src().join(file));
    let mut found = 0;
    for path in sources(&src().join("ui")).into_iter().chain(sources(&src().join("bin"))) {
        let code = code(&path);
        let named = code.split(|c: char| !c.is_alphanumeric() && c != '_').any(|w| w == "LATE");
        assert!(!named || knows.contains(&path), "{} names LATE", path.display());
        found += usize::from(named);
    }
    assert_eq!(found, knows.len(), "the late part is where it was");
}
