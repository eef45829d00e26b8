//! A field and a choice: what a lever is without its slider and its chart.

use super::{
    act::Act,
    el::{El, button, el},
    events,
    look::Glance,
    page::Page,
};
use crate::{
    scenario::{Scenario, lever::Unit, part::Place},
    session::Action,
    words::{field, page as words},
};
use std::rc::Rc;
use yew::virtual_dom::ListenerKind as Kind;

/// Takes what was typed: what it leads to, if anything, and what is to be said of it, if anything.
pub(crate) type Commit = Rc<dyn Fn(&str) -> (Option<Act>, Option<String>)>;

/// A field before it is drawn.
pub(crate) struct Entry<'a> {
    /// Its name in the document.
    pub(crate) id: &'a str,
    /// What it is.
    pub(crate) label: &'a str,
    /// What it is counted in; none for words.
    pub(crate) unit: Option<String>,
    /// What stands in it.
    pub(crate) written: String,
    /// Takes what was typed.
    pub(crate) commit: Commit,
}

/// A text field: what is typed stays until it is left or Enter is pressed.
pub(crate) fn text(entry: Entry<'_>, page: &Page<'_>) -> El {
    let Entry { id, label, unit, written, commit } = entry;
    let note = format!("{id}-note");
    let typing = page.desk.look.typed(id);
    let typed = typing.is_some();
    let take = {
        let (id, written, hand) = (id.to_owned(), written.clone(), page.hand.clone());
        Rc::new(move |event: &web_sys::Event| {
            let text = events::field(event)?.value();
            if !typed && text == written {
                return None;
            }
            let (act, said) = if text == written { (None, None) } else { commit(&text) };
            if let Some(act) = act {
                hand.dispatch(act);
            }
            Some(Act::Look(Glance::Typed(id.clone(), said)))
        })
    };
    let name = id.to_owned();
    let input = el("input", if unit.is_some() { "field" } else { "field words" })
        .attr("id", id.to_owned())
        .attr("type", "text")
        .attr("inputmode", if unit.is_some() { "decimal" } else { "text" })
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "done")
        .attr("aria-describedby", note.clone())
        .value(typing.unwrap_or(written))
        .on(Kind::oninput, page.hand, {
            let name = name.clone();
            Box::new(move |event| {
                let text = events::field(event)?.value();
                Some(Act::Look(Glance::Type(name.clone(), text)))
            })
        })
        .on(Kind::onblur, page.hand, {
            let take = take.clone();
            Box::new(move |event| take(event))
        })
        .on(
            Kind::onkeydown,
            page.hand,
            Box::new(move |event| {
                match events::key(event)?.key().as_str() {
                    "Enter" => take(event),
                    "Escape" if typed => {
                        event.stop_propagation();
                        Some(Act::Look(Glance::Typed(name.clone(), None)))
                    }
                    // While something is being typed, undoing is the field's own.
                    "z" | "Z" | "y" | "Y" if typed => {
                        event.stop_propagation();
                        None
                    }
                    _ => None,
                }
            }),
        );
    let mut title = el("label", "").attr("for", id.to_owned()).say(label.to_owned());
    let input = match unit {
        Some(unit) => {
            title = title.say(" ").put(el("span", "unit").say(unit));
            input
        }
        None => input.attr("maxlength", words::NAME_CHARS.to_string()),
    };
    let said = page.desk.look.words(id).unwrap_or_default().to_owned();
    el("div", "entry")
        .key(id.to_owned())
        .attr("data-entry", id.to_owned())
        .put(el("div", "lever-row").put(title).put(input))
        .put(el("p", "message").attr("id", note).attr("role", "status").say(said))
}

/// The field of a number of the route in focus; none where the route has no such number.
pub(crate) fn number(id: &str, label: &str, place: Place, page: &Page<'_>) -> Option<El> {
    let view = page.view;
    let value = place.get(&view.shown, view.route)?;
    let voice = view.voice();
    let unit = place.unit(&view.shown, view.route);
    let written = unit.map_or_else(
        || voice.figures.plain(value),
        |unit| field::show(unit, value, &voice.figures),
    );
    let commit = {
        let view = view.clone();
        Rc::new(move |text: &str| {
            let voice = view.voice();
            // People are counted in whole numbers, as months are.
            match field::read(unit.unwrap_or(Unit::Months), text, voice.figures.format()) {
                Ok(typed) => {
                    let factor = view.factor_of_place(place);
                    let wanted = typed / factor;
                    let mut next = (*view.stored).clone();
                    let Some(taken) = place.set(&mut next, view.route, wanted) else {
                        return (None, None);
                    };
                    let said = (taken != wanted)
                        .then(|| words::set_to(&voice, unit, wanted, taken * factor));
                    (Some(Act::Do(Action::Replace(Box::new(next)))), said)
                }
                Err(error) => (None, Some(words::unread(&voice, error, unit, value))),
            }
        })
    };
    let unit = Some(words::unit(&voice, unit));
    Some(text(Entry { id, label, unit, written, commit }, page))
}

/// A choice from a few words; `set` makes it in a copy of the scenario, for the route and, where it
/// is about one, the stage.
pub(crate) fn select(
    id: &str,
    label: &str,
    options: &[impl AsRef<str>],
    now: usize,
    page: &Page<'_>,
    set: impl Fn(&mut Scenario, usize, usize) + 'static,
) -> El {
    let (scenario, route) = (page.view.stored.clone(), page.view.route);
    let select = choose(id, options, now).on(
        Kind::onchange,
        page.hand,
        Box::new(move |event| {
            let mut next = (*scenario).clone();
            set(&mut next, route, events::chosen(event)?);
            Some(Act::Do(Action::Replace(Box::new(next))))
        }),
    );
    el("p", "choice")
        .key(id.to_owned())
        .attr("data-choice", id.to_owned())
        .put(el("label", "").attr("for", id.to_owned()).say(label.to_owned()))
        .put(select)
}

/// The bare choice.
pub(crate) fn choose(id: &str, options: &[impl AsRef<str>], now: usize) -> El {
    let options = options.iter().enumerate();
    let options =
        options.map(|(i, word)| el("option", "").chosen(i == now).say(word.as_ref().to_owned()));
    el("select", "").attr("id", id.to_owned()).all(options)
}

/// A link-like button; `full` is what it says to those who do not see where it stands.
pub(crate) fn press(
    word: &'static str,
    full: String,
    disabled: bool,
    page: &Page<'_>,
    act: Act,
) -> El {
    button("link", page.hand, act).attr("aria-label", full).flag("disabled", disabled).say(word)
}
