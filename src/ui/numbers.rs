//! The table behind the charts.

use super::view::View;
use crate::{
    model::result::{Ending, RouteResult},
    words::{
        route::can_fail,
        ui_en::{CHART, NUMBERS},
    },
};
use yew::prelude::*;

/// A column of months.
struct Column<'a> {
    name: &'static str,
    values: &'a [f64],
    signed: bool,
}

/// Every month with its gains and balances.
pub(crate) fn numbers(view: &View) -> Html {
    let Some(result) = view.result() else { return Html::default() };
    let figures = view.voice().figures;
    let columns = columns(result);
    let row = |month: usize| {
        let cell = |(i, column): (usize, &Column<'_>)| {
            let text = column.values.get(month).map(|value| {
                if column.signed {
                    figures.difference(*value)
                } else {
                    figures.down_to_unit(*value)
                }
            });
            html! { <td key={i}>{ text.unwrap_or_default() }</td> }
        };
        html! {
            <tr key={month}>
                <th scope="row">{ month }</th>
                { for columns.iter().enumerate().map(cell) }
            </tr>
        }
    };
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={NUMBERS.title}>
            <table class="numbers">
                <thead>
                    <tr>
                        <th scope="col">{ CHART.month_word }</th>
                        { for columns.iter().enumerate().map(|(i, column)| html! {
                            <th key={i} scope="col">{ column.name }</th>
                        }) }
                    </tr>
                </thead>
                <tbody>{ for (0..=view.stored.horizon as usize).map(row) }</tbody>
            </table>
        </div>
    }
}

fn columns(result: &RouteResult) -> Vec<Column<'_>> {
    let balances = |wanted: Ending| {
        result.outcomes.iter().find(|o| o.ending == wanted && o.chance > 0.0).map(|o| &*o.balances)
    };
    let gain = |name, values| Column { name, values, signed: true };
    let cash = |name, values| Column { name, values, signed: false };
    let mut columns = vec![
        gain(NUMBERS.gain_works, &result.works.cumulative),
        gain(NUMBERS.gain_expected, &result.expected.cumulative),
    ];
    if can_fail(result) {
        columns.insert(1, gain(NUMBERS.gain_fails, &result.fails.cumulative));
    }
    columns.extend(balances(Ending::Works).map(|values| cash(NUMBERS.cash_works, values)));
    columns.extend(balances(Ending::Fails).map(|values| cash(NUMBERS.cash_fails, values)));
    columns.push(cash(NUMBERS.cash_staying, &result.staying_balances));
    columns
}
