//! Starting from a story, or from an occupation's wages.

use super::{
    act::{Act, Opening},
    el::{El, button, el},
    look::Glance,
    page::Page,
    start_pick::pick,
    wages::Table,
};
use crate::{
    facts::wages::Wages,
    scenario::start::{Started, Story, from_occupations},
    words::ui_start_en::{self as words, START},
};

/// The stories, and the occupations once their wages are here.
pub(crate) fn section(page: &Page<'_>) -> El {
    let section = el("section", "start")
        .attr("id", "start-from")
        .put(el("h3", "").say(START.title))
        .put(el("p", "drawn").say(START.drawn));
    match &page.desk.wages {
        Table::Here(wages) => section
            .put(el("h4", "").say(START.stories))
            .put(el("ul", "stories").all(Story::ALL.map(|each| story(each, wages, page))))
            .put(el("h4", "").say(START.occupations))
            .put(el("p", "drawn").say(START.two_rates))
            .put(occupations(wages, page))
            .put(el("p", "sources").say(START.source)),
        Table::Missing => {
            let again = button("link", page.hand, Act::Wages(Table::Unasked)).say(START.again);
            let said = el("span", "").attr("role", "alert").say(START.missing);
            section.put(el("p", "message").put(said).say(" ").put(again))
        }
        Table::Unasked | Table::Coming => {
            section.put(el("p", "message").state("aria-busy", true).say(START.coming))
        }
    }
}

fn story(story: Story, wages: &Wages, page: &Page<'_>) -> El {
    let (title, route, what) = words::story(story);
    let started = story.start(&page.view.stored, wages, route);
    let open = started.map(|started| {
        button("link", page.hand, opens(title, started, page))
            .attr("data-story", format!("{story:?}"))
            .say(title)
    });
    el("li", "").all(open).put(el("p", "").say(what))
}

fn occupations(wages: &Wages, page: &Page<'_>) -> El {
    let picked = &page.desk.look.pick;
    let titled = |soc: &str| wages.occupations.iter().find(|one| one.soc == soc);
    let started =
        from_occupations(&page.view.stored, page.view.route, wages, &picked.now, &picked.then);
    let title = [&picked.now, &picked.then]
        .map(|of| titled(&of.soc).map(|one| one.title.as_str()).unwrap_or_default())
        .join(" → ");
    let begin = started.map(|started| {
        button("button", page.hand, opens(&title, started, page))
            .attr("data-action", "start")
            .say(START.begin)
    });
    el("div", "occupations")
        .put(pick("now", START.now, &picked.now, wages, page))
        .put(pick("then", START.then, &picked.then, wages, page))
        .put(el("p", "all").all(begin))
}

/// Opens what was started, and says what it set.
fn opens(title: &str, started: Started, page: &Page<'_>) -> Act {
    let notices = words::what_was_set(title, &started, &page.view.voice());
    let Started { scenario, focus, set } = started;
    Act::Enter(Box::new(Opening { scenario, focus, notices, set, saved: None }))
}

/// Another choice of the two.
pub(crate) fn picks(which: &'static str, of: crate::scenario::start::WageOf) -> Act {
    Act::Look(Glance::Pick(which == "now", of))
}
