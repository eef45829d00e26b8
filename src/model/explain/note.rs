//! What else is to be known of a figure.

use super::law;
use super::walks::Walks;
use crate::facts::states::StateTables;
use crate::model::break_even::BreakEvenState;
use crate::scenario::{Odds, Stage, TaxMode};

/// A gate of a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// The training of this stage is completed.
    Completed(usize),
    /// One is placed within the search of this stage.
    Placed(usize),
    /// An offer comes within the wait of this stage.
    Offer(usize),
    /// One is kept, or hired, at the end.
    Kept,
}

/// What else is to be known.
#[derive(Debug, Clone, PartialEq)]
pub enum Note {
    /// Gains are differences in what one keeps, in present value at this rate.
    PresentValue(f64),
    /// Present value of the taxes that the gain bears more than staying; below zero, less.
    MoreTax(f64),
    /// No taxes are counted.
    NoTaxes,
    /// Federal figures after this year are its own, raised with inflation.
    FederalProjected {
        /// The newest tax year known.
        newest: i32,
        /// Inflation a year.
        inflation: f64,
    },
    /// The same of a state's.
    StateProjected {
        /// The state.
        name: String,
        /// The newest tax year known.
        newest: i32,
    },
    /// Some of a state's figures of its newest year are a projection, not published.
    StateNotPublished {
        /// The state.
        name: String,
        /// The year.
        year: i32,
    },
    /// How sure the state's figures are, where that is not high.
    StateUnsure {
        /// The state.
        name: String,
        /// Whether they are the least sure.
        low: bool,
    },
    /// What the state's rules leave out or judge, as its table says it.
    StateSays(String),
    /// There are local income taxes, which are not computed.
    LocalTaxes {
        /// The state.
        name: String,
        /// Whether nearly everybody pays them.
        widespread: bool,
        /// Where they are large, where that is known.
        places: Option<&'static str>,
    },
    /// School districts levy a surtax on the state's income tax, which is not computed.
    SchoolSurtax {
        /// The state.
        name: String,
    },
    /// The state taxes two earners less than is computed.
    TwoEarners {
        /// The state.
        name: String,
    },
    /// The odds are from k of n people.
    FromRecord {
        /// Of them it worked for so many.
        k: u32,
        /// People known.
        n: u32,
        /// The odds that gives.
        odds: f64,
    },
    /// The route's odds are the product of these.
    Product {
        /// The gates' chances.
        gates: Vec<(Gate, f64)>,
        /// Their product.
        odds: f64,
    },
    /// A search or wait that succeeds is taken to last its typical time.
    TypicalWait {
        /// The stage.
        stage: usize,
        /// The typical months.
        months: u32,
        /// The window.
        within: u32,
    },
    /// When it is made good at the user's odds.
    EvenExpected(BreakEvenState),
    /// It is even once before, and behind again.
    EvenBefore(u32),
    /// Nobody said what savings there are; balances start at nothing.
    SavingsNotTold,
    /// Nobody said what savings there are; whether one can pay is not judged.
    NotJudged,
    /// Everything else is held as it is.
    AllElseHeld,
    /// It is of the gain; whether the savings last is asked elsewhere.
    GainAlone,
}

/// Notes on the taxes, if any bear on the figure up to month `until`.
pub(super) fn taxes(walks: &Walks<'_>, until: u32, states: Option<&StateTables>) -> Vec<Note> {
    match walks.scenario.taxes.mode {
        TaxMode::None => vec![Note::NoTaxes],
        TaxMode::Flat => Vec::new(),
        TaxMode::Us => law::notes(walks.scenario, until, states),
    }
}

/// Notes on how the odds come about.
pub(super) fn odds(walks: &Walks<'_>) -> Vec<Note> {
    let mut notes = Vec::new();
    let route = walks.route;
    if let Odds::Record { k, n } = route.odds {
        notes.push(Note::FromRecord { k, n, odds: route.odds.chance() });
    }
    let mut gates: Vec<(Gate, f64)> = Vec::new();
    for (i, stage) in route.stages.iter().enumerate().filter(|(_, stage)| stage.months() > 0) {
        gates.extend(match *stage {
            Stage::Training { completion, .. } => Some((Gate::Completed(i), completion)),
            Stage::Search { placed, .. } => Some((Gate::Placed(i), placed)),
            Stage::Wait { offer, within } => {
                let opens = crate::model::itinerary::ends_within(offer, within);
                Some((Gate::Offer(i), opens))
            }
            Stage::Reduced { .. } | Stage::Volunteer { .. } => None,
        });
    }
    if !gates.is_empty() {
        gates.push((Gate::Kept, route.odds.chance()));
        let odds = gates.iter().map(|gate| gate.1).product();
        notes.push(Note::Product { gates, odds });
    }
    notes
}

/// Notes on searches and waits that last their typical time, in the ways numbered `ways`.
pub(super) fn waits(walks: &Walks<'_>, ways: impl IntoIterator<Item = usize>) -> Vec<Note> {
    let mut notes = Vec::new();
    for way in ways.into_iter().filter_map(|i| walks.ways.get(i)) {
        for (stage, months) in way.itinerary.waits(walks.route) {
            let within = walks.route.stages.get(stage).map_or(0, Stage::months);
            let note = Note::TypicalWait { stage, months, within };
            if months < within && !notes.contains(&note) {
                notes.push(note);
            }
        }
    }
    notes
}
