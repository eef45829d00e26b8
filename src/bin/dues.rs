//! The command line: prints what [`dues::command::run`] answers.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "printing is what it is for")]

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::io::{ErrorKind, Write};
    // Whoever cannot be told is not told: there is nobody left to complain to.
    let say = |words: &dyn std::fmt::Display| {
        let _ = writeln!(std::io::stderr(), "{words}");
    };
    let input = std::io::stdin().lock();
    match dues::command::run(std::env::args_os().skip(1), input) {
        Ok(output) => {
            for note in output.notes {
                say(&note);
            }
            let mut out = std::io::stdout().lock();
            let written = out.write_all(output.text.as_bytes()).and_then(|()| out.flush());
            // A closed pipe (“dues … | head”) is the reader's choice, not a failure.
            let lost = written.err().filter(|error| error.kind() != ErrorKind::BrokenPipe);
            if let Some(error) = &lost {
                say(&format_args!("The answer could not be written: {error}."));
            }
            if output.failed || lost.is_some() {
                std::process::ExitCode::FAILURE
            } else {
                std::process::ExitCode::SUCCESS
            }
        }
        Err(failure) => {
            say(&failure);
            std::process::ExitCode::from(2)
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
