//! Words within drawings.

use crate::words::{Kind, Span, Text, ui_en::CHART};
use yew::prelude::*;

/// A text as spans of SVG; figures keep their weight and colour.
pub(crate) fn tspans(text: &Text) -> Html {
    text.spans()
        .iter()
        .enumerate()
        .map(|(key, span)| {
            let class = match span.kind {
                Kind::Strong | Kind::Figure | Kind::Yours(_) => "value",
                Kind::Gain => "value works",
                Kind::Loss => "value fails",
                _ => "",
            };
            html! { <tspan {key} {class}>{ &span.text }</tspan> }
        })
        .collect()
}

/// The part of a text that carries it, alone.
pub(crate) fn first_of(text: &Text) -> Text {
    let heavy = |span: &&Span| matches!(span.kind, Kind::Strong | Kind::Gain | Kind::Loss);
    text.spans().iter().find(heavy).cloned().map_or_else(|| text.clone(), Text::from)
}

/// Months in a year.
const YEAR: u32 = 12;

/// What stands at a mark on the axis of time: `now`, then the first and last with their unit, the
/// others bare; years where all marks are whole years.
pub(crate) fn month_label(marks: &[(u32, f64)], index: usize) -> String {
    let Some(&(month, _)) = marks.get(index) else { return String::new() };
    if month == 0 {
        return CHART.now.to_owned();
    }
    let years = marks.iter().all(|(month, _)| month % YEAR == 0) && marks.len() > 1;
    let first = marks.iter().position(|(month, _)| *month > 0) == Some(index);
    let last = index + 1 == marks.len();
    let count = if years { month / YEAR } else { month };
    match (years, first, last) {
        (true, true, _) | (true, _, true) => CHART.years(count),
        (false, true, _) => CHART.months(count),
        _ => count.to_string(),
    }
}
