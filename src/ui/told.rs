//! What the worker has answered. The last answer stays while the next is on its way.

use super::{
    ask::{half_way, request, trials_of},
    view::View,
};
use crate::{
    chance::{ChanceSummary, RouteChance},
    chart::qr::Qr,
    model::{explain::FigureName, ledger::WhichPath, result::Required},
    platform::worker::Heard,
    words::{Text, explain::Why, ui_routes_en::WORKER},
    worker::{Ask, Months, RateMap, Reply, Request, Turns},
};
use std::rc::Rc;

/// The last answer of each kind with what was asked, and whether there will be more.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Told {
    why: Option<(Request, Option<Rc<Why>>)>,
    doubts: Option<(Request, Rc<Vec<Text>>)>,
    ledger: Option<(Request, Option<Rc<Months>>)>,
    /// The last picture of the trials, with what it is of.
    chance: Option<(Request, Rc<ChanceSummary>)>,
    /// How many trials have run of how many, of the last that were asked for.
    progress: Option<(Request, u32, u32)>,
    map: Option<(Request, Option<Rc<RateMap>>)>,
    turns: Option<(Request, Option<Rc<Turns>>)>,
    step_up: Option<(Request, Required)>,
    code: Option<(Request, Option<Rc<Qr>>)>,
    /// The worker failed, and failed again.
    pub(crate) lost: bool,
}

/// The trials as they stand.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Trials {
    /// What they say.
    summary: Rc<ChanceSummary>,
    /// Whether this is of an earlier scenario.
    pub(crate) old: bool,
    /// Whether more are to come of this scenario.
    pub(crate) running: bool,
}

impl Trials {
    /// What they say of a route.
    pub(crate) fn route(&self, route: usize) -> Option<&RouteChance> {
        self.summary.routes.get(route)
    }

    /// Themselves with what they say of a route.
    pub(crate) fn with_route(&self, route: usize) -> Option<(&Self, &RouteChance)> {
        Some((self, self.route(route)?))
    }

    /// What they say of all.
    pub(crate) fn all(&self) -> &ChanceSummary {
        &self.summary
    }
}

/// How it stands with an answer.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Answer<T> {
    /// On its way, and no earlier one is here.
    Coming,
    /// Here; whether it is to this very scenario, or to the one before.
    Here(T, bool),
    /// It will not come.
    Lost,
}

impl<T> Answer<Option<T>> {
    /// What is here.
    pub(crate) fn here(&self) -> Option<&T> {
        match self {
            Self::Here(answer, _) => answer.as_ref(),
            Self::Coming | Self::Lost => None,
        }
    }

    /// Whether it is of an earlier scenario.
    pub(crate) const fn is_old(&self) -> bool {
        matches!(self, Self::Here(_, false))
    }

    /// What stands in its place while it is not here.
    pub(crate) const fn word(&self) -> &'static str {
        if matches!(self, Self::Lost) { WORKER.lost } else { WORKER.coming }
    }
}

impl Told {
    /// Takes an answer.
    pub(crate) fn take(&mut self, heard: Heard) {
        self.lost = matches!(heard, Heard::Lost);
        match heard {
            Heard::Reply(of, Reply::Why(why)) => self.why = Some((of, why.map(Rc::new))),
            Heard::Reply(of, Reply::Doubts(notes)) => self.doubts = Some((of, Rc::new(notes))),
            Heard::Reply(of, Reply::Ledger(months)) => {
                self.ledger = Some((of, months.map(Rc::new)));
            }
            Heard::Reply(of, Reply::Simulated(Some(part))) => {
                self.progress = Some((of.clone(), part.trials, part.wanted));
                if let Some(summary) = part.summary {
                    self.chance = Some((of, Rc::new(summary)));
                }
            }
            Heard::Reply(of, Reply::Map(map)) => self.map = Some((of, map.map(Rc::new))),
            Heard::Reply(of, Reply::Turns(turns)) => self.turns = Some((of, turns.map(Rc::new))),
            Heard::Reply(of, Reply::StepUp(needed)) => self.step_up = Some((of, needed)),
            Heard::Reply(of, Reply::Qr(code)) => self.code = Some((of, code.map(Rc::new))),
            Heard::Reply(_, _) | Heard::Lost => {}
        }
    }

    fn of<T: Clone>(&self, known: Option<&(Request, T)>, now: &Request) -> Answer<T> {
        match known.filter(|(of, _)| of.ask == now.ask && of.route == now.route) {
            Some((of, answer)) if !self.lost || of == now => {
                Answer::Here(answer.clone(), of == now)
            }
            _ if self.lost => Answer::Lost,
            _ => Answer::Coming,
        }
    }

    /// Why this figure is what it is; `None` where there is no such figure.
    pub(crate) fn why(&self, figure: FigureName, now: Request) -> Answer<Option<Rc<Why>>> {
        self.of(self.why.as_ref(), &Request { ask: Ask::Why(figure), ..now })
    }

    /// The trials; those of an earlier scenario with as many routes until there are newer ones.
    pub(crate) fn trials(&self, view: &View) -> Option<Trials> {
        let now = trials_of(view);
        let (of, summary) = self.chance.as_ref()?;
        let old = *of != now;
        if summary.routes.len() != view.stored.routes.len() || old && self.lost {
            return None;
        }
        let done =
            self.progress.as_ref().is_some_and(|(of, ran, wanted)| *of == now && ran >= wanted);
        let running = !self.lost && (old || !done);
        Some(Trials { summary: summary.clone(), old, running })
    }

    /// The link as a QR code; none where it is longer than any code holds.
    pub(crate) fn code(&self, now: &Request) -> Answer<Option<Rc<Qr>>> {
        match self.code.as_ref().filter(|(of, _)| of.text == now.text) {
            Some((_, code)) => Answer::Here(code.clone(), true),
            None if self.lost => Answer::Lost,
            None => Answer::Coming,
        }
    }

    /// Without the trials.
    pub(crate) fn forget_trials(&mut self) {
        self.chance = None;
    }

    /// The map of the reduced rate and its months.
    pub(crate) fn map(&self, view: &View) -> Answer<Option<Rc<RateMap>>> {
        self.of(self.map.as_ref(), &request(view, Ask::Map))
    }

    /// What could flip the answer.
    pub(crate) fn turns(&self, view: &View) -> Answer<Option<Rc<Turns>>> {
        self.of(self.turns.as_ref(), &request(view, Ask::Turns))
    }

    /// After so many months at the reduced rate, the least pay for the rest of them.
    pub(crate) fn step_up(&self, view: &View) -> Option<(u32, Required)> {
        let after = half_way(view)?;
        let known = self.step_up.as_ref()?;
        let now = request(view, Ask::StepUp(after));
        (known.0 == now).then_some((after, known.1))
    }

    /// What is doubtful of the taxes.
    pub(crate) fn doubts(&self, now: Request) -> Answer<Rc<Vec<Text>>> {
        self.of(self.doubts.as_ref(), &Request { ask: Ask::Doubts, ..now })
    }

    /// The ledger of this path; `None` where there is no such path.
    pub(crate) fn ledger(&self, path: WhichPath, now: Request) -> Answer<Option<Rc<Months>>> {
        self.of(self.ledger.as_ref(), &Request { ask: Ask::Ledger(path), ..now })
    }
}
