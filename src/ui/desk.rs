//! What the page remembers: the session, the unit pays are shown in, and what is being dragged.

use super::{
    look::{Glance, Look},
    tables::Tables,
};
use crate::{
    scenario::{PayPer, Scenario, lever::Lever},
    session::{Action, Session},
};
use std::rc::Rc;
use yew::{Reducible, UseReducerDispatcher};

/// Hands acts to the desk.
pub(crate) type Hand = UseReducerDispatcher<Desk>;

/// A lever in the hand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Drag {
    /// The lever.
    pub(crate) lever: Lever,
    /// Where it stood, in its own unit.
    pub(crate) from: f64,
}

/// What is on the desk.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Desk {
    /// The scenario with its undo.
    pub(crate) session: Session,
    /// The unit of time in which every pay is shown.
    pub(crate) per: PayPer,
    /// The scenario as it was opened: the slider of the rate now hangs on it.
    pub(crate) opened: Rc<Scenario>,
    /// The scenario when the last drag ended: axes and the other sliders hang on it.
    pub(crate) settled: Rc<Scenario>,
    /// What is being dragged.
    pub(crate) drag: Option<Drag>,
    /// The lever that was moved last: it says what it breaks.
    pub(crate) touched: Option<Lever>,
    /// Whether the sheet of levers is open (where there is one).
    pub(crate) sheet: bool,
    /// A lever that somebody wants to get to.
    pub(crate) reach: Option<Lever>,
    /// What was wrong with the link, in words.
    pub(crate) notices: Rc<[String]>,
    /// What there is of the states' tax tables.
    pub(crate) tables: Tables,
    /// How the page is looked at.
    pub(crate) look: Look,
}

/// What can be done to the desk.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    /// Something the session knows.
    Do(Action),
    /// Takes a lever into the hand.
    Begin(Lever),
    /// Lets go of it.
    Settle,
    /// Shows pays in this unit.
    Per(PayPer),
    /// Opens a session, with what is to be said about it.
    Open(Session, Vec<String>),
    /// Opens or closes the sheet.
    Sheet(bool),
    /// Leads to a lever's field.
    Reach(Lever),
    /// There.
    Reached,
    /// The notices were read.
    Dismiss,
    /// Looks at the page in another way.
    Look(Glance),
    /// So much there is of the states' tax tables.
    Tables(Tables),
}

impl Desk {
    /// A desk with this session opened.
    pub(crate) fn open(session: Session, notices: Vec<String>) -> Self {
        let opened = session.shared();
        Self {
            per: opened.now.pay.per,
            settled: opened.clone(),
            opened,
            session,
            drag: None,
            touched: None,
            sheet: false,
            reach: None,
            notices: notices.into(),
            tables: Tables::default(),
            look: Look::default(),
        }
    }

    fn apply(&mut self, action: Action) {
        if let Action::Adjust { lever, .. } = action {
            self.touched = Some(lever);
        }
        self.session = self.session.apply(action);
        if self.drag.is_none() {
            self.settled = self.session.shared();
        }
    }
}

impl Reducible for Desk {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        match act {
            Act::Do(action) => next.apply(action),
            Act::Begin(lever) => {
                let from = lever.get(next.session.scenario(), next.session.focus());
                next.drag = from.map(|from| Drag { lever, from });
            }
            Act::Settle => {
                if self.drag.is_none() {
                    return self;
                }
                next.drag = None;
                next.apply(Action::Settle);
            }
            Act::Per(per) => next.per = per,
            Act::Open(session, notices) => {
                let (look, tables) = (next.look, next.tables);
                next = Self { tables, look, ..Self::open(session, notices) };
            }
            Act::Sheet(open) => next.sheet = open,
            Act::Reach(lever) => {
                next.sheet = true;
                next.reach = Some(lever);
            }
            Act::Reached => next.reach = None,
            Act::Dismiss => next.notices = Rc::default(),
            Act::Look(glance) => next.look.take(glance),
            Act::Tables(tables) => next.tables = tables,
        }
        if next == *self { self } else { Rc::new(next) }
    }
}
