//! Puts the example's first screens into the built document, in the place that it marks, and makes
//! the document for other pages' frames of it: `prerender FOLDER`.

#![allow(clippy::print_stderr, reason = "it is run by the build, which reads what it prints")]

use std::{env, fs, path::Path, process::ExitCode};

/// Where they belong.
const PLACE: &str = "<!-- first -->";

/// What the document for frames has otherwise: its root tells the page where it is, it is no page
/// of its own to search engines or to install, and it holds no example.
const OTHERWISE: [(&str, &str, &str); 4] = [
    ("<html lang=\"en\"", ">", "<html lang=\"en\" data-embed"),
    ("<link rel=\"manifest\"", ">", "<meta name=\"robots\" content=\"noindex\""),
    ("<noscript>", "</noscript>", "<noscript><p>Dues needs JavaScript to show these figures.</p>"),
    (PLACE, "\n", ""),
];

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1) else {
        eprintln!("prerender FOLDER");
        return ExitCode::from(2);
    };
    match fill(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn fill(folder: &Path) -> Result<(), String> {
    let path = folder.join("index.html");
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    let document = fs::read_to_string(&path).map_err(failed)?;
    let mut embedded = document.clone();
    for (from, to, by) in OTHERWISE {
        let (before, rest) = cut(&embedded, from)?;
        let end = rest.find(to).unwrap_or_default();
        embedded = [before, by, &rest[end..]].concat();
    }
    fs::write(folder.join("embed.html"), embedded).map_err(failed)?;
    let (before, after) = cut(&document, PLACE)?;
    fs::write(&path, [before, &dues::ui::first_paint(), after].concat()).map_err(failed)
}

/// What stands before a mark and after it.
fn cut<'a>(document: &'a str, mark: &str) -> Result<(&'a str, &'a str), String> {
    document.split_once(mark).ok_or_else(|| format!("index.html: there is no {mark}"))
}
