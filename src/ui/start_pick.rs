//! An occupation: which, for whom, and what one earns among all who have it.

use super::{
    act::Act,
    el::{El, el},
    events,
    page::Page,
    start_from::picks,
};
use crate::{
    facts::wages::{Employer, Wages},
    scenario::start::WageOf,
    words::ui_start_en::{EARN_LESS, EMPLOYERS, START},
};
use yew::virtual_dom::ListenerKind;

/// The choice called `which`, as it stands.
pub(crate) fn pick(
    which: &'static str,
    title: &'static str,
    now: &WageOf,
    wages: &Wages,
    page: &Page<'_>,
) -> El {
    let socs: Vec<String> = wages.occupations.iter().map(|one| one.soc.clone()).collect();
    let at = socs.iter().position(|soc| *soc == now.soc).unwrap_or(0);
    let titles = wages.occupations.iter().map(|one| one.title.clone());
    let like = now.clone();
    let job = select(which, "job", titles, at, page, move |i| {
        Some(WageOf { soc: socs.get(i)?.clone(), ..like.clone() })
    });
    let column = Employer::ALL.iter().position(|one| *one == now.employer).unwrap_or(0);
    let like = now.clone();
    let employer = select(which, "for", EMPLOYERS.map(str::to_owned), column, page, move |i| {
        Some(WageOf { employer: *Employer::ALL.get(i)?, ..like.clone() })
    })
    .attr("aria-label", START.employer);
    let voice = page.view.voice();
    let pays = EARN_LESS.iter().enumerate().filter_map(|(i, share)| {
        let hourly = wages.hourly(&now.soc, now.employer, i)?;
        let of = WageOf { percentile: i, ..now.clone() };
        let radio = el("input", "")
            .attr("type", "radio")
            .attr("name", format!("start-{which}-pay"))
            .checked(i == now.percentile)
            .on(
                ListenerKind::onchange,
                page.hand,
                Box::new(move |_| Some(picks(which, of.clone()))),
            );
        let money = voice.figures.format().money(hourly, 2, "USD");
        let words =
            el("span", "").put(el("bdi", "mine").say(money)).put(el("span", "quiet").say(*share));
        Some(el("label", "").put(radio).put(words))
    });
    el("fieldset", "pick")
        .attr("data-pick", which)
        .put(el("legend", "").say(title))
        .put(job.attr("aria-label", title))
        .put(el("p", "choice").put(el("span", "").say(START.employer)).put(employer))
        .put(el("p", "drawn").say(START.among))
        .put(el("div", "pays").attr("role", "radiogroup").attr("aria-label", START.among).all(pays))
}

fn select(
    which: &'static str,
    what: &'static str,
    options: impl IntoIterator<Item = String>,
    now: usize,
    page: &Page<'_>,
    of: impl Fn(usize) -> Option<WageOf> + 'static,
) -> El {
    let options = options.into_iter().enumerate();
    let options = options.map(|(i, word)| el("option", "").flag("selected", i == now).say(word));
    el("select", "").attr("id", format!("start-{which}-{what}")).all(options).on(
        ListenerKind::onchange,
        page.hand,
        Box::new(move |event| -> Option<Act> { Some(picks(which, of(events::chosen(event)?)?)) }),
    )
}
