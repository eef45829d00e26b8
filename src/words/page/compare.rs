//! All routes side by side.

use super::route_name;
use crate::{
    model::result::{RouteResult, Verdict},
    scenario::Scenario,
    words::{
        Span, Text, Voice, Words,
        catalogue::{key, say},
    },
};
use std::rc::Rc;

/// What the comparison shows.
pub fn comparison(voice: &Voice, scenario: &Scenario, results: &[Rc<RouteResult>]) -> Text {
    let affordable =
        |(_, result): &(usize, &Rc<RouteResult>)| result.verdict != Verdict::NotAffordable;
    let gain = |result: &RouteResult| result.expected.net_gain;
    let best = results
        .iter()
        .enumerate()
        .filter(affordable)
        .max_by(|(_, a), (_, b)| gain(a).total_cmp(&gain(b)));
    let all = results.iter().enumerate().all(|each| affordable(&each));
    let words = voice.words;
    match best {
        None => say!(words, COMPARE_NONE_AFFORDABLE),
        Some((i, result)) if gain(result) > 0.0 => {
            let name = Span::strong(route_name(words, &scenario.routes, i));
            let gain = Span::gain(voice.figures.difference(gain(result)));
            if all {
                say!(words, COMPARE_BEST, route = name, gain = gain)
            } else {
                say!(words, COMPARE_BEST_AFFORDABLE, route = name, gain = gain)
            }
        }
        Some(_) if all => say!(words, COMPARE_STAYING),
        Some(_) => say!(words, COMPARE_STAYING_AFFORDABLE),
    }
}

/// Why a route cannot be afforded.
pub fn not_affordable(words: Words, from: Option<u32>) -> String {
    match from {
        Some(0) => words.of(key::COMPARE_NO_START).to_owned(),
        Some(month) => say!(words, COMPARE_RUNS_OUT, month = month.to_string()).to_string(),
        None => words.of(key::COMPARE_NOT_AFFORDABLE).to_owned(),
    }
}
