//! Where the example's figures come from.

use super::el::{El, el};
use crate::words::{
    evidence::Origins,
    ui_en::{SOURCES, SOURCES_ARE},
};

/// The sources of what is sourced; nothing where nothing is.
pub(crate) fn sources(origins: &Origins) -> Option<El> {
    let used = || SOURCES.iter().filter(|source| origins.sourced.contains(&source.lever));
    used().next()?;
    Some(el("p", "sources").say(SOURCES_ARE).all(used().map(|source| {
        let link = el("a", "link").attr("href", source.href).attr("rel", "noreferrer");
        el("span", "").say(" ").say(source.what).say(" ").put(link.say(source.name))
    })))
}
