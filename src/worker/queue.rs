//! What the worker has on its table.

use super::{
    all_turns::TurningAll,
    answer::answer,
    odds_map::MapOfOdds,
    parcel::Parcel,
    piece::{Piece, Worked},
    request::{Ask, KINDS, Request},
    self_test::Checking,
    simulate::Simulation,
};
use crate::{
    facts::states::StateTables,
    words::{NumberFormat, Words},
};
use std::collections::VecDeque;

/// What a job needs beside its request.
#[derive(Clone, Copy)]
pub struct Means<'a> {
    /// The states' tables, where they are here.
    pub states: Option<&'a StateTables>,
    /// The reader's numbers.
    pub format: &'a dyn NumberFormat,
    /// The reader's language.
    pub words: Words,
}

impl std::fmt::Debug for Means<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Means").finish_non_exhaustive()
    }
}

/// A job, done step by step.
pub trait Job: std::fmt::Debug {
    /// What is asked.
    fn request(&self) -> &Request;
    /// Does a step of at most some 50 ms: the part it has, and whether it is the last.
    fn step(&mut self, means: Means) -> (Parcel, bool);
    /// Whether what is left is worth sharing with other workers.
    fn is_long(&self) -> bool {
        false
    }
    /// A piece of what is left, for another worker; none where there is none to share.
    fn share(&mut self) -> Option<Piece> {
        None
    }
    /// Takes back what another worker made of a piece; `None`: nothing, so it is left to be done.
    fn take(&mut self, _piece: Piece, _worked: Option<Worked>) {}
    /// Whether all that is left of it is with other workers.
    fn waits(&self) -> bool {
        false
    }
}

/// A part of an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The number of the request that it answers.
    pub revision: u32,
    /// Whether it is the first of the answer.
    pub first: bool,
    /// Whether it is the last.
    pub last: bool,
    /// The answer.
    pub parcel: Parcel,
}

/// A job on the table.
#[derive(Debug)]
struct Queued {
    revision: u32,
    job: Box<dyn Job>,
    begun: bool,
}

/// Requests in the order in which they came, at most one of a kind.
#[derive(Debug, Default)]
pub struct Queue {
    jobs: VecDeque<Queued>,
}

impl Queue {
    /// Takes a request on; one of its kind that waits, or is under way, is dropped.
    pub fn take(&mut self, revision: u32, request: Request) {
        let kind = request.ask.kind();
        self.jobs.retain(|queued| queued.job.request().ask.kind() != kind);
        debug_assert!(self.jobs.len() < KINDS, "one of a kind");
        self.jobs.push_back(Queued { revision, job: job(request), begun: false });
    }

    /// What is to be done next; none where there is nothing, or all of it is with other workers.
    pub fn next(&self) -> Option<&Request> {
        self.turn().map(|at| self.jobs[at].job.request())
    }

    fn turn(&self) -> Option<usize> {
        self.jobs.iter().position(|queued| !queued.job.waits())
    }

    /// Whether whatever is on it was begun before.
    pub fn only_goes_on(&self) -> bool {
        self.jobs.iter().all(|queued| queued.begun)
    }

    /// Does a step of what is next; what is not done then waits behind the others.
    pub fn step(&mut self, means: Means) -> Option<Part> {
        let Queued { revision, mut job, begun } = self.jobs.remove(self.turn()?)?;
        let (parcel, last) = job.step(means);
        if !last {
            self.jobs.push_back(Queued { revision, job, begun: true });
        }
        Some(Part { revision, first: !begun, last, parcel })
    }

    /// Whether anything on it is worth sharing with other workers.
    pub fn is_long(&self) -> bool {
        self.jobs.iter().any(|queued| queued.job.is_long())
    }

    /// Whether nothing is on it.
    pub fn is_empty(&self) -> bool {
        self.jobs.is_empty()
    }

    /// A piece for another worker, and of which request.
    pub fn share(&mut self) -> Option<(u32, Piece)> {
        self.jobs
            .iter_mut()
            .find_map(|Queued { revision, job, .. }| Some((*revision, job.share()?)))
    }

    /// Whether this request is on it.
    pub fn has(&self, revision: u32) -> bool {
        self.jobs.iter().any(|queued| queued.revision == revision)
    }

    /// Takes back what another worker made of a piece; it is dropped where its job is gone.
    pub fn take_back(&mut self, revision: u32, piece: Piece, worked: Option<Worked>) {
        if let Some(queued) = self.jobs.iter_mut().find(|queued| queued.revision == revision) {
            queued.job.take(piece, worked);
        }
    }
}

/// The job that a request makes.
fn job(request: Request) -> Box<dyn Job> {
    match request.ask {
        Ask::Simulate => Box::new(Simulation::new(request)),
        Ask::Check => Box::new(Checking::new(request)),
        Ask::OddsMap => Box::new(MapOfOdds::new(request)),
        Ask::AllTurns => Box::new(TurningAll::new(request)),
        _ => Box::new(AtOnce(request)),
    }
}

/// What is answered in one step.
#[derive(Debug)]
struct AtOnce(Request);

impl Job for AtOnce {
    fn request(&self) -> &Request {
        &self.0
    }

    fn step(&mut self, means: Means) -> (Parcel, bool) {
        (answer(&self.0, means).pack(), true)
    }
}
