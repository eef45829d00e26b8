//! The levers: a column that sticks on a wide screen, a sheet from below on a phone.

use super::{
    act::Act,
    behind::When,
    brief::brief,
    el::{El, button, el, row},
    events,
    fold::fold,
    header::undo,
    lever::lever,
    page::Page,
    per::per,
    rise::Rise,
    routes,
    still::{For, Make, still},
};
use crate::{
    scenario::lever::{Lever, Subject},
    session::Action,
    words::catalogue::key,
};
use yew::{html::Html, virtual_dom::ListenerKind as Kind};

/// The subjects that are folded, in their order.
const SUBJECTS: [Subject; 5] = [
    Subject::PayDetails,
    Subject::Failing,
    Subject::Household,
    Subject::Taxes,
    Subject::Assumptions,
];

/// The main levers, each a part by itself.
const MAIN: [Make; 5] = [
    |page| main_lever(0, page),
    |page| main_lever(1, page),
    |page| main_lever(2, page),
    |page| main_lever(3, page),
    |page| main_lever(4, page),
];

/// One of the main levers that the route has, counted from 0.
fn main_lever(at: usize, page: &Page<'_>) -> Html {
    row(main_levers(page.view).nth(at).map(|main| lever(main, page)))
}

/// The main levers that the route has.
pub(crate) fn main_levers(page: &super::view::View) -> impl Iterator<Item = Lever> {
    Lever::MAIN.into_iter().filter(|lever| page.value(*lever).is_some())
}

/// All levers, the five first.
pub(crate) fn levers(page: &Page<'_>) -> El {
    let (desk, hand) = (page.desk, page.hand);
    let mut class = String::from("levers");
    for (on, word) in
        [(desk.sheet, " open"), (desk.stuck, " stuck"), (desk.all_figures, " folded-out")]
    {
        if on {
            class.push_str(word);
        }
    }
    let open = desk.sheet;
    let title =
        el("div", "levers-head").put(el("h2", "").say(page.word(key::LEVERS_TITLE))).put(per(page));
    // One that is not there yet keeps its place.
    let mut shown = main_levers(page.view);
    let five = MAIN.iter().enumerate().fold(el("div", "five"), |five, (i, main)| {
        let moved = shown.next().is_some_and(|lever| desk.touched == Some(lever));
        let painted_for = For::Acts(if moved { When::FIRST } else { When::SECOND });
        five.part((i < desk.rise.levers()).then(|| still(page, painted_for, *main)))
    });
    let folds = page.from(Rise::FOLDS, For::All(When::FOLDS), |page| {
        row([routes::section(page)].into_iter().chain(SUBJECTS.map(|subject| fold(subject, page))))
    });
    let reset =
        button("link", hand, Act::Do(Action::ResetAll)).say(page.word(key::LEVERS_RESET_ALL));
    let inner = el("div", "levers-in")
        .put(title)
        .put(five)
        .put(all_figures("all-figures fold-title", page))
        .put(el("div", "folds").part(folds))
        .put(el("p", "all").put(reset));
    let foot = el("div", "sheet-foot").all(undo(page)).put(all_figures("button", page));
    el("aside", "")
        .attr("class", class)
        .attr("id", "levers")
        .attr("aria-label", page.word(key::LEVERS_TITLE))
        .attr("tabindex", "-1")
        .on(
            Kind::onkeydown,
            hand,
            Box::new(move |event| {
                (open && events::key(event)?.key() == "Escape").then_some(Act::Sheet(false))
            }),
        )
        // What is behind the sheet is out of sight: who goes on to it goes back to the page.
        .on(
            Kind::onfocusout,
            hand,
            Box::new(move |event| {
                (open && events::goes_out(event, "levers")).then_some(Act::Sheet(false))
            }),
        )
        .put(head(page))
        .put(inner)
        .put(foot)
}

/// The head of the sheet: pulled down, it closes.
fn head(page: &Page<'_>) -> El {
    let done = button("tool", page.hand, Act::Sheet(false)).say(page.word(key::LEVERS_DONE));
    el("div", "sheet-head")
        .put(brief(page.view, page.desk.sheet))
        .put(done)
        .on(
            Kind::onpointerdown,
            page.hand,
            Box::new(|event| Some(Act::Grip(Some(events::pointer(event)?.client_y())))),
        )
        .on(
            Kind::onpointermove,
            page.hand,
            Box::new(|event| Some(Act::Drawn(events::pointer(event)?.client_y()))),
        )
        .on(Kind::onpointerup, page.hand, Box::new(|_| Some(Act::Grip(None))))
        .on(Kind::onpointercancel, page.hand, Box::new(|_| Some(Act::Grip(None))))
}

/// Unfolds the others where there is little room.
fn all_figures(class: &'static str, page: &Page<'_>) -> El {
    let open = page.desk.all_figures;
    button(class, page.hand, Act::AllFigures)
        .state("aria-expanded", open)
        .put(sign(open))
        .put(el("span", "what").say(page.word(key::LEVERS_ALL)))
}

/// Whether something is folded in or out.
pub(crate) fn sign(open: bool) -> El {
    el("span", "sign").attr("aria-hidden", "true").say(if open { "−" } else { "+" })
}
