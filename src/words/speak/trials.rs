//! What the trials say.

use crate::words::{
    Span, Text, Voice,
    catalogue::{key, say},
    format::three_digits,
    summary::Figure,
    trials::{TrialFact, TrialFinding, TrialLabel, TrialOdds},
};

impl Voice<'_> {
    /// The fourth of the figures once there are trials.
    pub fn trial_odds(&self, odds: &TrialOdds) -> Figure {
        let (low, high) = in_hundred(odds.interval);
        let count = self.figures.count(odds.trials);
        Figure {
            label: say!(self, FIGURE_ODDS),
            value: self.share(odds.odds, Span::strong),
            unit: say!(self, FIGURE_IN_HUNDRED),
            note: if odds.running {
                say!(self, FIGURE_RUNNING)
            } else if low == high {
                say!(self, FIGURE_TRIALS, count = count)
            } else {
                say!(self, FIGURE_TRIALS_BETWEEN, count = count, low = low, high = high)
            },
        }
    }
}

impl Voice<'_> {
    /// What the trials come to.
    pub fn trial_fact(&self, fact: TrialFact) -> Text {
        match fact {
            TrialFact::Cash(None) => say!(self, TRIALS_CASH_NOT_TOLD),
            TrialFact::Cash(Some((share, interval))) => {
                if share <= 0.0 {
                    return say!(self, TRIALS_CASH_NEVER);
                }
                let (trials, (low, high)) = (of_trials(self, share), in_hundred(interval));
                // Of none and of all there is no more to say.
                if low == high || share >= 1.0 {
                    say!(self, TRIALS_CASH, trials = trials)
                } else {
                    say!(self, TRIALS_CASH_BETWEEN, trials = trials, low = low, high = high)
                }
            }
            TrialFact::Means(mean, worst) => {
                say!(self, TRIALS_MEANS, mean = gain(self, mean), worst = gain(self, worst))
            }
            TrialFact::Differs { trials, mean, expected } => say!(
                self,
                TRIALS_DIFFERS,
                count = self.figures.count(trials),
                mean = gain(self, mean),
                expected = gain(self, expected)
            ),
        }
    }
}

/// The ends of an interval in whole hundredths that hold it.
fn in_hundred((low, high): (f64, f64)) -> (String, String) {
    // Whole numbers, written as such: writing floats brings a twentieth of the page along.
    let low = libm::floor(low * 100.0 + 1e-9) as u32;
    let high = libm::ceil(high * 100.0 - 1e-9) as u32;
    (low.to_string(), high.to_string())
}

impl Voice<'_> {
    /// Under the heading that says how often one route beats another: how sure that is.
    pub fn beats_sure(&self, interval: (f64, f64)) -> Text {
        let (low, high) = in_hundred(interval);
        say!(self, TRIALS_BEATS_SURE, low = low, high = high)
    }

    /// In how many of a hundred trials one route beats another, and between what that is.
    pub fn beats_of(&self, chance: f64, interval: (f64, f64)) -> Text {
        let (low, high) = in_hundred(interval);
        let share = self.share(chance, Span::figure);
        if low == high {
            share
        } else {
            say!(self, COMPARE_BEATS_OF, share = share, low = low, high = high)
        }
    }
}

/// “67 of 100 trials”, “no trial”, “every trial”.
pub(super) fn of_trials(v: &Voice, share: f64) -> Text {
    if share <= 0.0 {
        say!(v, TRIALS_NONE)
    } else if share >= 1.0 {
        say!(v, TRIALS_EVERY)
    } else {
        say!(v, TRIALS_OF, share = v.share(share, Span::figure))
    }
}

pub(super) fn finding(v: &Voice, finding: &TrialFinding) -> Text {
    match *finding {
        TrialFinding::Ahead { odds, broke, even, horizon } => {
            let mut saying =
                v.saying(if broke { key::TRIALS_AHEAD_ABLE } else { key::TRIALS_AHEAD });
            saying.put("trials", of_trials(v, odds));
            saying.put("even", half_even(v, even, horizon));
            saying.text()
        }
        TrialFinding::Spread([worst, low, _, high, _]) => {
            if three_digits(low) == three_digits(high) {
                return say!(v, TRIALS_AT_LEAST_HALF, gain = gain(v, low));
            }
            let (from, to) = (gain(v, low), gain(v, high));
            if three_digits(worst) < three_digits(low) {
                say!(v, TRIALS_BETWEEN_TENTH, low = from, high = to, worst = gain(v, worst))
            } else {
                say!(v, TRIALS_BETWEEN, low = from, high = to)
            }
        }
        TrialFinding::Even { median, never, horizon } => {
            let even = half_even(v, median, horizon);
            let said = if never > 0.0 && median.is_some() {
                let never = v.share(never, Span::figure);
                // Of those who are never behind one cannot say who is not even.
                let through = median == Some(0);
                let rest = if through { key::TRIALS_THROUGH_REST } else { key::TRIALS_EVEN_REST };
                let mut saying = v.saying(rest);
                saying.put("even", even);
                saying.put("never", never);
                saying.put("horizon", v.spell(horizon));
                saying.text()
            } else {
                even
            };
            said.capitalised()
        }
    }
}

/// When half of all trials are even.
pub(super) fn half_even(v: &Voice, even: Option<u32>, horizon: u32) -> Text {
    match even {
        Some(0) => say!(v, TRIALS_HALF_THROUGH),
        Some(month) => say!(v, TRIALS_HALF_EVEN, time = Span::figure(v.months(month))),
        None => say!(v, TRIALS_HALF_NOT, time = Span::figure(v.spell(horizon))),
    }
}

pub(super) fn label(v: &Voice, label: TrialLabel) -> Text {
    let trials = |count: u32| Span::figure(v.figures.count(count));
    match label {
        TrialLabel::CashBands => say!(v, TRIALS_CASH_BANDS),
        TrialLabel::OverTime(count) => say!(v, TRIALS_OVER_TIME, count = trials(count)),
        TrialLabel::Half => say!(v, TRIALS_HALF),
        TrialLabel::EightInTen => say!(v, TRIALS_EIGHT_IN_TEN),
        TrialLabel::Middle(gain) => {
            say!(v, TRIALS_MIDDLE, gain = Span::strong(v.figures.difference(gain)))
        }
        TrialLabel::Spread(count, horizon) => {
            say!(v, TRIALS_SPREAD, count = trials(count), horizon = v.spell(horizon))
        }
        TrialLabel::Even(count) => say!(v, TRIALS_EVEN, count = trials(count)),
    }
}

pub(super) fn beats(v: &Voice, better: &str, worse: &str, chance: f64) -> Text {
    // What rounds to half is as good as half.
    if libm::round(chance * 100.0) <= 50.0 {
        say!(v, TRIALS_BEATS_EQUALLY, better = better, worse = worse)
    } else {
        say!(v, TRIALS_BEATS, better = better, worse = worse, trials = of_trials(v, chance))
    }
}

/// A difference in its colour.
pub(super) fn gain(v: &Voice, amount: f64) -> Text {
    crate::words::page::coloured(amount, &v.figures)
}
