//! What the page says about routes, their stages and the fields of both.

use crate::{
    letters,
    scenario::{
        Evidence, Problem, Route, Scenario, Severity,
        lever::{Lever, Unit},
        part::Part,
        template::Template,
    },
    words::{
        Voice, Words,
        catalogue::{key, say},
        flaw,
        lever::LeverNote,
        parse::ParseError,
    },
};

/// Most characters of a name.
pub const NAME_CHARS: usize = crate::scenario::bounds::NAME_CHARS;

/// What a route is called: as the user named it, with its number where one before it has that name too;
/// else by its number.
pub fn route_name(words: Words, routes: &[Route], i: usize) -> String {
    let named = routes
        .get(i)
        .filter(|route| !route.name.trim().is_empty() && route.name != Route::unnamed());
    match named {
        None => say!(words, ROUTES_ROUTE, number = (i + 1).to_string()).to_string(),
        Some(route) if routes.iter().take(i).any(|before| before.name == route.name) => {
            format!("{} ({})", route.name, i + 1)
        }
        Some(route) => route.name.clone(),
    }
}

/// `Stage 2`.
pub fn stage(words: Words, i: usize) -> String {
    say!(words, ROUTES_STAGE, number = (i + 1).to_string()).to_string()
}

/// `Copy: Course`: a button in full.
pub fn acted(words: Words, act: &str, what: &str) -> String {
    say!(words, ROUTES_OF, act = letters::capitalised(act), what = what).to_string()
}

/// A template in words, and the name of the route it gives.
pub fn template(words: Words, template: Template) -> (&'static str, &'static str) {
    let at = Template::ALL.iter().position(|each| *each == template).unwrap_or_default();
    (words.at(key::TEMPLATE, at), words.at(key::TEMPLATE_NAMES, at))
}

/// Where the figures of a route from a template come from.
pub fn origins(words: Words, template: Template) -> String {
    if template.levers().contains(&(Lever::Odds, Evidence::Sourced)) {
        say!(words, ROUTES_SOURCED, sources = words.of(key::START_INTERNS)).to_string()
    } else {
        words.of(key::ROUTES_GUESSES).to_owned()
    }
}

/// The name of a stage's number.
pub fn part(words: Words, part: Part, search: bool) -> &'static str {
    words.of(match part {
        Part::Months if search => key::PART_SEARCH_MONTHS,
        Part::Months => key::PART_MONTHS,
        Part::Pay => key::PART_PAY,
        Part::Hours | Part::Weeks => key::PART_PAID,
        Part::Keep => key::PART_KEEP,
        Part::Tuition => key::PART_TUITION,
        Part::Completion => key::PART_COMPLETION,
        Part::Placed => key::PART_PLACED,
        Part::Offer => key::PART_OFFER,
        Part::Premium => key::PART_PREMIUM,
        Part::Costs => key::PART_COSTS,
        Part::Benefits => key::PART_BENEFITS,
    })
}

/// The unit beside a field's name.
pub fn unit(voice: &Voice, unit: Option<Unit>) -> String {
    match unit {
        None => voice.words.of(key::ROUTES_PEOPLE).to_owned(),
        Some(unit) => voice.unit(Lever::Keep, unit),
    }
}

/// That a value was not taken as it was typed.
pub fn set_to(voice: &Voice, unit: Option<Unit>, wanted: f64, taken: f64) -> String {
    let Some(unit) = unit else {
        let count = voice.figures.plain(taken);
        return say!(voice.words, ROUTES_SET_TO_PEOPLE, count = count).to_string();
    };
    let note = if unit == Unit::Months && libm::round(wanted) == taken {
        LeverNote::Rounded(unit, taken)
    } else {
        LeverNote::Clamped { lever: Lever::Keep, unit, value: taken, most: taken < wanted }
    };
    voice.lever_note(&note).to_string()
}

/// That what was typed is no number.
pub fn unread(voice: &Voice, error: ParseError, unit: Option<Unit>, value: f64) -> String {
    let Some(unit) = unit else {
        let count = voice.figures.plain(value);
        return say!(voice.words, ROUTES_UNREAD_PEOPLE, count = count).to_string();
    };
    let note = LeverNote::Unread(error, unit, Some(value));
    voice.lever_note(&note).to_string()
}

/// What is impossible or odd about a route, a sentence each.
pub fn problems(words: Words, scenario: &Scenario, route: usize) -> Vec<(bool, String)> {
    let of_route = format!("routes[{route}].");
    let found = scenario.check();
    let here = found.iter().filter_map(|problem| {
        let rest = problem.place.strip_prefix(&of_route)?;
        let place = match rest.strip_prefix("stages[") {
            Some(at) => stage(words, at.split(']').next()?.parse().ok()?),
            None => words.of(key::ROUTES_ONE_ROUTE).to_owned(),
        };
        let said =
            say!(words, ROUTES_PROBLEM, place = place, problem = flaw::flaw(words, problem.flaw));
        Some((severity(problem), said.to_string()))
    });
    here.collect()
}

fn severity(problem: &Problem) -> bool {
    problem.severity() == Severity::Impossible
}

/// A rate of one's own, then the states in the order of their codes.
pub fn state_names(words: Words) -> Vec<&'static str> {
    std::iter::once(words.of(key::TAXES_OWN_RATE)).chain(words.all(key::STATE)).collect()
}

/// What one does in a month, by its name in files.
pub fn phase(words: Words, name: &str) -> &str {
    words.of(match name {
        "reduced" => key::PHASE_REDUCED,
        "volunteer" => key::PHASE_VOLUNTEER,
        "training" => key::PHASE_TRAINING,
        "search" => key::PHASE_SEARCH,
        "wait" => key::PHASE_WAIT,
        "gap" => key::PHASE_GAP,
        "fallback" => key::PHASE_FALLBACK,
        "then" => key::PHASE_THEN,
        other => return other,
    })
}
