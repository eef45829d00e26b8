//! The answer in four figures, and in two lines.

use super::{
    even::Even, page::coloured, route::is_sure, span::Text, verdict::just_holds, voice::Voice,
};
use crate::{
    model::result::{NET_GAIN_MONTHS, RouteResult, Verdict},
    scenario::Scenario,
};

/// A figure of the answer: `Ahead by` `+$56,500` `after 10 years, in today’s value`.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What it is.
    pub label: Text,
    /// The figure, without its unit where that is a word.
    pub value: Text,
    /// The word after it, if any.
    pub unit: Text,
    /// When that holds.
    pub note: Text,
}

/// One of the four figures, as data.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Answer {
    /// Net gain at the odds.
    NetGain {
        /// The gain.
        gain: f64,
        /// Months looked ahead.
        horizon: u32,
        /// Whether the cash lasts.
        affordable: bool,
    },
    /// Break-even.
    BreakEven {
        /// If it works.
        works: Even,
        /// At the odds, where it may not work.
        expected: Option<Even>,
    },
    /// Savings needed.
    CashNeeded {
        /// What is needed.
        needed: f64,
        /// What there is, if told.
        have: Option<f64>,
    },
    /// Chance of being ahead and able to pay, over the outcomes.
    OddsAhead(f64),
}

/// What binds, in a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Binding {
    /// The cash runs out in this month.
    RunsOut(u32),
    /// The one-off cost is more than there is.
    CannotStart,
    /// Savings only just hold: what is left, when.
    JustHolds(f64, u32),
    /// Savings needed, and had.
    Need(f64, Option<f64>),
}

/// The two-line verdict, as data.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Short {
    /// Net gain at the odds.
    pub gain: f64,
    /// Break-even if it works.
    pub even: Even,
    /// What binds.
    pub binding: Binding,
}

/// Where the cash needed stands among the four figures.
pub const CASH: usize = 2;
/// Where the odds of being ahead do.
pub const ODDS: usize = 3;

/// The four figures of a result, in the order of the page.
pub fn answers(scenario: &Scenario, result: &RouteResult) -> [Answer; 4] {
    [
        Answer::NetGain {
            gain: result.expected.net_gain,
            horizon: scenario.horizon,
            affordable: result.verdict != Verdict::NotAffordable,
        },
        Answer::BreakEven {
            works: result.works.break_even.into(),
            expected: (!is_sure(result)).then(|| result.expected.break_even.into()),
        },
        Answer::CashNeeded { needed: result.cash.needed, have: scenario.household.savings },
        Answer::OddsAhead(result.odds_ahead),
    ]
}

/// The four figures in words.
pub fn figures(voice: &Voice, scenario: &Scenario, result: &RouteResult) -> [Figure; 4] {
    answers(scenario, result).map(|answer| voice.answer(answer))
}

/// The net gain at 2, 5, 10 and 20 years: what it is, and how much.
pub fn gain_by_year(voice: &Voice, result: &RouteResult) -> Vec<(String, Text)> {
    NET_GAIN_MONTHS
        .iter()
        .zip(result.expected.net_gain_at)
        .map(|(months, gain)| (voice.spell(*months), coloured(gain, &voice.figures)))
        .collect()
}

/// The two-line verdict of a result, as data.
pub fn short(scenario: &Scenario, result: &RouteResult) -> Short {
    let cash = &result.cash;
    let binding = match (cash.not_affordable_from, scenario.household.savings) {
        (Some(0), _) => Binding::CannotStart,
        (Some(month), _) => Binding::RunsOut(month),
        (None, _) if just_holds(scenario, result) => {
            Binding::JustHolds(cash.lowest, cash.lowest_month)
        }
        (None, have) => Binding::Need(cash.needed, have),
    };
    Short { gain: result.expected.net_gain, even: result.works.break_even.into(), binding }
}

/// The two lines in words; `narrow` where every letter counts.
pub fn short_lines(
    voice: &Voice,
    scenario: &Scenario,
    result: &RouteResult,
    narrow: bool,
) -> [Text; 2] {
    voice.short(&short(scenario, result), narrow)
}
