//! The page's side of the worker: started when it is first asked, watched while it owes an answer,
//! started once more when it fails, given up when it fails again.
//!
//! A worker can be missing, forbidden, throw, close itself or spin for ever. The first three raise
//! an event, the last two say nothing at all: so whoever owes an answer is asked for a sign of life,
//! and is dead after [`SILENT`] beats without one.

use super::{message, trusted};
use crate::worker::{PING, Parcel, READY, Reply, Request};
use gloo_timers::callback::Interval;
use js_sys::{Array, Function, Object, Reflect};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{MessageEvent, Response, Worker};

/// A program's files, beside the page: its start, its script, itself.
pub(crate) type Program = [&'static str; 3];
/// What works things out.
pub(crate) const WORKER: Program = ["worker-start.js", "worker.js", "worker_bg.wasm"];
/// What reads and writes scenario files.
pub(crate) const FILES: Program = ["files-start.js", "files.js", "files_bg.wasm"];
/// Milliseconds between two beats, and beats of silence that are too many: a second and a half.
const BEAT: u32 = 500;
const SILENT: u32 = 3;

/// What the page hears.
#[derive(Debug, Clone)]
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
    program: Program,
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
    told: Rc<dyn Fn(Heard)>,
}

/// A running worker, ended when it is dropped.
struct Running {
    worker: Worker,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _error: Closure<dyn FnMut()>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl Client {
    /// Of this program; nobody asked it yet. `told` hears what is answered.
    pub(crate) fn new(program: Program, told: impl Fn(Heard) + 'static) -> Self {
        Self(Rc::new(RefCell::new(Inner {
            program,
            state: State::Unasked,
            worker: None,
            waiting: Vec::new(),
            revision: 0,
            failed: false,
            beats: 0,
            beat: None,
            states: None,
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
        let (client, program) = (self.clone(), inner.program);
        spawn_local(async move {
            for name in program {
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
        let options = Object::new();
        Reflect::set(&options, &"type".into(), &"module".into()).ok()?;
        let class = Reflect::get(&js_sys::global(), &"Worker".into()).ok()?;
        let class: Function = class.dyn_into().ok()?;
        let address = trusted::script_beside(self.0.borrow().program[0])?;
        let worker = Reflect::construct(&class, &Array::of2(&address, &options)).ok()?;
        let worker: Worker = worker.unchecked_into();
        let (hears, fails) = (self.clone(), self.clone());
        let message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            hears.hear(&event.data());
        });
        let error = Closure::<dyn FnMut()>::new(move || fails.failed());
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        let mut inner = self.0.borrow_mut();
        inner.worker = Some(Running { worker, _message: message, _error: error });
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
            let _ = running.worker.post_message(message);
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
