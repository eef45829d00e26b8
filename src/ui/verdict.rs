//! The verdict: headline, sentences, four figures, where they come from, and sharing it.

use super::{
    desk::Hand, figures::four_figures, hooks::use_held_clone, share::Share, sources::sources,
    spans, view::View, why,
};
use crate::model::explain::FigureName;
use crate::words::{
    Text, errors::impossible_words, evidence::Origins, ui_en::VERDICT, verdict::verdict,
};
use yew::prelude::*;

/// Properties of [`VerdictSection`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What is to be seen.
    pub(crate) view: View,
    /// Where acts go.
    pub(crate) hand: Hand,
    /// Whether a lever is being dragged: nothing is read out meanwhile.
    pub(crate) dragging: bool,
    /// The figure that is explained.
    pub(crate) why: Option<FigureName>,
    /// The section in the document.
    pub(crate) node: NodeRef,
}

/// The first screen.
#[component]
pub(crate) fn VerdictSection(props: &Props) -> Html {
    let Props { view, hand, dragging, why, node } = props;
    let voice = view.voice();
    let words = view.answer.as_ref().ok().and_then(|answer| {
        verdict(&voice, &view.shown, view.route, &answer.result, &answer.bounds)
    });
    let headline =
        words.as_ref().map_or_else(|| Text::from(VERDICT.no_answer), |w| w.headline.clone());
    let said = use_held_clone(headline.to_string(), *dragging);
    let paragraphs = words.map(|words| words.paragraphs).unwrap_or_default();
    let impossible = impossible_words(&voice, &view.shown, view.route);
    let trouble = view.trouble();
    let origins = voice.language.origins(&Origins::of(&view.stored, view.route), &voice.figures);
    html! {
        <section class="verdict" aria-label={VERDICT.label} ref={node.clone()}>
            <p class="said" role="status">{ said }</p>
            <div class="verdict-in">
                <div class="says">
                    <h1 class="headline">{ spans::plain(&headline) }</h1>
                    if let Some(trouble) = trouble {
                        <p class="sentence">{ trouble }</p>
                    }
                    { for paragraphs.iter().enumerate().map(|(key, text)| html! {
                        <p {key} class="sentence">{ spans::live(text, view, hand) }</p>
                    }) }
                    if let Some(impossible) = impossible {
                        <p class="sentence">{ spans::plain(&impossible) }</p>
                    }
                </div>
                { four_figures(view, *why, hand) }
                <div class="note">
                    <p>{ spans::plain(&origins) }</p>
                    { sources(view) }
                </div>
            </div>
            { why::panel(view, *why, hand) }
            <Share view={view.clone()} />
        </section>
    }
}
