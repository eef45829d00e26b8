//! What must be true: where the answer flips, and how much room is left.

use super::{
    act::Act,
    el::{El, button, el},
    finding::finding,
    must_more::more_levers,
    page::Page,
    spans, why,
};
use crate::{
    explore::{Probe, record_range},
    model::explain::FigureName,
    order::within,
    scenario::{Odds, lever::Lever},
    words::{
        Change,
        catalogue::{key, say},
        demand::{Demand, Need},
        findings::{self, Label, heading},
        lever::Style,
        precision::Side,
    },
};

/// The figures of this table, with their levers.
const NAMES: [(Lever, &str); 5] = [
    (Lever::Now, "required-now"),
    (Lever::Cut, "required-cut"),
    (Lever::For, "required-for"),
    (Lever::Then, "required-then"),
    (Lever::Odds, "required-odds"),
];
/// Width of the bar of room, in pixels, and the least that is seen of it.
const BAR: f64 = 112.0;
const LEAST: f64 = 2.0;

/// Whether a figure is explained here.
const fn is_here(figure: FigureName) -> bool {
    matches!(figure, FigureName::Required(_) | FigureName::Limit(_))
}

/// The table.
pub(crate) fn must(page: &Page<'_>) -> Option<El> {
    let view = page.view;
    let answer = view.answer.as_ref().ok()?;
    let voice = view.voice();
    let (result, bounds) = (answer.result(), &answer.bounds);
    let demands = Demand::all(&view.shown, view.route, result, bounds);
    let more = more_levers(page, &demands, result);
    let title = heading(&voice, &findings::rooms(&view.shown, view.route, result, bounds));
    let head = |class, word: &'static str| {
        el("th", class).attr("role", "columnheader").attr("scope", "col").say(word)
    };
    let heads = el("tr", "")
        .attr("role", "row")
        .put(head("", page.word(key::MUST_LEVER)))
        .put(head("yours", page.word(key::MUST_YOURS)))
        .put(head("", page.word(key::MUST_MUST_BE)))
        .put(head("", page.word(key::MUST_ROOM)).attr("colspan", "2"))
        .put(head("set", "").put(el("span", "said").say(page.word(key::MUST_SET))));
    let table = el("table", "must")
        .attr("role", "table")
        .put(el("thead", "").attr("role", "rowgroup").put(heads))
        .put(el("tbody", "").attr("role", "rowgroup").all(demands.iter().map(|d| row(d, page))))
        .all(more.rows);
    // What this route has no row for still has a name and the reason.
    let missing = NAMES.iter().filter(|(lever, _)| demands.iter().all(|d| d.lever != *lever));
    let drawn = voice.label(Label::MustBeTrue);
    Some(
        finding("must-be-true", spans::plain(&title))
            .put(el("p", "drawn").all(spans::plain(&drawn)))
            .put(el("div", "wide").put(table))
            .all(more.said)
            .all(record(page))
            .all(why::panel(page, is_here))
            .all(missing.map(|(_, name)| {
                el("span", "").flag("hidden", true).named(name, view.named(name))
            })),
    )
}

/// What is left open where the odds are those of people one knows.
fn record(page: &Page<'_>) -> Option<El> {
    let view = page.view;
    let Odds::Record { k, n } = view.stored.routes.get(view.route)?.odds else { return None };
    let probe = Probe::new(&view.stored, view.route, view.tables.get()).ok()?;
    let said = view.voice().record((k, n), record_range(&probe)?);
    Some(el("p", "smallest").attr("data-note", "record").all(spans::plain(&said)))
}

pub(super) fn row(demand: &Demand, page: &Page<'_>) -> El {
    let view = page.view;
    let voice = view.voice();
    let label = voice.lever(demand.lever).label;
    let name = NAMES.iter().find(|(lever, _)| *lever == demand.lever).map(|(_, name)| *name);
    // What holds it: the cash, or the gain.
    let held = demand.cash && matches!(demand.need, Need::Bound(..));
    let held = held.then_some(FigureName::Limit(demand.lever)).map(FigureName::name);
    // The other side is searched beside the figure of that name: there is nothing to add up.
    let searched = matches!(demand.lever, Lever::Now | Lever::For)
        && matches!(demand.need, Need::Bound(Side::AtLeast, _));
    let why = held.or(name).filter(|_| !searched).and_then(|name| why::link(name, label, page));
    let yours = demand.yours.map_or_else(
        || page.word(key::MUST_NOT_TOLD).to_owned(),
        |value| voice.value(demand.unit, value, Style::Short),
    );
    let cell = |class| el("td", class).attr("role", "cell");
    let mut bound = el("span", "").all(spans::plain(&voice.must_be(demand)));
    if let Some(name) = name {
        bound = bound.named(name, view.named(name));
    }
    let tight = demand.is_tight();
    let left = demand.room.is_some_and(|room| room.amount > 0.0);
    let room = cell(if tight { "room scarce" } else { "room" })
        .all(spans::plain(&voice.room(demand)))
        .all(left.then(|| el("span", "room-word").say(page.word(key::MUST_ROOM_WORD))));
    el("tr", "")
        .attr("role", "row")
        .key(demand.lever.name())
        .put(
            el("th", "")
                .attr("role", "rowheader")
                .attr("scope", "row")
                .say(label)
                .say(" ")
                .all(why),
        )
        .put(cell("yours").say(yours))
        .put(cell("bound").put(bound))
        .put(
            cell("scale").attr("aria-hidden", "true").all(demand.room.map(|r| bar(r.share, tight))),
        )
        .put(room)
        .put(cell("set").all(set(demand, label, page)))
}

/// The room left as a bar, a share of the user's value.
fn bar(share: f64, tight: bool) -> El {
    let long = (BAR * within(share, (0.0, 1.0))).max(LEAST);
    let filled =
        el("rect", if tight { "scarce" } else { "" }).px("width", long).attr("height", "8");
    el("svg", "room-bar")
        .attr("viewBox", "0 0 112 8")
        .put(el("line", "").line((0.0, 4.0), (BAR, 4.0)))
        .put(filled)
}

/// The button that sets the bound.
fn set(demand: &Demand, label: &str, page: &Page<'_>) -> Option<El> {
    let Need::Bound(_, value) = demand.need else { return None };
    let change = Change { lever: demand.lever, value };
    if demand.room.is_some_and(|room| room.amount == 0.0) {
        // Still the button that was pressed to get here: the focus stays.
        let there = button("quiet", page.hand, Act::Take(change)).state("aria-disabled", true);
        return Some(there.say(page.word(key::MUST_AT_THE_EDGE)));
    }
    let set = button("link", page.hand, Act::Take(change));
    Some(
        set.attr("aria-label", say!(page.view.words, MUST_SET_LABEL, lever = label).to_string())
            .say(page.word(key::MUST_SET)),
    )
}
