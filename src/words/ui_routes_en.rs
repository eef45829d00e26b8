//! The page's own English about routes.

use super::{
    Figures, Span, Text, Voice, language::Language, lever::LeverNote, parse::ParseError, span::text,
};
use crate::model::result::{RouteResult, Verdict};
use crate::scenario::{
    Evidence, Problem, Route, Scenario, Severity,
    lever::{Lever, Unit},
    part::Part,
    template::Template,
};
use std::rc::Rc;

/// Most characters of a name.
pub const NAME_CHARS: usize = crate::scenario::bounds::NAME_CHARS;

/// The routes.
#[derive(Debug, Clone, Copy)]
pub struct RoutesUi {
    /// The fold.
    pub title: &'static str,
    /// What one looks at.
    pub looked_at: &'static str,
    /// The choice of a template.
    pub add: &'static str,
    /// Adds it.
    pub add_it: &'static str,
    /// Adds a copy.
    pub duplicate: &'static str,
    /// Takes away.
    pub remove: &'static str,
    /// The name's field.
    pub name: &'static str,
    /// How the odds are said.
    pub odds: &'static str,
    /// The ways to say them.
    pub odds_ways: [&'static str; 2],
    /// People for whom it worked.
    pub worked: &'static str,
    /// People known.
    pub known: &'static str,
    /// Whether there is a review.
    pub review: &'static str,
    /// No, or yes.
    pub review_ways: [&'static str; 2],
    /// Its month.
    pub review_month: &'static str,
    /// What shows by then.
    pub review_visible: &'static str,
    /// The stages.
    pub stages: &'static str,
    /// Where there are none.
    pub no_stages: &'static str,
    /// The kind of a stage.
    pub kind: &'static str,
    /// The kinds, in the order of the link's words.
    pub kinds: [&'static str; 5],
    /// Adds a stage.
    pub add_stage: &'static str,
    /// Moves a stage.
    pub up: &'static str,
    /// The month from which a step of pay holds.
    pub step_from: &'static str,
    /// The pay from then on.
    pub step_pay: &'static str,
    /// Adds a step of pay.
    pub add_step: &'static str,
    /// How one is employed in a stage.
    pub work: &'static str,
    /// The ways.
    pub works: [&'static str; 3],
}

/// The routes.
pub const ROUTES: RoutesUi = RoutesUi {
    title: "Routes",
    looked_at: "shown",
    add: "Another route",
    add_it: "Add",
    duplicate: "copy",
    remove: "remove",
    name: "Name",
    odds: "Odds from",
    odds_ways: ["My own judgement", "People I know"],
    worked: "It worked for",
    known: "of, all I know",
    review: "An early look",
    review_ways: ["None", "In one month"],
    review_month: "You look after",
    review_visible: "Failures that show by then",
    stages: "Stages",
    no_stages: "No stages: you start the new job at once.",
    kind: "Kind",
    kinds: ["Reduced rate", "Unpaid work", "Course", "Job search", "Wait for an offer"],
    add_stage: "Another stage",
    up: "earlier",
    step_from: "From its month",
    step_pay: "Pay from then",
    add_step: "a step in pay",
    work: "Work",
    works: ["Employee", "Contractor", "Unpaid"],
};

impl RoutesUi {
    /// What the fold says of itself.
    pub fn present(&self, focus: usize, count: usize) -> String {
        format!("{} of {count}", focus + 1)
    }

    /// `Duplicate: Course`.
    pub fn of(&self, word: &str, what: &str) -> String {
        format!("{}: {what}", crate::letters::capitalised(word))
    }

    /// `Remove: step 1 of Stage 2`.
    pub fn of_step(&self, stage: &str, nth: usize) -> String {
        self.of(self.remove, &format!("step {} of {stage}", nth + 1))
    }

    /// `Stage 2`.
    pub fn stage(&self, i: usize) -> String {
        format!("Stage {}", i + 1)
    }
}

/// What a route is called: as the user named it, else by its number.
pub fn route_name(route: &Route, i: usize) -> String {
    if route.name.trim().is_empty() || route.name == Route::unnamed() {
        format!("Route {}", i + 1)
    } else {
        route.name.clone()
    }
}

/// A template in words, and the name of the route it gives.
pub const fn template(template: Template) -> (&'static str, &'static str) {
    match template {
        Template::ReducedRate => ("Reduced rate", "Reduced rate"),
        Template::VolunteerFullTime => ("Volunteer full time", "Volunteer full time"),
        Template::VolunteerBeside => ("Volunteer beside the job", "Volunteer beside the job"),
        Template::Course => ("Course, then placement", "Course, then placement"),
        Template::CourseVolunteerReduced => {
            ("Course, then volunteer, then reduced rate", "Course, volunteer, rate")
        }
        Template::Recruiter => ("Recruiter, then reduced rate", "Recruiter"),
        Template::OwnField => ("Better work in your own field", "Better work, own field"),
    }
}

/// Where the figures of a route from a template come from.
pub fn origins(template: Template) -> String {
    let sources: Vec<&str> = template
        .origins()
        .iter()
        .filter(|origin| origin.evidence == Evidence::Sourced)
        .map(|origin| origin.source)
        .collect();
    if sources.is_empty() {
        "Its figures are guesses to start from: put in your own.".to_owned()
    } else {
        format!("Its odds: {}. The rest are guesses: put in your own.", sources.join("; "))
    }
}

/// The name of a stage's number.
pub const fn part(part: Part, search: bool) -> &'static str {
    match part {
        Part::Months if search => "For at most",
        Part::Months => "Lasts",
        Part::Pay => "Pay",
        Part::Hours | Part::Weeks => "Paid",
        Part::Keep => "Current job kept",
        Part::Tuition => "Tuition in all",
        Part::Completion => "Who finish, of all who start",
        Part::Placed => "Placed within it",
        Part::Offer => "An offer comes, each month",
        Part::Premium => "Own health premium",
        Part::Costs => "Own costs",
        Part::Benefits => "Worth of benefits",
    }
}

/// The unit beside a field's name.
pub fn unit(unit: Option<Unit>, figures: &Figures) -> String {
    match unit {
        None => "people".to_owned(),
        Some(unit) => super::en::English.unit(Lever::Keep, unit, figures),
    }
}

/// That a value was not taken as it was typed.
pub fn set_to(unit: Option<Unit>, wanted: f64, taken: f64, voice: &Voice) -> String {
    let Some(unit) = unit else {
        return format!("Set to {}: whole people, of those you know.", voice.figures.plain(taken));
    };
    let note = if unit == Unit::Months && libm::round(wanted) == taken {
        LeverNote::Rounded(unit, taken)
    } else {
        LeverNote::Clamped { lever: Lever::Keep, unit, value: taken, most: taken < wanted }
    };
    voice.language.lever_note(&note, &voice.figures).to_string()
}

/// That what was typed is no number.
pub fn unread(error: ParseError, unit: Option<Unit>, value: f64, voice: &Voice) -> String {
    let Some(unit) = unit else {
        return format!("That is not a number. {} stays.", voice.figures.plain(value));
    };
    let note = LeverNote::Unread(error, unit, Some(value));
    voice.language.lever_note(&note, &voice.figures).to_string()
}

/// What is impossible or odd about a route, a sentence each.
pub fn problems(scenario: &Scenario, route: usize) -> Vec<(bool, String)> {
    let of_route = format!("routes[{route}].");
    let found = scenario.check();
    let here = found.iter().filter_map(|problem| {
        let rest = problem.place.strip_prefix(&of_route)?;
        let place = match rest.strip_prefix("stages[") {
            Some(stage) => {
                let i: usize = stage.split(']').next()?.parse().ok()?;
                ROUTES.stage(i)
            }
            None => ROUTES.title.trim_end_matches('s').to_owned(),
        };
        Some((severity(problem), format!("{place}: {}.", problem.flaw)))
    });
    here.collect()
}

fn severity(problem: &Problem) -> bool {
    problem.severity() == Severity::Impossible
}

/// All routes side by side.
#[derive(Debug, Clone, Copy)]
pub struct CompareUi {
    /// What is shown.
    pub drawn: &'static str,
    /// The columns.
    pub columns: [&'static str; 5],
    /// The figures' names in the document, as the command line has them.
    pub names: [&'static str; 4],
    /// The row of staying.
    pub stay: &'static str,
    /// Where staying has no such figure.
    pub nothing: &'static str,
    /// Over the ranges of the trials.
    pub ranges: &'static str,
}

/// All routes side by side.
pub const COMPARE: CompareUi = CompareUi {
    drawn: "Every route against staying, at your odds. Choose one to see all of it above.",
    columns: ["Route", "Ahead by", "Even after", "Cash needed", "Odds of being ahead"],
    names: ["net_gain", "break_even_month", "cash_needed", "odds_ahead"],
    stay: "Stay",
    nothing: "–",
    ranges: "8 in 10 trials; bar: half, tick: middle",
};

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
    match best {
        None => Text::from("You can’t carry any of these routes: the cash runs out"),
        Some((i, result)) if gain(result) > 0.0 => {
            let name = scenario.routes.get(i).map(|r| route_name(r, i)).unwrap_or_default();
            let of = if all { "furthest ahead" } else { "furthest ahead of those you can carry" };
            text![
                Span::strong(name),
                format!(" comes out {of}: ").as_str(),
                Span::gain(voice.figures.difference(gain(result))),
            ]
        }
        Some(_) if all => Text::from("Staying comes out ahead of every route"),
        Some(_) => Text::from("Staying comes out ahead of every route that you can carry"),
    }
}

/// Why a route cannot be afforded.
pub fn not_affordable(from: Option<u32>) -> String {
    match from {
        Some(0) => "not affordable: not enough cash to start".to_owned(),
        Some(month) => format!("not affordable: the cash runs out in month {month}"),
        None => "not affordable".to_owned(),
    }
}

/// The taxes.
#[derive(Debug, Clone, Copy)]
pub struct TaxesUi {
    /// The state's choice.
    pub state: &'static str,
    /// A rate of one's own, then the states in the order of their codes.
    pub states: [&'static str; 52],
    /// Spouse's wages.
    pub spouse: &'static str,
    /// The trade's choice.
    pub trade: &'static str,
    /// What it can be.
    pub trades: [&'static str; 2],
    /// The first month.
    pub start: &'static str,
    /// What was typed is no month.
    pub no_month: &'static str,
    /// The tables are on their way.
    pub coming: &'static str,
    /// They could not be had.
    pub missing: &'static str,
    /// Tries once more.
    pub again: &'static str,
}

/// The taxes.
pub const TAXES: TaxesUi = TaxesUi {
    state: "State tax",
    states: [
        "A rate I enter",
        "Alaska",
        "Alabama",
        "Arkansas",
        "Arizona",
        "California",
        "Colorado",
        "Connecticut",
        "District of Columbia",
        "Delaware",
        "Florida",
        "Georgia",
        "Hawaii",
        "Iowa",
        "Idaho",
        "Illinois",
        "Indiana",
        "Kansas",
        "Kentucky",
        "Louisiana",
        "Massachusetts",
        "Maryland",
        "Maine",
        "Michigan",
        "Minnesota",
        "Missouri",
        "Mississippi",
        "Montana",
        "North Carolina",
        "North Dakota",
        "Nebraska",
        "New Hampshire",
        "New Jersey",
        "New Mexico",
        "Nevada",
        "New York",
        "Ohio",
        "Oklahoma",
        "Oregon",
        "Pennsylvania",
        "Rhode Island",
        "South Carolina",
        "South Dakota",
        "Tennessee",
        "Texas",
        "Utah",
        "Virginia",
        "Vermont",
        "Washington",
        "Wisconsin",
        "West Virginia",
        "Wyoming",
    ],
    spouse: "Spouse’s wages",
    trade: "As a contractor",
    trades: ["Not a listed service trade", "Health, law, consulting or the like (SSTB)"],
    start: "First month",
    no_month: "Write the month like 2027-01. Nothing changed.",
    coming: "The states’ tax tables are being loaded…",
    missing: "The states’ tax tables could not be loaded. Without them there are no figures: they \
              would leave out the state’s tax. Enter a rate of your own, or",
    again: "try again",
};

impl TaxesUi {
    /// That a month cannot be the first.
    pub fn refused(&self, problem: &Problem) -> String {
        format!("Nothing changed: {}.", problem.flaw)
    }
}

/// Month by month.
#[derive(Debug, Clone, Copy)]
pub struct MonthsUi {
    /// The fold.
    pub title: &'static str,
    /// What is in it.
    pub drawn: &'static str,
    /// The choice of a path.
    pub path: &'static str,
    /// It works.
    pub works: &'static str,
    /// It fails.
    pub fails: &'static str,
    /// No offer comes.
    pub no_offer: &'static str,
    /// One stays.
    pub staying: &'static str,
    /// Saves the months.
    pub csv: &'static str,
    /// The first column.
    pub when: &'static str,
    /// The columns of `report::LEDGER_AMOUNTS`.
    pub columns: [&'static str; 25],
    /// Where there is none.
    pub none: &'static str,
}

/// Month by month.
pub const MONTHS: MonthsUi = MonthsUi {
    title: "Month by month",
    drawn: "Every figure of every month, summed by year: what comes in, what goes out, what is left.",
    path: "Follow",
    works: "If it works",
    fails: "If it doesn’t",
    no_offer: "If no offer comes",
    staying: "Staying",
    csv: "Save months (CSV)",
    when: "Year",
    columns: [
        "Wages",
        "Profit",
        "Gross",
        "Tax",
        "Federal income tax",
        "Social Security",
        "Medicare",
        "Additional Medicare",
        "Self-employment tax",
        "State income tax",
        "State payroll tax",
        "Own pension",
        "Employer’s pension",
        "Health premium",
        "Costs",
        "Tuition",
        "Net pay",
        "Worth of benefits",
        "Worth in all",
        "Spouse, net",
        "Living costs",
        "Cash at the end",
        "Counts today",
        "Gain on staying",
        "Gain so far, today’s value",
    ],
    none: "This route has no such way.",
};

/// Words about what is worked out beside the page.
#[derive(Debug, Clone, Copy)]
pub struct WorkerUi {
    /// It is on its way.
    pub coming: &'static str,
    /// It will not come.
    pub lost: &'static str,
}

/// Words about what is worked out beside the page.
pub const WORKER: WorkerUi = WorkerUi {
    coming: "…",
    lost: "The part of this page that works this out has stopped. Everything else still holds; load \
           the page again to bring it back.",
};

/// What one does in a month, by its name in files.
pub fn phase(name: &str) -> &str {
    match name {
        "reduced" => "reduced rate",
        "volunteer" => "unpaid work",
        "training" => "course",
        "search" => "job search",
        "wait" => "waiting",
        "gap" => "no work",
        "fallback" => "back again",
        "then" => "new job",
        other => other,
    }
}

/// How this is worked out.
#[derive(Debug, Clone, Copy)]
pub struct WorkedUi {
    /// Its title.
    pub title: &'static str,
    /// What stands under it.
    pub drawn: &'static str,
    /// Figures in the order of the page.
    pub figures: [&'static str; 8],
    /// What the model leaves out.
    pub limits: [&'static str; 4],
}

/// How this is worked out.
pub const WORKED: WorkedUi = WorkedUi {
    title: "How this is worked out",
    drawn: "Each figure’s “why?” shows its sum with your own numbers in it, what it rests on, and \
            whether that is yours, sourced or a guess.",
    figures: [
        "Gain if it works",
        "Gain if it doesn’t",
        "What it costs up front",
        "Lowest cash",
        "Return a year, at your odds",
        "Return a year, if it works",
        "Return a year, if it doesn’t",
        "What the review is worth",
    ],
    limits: [
        "Left out: tax credits, unemployment benefits, what you would do with your time otherwise, \
         and whether you like the work.",
        "Years without published tax figures take the newest ones, raised with your inflation.",
        "Every trial has its own luck in pay, raises, waiting, losing a job and whether it works; the \
         economy as a whole has none.",
        "The odds are yours: nobody knows them. Of unpaid interns in the US, 37 in 100 were offered a \
         job, of paid ones 60, of those without an internship 36 (NACE, Class of 2012).",
    ],
};

/// “Why?”
#[derive(Debug, Clone, Copy)]
pub struct WhyUi {
    /// Opens.
    pub open: &'static str,
    /// Closes.
    pub close: &'static str,
}

/// “Why?”
pub const WHY: WhyUi = WhyUi { open: "why?", close: "close" };

impl WhyUi {
    /// The link in full.
    pub fn label(&self, open: bool, figure: &str) -> String {
        if open { format!("close: {figure}") } else { format!("why? {figure}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{facts::states::StateTables, scenario::STATE_CODES};

    #[test]
    fn every_state_has_its_name() {
        let tables = StateTables::bundled();
        let names = STATE_CODES.iter().map(|code| {
            tables.as_ref().ok().and_then(|tables| tables.jurisdictions.get(code)).map(|s| &*s.name)
        });
        let said = TAXES.states.iter().skip(1).map(|name| Some(*name));
        assert_eq!(names.collect::<Vec<_>>(), said.collect::<Vec<_>>());
    }

    #[test]
    fn a_templates_name_fits_into_a_link() {
        for each in Template::ALL {
            assert!(template(each).1.chars().count() <= NAME_CHARS, "{each:?}");
        }
    }
}
