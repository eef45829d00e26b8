//! The four figures, the two lines, the notes.

use super::{
    list,
    value::{months, spell},
};
use crate::{
    model::break_even::BreakEvenState,
    words::{
        Span, Text,
        errors::Impossible,
        evidence::Origins,
        format::{Figures, up},
        span::text,
        summary::{Answer, Binding, Figure, Short},
    },
};

/// Counts up to twelve are words.
const NUMBERS: [&str; 13] = [
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
];

pub(super) fn answer(answer: Answer, f: &Figures) -> Figure {
    match answer {
        Answer::NetGain { gain, horizon, affordable } => Figure {
            label: Text::from(if affordable { "Ahead by" } else { "Ahead, if you could" }),
            value: Span::strong(f.difference(gain)).into(),
            unit: Text::new(),
            note: text!["after ", years(horizon).as_str(), ", in today’s value"],
        },
        Answer::BreakEven { works, expected } => break_even(works, expected),
        Answer::CashNeeded { needed, have } => Figure {
            label: Text::from("Cash needed"),
            value: Span::strong(f.up_to_unit(needed.max(0.0))).into(),
            unit: Text::new(),
            note: match have {
                Some(have) => text!["you have ", Span::figure(f.exact(have))],
                None => Text::from("you have not said what you have"),
            },
        },
        Answer::OddsAhead(odds) => {
            let (of, more) = in_hundred(odds);
            Figure {
                label: Text::from("Odds of being ahead"),
                value: text![more, Span::strong(of)],
                unit: Text::from(" in 100"),
                note: Text::from("ahead and able to pay, at your odds"),
            }
        }
    }
}

/// “67 in 100”; `under` and `over` where the rest would be hidden by rounding.
pub(super) fn in_hundred(odds: f64) -> (String, &'static str) {
    let of = libm::round(odds * 100.0);
    if of == 0.0 && odds > 0.0 {
        ("1".to_owned(), "under ")
    } else if of == 100.0 && odds < 1.0 - 1e-12 {
        ("99".to_owned(), "over ")
    } else {
        ((of as u32).to_string(), "")
    }
}

/// `10 years`: beside a figure, digits.
fn years(horizon: u32) -> String {
    if horizon == 120 { "10 years".to_owned() } else { spell(horizon) }
}

fn break_even(works: BreakEvenState, expected: Option<BreakEvenState>) -> Figure {
    use BreakEvenState::{AheadThroughout, Beyond, Month, Never};
    let (label, value, unit) = match works {
        AheadThroughout => ("Even", "from the start".to_owned(), ""),
        Month(1) => ("Even after", "1".to_owned(), " month"),
        Month(month) => ("Even after", month.to_string(), " months"),
        Beyond(month) => ("Even after", spell(month), ""),
        Never => ("Even", "never".to_owned(), ""),
    };
    let weighted = |what: &str| text!["if it works; ", what, " weighted by your odds"];
    let note = match expected {
        None => Text::from("if all goes as set"),
        Some(AheadThroughout) => weighted("from the start"),
        Some(Month(month)) => weighted(&month.to_string()),
        Some(Beyond(month)) => weighted(&spell(month)),
        Some(Never) => weighted("never"),
    };
    Figure {
        label: Text::from(label),
        value: Span::strong(value).into(),
        unit: Text::from(unit),
        note,
    }
}

pub(super) fn short(short: &Short, narrow: bool, f: &Figures) -> [Text; 2] {
    let long = |month: u32| {
        if narrow { format!("{month} mo") } else { months(month) }
    };
    let even = match short.even {
        BreakEvenState::AheadThroughout => "never behind".to_owned(),
        BreakEvenState::Month(month) => format!("even after {}", long(month)),
        BreakEvenState::Beyond(month) => format!("even after {}", spell(month)),
        BreakEvenState::Never => "never even".to_owned(),
    };
    let binding = match short.binding {
        Binding::RunsOut(month) => {
            text!["The cash runs out in month ", month.to_string().as_str()]
        }
        Binding::CannotStart => Text::from("Not enough cash to start"),
        Binding::JustHolds(left, month) => text![
            "Savings only just hold: ",
            Span::figure(if left < 0.0 { f.up_to_unit(left) } else { f.down_to_unit(left) }),
            if month == 0 {
                text![" left at the start"]
            } else {
                text![" left in month ", month.to_string().as_str()]
            },
        ],
        Binding::Need(needed, _) if up(needed, 1.0) <= 0.0 => Text::from("No savings needed"),
        Binding::Need(needed, have) => text![
            "You need ",
            Span::figure(f.up_to_unit(needed)),
            match have {
                Some(have) => text![" of your ", Span::figure(f.exact(have))],
                None => Text::from(" in savings"),
            },
        ],
    };
    [text![Span::strong(f.difference(short.gain)), " ", even.as_str()], binding]
}

pub(super) fn origins(origins: &Origins, _: &Figures) -> Text {
    if origins.example {
        return Text::from(
            "This is an example until you make it yours. The rate now is the median wage of \
             computer user support specialists in the US; the rate after is what three in four \
             computer systems analysts in hospitals earn or exceed (both BLS OEWS, May 2025). The \
             other figures are guesses.",
        );
    }
    let count = |n: usize| NUMBERS.get(n).map_or_else(|| n.to_string(), |word| (*word).to_owned());
    let verb = |n: usize| if n == 1 { "is" } else { "are" };
    let (yours, sourced, guesses) =
        (origins.yours.len(), origins.sourced.len(), origins.guesses.len());
    let opening = match yours {
        0 => text!["None of the figures behind this is yours"],
        1 => text!["One of the figures behind this is yours"],
        n => text![count(n).as_str(), " of the figures behind this are yours"].capitalised(),
    };
    let source = match sourced {
        0 => None,
        1 => Some("one has a source".to_owned()),
        n => Some(format!("{} have a source", count(n))),
    };
    let guess = (guesses > 0).then(|| {
        let noun = if guesses == 1 { "a guess" } else { "guesses" };
        format!("{} {} {noun}", count(guesses), verb(guesses))
    });
    let rest: Vec<String> = source.into_iter().chain(guess).collect();
    let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
    let comma = if rest.is_empty() { "" } else { ", " };
    text![opening, comma, list(&rest, "and").as_str(), "."]
}

pub(super) fn impossible(impossible: Impossible) -> Text {
    Text::from(match impossible {
        Impossible::NoRoute => "There is no route here to judge. Add one, or start afresh.",
        Impossible::NoIncome => {
            "Neither your job now nor the one after pays anything, so there is nothing to compare."
        }
        Impossible::CannotStart => {
            "The one-off cost is more than your savings and credit together."
        }
        Impossible::NothingToLiveOn => {
            "There is no pay, no savings and no credit to live on, whether you go or stay."
        }
    })
}
