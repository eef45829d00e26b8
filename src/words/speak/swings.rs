//! What could flip the answer.

use crate::{
    letters,
    scenario::lever::{Lever, Unit},
    words::{
        Span, Text, Voice,
        catalogue::{key, say},
        format::three_digits,
        lever::Style,
        swings::{Flip, SwingEnd, SwingFinding, SwingLabel, TurnedTo},
    },
};

pub(super) fn finding(v: &Voice, finding: &SwingFinding) -> Text {
    let breaks = match (finding.breaks, finding.to) {
        (0, _) | (_, TurnedTo::Carried | TurnedTo::Broke) => None,
        (1, TurnedTo::Loss) => Some(key::SWINGS_BUT_ONE),
        (1, TurnedTo::Worth) => Some(key::SWINGS_AND_ONE),
        (_, TurnedTo::Loss) => Some(key::SWINGS_BUT_SOME),
        (_, TurnedTo::Worth) => Some(key::SWINGS_AND_SOME),
    };
    // A figure of 0 may be off by no share of itself: where that alone turns it, it does not in reason.
    let within_reason = match finding.flip {
        Some(flip) => Some(flip.plausible),
        None => finding.elsewhere.then_some(false),
    };
    let empties = finding.flip.is_some_and(|flip| flip.broke);
    let mut saying = v.saying(match (within_reason, finding.to) {
        (Some(true), TurnedTo::Loss) => key::SWINGS_FLIP_LOSS,
        (Some(true), TurnedTo::Worth) if empties => key::SWINGS_FLIP_WORTH_BROKE,
        (Some(true), TurnedTo::Worth) => key::SWINGS_FLIP_WORTH,
        (Some(true), TurnedTo::Carried | TurnedTo::Broke) => key::SWINGS_FLIP_CARRIED,
        (Some(false), TurnedTo::Loss) => key::SWINGS_REASON_LOSS,
        (Some(false), TurnedTo::Worth) => key::SWINGS_REASON_WORTH,
        (Some(false), TurnedTo::Carried | TurnedTo::Broke) => key::SWINGS_REASON_CARRIED,
        (None, TurnedTo::Loss) => key::SWINGS_NONE_LOSS,
        (None, TurnedTo::Worth) => key::SWINGS_NONE_WORTH,
        (None, TurnedTo::Carried | TurnedTo::Broke) => key::SWINGS_NONE_CARRIED,
    });
    saying.put("flip", finding.flip.map(|flip| named(v, &flip)));
    saying.put("breaks", breaks.map(|breaks| v.word(breaks)));
    saying.text()
}

/// `rate after, $33.90/h`.
fn named(v: &Voice, flip: &Flip) -> Text {
    let name = lower(v, flip.lever);
    // A name that has a comma of its own is followed by a colon.
    let mut saying =
        v.saying(if name.contains(',') { key::SWINGS_FLIP_COMMA } else { key::SWINGS_FLIP });
    saying.put("name", name);
    saying.put("value", Span::figure(short(v, flip.unit, flip.value)));
    saying.text()
}

/// A lever's name within a sentence.
pub(super) fn lower(v: &Voice, lever: Lever) -> String {
    letters::lowered(v.lever(lever).label)
}

/// A value in a chart: rates of a year are told by their label.
fn short(v: &Voice, unit: Unit, amount: f64) -> String {
    v.value(unit, amount, if unit == Unit::Rate { Style::Bare } else { Style::Short })
}

pub(super) fn label(v: &Voice, label: SwingLabel) -> Text {
    match label {
        SwingLabel::Drawn => say!(v, SWINGS_DRAWN),
        SwingLabel::Yours(gain) => {
            let said = say!(v, SWINGS_YOURS, gain = v.figures.difference(gain));
            Span::strong(said.to_string()).into()
        }
        SwingLabel::End(at) => end(v, &at),
        SwingLabel::Smallest(flip, to) => {
            let what = match to {
                TurnedTo::Loss => key::SWINGS_SMALLEST_LOSS,
                TurnedTo::Worth => key::SWINGS_SMALLEST_WORTH,
                TurnedTo::Broke => key::SWINGS_SMALLEST_BROKE,
                TurnedTo::Carried => key::SWINGS_SMALLEST_CARRIED,
            };
            let broke = flip.broke;
            let mut saying = v.saying(if broke {
                key::SWINGS_SMALLEST_BROKE_THERE
            } else {
                key::SWINGS_SMALLEST
            });
            saying.put("what", Span::strong(v.word(what)));
            saying.put("flip", named(v, &flip));
            saying.put("yours", Span::yours(flip.lever, short(v, flip.unit, flip.yours)));
            saying.text()
        }
    }
}

/// `$34/h +32,200`, `cash runs out · 12 months`.
pub(super) fn end(v: &Voice, end: &SwingEnd) -> Text {
    let at = short(v, end.unit, end.value);
    match end.gain {
        _ if !end.lasts => {
            let broke = Span::loss(v.word(key::SWINGS_BROKE));
            say!(v, SWINGS_END_BROKE, broke = broke, value = Span::figure(at))
        }
        Some(gain) => {
            let gain = v.figures.axis(three_digits(gain), false);
            Span::figure(say!(v, SWINGS_END, value = at, gain = gain).to_string()).into()
        }
        None => say!(v, SWINGS_END_NO_ANSWER, value = Span::figure(at)),
    }
}
