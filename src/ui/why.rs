//! “Why?”: a figure taken apart, in the flow below it.

use super::{
    act::Act,
    ask::request,
    el::{El, button, el},
    events,
    fetching::waiting,
    hand::Answer,
    look::Glance,
    page::Page,
    spans, start_from,
    told::Answer as Told,
};
use crate::{
    model::explain::FigureName,
    platform::page,
    scenario::lever::Lever,
    words::{
        Kind, Text,
        catalogue::{key, say},
        explain::{Given, Row, Tag, Why},
    },
    worker::Ask,
};
use yew::virtual_dom::ListenerKind;

/// The link beside a figure; once it is open, the same link closes it.
pub(crate) fn link(name: &str, label: &str, page: &Page<'_>) -> Option<El> {
    let figure = FigureName::named(name)?;
    let here = page.desk.look.why == Some(figure);
    let words = page.view.words;
    let full = if here {
        say!(words, WHY_LINK_CLOSE_LABEL, figure = label)
    } else {
        say!(words, WHY_LINK_OPEN_LABEL, figure = label)
    };
    let link = button("why-link", page.hand, Act::Look(Glance::Why((!here).then_some(figure))))
        .attr("id", format!("why-{name}"))
        .state("aria-expanded", here)
        .attr("aria-label", full.to_string())
        .on(ListenerKind::onkeydown, page.hand, closing(figure, here))
        .say(if here { page.word(key::WHY_LINK_CLOSE) } else { page.word(key::WHY_LINK_OPEN) });
    Some(if here { link.attr("aria-controls", "why") } else { link })
}

/// Escape closes, and gives the focus back to the link.
fn closing(figure: FigureName, open: bool) -> Answer {
    Box::new(move |event| {
        if !open || events::key(event)?.key() != "Escape" {
            return None;
        }
        event.stop_propagation();
        Some(close(figure))
    })
}

/// Closes, and gives the focus back to the link where there is one.
fn close(figure: FigureName) -> Act {
    page::focus(&format!("why-{}", figure.name()));
    Act::Look(Glance::Why(None))
}

/// The open explanation, if it is one of those that open here; or that it is on its way.
pub(crate) fn opened(page: &Page<'_>, here: fn(FigureName) -> bool) -> Option<El> {
    match page.late() {
        Some(late) => (late.why)(page, here),
        None => page.desk.look.why.filter(|figure| here(*figure)).map(|_| waiting(page)),
    }
}

/// The open explanation, if it is one of those that open here.
pub(crate) fn panel(page: &Page<'_>, here: fn(FigureName) -> bool) -> Option<El> {
    let figure = page.desk.look.why.filter(|figure| here(*figure))?;
    page.view.result()?;
    let told = page.desk.told.why(figure, request(page.view, Ask::Why(figure)));
    // At its end, too: the figure, with its link, may be far above, or there no longer.
    let close = el("button", "link")
        .attr("type", "button")
        .on(ListenerKind::onclick, page.hand, Box::new(move |_| Some(close(figure))))
        .say(page.word(key::WHY_LINK_CLOSE));
    let panel = el("div", "why")
        .attr("id", "why")
        .attr("role", "region")
        .attr("tabindex", "-1")
        .on(ListenerKind::onkeydown, page.hand, closing(figure, true));
    let panel = match told {
        Told::Here(why, now) => panel
            .attr("aria-labelledby", "why-title")
            .attr("data-why", figure.name())
            .state("aria-busy", !now)
            .all(inside(page, &*why?)),
        Told::Coming => {
            panel.state("aria-busy", true).put(el("p", "drawn").say(page.word(key::WORKER_COMING)))
        }
        Told::Lost => {
            panel.put(el("p", "message").attr("role", "status").say(page.word(key::WORKER_LOST)))
        }
    };
    Some(panel.put(el("p", "close").put(close)))
}

fn inside(page: &Page<'_>, why: &Why) -> [El; 3] {
    let sum = el("table", "sum")
        .put(el("tbody", "").all(why.rows.iter().map(row)))
        .put(el("tfoot", "").all(why.total.iter().map(row)));
    let given = el("div", "why-in")
        .put(sum)
        .put(el("dl", "given").all(why.inputs.iter().map(|given| self::given(page, given))));
    let notes = why.notes.iter().map(|note| el("li", "").all(spans::plain(note)));
    [
        el("h2", "").attr("id", "why-title").all(spans::plain(&why.title)),
        given,
        el("ul", "doubts").all(notes),
    ]
}

fn row(row: &Row) -> El {
    el("tr", "")
        .put(el("th", "").attr("scope", "row").all(spans::plain(&row.label)))
        .put(el("td", "").all(spans::plain(&row.amount)))
}

fn given(page: &Page<'_>, given: &Given) -> El {
    let tag = given.tag.name();
    // What was set here from a table only the page knows.
    let set = || lever_of(&given.value).and_then(|lever| start_from::source(lever, page));
    let set = (given.tag == Tag::Sourced && given.sources.is_empty()).then(set).flatten();
    let known = given.sources.iter().cloned().chain(set.map(|(name, _)| name));
    let sources = known.map(|source| el("span", "from").say(source));
    let value = el("dd", "")
        .all(spans::plain(&given.value))
        .say(" ")
        .put(
            el("span", "")
                .attr("class", format!("tag {tag}"))
                .say(page.view.voice().why_tag(given.tag)),
        )
        .all(sources);
    el("div", "").put(el("dt", "").all(spans::plain(&given.name))).put(value)
}

/// The lever whose value this is.
fn lever_of(value: &Text) -> Option<Lever> {
    value.spans().iter().find_map(|span| match span.kind {
        Kind::Yours(lever) => Some(lever),
        _ => None,
    })
}
