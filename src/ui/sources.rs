//! Where the example's figures come from (`scenario::defaults`).

use super::{
    el::{El, el},
    page::Page,
};
use crate::{
    scenario::lever::Lever,
    words::{
        catalogue::{Key, key},
        evidence::Origins,
    },
};

/// A source of the example's figures.
struct Source {
    /// The lever whose figure it is.
    lever: Lever,
    /// What the figure is.
    what: Key,
    /// Who says so: a publication's own name, in every language.
    name: &'static str,
    /// Where.
    href: &'static str,
}

const SOURCES: [Source; 2] = [
    Source {
        lever: Lever::Now,
        what: key::SOURCES_NOW,
        name: "BLS, OEWS May 2025, 15-1232",
        href: "https://www.bls.gov/oes/current/oes151232.htm",
    },
    Source {
        lever: Lever::Then,
        what: key::SOURCES_THEN,
        name: "BLS, OEWS May 2025, 15-1211",
        href: "https://www.bls.gov/oes/current/oes151211.htm",
    },
];

/// Where the example has a lever's figure from: who says so, and where.
pub(super) fn of_example(lever: Lever) -> Option<(&'static str, &'static str)> {
    let source = SOURCES.iter().find(|source| source.lever == lever)?;
    Some((source.name, source.href))
}

/// The sources of what is sourced; nothing where nothing is.
pub(crate) fn sources(origins: &Origins, page: &Page<'_>) -> Option<El> {
    let own = |lever: &Lever| page.view.stored.evidence_of(*lever, page.view.route).is_none();
    if !origins.sourced.iter().all(|lever| own(lever) && of_example(*lever).is_some()) {
        // Where others come from, the late part knows.
        return page.late().and_then(|late| (late.sources)(origins, page));
    }
    let used = || SOURCES.iter().filter(|source| origins.sourced.contains(&source.lever));
    used().next()?;
    Some(el("p", "sources").say(page.word(key::SOURCES_ARE)).all(used().enumerate().map(
        |(at, source)| {
            let link = el("a", "link").attr("href", source.href).attr("rel", "noreferrer");
            let before = if at == 0 { " " } else { "; " };
            let what = el("span", "").say(before).say(page.word(source.what));
            what.say(" (").put(link.say(source.name)).say(")")
        },
    )))
}
