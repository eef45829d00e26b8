//! From the pairs of a link to a scenario, and what was wrong with them.

use super::{
    Decoded, Fault, LANGUAGES, LinkProblem, base, field,
    key::{Key, Part, parse},
    slot::Slot,
    value::read_count,
};
use crate::digits;
use crate::order::in_order;
use crate::scenario::{MOST_ROUTES, Pay, Route, Scenario, Stage, name};

/// Most problems told one by one.
const MOST_PROBLEMS: usize = 50;
/// Characters of a key or value that are told.
const MOST_TOLD: usize = 40;

/// A scenario from a link's keys and values, in any order.
pub(super) fn scenario(pairs: &[(String, String)], mut problems: Problems) -> Decoded {
    let mut link = Link { said: Vec::new(), problems: Vec::new() };
    for (at, (key, text)) in pairs.iter().enumerate() {
        let said = Said { at, key, text };
        match parse(key) {
            Err(fault) => link.note(said, fault, None),
            Ok(Key::Version) => {}
            Ok(parsed) => match link.said.binary_search_by(|(known, _)| parsed.cmp(known)) {
                Err(place) => link.said.insert(place, (parsed, said)),
                Ok(_) => link.note(said, Fault::Twice, None),
            },
        }
    }
    let language = link.language();
    let mut scenario = Scenario::default();
    link.values(&mut scenario);
    let count = link.count();
    let focus = link.focus(count);
    let first = std::mem::take(&mut scenario.routes);
    for index in 0..count {
        let route = link.route(index, &first, &scenario);
        scenario.routes.push(route);
    }
    problems.told.extend(link.told());
    Decoded { scenario, focus, language, problems: problems.finish() }
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

/// One pair of a link, and its place in it.
#[derive(Clone, Copy)]
struct Said<'a> {
    at: usize,
    key: &'a str,
    text: &'a str,
}

/// What a link says, by what it is about: the keys backwards, so that the first is the last.
struct Link<'a> {
    said: Vec<(Key, Said<'a>)>,
    problems: Vec<(usize, LinkProblem)>,
}

impl<'a> Link<'a> {
    fn note(&mut self, said: Said, fault: Fault, instead: Option<String>) {
        self.problems.push((said.at, problem(said.key, said.text, fault, instead)));
    }

    /// The problems in the order of the link.
    fn told(mut self) -> impl Iterator<Item = LinkProblem> {
        in_order(&mut self.problems, |(at, _)| *at);
        self.problems.into_iter().map(|(_, problem)| problem)
    }

    /// Takes out what is said next, if it is about something within these keys.
    fn next(&mut self, wanted: impl Fn(&Key) -> bool) -> Option<(Key, Said<'a>)> {
        self.said.pop_if(|(key, _)| wanted(key))
    }

    /// The language that is asked for.
    fn language(&mut self) -> Option<&'static str> {
        let said = self.take(&Key::Language)?;
        let known = LANGUAGES.into_iter().find(|language| *language == said.text);
        if known.is_none() {
            self.note(said, Fault::NotOneOf(&LANGUAGES), None);
        }
        known
    }

    /// Takes out what is said about this.
    fn take(&mut self, key: &Key) -> Option<Said<'a>> {
        let at = self.said.iter().position(|(known, _)| known == key)?;
        Some(self.said.remove(at).1)
    }

    fn read(&mut self, said: Said, slot: Option<Slot>, lacking: Fault) {
        let Some(mut slot) = slot else { return self.note(said, lacking, None) };
        if let Err(fault) = slot.read(said.text) {
            let instead = if fault == Fault::NoReview { None } else { slot.text() };
            self.note(said, fault, instead);
        }
    }

    /// Reads the values of the whole scenario.
    fn values(&mut self, scenario: &mut Scenario) {
        let mut state_said = false;
        while let Some((key, said)) = self.next(|key| matches!(key, Key::Scenario(_))) {
            let Key::Scenario(i) = key else { continue };
            let name = field::SCENARIO.get(i).copied().unwrap_or_default();
            if name == "state-rate" && state_said {
                self.note(said, Fault::Overruled("state"), None);
                continue;
            }
            state_said |= name == "state";
            self.read(said, field::of_scenario(scenario, name), Fault::UnknownKey);
        }
        self.paid_time("now", &mut scenario.now.pay);
    }

    /// How many routes there are: as many as it says, or as it speaks of.
    fn count(&mut self) -> usize {
        // Routes come last.
        let spoken = match self.said.first() {
            Some((Key::Route(route, _), _)) => *route as u32 + 1,
            _ => 1,
        };
        let mut count = spoken;
        if let Some(said) = self.take(&Key::Routes)
            && let Err(fault) = read_count(&mut count, (spoken, MOST_ROUTES as u32), said.text)
        {
            self.note(said, fault, Some(count.to_string()));
        }
        count as usize
    }

    fn focus(&mut self, count: usize) -> usize {
        let mut focus = 1;
        if let Some(said) = self.take(&Key::Focus)
            && let Err(fault) = read_count(&mut focus, (1, count as u32), said.text)
        {
            self.note(said, fault, Some(focus.to_string()));
        }
        focus as usize - 1
    }

    /// Reads a route, which starts as the first of `first`, or as an earlier one of the scenario.
    fn route(&mut self, index: usize, first: &[Route], scenario: &Scenario) -> Route {
        let horizon = scenario.horizon;
        let mut like = 0;
        if let Some(said) = self.take(&Key::Route(index, Part::Like))
            && let Err(fault) = read_count(&mut like, (1, index as u32), said.text)
        {
            self.note(said, fault, (like > 0).then(|| like.to_string()));
        }
        let like = (like as usize).checked_sub(1).and_then(|like| scenario.routes.get(like));
        let mut route = like.or(first.first()).cloned().unwrap_or_else(base::first_route);
        if let Some(said) = self.take(&Key::Route(index, Part::Stages)) {
            let result = base::stages(said.text);
            let (Ok(stages) | Err((_, stages))) = &result;
            if result.is_ok() || !stages.is_empty() {
                route.stages.clone_from(stages);
            }
            if let Err((fault, _)) = result {
                self.note(said, fault, Some(base::kinds(&route)));
            }
        }
        let mut done = Vec::new();
        while let Some((key, said)) =
            self.next(|key| matches!(key, Key::Route(i, _) if *i == index))
        {
            match key {
                Key::Route(_, Part::Stage(i, letter)) => {
                    let key = field::STAGE.get(i).copied().unwrap_or_default();
                    let stage = letter.or_else(|| field::stage_of(&route, key));
                    if stage.is_some_and(|stage| done.contains(&(stage, key))) {
                        self.note(said, Fault::Twice, None);
                        continue;
                    }
                    done.extend(stage.map(|stage| (stage, key)));
                    let stage = stage.and_then(|stage| route.stages.get_mut(stage));
                    let lacking = match (letter, &stage) {
                        (Some(_), None) => Fault::NoSuchStage,
                        _ => Fault::NoSuchField,
                    };
                    let slot = stage.and_then(|stage| field::of_stage(stage, key, horizon));
                    self.read(said, slot, lacking);
                }
                Key::Route(_, Part::Value(i)) => {
                    let key = field::ROUTE.get(i).copied().unwrap_or_default();
                    let slot = field::of_route(&mut route, key, horizon);
                    self.read(said, slot, Fault::UnknownKey);
                }
                _ => {}
            }
        }
        self.paid_times(index, &mut route);
        route
    }

    fn paid_times(&mut self, index: usize, route: &mut Route) {
        let number = if index == 0 { String::new() } else { (index + 1).to_string() };
        let dot = if index == 0 { "" } else { "." };
        self.paid_time(&format!("{number}{dot}then"), &mut route.then.pay);
        let main = field::stage_of(route, "cut");
        for (i, stage) in route.stages.iter_mut().enumerate() {
            let Stage::Reduced { pay, .. } = stage else { continue };
            if main == Some(i) {
                self.paid_time(&format!("{number}{dot}cut"), pay);
            } else {
                self.paid_time(&format!("{number}{}.cut", super::letter(i)), pay);
            }
        }
    }

    /// A pay by the hour has hours and weeks; one without gets full time.
    fn paid_time(&mut self, key: &str, pay: &mut Pay) {
        if !pay.lacks_paid_time() {
            return;
        }
        let times = [
            ("hours", &mut pay.hours, Pay::full_time_hours()),
            ("weeks", &mut pay.weeks, Pay::all_weeks()),
        ];
        for (time, value, full) in times {
            if *value <= 0.0 {
                *value = full;
                let key = format!("{key}-{time}");
                let said = Said { at: usize::MAX, key: &key, text: "0" };
                self.note(said, Fault::NoPaidTime, Some(digits::write(full)));
            }
        }
    }
}
