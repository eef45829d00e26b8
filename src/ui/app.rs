//! The one component: it keeps the desk, and paints the page anew after every act.

use super::{
    act::Act,
    ask::{use_answers, use_worker},
    desk::Desk,
    fold::levers_of,
    hand::Hand,
    keeping::use_keeper,
    levers::main_levers,
    page::{Page, Places, page},
    scenario_file, scenarios,
    sparks::Sparks,
    tables::use_tables,
    url::{read, use_address},
    verdict::title,
    view::View,
    wages::use_wages,
};
use crate::{
    platform::{
        address,
        observe::{Sight, Size},
        page as document,
    },
    scenario::lever::Subject,
    session::Action,
    words::ui_en::BAR,
};
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

/// Widths of a slider and the story on a wide screen, in pixels, until they are known.
const WIDTHS: (f64, f64) = (288.0, 848.0);

/// State, and the page as a function of it.
#[component]
pub(crate) fn App() -> Html {
    let desk = use_reducer(|| {
        let (session, notices) = read(&address::fragment());
        Desk::open(session, notices, WIDTHS)
    });
    let hand = Hand(desk.dispatcher());
    let places = use_memo((), |()| Places::default());
    let sparks = use_mut_ref(Sparks::default);
    use_address(&desk, &hand);
    let worker = use_worker(&hand);
    use_wages(&desk, &hand);
    let files = scenario_file::use_files(&hand);
    let keeper = use_keeper(&desk, &hand);
    use_tables(&desk, &hand, &worker);
    use_effect_with((), {
        let (hand, places) = (hand.clone(), places.clone());
        move |()| {
            let keys = undo_keys(hand.clone());
            let sight = element(&places.verdict).and_then(|verdict| {
                let hand = hand.clone();
                Sight::of(&verdict, move |seen| hand.dispatch(Act::Stuck(!seen)))
            });
            let slide = element(&places.slide).and_then(|slide| {
                let hand = hand.clone();
                Size::of(&slide, move |width| hand.dispatch(Act::Widths(Some(width), None)))
            });
            let story = element(&places.story).and_then(|story| {
                Size::of(&story, move |width| hand.dispatch(Act::Widths(None, Some(width))))
            });
            move || drop((keys, sight, slide, story))
        }
    });
    let was_open = use_mut_ref(|| false);
    use_effect_with((desk.reach, desk.sheet), {
        let hand = hand.clone();
        move |(reach, open)| {
            let before = was_open.replace(*open);
            if let Some(lever) = reach {
                document::focus(&format!("field-{}", lever.name()));
                hand.dispatch(Act::Reached);
            } else if *open && !before {
                document::focus("levers");
            } else if before && !*open {
                document::focus("open-levers");
            }
        }
    });
    let was_shown = use_mut_ref(|| false);
    use_effect_with(desk.look.scenarios, move |shown| {
        let before = was_shown.replace(*shown);
        if before != *shown {
            document::focus(if *shown { scenarios::PANEL } else { scenarios::OPENER });
        }
    });
    use_effect_with(desk.all_figures, |open| {
        if *open {
            document::focus("routes-title");
        }
    });
    use_effect_with(desk.stuck, {
        let touched = desk.touched;
        move |_| {
            if let Some(lever) = touched.filter(|lever| lever.subject() != Subject::Main) {
                document::reveal(&format!("field-{}", lever.name()));
            }
        }
    });
    let basis = (
        desk.session.shared(),
        desk.session.focus(),
        desk.per,
        desk.opened.clone(),
        desk.settled.clone(),
        desk.tables.clone(),
    );
    let view = use_memo(basis, |_| View::of(&desk));
    use_answers(&desk, &view, &worker);
    let levers =
        main_levers(&view).chain(desk.folds.iter().flat_map(|subject| levers_of(*subject, &view)));
    sparks.borrow_mut().follow(levers, &desk, &view);
    let sparks = sparks.borrow();
    let whole = Page {
        desk: &desk,
        view: &view,
        sparks: &sparks,
        hand: &hand,
        worker: &worker,
        keeper: &keeper,
        files: &files,
        places: &places,
    };
    use_effect_with((), {
        let hand = hand.clone();
        move |()| {
            let listening = document::on_print(move |printing| hand.dispatch(Act::Print(printing)));
            move || drop(listening)
        }
    });
    use_effect_with((), {
        // The scenario that is at hand then makes no difference to what a file says.
        let reading = scenario_file::reading(&whole);
        move |()| {
            let listening = reading.start();
            move || drop(listening)
        }
    });
    let title = if desk.drag.is_some() { None } else { Some(BAR.title(title(&whole).as_deref())) };
    use_effect_with(title, |title| {
        if let Some(title) = title {
            document::title(title);
        }
    });
    page(&whole).html()
}

fn element(node: &NodeRef) -> Option<Element> {
    node.cast()
}

/// Ctrl or ⌘ with Z undoes, with Shift (or Ctrl+Y) redoes.
fn undo_keys(hand: Hand) -> Option<EventListener> {
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
