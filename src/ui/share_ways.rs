//! Other ways to send the result on: the whole link, a code for a phone, a message, a frame for
//! another page, paper.

use super::{
    act::Act,
    ask::code_of,
    el::{El, el},
    look::Glance,
    page::Page,
    told::Answer,
    verdict,
};
use crate::{
    platform::{address, page as document, share::copy, trusted},
    scenario::link,
    words::ui_share_en::{self as words, WAYS},
};
use yew::{platform::spawn_local, virtual_dom::ListenerKind};

/// Milliseconds in which the report is painted.
const PAINTED: u32 = 100;

/// The ways, once they are open.
pub(crate) fn ways(page: &Page<'_>) -> El {
    let view = page.view;
    let fragment = link::encode(&view.stored, view.route);
    let address = address::with_fragment(&fragment);
    let message = words::message(&verdict::plain(view), &address);
    let frame = trusted::beside("embed.html").map(|frame| {
        // Ampersands of the link are the attribute's.
        words::embed(&format!("{frame}#{fragment}").replace('&', "&amp;"))
    });
    let print = el("button", "button").attr("type", "button").say(WAYS.print).on(
        ListenerKind::onclick,
        page.hand,
        Box::new(|_| {
            // The report first; the dialog once it has been painted.
            gloo_timers::callback::Timeout::new(PAINTED, document::print).forget();
            Some(Act::Print(true))
        }),
    );
    el("div", "ways-in").put(code(page)).put(
        el("div", "texts")
            .put(text("whole-link", WAYS.link, WAYS.link_hint, address, page))
            .put(text("message", WAYS.message, "", message, page))
            .all(frame.map(|frame| text("embed", WAYS.embed, WAYS.embed_hint, frame, page)))
            .put(el("p", "all").put(print)),
    )
}

/// The link as a code.
fn code(page: &Page<'_>) -> El {
    let place = el("figure", "code").attr("data-code", "link");
    match page.desk.told.code(&code_of(page.view)) {
        Answer::Here(Some(code), _) => {
            place.put(drawn(&code.path, code.side)).put(el("figcaption", "").say(WAYS.code))
        }
        Answer::Here(None, _) => place.put(el("figcaption", "").say(WAYS.no_code)),
        Answer::Lost => place.put(el("figcaption", "").say(WAYS.code_lost)),
        Answer::Coming => place.state("aria-busy", true),
    }
}

/// A code, dark on light whatever the page's colours: readers want it so.
pub(crate) fn drawn(path: &str, side: u32) -> El {
    el("svg", "qr")
        .attr("viewBox", format!("0 0 {side} {side}"))
        .attr("role", "img")
        .attr("aria-label", WAYS.code_name)
        .attr("shape-rendering", "crispEdges")
        .put(el("rect", "light").attr("width", side.to_string()).attr("height", side.to_string()))
        .put(el("path", "dark").attr("d", path.to_owned()))
}

/// A text to be copied.
fn text(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    text: String,
    page: &Page<'_>,
) -> El {
    let field = el("textarea", "")
        .attr("id", id)
        .attr("rows", if id == "message" { "7" } else { "3" })
        .flag("readonly", true)
        .value(text.clone());
    let (hand, said) = (page.hand.clone(), page.desk.look.words(id).is_some());
    let press = el("button", "button")
        .attr("type", "button")
        .attr("data-copy", id)
        .attr("aria-label", words::copy_of(said, label))
        .say(if said { WAYS.copied } else { WAYS.copy })
        .on(
            ListenerKind::onclick,
            page.hand,
            Box::new(move |_| {
                let (hand, text) = (hand.clone(), text.clone());
                spawn_local(async move {
                    if copy(&text).await {
                        let said = Some(WAYS.copied.to_owned());
                        hand.dispatch(Act::Look(Glance::Typed(id.to_owned(), said)));
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
        .all((!hint.is_empty()).then(|| el("p", "drawn").say(hint)))
        .put(field)
        .put(el("p", "").attr("role", "status").put(press))
}
