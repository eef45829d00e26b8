//! How each act changes what the page remembers.

use super::{
    act::Act,
    desk::{Desk, Drag},
    typing,
    units::{Units, track},
};
use crate::{
    scenario::lever::{Lever, Subject},
    session::{Action, Session},
    words::catalogue::key,
};
use std::rc::Rc;
use yew::Reducible;

/// Pixels of a sideways drag of a figure for one step.
const STEP: f64 = 6.0;
/// Pixels by which the sheet's head is drawn down to close it.
const CLOSES: i32 = 48;

impl Desk {
    /// Does what the session knows.
    pub(super) fn apply(&mut self, action: Action) {
        if let Action::Adjust { lever, .. } = action {
            self.touched = Some(lever);
        }
        // What was said of opened figures is not said of those before them.
        if matches!(action, Action::Undo) && Rc::ptr_eq(&self.session.shared(), &self.opened) {
            self.notices.clear();
        }
        // The map's own point is painted with the map; letting go of a lever changes nothing.
        self.behind = match action {
            Action::Adjust { .. } => true,
            Action::Settle => self.behind,
            _ => false,
        };
        self.session = self.session.apply(action);
        if self.drag.is_none() {
            self.settled = self.session.shared();
            self.hint &= Rc::ptr_eq(&self.settled, &self.opened);
        }
    }

    /// Sets a lever to a value in the unit shown.
    pub(super) fn adjust(&mut self, lever: Lever, shown: f64) {
        let value = Units::of(self).stored_value(lever, shown);
        self.moved = true;
        self.apply(Action::Adjust { lever, value });
    }

    /// Puts the map's point somewhere.
    fn place(&mut self, cut: f64, months: f64, held: bool) {
        if held && self.drag.is_none() {
            self.begin(Lever::Cut, None);
        }
        let cut = Units::of(self).stored_value(Lever::Cut, cut);
        self.moved = true;
        self.apply(Action::Place { cut, months });
        if !held {
            self.settle();
        }
    }

    fn settle(&mut self) {
        self.drag = None;
        self.apply(Action::Settle);
    }

    fn step(&mut self, lever: Lever, to: impl FnOnce(&Units) -> Option<f64>) {
        if let Some(shown) = to(&Units::of(self)) {
            self.adjust(lever, shown);
            self.settle();
        }
    }

    fn pull(&mut self, pixel: f64) {
        let Some(Drag { lever, from, grip: Some(grip) }) = self.drag else { return };
        let steps = libm::trunc((pixel - grip) / STEP);
        if steps != 0.0 || self.moved {
            let units = Units::of(self);
            let track = track(&units.range(lever));
            self.adjust(lever, track.stop(units.shown_value(lever, from) + steps * track.step));
        }
    }

    fn reach(&mut self, lever: Lever) {
        self.sheet = true;
        self.reach = Some(lever);
        if lever.subject() != Subject::Main {
            self.all_figures = true;
            if !self.folds.contains(&lever.subject()) {
                self.folds.push(lever.subject());
            }
        }
    }

    fn begin(&mut self, lever: Lever, grip: Option<f64>) {
        let from = lever.get(self.session.scenario(), self.session.focus());
        self.drag = from.map(|from| Drag { lever, from, grip });
        self.moved = false;
    }

    fn open_again(&mut self, session: Session, notices: Vec<String>) {
        let fresh = Self::open(session, notices, self.widths, self.spoken.clone());
        *self = Self {
            sheet: self.sheet,
            stuck: self.stuck,
            rise: self.rise,
            embedded: self.embedded,
            fresh: self.fresh,
            all_figures: self.all_figures,
            folds: std::mem::take(&mut self.folds),
            tables: self.tables.clone(),
            part: self.part.clone(),
            told: std::mem::take(&mut self.told),
            keeping: self.keeping.clone(),
            look: std::mem::take(&mut self.look),
            ..fresh
        };
        // They were said of other figures.
        self.look.ranges.clear();
    }
}

impl Reducible for Desk {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        match act {
            Act::Do(action) => next.apply(action),
            Act::Open(session, notices) => next.open_again(*session, notices),
            Act::Take(change) => next.step(change.lever, |_| Some(change.value)),
            Act::Begin(lever, grip) => next.begin(lever, grip),
            Act::Pull(pixel) => next.pull(pixel),
            Act::Slide(lever, shown) => {
                let range = Units::of(&next).range(lever);
                let held = next.drag.is_some_and(|drag| drag.lever == lever);
                next.adjust(lever, if held { track(&range).stop(shown) } else { shown });
            }
            Act::Step(lever, key) => next.step(lever, |units| {
                Some(track(&units.range(lever)).moved(units.value(lever)?, key))
            }),
            Act::Settle => next.settle(),
            Act::CatchUp => next.behind = false,
            Act::Click(lever) => {
                if !std::mem::take(&mut next.moved) {
                    next.reach(lever);
                }
            }
            Act::Type(lever, text) => {
                next.said = None;
                next.draft = Some((lever, text));
            }
            Act::Apply => typing::apply(&mut next),
            Act::Drop => next.draft = None,
            Act::Per(per) => next.per = per,
            Act::Sheet(open) => next.sheet = open,
            Act::Grip(at) => next.sheet_grip = at,
            Act::Drawn(at) => {
                if next.sheet_grip.is_some_and(|from| at - from > CLOSES) {
                    next.sheet_grip = None;
                    next.sheet = false;
                }
            }
            Act::Reached => next.reach = None,
            Act::AllFigures => next.all_figures = !next.all_figures,
            Act::Fold(subject) => match next.folds.iter().position(|open| *open == subject) {
                Some(at) => {
                    next.folds.remove(at);
                }
                None => next.folds.push(subject),
            },
            Act::Month(month) => next.month = month,
            Act::Table => next.table = !next.table,
            Act::MapTable => next.map_table = !next.map_table,
            Act::MapShows(odds) => next.map_odds = odds,
            Act::SpreadTable => next.spread_table = !next.spread_table,
            Act::Place { cut, months, held } => next.place(cut, months, held),
            Act::Stuck(stuck) => next.stuck = stuck,
            Act::Widths(slide, story) => {
                next.widths = (slide.unwrap_or(next.widths.0), story.unwrap_or(next.widths.1));
            }
            Act::Shared(fragment, became) => next.shared = Some((fragment, became)),
            Act::Look(glance) => next.look.take(glance),
            Act::Tables(tables) => next.tables = tables,
            Act::Fresh(fresh) => next.fresh = fresh,
            Act::Part(part) => next.part = part,
            Act::Rise => next.rise = next.rise.next(),
            Act::Late(turn) => (turn.0)(&mut next),
            Act::Speak(Some(spoken)) => next.speak(spoken),
            Act::Speak(None) => {
                next.notices.push(next.spoken.words.of(key::LANGUAGE_MISSING).to_owned());
            }
            Act::Dismiss => next.notices.clear(),
            Act::Hinted => next.hint = false,
        }
        if next == *self { self } else { Rc::new(next) }
    }
}
