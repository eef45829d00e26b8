//! The verdict in two lines: in the bar, on the sheet, above levers that stick.

use super::{
    el::{El, el},
    spans,
    view::View,
};
use crate::{model::result::Verdict, words::summary::short_lines};

/// Two lines, `narrow` where every letter counts; copies of figures, so they carry no names.
pub(crate) fn brief(view: &View, narrow: bool) -> El {
    let brief = el("p", "brief");
    let Some(result) = view.result() else { return brief };
    let [first, second] = short_lines(&view.voice(), &view.shown, result, narrow);
    let broken = result.verdict == Verdict::NotAffordable;
    brief
        .put(el("span", "line").all(spans::plain(&first)))
        .put(el("span", if broken { "binds broken" } else { "binds" }).all(spans::plain(&second)))
}
