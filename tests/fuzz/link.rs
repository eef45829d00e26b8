//! Links.

use dues::{
    model::evaluate,
    scenario::{Scenario, StateTax, TaxMode, link},
    words::{
        Words,
        link::{not_opened, problem as problem_words},
    },
};

pub(crate) fn corpus() -> Vec<Vec<u8>> {
    include_str!("../corpus/links.txt").lines().map(|line| line.as_bytes().to_vec()).collect()
}

/// To the bit, as its Debug text: shortest digits, −0 apart from 0.
pub(crate) fn bits(scenario: &Scenario) -> String {
    format!("{scenario:?}")
}

/// What is evaluated has no figure that is not finite.
pub(crate) fn finite(scenario: &Scenario) {
    let mut scenario = scenario.clone();
    if let (TaxMode::Us, StateTax::Code(_)) = (scenario.taxes.mode, scenario.taxes.state) {
        // The states' own tables have tests of their own.
        scenario.taxes.state = StateTax::Rate(0.05);
    }
    let Ok(evaluation) = evaluate(&scenario, None) else { return };
    for result in &evaluation.routes {
        let paths = [&result.works, &result.fails, &result.expected];
        for path in paths {
            assert!(path.net_gain.is_finite() && path.undiscounted.is_finite(), "{scenario:?}");
            assert!(path.cumulative.iter().all(|gain| gain.is_finite()), "{scenario:?}");
        }
        assert!(result.cash.lowest.is_finite() && result.cash.needed >= 0.0, "{scenario:?}");
        assert!((0.0..=1.0 + 1e-9).contains(&result.odds_ahead), "{scenario:?}");
    }
}

/// Opens, or says why not; what opens is possible, and, where looked at thoroughly, finite, and comes
/// back to the bit.
pub(crate) fn opens(bytes: &[u8], thoroughly: bool) {
    let text = String::from_utf8_lossy(bytes);
    let opened = match link::decode(&text) {
        Ok(opened) => opened,
        Err(error) => {
            assert!(not_opened(Words::english(), error).ends_with('.'), "{text}: {error:?}");
            return;
        }
    };
    assert!(opened.focus < opened.scenario.routes.len(), "{text}");
    assert!(opened.scenario.is_possible(), "{text}: {:?}", opened.scenario.check());
    for problem in &opened.problems {
        let said = problem_words(Words::english(), problem);
        assert!(said.ends_with('.') && !said.contains(char::is_control), "{text}: {said}");
    }
    if !thoroughly {
        return;
    }
    let again = link::encode(&opened.scenario, opened.focus);
    if again.len() < link::MOST_READABLE {
        let twice = link::decode(&again).expect("what was written opens");
        assert_eq!(twice.problems, [], "{text}: {again}");
        assert_eq!(bits(&twice.scenario), bits(&opened.scenario), "{text}: {again}");
        assert_eq!(twice.focus, opened.focus, "{text}: {again}");
    }
    finite(&opened.scenario);
}

#[test]
fn links() {
    let tried = super::fuzz(&corpus(), |bytes| opens(bytes, bytes.len() % 2 == 0));
    super::trust::row("links edited at random: no panic, finite, the same when sent again", tried);
}
