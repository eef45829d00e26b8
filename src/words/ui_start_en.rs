//! The page's own English where somebody starts: from a story, or from an occupation.

use super::{Voice, lever::Style};
use crate::{
    facts::wages::{Employer, PERCENTILES},
    scenario::{
        lever::Lever,
        start::{SetBy, Started, Story, WageOf},
    },
};

/// Where to start.
#[derive(Debug, Clone, Copy)]
pub struct StartUi {
    /// Its heading.
    pub title: &'static str,
    /// What that does.
    pub drawn: &'static str,
    /// Before the stories.
    pub stories: &'static str,
    /// Before the occupations.
    pub occupations: &'static str,
    /// What occupations do and do not set.
    pub two_rates: &'static str,
    /// One's occupation now.
    pub now: &'static str,
    /// One's occupation after.
    pub then: &'static str,
    /// Whom one works for.
    pub employer: &'static str,
    /// What one earns among them.
    pub among: &'static str,
    /// Sets the two rates.
    pub begin: &'static str,
    /// While the table comes.
    pub coming: &'static str,
    /// Where it cannot be had.
    pub missing: &'static str,
    /// Tries again.
    pub again: &'static str,
    /// Where the wages are from.
    pub source: &'static str,
    /// Before the sources of what was set.
    pub sources_are: &'static str,
}

/// Where to start.
pub const START: StartUi = StartUi {
    title: "Start from",
    drawn: "Opens other figures in place of yours. Undo, or your browser’s back, returns to them.",
    stories: "Somebody’s story",
    occupations: "An occupation",
    two_rates: "Sets the rate now and the rate after; everything else stays as you have it.",
    now: "What you do now",
    then: "What you would do after",
    employer: "For",
    among: "Pay an hour, and how many earn less",
    begin: "Start from these",
    coming: "Fetching the wages…",
    missing: "The table of wages could not be fetched.",
    again: "Try again",
    source: "Wages in the United States: Bureau of Labor Statistics, OEWS, May 2025.",
    sources_are: "Sources:",
};

/// For whom one works, by [`Employer::ALL`].
pub const EMPLOYERS: [&str; 3] = ["any employer", "a hospital", "a computer services firm"];

/// How many earn less, by percentile.
pub const EARN_LESS: [&str; PERCENTILES] = ["1 in 10", "1 in 4", "half", "3 in 4", "9 in 10"];

const fn employer(employer: Employer) -> &'static str {
    match employer {
        Employer::Any => "any employer",
        Employer::Hospital => "hospitals",
        Employer::ComputerDesign => "computer services",
    }
}

/// A story: its title, which is also its route's name (24 letters at most), and what it is.
pub const fn story(story: Story) -> (&'static str, &'static str, &'static str) {
    match story {
        Story::HelpDesk => (
            "Help desk → EHR analyst",
            "Help desk to analyst",
            "You support users in a hospital; the health record team takes you at trainee pay.",
        ),
        Story::Nurse => (
            "Nurse → informatics",
            "Nurse to informatics",
            "You leave the ward for a year in informatics at an analyst’s starting pay.",
        ),
        Story::Developer => (
            "Developer who volunteers",
            "Developer volunteers",
            "You build for a clinic unpaid for three months, hoping for a job in a hospital.",
        ),
    }
}

/// A source by name, and by address where it has one; none for a guess.
pub fn source(by: &SetBy) -> Option<(String, Option<String>)> {
    match by {
        SetBy::Wage(WageOf { soc, employer: whose, percentile }) => {
            let share = EARN_LESS.get(*percentile).copied().unwrap_or_default();
            let name =
                format!("BLS, OEWS May 2025, {soc}, {}, {share} earn less", employer(*whose));
            let page: String = soc.chars().filter(char::is_ascii_digit).collect();
            Some((name, Some(format!("https://www.bls.gov/oes/current/oes{page}.htm"))))
        }
        SetBy::InternOffers => Some((
            "NACE, Class of 2012 Student Survey: job offers to unpaid interns".to_owned(),
            None,
        )),
        SetBy::Guess => None,
    }
}

/// What was set, a sentence each: what has a source, what is a guess, and the way back.
pub fn what_was_set(title: &str, started: &Started, voice: &Voice) -> Vec<String> {
    let say = |lever: Lever| {
        let value = lever.get(&started.scenario, started.focus)?;
        let unit = lever.unit(&started.scenario, started.focus);
        let said = voice.language.value(unit, value, Style::Short, &voice.figures);
        Some(format!("{} {said}", voice.language.lever(lever).label.to_ascii_lowercase()))
    };
    let sourced = started
        .set
        .iter()
        .filter_map(|(lever, by)| Some(format!("{} ({})", say(*lever)?, source(by)?.0)));
    let guesses = started.set.iter().filter(|(_, by)| *by == SetBy::Guess);
    let guesses: Vec<_> = guesses.filter_map(|(lever, _)| say(*lever)).collect();
    let mut said = vec![format!("“{title}” is open. It set:")];
    said.extend(sourced);
    if !guesses.is_empty() {
        said.push(format!("as guesses to start from: {}", guesses.join(", ")));
    }
    said.push("Everything else is as you had it. Undo brings your figures back.".to_owned());
    said
}

/// For whoever comes without figures of their own.
pub const FIRST: &str = "This is an example. Drag a slider or type your own figures.";

/// What opens the words about a lever.
pub const MEANS: &str = "What does this mean?";

/// What is known about the odds of unpaid work, beside the default for it.
pub const UNPAID_ODDS: &str = "What is known: of US students with an unpaid internship 37 in 100 had a \
    job offer at graduation, of those with a paid one 60, of those with none 36 (NACE, Class of 2012). \
    So unpaid work alone hardly moved the odds; knowing who would hire you does.";
