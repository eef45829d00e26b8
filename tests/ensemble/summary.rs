//! What is told of the trials, against the trials themselves.

use super::simulate;
use dues::chance::{BANDS, ChanceSummary, Plan, RouteTrials, StreamKind};
use dues::scenario::{Odds, Scenario};

const TRIALS: u32 = 1_000;

/// The default scenario with the pay hoped for unsure by `sigma`, its summary and its first route's
/// trials.
fn told(sigma: f64, odds: f64) -> (ChanceSummary, RouteTrials) {
    let mut scenario = Scenario::default();
    scenario.spread.pay_sigma = sigma;
    scenario.routes[0].odds = Odds::Chance(odds);
    let plan = Plan::new(&scenario, StreamKind::Lattice, None).unwrap();
    let trials = plan.run(0..TRIALS).routes.swap_remove(0);
    (simulate(&scenario, TRIALS), trials)
}

fn ascending(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

/// Bins of a width of 1, 2 or 5 times a power of ten, from a multiple of it: zero is an edge. Every
/// trial is in its bin, those beyond an end in the last one there, and there are few such.
#[test]
fn a_histogram_counts_every_trial_in_a_bin_of_a_round_width() {
    for (sigma, odds) in [(0.0, 1.0), (0.02, 1.0), (0.1, 0.6), (0.3, 0.6), (0.5, 0.1), (1.0, 0.9)] {
        let (summary, trials) = told(sigma, odds);
        let bins = &summary.routes[0].gains;
        let digits = format!("{:e}", bins.width);
        let (first, _) = digits.split_once('e').unwrap();
        assert!(["1", "2", "5"].contains(&first), "{sigma}: a width of {}", bins.width);
        assert_eq!(bins.low % bins.width, 0.0, "{sigma}: from {} by {}", bins.low, bins.width);

        let last = bins.counts.len() - 1;
        let end = |i: usize| bins.low + bins.width * (i + 1) as f64;
        let bin = |gain: f64| (0..last).find(|i| gain < end(*i)).unwrap_or(last);
        let mut counts = vec![0; last + 1];
        for gain in &trials.net_gains {
            counts[bin(*gain)] += 1;
        }
        assert_eq!(bins.counts, counts, "{sigma}");

        // Half a percent lies beyond either end: the bins are as narrow as 24 of that range allow.
        let sorted = ascending(&trials.net_gains);
        let range = sorted[TRIALS as usize - 6] - sorted[4];
        let narrower = if first == "5" { bins.width / 2.5 } else { bins.width / 2.0 };
        let far_enough = |width: f64| 24.0 * width >= range;
        assert!(far_enough(bins.width), "{sigma}: {} for {range}", bins.width);
        assert!(narrower < 1.0 || !far_enough(narrower), "{sigma}: {} for {range}", bins.width);
        assert!(bins.counts[0] >= 5 && bins.counts[last] >= 6, "{sigma}: empty bins at an end");
        let ends = bins.low..end(last);
        let beyond = trials.net_gains.iter().filter(|gain| !ends.contains(gain)).count();
        assert!(beyond <= 10, "{sigma}: {beyond} trials beyond the ends");
    }
}

/// Of a thousand trials: ⌈1,000 p⌉ and the ranks 1.96 √(1,000 p (1 − p)) on either side of it, the
/// distribution-free interval of a quantile (Conover, Practical Nonparametric Statistics, 3rd ed.,
/// 1999, §3.2).
#[test]
fn a_percentile_lies_between_the_ranks_around_it() {
    const RANKS: [(usize, usize, usize); 5] =
        [(82, 100, 119), (224, 250, 277), (470, 500, 531), (724, 750, 777), (882, 900, 919)];
    let (summary, trials) = told(0.3, 0.6);
    let route = &summary.routes[0];
    let sorted = ascending(&trials.net_gains);
    for (i, (low, rank, high)) in RANKS.into_iter().enumerate() {
        let at = |rank: usize| sorted[rank - 1];
        assert_eq!(route.percentiles[i], at(rank), "{}", BANDS[i]);
        assert_eq!(route.percentile_bands[i], (at(low), at(high)), "{}", BANDS[i]);
    }
}

/// A sample's standard deviation: of two values their distance / √2.
#[test]
fn the_standard_deviation_is_that_of_a_sample() {
    let scenario = Scenario::default();
    let plan = Plan::new(&scenario, StreamKind::Lattice, None).unwrap();
    let gains = plan.run(0..2).routes.swap_remove(0).net_gains;
    let route = simulate(&scenario, 2).routes.swap_remove(0);
    let apart = (gains[0] - gains[1]).abs();
    assert!(apart > 1.0, "the first two trials end alike");
    assert!((route.sd / (apart / 2.0_f64.sqrt()) - 1.0).abs() < 1e-12, "{}", route.sd);
    assert!((route.mean_se / (apart / 2.0) - 1.0).abs() < 1e-12, "{}", route.mean_se);
    assert!((route.mean - f64::midpoint(gains[0], gains[1])).abs() < 1e-9);
}
