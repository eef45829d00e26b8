//! From the pairs of a link to a scenario, and what was wrong with them.

use super::{
    Decoded, Fault, LinkProblem, base, field,
    key::{Key, parse},
    slot::{Slot, read_count},
};
use crate::scenario::{MOST_ROUTES, Pay, Route, Scenario, name};
use std::collections::{BTreeMap, BTreeSet};

/// Most problems told one by one.
const MOST_PROBLEMS: usize = 50;
/// Characters of a key or value that are told.
const MOST_TOLD: usize = 40;

/// A scenario from a link's keys and values, in any order.
pub(super) fn scenario(pairs: &[(String, String)], mut problems: Problems) -> Decoded {
    let mut link = Link { said: BTreeMap::new(), problems: Vec::new() };
    for (at, (key, text)) in pairs.iter().enumerate() {
        match parse(key) {
            Err(fault) => link.note(at, key, text, fault, None),
            Ok(Key::Version) => {}
            Ok(parsed) => {
                if link.said.contains_key(&parsed) {
                    link.note(at, key, text, Fault::Twice, None);
                } else {
                    link.said.insert(parsed, (at, key, text));
                }
            }
        }
    }
    let mut scenario = Scenario::default();
    for key in field::SCENARIO {
        if *key == "state-rate" && link.said.contains_key(&Key::Scenario("state")) {
            link.overruled(&Key::Scenario(key), "state");
        } else if let Some((at, name, text)) = link.said.remove(&Key::Scenario(key)) {
            let slot = field::of_scenario(&mut scenario, key);
            link.read(at, name, text, slot, Fault::UnknownKey);
        }
    }
    let now = &mut scenario.now.pay;
    link.paid_time("now".to_owned(), now);
    let count = link.count();
    scenario.routes = vec![link.route(0, base::first_route(), scenario.horizon)];
    for index in 1..count {
        let base = scenario.routes[0].clone();
        let route = link.route(index, base, scenario.horizon);
        scenario.routes.push(route);
    }
    let focus = link.focus(count);
    problems.told.extend(link.told());
    Decoded { scenario, focus, problems: problems.finish() }
}

/// The problems told so far.
#[derive(Default)]
pub(super) struct Problems {
    pub(super) told: Vec<LinkProblem>,
}

impl Problems {
    /// Notes what concerns a key, or the whole link.
    pub(super) fn note(&mut self, key: &str, text: &str, fault: Fault, instead: Option<String>) {
        self.told.push(problem(key, text, fault, instead));
    }

    /// All of them, or the first and how many more.
    pub(super) fn finish(mut self) -> Vec<LinkProblem> {
        if self.told.len() > MOST_PROBLEMS {
            let more = self.told.len() - MOST_PROBLEMS;
            self.told.truncate(MOST_PROBLEMS);
            self.note("", "", Fault::More(more), None);
        }
        self.told
    }
}

fn problem(key: &str, text: &str, fault: Fault, instead: Option<String>) -> LinkProblem {
    LinkProblem { key: told(key), text: told(text), fault, instead: instead.map(|t| told(&t)) }
}

/// A text as it is told: clean, and short.
fn told(text: &str) -> String {
    let clean = name::clean(text);
    if clean.chars().count() <= MOST_TOLD {
        return clean;
    }
    clean.chars().take(MOST_TOLD).chain(['…']).collect()
}

/// What a link says, by what it is about: its place in the link, its key and its value.
struct Link<'a> {
    said: BTreeMap<Key, (usize, &'a str, &'a str)>,
    problems: Vec<(usize, LinkProblem)>,
}

impl<'a> Link<'a> {
    fn note(&mut self, at: usize, key: &str, text: &str, fault: Fault, instead: Option<String>) {
        self.problems.push((at, problem(key, text, fault, instead)));
    }

    /// The problems in the order of the link.
    fn told(mut self) -> Vec<LinkProblem> {
        // Whatever no route has taken belongs to none.
        for (at, key, text) in std::mem::take(&mut self.said).into_values() {
            self.note(at, key, text, Fault::NoSuchRoute, None);
        }
        self.problems.sort_by_key(|(at, _)| *at);
        self.problems.into_iter().map(|(_, problem)| problem).collect()
    }

    fn overruled(&mut self, key: &Key, by: &'static str) {
        if let Some((at, key, text)) = self.said.remove(key) {
            self.note(at, key, text, Fault::Overruled(by), None);
        }
    }

    fn read(&mut self, at: usize, key: &str, text: &str, slot: Option<Slot>, lacking: Fault) {
        let Some(mut slot) = slot else { return self.note(at, key, text, lacking, None) };
        if let Err(fault) = slot.read(text) {
            let instead = if fault == Fault::NoReview { None } else { slot.text() };
            self.note(at, key, text, fault, instead);
        }
    }

    /// How many routes there are: as many as it says, or as it speaks of.
    fn count(&mut self) -> usize {
        let spoken = self.said.keys().filter_map(Key::route).max().map_or(1, |route| route + 1);
        let mut count = u32::try_from(spoken).unwrap_or(1);
        if let Some((at, key, text)) = self.said.remove(&Key::Routes) {
            let least = count;
            if let Err(fault) = read_count(&mut count, (least, MOST_ROUTES as u32), text) {
                self.note(at, key, text, fault, Some(count.to_string()));
            }
        }
        count as usize
    }

    fn focus(&mut self, count: usize) -> usize {
        let mut focus = 1;
        if let Some((at, key, text)) = self.said.remove(&Key::Focus)
            && let Err(fault) = read_count(&mut focus, (1, count as u32), text)
        {
            self.note(at, key, text, fault, Some(focus.to_string()));
        }
        focus as usize - 1
    }

    fn route(&mut self, index: usize, mut route: Route, horizon: u32) -> Route {
        if let Some((at, key, text)) = self.said.remove(&Key::Stages(index)) {
            match base::stages(text) {
                Ok(stages) => route.stages = stages,
                Err((fault, stages)) => {
                    if !stages.is_empty() {
                        route.stages = stages;
                    }
                    self.note(at, key, text, fault, Some(base::kinds(&route)));
                }
            }
        }
        self.stages(index, &mut route, horizon);
        for key in field::ROUTE {
            if let Some((at, name, text)) = self.said.remove(&Key::Route(index, key)) {
                let slot = field::of_route(&mut route, key, horizon);
                self.read(at, name, text, slot, Fault::UnknownKey);
            }
        }
        let number = if index == 0 { String::new() } else { (index + 1).to_string() };
        for (stage, key, pay) in field::pays_of(&mut route) {
            let letter = stage.map_or_else(String::new, |i| super::letter(i).to_string());
            let dot = if number.is_empty() && letter.is_empty() { "" } else { "." };
            self.paid_time(format!("{number}{letter}{dot}{key}"), pay);
        }
        route
    }

    fn stages(&mut self, index: usize, route: &mut Route, horizon: u32) {
        let mut done = BTreeSet::new();
        for key in field::STAGE {
            // Without a letter first: of two keys for one place, that one counts.
            let letters = [None, Some(0), Some(1), Some(2), Some(3)];
            for letter in letters {
                let Some((at, name, text)) = self.said.remove(&Key::Stage(index, letter, key))
                else {
                    continue;
                };
                let stage = letter.or_else(|| field::stage_of(route, key));
                if stage.is_some_and(|stage| !done.insert((stage, key))) {
                    self.note(at, name, text, Fault::Twice, None);
                    continue;
                }
                let lacking = match letter {
                    Some(i) if i >= route.stages.len() => Fault::NoSuchStage,
                    _ => Fault::NoSuchField,
                };
                let slot = stage
                    .and_then(|stage| route.stages.get_mut(stage))
                    .and_then(|stage| field::of_stage(stage, key, horizon));
                self.read(at, name, text, slot, lacking);
            }
        }
    }

    /// A pay by the hour has hours and weeks; one without gets full time.
    fn paid_time(&mut self, key: String, pay: &mut Pay) {
        if pay.lacks_paid_time() {
            let said = format!("{}x{}", pay.hours, pay.weeks);
            (pay.hours, pay.weeks) = (Pay::full_time_hours(), Pay::all_weeks());
            let taken = format!("{}x{}", pay.hours, pay.weeks);
            self.note(usize::MAX, &key, &said, Fault::NoPaidTime, Some(taken));
        }
    }
}
