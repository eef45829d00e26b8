//! From a scenario to the pairs of its link.

use super::{base, field, slot::Slot};
use crate::scenario::{MOST_ROUTES, MOST_STAGES, Review, Route, Scenario, lever::Lever};

/// What a link says: its keys and values but for the version, in order, not yet encoded.
pub(super) fn pairs(scenario: &Scenario, focus: usize) -> Vec<(String, String)> {
    // The slots want places to write to; what is written here is a copy.
    let mut scenario = scenario.clone();
    let horizon = scenario.horizon;
    scenario.routes.truncate(MOST_ROUTES);
    let mut link = Pairs(Vec::new());
    let mut default = Scenario::default();
    for key in field::SCENARIO {
        let said = field::of_scenario(&mut scenario, key);
        link.difference(String::new(), key, said, field::of_scenario(&mut default, key));
    }
    let count = scenario.routes.len();
    let mut base = base::first_route();
    let mut said_of_last = true;
    for (index, route) in scenario.routes.iter_mut().enumerate() {
        let before = link.0.len();
        link.route(index, route, base.clone(), horizon);
        said_of_last = link.0.len() > before;
        if index == 0 {
            base = route.clone();
        }
    }
    if count > 1 && !said_of_last {
        link.0.push(("routes".to_owned(), count.to_string()));
    }
    if focus > 0 && focus < count {
        link.0.push(("focus".to_owned(), (focus + 1).to_string()));
    }
    // The five main levers first: they are what a reader looks for.
    let rank = |key: &str| Lever::MAIN.iter().position(|lever| lever.name() == key);
    link.0.sort_by_key(|(key, _)| rank(key).unwrap_or(Lever::MAIN.len()));
    link.0
}

struct Pairs(Vec<(String, String)>);

impl Pairs {
    /// Says a value unless it is what the link means anyway.
    fn difference(&mut self, prefix: String, key: &str, said: Option<Slot>, base: Option<Slot>) {
        let Some(said) = said else { return };
        if base.is_some_and(|base| said.same(&base)) {
            return;
        }
        if let Some(text) = said.text() {
            self.0.push((prefix + key, text));
        }
    }

    fn route(&mut self, index: usize, route: &mut Route, mut base: Route, horizon: u32) {
        let number = if index == 0 { String::new() } else { (index + 1).to_string() };
        let prefix = if index == 0 { String::new() } else { format!("{number}.") };
        route.stages.truncate(MOST_STAGES);
        let kinds = base::kinds(route);
        if kinds != base::kinds(&base) {
            base.stages = base::stages(&kinds).unwrap_or_default();
            self.0.push((format!("{prefix}stages"), kinds));
        }
        let named: Vec<_> = field::STAGE.iter().map(|key| field::stage_of(route, key)).collect();
        for (i, (stage, base)) in route.stages.iter_mut().zip(&mut base.stages).enumerate() {
            for (key, named) in field::STAGE.iter().zip(&named) {
                let prefix = if *named == Some(i) {
                    prefix.clone()
                } else {
                    format!("{number}{}.", super::letter(i))
                };
                let said = field::of_stage(stage, key, horizon);
                self.difference(prefix, key, said, field::of_stage(base, key, horizon));
            }
        }
        if route.review.is_some() && base.review.is_none() {
            // A month that no review has, and the share that a link means: the month is said.
            base.review = Some(Review { month: u32::MAX, visible: Review::HALF });
        }
        for key in field::ROUTE {
            let said = field::of_route(route, key, horizon);
            let base = field::of_route(&mut base, key, horizon);
            self.difference(prefix.clone(), key, said, base);
        }
    }
}
