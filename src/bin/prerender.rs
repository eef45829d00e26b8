//! Puts the example's first screens into the built document, in the place that it marks:
//! `prerender FOLDER`.

#![allow(clippy::print_stderr, reason = "it is run by the build, which reads what it prints")]

use std::{env, fs, path::Path, process::ExitCode};

/// Where they belong.
const PLACE: &str = "<!-- first -->";

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1) else {
        eprintln!("prerender FOLDER");
        return ExitCode::from(2);
    };
    match fill(&Path::new(&folder).join("index.html")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn fill(path: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    let document = fs::read_to_string(path).map_err(failed)?;
    let Some((before, after)) = document.split_once(PLACE) else {
        return Err(format!("{}: there is no {PLACE}", path.display()));
    };
    fs::write(path, [before, &dues::ui::first_paint(), after].concat()).map_err(failed)
}
