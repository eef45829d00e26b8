//! Headings of the charts: what each shows, found in the figures.

use super::{
    bounds::Bounds,
    demand::{Demand, Need},
    even::Even,
    map::{MapFinding, MapLabel},
    route::{can_fail, can_miss},
    span::Text,
    swings::{SwingFinding, SwingLabel},
    trials::{TrialFinding, TrialLabel},
    verdict::ONE_UNIT,
    voice::Voice,
};
use crate::{
    model::result::RouteResult,
    scenario::{Scenario, lever::Lever},
};

/// A balance within half a unit of another is the same to a reader.
const SAME_MONEY: f64 = 0.5;

/// What a chart shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// When one is even, if it works and if it fails.
    OverTime {
        /// If it works.
        works: Even,
        /// If it fails, where it can.
        fails: Option<Even>,
        /// Whether it can happen that no offer comes.
        may_miss: bool,
    },
    /// The route and staying come to the same.
    NoDifference,
    /// How the cash fares.
    Cash(CashFinding),
    /// Where there is room, and where not.
    Room(Rooms),
    /// What the trials show.
    Trials(TrialFinding),
    /// What sets the limit on the map of reduced rate and months.
    Map(MapFinding),
    /// What single changes do.
    Swings(SwingFinding),
    /// Which of two routes is better, and in what share of the trials, a half or more.
    Beats {
        /// The better one's name.
        better: String,
        /// The other's.
        worse: String,
        /// The share.
        chance: f64,
    },
}

/// How the cash fares.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CashFinding {
    /// It runs out in this month.
    RunsOut(u32),
    /// There is less than the one-off cost.
    CannotStart,
    /// Savings are not told; so much is needed.
    NotTold(f64),
    /// Nothing is ever taken from savings.
    Untouched,
    /// So much is left at the lowest.
    Spare(f64),
    /// Savings run out in the month; of the credit so much is left at the lowest.
    OnCredit {
        /// When savings run out.
        from: u32,
        /// Credit left at the lowest.
        left: f64,
    },
}

/// What there is room on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum On {
    /// Pay now, meanwhile, afterwards.
    Pay,
    /// The months at the lower rate.
    Time,
    /// The odds.
    Odds,
    /// The cash.
    Cash,
}

/// Room by subject; under 15 % of the user's value is little, below zero too little.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rooms {
    /// Plenty.
    pub plenty: Vec<On>,
    /// Little.
    pub little: Vec<On>,
    /// Not enough.
    pub missing: Vec<On>,
}

/// A label at a line's end, at a point, or under a heading.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Label {
    /// Under the heading of the chart over time.
    OverTime,
    /// Under the heading of the cash chart: months it shows, and living costs a month.
    Cash {
        /// First month shown.
        from: u32,
        /// Last month shown.
        to: u32,
        /// Living costs a month.
        living: f64,
    },
    /// Under the heading of "what must be true".
    MustBeTrue,
    /// At the end of the line: it works.
    Works(f64),
    /// At the end of the line: it fails.
    Fails(f64),
    /// At the end of the line: at the odds.
    Expected(f64),
    /// At the break-even ring, or at the line's end where it lies beyond.
    Even(Even, bool),
    /// At the lowest point of the cash.
    Lowest(f64, u32),
    /// What is owed where the cash is lowest, on a credit that covers it, and the month.
    Owed(f64, u32),
    /// There, where savings are not told: what is needed of them.
    Needed(f64, u32),
    /// In a chart of the trials.
    Trials(TrialLabel),
    /// In the map.
    Map(MapLabel),
    /// In the chart of what could flip it.
    Swings(SwingLabel),
}

/// When one is even.
pub fn over_time(result: &RouteResult) -> Finding {
    let idle = |path: &crate::model::result::GainPath| path.irr.orientation.is_none();
    if idle(&result.works) && (!can_fail(result) || idle(&result.fails)) {
        return Finding::NoDifference;
    }
    Finding::OverTime {
        works: result.works.break_even.into(),
        fails: can_fail(result).then_some(result.fails.break_even.into()),
        may_miss: can_miss(result),
    }
}

/// How the cash fares.
pub fn cash(scenario: &Scenario, result: &RouteResult) -> Finding {
    let cash = &result.cash;
    Finding::Cash(match (scenario.household.savings, cash.not_affordable_from) {
        (None, _) => CashFinding::NotTold(cash.needed),
        (Some(_), Some(0)) => CashFinding::CannotStart,
        (Some(_), Some(month)) => CashFinding::RunsOut(month),
        (Some(have), None) => match cash.first_below_zero {
            Some(from) => {
                CashFinding::OnCredit { from, left: cash.lowest + scenario.household.credit }
            }
            // What is taken out may come back as interest before the balance is at its lowest.
            None if cash.lowest > have - SAME_MONEY && cash.needed < ONE_UNIT => {
                CashFinding::Untouched
            }
            None => CashFinding::Spare(cash.lowest),
        },
    })
}

/// Where there is room: on each subject, the row with the least of it.
pub fn rooms(scenario: &Scenario, route: usize, result: &RouteResult, bounds: &Bounds) -> Finding {
    let demands = Demand::all(scenario, route, result, bounds);
    let mut rooms = Rooms::default();
    for on in [On::Pay, On::Time, On::Odds, On::Cash] {
        // Of what is not told nobody can say how much there is.
        let told = |demand: &&Demand| subject(demand) == on && demand.yours.is_some();
        let mut rows = demands.iter().filter(told).peekable();
        if rows.peek().is_none() {
            continue;
        }
        let (mut tight, mut missing) = (false, false);
        for row in rows {
            tight |= row.is_tight();
            missing |= row.is_missing();
        }
        if missing {
            rooms.missing.push(on);
        } else if tight {
            rooms.little.push(on);
        } else if on != On::Time {
            // Time is worth a word only where it is short.
            rooms.plenty.push(on);
        }
    }
    Finding::Room(rooms)
}

fn subject(demand: &Demand) -> On {
    match demand.lever {
        // What would make it worth it is the pay's to give, though the cash runs out there.
        _ if demand.cash && demand.need != Need::OnlyBroke => On::Cash,
        Lever::For => On::Time,
        Lever::Odds => On::Odds,
        _ => On::Pay,
    }
}

/// A finding in words.
pub fn heading(voice: &Voice, finding: &Finding) -> Text {
    voice.finding(finding)
}
