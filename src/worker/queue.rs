//! What the worker has on its table.

use super::{
    answer::answer,
    odds_map::MapOfOdds,
    parcel::Parcel,
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

    /// What is to be done next.
    pub fn next(&self) -> Option<&Request> {
        self.jobs.front().map(|queued| queued.job.request())
    }

    /// Whether whatever is on it was begun before.
    pub fn only_goes_on(&self) -> bool {
        self.jobs.iter().all(|queued| queued.begun)
    }

    /// Does a step of what is next; what is not done then waits behind the others.
    pub fn step(&mut self, means: Means) -> Option<Part> {
        let Queued { revision, mut job, begun } = self.jobs.pop_front()?;
        let (parcel, last) = job.step(means);
        if !last {
            self.jobs.push_back(Queued { revision, job, begun: true });
        }
        Some(Part { revision, first: !begun, last, parcel })
    }
}

/// The job that a request makes.
fn job(request: Request) -> Box<dyn Job> {
    match request.ask {
        Ask::Simulate => Box::new(Simulation::new(request)),
        Ask::Check => Box::new(Checking::new(request)),
        Ask::OddsMap => Box::new(MapOfOdds::new(request)),
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
