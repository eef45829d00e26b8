//! What the worker has answered. The last answer stays while the next is on its way.

use crate::{
    model::{explain::FigureName, ledger::WhichPath},
    platform::worker::Heard,
    words::{Text, explain::Why},
    worker::{Ask, Months, Reply, Request},
};
use std::rc::Rc;

/// The last answer of each kind with what was asked, and whether there will be more.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Told {
    why: Option<(Request, Option<Rc<Why>>)>,
    doubts: Option<(Request, Rc<Vec<Text>>)>,
    ledger: Option<(Request, Option<Rc<Months>>)>,
    /// The worker failed, and failed again.
    pub(crate) lost: bool,
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
            Heard::Reply(_, Reply::Csv(_)) | Heard::Lost => {}
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

    /// What is doubtful of the taxes.
    pub(crate) fn doubts(&self, now: Request) -> Answer<Rc<Vec<Text>>> {
        self.of(self.doubts.as_ref(), &Request { ask: Ask::Doubts, ..now })
    }

    /// The ledger of this path; `None` where there is no such path.
    pub(crate) fn ledger(&self, path: WhichPath, now: Request) -> Answer<Option<Rc<Months>>> {
        self.of(self.ledger.as_ref(), &Request { ask: Ask::Ledger(path), ..now })
    }
}
