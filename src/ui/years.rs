//! The net gain after 2, 5, 10 and 20 years, and at the horizon.

use super::{finding::finding, spans, view::View};
use crate::{
    model::result::{GainPath, NET_GAIN_MONTHS, RouteResult},
    words::{
        route::can_fail,
        ui_en::{CHART, YEARS, coloured},
    },
};
use yew::prelude::*;

/// A row for each time, a column each for works, fails and expected.
pub(crate) fn years(view: &View) -> Html {
    let Some(result) = view.result() else { return Html::default() };
    let voice = view.voice();
    let horizon = view.stored.horizon;
    let mut times: Vec<u32> = NET_GAIN_MONTHS.to_vec();
    if !times.contains(&horizon) {
        times.push(horizon);
        times.sort_unstable();
    }
    let fails = if can_fail(result) { CHART.wide.fails } else { YEARS.if_it_failed };
    // The expected one at the horizon has its name beside the verdict.
    let columns = [
        (CHART.wide.works, &result.works, Some("net-gain-works")),
        (fails, &result.fails, Some("net-gain-fails")),
        (CHART.wide.expected, &result.expected, None),
    ];
    let cell = |months: u32, path: &GainPath, name: Option<&'static str>| {
        let gain = gain_at(path, months, horizon);
        let text = gain.map(|gain| spans::plain(&coloured(gain, &voice.figures)));
        match name.filter(|_| months == horizon) {
            Some(name) => {
                let (value, state) = view.named(name);
                html! {
                    <td key={name} data-metric={name} data-value={value} data-state={state}>{ text }</td>
                }
            }
            None => html! { <td>{ text }</td> },
        }
    };
    let title = html! { { YEARS.title(rises(result)) } };
    let inside = html! {
        <>
            <p class="drawn">{ YEARS.drawn }</p>
            <table class="years">
                <thead>
                    <tr>
                        <th scope="col">{ YEARS.after }</th>
                        { for columns.iter().map(|(word, ..)| html! {
                            <th key={*word} scope="col">{ *word }</th>
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for times.iter().map(|months| html! {
                        <tr key={*months}>
                            <th scope="row">{ voice.language.spell(*months) }</th>
                            { for columns.iter().map(|(_, path, name)| cell(*months, path, *name)) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </>
    };
    finding("later", title, inside)
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
