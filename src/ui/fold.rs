//! A subject, folded: its title, its present value, and its levers once it is open.

use super::{
    choices::choices,
    desk::{Act, Desk, Hand},
    lever::LeverControl,
    taxes,
    view::View,
};
use crate::{
    scenario::{
        Scenario, TaxMode,
        lever::{Lever, Subject},
    },
    session::Action,
    words::ui_en::{self, FOLD},
};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Fold`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The subject.
    pub(crate) subject: Subject,
    /// What the page remembers.
    pub(crate) desk: Rc<Desk>,
    /// What is to be seen.
    pub(crate) view: View,
    /// Where acts go.
    pub(crate) hand: Hand,
    /// The unit of the charts' vertical scale.
    pub(crate) unit: f64,
}

/// One fold. What is folded in is not there: nothing is worked out for it.
#[component]
pub(crate) fn Fold(props: &Props) -> Html {
    let Props { subject, desk, view, hand, unit } = props;
    let subject = *subject;
    let open = use_state_eq(|| false);
    // A lever that somebody wants to get to opens its fold.
    let wanted = desk.reach.is_some_and(|lever| lever.subject() == subject);
    use_effect_with(wanted, {
        let open = open.clone();
        move |wanted| {
            if *wanted {
                open.set(true);
            }
        }
    });
    let voice = view.voice();
    let title = voice.language.subject(subject);
    let present = ui_en::fold_present(subject, &view.shown, view.route, &voice);
    let changed = is_changed(subject, &view.stored, view.route);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let reset = {
        let hand = hand.clone();
        Callback::from(move |_: MouseEvent| hand.dispatch(Act::Do(Action::Reset(subject))))
    };
    let lever = |lever: Lever| {
        let drag = desk.drag.filter(|drag| drag.lever == lever);
        html! {
            <LeverControl key={lever.name()} {lever} view={view.clone()} hand={hand.clone()} {drag}
                touched={desk.touched == Some(lever)} unit={*unit} small=true />
        }
    };
    let shown =
        Lever::ALL.into_iter().filter(|lever| lever.subject() == subject && has(*lever, view));
    html! {
        <section class="fold">
            <h3>
                <button type="button" class="fold-title" aria-expanded={open.to_string()} onclick={toggle}>
                    <span class="sign" aria-hidden="true">{ if *open { "−" } else { "+" } }</span>
                    <span class="what">{ title }</span>
                    <span class={classes!("present", changed.then_some("changed"))}>{ present }</span>
                </button>
                if changed {
                    <button type="button" class="link" aria-label={ui_en::reset_label(title)} onclick={reset}>
                        { FOLD.reset }
                    </button>
                }
            </h3>
            if *open {
                <div class="fold-body">
                    { choices(subject, &view.stored, view.route, hand) }
                    if subject == Subject::Taxes {
                        { taxes::section(desk, view, hand) }
                    }
                    { for shown.map(lever) }
                </div>
            }
        </section>
    }
}

/// Whether a lever does anything here. The spreads wait for the trials.
fn has(lever: Lever, view: &View) -> bool {
    let taxes = &view.stored.taxes;
    match lever {
        Lever::PaySigma | Lever::RaiseSigma => false,
        Lever::TaxRate => taxes.mode == TaxMode::Flat,
        Lever::StateRate => taxes.mode == TaxMode::Us && view.value(lever).is_some(),
        Lever::Spouse => taxes.mode != TaxMode::None || view.stored.household.spouse > 0.0,
        // Not told, or not planned: typing a value tells it.
        Lever::Savings | Lever::ReviewMonth => true,
        _ => view.value(lever).is_some(),
    }
}

/// Whether anything of the subject differs from the example.
fn is_changed(subject: Subject, scenario: &Scenario, route: usize) -> bool {
    let example = Scenario::default();
    let choices = match subject {
        Subject::Taxes => {
            scenario.taxes != example.taxes || scenario.household.status != example.household.status
        }
        Subject::Assumptions => scenario.start != example.start,
        _ => false,
    };
    let of_subject = |lever: &Lever| lever.subject() == subject;
    choices
        || Lever::ALL
            .into_iter()
            .filter(of_subject)
            .any(|lever| lever.get(scenario, route) != lever.get(&example, 0))
}
