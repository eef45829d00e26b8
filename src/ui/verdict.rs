//! The verdict: headline, sentences, four figures, where they come from, and sharing it.

use super::{
    behind::When,
    el::{El, el, row},
    figures,
    page::Page,
    share, sources, spans,
    still::{For, Make, still},
    view::View,
    why,
};
use crate::words::{
    Text,
    catalogue::key,
    errors::impossible_words,
    evidence::{Known, Origins},
    verdict::{self, VerdictWords, headline},
};
use yew::Html;

/// The first screen. Where the figures come from, and the link, need not be in the frame of the figures.
pub(crate) fn verdict(page: &Page<'_>) -> El {
    let now = |make: Make| still(page, For::All(When::VERDICT), make);
    let answer = el("div", "verdict-in")
        .part(now(|page| says(page, true).html()))
        .part(now(|page| figures::four(page).html()))
        .part(still(page, For::All(When::NOTE), |page| note(page).html()));
    el("section", "verdict")
        .attr("aria-label", page.word(key::VERDICT_UI_LABEL))
        .node(&page.places.verdict)
        .part(now(|page| announced(page).html()))
        .put(answer)
        .part(now(explained))
        .part(still(page, For::Acts(When::SECOND), |page| share::share(page).html()))
}

/// Where the figures come from.
fn note(page: &Page<'_>) -> El {
    let view = page.view;
    let known: Known = page.late().map_or(|_, _, _| None, |late| late.origin);
    let origins = Origins::of(&view.stored, view.route, known);
    let said = view.voice().origins(&origins);
    let guesses = page.late().and_then(|late| (late.guesses_move)(&origins, page));
    el("div", "note")
        .put(el("p", "").all(spans::plain(&said)).all(guesses))
        .all(sources::sources(&origins, page))
}

/// What the trials' mean is, and an open explanation.
fn explained(page: &Page<'_>) -> Html {
    let mean = page.late().and_then(|late| (late.mean)(page));
    row(mean.into_iter().chain(why::opened(page, figures::is_here)))
}

/// Headline and sentences; live, their figures are dials.
pub(super) fn says(page: &Page<'_>, live: bool) -> El {
    let view = page.view;
    let voice = view.voice();
    let words = words(view);
    let headline = words
        .as_ref()
        .map_or_else(|| Text::from(page.word(key::VERDICT_UI_NO_ANSWER)), |w| w.headline.clone());
    let sentence = |words: String| el("p", "sentence").say(words);
    let paragraphs = words.iter().flat_map(|words| &words.paragraphs);
    let impossible = impossible_words(&voice, &view.shown, view.route);
    let paragraph = |text: &Text| {
        let paragraph = el("p", "sentence");
        if live {
            paragraph.all(spans::live(text, page))
        } else {
            paragraph.all(spans::plain(text))
        }
    };
    el("div", "says")
        .all(named(view).map(|name| el("p", "named").say(name)))
        .put(el("h1", "headline").all(spans::plain(&headline)))
        .all(view.trouble().map(sentence))
        .all(paragraphs.map(paragraph))
        .all(impossible.map(|text| el("p", "sentence").all(spans::plain(&text))))
}

/// What the scenario is called, if anything.
pub(crate) fn named(view: &View) -> Option<String> {
    Some(view.stored.name.clone()).filter(|name| !name.is_empty())
}

/// What the verdict says, where there is one.
pub(super) fn words(view: &View) -> Option<VerdictWords> {
    let answer = view.answer.as_ref().ok()?;
    verdict::verdict(&view.voice(), &view.shown, view.route, answer.result(), &answer.bounds)
}

/// The headline for readers: as it was when the last drag ended, so that a drag stays silent.
fn announced(page: &Page<'_>) -> El {
    let region = el("p", "said").attr("role", "status");
    match title(page) {
        Some(title) if page.desk.drag.is_none() => region.say(title),
        _ => region,
    }
}

/// The headline in plain words.
pub(crate) fn title(page: &Page<'_>) -> Option<String> {
    let voice = page.view.voice();
    let result = page.view.result()?;
    let headline = headline(&page.view.shown, result);
    Some(voice.headline(headline).to_string())
}
