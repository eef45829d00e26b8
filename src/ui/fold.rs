//! A subject, folded: its title, its present value, and its levers once it is open.

use super::{
    act::Act,
    choices::choices,
    el::{El, button, el},
    fetching::later,
    lever::lever,
    levers::sign,
    page::Page,
    taxes,
    view::View,
};
use crate::{
    scenario::{
        TaxMode,
        lever::{Lever, Subject},
    },
    session::{Action, is_default},
    words::{
        catalogue::{key, say},
        page as words,
    },
};

/// One fold. What is folded in is not there: nothing is worked out for it.
pub(crate) fn fold(subject: Subject, page: &Page<'_>) -> El {
    let (view, hand) = (page.view, page.hand);
    let open = page.desk.folds.contains(&subject);
    let voice = view.voice();
    let title = voice.subject(subject);
    let present = words::fold_present(subject, &view.shown, view.route, &voice);
    let changed = !is_default(&view.stored, view.route, subject);
    let toggle = button("fold-title", hand, Act::Fold(subject))
        .state("aria-expanded", open)
        .put(sign(open))
        .put(el("span", "what").say(title))
        .put(el("span", if changed { "present changed" } else { "present" }).say(present));
    let reset = || {
        button("link", hand, Act::Do(Action::Reset(subject)))
            .attr("aria-label", say!(view.words, FOLD_RESET_LABEL, subject = title).to_string())
            .say(page.word(key::FOLD_RESET))
    };
    el("section", "fold")
        .put(el("h3", "").put(toggle).all(changed.then(reset)))
        .all(open.then(|| later(page, |late| (late.fold)(subject, page))))
}

/// What is unfolded.
pub(crate) fn body(subject: Subject, page: &Page<'_>) -> El {
    let taxes = if subject == Subject::Taxes { taxes::section(page) } else { Vec::new() };
    el("div", "fold-body")
        .all(choices(subject, page))
        .all(taxes)
        .all(levers_of(subject, page.view).map(|of| lever(of, page)))
}

/// The levers of a subject that do anything here.
pub(crate) fn levers_of(subject: Subject, view: &View) -> impl Iterator<Item = Lever> {
    Lever::ALL.into_iter().filter(move |lever| lever.subject() == subject && has(*lever, view))
}

/// Whether a lever does anything here.
fn has(lever: Lever, view: &View) -> bool {
    let taxes = &view.stored.taxes;
    match lever {
        Lever::TaxRate => taxes.mode == TaxMode::Flat,
        Lever::StateRate => taxes.mode == TaxMode::Us && view.value(lever).is_some(),
        Lever::Spouse => taxes.mode != TaxMode::None || view.stored.household.spouse > 0.0,
        // Not told, or not planned: typing a value tells it.
        Lever::Savings | Lever::ReviewMonth => true,
        _ => view.value(lever).is_some(),
    }
}
