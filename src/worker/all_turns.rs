//! Where any lever turns the answer, some levers at a time, so that whatever else is asked comes between.

use super::{
    parcel::{Opened, Parcel},
    queue::{Job, Means},
    reply::Reply,
    request::Request,
    turns::{pack_turnings, unpack_turnings},
};
use crate::{
    explore::{Probe, Turning},
    scenario::lever::Lever,
};

/// Levers in a step: each takes some 200 answers of the model.
const IN_A_STEP: usize = 6;

/// Where levers turn the answer, as far as they have been searched.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AllTurns {
    /// Of every lever that moves gain or cash, in the order of the page.
    pub turnings: Vec<Turning>,
    /// Whether all have been searched.
    pub done: bool,
}

impl AllTurns {
    pub(super) fn pack(&self, parcel: &mut Parcel) {
        pack_turnings(parcel, &self.turnings);
        parcel.number(f64::from(u8::from(self.done)));
    }

    pub(super) fn unpack(parcel: &mut Opened) -> Option<Self> {
        Some(Self { turnings: unpack_turnings(parcel)?, done: parcel.number()? > 0.0 })
    }
}

/// The search under way.
#[derive(Debug)]
pub(super) struct TurningAll {
    request: Request,
    turnings: Vec<Turning>,
    searched: usize,
}

impl TurningAll {
    pub(super) const fn new(request: Request) -> Self {
        Self { request, turnings: Vec::new(), searched: 0 }
    }
}

impl Job for TurningAll {
    fn request(&self) -> &Request {
        &self.request
    }

    fn step(&mut self, means: Means) -> (Parcel, bool) {
        let (scenario, route) = (&self.request.scenario, self.request.route);
        let Ok(probe) = Probe::new(scenario, route, means.states) else {
            return (Reply::AllTurns(None).pack(), true);
        };
        let next = Lever::ALL.iter().skip(self.searched).take(IN_A_STEP);
        self.turnings.extend(next.filter_map(|lever| Turning::of_any(&probe, *lever)));
        self.searched += IN_A_STEP;
        let done = self.searched >= Lever::ALL.len();
        let found = AllTurns { turnings: self.turnings.clone(), done };
        (Reply::AllTurns(Some(found)).pack(), done)
    }
}
