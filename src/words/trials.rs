//! What the trials say: the odds of being ahead, over time, at the end.

use super::findings::Finding;
use crate::{chance::RouteChance, model::RouteResult};

/// Share of staying's value from which on the mean of the trials differs from the expected net gain so
/// that both are said (docs/model.md, rule 13).
const DIFFERS: f64 = 0.02;

/// The odds of being ahead and able to pay, counted in trials.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrialOdds {
    /// The share.
    pub odds: f64,
    /// Its 95 % interval.
    pub interval: (f64, f64),
    /// How many trials.
    pub trials: u32,
    /// Whether they still run: the share is then an older one, or of the outcomes.
    pub running: bool,
}

/// What the trials show.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TrialFinding {
    /// Over time: how often one ends ahead, and when half are even.
    Ahead {
        /// Share that ends ahead and able to pay.
        odds: f64,
        /// Whether the cash runs out in some.
        broke: bool,
        /// Month by which half are even: 0 ahead throughout, none not within the horizon.
        even: Option<u32>,
        /// Months looked ahead.
        horizon: u32,
    },
    /// By net gain: a tenth ends no higher than the first, half between the second and the fourth.
    Spread([f64; 5]),
    /// By the month they are even in.
    Even {
        /// Month by which half are.
        median: Option<u32>,
        /// Share that is not within the horizon.
        never: f64,
        /// Months looked ahead.
        horizon: u32,
    },
}

/// What the trials come to, beside their charts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TrialFact {
    /// How often the cash runs out: the share and its 95 % interval; none where savings are not told.
    Cash(Option<(f64, (f64, f64))>),
    /// The mean of all, and that of the worst tenth.
    Means(f64, f64),
    /// The mean of so many trials, where it is not the expected net gain.
    Differs {
        /// How many trials.
        trials: u32,
        /// Their mean.
        mean: f64,
        /// The expected net gain, in which nobody loses a job or has luck.
        expected: f64,
    },
}

/// A label of the charts of trials.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TrialLabel {
    /// Under the heading of the chart over time: how many trials.
    OverTime(u32),
    /// What the bands of cash are.
    CashBands,
    /// In the inner band.
    Half,
    /// In the outer band.
    EightInTen,
    /// At the end of the middle line.
    Middle(f64),
    /// Under the heading of the trials by gain: how many, and months looked ahead.
    Spread(u32, u32),
    /// Under the heading of the trials by month: how many.
    Even(u32),
}

impl TrialOdds {
    /// Of a route's trials.
    pub fn of(chance: &RouteChance, running: bool) -> Self {
        Self {
            odds: chance.odds_ahead,
            interval: chance.odds_ahead_interval,
            trials: chance.trials,
            running,
        }
    }
}

/// The month by which half of all `trials` are even, of how many are in each month; none where fewer
/// than half are within the horizon.
pub fn median_even(even: &[u32], trials: u32) -> Option<u32> {
    let half = trials.div_ceil(2).max(1);
    let mut sum = 0;
    let month = even.iter().position(|count| {
        sum += count;
        sum >= half
    })?;
    Some(month as u32)
}

/// How often one ends ahead, and when half are even.
pub fn ahead(chance: &RouteChance, horizon: u32) -> Finding {
    Finding::Trials(TrialFinding::Ahead {
        odds: chance.odds_ahead,
        broke: chance.odds_not_affordable > 0.0,
        even: median_even(&chance.even, chance.trials),
        horizon,
    })
}

/// Where the trials end.
pub fn spread(chance: &RouteChance) -> Finding {
    Finding::Trials(TrialFinding::Spread(chance.percentiles))
}

/// When the trials are even.
pub fn even(chance: &RouteChance, horizon: u32) -> Finding {
    let never = f64::from(chance.never_even) / f64::from(chance.trials.max(1));
    Finding::Trials(TrialFinding::Even {
        median: median_even(&chance.even, chance.trials),
        never,
        horizon,
    })
}

/// How often the cash runs out, and what the trials come to on average; `limited` where savings are told.
pub fn facts(chance: &RouteChance, limited: bool) -> [TrialFact; 2] {
    let broke = (chance.odds_not_affordable, chance.odds_not_affordable_interval);
    [
        TrialFact::Cash(limited.then_some(broke)),
        TrialFact::Means(chance.mean, chance.mean_worst_tenth),
    ]
}

/// Both figures, where the mean of the trials differs from the expected net gain by more than 2 % of
/// staying's value, or in sign (docs/model.md, rule 13).
pub fn differs(chance: &RouteChance, result: &RouteResult) -> Option<TrialFact> {
    let (mean, expected) = (chance.mean, result.expected.net_gain);
    let far = (mean - expected).abs() > DIFFERS * result.pv_staying.abs();
    let turned = mean * expected < 0.0;
    (far || turned).then_some(TrialFact::Differs { trials: chance.trials, mean, expected })
}

/// Which of two routes beats the other, and in what share of the trials: `chance` is the first's.
pub fn beats(first: &str, second: &str, chance: f64) -> Finding {
    let (better, worse) = if chance < 0.5 { (second, first) } else { (first, second) };
    Finding::Beats {
        better: better.to_owned(),
        worse: worse.to_owned(),
        chance: chance.max(1.0 - chance),
    }
}
