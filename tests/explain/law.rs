//! Which taxes a figure rests on: the law's years, its sources, and what is doubtful of it.

use crate::case::Case;
use dues::{
    facts::states::StateTables,
    model::explain::{FigureName, Input, Note, Prospect, tax_notes},
    scenario::{PayKind, Scenario, StateCode, StateTax, TaxMode, YearMonth},
};
use std::collections::BTreeSet;

fn taxed(change: impl FnOnce(&mut Scenario)) -> Scenario {
    let mut scenario = Scenario::default();
    scenario.taxes.mode = TaxMode::Us;
    scenario.start = YearMonth::new(2026, 1).unwrap();
    change(&mut scenario);
    scenario
}

/// The sources of the federal taxes that the gain rests on.
fn federal(scenario: Scenario) -> Vec<&'static str> {
    let case = Case::new(scenario);
    let why = case.explain(0, FigureName::NetGain(Prospect::Expected)).unwrap();
    let federal = why.inputs.into_iter().find_map(|input| match input {
        Input::Federal { references, .. } => Some(references),
        _ => None,
    });
    federal.unwrap()
}

#[test]
fn federal_sources_are_those_of_how_one_is_paid() {
    const EMPLOYED: &str = "26 USC 3101(a)";
    const SELF_EMPLOYED: &str = "26 USC 1401(a)";
    let all_paid = |kind: PayKind| {
        federal(taxed(|scenario| {
            scenario.now.pay.kind = kind;
            scenario.routes[0].then.pay.kind = kind;
            scenario.routes[0].stages.clear();
        }))
    };
    let employed = all_paid(PayKind::Employee);
    assert!(employed.contains(&EMPLOYED) && !employed.contains(&SELF_EMPLOYED), "{employed:?}");
    let contracts = all_paid(PayKind::Contractor);
    assert!(contracts.contains(&SELF_EMPLOYED) && !contracts.contains(&EMPLOYED), "{contracts:?}");
    // A stage alone counts as well.
    let stage = federal(taxed(|scenario| {
        let dues::scenario::Stage::Reduced { pay, .. } = &mut scenario.routes[0].stages[0] else {
            panic!("the default's stage")
        };
        pay.kind = PayKind::Contractor;
    }));
    assert!(stage.contains(&EMPLOYED) && stage.contains(&SELF_EMPLOYED), "{stage:?}");
}

#[test]
fn the_limit_of_deferrals_is_a_source_for_who_defers() {
    let none = federal(taxed(|_| {}));
    let now = federal(taxed(|scenario| scenario.now.deferral = 0.05));
    let then = federal(taxed(|scenario| scenario.routes[0].then.deferral = 0.05));
    let more = |of: &[&'static str]| of.iter().filter(|one| !none.contains(one)).count();
    assert_eq!((more(&now) > 0, more(&then) > 0), (true, true), "{now:?} {none:?}");
    let once: BTreeSet<_> = now.iter().collect();
    assert_eq!(once.len(), now.len(), "each once");
}

#[test]
fn years_beyond_the_newest_law_are_projected_and_no_others() {
    let projected = |year: i32, horizon: u32| {
        let scenario = taxed(|scenario| {
            scenario.start = YearMonth::new(year, 1).unwrap();
            scenario.horizon = horizon;
        });
        let notes = tax_notes(&scenario, None);
        notes.iter().any(|note| matches!(note, Note::FederalProjected { newest: 2026, .. }))
    };
    assert!(!projected(2025, 24) && projected(2025, 25));
    assert!(!projected(2026, 12) && projected(2026, 13));
    let flat = taxed(|scenario| scenario.taxes.mode = TaxMode::Flat);
    assert_eq!(tax_notes(&flat, None), [], "a flat rate is nobody's law");
}

#[test]
fn a_states_years_beyond_its_table_are_projected_and_no_others() {
    let tables = StateTables::bundled().unwrap();
    let code = StateCode::new("CA").unwrap();
    let newest = tables.jurisdictions.get("CA").unwrap().years.iter().map(|(year, _)| year);
    let newest: i32 = newest.filter_map(|year| year.parse().ok()).max().unwrap();
    let projected = |horizon: u32| {
        let scenario = taxed(|scenario| {
            scenario.start = YearMonth::new(newest, 1).unwrap();
            scenario.taxes.state = StateTax::Code(code);
            scenario.horizon = horizon;
        });
        let notes = tax_notes(&scenario, Some(tables));
        notes.iter().any(|note| matches!(note, Note::StateProjected { .. }))
    };
    assert!(!projected(12) && projected(13));
}

#[test]
fn a_return_says_what_is_doubtful_of_its_taxes() {
    let case = Case::new(taxed(|_| {}));
    let notes = case.explain(0, FigureName::Return(Prospect::Works)).unwrap().notes;
    assert!(notes.iter().any(|note| matches!(note, Note::FederalProjected { .. })), "{notes:?}");
    assert!(!notes.iter().any(|note| matches!(note, Note::PresentValue(_))), "{notes:?}");
}

#[test]
fn a_states_documents_are_those_of_its_table_each_once() {
    let tables = StateTables::bundled().unwrap();
    for code in ["CA", "NY", "AR"] {
        let code = StateCode::new(code).unwrap();
        let case = Case::new(taxed(|scenario| scenario.taxes.state = StateTax::Code(code)));
        let why = case.explain(0, FigureName::NetGain(Prospect::Expected)).unwrap();
        let (name, documents) = why
            .inputs
            .into_iter()
            .find_map(|input| match input {
                Input::State { name, documents, .. } => Some((name, documents)),
                _ => None,
            })
            .unwrap();
        let table = tables.jurisdictions.get(code.as_str()).unwrap();
        let titles: BTreeSet<_> = table.source.references.iter().map(|r| &r.title).collect();
        assert_eq!((&name, documents.iter().collect()), (&table.name, titles));
        assert_eq!(documents.len(), documents.iter().collect::<BTreeSet<_>>().len());
        assert!(!documents.is_empty());
    }
}
