//! From a scenario to the pairs of its link.

use super::{base, field, slot::Slot};
use crate::scenario::{MOST_ROUTES, MOST_STAGES, Review, Route, Scenario, lever::Lever};

/// A key and its value, not yet encoded.
type Pair = (String, String);

/// What a link says: its keys and values but for the version, in order.
pub(super) fn pairs(scenario: &Scenario, focus: usize) -> Vec<Pair> {
    // The slots want places to write to; what is written here is a copy.
    let mut scenario = scenario.clone();
    let horizon = scenario.horizon;
    scenario.routes.truncate(MOST_ROUTES);
    for route in &mut scenario.routes {
        route.stages.truncate(MOST_STAGES);
    }
    let mut link = Vec::new();
    let mut default = Scenario::default();
    for key in field::SCENARIO {
        let said = field::of_scenario(&mut scenario, key);
        difference(&mut link, "", key, said, field::of_scenario(&mut default, key));
    }
    let mut said_of_last = true;
    for index in 0..scenario.routes.len() {
        let said = shortest(&scenario.routes, index, horizon);
        said_of_last = index == 0 || !said.is_empty();
        link.extend(said);
    }
    let count = scenario.routes.len();
    if !said_of_last {
        link.push(("routes".to_owned(), count.to_string()));
    }
    if focus > 0 && focus < count {
        link.push(("focus".to_owned(), (focus + 1).to_string()));
    }
    // The five main levers first: they are what a reader looks for.
    let rank = |key: &str| Lever::MAIN.iter().position(|lever| lever.name() == key);
    crate::order::in_order(&mut link, |(key, _)| rank(key).unwrap_or(Lever::MAIN.len()));
    link
}

/// What a link says of a route: its difference from the default one, or from an earlier one where
/// that is shorter.
fn shortest(routes: &[Route], index: usize, horizon: u32) -> Vec<Pair> {
    let number = if index == 0 { String::new() } else { (index + 1).to_string() };
    let length =
        |pairs: &Vec<Pair>| pairs.iter().map(|(k, v)| k.len() + v.len() + 2).sum::<usize>();
    let mut best = differences(&number, &routes[index], base::first_route(), horizon);
    for (earlier, base) in routes.iter().enumerate().take(index) {
        let mut like = vec![(format!("{number}.like"), (earlier + 1).to_string())];
        like.extend(differences(&number, &routes[index], base.clone(), horizon));
        if length(&like) < length(&best) {
            best = like;
        }
    }
    best
}

/// What a link says of a route that starts as `base`.
fn differences(number: &str, route: &Route, mut base: Route, horizon: u32) -> Vec<Pair> {
    let mut link = Vec::new();
    let mut route = route.clone();
    let prefix = if number.is_empty() { String::new() } else { format!("{number}.") };
    let kinds = base::kinds(&route);
    if kinds != base::kinds(&base) {
        base.stages = base::stages(&kinds).unwrap_or_default();
        link.push((format!("{prefix}stages"), kinds));
    }
    for (i, base) in base.stages.iter_mut().enumerate() {
        for key in field::STAGE {
            let bare = field::stage_of(&route, key) == Some(i);
            let lettered = format!("{number}{}.", super::letter(i));
            let prefix = if bare { &prefix } else { &lettered };
            let said = field::of_stage(&mut route.stages[i], key, horizon);
            difference(&mut link, prefix, key, said, field::of_stage(base, key, horizon));
        }
    }
    if route.review.is_some() && base.review.is_none() {
        // A month that no review has, and the share that a link means: the month is said.
        base.review = Some(Review { month: u32::MAX, visible: Review::HALF });
    }
    for key in field::ROUTE {
        let said = field::of_route(&mut route, key, horizon);
        difference(&mut link, &prefix, key, said, field::of_route(&mut base, key, horizon));
    }
    link
}

/// Says a value unless it is what the link means anyway.
fn difference(
    link: &mut Vec<Pair>,
    prefix: &str,
    key: &str,
    said: Option<Slot>,
    base: Option<Slot>,
) {
    let Some(said) = said else { return };
    if base.is_some_and(|base| said.same(&base)) {
        return;
    }
    if let Some(text) = said.text() {
        link.push((format!("{prefix}{key}"), text));
    }
}
