//! What a link need not say. Frozen with version 1: changed values would change every link sent.

use super::value::NONE;
use crate::scenario::{MOST_STAGES, Pay, Route, Scenario, Stage};

/// Kinds of stages by the word of a link.
pub(crate) const KINDS: [&str; 5] = ["reduced", "volunteer", "training", "search", "wait"];

/// A stage of this kind with the values that a link leaves out.
pub(crate) fn blank(kind: &str) -> Option<Stage> {
    let (keep, premium, costs, benefits) = (0.0, 0.0, 0.0, 0.0);
    Some(match kind {
        // As in the default scenario.
        "reduced" => {
            let (pay, steps) = (Pay::hourly(22.0), Vec::new());
            Stage::Reduced { months: 6, pay, steps, keep, premium, costs, benefits }
        }
        "volunteer" => Stage::Volunteer { months: 3, keep, premium, costs, benefits },
        "training" => {
            let (tuition, completion) = (0.0, 1.0);
            Stage::Training { months: 6, tuition, completion, keep, premium, costs, benefits }
        }
        "search" => Stage::Search { placed: 1.0, within: 6, keep },
        "wait" => Stage::Wait { offer: 0.1, within: 6 },
        _ => return None,
    })
}

/// What a link leaves out of its first route: the default scenario's.
pub(super) fn first_route() -> Route {
    // The default scenario has one route (tested).
    Scenario::default().routes.swap_remove(0)
}

/// The kinds of a route's stages as a link writes them.
pub(super) fn kinds(route: &Route) -> String {
    if route.stages.is_empty() {
        return NONE.to_owned();
    }
    let kinds: Vec<_> = route.stages.iter().take(MOST_STAGES).map(Stage::name).collect();
    kinds.join(" ")
}

/// Blank stages of the kinds that a link names; `Err` with those it can take, where it cannot
/// take all.
pub(super) fn stages(text: &str) -> Result<Vec<Stage>, (super::Fault, Vec<Stage>)> {
    let text = text.trim();
    if text.eq_ignore_ascii_case(NONE) {
        return Ok(Vec::new());
    }
    let words = || text.split_whitespace();
    let mut stages: Vec<_> = words().filter_map(|word| blank(&word.to_ascii_lowercase())).collect();
    if stages.len() < words().count() || stages.is_empty() {
        stages.truncate(MOST_STAGES);
        return Err((super::Fault::StageUnknown(&KINDS), stages));
    }
    if stages.len() > MOST_STAGES {
        stages.truncate(MOST_STAGES);
        return Err((super::Fault::TooMany(MOST_STAGES), stages));
    }
    Ok(stages)
}
