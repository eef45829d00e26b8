//! The inputs on paper, in four columns: those that every answer rests on, and whatever differs from
//! the example.

use super::{
    choices,
    el::{El, el},
    page::Page,
};
use crate::{
    scenario::{
        Scenario,
        lever::{Lever, Subject},
    },
    words::{lever::Style, page::fold_present},
};

/// Always there, in their order.
const ALWAYS: [Lever; 14] = [
    Lever::Now,
    Lever::Cut,
    Lever::For,
    Lever::Then,
    Lever::Odds,
    Lever::NowRaise,
    Lever::ThenRaise,
    Lever::Horizon,
    Lever::DiscountRate,
    Lever::Inflation,
    Lever::BackMonths,
    Lever::BackShare,
    Lever::Living,
    Lever::Savings,
];
/// Subjects that are said by what is chosen rather than by a lever.
const CHOSEN: [Subject; 2] = [Subject::PayDetails, Subject::Taxes];

/// The list.
pub(crate) fn inputs(page: &Page<'_>) -> El {
    let view = page.view;
    let voice = view.voice();
    let example = Scenario::default();
    let changed = |lever: &Lever| {
        !ALWAYS.contains(lever) && lever.get(&view.stored, view.route) != lever.get(&example, 0)
    };
    let levers = ALWAYS.into_iter().chain(Lever::ALL.into_iter().filter(changed));
    let levers = levers.filter_map(|lever| {
        let value = view.value(lever)?;
        let said = voice.value(view.unit(lever), value, Style::Short);
        Some((voice.lever(lever).label, said))
    });
    let chosen = CHOSEN.into_iter().map(|subject| {
        let mut said = vec![fold_present(subject, &view.shown, view.route, &voice)];
        said.extend(choices::chosen(subject, page));
        (voice.subject(subject), said.join(" · "))
    });
    let all = levers.chain(chosen).map(|(name, value)| {
        el("div", "").put(el("dt", "").say(name)).put(el("dd", "").say(value))
    });
    el("dl", "inputs").all(all)
}
