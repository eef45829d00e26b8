//! How far off each figure may plausibly be: stated, and the reader's to change.

use super::{
    act::Act,
    el::{El, button, el},
    entry::{Entry, press, text},
    look::Glance,
    page::Page,
    swings::cents,
};
use crate::{
    explore::{Plausible, Swing},
    session::Action,
    words::{
        catalogue::{key, say},
        field,
        lever::Style,
        page as words,
    },
    worker::Turns,
};
use std::rc::Rc;

/// An end of a range.
#[derive(Clone, Copy, PartialEq)]
enum End {
    Low,
    High,
}

/// The button, and once it is pressed the ranges.
pub(crate) fn ranges(page: &Page<'_>, turns: &Turns) -> El {
    let open = page.desk.look.ranges_open;
    let toggle = button("link", page.hand, Act::Look(Glance::Ranges))
        .state("aria-expanded", open)
        .say(page.word(key::RANGES_TOGGLE));
    let list = open.then(|| {
        // In one order whatever they move: nobody's field goes elsewhere while they type.
        el("ul", "ranges").all(turns.sensitivity.swings.iter().map(|swing| row(page, swing)))
    });
    el("div", "").put(el("p", "under").put(toggle)).all(list)
}

fn row(page: &Page<'_>, swing: &Swing) -> El {
    let view = page.view;
    let lever = swing.lever;
    let name = view.voice().lever(lever).label;
    let changed = page.desk.session.ranges().iter().any(|range| range.lever == lever);
    let usual = changed.then(|| {
        let full = say!(view.words, RANGES_RESET_LABEL, lever = name).to_string();
        let act = Act::Do(Action::UsualRange(lever));
        press(page.word(key::RANGES_RESET), full, false, page, act)
    });
    el("li", "")
        .key(lever.name())
        .attr("data-range", lever.name())
        .put(end(page, swing, End::Low))
        .put(end(page, swing, End::High))
        .all(usual)
}

fn end(page: &Page<'_>, swing: &Swing, end: End) -> El {
    let view = page.view;
    let (lever, route) = (swing.lever, view.route);
    let voice = view.voice();
    let name = voice.lever(lever).label;
    let unit = view.unit(lever);
    let (which, value, label) = match end {
        End::Low => ("low", swing.low, say!(view.words, RANGES_LOW, lever = name)),
        End::High => ("high", swing.high, say!(view.words, RANGES_HIGH, lever = name)),
    };
    let shown = cents(unit, view.shown_value(lever, value));
    let range = Plausible { lever, low: swing.low, high: swing.high };
    let commit = {
        let view = view.clone();
        Rc::new(move |text: &str| {
            let voice = view.voice();
            let typed = match field::read(unit, text, voice.figures.format()) {
                Ok(typed) => typed,
                Err(error) => {
                    return (None, Some(words::unread(&voice, error, Some(unit), shown)));
                }
            };
            let wanted = view.stored_value(lever, typed);
            let wanted = match end {
                End::Low => Plausible { low: wanted, ..range },
                End::High => Plausible { high: wanted, ..range },
            };
            let Some(taken) = wanted.checked(&view.stored, route) else {
                let stays = field::show(unit, shown, &voice.figures);
                return (None, Some(say!(view.words, RANGES_ORDER, value = stays).to_string()));
            };
            let became = if end == End::Low { taken.low } else { taken.high };
            let became = view.shown_value(lever, became);
            let alike = |a: f64, b: f64| libm::fabs(a - b) <= CLOSE * libm::fabs(b);
            let said = (!alike(became, typed)).then(|| {
                if view.value(lever).is_some_and(|own| alike(became, own)) {
                    let own = voice.value(unit, became, Style::Short);
                    say!(view.words, RANGES_OWN, value = own).to_string()
                } else {
                    words::set_to(&voice, Some(unit), typed, became)
                }
            });
            (Some(Act::Do(Action::Range(taken))), said)
        })
    };
    let entry = Entry {
        id: &format!("{which}-{}", lever.name()),
        label: &label.to_string(),
        unit: Some(voice.unit(lever, unit)),
        written: field::show(unit, shown, &voice.figures),
        commit,
    };
    text(entry, page)
}

/// Two values are the same if they differ by less than this share: what converting a pay to another
/// unit and back leaves over.
const CLOSE: f64 = 1e-9;
