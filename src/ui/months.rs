//! Month by month: the ledger of one path, by calendar year, its months on demand.

use super::{
    desk::{Act, Desk, Hand},
    look::Glance,
    view::View,
};
use crate::{
    model::{
        ledger::{Ledger, Row, WhichPath, ledger},
        result::{Ending, RouteResult},
    },
    platform::file,
    report::{
        LEDGER_AMOUNTS, YearOfMonths, file_name, ledger_amounts, ledger_csv, ledger_words,
        ledger_years,
    },
    words::ui_routes_en::{self as words, MONTHS},
};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The fold, and the ledger once it is open: before that nothing is worked out.
pub(crate) fn section(desk: &Desk, view: &View, hand: &Hand) -> Html {
    let Some(result) = view.result() else { return Html::default() };
    let open = desk.look.ledger;
    let toggle = {
        let hand = hand.clone();
        Callback::from(move |_: MouseEvent| hand.dispatch(Act::Look(Glance::Ledger)))
    };
    html! {
        <section class="finding" id="months" aria-labelledby="months-finding">
            <h2 id="months-finding">
                <button type="button" class="unfold" aria-expanded={open.to_string()} onclick={toggle}>
                    <span class="sign" aria-hidden="true">{ if open { "−" } else { "+" } }</span>{ " " }{ MONTHS.title }
                </button>
            </h2>
            <p class="drawn">{ MONTHS.drawn }</p>
            if open {
                { opened(desk, view, hand, result) }
            }
        </section>
    }
}

/// The paths that this route has.
fn paths(result: &RouteResult) -> Vec<(WhichPath, &'static str)> {
    let ends = |ending| result.outcomes.iter().any(|outcome| outcome.ending == ending);
    let mut paths = vec![(WhichPath::Works, MONTHS.works)];
    if ends(Ending::Fails) {
        paths.push((WhichPath::Fails, MONTHS.fails));
    }
    if ends(Ending::NoOffer) {
        paths.push((WhichPath::NoOffer, MONTHS.no_offer));
    }
    paths.push((WhichPath::Staying, MONTHS.staying));
    paths
}

fn opened(desk: &Desk, view: &View, hand: &Hand, result: &RouteResult) -> Html {
    let paths = paths(result);
    let at = paths.iter().position(|(path, _)| *path == desk.look.path).unwrap_or(0);
    let (path, word) = paths[at];
    let Ok(ledger) = ledger(&view.stored, view.route, path, view.tables.get()) else {
        return html! { <p class="message">{ MONTHS.none }</p> };
    };
    let choose = {
        let (hand, paths) = (hand.clone(), paths.clone());
        Callback::from(move |event: Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>();
            let at = select.and_then(|select| usize::try_from(select.selected_index()).ok());
            if let Some((path, _)) = at.and_then(|at| paths.get(at)) {
                hand.dispatch(Act::Look(Glance::Path(*path)));
            }
        })
    };
    let name = view.stored.routes.get(view.route).map(|route| words::route_name(route, view.route));
    let download = {
        let (view, ledger) = (view.clone(), ledger.clone());
        let file_name = file_name(&format!("{} {word}", name.unwrap_or_default()), "csv");
        Callback::from(move |_: MouseEvent| {
            let text = ledger_csv(&view.stored, view.route, &ledger);
            file::download(&file_name, "text/csv;charset=utf-8", &text);
        })
    };
    html! {
        <>
            <p class="choice path">
                <label for="path">{ MONTHS.path }</label>
                <select id="path" onchange={choose}>
                    { for paths.iter().enumerate().map(|(i, (_, word))| html! {
                        <option key={*word} selected={i == at}>{ *word }</option>
                    }) }
                </select>
                <button type="button" class="button" data-action="csv" onclick={download}>{ MONTHS.csv }</button>
            </p>
            { table(desk, view, hand, &ledger) }
        </>
    }
}

fn table(desk: &Desk, view: &View, hand: &Hand, ledger: &Ledger) -> Html {
    let years = ledger_years(&view.stored, ledger);
    // A column that holds nothing says nothing.
    let columns: Vec<usize> = (0..LEDGER_AMOUNTS.len())
        .filter(|i| years.iter().any(|year| year.amounts[*i] != 0.0))
        .collect();
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={MONTHS.title}>
            <table class="numbers">
                <thead>
                    <tr>
                        <th scope="col">{ MONTHS.when }</th>
                        { for columns.iter().map(|i| html! { <th key={*i} scope="col">{ MONTHS.columns[*i] }</th> }) }
                    </tr>
                </thead>
                { for years.iter().map(|year| of_year(desk, view, hand, year, &columns)) }
            </table>
        </div>
    }
}

fn of_year(desk: &Desk, view: &View, hand: &Hand, year: &YearOfMonths, columns: &[usize]) -> Html {
    let (which, open) = (year.year, desk.look.years.contains(&year.year));
    let toggle = {
        let hand = hand.clone();
        Callback::from(move |_: MouseEvent| hand.dispatch(Act::Look(Glance::Year(which))))
    };
    html! {
        <tbody key={which} data-year={which.to_string()}>
            <tr>
                <th scope="row">
                    <button type="button" class="link" aria-expanded={open.to_string()} onclick={toggle}>{ which }</button>
                </th>
                { for columns.iter().map(|i| html! {
                    <td key={*i} data-of={LEDGER_AMOUNTS[*i]} data-value={year.amounts[*i].to_string()}>
                        { amount(view, *i, year.amounts[*i]) }
                    </td>
                }) }
            </tr>
            if open {
                { for year.rows.iter().map(|row| month(view, row, columns)) }
            }
        </tbody>
    }
}

fn month(view: &View, row: &Row, columns: &[usize]) -> Html {
    let [date, phase] = ledger_words(&view.stored, view.route, row);
    let amounts = ledger_amounts(row);
    html! {
        <tr key={row.month.k} class="month">
            <th scope="row">{ date }{ " " }<span class="quiet">{ words::phase(&phase) }</span></th>
            { for columns.iter().map(|i| html! { <td key={*i}>{ amount(view, *i, amounts[*i]) }</td> }) }
        </tr>
    }
}

/// Whole units; the discount factor as a percentage.
fn amount(view: &View, column: usize, amount: f64) -> String {
    let figures = view.voice().figures;
    if LEDGER_AMOUNTS[column] == "discount" {
        figures.percent(libm::round(amount * 1_000.0) / 1_000.0)
    } else {
        figures.plain(libm::round(amount) + 0.0)
    }
}
