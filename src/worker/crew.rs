//! Other workers, started by this one for what is long: each does pieces of its jobs, with its own
//! memory, and sends back what came of them.
//!
//! Nothing depends on them. Where one cannot be started, fails, or says nothing for too long, what it
//! had is done here, and it is not started again.

use super::{Parcel, Piece, Queue, Worked};
use crate::platform::{message, running::Running};
use js_sys::Array;
use std::collections::VecDeque;
use wasm_bindgen::JsValue;

/// The name by which a worker knows that it is one of them.
pub(super) const HELPER: &str = "helper";
/// Most of them, whatever the number of processors: each has a memory of its own.
const MOST: usize = 7;
/// Pieces that one has at most: the one it does, and one more for when that is done.
const AHEAD: usize = 2;
/// How often in a row nothing is heard of one while all else waits, before it is given up: two
/// seconds of [`super::serve::PACE`].
const SILENT: u32 = 40;

/// The other workers.
#[derive(Default)]
pub(super) struct Crew {
    helpers: Vec<Helper>,
    /// Those given up, ended.
    ended: Vec<Running>,
    /// What was asked, each request as it came.
    asked: Vec<(u32, JsValue)>,
    /// How many have been started.
    started: usize,
    /// How many may be.
    most: usize,
}

struct Helper {
    number: usize,
    running: Running,
    /// Whether its program runs.
    ready: bool,
    /// The revision whose request it has.
    knows: Option<u32>,
    /// What it has to do, and of which revision, in the order in which it was asked.
    pieces: VecDeque<(u32, Piece)>,
    silent: u32,
}

impl Crew {
    /// One helper for each processor beyond this worker's and the page's own.
    pub(super) fn new(processors: usize) -> Self {
        Self { most: processors.saturating_sub(2).min(MOST), ..Self::default() }
    }

    /// Whether there can be any.
    pub(super) const fn is_allowed(&self) -> bool {
        self.most > 0
    }

    /// A request came: they may be asked for a piece of it.
    pub(super) fn asked(&mut self, revision: u32, message: &JsValue, queue: &Queue) {
        if self.is_allowed() {
            self.asked.retain(|(of, _)| queue.has(*of));
            self.asked.push((revision, message.clone()));
        }
    }

    /// Starts whoever has not been started; `start` is given the helper's number.
    pub(super) fn start(&mut self, mut start: impl FnMut(usize) -> Option<Running>) {
        while self.started < self.most {
            let number = self.started;
            self.started += 1;
            let Some(running) = start(number) else { return self.most = self.started };
            let (ready, knows, pieces) = (false, None, VecDeque::new());
            self.helpers.push(Helper { number, running, ready, knows, pieces, silent: 0 });
        }
    }

    /// Gives pieces to whoever has too few: each one first, then each another.
    /// Whoever has another request, or none, gets this one first, as the page sent it.
    pub(super) fn hand_out(&mut self, queue: &mut Queue) {
        for full in 1..=AHEAD {
            for helper in self.helpers.iter_mut().filter(|helper| helper.ready) {
                if helper.pieces.len() < full {
                    let Some((revision, piece)) = queue.share() else { return };
                    if helper.knows.replace(revision) != Some(revision) {
                        let asked = self.asked.iter().find(|(of, _)| *of == revision);
                        asked.inspect(|(_, asked)| helper.running.post(asked));
                    }
                    let Parcel { words, numbers } = piece.pack();
                    helper.running.post(&message::make(revision, false, &words, &numbers).0);
                    helper.pieces.push_back((revision, piece));
                }
            }
        }
    }

    /// Its program runs: it gets the states' tables.
    pub(super) fn is_ready(&mut self, number: usize, states: Option<&JsValue>) {
        let Some(helper) = self.helper(number) else { return };
        if let Some(states) = states {
            helper.running.post(&Array::of1(states));
        }
        helper.ready = true;
    }

    /// The states' tables came later.
    pub(super) fn states(&self, states: &JsValue) {
        for helper in self.helpers.iter().filter(|helper| helper.ready) {
            helper.running.post(&Array::of1(states));
        }
    }

    /// Takes an answer; whether it was one.
    pub(super) fn answered(&mut self, number: usize, answer: &Array, queue: &mut Queue) -> bool {
        let Some(helper) = self.helper(number) else { return true };
        helper.silent = 0;
        let Some((revision, piece)) = helper.pieces.pop_front() else { return false };
        let parcel = message::open(answer).map(|(_, _, parcel)| parcel);
        let worked = parcel.and_then(|parcel| Worked::unpack(&piece, parcel));
        let came = worked.is_some();
        queue.take_back(revision, piece, worked);
        came
    }

    /// Gives one up: what it had goes back.
    pub(super) fn lost(&mut self, number: usize, queue: &mut Queue) {
        let Some(at) = self.helpers.iter().position(|helper| helper.number == number) else {
            return;
        };
        let Helper { running, pieces, .. } = self.helpers.remove(at);
        running.end();
        self.ended.push(running);
        for (revision, piece) in pieces {
            queue.take_back(revision, piece, None);
        }
    }

    /// All else waits for them once more: whoever has said nothing for too long is given up.
    pub(super) fn waited(&mut self, queue: &mut Queue) {
        let mut gone = Vec::new();
        for helper in self.helpers.iter_mut().filter(|helper| !helper.pieces.is_empty()) {
            helper.silent += 1;
            if helper.silent > SILENT {
                gone.push(helper.number);
            }
        }
        for number in gone {
            self.lost(number, queue);
        }
    }

    fn helper(&mut self, number: usize) -> Option<&mut Helper> {
        self.helpers.iter_mut().find(|helper| helper.number == number)
    }
}
