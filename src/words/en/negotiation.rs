//! Sentences for the talk about an offer.

use super::value::{months, rate};
use crate::words::{Span, Text, format::Figures, negotiation::Condition, span::text};

/// What a gain is, said as a condition.
const NO_WORSE: &str = "no worse off than staying";

pub(super) fn condition(condition: &Condition, f: &Figures) -> Text {
    let pay = |amount, per| Span::strong(rate(amount, per, f));
    let at = |amount, per| Span::figure(rate(amount, per, f));
    let long = |count: u32| Span::strong(months(count));
    match *condition {
        Condition::LeastCarried(count, least, per) => text![
            "At ",
            Span::figure(months(count)),
            ", ",
            pay(least, per),
            " is the least your savings carry.",
        ],
        Condition::LeastAhead(count, least, per) => text![
            "At ",
            Span::figure(months(count)),
            ", ",
            pay(least, per),
            " is the least at which you are ",
            NO_WORSE,
            ".",
        ],
        Condition::LongestCarried(cut, per, most) => {
            text!["At ", at(cut, per), ", ", long(most), " is the longest your savings carry."]
        }
        Condition::LongestAhead(cut, per, most) => text![
            "At ",
            at(cut, per),
            ", ",
            long(most),
            " is the longest at which you are ",
            NO_WORSE,
            ".",
        ],
        Condition::StepUp(month, least, per) => text![
            "From month ",
            Span::figure(month.to_string()),
            " on you need at least ",
            pay(least, per),
            " to be ",
            NO_WORSE,
            ".",
        ],
        Condition::LeastThen(least, per) => {
            text!["Afterwards you need at least ", pay(least, per), " to be ", NO_WORSE, "."]
        }
    }
}
