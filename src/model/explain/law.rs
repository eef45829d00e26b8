//! The tax law a figure rests on, and what is doubtful of it.

use super::input::Input;
use super::note::Note;
use crate::facts::local_taxes;
use crate::facts::states::{Jurisdiction, StateTables};
use crate::facts::us_federal::{
    ADDITIONAL_MEDICARE_RATE, FEDERAL_YEARS, FederalYear, MEDICARE_RATE, SE_MEDICARE_RATE,
    SE_SOCIAL_SECURITY_RATE, SOCIAL_SECURITY_RATE,
};
use crate::scenario::{FilingStatus, PayKind, Scenario, Stage, StateTax};

/// What stands in notes for whoever keeps the table: code, other programs, what is yet to be looked up.
const FOR_KEEPERS: [&str; 5] = ["`", "policyengine", "his file", "Check whether", "holdout"];

/// `confidence` of a state whose figures are sure, and of one whose figures are least so.
const SURE: &str = "high";
const LEAST_SURE: &str = "low";
/// `local_income_tax` of a state without one, and of one where nearly everybody pays it.
const NO_LOCAL: &str = "none";
const WIDESPREAD: &str = "widespread";

/// First and last calendar year that bear on months up to `until`.
fn years(scenario: &Scenario, until: u32) -> (i32, i32) {
    (scenario.start.year(), scenario.start.plus(until.max(1) - 1).year())
}

/// The newest year with brackets of its own.
fn newest_federal() -> Option<i32> {
    FEDERAL_YEARS.iter().filter(|y| y.bracket_upper.is_some()).map(|y| y.year).max()
}

fn state<'a>(
    scenario: &Scenario,
    states: Option<&'a StateTables>,
) -> Option<(&'a Jurisdiction, i32)> {
    let StateTax::Code(code) = scenario.taxes.state else { return None };
    let found = states?.jurisdictions.get(code.as_str())?;
    let newest = found.years.names().filter_map(|year| year.parse().ok()).max()?;
    Some((found, newest))
}

/// The taxes of the years up to month `until`, with their references.
pub(super) fn inputs(scenario: &Scenario, until: u32, states: Option<&StateTables>) -> Vec<Input> {
    let (from, to) = years(scenario, until);
    let mut inputs = vec![Input::Federal {
        status: scenario.household.status,
        from,
        to,
        references: references(scenario, from, to),
    }];
    inputs.extend(state(scenario, states).map(|(state, _)| Input::State {
        name: state.name.clone(),
        tool: state.source.tool.clone(),
        documents: titles(state),
    }));
    inputs
}

/// Titles of a state's documents, each once.
fn titles(state: &Jurisdiction) -> Vec<String> {
    let mut titles: Vec<String> = Vec::new();
    for reference in &state.source.references {
        if !titles.contains(&reference.title) {
            titles.push(reference.title.clone());
        }
    }
    titles
}

/// References of the figures that these years take: each year's own, else the newest before it.
fn references(scenario: &Scenario, from: i32, to: i32) -> Vec<&'static str> {
    let pays = pays(scenario);
    let employee = pays.contains(&PayKind::Employee);
    let contractor = pays.contains(&PayKind::Contractor);
    let routes = scenario.routes.iter();
    let defers = scenario.now.deferral > 0.0 || routes.clone().any(|r| r.then.deferral > 0.0);
    let mut all = of_years(from, to, |y| y.standard_deduction.map(|f| f.reference));
    all.extend(of_years(from, to, |y| y.bracket_upper.map(|f| f.reference)));
    all.extend(of_years(from, to, |y| y.ss_wage_base.map(|f| f.reference)));
    if defers {
        all.extend(of_years(from, to, |y| y.elective_deferral_limit.map(|f| f.reference)));
    }
    if employee {
        all.extend([SOCIAL_SECURITY_RATE.reference, MEDICARE_RATE.reference]);
    }
    if contractor {
        all.extend(of_years(from, to, |y| y.qbi_threshold.map(|f| f.reference)));
        all.extend([SE_SOCIAL_SECURITY_RATE.reference, SE_MEDICARE_RATE.reference]);
    }
    all.push(ADDITIONAL_MEDICARE_RATE.reference);
    let mut once: Vec<&'static str> = Vec::new();
    for reference in all {
        if !once.contains(&reference) {
            once.push(reference);
        }
    }
    once
}

/// References of one figure as years `from` to `to` take it.
fn of_years(
    from: i32,
    to: i32,
    pick: impl Fn(&FederalYear) -> Option<&'static str>,
) -> Vec<&'static str> {
    let own = || FEDERAL_YEARS.iter().filter_map(|y| pick(y).map(|reference| (y.year, reference)));
    let base = own().map(|(year, _)| year).filter(|year| *year <= from).max();
    own().filter(|(year, _)| Some(*year) >= base && *year <= to).map(|(_, r)| r).collect()
}

/// How one is paid, over all jobs and stages.
fn pays(scenario: &Scenario) -> Vec<PayKind> {
    let routes = scenario.routes.iter();
    let of_routes = routes.flat_map(|route| {
        let stages = route.stages.iter().filter_map(|stage| match stage {
            Stage::Reduced { pay, .. } => Some(pay.kind),
            _ => None,
        });
        std::iter::once(route.then.pay.kind).chain(stages)
    });
    std::iter::once(scenario.now.pay.kind).chain(of_routes).collect()
}

/// What is projected, left out or doubtful in the taxes up to month `until`.
pub(super) fn notes(scenario: &Scenario, until: u32, states: Option<&StateTables>) -> Vec<Note> {
    let (_, to) = years(scenario, until);
    let mut notes = Vec::new();
    if let Some(newest) = newest_federal().filter(|newest| to > *newest) {
        notes.push(Note::FederalProjected { newest, inflation: scenario.inflation });
    }
    let Some((state, newest)) = state(scenario, states) else { return notes };
    let StateTax::Code(code) = scenario.taxes.state else { return notes };
    let code = code.as_str();
    let name = || state.name.clone();
    if to > newest {
        notes.push(Note::StateProjected { name: name(), newest });
    }
    // What `projected_2026` lists is of the table's newest year.
    if to >= newest && !state.projected_2026.is_empty() {
        notes.push(Note::StateNotPublished { name: name(), year: newest });
    }
    if state.confidence != SURE {
        notes.push(Note::StateUnsure { name: name(), low: state.confidence == LEAST_SURE });
    }
    if state.local_income_tax != NO_LOCAL {
        let widespread = state.local_income_tax == WIDESPREAD;
        let places = local_taxes::places(code);
        notes.push(Note::LocalTaxes { name: name(), widespread, places });
    }
    if local_taxes::has_school_surtax(code) {
        notes.push(Note::SchoolSurtax { name: name() });
    }
    let household = &scenario.household;
    let joint = matches!(household.status, FilingStatus::Mfj | FilingStatus::Qss);
    let earns = household.spouse > 0.0;
    if joint && earns && local_taxes::favours_two_earners(code) {
        notes.push(Note::TwoEarners { name: name() });
    }
    let said = state.notes.iter().chain(&state.payroll_note);
    let said = said.filter(|note| FOR_KEEPERS.iter().all(|word| !note.contains(word)));
    notes.extend(said.cloned().map(Note::StateSays));
    notes
}
