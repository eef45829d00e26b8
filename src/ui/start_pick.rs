//! An occupation: which, for whom, and what one earns among all who have it.

use super::{
    act::Act,
    el::{El, el},
    events, keeping,
    page::Page,
};
use crate::{
    facts::wages::{Employer, PERCENTILES, Wages},
    scenario::start::WageOf,
    words::{catalogue::key, start as words},
};
use yew::virtual_dom::ListenerKind;

/// Whose occupation.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Which {
    /// The one now.
    Now,
    /// The one after.
    Then,
}

/// The wages' own currency.
const DOLLARS: &str = "USD";

/// A choice, as it stands.
pub(super) fn pick(which: Which, now: &WageOf, wages: &Wages, page: &Page<'_>) -> El {
    let (name, title) = match which {
        Which::Now => ("now", page.word(key::START_NOW)),
        Which::Then => ("then", page.word(key::START_THEN)),
    };
    let socs: Vec<String> = wages.occupations.iter().map(|one| one.soc.clone()).collect();
    let at = socs.iter().position(|soc| *soc == now.soc).unwrap_or(0);
    let titles = (0..socs.len()).map(|at| words::occupation(page.view.words, at));
    let like = now.clone();
    let job = select(titles, at, page, move |i| {
        Some(picks(which, WageOf { soc: socs.get(i)?.clone(), ..like.clone() }))
    });
    let column = Employer::ALL.iter().position(|one| *one == now.employer).unwrap_or(0);
    let like = now.clone();
    let employers = page.words(key::START_EMPLOYER);
    let employer = select(employers, column, page, move |i| {
        Some(picks(which, WageOf { employer: *Employer::ALL.get(i)?, ..like.clone() }))
    });
    let (whom, among) = (page.word(key::START_WHOM), page.word(key::START_AMONG));
    let pays = (0..PERCENTILES).filter_map(|i| pay(i, name, which, now, wages, page));
    el("fieldset", "pick")
        .attr("data-pick", name)
        .put(el("legend", "").say(title))
        .put(job.attr("aria-label", title))
        .put(el("label", "choice").put(el("span", "").say(whom)).put(employer))
        .put(el("p", "drawn").say(among))
        .put(el("div", "pays").attr("role", "radiogroup").attr("aria-label", among).all(pays))
}

/// One of the percentiles: the pay, and how many earn less.
fn pay(
    i: usize,
    name: &'static str,
    which: Which,
    now: &WageOf,
    wages: &Wages,
    page: &Page<'_>,
) -> Option<El> {
    let voice = page.view.voice();
    let hourly = wages.hourly(&now.soc, now.employer, i)?;
    let of = WageOf { percentile: i, ..now.clone() };
    let radio = el("input", "")
        .attr("type", "radio")
        .attr("name", format!("start-{name}"))
        .checked(i == now.percentile)
        .on(ListenerKind::onchange, page.hand, Box::new(move |_| Some(picks(which, of.clone()))));
    let money = voice.figures.format().money(hourly, 2, DOLLARS);
    let less = page.view.words.at(key::START_LESS, i);
    let said = el("span", "").put(el("bdi", "mine").say(money)).put(el("span", "quiet").say(less));
    Some(el("label", "").put(radio).put(said))
}

fn select(
    options: impl IntoIterator<Item = &'static str>,
    now: usize,
    page: &Page<'_>,
    act: impl Fn(usize) -> Option<Act> + 'static,
) -> El {
    let options = options.into_iter().enumerate();
    let options = options.map(|(i, word)| el("option", "").chosen(i == now).say(word));
    el("select", "").all(options).on(
        ListenerKind::onchange,
        page.hand,
        Box::new(move |event| act(events::chosen(event)?)),
    )
}

/// Another choice.
fn picks(which: Which, of: WageOf) -> Act {
    keeping::kept(move |kept| match which {
        Which::Now => kept.start.now = of.clone(),
        Which::Then => kept.start.then = of.clone(),
    })
}
