//! What the page asks of the worker: only what is open is asked, and again when it changes.

use super::{
    act::Act,
    desk::Desk,
    export,
    hand::Hand,
    months,
    tables::{Tables, needed},
    view::View,
};
use crate::{
    platform::{
        address, file,
        worker::{Client, Heard, WORKER},
    },
    report::file_name,
    scenario::{
        lever::{Lever, Subject},
        link,
    },
    words::ui_routes_en as words,
    worker::{Ask, Reply, Request},
};
use yew::prelude::*;

/// The worker's client; answers become acts, files are handed on.
#[hook]
pub(crate) fn use_worker(hand: &Hand) -> std::rc::Rc<Client> {
    let hand = hand.clone();
    use_memo((), |()| {
        Client::new(WORKER, move |heard| match heard {
            Heard::Reply(of, Reply::Csv(text)) => save(&of, text.as_deref()),
            Heard::Reply(of, Reply::Table(text)) => export::save_table(&of, text.as_deref()),
            heard => hand.dispatch(Act::Heard(Box::new(heard))),
        })
    })
}

/// Asks whatever is open.
#[hook]
pub(crate) fn use_answers(desk: &Desk, view: &View, worker: &Client) {
    let [why, doubts, ledger] = asked(desk, view).map(|ask| ask.map(|ask| request(view, ask)));
    use_answer(why, desk, worker);
    use_answer(doubts, desk, worker);
    use_answer(ledger, desk, worker);
    // What moves with the levers, the quickest first; what need not, once they rest.
    let ready = view.result().is_some();
    let moving = desk.drag.is_some();
    let reduced = ready && Lever::Cut.get(&view.stored, view.route).is_some();
    use_answer(reduced.then(|| request(view, Ask::Map)), desk, worker);
    use_answer(ready.then(|| trials_of(view)), desk, worker);
    use_answer((ready && !moving).then(|| request(view, Ask::Turns)), desk, worker);
    // The code is small, and must be there before somebody prints.
    use_answer((ready && !moving).then(|| code_of(view)), desk, worker);
    let step_up = half_way(view).filter(|_| ready && !moving);
    use_answer(step_up.map(|after| request(view, Ask::StepUp(after))), desk, worker);
}

/// The ensemble of all routes: the one in focus makes no difference.
pub(crate) fn trials_of(view: &View) -> Request {
    Request { route: 0, ..request(view, Ask::Simulate) }
}

/// The code of the link to what is to be seen.
pub(crate) fn code_of(view: &View) -> Request {
    let link = address::with_fragment(&link::encode(&view.stored, view.route));
    Request { text: link.into(), ..request(view, Ask::Qr) }
}

/// Half of the months at the reduced rate, at least one of them on either side.
pub(crate) fn half_way(view: &View) -> Option<u32> {
    Lever::Cut.get(&view.stored, view.route)?;
    let months = Lever::For.get(&view.stored, view.route)? as u32;
    (months >= 2).then_some(months / 2)
}

#[hook]
fn use_answer(request: Option<Request>, desk: &Desk, worker: &Client) {
    let worker = worker.clone();
    use_effect_with((request, desk.tables.clone()), move |(request, _)| {
        if let Some(request) = request {
            worker.ask(request.clone());
        }
    });
}

/// A question about what is to be seen.
pub(crate) fn request(view: &View, ask: Ask) -> Request {
    Request {
        ask,
        scenario: view.stored.clone(),
        route: view.route,
        locale: view.locale().to_owned(),
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
fn save(of: &Request, text: Option<&str>) {
    let (Ask::Csv(path), Some(text)) = (of.ask, text) else { return };
    let route = of.scenario.routes.get(of.route);
    let name = route.map(|route| words::route_name(route, of.route)).unwrap_or_default();
    let name = file_name(&format!("{name} {}", months::word(path)), "csv");
    file::download(&name, "text/csv;charset=utf-8", text);
}
