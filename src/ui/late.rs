//! The late part of the page: what nobody needs before they touch anything, in a file of its own
//! that is fetched once the page is painted.
//!
//! [`LATE`] is all that the page's first part knows of it: functions, reached through a pointer
//! that only the late file gives (`src/bin/app.rs`). What can be reached from nowhere else is
//! taken out of the first part by `scripts/split.mjs`; so whoever calls one of these functions by
//! its own name from the first part moves it, and all that it calls, back into the first download.

use super::{
    ask,
    behind::When,
    beside::Beside,
    compare,
    el::{El, row},
    fan, fold, guesses,
    hand::Hand,
    map, means, months, must, numbers, over_time_files,
    page::Page,
    report, routes, scenarios, self_check, share_ways, spread, start_from,
    still::{For, Make},
    swings,
    trials::Trials,
    url, why, worked, years,
};
use crate::{
    chance::RouteChance,
    chart::gain::Axes,
    model::{explain::FigureName, result::RouteResult},
    scenario::{
        Scenario,
        lever::{Lever, Subject},
        template,
    },
    session::Session,
    words::{
        Text, Words,
        catalogue::bring_late,
        evidence::{Known, Origins},
        page::EndLabel,
    },
};
use std::{fmt, ptr, rc::Rc};

/// A route's trials, as far as they have run.
type Chance<'a> = (&'a Trials, &'a RouteChance);

/// Lines by month that names in the bands keep clear of.
type Lines<'a> = &'a [&'a [f64]];

/// A session and what is to be said about it, or why its link is not opened.
pub(crate) type Read = Result<(Session, Vec<String>), String>;

/// Which figures are explained in a place.
type IsHere = fn(FigureName) -> bool;

/// The functions of the late part.
pub struct Late {
    /// Brings its words: to be called first.
    pub(crate) bring_words: fn(),
    /// What asks the worker and fetches the states' tables.
    beside: fn(&Hand) -> Rc<dyn Beside>,
    /// A session from a link's fragment, and what is to be said about it; or why it is not opened.
    pub(crate) read: fn(&str, Words) -> Read,
    /// The language that a link asks for.
    pub(crate) language: fn(&str) -> Option<&'static str>,
    /// A link's fragment, with this route in focus, in this language.
    pub(crate) link: fn(&Scenario, usize, Option<&str>) -> String,
    /// The other ways to share.
    pub(crate) ways: fn(&Page<'_>) -> El,
    /// The page on paper.
    pub(crate) report: fn(&Page<'_>) -> Option<El>,
    /// The sections below the charts over time.
    pub(crate) sections: &'static [(For, Make)],
    /// The panel of scenarios.
    pub(crate) scenarios: fn(&Page<'_>) -> El,
    /// What is unfolded of the routes.
    pub(crate) routes: fn(&Page<'_>) -> El,
    /// What is unfolded of a subject.
    pub(crate) fold: fn(Subject, &Page<'_>) -> El,
    /// What a lever means.
    pub(crate) meaning: fn(Lever, &Page<'_>) -> El,
    /// Where a figure comes from that is not the example's.
    pub(crate) origin: Known,
    /// How far what is guessed moves the answer.
    pub(crate) guesses_move: fn(&Origins, &Page<'_>) -> Option<El>,
    /// The sources of what is not the example's.
    pub(crate) sources: fn(&Origins, &Page<'_>) -> Option<El>,
    /// The open explanation, if it is one of these figures.
    pub(crate) why: fn(&Page<'_>, IsHere) -> Option<El>,
    /// The table behind the charts over time.
    pub(crate) numbers: fn(&Page<'_>, &RouteResult) -> El,
    /// The links under the chart of the gain that take it away.
    pub(crate) gain_files: fn(&Page<'_>) -> Vec<El>,
    /// Those under the chart of cash.
    pub(crate) cash_files: fn(&Page<'_>) -> Vec<El>,
    /// That the mean of the trials is another than the verdict's figure, where it is.
    pub(crate) mean: fn(&Page<'_>) -> Option<El>,
    /// Where the trials end.
    pub(crate) spread: fn(&Page<'_>) -> Option<El>,
    /// The bands of the trials in the chart of the gain.
    pub(crate) gain_bands: fn(&Page<'_>, Chance<'_>, Axes, (f64, bool), Lines<'_>) -> El,
    /// The same in the chart of cash.
    pub(crate) cash_bands: fn(Chance<'_>, Axes, f64) -> El,
    /// The label at the end of their middle.
    pub(crate) middle: fn(&Page<'_>, &RouteChance) -> EndLabel,
    /// What the bands are.
    pub(crate) bands_are: fn(&Page<'_>, &RouteChance) -> Text,
    /// What those of the cash are.
    pub(crate) cash_bands_are: fn(&Page<'_>) -> Text,
}

/// The late part. The first part must not name it: `src/bin/app.rs` does, on its late side.
pub static LATE: Late = Late {
    bring_words: bring_late,
    beside: ask::beside,
    read: url::read,
    language: url::language,
    link: url::written,
    ways: share_ways::ways,
    report: report::report,
    sections: &SECTIONS,
    scenarios: scenarios::panel,
    routes: routes::body,
    fold: fold::body,
    meaning: means::said,
    origin: template::origin,
    guesses_move: guesses::guesses_move,
    sources: start_from::sources,
    why: why::panel,
    numbers: numbers::numbers,
    gain_files: over_time_files::gain,
    cash_files: over_time_files::cash,
    mean: spread::mean,
    spread: spread::spread,
    gain_bands: fan::gain,
    cash_bands: fan::cash,
    middle: fan::middle,
    bands_are: fan::drawn,
    cash_bands_are: fan::cash_drawn,
};

/// The sections below the charts, in their order, and what each is painted anew for: those with
/// figures of the deterministic answer in the same frame as its others.
const SECTIONS: [(For, Make); 8] = [
    (For::All(When::MAP), |page| row(map::how_low_how_long(page))),
    (For::All(When::MUST), |page| row(must::must(page))),
    (For::All(When::FLIPS), |page| row(swings::what_flips(page))),
    (For::All(When::MUST), |page| row(years::years(page))),
    (For::All(When::BELOW), |page| row(compare::section(page))),
    (For::All(When::BELOW), |page| row(months::section(page))),
    (For::All(When::BELOW), |page| row(worked::section(page))),
    (For::All(When::BELOW), |page| self_check::section(page).html()),
];

/// How it stands with the late part.
#[derive(Clone, Default)]
pub(crate) enum Part {
    /// On its way.
    #[default]
    Coming,
    /// Here, with what asks the worker.
    Here(&'static Late, Rc<dyn Beside>),
    /// It could not be fetched.
    Missing,
}

impl Part {
    /// What came, if it did.
    pub(crate) fn came(late: Option<&'static Late>, hand: &Hand) -> Self {
        late.map_or(Self::Missing, |late| Self::Here(late, (late.beside)(hand)))
    }

    /// Its functions, once it is here.
    pub(crate) const fn here(&self) -> Option<&'static Late> {
        match self {
            Self::Here(late, _) => Some(late),
            Self::Coming | Self::Missing => None,
        }
    }
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Here(one, _), Self::Here(other, _)) => ptr::eq(*one, *other),
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Coming => "Coming",
            Self::Here(..) => "Here",
            Self::Missing => "Missing",
        })
    }
}
