//! The page's side of the worker: started when it is first asked, watched while it owes an answer,
//! started once more when it fails, given up when it fails again.
//!
//! A worker can be missing, forbidden, throw, close itself or spin for ever. The first three raise
//! an event, the last two say nothing at all: so whoever owes an answer is asked for a sign of life,
//! and is dead after [`SILENT`] beats without one.

use super::{
    message,
    running::{Running, START},
    trusted,
};
use crate::worker::{PING, Parcel, READY, Reply, Request};
use gloo_timers::callback::Interval;
use js_sys::Array;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

/// Its name, and its files beside the page.
const NAME: &str = "dues";
const FILES: [&str; 3] = [START, "worker.js", "worker_bg.wasm"];
/// Milliseconds between two beats, and beats of silence that are too many: a second and a half.
const BEAT: u32 = 500;
const SILENT: u32 = 3;

/// What the page hears.
#[derive(Debug, Clone)]
#[allow(clippy::large_enum_variant, reason = "one at a time, on its way to its place")]
pub(crate) enum Heard {
    /// An answer to this, or a part of one.
    Reply(Request, Reply),
    /// There is no worker, and will be none.
    Lost,
}

/// How it stands with the worker.
#[derive(Clone, Copy, PartialEq)]
enum State {
    Unasked,
    Fetching,
    Starting,
    Running,
    Lost,
}

/// The worker, as the page has it.
#[derive(Clone)]
pub(crate) struct Client(Rc<RefCell<Inner>>);

struct Inner {
    state: State,
    worker: Option<Running>,
    /// What is asked and not answered yet.
    waiting: Vec<(u32, Request)>,
    revision: u32,
    /// Whether it failed, and nothing was answered since.
    failed: bool,
    beats: u32,
    beat: Option<Interval>,
    states: Option<JsValue>,
    /// The languages that it cannot speak of itself, each a message of code and text.
    words: Vec<Array>,
    told: Rc<dyn Fn(Heard)>,
}

impl Client {
    /// Nobody asked yet; `told` hears what is answered.
    pub(crate) fn new(told: impl Fn(Heard) + 'static) -> Self {
        Self(Rc::new(RefCell::new(Inner {
            state: State::Unasked,
            worker: None,
            waiting: Vec::new(),
            revision: 0,
            failed: false,
            beats: 0,
            beat: None,
            states: None,
            words: Vec::new(),
            told: Rc::new(told),
        })))
    }

    /// The states' tables as the browser read them; before anything that needs them is asked.
    pub(crate) fn states(&self, tables: JsValue) {
        let mut inner = self.0.borrow_mut();
        if inner.state == State::Running {
            inner.post(&Array::of1(&tables));
        }
        inner.states = Some(tables);
    }

    /// A language's text; before anything is asked in it.
    pub(crate) fn words(&self, code: &str, text: &str) {
        let message = Array::of2(&code.into(), &text.into());
        let mut inner = self.0.borrow_mut();
        if inner.state == State::Running {
            inner.post(&message);
        }
        inner.words.push(message);
    }

    /// Asks, in the place of what was asked of its kind before.
    pub(crate) fn ask(&self, request: Request) {
        let mut inner = self.0.borrow_mut();
        inner.revision += 1;
        let revision = inner.revision;
        let kind = request.ask.kind();
        inner.waiting.retain(|(_, other)| other.ask.kind() != kind);
        match inner.state {
            State::Running => {
                inner.send(revision, &request);
                self.watch(&mut inner);
            }
            State::Unasked => self.start(&mut inner),
            State::Fetching | State::Starting => {}
            State::Lost => {
                let told = inner.told.clone();
                drop(inner);
                return told(Heard::Lost);
            }
        }
        inner.waiting.push((revision, request));
    }

    /// Fetches the files first: how long that takes says nothing of the worker.
    fn start(&self, inner: &mut Inner) {
        inner.state = State::Fetching;
        let client = self.clone();
        spawn_local(async move {
            for name in FILES {
                if fetched(name).await.is_none() {
                    return client.failed();
                }
            }
            if client.spawn().is_none() {
                client.failed();
            }
        });
    }

    fn spawn(&self) -> Option<()> {
        let (hears, fails) = (self.clone(), self.clone());
        let running = Running::start(NAME, move |data| hears.hear(&data), move |_| fails.failed())?;
        let mut inner = self.0.borrow_mut();
        inner.worker = Some(running);
        inner.state = State::Starting;
        self.watch(&mut inner);
        Some(())
    }

    fn watch(&self, inner: &mut Inner) {
        if inner.beat.is_none() {
            inner.beats = 0;
            let client = self.clone();
            inner.beat = Some(Interval::new(BEAT, move || client.beat()));
        }
    }

    fn beat(&self) {
        let mut inner = self.0.borrow_mut();
        inner.beats += 1;
        if inner.waiting.is_empty() {
            inner.beat = None;
        } else if inner.beats >= SILENT {
            drop(inner);
            self.failed();
        } else if inner.state == State::Running {
            inner.post(&PING.into());
        }
    }

    fn failed(&self) {
        let mut inner = self.0.borrow_mut();
        let running = (inner.worker.take(), inner.beat.take());
        if std::mem::replace(&mut inner.failed, true) {
            inner.state = State::Lost;
            inner.waiting.clear();
            let told = inner.told.clone();
            drop(inner);
            told(Heard::Lost);
        } else {
            self.start(&mut inner);
        }
        // Last: this may be running in one of its closures.
        gloo_timers::callback::Timeout::new(0, move || drop(running)).forget();
    }

    fn hear(&self, data: &JsValue) {
        let mut inner = self.0.borrow_mut();
        inner.beats = 0;
        if let Some(word) = data.as_string() {
            if word == READY {
                inner.state = State::Running;
                if let Some(states) = &inner.states {
                    inner.post(&Array::of1(states));
                }
                for words in &inner.words {
                    inner.post(words);
                }
                for (revision, request) in &inner.waiting {
                    inner.send(*revision, request);
                }
            }
            return;
        }
        let part = data.dyn_ref::<Array>().and_then(message::open);
        let Some((revision, last, parcel)) = part else { return };
        let Some(at) = inner.waiting.iter().position(|(of, _)| *of == revision) else { return };
        let request = if last { inner.waiting.remove(at).1 } else { inner.waiting[at].1.clone() };
        let Some(reply) = Reply::unpack(request.ask, parcel) else {
            drop(inner);
            return self.failed();
        };
        inner.failed = false;
        let told = inner.told.clone();
        drop(inner);
        told(Heard::Reply(request, reply));
    }
}

impl Inner {
    fn post(&self, message: &JsValue) {
        if let Some(running) = &self.worker {
            running.post(message);
        }
    }

    fn send(&self, revision: u32, request: &Request) {
        let Parcel { words, numbers } = request.pack();
        self.post(&message::make(revision, true, &words, &numbers).0);
    }
}

/// Has a file fetched, to the end.
async fn fetched(name: &str) -> Option<()> {
    let window = web_sys::window()?;
    let response = JsFuture::from(window.fetch_with_str(&trusted::beside(name)?)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.array_buffer().ok()?).await.ok().map(drop)
}
