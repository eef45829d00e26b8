//! The command line: prints what [`dues::command::run`] answers.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "printing is what it is for")]

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::io::Write;
    let input = std::io::stdin().lock();
    match dues::command::run(std::env::args_os().skip(1), input) {
        Ok(output) => {
            for note in output.notes {
                eprintln!("{note}");
            }
            // A closed pipe (“dues … | head”) is the reader's choice, not a failure.
            let _ = std::io::stdout().write_all(output.text.as_bytes());
            if output.failed {
                std::process::ExitCode::FAILURE
            } else {
                std::process::ExitCode::SUCCESS
            }
        }
        Err(failure) => {
            eprintln!("{failure}");
            std::process::ExitCode::from(2)
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
