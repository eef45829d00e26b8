//! Month by month: which path is followed, its file, its table.

use super::{
    act::Act,
    ask::request,
    el::{El, button, el},
    events,
    late::Part,
    ledger::table,
    levers::sign,
    look::{Glance, Look},
    page::Page,
    told::Answer as Told,
};
use crate::{
    model::{
        ledger::WhichPath,
        result::{Ending, RouteResult},
    },
    words::catalogue::{Key, key},
    worker::Ask,
};
use yew::virtual_dom::ListenerKind;

/// The fold, and the ledger once it is open: before that nothing is worked out.
pub(crate) fn section(page: &Page<'_>) -> Option<El> {
    let result = page.view.result()?;
    let open = page.desk.look.ledger;
    let toggle = button("unfold", page.hand, Act::Look(Glance::Ledger))
        .state("aria-expanded", open)
        .put(sign(open))
        .say(" ")
        .say(page.word(key::MONTHS_TITLE));
    let inside = if open { opened(page, result) } else { Vec::new() };
    Some(
        el("section", "finding")
            .attr("id", "months")
            .put(el("h2", "").put(toggle))
            .put(el("p", "drawn").say(page.word(key::MONTHS_DRAWN)))
            .all(inside),
    )
}

/// The paths that this route has.
fn paths(result: &RouteResult) -> Vec<WhichPath> {
    let ends = |ending| result.outcomes.iter().any(|outcome| outcome.ending == ending);
    let mut paths = vec![WhichPath::Works];
    if ends(Ending::Fails) {
        paths.push(WhichPath::Fails);
    }
    if ends(Ending::NoOffer) {
        paths.push(WhichPath::NoOffer);
    }
    paths.push(WhichPath::Staying);
    paths
}

/// What a path is called.
pub(crate) const fn word(path: WhichPath) -> Key {
    match path {
        WhichPath::Works | WhichPath::Outcome(_) => key::MONTHS_WORKS,
        WhichPath::Fails => key::MONTHS_FAILS,
        WhichPath::NoOffer => key::MONTHS_NO_OFFER,
        WhichPath::Staying => key::MONTHS_STAYING,
    }
}

/// The path that is followed, and its place among this route's.
pub(crate) fn path(result: &RouteResult, look: &Look) -> (WhichPath, usize) {
    let paths = paths(result);
    let at = paths.iter().position(|path| *path == look.path).unwrap_or(0);
    (paths.get(at).copied().unwrap_or(WhichPath::Works), at)
}

fn opened(page: &Page<'_>, result: &RouteResult) -> Vec<El> {
    let paths = paths(result);
    let (path, at) = path(result, &page.desk.look);
    let told = page.desk.told.ledger(path, request(page.view, Ask::Ledger(path)));
    let options = paths
        .iter()
        .enumerate()
        .map(|(i, path)| el("option", "").chosen(i == at).say(page.word(word(*path))));
    let select = el("select", "").attr("id", "path").all(options).on(
        ListenerKind::onchange,
        page.hand,
        Box::new(move |event| Some(Act::Look(Glance::Path(*paths.get(events::chosen(event)?)?)))),
    );
    let (view, part) = (page.view.clone(), page.desk.part.clone());
    let csv = el("button", "button")
        .attr("type", "button")
        .attr("data-action", "csv")
        .on(
            ListenerKind::onclick,
            page.hand,
            Box::new(move |_| {
                if let Part::Here(_, beside) = &part {
                    beside.ask(request(&view, Ask::Csv(path)));
                }
                None
            }),
        )
        .say(page.word(key::MONTHS_CSV));
    let choice = el("p", "choice path")
        .put(el("label", "").attr("for", "path").say(page.word(key::MONTHS_PATH)))
        .put(select)
        .put(csv);
    let body = match told {
        Told::Here(Some(months), now) => table(page, &months, now),
        Told::Here(None, _) => el("p", "message").say(page.word(key::MONTHS_NONE)),
        Told::Coming => {
            el("p", "message").state("aria-busy", true).say(page.word(key::WORKER_COMING))
        }
        Told::Lost => el("p", "message").attr("role", "status").say(page.word(key::WORKER_LOST)),
    };
    vec![choice, body]
}
