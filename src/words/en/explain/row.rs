//! The rows of the addition.

use super::phase::{condition, shut, stretch};
use crate::{
    model::{
        explain::{Answer, CashFlows, Explanation, How, Term, What},
        result::Ending,
    },
    scenario::lever::{Lever, Unit},
    words::{
        Span, Text,
        en::{
            lever_names,
            value::{spell, value},
        },
        explain::At,
        format::Figures,
        lever::Style,
        span::text,
    },
};

pub(in crate::words::en) fn row(why: &Explanation, term: &Term, at: &At, f: &Figures) -> Text {
    match term.what {
        What::OneOff => Text::from("One-off cost at the start"),
        What::Stretch { phase, from, months } => stretch(phase, from, months, true, at, f),
        What::Outcome { ending, how, chance, gain } => text![
            share(ending, chance, at, f),
            " × ",
            Span::figure(f.difference(gain)),
            " ",
            condition(ending, how, one_failure(why)).as_str(),
        ],
        What::Counted { ending, how, chance, gain, affordable } => {
            let standing = match (gain >= 0.0, affordable) {
                (true, Some(true)) => "ahead, and you can pay",
                (true, Some(false)) => "ahead, but the cash runs out",
                (true, None) => "ahead",
                (false, Some(true) | None) => "behind",
                (false, Some(false)) => "behind, and the cash runs out",
            };
            let when = condition(ending, how, one_failure(why));
            text![share(ending, chance, at, f), " ", when.as_str(), ": ", standing]
        }
        What::Months { from, to, deepest } => span_of_months(from, to, deepest),
        What::Savings => Text::from("Your savings"),
        What::Cash { phase, from, months, flows, steady } => {
            let doing = stretch(phase, from, months, false, at, f);
            let need = matches!(why.answer, Answer::Needed { .. });
            if steady && months > 1 {
                let month = flows.scaled(1.0 / f64::from(months));
                let (parts, several) = cash(&month, need, |amount| f.exact(amount), f);
                let (open, close) = if several { ("(", ")") } else { ("", "") };
                text![doing, " × ", open, parts, close]
            } else {
                let whole = |amount: f64| f.exact(libm::round(amount));
                let (parts, _) = cash(&flows, need, whole, f);
                text![doing, ": ", parts]
            }
        }
        What::Interest => Text::from("Interest meanwhile"),
        What::OnCredit => {
            text![
                "Of it on credit, of your ",
                yours(Lever::Credit, at.scenario.household.credit, f)
            ]
        }
        What::At { lever, unit, value: there } => {
            let style = if unit == Unit::Months { Style::Bare } else { Style::Short };
            let name = lever_names::words(lever).label;
            text![name, ": ", Span::figure(value(unit, there, style, f))]
        }
        What::FromThereTo { lever, unit, value: set } => {
            text!["From there to your ", Span::yours(lever, value(unit, set, Style::Short, f))]
        }
        What::Leaving { chance, leaving, going_on, gate } => text![
            Span::figure(f.percent(chance)),
            " × ",
            Span::figure(f.difference(leaving - going_on)),
            " by leaving instead of going on until ",
            shut(gate),
        ],
    }
}

fn yours(lever: Lever, amount: f64, f: &Figures) -> Span {
    Span::yours(lever, f.exact(amount))
}

/// A chance; the user's own where it is the lever's.
fn share(ending: Ending, chance: f64, at: &At, f: &Figures) -> Span {
    let said = f.percent(chance);
    if ending == Ending::Works && (chance - at.route.odds.chance()).abs() < f64::EPSILON {
        Span::yours(Lever::Odds, said)
    } else {
        Span::figure(said)
    }
}

/// Whether there is one way to fail, so that it needs no telling apart.
fn one_failure(why: &Explanation) -> bool {
    let failing = |term: &&Term| match term.what {
        What::Outcome { ending, how, .. } | What::Counted { ending, how, .. } => {
            ending == Ending::Fails && how != How::AsItEnds
        }
        _ => false,
    };
    why.terms.iter().filter(failing).count() == 1
}

fn span_of_months(from: u32, to: u32, deepest: bool) -> Text {
    let number = |month: u32| Span::figure(month.to_string());
    let when = match (from, to) {
        (0, 0) => text!["At the start"],
        (0, to) => text!["From the start to month ", number(to)],
        (from, to) if from == to => text!["Month ", number(to)],
        (from, to) => text!["Months ", number(from), " to ", number(to)],
    };
    text![when, deepest.then_some(", the deepest point")]
}

/// Costs and income, whichever the figure counts as positive first; whether there are several.
fn cash(flows: &CashFlows, need: bool, write: impl Fn(f64) -> String, f: &Figures) -> (Text, bool) {
    let costs = [
        (flows.living, "living costs"),
        (flows.outlays, "health cover and costs of work"),
        (flows.tuition, "tuition"),
    ];
    let income = [(flows.take_home, "take-home"), (flows.spouse, "spouse’s take-home")];
    let first = if need { costs.as_slice() } else { income.as_slice() };
    let second = if need { income.as_slice() } else { costs.as_slice() };
    let mut parts = Text::new();
    let mut count = 0;
    let signed = first.iter().map(|part| (part, " + ")).chain(second.iter().map(|p| (p, " − ")));
    for ((amount, name), sign) in signed.filter(|((amount, _), _)| *amount != 0.0) {
        if count > 0 {
            parts.add(sign);
        }
        parts.add(Span::figure(write(*amount)));
        parts.add(" ");
        parts.add(*name);
        count += 1;
    }
    if count == 0 {
        parts.add(Span::figure(f.exact(0.0)));
    }
    (parts, count > 1)
}

pub(in crate::words::en) fn total(why: &Explanation, f: &Figures) -> Text {
    let month = |month: u32| Span::figure(month.to_string());
    match &why.answer {
        Answer::Gain { horizon, .. } => text!["After ", spell(*horizon).as_str()],
        Answer::Even { until, .. } => text!["By month ", month(*until)],
        Answer::Needed { .. } => Text::from("Cash needed"),
        Answer::Lowest { month: 0, .. } => Text::from("At the start"),
        Answer::Lowest { month: at, .. } => text!["In month ", month(*at)],
        Answer::Odds(_) => Text::from("Ahead and able to pay"),
        Answer::Flip { .. } => Text::from("As you have it, on average"),
        Answer::UpFront { .. } => Text::from("Costs you up front"),
        Answer::Return { discounted_at: Some(rate), .. } => {
            text!["Discounted at ", Span::figure(f.percent(*rate)), " a year"]
        }
        Answer::Return { discounted_at: None, .. } => Text::from("Without discount"),
        Answer::OptionValue { .. } => Text::from("What the review is worth"),
    }
}
