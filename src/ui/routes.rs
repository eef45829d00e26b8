//! The routes: which there are, which one is looked at, and what the one looked at consists of.

use super::{
    act::Act,
    el::{El, button, el},
    entry::{Entry, choose, number, press, select, text},
    fetching::later,
    levers::sign,
    look::Glance,
    page::Page,
    stages,
};
use crate::{
    platform::page as document,
    scenario::{
        MOST_ROUTES, Odds, Route,
        change::{record_like, review_midway},
        lever::Lever,
        part::Place,
        template::Template,
        tidy_name,
    },
    session::Action,
    words::{
        catalogue::{key, say},
        page as words,
    },
};
use std::rc::Rc;
use yew::virtual_dom::ListenerKind;

/// The choice of a template, in the document.
const ADD: &str = "add-route";

/// The fold of the routes; folded in, it says which of how many is looked at.
pub(crate) fn section(page: &Page<'_>) -> El {
    let view = page.view;
    let open = page.desk.look.routes;
    let count = view.stored.routes.len();
    let present = el("span", if count > 1 { "present changed" } else { "present" });
    let said = say!(
        view.words,
        LEVERS_ROUTE,
        focus = (view.route + 1).to_string(),
        count = count.to_string(),
    );
    let toggle = button("fold-title", page.hand, Act::Look(Glance::Routes))
        .attr("id", "routes-title")
        .state("aria-expanded", open)
        .put(sign(open))
        .put(el("span", "what").say(page.word(key::LEVERS_ROUTES)))
        .put(present.say(said.to_string()));
    el("section", "fold")
        .attr("id", "routes")
        .put(el("h3", "").put(toggle))
        .all(open.then(|| later(page, |late| (late.routes)(page))))
}

/// What is unfolded.
pub(crate) fn body(page: &Page<'_>) -> El {
    let routes = &page.view.stored.routes;
    el("div", "fold-body")
        .put(el("ul", "routes").all((0..routes.len()).map(|i| item(i, page))))
        .all((routes.len() < MOST_ROUTES).then(|| adding(page)).into_iter().flatten())
        .all(focused(page))
}

/// A route of the list.
fn item(i: usize, page: &Page<'_>) -> El {
    let name = words::route_name(page.view.words, &page.view.stored.routes, i);
    let here = i == page.view.route;
    let count = page.view.stored.routes.len();
    let mut look = button("link which", page.hand, Act::Do(Action::Focus(i)));
    if here {
        look = look.attr("aria-current", "true");
    }
    let act = |word, disabled, action| {
        press(word, words::acted(page.view.words, word, &name), disabled, page, Act::Do(action))
    };
    let acts = el("span", "acts")
        .put(act(page.word(key::ROUTES_DUPLICATE), count >= MOST_ROUTES, Action::DuplicateRoute(i)))
        .put(act(page.word(key::ROUTES_REMOVE), count < 2, Action::RemoveRoute(i)));
    el("li", "")
        .attr("data-route", (i + 1).to_string())
        .put(look.say(name.clone()))
        .all(here.then(|| el("span", "quiet").say(page.word(key::ROUTES_LOOKED_AT))))
        .put(acts)
}

/// Another route, from a template.
fn adding(page: &Page<'_>) -> [El; 2] {
    let (view, hand) = (page.view.clone(), page.hand.clone());
    let names: Vec<&'static str> =
        Template::ALL.into_iter().map(|template| words::template(view.words, template).0).collect();
    let add = el("button", "button").attr("type", "button").say(page.word(key::ROUTES_ADD_IT)).on(
        ListenerKind::onclick,
        page.hand,
        Box::new(move |_| {
            let template = *Template::ALL.get(document::chosen(ADD)?)?;
            let route =
                template.route(&view.stored, view.route, words::template(view.words, template).1);
            hand.dispatch(Act::Do(Action::AddRoute(Box::new(route))));
            Some(Act::Look(Glance::Typed(
                ADD.to_owned(),
                Some(words::origins(view.words, template)),
            )))
        }),
    );
    let choice = el("p", "choice")
        .put(el("label", "").attr("for", ADD).say(page.word(key::ROUTES_ADD)))
        .put(choose(ADD, &names, 0))
        .put(add);
    let said = page.desk.look.words(ADD).unwrap_or_default().to_owned();
    [choice, el("p", "message").attr("role", "status").say(said)]
}

/// Everything of the route looked at that no lever turns.
fn focused(page: &Page<'_>) -> Vec<El> {
    let view = page.view;
    let Some(route) = view.stored.routes.get(view.route) else { return Vec::new() };
    let record = matches!(route.odds, Odds::Record { .. });
    let entry = |id, label, place| number(id, label, place, page);
    let mut all = vec![name(route, page)];
    all.push(select(
        "odds-from",
        page.word(key::ROUTES_ODDS),
        &page.words(key::ROUTES_ODDS_WAYS),
        usize::from(record),
        page,
        {
            |scenario, route, way| {
                if let Some(route) = scenario.routes.get_mut(route) {
                    route.odds = match (way, route.odds) {
                        (0, odds) => Odds::Chance(odds.chance()),
                        (_, Odds::Chance(chance)) => record_like(chance),
                        (_, record @ Odds::Record { .. }) => record,
                    };
                }
            }
        },
    ));
    all.extend(entry("odds-worked", page.word(key::ROUTES_WORKED), Place::Worked));
    all.extend(entry("odds-known", page.word(key::ROUTES_KNOWN), Place::Known));
    all.extend(stages::list(page));
    let reviewed = route.review.is_some();
    all.push(select(
        "review",
        page.word(key::ROUTES_REVIEW),
        &page.words(key::ROUTES_REVIEW_WAYS),
        usize::from(reviewed),
        page,
        {
            |scenario, route, way| {
                if let Some(route) = scenario.routes.get_mut(route) {
                    route.review = (way > 0).then(|| review_midway(&route.stages));
                }
            }
        },
    ));
    if reviewed {
        let month = Place::Lever(Lever::ReviewMonth);
        all.extend(entry("review-after", page.word(key::ROUTES_REVIEW_MONTH), month));
        let visible = Place::Lever(Lever::ReviewVisible);
        all.extend(entry("review-shows", page.word(key::ROUTES_REVIEW_VISIBLE), visible));
    }
    all.extend(words::problems(view.words, &view.stored, view.route).into_iter().map(
        |(impossible, said)| el("p", if impossible { "message down" } else { "message" }).say(said),
    ));
    all
}

/// The route's name.
fn name(route: &Route, page: &Page<'_>) -> El {
    let view = page.view.clone();
    let commit = Rc::new(move |typed: &str| {
        let name = tidy_name(typed, words::NAME_CHARS);
        let mut next = (*view.stored).clone();
        if let Some(route) = next.routes.get_mut(view.route) {
            route.name = if name.is_empty() { Route::unnamed() } else { name };
        }
        (Some(Act::Do(Action::Replace(Box::new(next)))), None)
    });
    let written = if route.name == Route::unnamed() { String::new() } else { route.name.clone() };
    text(
        Entry { id: "route-name", label: page.word(key::ROUTES_NAME), unit: None, written, commit },
        page,
    )
}
