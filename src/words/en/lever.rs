//! What stands beside a lever.

use super::value::{self, value};
use crate::{
    scenario::lever::{Lever, Unit},
    words::{
        Span, Text,
        bounds::{Demand, Need, Side},
        format::Figures,
        lever::{LeverNote, Odd, Style},
        parse::ParseError,
        span::text,
    },
};

/// Odds and shares differ by points.
const POINTS: f64 = 100.0;

/// The unit beside the lever's name.
pub(super) fn unit(lever: Lever, unit: Unit, f: &Figures) -> String {
    let symbol = f.symbol();
    match unit {
        Unit::Pay(per) => format!("{symbol} per {}", value::per(per)),
        Unit::Money => symbol,
        Unit::MoneyAMonth => format!("{symbol} a month"),
        Unit::MoneyAYear => format!("{symbol} a year"),
        // “Months at that rate”: the name is the unit.
        Unit::Months if lever == Lever::For => "at that rate".to_owned(),
        Unit::Months => "months".to_owned(),
        Unit::Share | Unit::Sigma => "%".to_owned(),
        Unit::Rate => "% a year".to_owned(),
        Unit::Hours => "hours a week".to_owned(),
        Unit::Weeks => "weeks a year".to_owned(),
    }
}

pub(super) fn note(note: &LeverNote, f: &Figures) -> Text {
    let bare = |unit: Unit, amount: f64| value(unit, amount, Style::Bare, f);
    let short = |unit: Unit, amount: f64| value(unit, amount, Style::Short, f);
    let kept = |unit: Unit, kept: Option<f64>| {
        kept.map(|amount| text![" ", Span::figure(short(unit, amount)), " stays."])
    };
    match *note {
        LeverNote::FlipsAt(unit, at) => text!["flips at ", Span::figure(bare(unit, at))],
        LeverNote::CashBelow(unit, at) => {
            text!["below ", Span::figure(bare(unit, at)), " the cash runs out"]
        }
        LeverNote::CashFrom(unit, at) => {
            text!["from ", Span::figure(bare(unit, at)), " the cash runs out"]
        }
        LeverNote::Clamped { lever, unit, value: taken, most } => text![
            Span::strong(format!("Set to {}", short(unit, taken))),
            clamped(lever, unit, most),
        ],
        LeverNote::Rounded(unit, taken) => {
            text![Span::strong(format!("Set to {}", short(unit, taken))), ": whole months only.",]
        }
        LeverNote::Kept(unit, was) => text!["That changes nothing here.", kept(unit, was)],
        LeverNote::Unread(error, unit, was) => text![unread(error), kept(unit, was)],
        LeverNote::Odd(what) => Text::from(odd(what)),
        LeverNote::NotAffordable { lever, unit, month, back_to } => text![
            Span::loss("Not affordable:"),
            if month == 0 {
                text![" there is not enough cash to start."]
            } else {
                text![" the cash runs out in month ", Span::figure(month.to_string()), "."]
            },
            back_to.map(|to| {
                text![" ", Span::action(lever, to, format!("Back to {}", bare(unit, to)))]
            }),
        ],
    }
}

/// Why a value was set to the bound.
fn clamped(lever: Lever, unit: Unit, most: bool) -> &'static str {
    match (most, unit) {
        (true, Unit::Share) if lever == Lever::Odds => ": nothing is surer than that.",
        (true, Unit::Share) if lever != Lever::BackShare => ", all there is.",
        (true, Unit::Months) if lever != Lever::Horizon => ", all the time you look ahead.",
        (true, Unit::Hours) => ", every hour of the week.",
        (true, Unit::Weeks) => ", every week of the year.",
        (true, _) => ", the most that makes sense here.",
        (false, _) => ", the least that makes sense here.",
    }
}

fn unread(error: ParseError) -> &'static str {
    match error {
        ParseError::Empty => "Nothing was typed.",
        ParseError::NotANumber => "That is not a number.",
        ParseError::TwoMarks => "That has more than one decimal mark.",
        ParseError::Groups => "The marks in that number are out of place.",
    }
}

const fn odd(odd: Odd) -> &'static str {
    match odd {
        Odd::CutAboveNow => "More than you earn now: odd for a reduced rate, but it counts.",
        Odd::ThenNotAbove => "No more than you earn now: odd for what you hope for, but it counts.",
        Odd::NoMonths => "No months: you start the new job at once.",
        Odd::BackToMore => "You come back to more than you left: odd, but it counts.",
        Odd::CertainOdds => "Certain: then nothing is said of what happens if it doesn’t work.",
        Odd::ManyHours => "More hours than you are awake: odd, but it counts.",
    }
}

pub(super) fn must_be(demand: &Demand, f: &Figures) -> Text {
    match demand.need {
        Need::Always => Text::from("always worth it"),
        Need::Never => Text::from("never worth it"),
        Need::Bound(side, at) => text![
            match side {
                Side::AtLeast => "at least ",
                Side::AtMost => "at most ",
            },
            Span::figure(match demand.unit {
                Unit::Months => value(demand.unit, at, Style::Short, f),
                unit => value(unit, at, Style::Bare, f),
            }),
            demand.cash.then_some(", or the cash runs out"),
        ],
    }
}

pub(super) fn room(demand: &Demand, f: &Figures) -> Text {
    let Some(room) = demand.room else { return Text::new() };
    let size = room.amount.abs();
    let said = match demand.unit {
        Unit::Share | Unit::Rate | Unit::Sigma => points(size, f),
        Unit::Money => f.down_to_unit(size),
        unit => value(unit, size, if is_money(unit) { Style::Bare } else { Style::Short }, f),
    };
    if room.amount < 0.0 {
        Span::loss(format!("{said} short")).into()
    } else if room.amount == 0.0 || said == f.exact(0.0) {
        Span::loss("none").into()
    } else if demand.is_tight() {
        Span::loss(said).into()
    } else {
        Span::figure(said).into()
    }
}

const fn is_money(unit: Unit) -> bool {
    matches!(unit, Unit::Pay(_) | Unit::Money | Unit::MoneyAMonth | Unit::MoneyAYear)
}

fn points(share: f64, f: &Figures) -> String {
    // Two values of whole points differ by a whole number of them, noise of the subtraction aside.
    let tenths = libm::round(share * POINTS * 10.0) / 10.0;
    super::plural(&f.plain(tenths), "point")
}
