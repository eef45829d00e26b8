//! Scenarios answered and explained.

use dues::{
    facts::states::StateTables,
    model::{
        RouteResult, evaluate,
        explain::{Explanation, FigureName, Input, explain},
    },
    report::{Answer, answer},
    scenario::{Scenario, StateTax, lever::Lever},
    words::{
        Figures, PlainEnUs, Voice, Words,
        explain::{Why, why},
    },
};

const GOLDEN: &str = include_str!("../data/oracles/golden.json");

/// A scenario with its answer.
#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) id: String,
    pub(crate) scenario: Scenario,
    pub(crate) answer: Answer,
}

pub(crate) fn states(scenario: &Scenario) -> Option<&'static StateTables> {
    match scenario.taxes.state {
        StateTax::Code(_) => Some(StateTables::bundled().unwrap()),
        StateTax::Rate(_) => None,
    }
}

impl Case {
    pub(crate) fn new(scenario: Scenario) -> Self {
        let answer = answer(&scenario, states(&scenario)).unwrap();
        Self { id: "default".to_owned(), scenario, answer }
    }

    /// The default scenario with a change.
    pub(crate) fn with(change: impl FnOnce(&mut Scenario)) -> Self {
        let mut scenario = Scenario::default();
        change(&mut scenario);
        Self::new(scenario)
    }

    /// Another scenario evaluated; the solved values are taken over as they are.
    pub(crate) fn turned(&self, scenario: Scenario) -> Self {
        let evaluation = evaluate(&scenario, states(&scenario)).unwrap();
        let answer = Answer { evaluation, required: self.answer.required.clone() };
        Self { id: self.id.clone(), scenario, answer }
    }

    pub(crate) fn routes(&self) -> std::ops::Range<usize> {
        0..self.scenario.routes.len()
    }

    pub(crate) fn result(&self, route: usize) -> &RouteResult {
        &self.answer.evaluation.routes[route]
    }

    pub(crate) fn explain(&self, route: usize, figure: FigureName) -> Option<Explanation> {
        let required = &self.answer.required[route];
        let solved = |figure| required.said_by(figure);
        let states = states(&self.scenario);
        explain(&self.scenario, route, figure, self.result(route), solved, states)
    }

    pub(crate) fn why(&self, figure: FigureName) -> Option<Why> {
        self.why_in(Words::english(), figure)
    }

    /// The same in a language.
    pub(crate) fn why_in(&self, words: Words, figure: FigureName) -> Option<Why> {
        let figures = Figures::new(&PlainEnUs, &self.scenario.currency);
        let voice = Voice { words, figures };
        let required = &self.answer.required[0];
        let states = states(&self.scenario);
        why(&voice, &self.scenario, 0, figure, self.result(0), required, states)
    }
}

/// The second implementation's scenarios.
pub(crate) fn golden() -> Vec<Case> {
    let golden: serde_json::Value = serde_json::from_str(GOLDEN).unwrap();
    let cases: Vec<Case> = golden["cases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|case| Case {
            id: case["id"].as_str().unwrap().to_owned(),
            ..Case::new(serde_json::from_value(case["scenario"].clone()).unwrap())
        })
        .collect();
    assert_eq!(cases.len(), 36, "a case is missing from the copy");
    cases
}

/// The levers that an explanation lists; hours and weeks go with their pay.
pub(crate) fn listed(explained: &Explanation) -> Vec<Lever> {
    let mut levers = Vec::new();
    for input in &explained.inputs {
        match input {
            Input::Pay { lever, .. } => levers.extend(match lever {
                Lever::Now => [Lever::Now, Lever::NowHours, Lever::NowWeeks],
                Lever::Cut => [Lever::Cut, Lever::CutHours, Lever::CutWeeks],
                _ => [Lever::Then, Lever::ThenHours, Lever::ThenWeeks],
            }),
            Input::Lever { lever, .. } => levers.push(*lever),
            _ => {}
        }
    }
    levers
}
