//! Headings and labels of charts.

use super::{
    list, map, swings, trials,
    value::{months, spell},
};
use crate::{
    model::break_even::BreakEvenState,
    words::{
        Span, Text,
        findings::{CashFinding, Finding, Label, On, Rooms},
        format::{Figures, down},
        span::text,
    },
};

pub(super) fn finding(finding: &Finding, f: &Figures) -> Text {
    match finding {
        Finding::NoDifference => Text::from("It comes to the same as staying"),
        Finding::OverTime { works, fails } => over_time(*works, *fails),
        Finding::Cash(finding) => cash(*finding, f),
        Finding::Room(rooms) => room(rooms),
        Finding::Trials(finding) => trials::finding(finding, f),
        Finding::Map(finding) => map::finding(finding, f),
        Finding::Swings(finding) => swings::finding(finding, f),
        Finding::Beats { better, worse, chance } => trials::beats(better, worse, *chance),
    }
}

fn over_time(works: BreakEvenState, fails: Option<BreakEvenState>) -> Text {
    use BreakEvenState::{AheadThroughout, Beyond, Month, Never};
    let after = |month| Span::figure(months(month));
    let years = |month| Span::figure(spell(month));
    let Some(fails) = fails else {
        return match works {
            AheadThroughout => Text::from("You are never behind"),
            Month(month) => text!["You are even after ", after(month)],
            Beyond(month) => text!["You are even only after ", years(month)],
            Never => Text::from("You never catch up"),
        };
    };
    match (works, fails) {
        (AheadThroughout, AheadThroughout) => {
            return Text::from("You are never behind, whether it works or not");
        }
        (Never, Never) => return Text::from("You never catch up, whether it works or not"),
        _ => {}
    }
    let first = match works {
        AheadThroughout => Text::from("If it works you are never behind"),
        Month(month) => text!["If it works you are even after ", after(month)],
        Beyond(month) => text!["If it works you are even only after ", years(month)],
        Never => Text::from("Even if it works you never catch up"),
    };
    let second = match (fails, works) {
        (AheadThroughout, Never) => Text::from("you are never behind"),
        (AheadThroughout, _) => Text::from("you are never behind at all"),
        (Month(month), Month(_)) => text!["after ", after(month)],
        (Month(month), _) => text!["you are even after ", after(month)],
        (Beyond(month), Month(_) | Beyond(_)) => text!["only after ", years(month)],
        (Beyond(month), _) => text!["you are even only after ", years(month)],
        (Never, _) => Text::from("you never catch up"),
    };
    text![first, "; if it doesn’t, ", second]
}

fn cash(finding: CashFinding, f: &Figures) -> Text {
    match finding {
        CashFinding::RunsOut(month) => {
            text!["The cash runs out in month ", Span::figure(month.to_string())]
        }
        CashFinding::CannotStart => Text::from("The cash does not cover the start"),
        CashFinding::NotTold(needed) if needed < 1.0 => Text::from("It needs no savings"),
        CashFinding::NotTold(needed) => {
            text!["You need ", Span::figure(f.up_to_unit(needed)), " in savings"]
        }
        CashFinding::Untouched => Text::from("Your savings are never touched"),
        CashFinding::Spare(left) => text!["Savings last, with ", spare(left, f), " to spare"],
        CashFinding::OnCredit { from, left } => text![
            "Savings run out in month ",
            Span::figure(from.to_string()),
            "; your credit lasts, with ",
            spare(left, f),
            " to spare",
        ],
    }
}

fn spare(left: f64, f: &Figures) -> Text {
    if down(left, 1.0) <= 0.0 {
        Text::from("nothing")
    } else {
        Span::figure(f.down_to_unit(left)).into()
    }
}

fn room(rooms: &Rooms) -> Text {
    let names = |on: &[On], last: &str| {
        let names: Vec<&str> = on
            .iter()
            .map(|on| match on {
                On::Pay => "pay",
                On::Time => "time",
                On::Odds => "odds",
                On::Cash => "cash",
            })
            .collect();
        list(&names, last)
    };
    let plenty = names(&rooms.plenty, "and");
    let little = names(&rooms.little, "and");
    let missing = names(&rooms.missing, "and");
    let sentence = match (plenty.is_empty(), little.is_empty(), missing.is_empty()) {
        (true, true, true) => "Nothing here has to be true".to_owned(),
        (false, true, true) => format!("You have plenty of room on {plenty}"),
        (false, false, true) => {
            format!("You have plenty of room on {plenty}, and almost none on {little}")
        }
        (true, false, true) => {
            format!("You have almost no room on {}", names(&rooms.little, "or"))
        }
        (false, true, false) => {
            format!("You have plenty of room on {plenty}, and too little on {missing}")
        }
        (true, true, false) => format!("You have too little on {missing}"),
        (true, false, false) => {
            format!("You have too little on {missing}, and almost no room on {little}")
        }
        (false, false, false) => format!(
            "You have plenty of room on {plenty}, almost none on {little}, too little on {missing}"
        ),
    };
    Text::from(sentence.as_str())
}

pub(super) fn label(label: Label, f: &Figures) -> Text {
    match label {
        Label::OverTime => Text::from(
            "What you would have gained or lost against staying, month by month, in today’s value.",
        ),
        Label::Cash { from, to, living } => text![
            "Cash ",
            if from == 0 {
                text!["in the first ", first_years(to).as_str()]
            } else {
                text!["from month ", from.to_string().as_str(), " to ", to.to_string().as_str()]
            },
            (living > 0.0).then(|| text![
                ", after living costs of ",
                Span::figure(f.exact(living)),
                " a month",
            ]),
            ".",
        ],
        Label::MustBeTrue => Text::from(
            "The value at which the answer flips, if everything else stays as you set it.",
        ),
        Label::Works(gain) => end(gain, "if it works", f),
        Label::Fails(gain) => end(gain, "if it doesn’t", f),
        Label::Expected(gain) => {
            text![Span::strong(f.difference(gain)), " at your odds"]
        }
        Label::Even(state, may_fail) => {
            let if_works = if may_fail { " if it works" } else { "" };
            match state {
                BreakEvenState::AheadThroughout => {
                    text![Span::strong("Never behind"), if_works]
                }
                BreakEvenState::Month(month) => {
                    text![Span::strong(format!("Even after {}", months(month))), if_works]
                }
                BreakEvenState::Beyond(month) => {
                    text![Span::strong(format!("Even after {}", spell(month))), if_works]
                }
                BreakEvenState::Never => text![Span::strong("Never even"), if_works],
            }
        }
        Label::Lowest(left, month) => text![
            if left < 0.0 {
                Span::loss(format!("{} short", f.up_to_unit(0.0 - left)))
            } else {
                Span::strong(format!("{} left", f.down_to_unit(left)))
            },
            if month == 0 {
                text![" at the start"]
            } else {
                text![" in month ", month.to_string().as_str()]
            },
        ],
        Label::Trials(label) => trials::label(label, f),
        Label::Map(label) => map::label(label, f),
        Label::Swings(label) => swings::label(label, f),
    }
}

/// The first years in words, as far as a chart of cash reaches.
fn first_years(months: u32) -> String {
    match months {
        12 => "year".to_owned(),
        24 => "two years".to_owned(),
        36 => "three years".to_owned(),
        other => spell(other),
    }
}

fn end(gain: f64, when: &str, f: &Figures) -> Text {
    let figure = f.difference(gain);
    let figure = if gain < 0.0 { Span::loss(figure) } else { Span::gain(figure) };
    text![figure, " ", when]
}
