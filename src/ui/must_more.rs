//! What must be true of every other lever: for whoever asks.

use super::{
    act::Act,
    el::{El, button, el},
    look::Glance,
    must::row,
    page::Page,
    spans,
};
use crate::{
    model::result::RouteResult,
    scenario::lever::Lever,
    words::{
        catalogue::key,
        demand::{Demand, Need},
    },
};

/// More rows of the table, and what stands below it.
pub(super) struct More {
    pub(super) rows: Option<El>,
    pub(super) said: Vec<El>,
}

/// The levers that have no row yet, in the order of the page: those that turn the answer somewhere; of
/// the others that they do not.
pub(super) fn more_levers(page: &Page<'_>, there: &[Demand], result: &RouteResult) -> More {
    let view = page.view;
    let open = page.desk.look.all_turns;
    let toggle = button("link", page.hand, Act::Look(Glance::AllTurns))
        .state("aria-expanded", open)
        .say(page.word(key::MUST_EVERY));
    let toggle = el("p", "under").put(toggle);
    if !open {
        return More { rows: None, said: vec![toggle] };
    }
    let told = page.desk.told.all_turns(view);
    let Some(all) = told.here() else {
        return More {
            rows: None,
            said: vec![toggle, el("p", "coming").say(page.word(told.word()))],
        };
    };
    let new = |lever: Lever| there.iter().all(|demand| demand.lever != lever);
    let (turned, others): (Vec<_>, Vec<_>) = all
        .turnings
        .iter()
        .filter(|turning| new(turning.lever))
        .map(|turning| Demand::of_turning(&view.shown, view.route, result, turning))
        .partition(|demand| matches!(demand.need, Need::Bound(..)));
    let rows = turned.iter().map(|demand| row(demand, page));
    let class = if told.is_old() { "old" } else { "" };
    let nowhere: Vec<Lever> = others.iter().map(|demand| demand.lever).collect();
    let nowhere = view.voice().turns_nowhere(&nowhere);
    More {
        rows: Some(el("tbody", class).attr("role", "rowgroup").all(rows)),
        said: nowhere
            .map(|text| el("p", "smallest").all(spans::plain(&text)))
            .into_iter()
            .chain([toggle])
            .collect(),
    }
}
