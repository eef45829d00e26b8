//! The net gain after 2, 5, 10 and 20 years, and at the horizon.

use super::{finding::Finding, spans, view::View};
use crate::{
    model::result::{GainPath, NET_GAIN_MONTHS, RouteResult},
    words::{
        route::can_fail,
        ui_en::{CHART, YEARS, coloured},
    },
};
use yew::prelude::*;

/// Properties of [`Years`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What is to be seen.
    pub(crate) view: View,
}

/// One row each: works, fails, at the odds.
#[component]
pub(crate) fn Years(props: &Props) -> Html {
    let view = &props.view;
    let Some(result) = view.result() else { return Html::default() };
    let voice = view.voice();
    let horizon = view.stored.horizon;
    let mut columns: Vec<u32> = NET_GAIN_MONTHS.to_vec();
    if !columns.contains(&horizon) {
        columns.push(horizon);
        columns.sort_unstable();
    }
    let cell = |path: &GainPath, months: u32, name: Option<&'static str>| {
        let gain = gain_at(path, months, horizon);
        let text = gain.map(|gain| spans::plain(&coloured(gain, &voice.figures)));
        let (value, state) = name.map(|name| view.named(name)).unwrap_or_default();
        let name = name.filter(|_| months == horizon);
        match name {
            Some(name) => html! {
                <td key={months} data-metric={name} data-value={value} data-state={state}>{ text }</td>
            },
            None => html! { <td key={months}>{ text }</td> },
        }
    };
    let row = |word: &'static str, path: &GainPath, name: Option<&'static str>| {
        html! {
            <tr key={word}>
                <th scope="row">{ word }</th>
                { for columns.iter().map(|months| cell(path, *months, name)) }
            </tr>
        }
    };
    let fails = if can_fail(result) { CHART.wide.fails } else { YEARS.if_it_failed };
    html! {
        <Finding id="later" title={html! { { YEARS.title(rises(result)) } }}>
            <p class="drawn">{ YEARS.drawn }</p>
            <div class="scroll">
                <table class="years">
                    <thead>
                        <tr>
                            <th scope="col">{ YEARS.after }</th>
                            { for columns.iter().map(|months| html! {
                                <th key={*months} scope="col">{ voice.language.spell(*months) }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { row(CHART.wide.works, &result.works, Some("net-gain-works")) }
                        { row(fails, &result.fails, Some("net-gain-fails")) }
                        { row(CHART.wide.expected, &result.expected, None) }
                    </tbody>
                </table>
            </div>
        </Finding>
    }
}

/// The net gain after so many months.
fn gain_at(path: &GainPath, months: u32, horizon: u32) -> Option<f64> {
    if months == horizon {
        return Some(path.net_gain);
    }
    let at = NET_GAIN_MONTHS.iter().position(|m| *m == months)?;
    path.net_gain_at.get(at).copied()
}

/// Whether time works for the route: each of the four is more than the one before.
fn rises(result: &RouteResult) -> Option<bool> {
    let gains = result.expected.net_gain_at;
    let pairs = || gains.windows(2);
    if pairs().all(|pair| pair[1] > pair[0]) {
        Some(true)
    } else if pairs().all(|pair| pair[1] < pair[0]) {
        Some(false)
    } else {
        None
    }
}
