//! How each act changes what the page remembers.

use super::{
    act::Act,
    desk::{Desk, Drag, format},
    look::Look,
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
        let before = self.session.shared();
        let leaves = matches!(action, Action::Undo) && Rc::ptr_eq(&before, &self.opened);
        // What was said of opened figures is not said of those before them.
        if leaves {
            self.notices.clear();
        }
        // What is said beside a field, or typed into it, is so of the figures that are there.
        if matches!(action, Action::Undo | Action::Redo | Action::Focus(_) | Action::ResetAll) {
            (self.look.draft, self.look.said) = (None, None);
        }
        // The map's own point is painted with the map; letting go of a lever changes nothing.
        self.behind = match action {
            Action::Adjust { .. } => Some(self.pace.first()),
            Action::Settle => self.behind,
            _ => None,
        };
        self.session = self.session.apply(action);
        let now = self.session.shared();
        if leaves && !Rc::ptr_eq(&now, &before) {
            // What was open before is open again, in its own units.
            (self.opened, self.opened_focus) = (now.clone(), self.session.focus());
            self.per = now.now.pay.per;
        }
        if now.locale != before.locale {
            self.format = format(&now, &self.spoken);
        }
        if self.drag.is_none() {
            self.settled = self.session.shared();
            self.hint &= Rc::ptr_eq(&self.settled, &self.opened);
        }
    }

    /// Sets a lever to a value in the unit shown.
    pub(super) fn adjust(&mut self, lever: Lever, shown: f64) {
        // A yearly pay that somebody sets is one: the link says it as they did, and it stays what it is
        // when the hours change.
        let units = Units::of(self);
        let per = units.restated(lever);
        let value = if per.is_some() { shown } else { units.stored_value(lever, shown) };
        self.moved = true;
        self.apply(Action::Adjust { lever, value, per });
    }

    /// Puts the map's point somewhere.
    pub(super) fn place(&mut self, cut: f64, months: f64, map_top: Option<f64>) {
        let held = map_top.is_some();
        if held && self.drag.is_none() {
            self.begin(Lever::Cut, None);
        }
        self.drag = self.drag.map(|drag| Drag { map_top, ..drag });
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
        let Some(Drag { lever, from, grip: Some(grip), .. }) = self.drag else { return };
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
        self.drag = from.map(|from| Drag { lever, from, grip, map_top: None });
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
            look: Look { draft: None, said: None, ..std::mem::take(&mut self.look) },
            changes: self.changes,
            pace: self.pace,
            ..fresh
        };
    }
}

/// The desk as the page's component keeps it.
#[derive(Debug)]
pub(crate) struct Kept(pub(crate) Rc<Desk>);

impl Reducible for Kept {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self.0).clone();
        next.take(act);
        next.count_changes(&self.0);
        if next == *self.0 { self } else { Rc::new(Self(Rc::new(next))) }
    }
}

impl Desk {
    /// Counts what has changed since this desk; what is done is painted at once.
    fn count_changes(&mut self, before: &Self) {
        let uncounted = (self.told.clone(), self.behind, self.pace, self.rise);
        self.changes.answers += u32::from(self.told != before.told);
        (self.told, self.behind, self.pace, self.rise) =
            (before.told.clone(), before.behind, before.pace, before.rise);
        let answers = std::mem::replace(&mut self.changes.answers, before.changes.answers);
        let acted = *self != *before;
        self.changes.acts += u32::from(acted);
        self.changes.answers = answers;
        (self.told, self.behind, self.pace, self.rise) = uncounted;
        // Who does something while answers are being painted waits for no part's turn.
        self.behind = self.behind.filter(|behind| !acted || behind.is_move());
    }

    /// Does what was done.
    fn take(&mut self, act: Act) {
        match act {
            Act::Do(action) => self.apply(action),
            Act::Open(session, notices) => self.open_again(*session, notices),
            Act::NotOpened(notice) => self.notices = vec![notice],
            Act::Take(change) => self.step(change.lever, |_| Some(change.value)),
            Act::Begin(lever, grip) => self.begin(lever, grip),
            Act::Pull(pixel) => self.pull(pixel),
            Act::Slide(lever, shown) => {
                let range = Units::of(self).range(lever);
                let held = self.drag.is_some_and(|drag| drag.lever == lever);
                self.adjust(lever, if held { track(&range).stop(shown) } else { shown });
            }
            Act::Step(lever, key) => self.step(lever, |units| {
                Some(track(&units.range(lever)).moved(units.value(lever)?, key))
            }),
            Act::Settle => self.settle(),
            Act::Cancel => {
                self.drag = None;
                self.apply(Action::Revert);
            }
            // Another change may have come in between: it is followed by itself.
            Act::CatchUp(step, _) if self.behind != Some(step) => {}
            Act::CatchUp(step, took) => {
                self.pace = self.pace.after(step, took);
                self.behind = step.next();
            }
            Act::Click(lever) => {
                if !std::mem::take(&mut self.moved) {
                    self.reach(lever);
                }
            }
            Act::Type(lever, text) => {
                self.said = None;
                self.draft = Some((lever, text));
            }
            Act::Apply => typing::apply(self),
            Act::Drop => self.draft = None,
            Act::Per(per) => self.per = per,
            Act::Sheet(open) => self.sheet = open,
            Act::Grip(at) => self.sheet_grip = at,
            Act::Drawn(at) => {
                if self.sheet_grip.is_some_and(|from| at - from > CLOSES) {
                    self.sheet_grip = None;
                    self.sheet = false;
                }
            }
            Act::Reached => self.reach = None,
            Act::AllFigures => self.all_figures = !self.all_figures,
            Act::Fold(subject) => match self.folds.iter().position(|open| *open == subject) {
                Some(at) => {
                    self.folds.remove(at);
                }
                None => self.folds.push(subject),
            },
            Act::Month(month) => self.month = month,
            Act::Table => self.table = !self.table,
            Act::MapTable => self.map_table = !self.map_table,
            Act::MapShows(odds) => self.map_odds = odds,
            Act::SpreadTable => self.spread_table = !self.spread_table,
            Act::Place { cut, months, map_top } => self.place(cut, months, Some(map_top)),
            Act::Stuck(stuck) => self.stuck = stuck,
            Act::Widths(slide, story) => {
                self.widths = (slide.unwrap_or(self.widths.0), story.unwrap_or(self.widths.1));
            }
            Act::Shared(fragment, became) => self.shared = Some((fragment, became)),
            Act::Look(glance) => self.look.take(glance),
            Act::Tables(tables) => self.tables = tables,
            Act::Fresh(fresh) => self.fresh = fresh,
            Act::Part(part) => self.part = part,
            Act::Rise(rise) => self.rise = rise,
            Act::Late(turn) => (turn.0)(self),
            Act::Speak(Some(spoken)) => self.speak(spoken),
            Act::Speak(None) => {
                self.notices.push(self.spoken.words.of(key::LANGUAGE_MISSING).to_owned());
            }
            Act::Dismiss => self.notices.clear(),
            Act::Hinted => self.hint = false,
        }
    }
}
