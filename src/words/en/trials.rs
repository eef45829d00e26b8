//! What the trials say.

use super::{
    summary::in_hundred,
    value::{months, spell},
};
use crate::chance::{EndingCount, RouteChance};
use crate::model::result::Ending;
use crate::words::{
    Span, Text,
    format::{Figures, three_digits},
    span::text,
    summary::Figure,
    trials::{TrialFinding, TrialLabel, TrialOdds},
};

pub(super) fn odds(odds: &TrialOdds, f: &Figures) -> Figure {
    let (of, more) = in_hundred(odds.odds);
    // Whole numbers, written as such: writing floats brings a twentieth of the page along.
    let low = (libm::floor(odds.interval.0 * 100.0 + 1e-9) as u32).to_string();
    let high = (libm::ceil(odds.interval.1 * 100.0 - 1e-9) as u32).to_string();
    let trials = format!("{} trials", f.count(odds.trials));
    Figure {
        label: Text::from("Odds of being ahead"),
        value: text![more, Span::strong(of)],
        unit: Text::from(" in 100"),
        note: if odds.running {
            Text::from("trials running")
        } else if low == high {
            Text::from(trials.as_str())
        } else {
            text![trials.as_str(), "; between ", low.as_str(), " and ", high.as_str(), " in 100"]
        },
    }
}

/// “67 of 100 trials”, “no trial”, “every trial”.
pub(super) fn of_trials(share: f64) -> Text {
    if share <= 0.0 {
        return Text::from("no trial");
    }
    if share >= 1.0 {
        return Text::from("every trial");
    }
    let (of, more) = in_hundred(share);
    text![more, Span::figure(of), " of 100 trials"]
}

pub(super) fn finding(finding: &TrialFinding, f: &Figures) -> Text {
    match *finding {
        TrialFinding::Ahead { odds, broke, even, horizon } => {
            let able = if broke { " and able to pay" } else { "" };
            text!["You end ahead", able, " in ", of_trials(odds), "; ", half_even(even, horizon)]
        }
        TrialFinding::Spread([worst, low, _, high, _]) => {
            if three_digits(low) == three_digits(high) {
                return text!["At least half of all trials end at ", gain(low, f)];
            }
            let tenth = (three_digits(worst) < three_digits(low))
                .then(|| text!["; one in ten at ", gain(worst, f), " or less"]);
            text!["Half of all trials end between ", gain(low, f), " and ", gain(high, f), tenth]
        }
        TrialFinding::Even { median, never, horizon } => {
            let rest = (never > 0.0 && median.is_some()).then(|| {
                let (of, more) = in_hundred(never);
                text![", ", more, Span::figure(of), " in 100 not in ", spell(horizon).as_str()]
            });
            text![half_even(median, horizon), rest].capitalised()
        }
    }
}

/// When half of all trials are even.
pub(super) fn half_even(even: Option<u32>, horizon: u32) -> Text {
    match even {
        Some(0) => Text::from("in half of all you are never behind"),
        Some(month) => text!["half of all are even within ", Span::figure(months(month))],
        None => text!["fewer than half are even within ", Span::figure(spell(horizon))],
    }
}

pub(super) fn label(label: TrialLabel, f: &Figures) -> Text {
    let trials = |count: u32| Span::figure(f.count(count));
    match label {
        TrialLabel::OverTime(count) => text![
            "What you would have gained or lost against staying, month by month, in today’s value. \
             The bands show ",
            trials(count),
            " trials, each with its own luck in pay, raises, waiting, and whether it works.",
        ],
        TrialLabel::Half => Text::from("half of all trials"),
        TrialLabel::EightInTen => Text::from("8 in 10 trials"),
        TrialLabel::Middle(gain) => {
            text![Span::strong(f.difference(gain)), " middle of all trials"]
        }
        TrialLabel::Spread(count, horizon) => {
            text![trials(count), " trials by net gain after ", spell(horizon).as_str(), "."]
        }
        TrialLabel::Even(count) => {
            text![trials(count), " trials by the month in which they are even."]
        }
    }
}

pub(super) fn beats(better: &str, worse: &str, chance: f64) -> Text {
    // What rounds to half is as good as half.
    if libm::round(chance * 100.0) <= 50.0 {
        return text![better, " and ", worse, " beat each other equally often"];
    }
    text![better, " beats ", worse, " in ", of_trials(chance)]
}

/// A difference in its colour.
pub(super) fn gain(amount: f64, f: &Figures) -> Span {
    let said = f.difference(amount);
    let shown = three_digits(amount);
    if shown > 0.0 {
        Span::gain(said)
    } else if shown < 0.0 {
        Span::loss(said)
    } else {
        Span::strong(said)
    }
}

/// `It works in 6,003 trials, of which 12 run out of cash; ahead in`.
pub(super) fn why_ending(counted: &EndingCount, f: &Figures) -> Text {
    let how = match counted.ending {
        Ending::Works => "It works in ",
        Ending::Fails => "It doesn’t work in ",
        Ending::NoOffer => "No offer comes in ",
    };
    let broke = (counted.broke > 0)
        .then(|| text![", of which the cash runs out in ", Span::figure(f.count(counted.broke))]);
    text![
        how,
        Span::figure(f.count(counted.trials)),
        " trials",
        broke,
        "; ahead and able to pay in"
    ]
}

/// `of 10,000 trials: 54.7%`.
pub(super) fn why_total(chance: &RouteChance, f: &Figures) -> Text {
    text![
        "of ",
        Span::figure(f.count(chance.trials)),
        " trials that is ",
        f.percent(chance.odds_ahead).as_str()
    ]
}
