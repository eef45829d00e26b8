//! Other ways to send the result on: the whole link, a code for a phone, a message, a frame for
//! another page, paper.

use super::{
    act::Act,
    ask::{code_of, printing},
    el::{El, el},
    levers::main_levers,
    look::Glance,
    page::Page,
    told::Answer,
    verdict,
};
use crate::{
    platform::{address, page as document, share::copy, trusted},
    words::{
        catalogue::{Key, key, say},
        lever::Style,
    },
};
use yew::{platform::spawn_local, virtual_dom::ListenerKind};

/// The document for other pages' frames, beside the page.
const FRAME: &str = "embed.html";

/// Milliseconds in which the report is painted.
const PAINTED: u32 = 100;

/// The ways, once they are open.
pub(crate) fn ways(page: &Page<'_>) -> El {
    let fragment = page.fragment().unwrap_or_default();
    let address = address::with_fragment(&fragment);
    let frame = trusted::beside(FRAME).map(|frame| embed(&format!("{frame}#{fragment}"), page));
    let message = message(page, &address);
    el("div", "ways-in").put(code(page)).put(
        el("div", "texts")
            .put(text("whole-link", key::WAYS_LINK, Some(key::WAYS_LINK_HINT), address, page))
            .put(text("message", key::WAYS_MESSAGE, None, message, page))
            .all(frame.map(|frame| {
                text("embed", key::WAYS_EMBED, Some(key::WAYS_EMBED_HINT), frame, page)
            }))
            .put(el("p", "all").put(print(page))),
    )
}

/// Prints the report.
fn print(page: &Page<'_>) -> El {
    el("button", "button").attr("type", "button").say(page.word(key::WAYS_PRINT)).on(
        ListenerKind::onclick,
        page.hand,
        Box::new(|_| {
            // The report first; the dialog once it has been painted.
            gloo_timers::callback::Timeout::new(PAINTED, document::print).forget();
            Some(printing(true))
        }),
    )
}

/// The message: what the verdict says, and the link.
fn message(page: &Page<'_>, address: &str) -> String {
    let words = verdict::words(page.view);
    let said =
        words.iter().flat_map(|words| std::iter::once(&words.headline).chain(&words.paragraphs));
    let said = said.map(ToString::to_string);
    let all = std::iter::once(plan(page)).chain(said).chain([address.to_owned()]);
    all.collect::<Vec<_>>().join("\n\n")
}

/// What the plan is: the main levers and their values. The verdict takes them as known.
fn plan(page: &Page<'_>) -> String {
    let view = page.view;
    let voice = view.voice();
    let each = main_levers(view).filter_map(|lever| {
        let value = voice.value(view.unit(lever), view.value(lever)?, Style::Short);
        Some(format!("{}: {value}", voice.lever(lever).label))
    });
    each.collect::<Vec<_>>().join("\n")
}

/// The frame, whose attributes are written as HTML wants them.
fn embed(address: &str, page: &Page<'_>) -> String {
    /// Pixels: on a phone all of the verdict and its chart, without a scroll bar (docs/deploy.md).
    const HEIGHT: u32 = 1020;
    let fit = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;");
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{HEIGHT}\" loading=\"lazy\"></iframe>",
        fit(address),
        fit(page.word(key::SHARE_TITLE)),
    )
}

/// The link as a code.
fn code(page: &Page<'_>) -> El {
    let place = el("figure", "code").attr("data-code", "link");
    let below = |key| el("figcaption", "").say(page.word(key));
    match page.desk.told.code(&code_of(page.desk, page.view)) {
        Answer::Here(Some(code), _) => {
            place.put(drawn(&code.path, code.side, page)).put(below(key::WAYS_CODE))
        }
        Answer::Here(None, _) => place.put(below(key::WAYS_NO_CODE)),
        Answer::Lost => place.put(below(key::WAYS_CODE_LOST)),
        Answer::Coming => place.state("aria-busy", true),
    }
}

/// A code, dark on light whatever the page's colours: readers want it so.
pub(crate) fn drawn(path: &str, side: u32, page: &Page<'_>) -> El {
    el("svg", "qr")
        .attr("viewBox", format!("0 0 {side} {side}"))
        .attr("role", "img")
        .attr("aria-label", page.word(key::WAYS_CODE_NAME))
        .attr("shape-rendering", "crispEdges")
        .put(el("rect", "light").attr("width", side.to_string()).attr("height", side.to_string()))
        .put(el("path", "dark").attr("d", path.to_owned()))
}

/// A text to be copied.
fn text(id: &'static str, label: Key, hint: Option<Key>, text: String, page: &Page<'_>) -> El {
    let field = el("textarea", "")
        .attr("id", id)
        .attr("rows", if id == "message" { "7" } else { "3" })
        .flag("readonly", true)
        .value(text.clone());
    // What was said counts for the text it was said of.
    let copied = page.desk.look.words(id) == Some(text.as_str());
    let (words, hand, label) = (page.view.words, page.hand.clone(), page.word(label));
    let said = if copied {
        say!(words, WAYS_COPIED_OF, what = label)
    } else {
        say!(words, WAYS_COPY_OF, what = label)
    };
    let press = el("button", "button")
        .attr("type", "button")
        .attr("data-copy", id)
        .attr("aria-label", said.to_string())
        .say(page.word(if copied { key::WAYS_COPIED } else { key::WAYS_COPY }))
        .on(
            ListenerKind::onclick,
            page.hand,
            Box::new(move |_| {
                let (hand, text) = (hand.clone(), text.clone());
                spawn_local(async move {
                    if copy(&text).await {
                        hand.dispatch(Act::Look(Glance::Typed(id.to_owned(), Some(text))));
                    } else {
                        document::select_text(id);
                    }
                });
                None
            }),
        );
    el("div", "way")
        .key(id)
        .put(el("label", "").attr("for", id).say(label))
        .all(hint.map(|hint| el("p", "drawn").say(page.word(hint))))
        .put(field)
        .put(el("p", "").attr("role", "status").put(press))
}
