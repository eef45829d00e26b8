//! What the map of reduced rate and months shows.

use super::{
    trials::gain,
    value::{months, spell, value},
};
use crate::words::{
    Span, Text,
    format::{Figures, three_digits},
    lever::Style,
    map::{Cell, Limit, MapFinding, MapLabel},
    span::text,
};

/// Below a million, a range of thousands says “thousand” once: `+80–100,000`.
const THOUSAND: f64 = 1_000.0;
const MILLION: f64 = 1_000_000.0;

pub(super) fn finding(finding: &MapFinding, f: &Figures) -> Text {
    let rate = Span::figure(value(finding.unit, finding.cut, Style::Short, f));
    let long = |count: u32| Span::figure(months(count));
    match finding.limit {
        Limit::Cash(most) => text![
            "Savings, not the gain, set your limit: at ",
            rate,
            " you can hold out ",
            long(most),
        ],
        Limit::Gain(most) => text![
            "The gain, not your savings, sets your limit: at ",
            rate,
            " it pays for up to ",
            long(most),
        ],
        Limit::GainAlone(most) => text!["At ", rate, " it pays for up to ", long(most)],
        Limit::None => text!["At ", rate, " neither the gain nor your savings set a limit"],
        Limit::NoneOfGain => text!["At ", rate, " it pays, however long it lasts"],
        Limit::RunsOut(Some(most)) => text!["At ", rate, " you can hold out only ", long(most)],
        Limit::RunsOut(None) => text!["At ", rate, " you cannot hold out even a month"],
        Limit::Behind(Some(most)) => text!["At ", rate, " it pays only up to ", long(most)],
        Limit::Behind(None) => text!["At ", rate, " it does not pay"],
    }
}

pub(super) fn label(label: MapLabel, f: &Figures) -> Text {
    match label {
        MapLabel::Drawn(horizon) => text![
            "Ahead or behind after ",
            spell(horizon).as_str(),
            ", for each reduced rate and number of months. Drag the point, or use the arrow keys; \
             the levers follow.",
        ],
        MapLabel::You(cell) => {
            let result = match (cell.lasts, cell.gain) {
                (Some(false), _) => "the cash runs out".to_owned(),
                (_, Some(gain)) => f.difference(gain),
                (_, None) => "no answer".to_owned(),
            };
            text![Span::strong(format!("You: {result}")), " ", place(&cell, f)]
        }
        MapLabel::CashRunsOut(may_fail) => text![
            Span::strong("Below the dashed line the cash runs out"),
            may_fail.then_some(" if it doesn’t work, before you are paid again"),
        ],
        MapLabel::FlipsHere => Span::strong("Here it flips to a loss").into(),
        MapLabel::Range(from, to) => range(from, to, f),
    }
}

/// `$22/h for 6 months`.
fn place(cell: &Cell, f: &Figures) -> Span {
    let rate = value(cell.unit, cell.cut, Style::Short, f);
    Span::figure(format!("{rate} for {}", months(cell.months)))
}

pub(super) fn cell(cell: &Cell, f: &Figures) -> Text {
    text![
        place(cell, f),
        ": ",
        match cell.gain {
            Some(amount) => gain(amount, f),
            None => Span::strong("no answer"),
        },
        match cell.lasts {
            None => Text::new(),
            Some(true) => Text::from("; cash holds"),
            Some(false) => text!["; ", Span::loss("cash runs out")],
        },
    ]
}

/// `+80–100,000`, `up to +20,000`, `over +100,000`; `a gain` and `a loss` where there is no more to
/// tell apart.
fn range(from: Option<f64>, to: Option<f64>, f: &Figures) -> Text {
    let whole = |amount: f64| f.axis(three_digits(amount), false);
    let said = match (from, to) {
        (None, None) => return Text::new(),
        (Some(0.0), None) => "a gain".to_owned(),
        (None, Some(0.0)) => "a loss".to_owned(),
        (Some(from), None) => format!("over {}", whole(from)),
        (None, Some(to)) => format!("below {}", whole(to)),
        (Some(from), Some(to)) => {
            // From zero outwards, with the sign once.
            let (near, far) = if to > 0.0 { (from, to) } else { (-to, -from) };
            let sign = if to > 0.0 { "+" } else { "\u{2212}" };
            if near == 0.0 {
                return Span::figure(format!("up to {sign}{}", f.plain(far))).into();
            }
            let thousands = is_round(near) && is_round(far) && far < MILLION;
            let first = if thousands { near / THOUSAND } else { near };
            format!("{sign}{}–{}", f.plain(first), f.plain(far))
        }
    };
    Span::figure(said).into()
}

/// Whether it is thousands and nothing else. (`%` of floats brings a division of its own along.)
fn is_round(amount: f64) -> bool {
    let thousands = amount / THOUSAND;
    thousands == libm::trunc(thousands)
}
