//! A lever: one value, by slider and by field.

use super::{
    act::Act,
    el::{El, el},
    events,
    lever_field::field,
    lever_spark::spark,
    means,
    page::Page,
    spans,
};
use crate::{
    chart::track::Move,
    digits,
    scenario::lever::{Lever, Subject},
    words::{
        catalogue::key,
        lever::{LeverNote, Style, not_affordable, odd},
    },
};
use yew::virtual_dom::ListenerKind as Kind;

/// Label and field, chart and slider, ends, message.
pub(crate) fn lever(lever: Lever, page: &Page<'_>) -> El {
    let view = page.view;
    let voice = view.voice();
    let words = voice.lever(lever);
    let name = lever.name();
    let label = el("label", "")
        .attr("for", format!("field-{name}"))
        .say(words.label)
        .say(" ")
        .put(el("span", "unit").say(voice.unit(lever, view.unit(lever))));
    let meant = page.desk.look.meant == Some(lever);
    let meaning = page.late().filter(|_| meant).map(|late| (late.meaning)(lever, page));
    let sign = means::sign(lever, words.label, page);
    let row = el("div", "lever-row").put(label).put(sign).put(field(lever, page));
    // The five are small only where they are many at once.
    let small = page.desk.stuck || page.desk.sheet || lever.subject() != Subject::Main;
    let mut slide = el("div", if small { "slide small" } else { "slide" })
        .put(slider(lever, words.label, page))
        .put(spark(lever, page, small));
    if lever == Lever::Now {
        slide = slide.node(&page.places.slide);
    }
    el("div", "lever")
        .key(name)
        .attr("data-lever", name)
        .put(row)
        .all(meaning)
        .put(slide)
        .put(message(lever, page))
}

/// The slider itself; it lies over its drawing.
fn slider(lever: Lever, label: &'static str, page: &Page<'_>) -> El {
    let view = page.view;
    let voice = view.voice();
    let range = view.range(lever);
    let value = view.value(lever);
    let spoken = value.map(|value| voice.value(view.unit(lever), value, Style::Spoken));
    let settle = || Box::new(|_: &_| Some(Act::Settle));
    el("input", "")
        .attr("type", "range")
        .attr("aria-label", label)
        .attr(
            "aria-valuetext",
            spoken.unwrap_or_else(|| page.word(key::LEVER_UI_NOT_TOLD).to_owned()),
        )
        .attr("min", digits::write(range.low))
        .attr("max", digits::write(range.high))
        .attr("step", "any")
        .value(digits::write(value.unwrap_or(range.low)))
        .on(
            Kind::oninput,
            page.hand,
            Box::new(move |event| Some(Act::Slide(lever, events::field(event)?.value_as_number()))),
        )
        .on(
            Kind::onkeydown,
            page.hand,
            Box::new(move |event| {
                let key = events::key(event)?;
                let by = Move::of_key(&key.key(), key.shift_key())?;
                event.prevent_default();
                Some(Act::Step(lever, by))
            }),
        )
        .on(Kind::onpointerdown, page.hand, Box::new(move |_| Some(Act::Begin(lever, None))))
        .on(Kind::onpointerup, page.hand, settle())
        .on(Kind::onpointercancel, page.hand, Box::new(|_| Some(Act::Cancel)))
        .on(Kind::onchange, page.hand, settle())
}

/// What is said beside the lever.
fn message(lever: Lever, page: &Page<'_>) -> El {
    let typing = page.desk.draft.as_ref().is_some_and(|(of, _)| *of == lever);
    let line = el("p", if typing { "message hint" } else { "message" })
        .attr("id", format!("note-{}", lever.name()))
        .attr("role", "status");
    if typing {
        return line
            .put(el("span", "if-fine").say(page.word(key::LEVER_UI_TYPING)))
            .put(el("span", "if-touch").say(page.word(key::LEVER_UI_TYPING_TOUCH)));
    }
    let voice = page.view.voice();
    let note = note(lever, page).map(|note| voice.lever_note(&note));
    line.all(note.iter().flat_map(|note| spans::live(note, page)))
}

/// Of what was typed, of a limit it breaks, of an odd value.
fn note(lever: Lever, page: &Page<'_>) -> Option<LeverNote> {
    let view = page.view;
    let said = page.desk.said.as_ref().filter(|said| said.lever == lever);
    if let Some(said) = said.filter(|said| said.of == view.value(lever)) {
        return Some(said.note);
    }
    let answer = view.answer.as_ref().ok()?;
    let broken = || not_affordable(lever, &view.shown, view.route, answer.result(), &answer.bounds);
    // In the hand it would push the other levers down and up again.
    (page.desk.touched == Some(lever) && page.desk.drag.is_none())
        .then(broken)
        .flatten()
        .or_else(|| odd(lever, &view.shown, view.route).map(LeverNote::Odd))
}
