//! The list of saved scenarios and the desk: looked at once somebody wants to see it, and how each
//! thing that is done with it changes what the page remembers.

use super::{
    act::{Act, Turn},
    desk::Desk,
    hand::Hand,
    header::{OPENER, PANEL},
    kept::{At, Keeping, Kept, Left},
    look::Glance,
    saved::SAID,
    scenario_file::FILED,
};
use crate::{
    platform::{keeper::Keeper, page as document},
    scenario::{Scenario, link::Decoded, start::Setting},
    session::{Action, library::Saved, shelf::Shelf},
    words::{self, catalogue::say},
};
use gloo_events::EventListener;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

/// The panel of scenarios as it was last seen.
#[derive(Default)]
pub(super) struct Panel {
    open: Cell<bool>,
    renaming: Cell<bool>,
    /// Other tabs are heard while it is open.
    listening: RefCell<Option<EventListener>>,
}

impl Panel {
    /// Looks at the list when the panel opens; the focus goes along.
    pub(super) fn follow(&self, desk: &Desk, hand: &Hand) {
        let open = desk.look.scenarios;
        if self.open.replace(open) != open {
            document::focus(if open { PANEL } else { OPENER });
            let listening = open.then(|| look(desk, hand)).flatten();
            self.listening.replace(listening);
        }
        let renaming = desk.keeping.kept().is_some_and(|kept| kept.renaming.is_some());
        if self.renaming.replace(renaming) != renaming && renaming {
            document::select("rename");
        }
    }
}

/// The keeper looks, and says whatever changes from now on.
fn look(desk: &Desk, hand: &Hand) -> Option<EventListener> {
    let known = desk.keeping.kept().map(|kept| kept.keeper.clone());
    let keeper = known.unwrap_or_else(|| keeper(hand));
    keeper.look();
    keeper.listen()
}

/// One whose list the desk remembers.
fn keeper(hand: &Hand) -> Keeper {
    let keeper = unseen(hand);
    let kept = Kept::by(keeper.clone());
    hand.dispatch(turn(move |desk| desk.keeping = Keeping::of(kept.clone())));
    keeper
}

/// One that has not looked yet.
fn unseen(hand: &Hand) -> Keeper {
    let told = hand.clone();
    Keeper::new(move |shelf| told.dispatch(shelved(shelf)))
}

/// A change of the desk.
pub(super) fn turn(change: impl Fn(&mut Desk) + 'static) -> Act {
    Act::Late(Turn(Rc::new(change)))
}

/// A change of what is remembered of the list.
pub(super) fn kept(change: impl Fn(&mut Kept) + 'static) -> Act {
    turn(move |desk| desk.keeping.change(&change))
}

/// Other figures to open in place of those at hand.
pub(super) struct Opening {
    /// The scenario.
    pub(super) scenario: Scenario,
    /// The route in focus.
    pub(super) focus: usize,
    /// What is to be said about it.
    pub(super) notices: Vec<String>,
    /// What of it was set, and by what.
    pub(super) set: Vec<Setting>,
}

/// Opens other figures on the page, as an entry of its own in the browser's history; the way back
/// keeps those at hand.
fn open(desk: &mut Desk, opening: Opening) {
    let Opening { scenario, focus, notices, set } = opening;
    let left = (desk.session.shared(), desk.session.focus());
    desk.drag = None;
    desk.apply(Action::Open(Box::new(scenario), focus));
    desk.opened = desk.session.shared();
    desk.opened_focus = desk.session.focus();
    desk.per = desk.opened.now.pay.per;
    desk.speak(desk.spoken.clone());
    (desk.touched, desk.draft, desk.said) = (None, None, None);
    desk.notices = notices;
    // The answer is what one wants to see next.
    (desk.look.draft, desk.look.said) = (None, None);
    desk.look.scenarios = false;
    desk.keeping.change(|kept| {
        let nth = kept.left.as_ref().map_or(0, |before| before.nth) + 1;
        kept.left = Some(Left { nth, scenario: left.0, focus: left.1 });
        kept.at = None;
        kept.start.sets.insert(0, set);
    });
}

/// Opens what is saved.
pub(super) fn entered(decoded: Decoded, id: String, revision: u32) -> Act {
    turn(move |desk| {
        let Decoded { scenario, focus, problems, .. } = decoded.clone();
        let notices = words::link::problems(desk.spoken.words, &problems);
        open(desk, Opening { scenario, focus, notices, set: Vec::new() });
        let at = At { id: id.clone(), revision, opened: desk.opened.clone() };
        desk.keeping.change(|kept| kept.at = Some(at));
    })
}

/// Opens what a file held, or what was started from; nobody need have looked at the list before.
pub(super) fn opened(opening: Opening, hand: &Hand) -> Act {
    let (opening, hand) = (Cell::new(Some(opening)), hand.clone());
    turn(move |desk| {
        let Some(opening) = opening.take() else { return };
        if desk.keeping.kept().is_none() {
            desk.keeping = Keeping::of(Kept::by(unseen(&hand)));
        }
        open(desk, opening);
    })
}

/// Says this of a file, in the panel.
pub(super) fn of_file(said: &[String]) -> Act {
    let said = said.join("\n");
    turn(move |desk| {
        desk.look.scenarios = true;
        desk.look.take(Glance::Typed(FILED.to_owned(), Some(said.clone())));
    })
}

/// Something is being saved under this id; over what was opened, unless that has changed.
pub(super) fn saving(id: String, over: bool) -> Act {
    kept(move |kept| {
        kept.removed = None;
        kept.saving = Some((id.clone(), over));
    })
}

/// The list stands so; what was being saved is now at hand.
fn shelved(shelf: Shelf) -> Act {
    turn(move |desk| {
        let (words, opened) = (desk.spoken.words, desk.opened.clone());
        let mut said = None;
        desk.keeping.change(|kept| {
            kept.shelf = shelf.clone();
            let Some((id, over)) = kept.saving.take() else { return };
            let list = &kept.shelf.library;
            let before = kept.at.as_ref().filter(|_| over).and_then(|at| list.get(&at.id));
            // Saved over what was opened, or beside it: then there is one of the new id.
            let (saved, how) = match (list.get(&id), before) {
                (Some(copy), _) if over => (copy, say!(words, SAVED_COPIED, name = &*copy.name)),
                (Some(saved), _) | (None, Some(saved)) => {
                    (saved, say!(words, SAVED_AS, name = &*saved.name))
                }
                (None, None) => return,
            };
            said = Some(how.to_string());
            let at = At { id: saved.id.clone(), revision: saved.revision, opened };
            kept.at = Some(at);
        });
        if said.is_some() {
            desk.look.take(Glance::Typed(SAID.to_owned(), said));
        }
    })
}

/// This was taken out of the list; none once it is back.
pub(super) fn removed(saved: Option<Saved>) -> Act {
    turn(move |desk| {
        let words = desk.spoken.words;
        let say = |saved: &Saved| say!(words, SAVED_DELETED, name = &*saved.name).to_string();
        let said = saved.as_ref().map(say);
        desk.keeping.change(|kept| kept.removed.clone_from(&saved));
        desk.look.take(Glance::Typed(SAID.to_owned(), said));
    })
}
