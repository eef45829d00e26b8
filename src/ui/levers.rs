//! The levers: a column that sticks on a wide screen, a sheet from below on a phone.

use super::{
    brief::brief,
    desk::{Act, Desk, Hand},
    fold::Fold,
    header::undo,
    hooks::use_held,
    lever::LeverControl,
    per::per,
    routes,
    view::View,
};
use crate::{
    chart::spark,
    platform::page,
    scenario::lever::{Lever, Subject},
    session::Action,
    words::ui_en::LEVERS,
};
use std::rc::Rc;
use yew::prelude::*;

/// Pixels by which the sheet's head is pulled down to close it.
const PULL: i32 = 48;

/// Properties of [`Levers`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What the page remembers.
    pub(crate) desk: Rc<Desk>,
    /// What is to be seen.
    pub(crate) view: View,
    /// Where acts go.
    pub(crate) hand: Hand,
    /// Whether the verdict is out of sight.
    pub(crate) stuck: bool,
}

/// All levers, the five first.
#[component]
pub(crate) fn Levers(props: &Props) -> Html {
    let Props { desk, view, hand, stuck } = props;
    let folded_out = use_state_eq(|| false);
    let gains = view.result().map(|r| (r.expected.net_gain, r.works.net_gain));
    let (gain, works) = gains.unwrap_or_default();
    let unit = use_held(spark::unit(gain, works), desk.drag.is_some());
    let small = *stuck || desk.sheet;
    use_effect_with((desk.reach, desk.sheet), {
        let hand = hand.clone();
        move |(reach, _)| {
            if let Some(lever) = reach {
                page::focus(&format!("field-{}", lever.name()));
                hand.dispatch(Act::Reached);
            }
        }
    });
    let close = {
        let hand = hand.clone();
        move || {
            hand.dispatch(Act::Sheet(false));
            page::focus("open-levers");
        }
    };
    let onkeydown = {
        let (close, open) = (close.clone(), desk.sheet);
        Callback::from(move |event: KeyboardEvent| {
            if open && event.key() == "Escape" {
                close();
            }
        })
    };
    let pulled = use_mut_ref(|| None::<i32>);
    let onpointerdown = {
        let pulled = pulled.clone();
        Callback::from(move |event: PointerEvent| *pulled.borrow_mut() = Some(event.client_y()))
    };
    let onpointerup = {
        let close = close.clone();
        Callback::from(move |event: PointerEvent| {
            let from = pulled.borrow_mut().take();
            if from.is_some_and(|from| event.client_y() - from > PULL) {
                close();
            }
        })
    };
    let fold_out = {
        let folded_out = folded_out.clone();
        Callback::from(move |_: MouseEvent| folded_out.set(!*folded_out))
    };
    let reset_all = {
        let hand = hand.clone();
        Callback::from(move |_: MouseEvent| hand.dispatch(Act::Do(Action::ResetAll)))
    };
    let lever = |lever: Lever| {
        let drag = desk.drag.filter(|drag| drag.lever == lever);
        html! {
            <LeverControl key={lever.name()} {lever} view={view.clone()} hand={hand.clone()} {drag}
                touched={desk.touched == Some(lever)} {unit} {small} />
        }
    };
    let main = Lever::MAIN.into_iter().filter(|lever| view.value(*lever).is_some());
    let subjects = [
        Subject::PayDetails,
        Subject::Failing,
        Subject::Household,
        Subject::Taxes,
        Subject::Assumptions,
    ];
    let class = classes!(
        "levers",
        desk.sheet.then_some("open"),
        stuck.then_some("stuck"),
        folded_out.then_some("folded-out"),
    );
    html! {
        <aside {class} id="levers" aria-label={LEVERS.title} tabindex="-1" {onkeydown}>
            <div class="sheet-head" {onpointerdown} {onpointerup}>
                { brief(view, desk.sheet) }
                <button type="button" class="tool" onclick={Callback::from(move |_: MouseEvent| close())}>
                    { LEVERS.done }
                </button>
            </div>
            <div class="levers-in">
                <div class="levers-head">
                    <h2>{ LEVERS.title }</h2>
                    { per(desk.per, hand) }
                </div>
                <div class="five">
                    { for main.map(lever) }
                </div>
                <button type="button" class="all-figures fold-title" aria-expanded={folded_out.to_string()}
                    onclick={fold_out.clone()}>
                    <span class="sign" aria-hidden="true">{ if *folded_out { "−" } else { "+" } }</span>
                    <span class="what">{ LEVERS.all }</span>
                </button>
                <div class="folds">
                    { routes::section(desk, view, hand) }
                    { for subjects.into_iter().map(|subject| html! {
                        <Fold key={format!("{subject:?}")} {subject} desk={desk.clone()} view={view.clone()}
                            hand={hand.clone()} {unit} />
                    }) }
                </div>
                <p class="all">
                    <button type="button" class="link" onclick={reset_all}>{ LEVERS.reset_all }</button>
                </p>
            </div>
            <div class="sheet-foot">
                { undo(desk, hand, false) }
                <button type="button" class="button" aria-expanded={folded_out.to_string()} onclick={fold_out}>
                    { LEVERS.all }
                </button>
            </div>
        </aside>
    }
}
