//! The four figures beside the verdict.

use super::{
    el::{El, el},
    page::Page,
    spans, why,
};
use crate::{model::result::Verdict, words::summary::figures};

/// Their names, in their order.
const NAMES: [&str; 4] = ["net-gain", "break-even-month", "cash-needed", "odds-ahead"];
/// The third is the cash: the one that counts where it does not last.
const CASH: usize = 2;

/// Label, value, and when that holds.
pub(crate) fn four(page: &Page<'_>) -> El {
    let view = page.view;
    let list = el("dl", "figures");
    let Some(result) = view.result() else { return list };
    let broke = result.verdict == Verdict::NotAffordable;
    let figures = figures(&view.voice(), &view.shown, result);
    list.all(figures.iter().enumerate().map(|(i, figure)| {
        let why = why::link(NAMES[i], &figure.label.to_string(), page);
        let unit = el("span", "unit").all(spans::plain(&figure.unit));
        let value = el("dd", "value")
            .named(NAMES[i], view.named(NAMES[i]))
            .all(spans::plain(&figure.value))
            .put(unit);
        el("div", if broke && i != CASH { "void" } else { "" })
            .put(el("dt", "").all(spans::plain(&figure.label)).all(why))
            .put(value)
            .put(el("dd", "holds").all(spans::plain(&figure.note)))
    }))
}
