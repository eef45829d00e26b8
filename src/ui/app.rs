//! The page as a whole.

use super::{
    brief::brief,
    compare,
    desk::{Act, Desk},
    header::header,
    levers::Levers,
    months,
    must::must,
    notices::notices,
    over_time::OverTime,
    tables::use_tables,
    url::{read, use_address},
    verdict::VerdictSection,
    view::View,
    years::years,
};
use crate::{
    platform::{address, intl::IntlFormat, observe::Sight, page},
    session::Action,
    words::{
        ui_en::{BAR, FOOT},
        verdict::headline,
    },
};
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

/// One state, one view of it, and the sections over that view.
#[component]
pub(crate) fn App() -> Html {
    let desk = use_reducer(|| {
        let (session, notices) = read(&address::fragment());
        Desk::open(session, notices)
    });
    let hand = desk.dispatcher();
    let shared = std::rc::Rc::new((*desk).clone());
    use_address(&shared, &hand);
    use_tables(&shared, &hand);
    let format =
        use_memo(shared.session.scenario().locale.clone(), |locale| IntlFormat::new(locale));
    let basis = (
        shared.session.shared(),
        shared.session.focus(),
        shared.per,
        shared.opened.clone(),
        shared.settled.clone(),
        shared.tables.clone(),
    );
    let view = use_memo((basis, format), {
        let shared = shared.clone();
        move |(_, format)| View::of(&shared, format)
    });
    let view = (*view).clone();
    let verdict = use_node_ref();
    let stuck = use_state_eq(|| false);
    use_effect_with(verdict.clone(), {
        let stuck = stuck.setter();
        move |node| {
            let sight = node
                .cast::<Element>()
                .and_then(|element| Sight::of(&element, move |seen| stuck.set(!seen)));
            move || drop(sight)
        }
    });
    use_effect_with((), {
        let hand = hand.clone();
        move |()| {
            let keys = undo_keys(hand);
            move || drop(keys)
        }
    });
    let voice = view.voice();
    let title = view.result().map(|result| {
        voice.language.headline(headline(&view.shown, result), &voice.figures).to_string()
    });
    use_effect_with((title, shared.drag.is_some()), |(title, dragging)| {
        if !dragging {
            page::title(&BAR.title(title.as_deref()), "en", false);
        }
    });
    let dragging = shared.drag.is_some();
    let open = {
        let hand = hand.clone();
        Callback::from(move |_: MouseEvent| {
            hand.dispatch(Act::Sheet(true));
            page::focus("levers");
        })
    };
    html! {
        <div class={classes!("whole", dragging.then_some("dragging"))}>
            { header(&shared, &hand) }
            <div class="page frame">
                <Levers desk={shared.clone()} view={view.clone()} hand={hand.clone()} stuck={*stuck} />
                <main class="story">
                    { notices(&shared.notices, &hand) }
                    <VerdictSection view={view.clone()} hand={hand.clone()} {dragging} why={shared.look.why} node={verdict} />
                    <OverTime view={view.clone()} {dragging} />
                    { must(&view, &hand) }
                    { years(&view) }
                    { compare::section(&view, &hand) }
                    { months::section(&shared, &view, &hand) }
                </main>
            </div>
            <footer class="frame">
                <div class="foot">
                    <p>{ FOOT.computed }</p>
                    <p>{ FOOT.no_advice }</p>
                </div>
            </footer>
            <div class="bar">
                <div class="bar-in">
                    { brief(&view, true) }
                    <button type="button" id="open-levers" class="button main" aria-expanded={shared.sheet.to_string()}
                        aria-controls="levers" onclick={open}>{ BAR.levers }</button>
                </div>
            </div>
        </div>
    }
}

/// Ctrl or ⌘ with Z undoes, with Shift (or Ctrl+Y) redoes.
fn undo_keys(hand: super::desk::Hand) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        let action = match (event.key().as_str(), event.shift_key()) {
            ("z" | "Z", false) => Action::Undo,
            ("z" | "Z", true) | ("y" | "Y", false) => Action::Redo,
            _ => return,
        };
        event.prevent_default();
        hand.dispatch(Act::Do(action));
    }))
}
