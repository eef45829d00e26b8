//! What the worker has answered, as the page asks for it. The late part keeps it (`known`): the first
//! part holds no more than a pointer, and through it asks for the trials.

use super::{
    ask::{odds_map_of, request, step_after, turns_of},
    known::Known,
    look::Look,
    trials::Trials,
    view::View,
};
use crate::{
    chart::qr::Qr,
    model::{explain::FigureName, ledger::WhichPath, result::Required},
    platform::worker::Heard,
    session::Session,
    words::{
        Text,
        catalogue::{Key, key},
        explain::Why,
    },
    worker::{AllTurns, Ask, Months, OddsMap, RateMap, Request, SelfTests, Turns},
};
use std::{fmt, rc::Rc};

/// What the worker has answered.
#[derive(Clone, Default)]
pub(crate) struct Told(Option<Rc<dyn Answers>>);

impl PartialEq for Told {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

impl fmt::Debug for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Told")
    }
}

/// What the late part keeps, behind a pointer.
pub(super) trait Answers {
    /// All of it, for the late part.
    fn known(&self) -> &Known;
    /// The trials, for the first part.
    fn trials(&self, view: &View) -> Option<Trials>;
}

impl Told {
    /// With another answer.
    pub(crate) fn taking(&self, heard: Heard) -> Self {
        let mut known = self.known().cloned().unwrap_or_default();
        known.take(heard);
        Self(Some(Rc::new(known)))
    }

    /// Without the trials.
    pub(crate) fn without_trials(&self) -> Self {
        Self(self.known().map(|known| Rc::new(known.without_trials()) as Rc<dyn Answers>))
    }

    fn known(&self) -> Option<&Known> {
        self.0.as_ref().map(|answers| answers.known())
    }

    /// The trials; those of an earlier scenario with as many routes until there are newer ones.
    pub(crate) fn trials(&self, view: &View) -> Option<Trials> {
        self.0.as_ref()?.trials(view)
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
    pub(crate) const fn word(&self) -> Key {
        if matches!(self, Self::Lost) { key::WORKER_LOST } else { key::WORKER_COMING }
    }
}

impl Told {
    fn of<T: Clone>(
        &self,
        kind: impl FnOnce(&Known) -> Option<&(Request, T)>,
        now: &Request,
    ) -> Answer<T> {
        self.known().map_or(Answer::Coming, |known| known.of(kind(known), now))
    }

    /// Why this figure is what it is; `None` where there is no such figure.
    pub(crate) fn why(&self, figure: FigureName, now: Request) -> Answer<Option<Rc<Why>>> {
        self.of(|known| known.why.as_ref(), &Request { ask: Ask::Why(figure), ..now })
    }

    /// The self-tests, as far as they have run; `None` where nobody asked.
    pub(crate) fn checked(&self) -> Option<Rc<SelfTests>> {
        self.known()?.checked.clone()
    }

    /// Whether the worker failed, and failed again.
    pub(crate) fn lost(&self) -> bool {
        self.known().is_some_and(|known| known.lost)
    }

    /// The map of the reduced rate and its months.
    pub(crate) fn map(&self, view: &View) -> Answer<Option<Rc<RateMap>>> {
        self.of(|known| known.map.as_ref(), &request(view, Ask::Map))
    }

    /// The odds over the same map.
    pub(crate) fn odds_map(&self, view: &View) -> Answer<Option<Rc<OddsMap>>> {
        match odds_map_of(view) {
            Some(now) => self.of(|known| known.odds_map.as_ref(), &now),
            None => Answer::Here(None, true),
        }
    }

    /// What could flip the answer.
    pub(crate) fn turns(&self, view: &View, session: &Session) -> Answer<Option<Rc<Turns>>> {
        self.of(|known| known.turns.as_ref(), &turns_of(view, session))
    }

    /// Where any lever turns the answer.
    pub(crate) fn all_turns(&self, view: &View) -> Answer<Option<Rc<AllTurns>>> {
        self.of(|known| known.all_turns.as_ref(), &request(view, Ask::AllTurns))
    }

    /// After so many months at the reduced rate, the least pay for the rest of them.
    pub(crate) fn step_up(&self, view: &View, look: &Look) -> Option<(u32, Required)> {
        let after = step_after(view, look)?;
        let known = self.known()?.step_up.as_ref()?;
        let now = request(view, Ask::StepUp(after));
        (known.0 == now).then_some((after, known.1))
    }

    /// The link as a QR code; none where it is longer than any code holds.
    pub(crate) fn code(&self, now: &Request) -> Answer<Option<Rc<Qr>>> {
        let known = self.known().and_then(|known| known.code.as_ref());
        match known.filter(|(of, _)| of.text == now.text) {
            Some((_, code)) => Answer::Here(code.clone(), true),
            None if self.lost() => Answer::Lost,
            None => Answer::Coming,
        }
    }

    /// What is doubtful of the taxes.
    pub(crate) fn doubts(&self, now: Request) -> Answer<Rc<Vec<Text>>> {
        self.of(|known| known.doubts.as_ref(), &Request { ask: Ask::Doubts, ..now })
    }

    /// The ledger of this path; `None` where there is no such path.
    pub(crate) fn ledger(&self, path: WhichPath, now: Request) -> Answer<Option<Rc<Months>>> {
        self.of(|known| known.ledger.as_ref(), &Request { ask: Ask::Ledger(path), ..now })
    }
}
