//! The one component: it keeps the desk, and paints the page anew after every act.

use super::{
    act::Act,
    behind::Behind,
    desk::Desk,
    fetching,
    fold::levers_of,
    hand::Hand,
    late::Part,
    levers::main_levers,
    page::{Page, Places, page},
    reduce::Kept,
    rise::Rise,
    sparks::Sparks,
    verdict::{named, title},
    view::View,
};
use crate::{
    platform::{
        later,
        observe::{Passed, Size},
        page as document, version,
    },
    scenario::lever::Subject,
    session::Action,
    words::catalogue::{key, say},
};
use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Date;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// Widths of a slider and the story on a wide screen, in pixels, until they are known.
pub(super) const WIDTHS: (f64, f64) = (288.0, 848.0);

/// What the page starts with.
#[derive(Properties)]
pub(crate) struct Start {
    /// What it remembers.
    pub(crate) desk: Rc<Desk>,
    /// What is to be seen of that.
    pub(crate) view: Rc<View>,
    /// Where it is made: it takes the place of the document's once it has come up.
    pub(crate) body: HtmlElement,
}

impl PartialEq for Start {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.desk, &other.desk) && self.body == other.body
    }
}

/// State, and the page as a function of it.
#[component]
pub(crate) fn App(start: &Start) -> Html {
    let began = Date::now();
    let kept = use_reducer(|| Kept(start.desk.clone()));
    let desk = kept.0.clone();
    let hand = Hand(kept.dispatcher());
    let places = use_memo((), |()| Places::default());
    let known = use_mut_ref(Rc::<Sparks>::default);
    use_effect_with(desk.spoken.clone(), |spoken| {
        document::language(spoken.tag(), spoken.words.right_to_left());
    });
    use_effect_with(desk.part.clone(), {
        let (hand, spoken) = (hand.clone(), desk.spoken.clone());
        move |part| {
            if *part == Part::Coming {
                fetching::fetch(&hand, &spoken);
            }
        }
    });
    use_effect_with((desk.rise, desk.comes_up()), {
        let hand = hand.clone();
        move |(rise, comes_up)| {
            if *comes_up {
                let next = if document::hidden() { Rise::ALL } else { rise.next() };
                later::after(0, move || hand.dispatch(Act::Rise(next)));
            }
        }
    });
    let is_there = desk.rise >= Rise::WHOLE;
    use_effect_with(is_there, {
        let (hand, places, body) = (hand.clone(), places.clone(), start.body.clone());
        move |is_there| {
            if *is_there {
                document::take_place(&body);
            }
            let watching = is_there.then(|| watching(&hand, &places));
            move || drop(watching)
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
    let reaching = desk.reach.is_some();
    use_effect_with(desk.all_figures, move |open| {
        if *open && !reaching {
            document::focus("routes-title");
        }
    });
    use_effect_with(desk.stuck, {
        let touched = desk.touched;
        move |stuck| {
            // The column scrolls by itself from now on: what is being typed stays in sight. On the
            // way back nothing moves, or nobody could scroll up to the answer.
            let touched = touched.filter(|lever| *stuck && lever.subject() != Subject::Main);
            let field = touched.map(|lever| format!("field-{}", lever.name()));
            if let Some(field) = field.filter(|field| document::has_focus(field)) {
                document::reveal(&field);
            }
        }
    });
    // What was said of what was typed, and what was asked for, may be out of sight.
    use_effect_with(desk.said.clone(), |said| {
        if let Some(said) = said {
            document::reveal(&format!("note-{}", said.lever.name()));
        }
    });
    use_effect_with(desk.look.why, |why| {
        if why.is_some() {
            document::reveal("why");
        }
    });
    let basis = (
        desk.session.shared(),
        desk.session.focus(),
        desk.per,
        desk.opened.clone(),
        desk.settled.clone(),
        desk.tables.clone(),
        desk.spoken.clone(),
    );
    let view = use_memo(basis, |_| {
        let first = Rc::ptr_eq(&desk, &start.desk);
        if first { start.view.clone() } else { Rc::new(View::of(&desk)) }
    });
    let view = Rc::clone(&view);
    use_effect({
        let (desk, view) = (desk.clone(), view.clone());
        move || {
            if let Part::Here(_, beside) = &desk.part {
                beside.follow(&desk, &view);
            }
        }
    });
    // At every painting: acts of several tasks may come to one, which then looks like the one before.
    use_effect({
        let (hand, behind) = (hand.clone(), desk.behind);
        move || {
            let Some(step) = behind else { return };
            let took = Date::now() - began;
            let on = move || hand.dispatch(Act::CatchUp(step, took));
            if step.is_move() { later::after_frame(on) } else { later::after(0, on) }
        }
    });
    let with_charts = desk.behind != Some(Behind::Figures);
    let sparks = use_memo((desk.changes, desk.rise.levers(), with_charts), |(_, there, _)| {
        let mut sparks = known.borrow_mut();
        if *there > 0 && with_charts {
            let folded = desk.folds.iter().flat_map(|subject| levers_of(*subject, &view));
            let levers = main_levers(&view).take(*there).chain(folded);
            Rc::make_mut(&mut sparks).follow(levers, &desk, &view);
        }
        sparks.clone()
    });
    let whole = Page { desk: &desk, view: &view, sparks: &sparks, hand: &hand, places: &places };
    let quiet = desk.drag.is_some() || !is_there;
    let title = if quiet { None } else { Some(document_title(&whole)) };
    use_effect_with(title, |title| {
        if let Some(title) = title {
            document::title(title);
        }
    });
    page(&whole).html()
}

/// The document's title: the headline, where there is one.
fn document_title(page: &Page<'_>) -> String {
    let title = match title(page) {
        Some(headline) => say!(page.view.words, BAR_TITLE, headline = headline).to_string(),
        None => page.word(key::SHARE_TITLE).to_owned(),
    };
    named(page.view).into_iter().chain([title]).collect::<Vec<_>>().join(" · ")
}

/// Watches keys, newer versions, widths, and whether the verdict is in sight, until it is dropped.
fn watching(hand: &Hand, places: &Places) -> impl Sized + use<> {
    let dispatch = |act: fn(f64) -> Act| {
        let hand = hand.clone();
        move |width| hand.dispatch(act(width))
    };
    let passed = element(&places.verdict).and_then(|verdict| {
        let (story, hand) = (verdict.parent_element()?, hand.clone());
        Passed::of(&verdict, &story, move |passed| hand.dispatch(Act::Stuck(passed)))
    });
    let slide = element(&places.slide)
        .and_then(|slide| Size::of(&slide, dispatch(|width| Act::Widths(Some(width), None))));
    let story = element(&places.story)
        .and_then(|story| Size::of(&story, dispatch(|width| Act::Widths(None, Some(width)))));
    let newer = version::listen({
        let hand = hand.clone();
        move || hand.dispatch(Act::Fresh(true))
    });
    (undo_keys(hand.clone()), newer, passed, slide, story)
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
