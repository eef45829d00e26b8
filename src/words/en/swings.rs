//! What could flip the answer.

use super::{lever_names, value::value};
use crate::{
    letters,
    scenario::lever::{Lever, Unit},
    words::{
        Span, Text,
        format::{Figures, three_digits},
        lever::Style,
        span::text,
        swings::{Flip, SwingEnd, SwingFinding, SwingLabel},
    },
};

pub(super) fn finding(finding: &SwingFinding, f: &Figures) -> Text {
    let turns = if finding.ahead { "a loss" } else { "worth it" };
    let breaks = match finding.breaks {
        0 => "",
        1 if finding.ahead => ", but one empties your savings",
        1 => ", and one empties your savings",
        _ if finding.ahead => ", but some empty your savings",
        _ => ", and some empty your savings",
    };
    match finding.flip {
        Some(flip) if flip.plausible => {
            text!["One change is enough to make it ", turns, ": ", named(&flip, f)]
        }
        Some(_) => text!["No single change within reason makes it ", turns, breaks],
        None => text!["No single change makes it ", turns, breaks],
    }
}

/// `rate after, $33.90/h`.
fn named(flip: &Flip, f: &Figures) -> Text {
    text![
        lower(flip.lever).as_str(),
        // A name that has a comma of its own is followed by a colon.
        if lower(flip.lever).contains(',') { ": " } else { ", " },
        Span::figure(short(flip.unit, flip.value, f)),
    ]
}

/// A lever's name within a sentence.
pub(super) fn lower(lever: Lever) -> String {
    letters::uncapitalised(lever_names::words(lever).label)
}

/// A value in a chart: rates of a year are told by their label.
fn short(unit: Unit, amount: f64, f: &Figures) -> String {
    value(unit, amount, if unit == Unit::Rate { Style::Bare } else { Style::Short }, f)
}

pub(super) fn label(label: SwingLabel, f: &Figures) -> Text {
    match label {
        SwingLabel::Drawn => Text::from(
            "Where you would end up if one figure were at its plausible low or high and the rest \
             stayed yours.",
        ),
        SwingLabel::Yours(gain) => Span::strong(format!("your {}", f.difference(gain))).into(),
        SwingLabel::End(at) => end(&at, f),
        SwingLabel::Smallest(flip, ahead) => text![
            Span::strong(if ahead {
                "Smallest change that makes it a loss:"
            } else {
                "Smallest change that makes it worth it:"
            }),
            " ",
            named(&flip, f),
            " instead of ",
            Span::yours(flip.lever, short(flip.unit, flip.yours, f)),
            ".",
        ],
    }
}

/// `$34/h +32,200`, `cash runs out · 12 months`.
pub(super) fn end(end: &SwingEnd, f: &Figures) -> Text {
    let at = short(end.unit, end.value, f);
    match end.gain {
        _ if !end.lasts => text![Span::loss("cash runs out"), " · ", Span::figure(at)],
        Some(gain) => text![Span::figure(format!("{at} {}", f.axis(three_digits(gain), false)))],
        None => text![Span::figure(at), " no answer"],
    }
}
