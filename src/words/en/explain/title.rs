//! The answer in words.

use super::phase::only_if;
use crate::{
    model::{
        break_even::BreakEvenState,
        explain::{Answer, Explanation, Prospect, What},
        irr::{Orientation, Returns},
        result::Required,
    },
    scenario::lever::Lever,
    words::{
        Span, Text,
        bounds::Side,
        en::{
            list,
            summary::in_hundred,
            value::{months, spell, value},
        },
        explain::{flip_shown, flip_side},
        format::{Figures, three_digits, up},
        lever::Style,
        span::text,
    },
};

pub(in crate::words::en) fn title(why: &Explanation, f: &Figures) -> Text {
    match &why.answer {
        Answer::Gain { prospect, gain, horizon } => self::gain(why, *prospect, *gain, *horizon, f),
        Answer::Even { state, .. } => even(*state),
        Answer::Needed { needed, .. } if up(*needed, 1.0) <= 0.0 => {
            text![asked(f.exact(0.0)), "What comes in always covers what goes out"]
        }
        Answer::Needed { needed, month, ending } => text![
            asked(f.up_to_unit(*needed)),
            if *month == 0 {
                text!["That is what you pay at the start"]
            } else {
                text!["You are shortest of cash in month ", number(*month), only_if(*ending)]
            },
        ],
        Answer::Lowest { balance, month, ending } => lowest(*balance, *month, only_if(*ending), f),
        Answer::Odds(odds) => {
            let (of, more) = in_hundred(*odds);
            text![
                asked(format!("{more}{of} in 100")),
                "That is the chance of the ways in which you end ahead and can pay",
            ]
        }
        Answer::Flip { lever, unit, required, rises } => {
            let shown = flip_shown(&why.answer).map(|at| value(*unit, at, Style::Short, f));
            flip(*lever, *required, flip_side(*rises), shown)
        }
        Answer::UpFront { cost, .. } if three_digits(*cost) <= 0.0 => {
            text![asked(f.exact(0.0)), "If it works, you are never behind staying"]
        }
        Answer::UpFront { cost, month } => text![
            asked(f.estimate(*cost)),
            if *month == 0 {
                text!["That is what you pay at the start"]
            } else {
                text!["If it works, you are furthest behind staying in month ", number(*month)]
            },
        ],
        Answer::Return { prospect, returns, .. } => self::returns(*prospect, returns, f),
        Answer::OptionValue { worth, month } => text![
            asked(f.difference(*worth)),
            if why.terms.is_empty() {
                text!["There is nothing left to spare you after the review in month "]
            } else {
                text!["That is what leaving early changes, after the review in month "]
            },
            number(*month),
        ],
    }
}

/// `Why $7,095? `
fn asked(figure: impl AsRef<str>) -> Text {
    text!["Why ", Span::strong(figure.as_ref()), "? "]
}

fn number(month: u32) -> Span {
    Span::figure(month.to_string())
}

fn gain(why: &Explanation, prospect: Prospect, gain: f64, horizon: u32, f: &Figures) -> Text {
    let outcomes = why.terms.iter().any(|term| matches!(term.what, What::Outcome { .. }));
    let rest = match prospect {
        Prospect::Expected if outcomes => {
            text!["That is what each way it can go is worth, times its chance"]
        }
        Prospect::Fails if outcomes => {
            text!["That is what each way it can fail is worth, times its share"]
        }
        _ => {
            let condition = match prospect {
                Prospect::Expected => "",
                Prospect::Works => ", if it works",
                Prospect::Fails => ", if it doesn’t work",
            };
            let after = spell(horizon);
            let shown = three_digits(gain);
            if shown == 0.0 {
                let same = "It comes to the same as staying after ";
                return text![asked(f.difference(gain)), same, after.as_str(), condition];
            }
            let side = if shown < 0.0 { "behind" } else { "ahead of" };
            text!["You are this far ", side, " staying after ", after.as_str(), condition]
        }
    };
    text![asked(f.difference(gain)), rest]
}

fn even(state: BreakEvenState) -> Text {
    match state {
        BreakEvenState::AheadThroughout => {
            text![asked("from the start"), "If it works, you are never behind staying"]
        }
        BreakEvenState::Month(month) => text![
            asked(months(month)),
            "If it works, month ",
            number(month),
            " makes good what was left of the cost",
        ],
        BreakEvenState::Beyond(month) => text![
            asked(format!("only {}", spell(month))),
            "If it works, month ",
            number(month),
            " makes good what was left of the cost",
        ],
        BreakEvenState::Never => {
            text![asked("never"), "Even if it works, what you gain does not make good the cost"]
        }
    }
}

fn lowest(balance: f64, month: u32, condition: &str, f: &Figures) -> Text {
    let debt = balance < 0.0;
    let figure = if debt { f.up_to_unit(0.0 - balance) } else { f.down_to_unit(balance) };
    let when = if month == 0 { text!["at the start"] } else { text!["in month ", number(month)] };
    if debt {
        text![asked(format!("{figure} in debt")), "So much is missing ", when, condition]
    } else {
        text![asked(figure), "So much is left ", when, ", the lowest it gets", condition]
    }
}

fn flip(lever: Lever, required: Required, side: Side, shown: Option<String>) -> Text {
    let shown = shown.unwrap_or_default();
    match required {
        Required::Value(_) => {
            let than = match side {
                Side::AtLeast => "With less",
                Side::AtMost => "With more",
            };
            text![asked(shown), than, ", you would be behind on average"]
        }
        Required::Always(_) => {
            text![asked("always"), "Even at ", Span::figure(shown), " you would not be behind"]
        }
        Required::Never | Required::None => {
            let no = match lever {
                Lever::For => "No number of months makes it worth it",
                Lever::Odds => "No odds make it worth it",
                _ => "No other rate makes it worth it",
            };
            text![asked("never"), no]
        }
    }
}

fn returns(prospect: Prospect, returns: &Returns, f: &Figures) -> Text {
    let on = match prospect {
        Prospect::Expected => "",
        Prospect::Works => ", if it works",
        Prospect::Fails => ", if it doesn’t work",
    };
    let a_year = |root: &f64| format!("{} a year", percent(*root, f));
    match (returns.roots.as_slice(), returns.orientation) {
        ([], None) => text![asked("no return"), "It comes to the same as staying", on],
        ([], Some(Orientation::Invest)) => {
            text![asked("no return"), "No rate makes up for what it costs", on]
        }
        ([], Some(Orientation::Borrow)) => {
            text![asked("no return"), "There is nothing to pay back: you are never behind", on]
        }
        ([root], Some(Orientation::Borrow)) => text![
            asked(a_year(root)),
            "You get money first and pay for it later: this is a cost, not a return",
            on,
        ],
        ([root], _) => text![
            asked(a_year(root)),
            "Discounted at that rate, what it costs and what it brings cancel out",
            on,
        ],
        (roots, _) => {
            let rates: Vec<String> = roots.iter().map(a_year).collect();
            let rates: Vec<&str> = rates.iter().map(String::as_str).collect();
            text![
                asked("no single return"),
                "You are ahead and behind by turns, and several rates fit: ",
                Span::figure(list(&rates, "and")),
                on,
            ]
        }
    }
}

/// A rate of return: whole per cent from ten on, else tenths.
fn percent(rate: f64, f: &Figures) -> String {
    let steps = if rate.abs() >= 0.1 { 100.0 } else { 1000.0 };
    f.percent(libm::round(rate * steps) / steps)
}
