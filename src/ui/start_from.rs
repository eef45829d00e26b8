//! Starting from a story, or from an occupation's wages.

use super::{
    el::{El, button, el},
    keeping::{Opening, opened},
    page::Page,
    sources,
    start_pick::{Which, pick},
    wages::{Start, Table, came},
};
use crate::{
    facts::wages::Wages,
    scenario::{
        lever::Lever,
        start::{SetBy, Started, Story, from_occupations},
        template::UNPAID_INTERN_OFFERS,
    },
    words::{catalogue::key, evidence::Origins, start as words},
};
use yew::virtual_dom::ListenerKind;

/// The stories, and the occupations, once their wages are here.
pub(crate) fn section(page: &Page<'_>, start: &Start) -> El {
    let section = el("section", "start")
        .attr("id", "start-from")
        .put(el("h3", "").say(page.word(key::START_TITLE)))
        .put(el("p", "drawn").say(page.word(key::START_DRAWN)));
    match &start.wages {
        Table::Here(wages) => section
            .put(el("h4", "").say(page.word(key::START_STORIES)))
            .put(el("ul", "stories").all(Story::ALL.map(|each| story(each, wages, page))))
            .put(el("h4", "").say(page.word(key::START_OCCUPATIONS)))
            .put(el("p", "drawn").say(page.word(key::START_TWO_RATES)))
            .put(occupations(wages, start, page))
            .put(el("p", "sources").say(page.word(key::START_SOURCE))),
        Table::Missing => {
            let again = button("link", page.hand, came(Table::Unasked));
            let said = el("span", "").attr("role", "alert").say(page.word(key::START_MISSING));
            let again = again.say(page.word(key::START_AGAIN));
            section.put(el("p", "message").put(said).say(" ").put(again))
        }
        Table::Unasked | Table::Coming => section
            .put(el("p", "message").state("aria-busy", true).say(page.word(key::START_COMING))),
    }
}

fn story(story: Story, wages: &Wages, page: &Page<'_>) -> El {
    let told = words::story(page.view.words, story);
    let started = story.start(&page.view.stored, wages, told.route);
    let open = started.map(|started| {
        opens("link", told.title.to_owned(), started, page)
            .attr("data-story", format!("{story:?}"))
            .say(told.title)
    });
    el("li", "").all(open).put(el("p", "").say(told.what))
}

fn occupations(wages: &Wages, start: &Start, page: &Page<'_>) -> El {
    let Start { now, then, .. } = start;
    let started = from_occupations(&page.view.stored, page.view.route, wages, now, then);
    let called = |soc| words::called(page.view.words, wages, soc);
    let title = format!("{} → {}", called(&now.soc), called(&then.soc));
    let begin = started.map(|started| {
        opens("button", title, started, page)
            .attr("data-action", "start")
            .say(page.word(key::START_BEGIN))
    });
    el("div", "occupations")
        .put(pick(Which::Now, now, wages, page))
        .put(pick(Which::Then, then, wages, page))
        .put(el("p", "all").all(begin))
}

/// A button that opens what was started, and says what it set.
fn opens(class: &'static str, title: String, started: Started, page: &Page<'_>) -> El {
    let (view, hand) = (page.view.clone(), page.hand.clone());
    el("button", class).attr("type", "button").on(
        ListenerKind::onclick,
        page.hand,
        Box::new(move |_| {
            let notices = words::what_was_set(&title, &started, &view.voice());
            let Started { scenario, focus, set } = started.clone();
            Some(opened(Opening { scenario, focus, notices, set }, &hand))
        }),
    )
}

/// A source's name, and its address where it has one.
type Published = (String, Option<String>);

/// Where a lever's sourced figure comes from: as it was set here, or as templates and the example have
/// it; `None` where only a file says that it has a source.
pub(super) fn source(lever: Lever, page: &Page<'_>) -> Option<Published> {
    let view = page.view;
    let value = lever.get(&view.stored, view.route)?;
    let sets = page.desk.keeping.kept().map(|kept| &kept.start.sets);
    let mut set = sets.into_iter().flatten().flatten();
    if let Some(set) = set.find(|of| of.lever == lever && of.value == value) {
        return words::source(view.words, &set.by);
    }
    if lever == Lever::Odds && value == UNPAID_INTERN_OFFERS {
        return words::source(view.words, &SetBy::InternOffers);
    }
    if view.stored.evidence_of(lever, view.route).is_some() {
        return None;
    }
    let (name, href) = sources::of_example(lever)?;
    Some((name.to_owned(), Some(href.to_owned())))
}

/// The sources of what is not the example's.
pub(crate) fn sources(origins: &Origins, page: &Page<'_>) -> Option<El> {
    let view = page.view;
    let sourced = origins.sourced.iter().filter_map(|lever| {
        let (name, href) = source(*lever, page)?;
        let link = match href {
            Some(href) => el("a", "link").attr("href", href).attr("rel", "noreferrer"),
            None => el("span", ""),
        };
        let what = crate::letters::lowered(view.voice().lever(*lever).label);
        Some(el("span", "").say(what).say(" (").put(link.say(name)).say(")"))
    });
    let mut sourced = sourced.peekable();
    sourced.peek()?;
    let apart = |(at, source)| el("span", "").say(if at == 0 { " " } else { "; " }).put(source);
    let all = sourced.enumerate().map(apart);
    Some(el("p", "sources").say(page.word(key::START_SOURCES_ARE)).all(all))
}
