//! What could flip the answer.

use crate::{
    letters,
    scenario::lever::{Lever, Unit},
    words::{
        Span, Text, Voice,
        catalogue::{key, say},
        format::three_digits,
        lever::Style,
        swings::{Flip, SwingEnd, SwingFinding, SwingLabel},
    },
};

pub(super) fn finding(v: &Voice, finding: &SwingFinding) -> Text {
    let breaks = match (finding.breaks, finding.ahead) {
        (0, _) => None,
        (1, true) => Some(key::SWINGS_BUT_ONE),
        (1, false) => Some(key::SWINGS_AND_ONE),
        (_, true) => Some(key::SWINGS_BUT_SOME),
        (_, false) => Some(key::SWINGS_AND_SOME),
    };
    let mut saying = v.saying(match (finding.flip, finding.ahead) {
        (Some(flip), true) if flip.plausible => key::SWINGS_FLIP_LOSS,
        (Some(flip), false) if flip.plausible => key::SWINGS_FLIP_WORTH,
        (Some(_), true) => key::SWINGS_REASON_LOSS,
        (Some(_), false) => key::SWINGS_REASON_WORTH,
        (None, true) => key::SWINGS_NONE_LOSS,
        (None, false) => key::SWINGS_NONE_WORTH,
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
        SwingLabel::Smallest(flip, ahead) => {
            let what = if ahead { key::SWINGS_SMALLEST_LOSS } else { key::SWINGS_SMALLEST_WORTH };
            say!(
                v,
                SWINGS_SMALLEST,
                what = Span::strong(v.word(what)),
                flip = named(v, &flip),
                yours = Span::yours(flip.lever, short(v, flip.unit, flip.yours)),
            )
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
