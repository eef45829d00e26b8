//! What the trials say together.

use super::columns::{RouteTrials, Trials};
use super::interval::{Z95, wilson, wilson_of};
use super::quantile::{BANDS, ascending, at_rank, nearest_rank};
use crate::model::result::Ending;

/// Bins of a histogram, at about this number.
const BINS: f64 = 24.0;
/// Share of the trials beyond either end of a histogram: they count in its first and last bin.
const BEYOND: f64 = 0.005;
/// Share of the trials that are the worst ones.
const WORST: f64 = 0.1;

/// Percentiles over time: at each mark the values at [`BANDS`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bands {
    /// The months, ascending; the first is 0, the decision.
    pub months: Vec<u32>,
    /// At each of them the values, lowest percentile first.
    pub values: Vec<[f64; 5]>,
}

/// Trials counted by value.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Histogram {
    /// Lower end of the first bin.
    pub low: f64,
    /// Width of each bin.
    pub width: f64,
    /// Trials in each; those beyond an end count in its bin.
    pub counts: Vec<u32>,
}

/// How many trials end in one way, and what becomes of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndingCount {
    /// The way.
    pub ending: Ending,
    /// Trials that end so.
    pub trials: u32,
    /// Those of them that are ahead and affordable.
    pub ahead: u32,
    /// Those of them that break the credit limit.
    pub broke: u32,
}

/// What the trials say of one route.
#[derive(Debug, Clone, PartialEq)]
pub struct RouteChance {
    /// How many trials.
    pub trials: u32,
    /// Share with a net gain ≥ 0 that are affordable.
    pub odds_ahead: f64,
    /// Its 95 % interval.
    pub odds_ahead_interval: (f64, f64),
    /// Share with a net gain ≥ 0, affordable or not.
    pub odds_gain_alone: f64,
    /// Share that breaks the credit limit.
    pub odds_not_affordable: f64,
    /// Its 95 % interval.
    pub odds_not_affordable_interval: (f64, f64),
    /// Share in which every gate opened.
    pub odds_works: f64,
    /// How the trials end: works, fails, no offer.
    pub endings: [EndingCount; 3],
    /// Mean net gain over all trials.
    pub mean: f64,
    /// Its standard error.
    pub mean_se: f64,
    /// Standard deviation of the net gain.
    pub sd: f64,
    /// Net gain at [`BANDS`].
    pub percentiles: [f64; 5],
    /// 95 % interval of each, by the ranks around it.
    pub percentile_bands: [(f64, f64); 5],
    /// Mean of the worst tenth.
    pub mean_worst_tenth: f64,
    /// Its standard error, as if they were a sample of their own.
    pub mean_worst_tenth_se: f64,
    /// Net gains counted.
    pub gains: Histogram,
    /// Months of break-even, counted from month 0 (ahead throughout) to the horizon.
    pub even: Vec<u32>,
    /// Trials not even within the horizon.
    pub never_even: u32,
    /// Cumulative gain over time.
    pub fan: Bands,
    /// Cash over time.
    pub cash: Bands,
}

/// What the trials say of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct ChanceSummary {
    /// How many trials.
    pub trials: u32,
    /// A route each.
    pub routes: Vec<RouteChance>,
    /// Chance that one route (row) beats another (column); ½ on the diagonal.
    pub beats: Vec<Vec<f64>>,
    /// Share in which staying breaks the credit limit.
    pub odds_not_affordable_staying: f64,
}

impl ChanceSummary {
    /// Of `trials`, whose gains over time are kept at `marks`; `openings` are cumulative gain and
    /// balance of each route at the decision.
    pub(super) fn of(trials: &Trials, marks: &[u32], openings: &[(f64, f64)]) -> Self {
        let n = trials.len();
        let routes = trials.routes.iter().zip(openings);
        Self {
            trials: n as u32,
            routes: routes
                .map(|(route, opening)| RouteChance::of(route, marks, *opening))
                .collect(),
            beats: beats(&trials.routes),
            odds_not_affordable_staying: share(count(&trials.staying_broke), n),
        }
    }

    /// 95 % interval of the chance that route `a` beats route `b`; none where there are no such two.
    pub fn beats_interval(&self, a: usize, b: usize) -> Option<(f64, f64)> {
        Some(wilson_of(*self.beats.get(a)?.get(b)?, self.trials))
    }
}

impl RouteChance {
    fn of(trials: &RouteTrials, marks: &[u32], opening: (f64, f64)) -> Self {
        let n = trials.net_gains.len();
        let ahead = trials.ahead();
        let gain_alone = trials.net_gains.iter().filter(|gain| **gain >= 0.0).count() as u32;
        let broke = count(&trials.broke);
        let endings = [Ending::Works, Ending::Fails, Ending::NoOffer]
            .map(|ending| EndingCount::of(ending, trials));
        let (mean, sd) = moments(&trials.net_gains);
        let sorted = ascending(&trials.net_gains);
        let worst = sorted.get(..=nearest_rank(WORST, n)).unwrap_or(&sorted);
        let (worst_mean, worst_sd) = moments(worst);
        let at = |rank: usize| sorted.get(rank).copied().unwrap_or(0.0);
        let mut even = vec![0; marks.last().map_or(0, |&h| h as usize) + 1];
        let mut never_even = 0;
        for &month in &trials.even {
            *even.get_mut(usize::from(month)).unwrap_or(&mut never_even) += 1;
        }
        Self {
            trials: n as u32,
            odds_ahead: share(ahead, n),
            odds_ahead_interval: wilson(ahead, n as u32),
            odds_gain_alone: share(gain_alone, n),
            odds_not_affordable: share(broke, n),
            odds_not_affordable_interval: wilson(broke, n as u32),
            odds_works: share(endings[0].trials, n),
            endings,
            mean,
            mean_se: sd / libm::sqrt(n.max(1) as f64),
            sd,
            percentiles: BANDS.map(|p| at(nearest_rank(p, n))),
            percentile_bands: BANDS.map(|p| {
                let half = Z95 * libm::sqrt(p * (1.0 - p) / n.max(1) as f64);
                let within = |p: f64| nearest_rank(p.clamp(0.0, 1.0), n);
                (at(within(p - half)), at(within(p + half)))
            }),
            mean_worst_tenth: worst_mean,
            mean_worst_tenth_se: worst_sd / libm::sqrt(worst.len().max(1) as f64),
            gains: Histogram::of(&sorted),
            even,
            never_even,
            fan: Bands::of(&trials.gains, marks, opening.0),
            cash: Bands::of(&trials.balances, marks, opening.1),
        }
    }
}

impl EndingCount {
    fn of(ending: Ending, trials: &RouteTrials) -> Self {
        let mut counted = Self { ending, trials: 0, ahead: 0, broke: 0 };
        let each = trials.endings.iter().zip(trials.net_gains.iter().zip(&trials.broke));
        for (_, (gain, broke)) in each.filter(|(of, _)| **of == ending) {
            counted.trials += 1;
            counted.broke += u32::from(*broke);
            counted.ahead += u32::from(*gain >= 0.0 && !*broke);
        }
        counted
    }
}

impl Bands {
    /// The values at a month, where they were kept.
    pub fn at(&self, month: u32) -> Option<[f64; 5]> {
        let place = self.months.iter().position(|kept| *kept == month)?;
        self.values.get(place).copied()
    }

    fn of(columns: &[Vec<f64>], marks: &[u32], opening: f64) -> Self {
        let mut bands = Self { months: vec![0], values: vec![[opening; 5]] };
        let mut scratch = Vec::new();
        for (&mark, column) in marks.iter().zip(columns) {
            bands.months.push(mark);
            bands.values.push(at_rank(column, &mut scratch));
        }
        bands
    }
}

impl Histogram {
    /// Of ascending values: bins of a round width (1, 2 or 5 times a power of ten) that begin at a
    /// multiple of it, so that zero is an edge.
    fn of(sorted: &[f64]) -> Self {
        let n = sorted.len();
        let at = |p: f64| sorted.get(nearest_rank(p, n)).copied().unwrap_or(0.0);
        let (low, high) = (at(BEYOND), at(1.0 - BEYOND));
        let wished = ((high - low) / BINS).max(1.0);
        let ten = libm::pow(10.0, libm::floor(libm::log10(wished)));
        let width = [1.0, 2.0, 5.0].map(|m| m * ten).into_iter().find(|w| *w >= wished);
        let width = width.unwrap_or(10.0 * ten);
        let low = libm::floor(low / width) * width;
        let bins = (libm::floor((high - low) / width) as usize + 1).min(4 * BINS as usize);
        let mut counts = vec![0; bins];
        for value in sorted {
            let bin = (libm::floor((value - low) / width).max(0.0) as usize).min(bins - 1);
            counts[bin] += 1;
        }
        Self { low, width, counts }
    }
}

/// Chance that each route beats each other: the higher gain; an unaffordable route loses to an
/// affordable one; ties count half (docs/model.md, rule 34).
fn beats(routes: &[RouteTrials]) -> Vec<Vec<f64>> {
    let score = |a: &RouteTrials, b: &RouteTrials| {
        let n = a.net_gains.len();
        let wins: f64 = (0..n)
            .map(|k| match (a.broke[k], b.broke[k]) {
                (true, false) => 0.0,
                (false, true) => 1.0,
                _ if a.net_gains[k] > b.net_gains[k] => 1.0,
                _ if a.net_gains[k] == b.net_gains[k] => 0.5,
                _ => 0.0,
            })
            .sum();
        wins / n.max(1) as f64
    };
    routes.iter().map(|a| routes.iter().map(|b| score(a, b)).collect()).collect()
}

fn count(flags: &[bool]) -> u32 {
    flags.iter().filter(|flag| **flag).count() as u32
}

fn share(k: u32, n: usize) -> f64 {
    f64::from(k) / n.max(1) as f64
}

/// Mean and standard deviation (of a sample: n − 1).
fn moments(values: &[f64]) -> (f64, f64) {
    let n = values.len().max(1) as f64;
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|v| (v - mean) * (v - mean)).sum();
    (mean, libm::sqrt(squares / (n - 1.0).max(1.0)))
}
