//! The routes: which there are, which one is looked at, and what the one looked at consists of.

use super::{
    desk::{Act, Desk, Hand},
    entry::{number, press, select, text},
    look::Glance,
    stages,
    view::View,
};
use crate::{
    scenario::{
        MOST_ROUTES, Odds, Route, clean_name,
        lever::Lever,
        part::{Place, record_like, review_midway},
        template::Template,
    },
    session::Action,
    words::ui_routes_en::{self as words, ROUTES},
};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The fold of the routes; folded in, it says which of how many is looked at.
pub(crate) fn section(desk: &Desk, view: &View, hand: &Hand) -> Html {
    let open = desk.look.routes;
    let toggle = {
        let hand = hand.clone();
        Callback::from(move |_: MouseEvent| hand.dispatch(Act::Look(Glance::Routes)))
    };
    let count = view.stored.routes.len();
    html! {
        <section class="fold" id="routes">
            <h3>
                <button type="button" class="fold-title" aria-expanded={open.to_string()} onclick={toggle}>
                    <span class="sign" aria-hidden="true">{ if open { "−" } else { "+" } }</span>
                    <span class="what">{ ROUTES.title }</span>
                    <span class={classes!("present", (count > 1).then_some("changed"))}>
                        { ROUTES.present(view.route, count) }
                    </span>
                </button>
            </h3>
            if open {
                <div class="fold-body">
                    <ul class="routes">
                        { for view.stored.routes.iter().enumerate().map(|(i, route)| item(i, route, view, hand)) }
                    </ul>
                    if count < MOST_ROUTES {
                        { adding(desk, view, hand) }
                    }
                    { focused(desk, view, hand) }
                </div>
            }
        </section>
    }
}

/// A route of the list.
fn item(i: usize, route: &Route, view: &View, hand: &Hand) -> Html {
    let name = words::route_name(route, i);
    let here = i == view.route;
    let count = view.stored.routes.len();
    let look = {
        let hand = hand.clone();
        Callback::from(move |_: MouseEvent| hand.dispatch(Act::Do(Action::Focus(i))))
    };
    html! {
        <li key={i} data-route={(i + 1).to_string()}>
            <button type="button" class={classes!("link", "which")} aria-current={here.then_some("true")} onclick={look}>
                { &name }
            </button>
            if here {
                <span class="quiet">{ ROUTES.looked_at }</span>
            }
            <span class="acts">
                { press(ROUTES.duplicate, ROUTES.of(ROUTES.duplicate, &name), count >= MOST_ROUTES, hand, move || {
                    Act::Do(Action::DuplicateRoute(i))
                }) }
                { press(ROUTES.remove, ROUTES.of(ROUTES.remove, &name), count < 2, hand, move || {
                    Act::Do(Action::RemoveRoute(i))
                }) }
            </span>
        </li>
    }
}

/// Another route, from a template.
fn adding(desk: &Desk, view: &View, hand: &Hand) -> Html {
    const ID: &str = "add-route";
    let chosen = NodeRef::default();
    let onclick = {
        let (chosen, view, hand) = (chosen.clone(), view.clone(), hand.clone());
        Callback::from(move |_: MouseEvent| {
            let at = chosen.cast::<HtmlSelectElement>().map(|select| select.selected_index());
            let at = at.and_then(|at| usize::try_from(at).ok());
            if let Some(template) = at.and_then(|at| Template::ALL.get(at)) {
                let route = template.route(&view.stored, view.route, words::template(*template).1);
                hand.dispatch(Act::Do(Action::AddRoute(Box::new(route))));
                let said = words::origins(*template);
                hand.dispatch(Act::Look(Glance::Typed(ID.to_owned(), Some(said))));
            }
        })
    };
    html! {
        <>
            <p class="choice">
                <label for={ID}>{ ROUTES.add }</label>
                <select id={ID} ref={chosen}>
                    { for Template::ALL.into_iter().map(|template| html! {
                        <option key={template.name()}>{ words::template(template).0 }</option>
                    }) }
                </select>
                <button type="button" class="button" {onclick}>{ ROUTES.add_it }</button>
            </p>
            <p class="message" role="status">{ desk.look.words(ID).map(str::to_owned) }</p>
        </>
    }
}

/// Everything of the route looked at that no lever turns.
fn focused(desk: &Desk, view: &View, hand: &Hand) -> Html {
    let Some(route) = view.stored.routes.get(view.route) else { return Html::default() };
    let rename = {
        let (view, hand) = (view.clone(), hand.clone());
        move |typed: &str| {
            let name: String = clean_name(typed).trim().chars().take(words::NAME_CHARS).collect();
            let mut next = (*view.stored).clone();
            if let Some(route) = next.routes.get_mut(view.route) {
                route.name = if name.is_empty() { Route::unnamed() } else { name };
            }
            hand.dispatch(Act::Do(Action::Replace(Box::new(next))));
            None
        }
    };
    let written = if route.name == Route::unnamed() { String::new() } else { route.name.clone() };
    let record = matches!(route.odds, Odds::Record { .. });
    let entry = |id: &str, label: &str, place: Place| number(id, label, place, desk, view, hand);
    html! {
        <>
            { text("route-name", html! { { ROUTES.name } }, written, false, desk, hand, rename) }
            { select("odds-from", ROUTES.odds, &ROUTES.odds_ways, usize::from(record), view, hand, |s, route, way| {
                if let Some(route) = s.routes.get_mut(route) {
                    route.odds = match (way, route.odds) {
                        (0, odds) => Odds::Chance(odds.chance()),
                        (_, Odds::Chance(chance)) => record_like(chance),
                        (_, record @ Odds::Record { .. }) => record,
                    };
                }
            }) }
            { entry("odds-worked", ROUTES.worked, Place::Worked) }
            { entry("odds-known", ROUTES.known, Place::Known) }
            { stages::list(desk, view, hand) }
            { select("review", ROUTES.review, &ROUTES.review_ways, usize::from(route.review.is_some()), view, hand, |s, route, way| {
                if let Some(route) = s.routes.get_mut(route) {
                    route.review = (way > 0).then(|| review_midway(&route.stages));
                }
            }) }
            if route.review.is_some() {
                { entry("review-after", ROUTES.review_month, Place::Lever(Lever::ReviewMonth)) }
                { entry("review-shows", ROUTES.review_visible, Place::Lever(Lever::ReviewVisible)) }
            }
            { for words::problems(&view.stored, view.route).into_iter().map(|(impossible, said)| html! {
                <p class={classes!("message", impossible.then_some("down"))}>{ said }</p>
            }) }
        </>
    }
}
