//! What the trials say: the odds of being ahead, over time, at the end.

use super::findings::Finding;
use crate::chance::RouteChance;

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

/// A label of the charts of trials.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TrialLabel {
    /// Under the heading of the chart over time: how many trials.
    OverTime(u32),
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

/// Which of two routes beats the other, and in what share of the trials: `chance` is the first's.
pub fn beats(first: &str, second: &str, chance: f64) -> Finding {
    let (better, worse) = if chance < 0.5 { (second, first) } else { (first, second) };
    Finding::Beats {
        better: better.to_owned(),
        worse: worse.to_owned(),
        chance: chance.max(1.0 - chance),
    }
}
