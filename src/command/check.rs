//! `dues check`: the self-tests that the program carries.

use super::Output;
use crate::check::{Check, Checked, Unit};
use crate::words::check::{allowed, found, title};
use crate::words::{Figures, PlainEnUs, Words};
use serde_json::{Value, json};
use std::fmt::Write;

/// Runs them all; a failure is told in the table, and by the exit status.
pub(super) fn check(json: bool) -> Output {
    let results: Vec<_> = Check::ALL.into_iter().map(|check| (check, check.run())).collect();
    let failed = results.iter().any(|(_, checked)| !checked.passed());
    let text = if json { format!("{}\n", listed(&results)) } else { table(&results) };
    Output { text, failed, ..Output::default() }
}

fn listed(results: &[(Check, Checked)]) -> Value {
    let each = results.iter().map(|(check, checked)| {
        json!({
            "check": check.name(),
            "about": title(Words::english(), *check),
            "cases": checked.cases,
            // JSON has no infinity: a case without an answer is `null`.
            "worst": checked.worst,
            "tolerance": checked.tolerance,
            "unit": unit(checked.unit),
            "passed": checked.passed(),
        })
    });
    json!({ "version": env!("CARGO_PKG_VERSION"), "checks": each.collect::<Vec<_>>() })
}

const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Money => "money",
        Unit::Share => "share",
        Unit::Months => "months",
        Unit::Errors => "standard-errors",
        Unit::Figures => "figures",
    }
}

// Writing to a `String` cannot fail; its results are let go for that reason.

fn table(results: &[(Check, Checked)]) -> String {
    let figures = Figures::new(&PlainEnUs, "USD");
    let words = Words::english();
    let mut text = String::new();
    let mut line = |cells: [&str; 5]| {
        let [name, cases, worst, tolerance, result] = cells;
        let _ = writeln!(text, "{name:68} {cases:>7} {worst:>25} {tolerance:>25}  {result}");
    };
    line(["check", "cases", "worst difference", "tolerance", "result"]);
    for (check, checked) in results {
        let result = if checked.passed() { "passed" } else { "FAILED" };
        let (worst, tolerance) =
            (found(words, checked, &figures), allowed(words, checked, &figures));
        line([title(words, *check), &figures.count(checked.cases), &worst, &tolerance, result]);
    }
    let passed = results.iter().filter(|(_, checked)| checked.passed()).count();
    let cases: u32 = results.iter().map(|(_, checked)| checked.cases).sum();
    let _ = writeln!(
        text,
        "\n{passed} of {} checks passed, {} figures compared.",
        results.len(),
        figures.count(cases)
    );
    text
}
