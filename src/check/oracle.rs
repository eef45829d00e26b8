//! Figures from other hands (tests/data/oracles): a selection of some ten thousand characters.

use super::{Checked, NO_STATES, Unit, first};
use crate::{
    digits,
    model::{
        break_even::BreakEvenState,
        irr::rates_per_period,
        present_value::{Discount, present_value},
        tax::{Filing, UsYear, YearIncome},
    },
    scenario::{FilingStatus, link},
};

const TAX: &str = include_str!("oracles/tax.txt");
const RETURNS: &str = include_str!("oracles/returns.txt");
const SCENARIOS: &str = include_str!("oracles/golden.txt");

/// Half a cent, to which the published taxes are rounded, and what is left of f64 at these sums.
const HALF_A_CENT: f64 = 0.005 + 1e-7;
/// Present values and returns agree to this share of themselves.
const EXACT: f64 = 1e-9;
/// A figure below this is compared as if it were as much.
const LEAST: f64 = 1e-3;
/// Money of two implementations agrees to a ten-thousandth of a cent, and one part in 10^9.
const MONEY: f64 = 1e-6;

/// The lines that are no comments; a link begins with its # alone.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.starts_with("# ") && !line.is_empty())
}

fn numbers(text: &str) -> Option<Vec<f64>> {
    text.split_whitespace().map(digits::read).collect()
}

/// Compares every line; one that cannot be read or answered fails.
fn each(
    mut checked: Checked,
    text: &str,
    compare: fn(&str, &mut Checked) -> Option<()>,
) -> Checked {
    for line in lines(text) {
        if compare(line, &mut checked).is_none() {
            checked.missing();
        }
    }
    checked
}

fn status(word: &str) -> Option<FilingStatus> {
    Some(match word {
        "single" => FilingStatus::Single,
        "mfj" => FilingStatus::Mfj,
        "mfs" => FilingStatus::Mfs,
        "hoh" => FilingStatus::Hoh,
        "qss" => FilingStatus::Qss,
        _ => return None,
    })
}

/// Federal taxes to the cent.
pub(super) fn tax() -> Checked {
    each(Checked::within(HALF_A_CENT, Unit::Money), TAX, tax_line)
}

fn tax_line(line: &str, checked: &mut Checked) -> Option<()> {
    let mut words = line.split(' ');
    let year = digits::read(words.next()?)? as i32;
    let status = status(words.next()?)?;
    let mut amounts = [0.0; 5];
    for amount in &mut amounts {
        *amount = digits::read(words.next()?)?;
    }
    let [wages, spouse, profit, spouse_profit, deferral] = amounts;
    let sstb = words.next()?.parse().ok()?;
    let filing = Filing { status, sstb, ..Filing::default() };
    let tax = UsYear::new(year, &filing, NO_STATES).ok()?.household_tax([
        YearIncome { wages, profit, deferral },
        YearIncome { wages: spouse, profit: spouse_profit, deferral: 0.0 },
    ]);
    let parts = tax.parts;
    for ours in [
        tax.agi,
        tax.qbi_deduction,
        tax.taxable_income,
        parts.federal_income,
        parts.social_security,
        parts.medicare,
        parts.additional_medicare,
        parts.self_employment,
    ] {
        checked.difference(ours - digits::read(words.next()?)?);
    }
    Some(())
}

/// Flows as `flow*times`.
fn flows(text: &str) -> Option<Vec<f64>> {
    let mut flows = Vec::new();
    for run in text.split_whitespace() {
        let (flow, times) = run.split_once('*').unwrap_or((run, "1"));
        flows.extend(std::iter::repeat_n(digits::read(flow)?, times.parse().ok()?));
    }
    Some(flows)
}

/// Present values and every return.
pub(super) fn returns() -> Checked {
    each(Checked::within(EXACT, Unit::Share), RETURNS, returns_line)
}

fn returns_line(line: &str, checked: &mut Checked) -> Option<()> {
    let (asked, theirs) = line.split_once('=')?;
    let theirs = numbers(theirs)?;
    let (kind, asked) = asked.split_once(' ')?;
    let ours = match kind {
        "rate" => rates_per_period(&flows(asked)?),
        "value" => {
            let (rate, yearly) = asked.split_once(' ')?;
            // A flow a year, the first at the end of the first.
            let mut monthly = vec![0.0];
            for flow in flows(yearly)? {
                monthly.extend([0.0; 11]);
                monthly.push(flow);
            }
            vec![present_value(&monthly, &Discount::new(digits::read(rate)?))]
        }
        _ => return None,
    };
    // As many as there are, also where there is none.
    checked.difference(ours.len() as f64 - theirs.len() as f64);
    for (ours, theirs) in ours.iter().zip(&theirs) {
        checked.share(*ours, *theirs, theirs.abs().max(LEAST));
    }
    Some(())
}

/// Gains, cash and months of whole scenarios.
pub(super) fn scenarios() -> Checked {
    each(Checked::within(MONEY, Unit::Money), SCENARIOS, scenario_line)
}

fn scenario_line(line: &str, checked: &mut Checked) -> Option<()> {
    let mut words = line.split(' ');
    let opened = link::decode(words.next()?).ok().filter(|opened| opened.problems.is_empty())?;
    let result = first(&opened.scenario)?;
    let gains = [&result.works, &result.fails, &result.expected].map(|path| path.net_gain);
    for ours in gains.into_iter().chain([result.cash.lowest, result.cash.needed]) {
        let theirs = digits::read(words.next()?)?;
        checked.difference(ours - theirs);
    }
    let theirs = match words.next()? {
        "-" => None,
        month => Some(month.parse().ok()?),
    };
    let ours = match result.works.break_even.state {
        BreakEvenState::Month(month) => Some(month),
        _ => None,
    };
    checked.difference(if ours == theirs { 0.0 } else { 1.0 });
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    type Compare = fn(&str, &mut Checked) -> Option<()>;

    /// A line of each kind.
    fn samples() -> Vec<(&'static str, Compare)> {
        let some = |text, compare: Compare| lines(text).step_by(7).map(move |line| (line, compare));
        let tax = some(TAX, tax_line as Compare);
        tax.chain(some(RETURNS, returns_line)).chain(some(SCENARIOS, scenario_line)).collect()
    }

    fn passes(line: &str, compare: Compare) -> bool {
        each(Checked::within(HALF_A_CENT, Unit::Money), line, compare).passed()
    }

    #[test]
    fn a_line_that_cannot_be_read_fails() {
        for (line, compare) in samples() {
            assert!(passes(line, compare), "{line}");
            for (at, word) in line.match_indices([' ', '=']) {
                let cut = line.get(..at).unwrap_or_default();
                // Flows without a return have nothing after their =.
                assert!(line.trim_end() == cut || !passes(cut, compare), "{cut}");
                let rest = line.get(at + word.len()..).unwrap_or_default();
                assert!(!passes(&format!("{cut}{word}?{rest}"), compare), "{cut}{word}?{rest}");
            }
            // Before a link stands its address, whatever that is.
            assert!(line.starts_with('#') || !passes(&format!("?{line}"), compare), "?{line}");
        }
    }
}
