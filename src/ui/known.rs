//! What the late part keeps of the worker's answers. The last answer stays while the next is on its
//! way.

use super::{
    ask::trials_of,
    told::{Answer, Answers},
    trials::Trials,
    view::View,
};
use crate::{
    chance::ChanceSummary,
    chart::qr::Qr,
    model::result::Required,
    platform::worker::Heard,
    words::{Text, explain::Why},
    worker::{AllTurns, Months, OddsMap, RateMap, Reply, Request, SelfTests, Turns},
};
use std::rc::Rc;

/// The last answer of each kind with what was asked, and whether there will be more.
#[derive(Debug, Clone, Default)]
pub(crate) struct Known {
    pub(super) why: Option<(Request, Option<Rc<Why>>)>,
    pub(super) doubts: Option<(Request, Rc<Vec<Text>>)>,
    pub(super) ledger: Option<(Request, Option<Rc<Months>>)>,
    /// The last picture of the trials, with what it is of.
    chance: Option<(Request, Rc<ChanceSummary>)>,
    pub(super) map: Option<(Request, Option<Rc<RateMap>>)>,
    pub(super) odds_map: Option<(Request, Option<Rc<OddsMap>>)>,
    pub(super) turns: Option<(Request, Option<Rc<Turns>>)>,
    /// Where any lever turns the answer, once all have been searched.
    pub(super) all_turns: Option<(Request, Option<Rc<AllTurns>>)>,
    pub(super) step_up: Option<(Request, Required)>,
    /// The link as a QR code.
    pub(super) code: Option<(Request, Option<Rc<Qr>>)>,
    /// The self-tests, as far as they have run.
    pub(super) checked: Option<Rc<SelfTests>>,
    /// The worker failed, and failed again.
    pub(super) lost: bool,
}

impl Known {
    /// Takes an answer that is news.
    pub(super) fn take(&mut self, heard: Heard) {
        self.lost = matches!(heard, Heard::Lost);
        match heard {
            Heard::Reply(of, Reply::Why(why)) => self.why = Some((of, why.map(Rc::new))),
            Heard::Reply(of, Reply::Doubts(notes)) => self.doubts = Some((of, Rc::new(notes))),
            Heard::Reply(of, Reply::Ledger(months)) => {
                self.ledger = Some((of, months.map(Rc::new)));
            }
            Heard::Reply(of, Reply::Simulated(Some(part))) => {
                if let Some(summary) = part.summary {
                    self.chance = Some((of, Rc::new(summary)));
                }
            }
            Heard::Reply(of, Reply::Map(map)) => self.map = Some((of, map.map(Rc::new))),
            Heard::Reply(of, Reply::OddsMap(map)) => self.odds_map = Some((of, map.map(Rc::new))),
            Heard::Reply(of, Reply::Turns(turns)) => self.turns = Some((of, turns.map(Rc::new))),
            Heard::Reply(of, Reply::AllTurns(all)) => self.all_turns = Some((of, all.map(Rc::new))),
            Heard::Reply(of, Reply::StepUp(needed)) => self.step_up = Some((of, needed)),
            Heard::Reply(of, Reply::Qr(code)) => self.code = Some((of, code.map(Rc::new))),
            Heard::Reply(_, Reply::Checked(tests)) => self.checked = Some(Rc::new(tests)),
            Heard::Reply(
                _,
                Reply::Csv(_)
                | Reply::Table(_)
                | Reply::Written(_)
                | Reply::Read(_)
                | Reply::Simulated(None),
            )
            | Heard::Lost => {}
        }
    }

    /// Without the trials.
    pub(super) fn without_trials(&self) -> Self {
        Self { chance: None, ..self.clone() }
    }

    /// How it stands with what is asked now, of what is known of its kind.
    pub(super) fn of<T: Clone>(&self, known: Option<&(Request, T)>, now: &Request) -> Answer<T> {
        match known.filter(|(of, _)| of.ask == now.ask && of.route == now.route) {
            Some((of, answer)) if !self.lost || of == now => {
                Answer::Here(answer.clone(), of == now)
            }
            _ if self.lost => Answer::Lost,
            _ => Answer::Coming,
        }
    }
}

impl Answers for Known {
    fn known(&self) -> &Known {
        self
    }

    fn trials(&self, view: &View) -> Option<Trials> {
        let now = trials_of(view);
        let (of, summary) = self.chance.as_ref()?;
        let old = *of != now;
        if summary.routes.len() != view.stored.routes.len() || old && self.lost {
            return None;
        }
        let running = !self.lost && (old || summary.trials < of.scenario.trials);
        Some(Trials::new(summary.clone(), old, running))
    }
}
