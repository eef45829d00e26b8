//! How each act changes what the page remembers.

use super::{
    act::{Act, Opening},
    desk::{Desk, Drag},
    look::Glance,
    saved, typing,
    units::{Units, track},
};
use crate::{
    platform::intl::IntlFormat,
    scenario::lever::{Lever, Subject},
    session::{Action, Session, library::Saved, shelf::Shelf},
    words::ui_scenarios_en::SAVED,
};
use std::rc::Rc;
use yew::Reducible;

/// Pixels of a sideways drag of a figure for one step.
const STEP: f64 = 6.0;
/// Pixels by which the sheet's head is drawn down to close it.
const CLOSES: i32 = 48;

impl Desk {
    fn apply(&mut self, action: Action) {
        if let Action::Adjust { lever, .. } = action {
            self.touched = Some(lever);
        }
        self.session = self.session.apply(action);
        if self.drag.is_none() {
            self.settled = self.session.shared();
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

    /// Opens other figures on the page; the way back keeps those at hand.
    fn enter(&mut self, opening: Opening) {
        let Opening { scenario, focus, notices, set, saved } = opening;
        self.drag = None;
        self.apply(Action::Open(Box::new(scenario), focus));
        self.opened = self.session.shared();
        self.per = self.opened.now.pay.per;
        self.format = IntlFormat::new(&self.opened.locale);
        (self.touched, self.draft, self.said) = (None, None, None);
        self.notices = notices;
        self.set = Rc::new(set);
        self.entry += 1;
        self.at = saved;
        // The answer is what one wants to see next.
        self.look.scenarios = false;
    }

    /// The list stands so; what was being saved is now at hand.
    fn shelve(&mut self, shelf: Shelf) {
        self.shelf = Rc::new(shelf);
        let Some((id, over)) = self.saving.take() else { return };
        let list = &self.shelf.library;
        let opened = self.at.as_ref().filter(|_| over).and_then(|(at, _)| list.get(at));
        // Saved over what was opened, or beside it: then there is one of the new id.
        let (saved, said) = match (list.get(&id), opened) {
            (Some(copy), _) if over => (copy, SAVED.copied(&copy.name)),
            (Some(saved), _) | (None, Some(saved)) => (saved, SAVED.saved(&saved.name)),
            (None, None) => return,
        };
        self.at = Some((saved.id.clone(), saved.revision));
        self.look.take(Glance::Typed(saved::SAID.to_owned(), Some(said)));
    }

    fn remove(&mut self, removed: Option<Saved>) {
        let said = removed.as_ref().map(|saved| SAVED.deleted(&saved.name));
        self.removed = removed;
        self.look.take(Glance::Typed(saved::SAID.to_owned(), said));
    }

    fn open_again(&mut self, session: Session, notices: Vec<String>) {
        let fresh = Self::open(session, notices, self.widths);
        *self = Self {
            sheet: self.sheet,
            stuck: self.stuck,
            all_figures: self.all_figures,
            folds: std::mem::take(&mut self.folds),
            tables: self.tables.clone(),
            wages: self.wages.clone(),
            entry: self.entry,
            shelf: self.shelf.clone(),
            told: std::mem::take(&mut self.told),
            look: std::mem::take(&mut self.look),
            ..fresh
        };
    }
}

impl Reducible for Desk {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        match act {
            Act::Do(action) => next.apply(action),
            Act::Open(session, notices) => next.open_again(*session, notices),
            Act::Enter(opening) => next.enter(*opening),
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
            Act::SpreadTable => next.spread_table = !next.spread_table,
            Act::Place { cut, months, held } => next.place(cut, months, held),
            Act::Stuck(stuck) => next.stuck = stuck,
            Act::Widths(slide, story) => {
                next.widths = (slide.unwrap_or(next.widths.0), story.unwrap_or(next.widths.1));
            }
            Act::Shared(fragment, became) => next.shared = Some((fragment, became)),
            Act::Look(glance) => next.look.take(glance),
            Act::Tables(tables) => next.tables = tables,
            Act::Wages(wages) => next.wages = wages,
            Act::Heard(heard) => next.told.take(*heard),
            Act::Shelf(shelf) => next.shelve(*shelf),
            Act::Saving(id, over) => {
                next.removed = None;
                next.saving = Some((id, over));
            }
            Act::Removed(removed) => next.remove(removed),
            Act::Notices(notices) => next.notices = notices,
            Act::Print(printing) => next.printing = printing,
            Act::Dismiss => next.notices.clear(),
        }
        if next == *self { self } else { Rc::new(next) }
    }
}
