//! The verdict: headline, sentences, four figures, where they come from, and sharing it.

use super::{
    el::{El, el},
    figures,
    page::Page,
    share, sources, spans,
    view::View,
    why,
};
use crate::words::{
    Text,
    errors::impossible_words,
    evidence::Origins,
    ui_en::VERDICT,
    verdict::{self, VerdictWords, headline},
};

/// The first screen.
pub(crate) fn verdict(page: &Page<'_>) -> El {
    let view = page.view;
    let voice = view.voice();
    let words = words(view);
    let headline =
        words.as_ref().map_or_else(|| Text::from(VERDICT.no_answer), |w| w.headline.clone());
    let sentence = |words: String| el("p", "sentence").say(words);
    let paragraphs = words.iter().flat_map(|words| &words.paragraphs);
    let impossible = impossible_words(&voice, &view.shown, view.route);
    let says = el("div", "says")
        .put(el("h1", "headline").all(spans::plain(&headline)))
        .all(view.trouble().map(sentence))
        .all(paragraphs.map(|text| el("p", "sentence").all(spans::live(text, page))))
        .all(impossible.map(|text| el("p", "sentence").all(spans::plain(&text))));
    let origins = Origins::of(&view.stored, view.route);
    let said = voice.language.origins(&origins, &voice.figures);
    let note = el("div", "note").put(el("p", "").all(spans::plain(&said))).all(sources::sources(
        &origins,
        &page.desk.set,
        view,
    ));
    el("section", "verdict")
        .attr("aria-label", VERDICT.label)
        .node(&page.places.verdict)
        .put(announced(page))
        .put(el("div", "verdict-in").put(says).put(figures::four(page)).put(note))
        .all(why::panel(page, figures::is_here))
        .put(share::share(page))
}

/// What the verdict says, where there is one.
pub(crate) fn words(view: &View) -> Option<VerdictWords> {
    let answer = view.answer.as_ref().ok()?;
    verdict::verdict(&view.voice(), &view.shown, view.route, answer.result(), &answer.bounds)
}

/// Headline and sentences in plain words.
pub(crate) fn plain(view: &View) -> Vec<String> {
    let words = words(view);
    let all =
        words.iter().flat_map(|words| std::iter::once(&words.headline).chain(&words.paragraphs));
    all.map(ToString::to_string).collect()
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
    Some(voice.language.headline(headline, &voice.figures).to_string())
}
