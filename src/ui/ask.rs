//! What the page asks of the worker: only what is open is asked, and again when it changes.

use super::{
    act::{Act, Turn},
    behind::Behind,
    beside::Beside,
    desk::Desk,
    export,
    hand::Hand,
    keeping::Panel,
    language::Spoken,
    look::Look,
    months, scenario_file,
    tables::{self, Tables, needed},
    url::{self, Address},
    view::View,
    wages,
};
use crate::{
    explore::half_way,
    platform::{
        address, file,
        focus::Focus,
        later, page as document, press, storage,
        worker::{Client, Heard},
    },
    report::file_name,
    scenario::lever::{Lever, Subject},
    session::Session,
    words::{Words, page as words},
    worker::{Ask, OddsMap, Reply, Request},
};
use gloo_events::EventListener;
use std::{
    cell::{Cell, OnceCell, RefCell},
    rc::Rc,
};

/// In the browser's storage: that the first hint was read (`boot.js` looks for it).
const HINT: &str = "dues.hint";
/// A frame, in milliseconds, at sixty a second.
const FRAME: i32 = 16;

/// What is asked in one painting.
type Asked = [Option<Request>; 10];

/// The worker's client, with what it was asked last.
struct Asker {
    hand: Hand,
    waiting: Waiting,
    worker: Client,
    /// The language that the worker was told of last.
    spoken: Rc<RefCell<Option<Spoken>>>,
    asked: RefCell<(Asked, Tables)>,
    address: OnceCell<Address>,
    panel: Panel,
    focus: Focus,
    /// Whether the first hint was shown.
    hinting: Cell<bool>,
    /// Whether a file was asked for, or is being read.
    filing: Rc<Cell<bool>>,
    _dropped: Option<[EventListener; 2]>,
    _pressing: Option<[EventListener; 2]>,
    _printing: Option<[EventListener; 2]>,
}

/// The worker's client; answers become acts, files are handed on.
pub(crate) fn beside(hand: &Hand) -> Rc<dyn Beside> {
    let told = hand.clone();
    let spoken: Rc<RefCell<Option<Spoken>>> = Rc::default();
    let filing: Rc<Cell<bool>> = Rc::default();
    let (speaks, files) = (spoken.clone(), filing.clone());
    let waiting = Waiting { hand: hand.clone(), heard: Rc::default(), soon: Rc::default() };
    let waits = waiting.clone();
    let worker = Client::new(move |heard| match heard {
        Heard::Reply(of, Reply::Csv(text)) => save(&of, text.as_deref(), speaking(&speaks).1),
        Heard::Reply(of, Reply::Table(text)) => export::save_table(&of, text.as_deref()),
        Heard::Reply(of, reply @ (Reply::Written(_) | Reply::Read(_))) => {
            files.set(false);
            scenario_file::heard(&of, reply, speaking(&speaks).1, &told);
        }
        // A painting of the page costs as much as a thousand trials.
        Heard::Reply(_, reply) if !reply.is_news() => {}
        heard => {
            if matches!(heard, Heard::Lost) && files.replace(false) {
                told.dispatch(scenario_file::lost(speaking(&speaks).1));
            }
            waits.take(heard);
        }
    });
    let printed = hand.clone();
    let (drops, asks, files, speaks) =
        (hand.clone(), worker.clone(), filing.clone(), spoken.clone());
    let dropped = file::dropped(move |file| {
        let (asks, files) = (asks.clone(), files.clone());
        scenario_file::read(file, speaking(&speaks), &drops, move |request| {
            files.set(true);
            asks.ask(request);
        });
    });
    Rc::new(Asker {
        hand: hand.clone(),
        waiting,
        _printing: document::on_print(move |now| printed.dispatch(printing(now))),
        worker,
        spoken,
        asked: RefCell::default(),
        address: OnceCell::new(),
        panel: Panel::default(),
        focus: Focus::watched(),
        hinting: Cell::default(),
        filing,
        _dropped: dropped,
        _pressing: press::keep(),
    })
}

/// The language that is spoken: its code, and its words.
fn speaking(spoken: &RefCell<Option<Spoken>>) -> (&'static str, Words) {
    spoken.borrow().as_ref().map_or_else(
        || (Spoken::english().code, Words::of_page()),
        |spoken| (spoken.code, spoken.words),
    )
}

/// Answers that the page has yet to take.
#[derive(Clone)]
struct Waiting {
    hand: Hand,
    heard: Rc<RefCell<Vec<Heard>>>,
    /// Whether they are about to be taken.
    soon: Rc<Cell<bool>>,
}

impl Waiting {
    /// Takes an answer together with those that come within a frame of it: they are painted once.
    fn take(&self, heard: Heard) {
        self.heard.borrow_mut().push(heard);
        self.take_soon(FRAME);
    }

    /// Those that waited until the ones before them were painted are taken at once.
    fn follow(&self, desk: &Desk) {
        if desk.behind.is_none() && !self.heard.borrow().is_empty() {
            self.take_soon(0);
        }
    }

    fn take_soon(&self, milliseconds: i32) {
        if self.soon.replace(true) {
            return;
        }
        let waiting = self.clone();
        later::after(milliseconds, move || {
            waiting.soon.set(false);
            let heard = waiting.heard.clone();
            waiting.hand.dispatch(Act::Late(Turn(Rc::new(move |desk| {
                if matches!(desk.behind, Some(Behind::Answers(_))) {
                    return;
                }
                for heard in heard.take() {
                    desk.told = desk.told.taking(heard);
                }
                // What is behind a moved lever is painted with them. In a frame there is but one chart,
                // and who does not look need not wait for tasks that a browser then makes rare.
                let at_once = desk.embedded || document::hidden();
                desk.behind = (!at_once).then_some(Behind::ANSWERS);
            }))));
        });
    }
}

/// The page is being printed, or no longer.
pub(crate) fn printing(now: bool) -> Act {
    Act::Late(Turn(Rc::new(move |desk| desk.printing = now)))
}

impl Beside for Asker {
    fn follow(&self, desk: &Desk, view: &View) {
        self.address.get_or_init(|| Address::of(desk, &self.hand)).follow(desk);
        self.panel.follow(desk, &self.hand);
        self.waiting.follow(desk);
        self.focus.keep();
        // What changes its height above the map must not take it away from under the finger.
        if let Some(top) = desk.drag.and_then(|drag| drag.map_top) {
            document::hold(".chart.map", top);
        }
        if self.hinting.replace(desk.hint) && !desk.hint {
            storage::write(HINT, "1");
        }
        if self.spoken.borrow().as_ref() != Some(&desk.spoken) {
            if let Some(text) = desk.spoken.text() {
                self.worker.words(desk.spoken.code, text);
            }
            self.spoken.replace(Some(desk.spoken.clone()));
        }
        tables::fetch_if_needed(desk, &self.hand, &self.worker);
        wages::fetch_if_needed(desk, &self.hand);
        // What is asked for a moved lever costs part of the frame that is to show it: after it. A worker
        // that starts takes its time from what comes up beside it: once that is there.
        if desk.behind.is_some_and(Behind::is_move) || desk.comes_up() {
            return;
        }
        let now = (open(desk, view), desk.tables.clone());
        let before = self.asked.replace(now.clone());
        let all = before.1 != now.1;
        for (request, before) in now.0.into_iter().zip(before.0) {
            if let Some(request) = request.filter(|now| all || before.as_ref() != Some(now)) {
                self.worker.ask(request);
            }
        }
    }

    fn ask(&self, request: Request) {
        if matches!(request.ask, Ask::Write | Ask::Read) {
            self.filing.set(true);
        }
        self.worker.ask(request);
    }
}

/// Whatever is open, in the order in which it is asked.
fn open(desk: &Desk, view: &View) -> Asked {
    let [why, doubts, ledger] = asked(desk, view).map(|ask| ask.map(|ask| request(view, ask)));
    // What moves with the levers, the quickest first; what need not, once they rest.
    let trials = view.result().is_some();
    let ready = trials && !desk.embedded;
    let moving = desk.drag.is_some();
    let reduced = ready && Lever::Cut.get(&view.stored, view.route).is_some();
    let step_up = step_after(view, &desk.look).filter(|_| ready && !moving);
    [
        why,
        doubts,
        ledger,
        reduced.then(|| request(view, Ask::Map)),
        trials.then(|| trials_of(view)),
        (ready && !moving).then(|| turns_of(view, &desk.session)),
        (reduced && !moving && desk.map_odds).then(|| odds_map_of(view)).flatten(),
        // Small, and there before somebody prints.
        (ready && !moving).then(|| code_of(desk, view)),
        step_up.map(|after| request(view, Ask::StepUp(after))),
        (ready && !moving && desk.look.all_turns).then(|| request(view, Ask::AllTurns)),
    ]
}

/// The ensemble of all routes: the one in focus makes no difference.
pub(crate) fn trials_of(view: &View) -> Request {
    Request { route: 0, ..request(view, Ask::Simulate) }
}

/// The map of odds: wherever one's own point is on it, it is the same.
pub(crate) fn odds_map_of(view: &View) -> Option<Request> {
    let basis = OddsMap::basis(&view.stored, view.route)?;
    Some(Request { scenario: Rc::new(basis), ..request(view, Ask::OddsMap) })
}

/// What could flip the answer, over the ranges that are plausible to the reader.
pub(crate) fn turns_of(view: &View, session: &Session) -> Request {
    Request { ranges: session.ranges(), ..request(view, Ask::Turns) }
}

/// The code of the link to what is to be seen.
pub(crate) fn code_of(desk: &Desk, view: &View) -> Request {
    let fragment = url::written(&view.stored, view.route, desk.spoken.for_link());
    Request { text: address::with_fragment(&fragment).into(), ..request(view, Ask::Qr) }
}

/// After how many months at the reduced rate a step up is asked of: those chosen, as long as there are
/// more of them, else half.
pub(crate) fn step_after(view: &View, look: &Look) -> Option<u32> {
    let half = half_way(&view.stored, view.route)?;
    let months = Lever::For.get(&view.stored, view.route)? as u32;
    Some(look.step_after.filter(|after| *after < months).unwrap_or(half))
}

/// A question about what is to be seen.
pub(crate) fn request(view: &View, ask: Ask) -> Request {
    Request {
        ask,
        scenario: view.stored.clone(),
        route: view.route,
        ranges: Vec::new(),
        locale: view.locale().to_owned(),
        language: view.language.to_owned(),
        text: "".into(),
    }
}

/// What is open; one of each kind.
fn asked(desk: &Desk, view: &View) -> [Option<Ask>; 3] {
    let taxes = desk.folds.contains(&Subject::Taxes)
        && (!needed(&view.stored) || matches!(desk.tables, Tables::Here(_)));
    let Some(result) = view.result() else { return [None, taxes.then_some(Ask::Doubts), None] };
    let (path, _) = months::path(result, &desk.look);
    [
        desk.look.why.map(Ask::Why),
        taxes.then_some(Ask::Doubts),
        desk.look.ledger.then_some(Ask::Ledger(path)),
    ]
}

/// Hands on a ledger as a file.
fn save(of: &Request, text: Option<&str>, lang: Words) {
    let (Ask::Csv(path), Some(text)) = (of.ask, text) else { return };
    let name = words::route_name(lang, &of.scenario.routes, of.route);
    let name = file_name(&format!("{name} {}", lang.of(months::word(path))), "csv");
    file::download(&name, "text/csv;charset=utf-8", text);
}
