//! Where the figures that have a source have them from.

use super::el::{El, el};
use super::view::View;
use crate::{
    scenario::{lever::Lever, start::SetBy},
    words::{
        evidence::Origins,
        ui_en::{SOURCES, SOURCES_ARE},
        ui_start_en::{START, source},
    },
};

/// The sources of what is sourced; nothing where nothing is. `set` is what the last start set: where
/// the scenario's own tags say that something is sourced, it is from there.
pub(crate) fn sources(origins: &Origins, set: &[(Lever, SetBy)], view: &View) -> Option<El> {
    let tagged = |lever: Lever| view.stored.evidence.get(lever.name()).is_some();
    let example = SOURCES.iter().filter(|source| !tagged(source.lever));
    let example =
        example.map(|s| (s.lever, s.what.to_owned(), s.name.to_owned(), Some(s.href.to_owned())));
    let voice = view.voice();
    let started = set.iter().filter(|(lever, _)| tagged(*lever)).filter_map(|(lever, by)| {
        let (name, href) = source(by)?;
        let what = format!("{},", voice.language.lever(*lever).label.to_ascii_lowercase());
        Some((*lever, what, name, href))
    });
    let all = example.chain(started).filter(|(lever, ..)| origins.sourced.contains(lever));
    let mut all = all.peekable();
    all.peek()?;
    let are = if origins.example { SOURCES_ARE } else { START.sources_are };
    Some(el("p", "sources").say(are).all(all.map(|(_, what, name, href)| {
        let link = match href {
            Some(href) => el("a", "link").attr("href", href).attr("rel", "noreferrer"),
            None => el("span", ""),
        };
        el("span", "").say(" ").say(what).say(" ").put(link.say(name))
    })))
}
