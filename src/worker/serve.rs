//! The worker's side of the messages.

use super::{
    Means, PING, PONG, Parcel, Queue, READY, Request,
    crew::{Crew, HELPER},
    help,
    request::KINDS,
};
use crate::{
    facts::states::StateTables,
    platform::{intl::IntlFormat, json::Tree, later, message, running::Running},
    words::Words,
};
use js_sys::{Array, Date};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// The language it speaks of itself, and the one made of that.
const ENGLISH: &str = "en";
const MIRROR: &str = "mirror";

/// Milliseconds from one beginning to the next while a lever moves, three frames: each of its values
/// is asked about, and working on all of them would take the page's own time where there are few
/// processors. For as long a first picture stays alone, as the value it is of may be gone by then.
pub(super) const PACE: f64 = 50.0;

/// Milliseconds within which the same is asked again while a lever moves: longer than a slow machine's
/// frame or a held key's next stroke.
const MOVING: f64 = 250.0;

/// What the worker has.
#[derive(Default)]
struct Table {
    queue: Queue,
    states: Option<StateTables>,
    /// The same as they came, for the helpers.
    tree: Option<JsValue>,
    crew: Crew,
    /// The languages it was given, and those made of its own.
    words: Vec<(String, Words)>,
    /// The last reader's format: a formatter is made once.
    format: Option<(String, Rc<IntlFormat>)>,
    /// When the next step is due, if there is one, in milliseconds of [`Date::now`].
    due: Option<f64>,
    /// When the last request was begun.
    begun: f64,
    /// When each kind of request last came.
    asked: [f64; KINDS],
    /// How far beginnings are apart: [`PACE`] while a lever moves, else nothing.
    pace: f64,
}

/// Answers the page's messages until the page is gone, or those of the worker whose helper this is.
pub fn serve() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let on = scope.clone();
    let mut hears: Box<dyn FnMut(JsValue)> = if scope.name() == HELPER {
        help::on(on)
    } else {
        let processors = scope.navigator().hardware_concurrency() as usize;
        let table = Table { crew: Crew::new(processors), ..Table::default() };
        let table = Rc::new(RefCell::new(table));
        Box::new(move |data| hear(&on, &table, &data))
    };
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        hears(event.data());
    });
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    let _ = scope.post_message(&READY.into());
}

fn hear(scope: &DedicatedWorkerGlobalScope, table: &Rc<RefCell<Table>>, data: &JsValue) {
    if data.as_string().as_deref() == Some(PING) {
        let _ = scope.post_message(&PONG.into());
        return;
    }
    let Some(array) = data.dyn_ref::<Array>() else { return };
    if array.length() == 1 {
        let table = &mut *table.borrow_mut();
        let tree = array.get(0);
        table.states = StateTables::from_tree(&Tree::of(tree.clone()));
        if table.crew.is_allowed() {
            table.crew.states(&tree);
            table.tree = Some(tree);
        }
        return;
    }
    if array.length() == 2 {
        if let (Some(code), Some(text)) = (array.get(0).as_string(), array.get(1).as_string()) {
            table.borrow_mut().words.push((code, Words::read(&text)));
        }
        return;
    }
    let Some((revision, _, parcel)) = message::open(array) else { return };
    let Some(request) = Request::unpack(parcel) else {
        wasm_bindgen::throw_str("the worker cannot read what the page asks");
    };
    {
        let Table { queue, crew, asked, pace, .. } = &mut *table.borrow_mut();
        let now = Date::now();
        let before = std::mem::replace(&mut asked[request.ask.kind()], now);
        *pace = if now - before < MOVING { PACE } else { 0.0 };
        queue.take(revision, request);
        crew.asked(revision, data, queue);
    }
    let begin = {
        let table = table.borrow();
        table.begun + table.pace
    };
    go_on(scope, table, begin);
}

/// Does the next step at this time, or once all messages that are here have been heard; sooner where
/// a sooner one is due.
fn go_on(scope: &DedicatedWorkerGlobalScope, table: &Rc<RefCell<Table>>, at: f64) {
    let now = Date::now();
    // A clock that was set back stops nothing.
    let wait = (at - now).clamp(0.0, PACE);
    let at = now + wait;
    {
        let due = &mut table.borrow_mut().due;
        if due.is_some_and(|due| due <= at) {
            return;
        }
        *due = Some(at);
    }
    let (scope, table) = (scope.clone(), table.clone());
    let on = scope.clone();
    later::in_worker(&on, wait as i32, move || {
        // A sooner one came between.
        if table.borrow().due != Some(at) {
            return;
        }
        share(&scope, &table);
        let next = {
            let table = &mut *table.borrow_mut();
            table.due = None;
            step(&scope, table)
        };
        if let Some(next) = next {
            go_on(&scope, &table, next);
        }
    });
}

/// The words of a language; English where it was not given.
fn spoken(known: &mut Vec<(String, Words)>, code: &str) -> Words {
    if code == ENGLISH {
        return Words::of_worker();
    }
    if let Some((_, words)) = known.iter().rfind(|(of, _)| of == code) {
        return *words;
    }
    let words = Words::of_worker();
    let words = if code == MIRROR { words.mirrored() } else { words };
    known.push((code.to_owned(), words));
    words
}

/// Gives the helpers what there is for them, and starts them where they are needed for the first time.
fn share(scope: &DedicatedWorkerGlobalScope, table: &Rc<RefCell<Table>>) {
    let Table { queue, crew, .. } = &mut *table.borrow_mut();
    if queue.is_long() {
        crew.start(|number| {
            let (on, of) = (scope.clone(), table.clone());
            let hears = move |data| helped(&on, &of, number, &data);
            let (on, of) = (scope.clone(), table.clone());
            Running::start(HELPER, hears, move |error| {
                // Else it is this worker's error as well, and the page takes it for dead.
                error.prevent_default();
                lost(&on, &of, number);
            })
        });
        crew.hand_out(queue);
    }
}

/// Hears a helper.
fn helped(
    scope: &DedicatedWorkerGlobalScope,
    table: &Rc<RefCell<Table>>,
    number: usize,
    data: &JsValue,
) {
    let came = {
        let Table { queue, crew, tree, .. } = &mut *table.borrow_mut();
        match data.dyn_ref::<Array>() {
            Some(answer) => crew.answered(number, answer, queue),
            None if data.as_string().as_deref() == Some(READY) => {
                crew.is_ready(number, tree.as_ref());
                true
            }
            // That its script has come.
            None => return,
        }
    };
    if came {
        share(scope, table);
        go_on(scope, table, Date::now());
    } else {
        lost(scope, table, number);
    }
}

/// A helper has failed.
fn lost(scope: &DedicatedWorkerGlobalScope, table: &Rc<RefCell<Table>>, number: usize) {
    {
        let Table { queue, crew, .. } = &mut *table.borrow_mut();
        crew.lost(number, queue);
    }
    go_on(scope, table, Date::now());
}

/// A step, if there is one to do: when the next may follow.
fn step(scope: &DedicatedWorkerGlobalScope, table: &mut Table) -> Option<f64> {
    let Some(next) = table.queue.next() else {
        table.crew.waited(&mut table.queue);
        return (!table.queue.is_empty()).then(|| Date::now() + PACE);
    };
    let (locale, language) = (next.locale.clone(), next.language.clone());
    let words = spoken(&mut table.words, &language);
    // Plurals are the language's, all else is the locale's.
    let of = format!("{locale} {language}");
    let known = table.format.take().filter(|(known, _)| *known == of);
    let (of, format) = known.unwrap_or_else(|| {
        let plurals = if language == MIRROR { ENGLISH } else { &*language };
        (of, IntlFormat::new(&locale, plurals))
    });
    let means = Means { states: table.states.as_ref(), format: &*format, words };
    let part = table.queue.step(means);
    table.format = Some((of, format));
    let part = part?;
    let now = Date::now();
    if part.first {
        table.begun = now;
    }
    let Parcel { words, numbers } = part.parcel;
    let (message, moved) = message::make(part.revision, part.last, &words, &numbers);
    scope.post_message_with_transfer(&message, &moved).ok()?;
    Some(if table.queue.only_goes_on() { table.begun + table.pace } else { now })
}
