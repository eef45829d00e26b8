//! A field and a choice as plain functions: what a lever is without its slider and its chart.

use super::{
    desk::{Act, Desk, Hand},
    look::Glance,
    shown,
    view::View,
};
use crate::{
    scenario::{Scenario, part::Place},
    session::Action,
    words::{field, ui_routes_en as words},
};
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// A text field: what is typed stays until it is left or Enter is pressed; `commit` then takes it,
/// and gives what is to be said.
pub(crate) fn text(
    id: &str,
    label: Html,
    written: String,
    numeric: bool,
    desk: &Desk,
    hand: &Hand,
    commit: impl Fn(&str) -> Option<String> + 'static,
) -> Html {
    let note = format!("{id}-note");
    let typing = desk.look.typed(id);
    let typed = typing.is_some();
    let commit = Rc::new(commit);
    let oninput = {
        let (hand, id) = (hand.clone(), id.to_owned());
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                hand.dispatch(Act::Look(Glance::Type(id.clone(), input.value())));
            }
        })
    };
    let take = {
        let (hand, id, written) = (hand.clone(), id.to_owned(), written.clone());
        move |text: String| {
            if typed || text != written {
                let said = if text == written { None } else { commit(&text) };
                hand.dispatch(Act::Look(Glance::Typed(id.clone(), said)));
            }
        }
    };
    let drop = {
        let (hand, id) = (hand.clone(), id.to_owned());
        move || hand.dispatch(Act::Look(Glance::Typed(id.clone(), None)))
    };
    let onblur = {
        let take = take.clone();
        Callback::from(move |event: FocusEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                take(input.value());
            }
        })
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                take(input.value());
            }
        }
        "Escape" if typed => {
            event.stop_propagation();
            drop();
        }
        // While something is being typed, undoing is the field's own.
        "z" | "Z" if typed => event.stop_propagation(),
        _ => {}
    });
    let said = desk.look.words(id).map(str::to_owned);
    html! {
        <div class="entry" key={id.to_owned()} data-entry={id.to_owned()}>
            <div class="lever-row">
                <label for={id.to_owned()}>{ label }</label>
                <input id={id.to_owned()} class={classes!("field", (!numeric).then_some("words"))} type="text"
                    inputmode={if numeric { "decimal" } else { "text" }} autocomplete="off" enterkeyhint="done"
                    maxlength={(!numeric).then(|| words::NAME_CHARS.to_string())}
                    value={typing.unwrap_or(written)} aria-describedby={note.clone()}
                    {oninput} {onblur} {onkeydown} />
            </div>
            <p id={note} class="message" role="status">{ said }</p>
        </div>
    }
}

/// The field of a number of the route in focus; nothing where the route has no such number.
pub(crate) fn number(
    id: &str,
    label: &str,
    place: Place,
    desk: &Desk,
    view: &View,
    hand: &Hand,
) -> Html {
    let Some(value) = place.get(&view.shown, view.route) else { return Html::default() };
    let voice = view.voice();
    let unit = place.unit(&view.shown, view.route);
    let written = unit.map_or_else(
        || voice.figures.plain(value),
        |unit| field::show(unit, value, &voice.figures),
    );
    let label = html! {
        <>{ label }{ " " }<span class="unit">{ words::unit(unit, &voice.figures) }</span></>
    };
    let commit = {
        let (view, hand) = (view.clone(), hand.clone());
        move |text: &str| {
            let voice = view.voice();
            // People are counted in whole numbers, as months are.
            let counted = unit.unwrap_or(crate::scenario::lever::Unit::Months);
            match field::read(counted, text, voice.figures.format()) {
                Ok(typed) => {
                    let factor = shown::factor_of_place(place, &view.stored, view.route, view.per);
                    let wanted = if factor == 1.0 { typed } else { typed / factor };
                    let mut next = (*view.stored).clone();
                    let taken = place.set(&mut next, view.route, wanted)?;
                    hand.dispatch(Act::Do(Action::Replace(Box::new(next))));
                    (taken != wanted).then(|| words::set_to(unit, wanted, taken * factor, &voice))
                }
                Err(error) => Some(words::unread(error, unit, value, &voice)),
            }
        }
    };
    text(id, label, written, true, desk, hand, commit)
}

/// A choice from a few words; `set` makes it in a copy of the scenario.
pub(crate) fn select(
    id: &str,
    label: &str,
    options: &[&'static str],
    now: usize,
    view: &View,
    hand: &Hand,
    set: impl Fn(&mut Scenario, usize, usize) + 'static,
) -> Html {
    let (hand, scenario, route) = (hand.clone(), view.stored.clone(), view.route);
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            let mut next = (*scenario).clone();
            set(&mut next, route, select.selected_index().max(0) as usize);
            hand.dispatch(Act::Do(Action::Replace(Box::new(next))));
        }
    });
    html! {
        <p class="choice" key={id.to_owned()} data-choice={id.to_owned()}>
            <label for={id.to_owned()}>{ label }</label>
            <select id={id.to_owned()} {onchange}>
                { for options.iter().enumerate().map(|(i, word)| html! {
                    <option key={i} selected={i == now}>{ *word }</option>
                }) }
            </select>
        </p>
    }
}

/// A link-like button.
pub(crate) fn press(
    word: &'static str,
    full: String,
    disabled: bool,
    hand: &Hand,
    act: impl Fn() -> Act + 'static,
) -> Html {
    let hand = hand.clone();
    let onclick = Callback::from(move |_: MouseEvent| hand.dispatch(act()));
    html! {
        <button type="button" class="link" aria-label={full} {disabled} {onclick}>{ word }</button>
    }
}
