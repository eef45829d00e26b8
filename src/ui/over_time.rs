//! Over time: the gain, and the cash under a lens.

use super::{
    cash_chart::CashChart, finding::finding, gain_chart::GainChart, hooks::use_width,
    numbers::numbers, spans, view::View,
};
use crate::{
    chart::cash::lens,
    words::{
        findings::{self, Label, heading},
        route::can_fail,
        ui_en::{self, CHART},
    },
};
use yew::prelude::*;

/// Width of the main column on a wide screen, in pixels.
const COLUMN: f64 = 848.0;
/// Below this the charts are drawn narrow.
const WIDE: f64 = 560.0;

/// Properties of [`OverTime`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What is to be seen.
    pub(crate) view: View,
    /// Whether a lever is being dragged: axes rest.
    pub(crate) dragging: bool,
}

/// Both charts over time, with one cursor.
#[component]
pub(crate) fn OverTime(props: &Props) -> Html {
    let Props { view, dragging } = props;
    let node = use_node_ref();
    let width = use_width(&node, COLUMN);
    let cursor = use_state_eq(|| None::<u32>);
    let table = use_state_eq(|| false);
    let set = use_callback((), {
        let cursor = cursor.setter();
        move |month, ()| cursor.set(month)
    });
    let Some(result) = view.result() else {
        return html! { <div class="measure" ref={node}></div> };
    };
    let voice = view.voice();
    let narrow = width < WIDE;
    let horizon = view.stored.horizon;
    let month = cursor.map(|month| month.min(horizon));
    let (from, to) = lens(result.cash.lowest_month, horizon);
    let title = heading(&voice, &findings::over_time(result));
    let cash_title = heading(&voice, &findings::cash(&view.shown, result));
    let drawn = Label::Cash { from, to, living: view.shown.household.living };
    let toggle = {
        let table = table.clone();
        Callback::from(move |_: MouseEvent| table.set(!*table))
    };
    let within = month.filter(|month| (from..=to).contains(month));
    let inside = html! {
        <>
            if let Some(month) = month {
                <p class="readout" aria-hidden="true">
                    { spans::plain(&ui_en::gain_at(&voice, result, month, can_fail(result))) }
                </p>
            } else {
                <p class="drawn">{ spans::plain(&voice.language.label(Label::OverTime, &voice.figures)) }</p>
            }
            <div class="measure" ref={node}></div>
            <GainChart view={view.clone()} {width} {narrow} held={*dragging} {month} set={set.clone()} />
            if !narrow && from == 0 {
                { lens_lines(width, horizon, to) }
            }
            <h3>{ spans::plain(&cash_title) }</h3>
            if let Some(month) = within {
                <p class="readout" aria-hidden="true">
                    { spans::plain(&ui_en::cash_at(&voice, result, month)) }
                </p>
            } else {
                <p class="drawn">{ spans::plain(&voice.language.label(drawn, &voice.figures)) }</p>
            }
            <CashChart view={view.clone()} {width} {narrow} held={*dragging} month={within} {set} />
            <p class="under">
                <button type="button" class="link" aria-expanded={table.to_string()} onclick={toggle}>
                    { CHART.table }
                </button>
            </p>
            if *table {
                { numbers(view) }
            }
        </>
    };
    finding("over-time", spans::plain(&title), inside)
}

/// The lines that say that the chart below magnifies the start of the one above.
fn lens_lines(width: f64, horizon: u32, to: u32) -> Html {
    let plot = super::gain_chart::plot_width(width, false);
    let end = plot * f64::from(to) / f64::from(horizon.max(1));
    let px = crate::chart::path::pixels;
    let curve =
        format!("M0 0V26M{} 0C{} 18 {} 6 {} 26", px(end), px(end + 8.0), px(plot - 8.0), px(plot));
    html! {
        <svg class="chart" viewBox={format!("0 0 {} 30", px(width))} aria-hidden="true">
            <path class="lens" d={curve} />
        </svg>
    }
}
