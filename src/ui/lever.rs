//! A lever: one value, by slider and by field.

use super::{
    desk::{Act, Drag, Hand},
    hooks::use_width,
    lever_spark::LeverSpark,
    spans,
    view::{View, track},
};
use crate::{
    chart::track::Move,
    scenario::lever::Lever,
    session::Action,
    words::{
        field,
        lever::{LeverNote, Style, after_set, not_affordable, odd},
        ui_en::LEVER,
    },
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`LeverControl`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The lever.
    pub(crate) lever: Lever,
    /// What is to be seen.
    pub(crate) view: View,
    /// Where acts go.
    pub(crate) hand: Hand,
    /// Itself, while it is dragged.
    pub(crate) drag: Option<Drag>,
    /// Whether it was moved last.
    pub(crate) touched: bool,
    /// The unit of the charts' vertical scale.
    pub(crate) unit: f64,
    /// Whether there is little room.
    pub(crate) small: bool,
}

/// Width of the column on a wide screen, in pixels.
const COLUMN: f64 = 288.0;
/// Characters that a field holds in full size.
const LONG: usize = 7;

/// What was said of the value last typed, and the value it was said of.
type Said = Option<(LeverNote, Option<f64>)>;

/// Label and field, chart and slider, ends, message.
#[component]
pub(crate) fn LeverControl(props: &Props) -> Html {
    let Props { lever, view, hand, drag, unit, small, .. } = props;
    let lever = *lever;
    let node = use_node_ref();
    let width = use_width(&node, COLUMN);
    let draft = use_state(|| None::<String>);
    let said = use_state(|| Said::None);
    let voice = view.voice();
    let words = voice.language.lever(lever);
    let counted = view.unit(lever);
    let value = view.value(lever);
    let range = view.range(lever);
    let name = lever.name();
    let written =
        value.map(|value| field::show(counted, value, &voice.figures)).unwrap_or_default();
    let spoken = value.map(|v| voice.language.value(counted, v, Style::Spoken, &voice.figures));

    let adjust = {
        let (view, hand) = (view.clone(), hand.clone());
        move |shown: f64| {
            let value = view.stored_value(lever, shown);
            hand.dispatch(Act::Do(Action::Adjust { lever, value }));
        }
    };
    let commit = {
        let (draft, said, view, hand) = (draft.clone(), said.clone(), view.clone(), hand.clone());
        let adjust = adjust.clone();
        move || {
            let Some(text) = (*draft).clone() else { return };
            draft.set(None);
            let voice = view.voice();
            let note = match field::read(counted, &text, voice.figures.format()) {
                Ok(shown) => {
                    let mut tried = (*view.shown).clone();
                    let set = lever.set(&mut tried, view.route, shown);
                    adjust(lever.get(&tried, view.route).unwrap_or(shown));
                    hand.dispatch(Act::Do(Action::Settle));
                    after_set(lever, counted, set, value)
                        .map(|note| (note, lever.get(&tried, view.route)))
                }
                Err(error) => Some((LeverNote::Unread(error, counted, value), value)),
            };
            said.set(note);
        }
    };
    let oninput = {
        let (draft, said) = (draft.clone(), said.clone());
        Callback::from(move |event: InputEvent| {
            said.set(None);
            draft.set(event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()));
        })
    };
    let onblur = {
        let commit = commit.clone();
        Callback::from(move |_: FocusEvent| commit())
    };
    let onkeydown = {
        let draft = draft.clone();
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => commit(),
            "Escape" if draft.is_some() => {
                event.stop_propagation();
                draft.set(None);
            }
            // While something is being typed, undoing is the field's own.
            "z" | "Z" if draft.is_some() => event.stop_propagation(),
            _ => {}
        })
    };
    let onfocus = Callback::from(|event: FocusEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            input.select();
        }
    });

    let slide = {
        let (adjust, held) = (adjust.clone(), drag.is_some());
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                let to = input.value_as_number();
                adjust(if held { track(&range).stop(to) } else { to });
            }
        })
    };
    let keys = {
        let (hand, from) = (hand.clone(), value.unwrap_or(range.low));
        Callback::from(move |event: KeyboardEvent| {
            if let Some(key) = Move::of_key(&event.key(), event.shift_key()) {
                event.prevent_default();
                adjust(track(&range).moved(from, key));
                hand.dispatch(Act::Do(Action::Settle));
            }
        })
    };
    let begin = {
        let hand = hand.clone();
        Callback::from(move |_: PointerEvent| hand.dispatch(Act::Begin(lever)))
    };
    let settle = {
        let hand = hand.clone();
        move || hand.dispatch(Act::Settle)
    };
    let (up, lost, change) = (settle.clone(), settle.clone(), settle);

    let long = (written.len() > LONG).then_some("long");
    let note = message(props, (*said).as_ref(), value);
    let (field_id, note_id) = (format!("field-{name}"), format!("note-{name}"));
    html! {
        <div class="lever" data-lever={name} title={words.description}>
            <div class="lever-row">
                <label for={field_id.clone()}>
                    { words.label }{ " " }
                    <span class="unit">{ voice.language.unit(lever, counted, &voice.figures) }</span>
                </label>
                <input id={field_id} class={classes!("field", long)}
                    type="text" inputmode="decimal" autocomplete="off" enterkeyhint="done"
                    value={(*draft).clone().unwrap_or(written)} aria-describedby={note_id.clone()}
                    placeholder={if value.is_none() { LEVER.not_told } else { "" }}
                    {oninput} {onblur} {onkeydown} {onfocus} />
            </div>
            <div ref={node} class={classes!("slide", small.then_some("small"))}>
                <input type="range" aria-label={words.label} aria-valuetext={spoken}
                    min={range.low.to_string()} max={range.high.to_string()} step="any"
                    value={value.unwrap_or(range.low).to_string()}
                    oninput={slide} onkeydown={keys} onpointerdown={begin}
                    onpointerup={Callback::from(move |_: PointerEvent| up())}
                    onpointercancel={Callback::from(move |_: PointerEvent| lost())}
                    onchange={Callback::from(move |_: Event| change())} />
                <LeverSpark {lever} view={view.clone()} range={(range.low, range.high)}
                    unit={*unit} {width} small={*small} drag={*drag} />
            </div>
            <p id={note_id} class={classes!("message", draft.is_some().then_some("hint"))} role="status">
                if draft.is_some() {
                    { LEVER.typing }
                } else if let Some(note) = note {
                    { spans::live(&voice.language.lever_note(&note, &voice.figures), view, hand) }
                }
            </p>
        </div>
    }
}

/// What is to be said beside the lever: of what was typed, of a limit it breaks, of an odd value.
fn message(
    props: &Props,
    said: Option<&(LeverNote, Option<f64>)>,
    value: Option<f64>,
) -> Option<LeverNote> {
    let Props { lever, view, touched, .. } = props;
    if let Some((note, of)) = said
        && *of == value
    {
        return Some(*note);
    }
    let answer = view.answer.as_ref().ok()?;
    let broken = touched
        .then(|| not_affordable(*lever, &view.shown, view.route, &answer.result, &answer.bounds));
    broken.flatten().or_else(|| odd(*lever, &view.shown, view.route).map(LeverNote::Odd))
}
