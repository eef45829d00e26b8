//! How this is worked out: every figure that has no place of its own above, its “why?”, and what
//! the model leaves out.

use super::{
    el::{El, el},
    page::Page,
    why,
};
use crate::{
    model::explain::FigureName,
    words::{catalogue::key, route::can_fail},
};

/// Figures explained here, with the words they go by.
const FIGURES: [&str; 8] = [
    "net-gain-works",
    "net-gain-fails",
    "up-front",
    "lowest-cash",
    "return",
    "return-works",
    "return-fails",
    "option-value",
];

/// Whether this figure's “why?” opens here.
pub(crate) fn is_here(figure: FigureName) -> bool {
    FIGURES.contains(&figure.name())
}

/// The section.
pub(crate) fn section(page: &Page<'_>) -> Option<El> {
    let result = page.view.result()?;
    let reviewed = result.option_value.is_some();
    let has = |name: &str| match name {
        "net-gain-fails" | "return-fails" => can_fail(result),
        "option-value" => reviewed,
        _ => true,
    };
    let each =
        FIGURES.iter().zip(page.view.words.all(key::WORKED_FIGURES)).filter(|(name, _)| has(name));
    let rows = each.map(|(name, label)| {
        el("li", "").put(el("span", "").say(label)).all(why::link(name, label, page))
    });
    Some(
        el("section", "finding")
            .attr("id", "worked-out")
            .put(el("h2", "").say(page.word(key::WORKED_TITLE)))
            .put(el("p", "drawn").say(page.word(key::WORKED_DRAWN)))
            .put(el("ul", "worked").all(rows))
            .all(why::panel(page, is_here))
            .put(
                el("ul", "doubts").all(
                    page.view.words.all(key::WORKED_LIMITS).map(|limit| el("li", "").say(limit)),
                ),
            ),
    )
}
