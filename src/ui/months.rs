//! Month by month: the ledger of one path, by calendar year, its months on demand.

use super::{
    act::Act,
    el::{El, button, el},
    events,
    levers::sign,
    look::Glance,
    page::Page,
    view::View,
};
use crate::{
    digits,
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
use yew::virtual_dom::ListenerKind;

/// The fold, and the ledger once it is open: before that nothing is worked out.
pub(crate) fn section(page: &Page<'_>) -> Option<El> {
    let result = page.view.result()?;
    let open = page.desk.look.ledger;
    let toggle = button("unfold", page.hand, Act::Look(Glance::Ledger))
        .state("aria-expanded", open)
        .put(sign(open))
        .say(" ")
        .say(MONTHS.title);
    let inside = if open { opened(page, result) } else { Vec::new() };
    Some(
        el("section", "finding")
            .attr("id", "months")
            .put(el("h2", "").put(toggle))
            .put(el("p", "drawn").say(MONTHS.drawn))
            .all(inside),
    )
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

fn opened(page: &Page<'_>, result: &RouteResult) -> Vec<El> {
    let view = page.view;
    let paths = paths(result);
    let at = paths.iter().position(|(path, _)| *path == page.desk.look.path).unwrap_or(0);
    let (path, word) = paths[at];
    let Ok(ledger) = ledger(&view.stored, view.route, path, view.tables.get()) else {
        return vec![el("p", "message").say(MONTHS.none)];
    };
    let options = paths
        .iter()
        .enumerate()
        .map(|(i, (_, word))| el("option", "").flag("selected", i == at).say(*word));
    let select = el("select", "").attr("id", "path").all(options);
    let select = select.on(ListenerKind::onchange, page.hand, {
        let paths = paths.clone();
        Box::new(move |event| {
            let (path, _) = paths.get(events::chosen(event)?)?;
            Some(Act::Look(Glance::Path(*path)))
        })
    });
    let name = view.stored.routes.get(view.route).map(|route| words::route_name(route, view.route));
    let file_name = file_name(&format!("{} {word}", name.unwrap_or_default()), "csv");
    let table = table(page, &ledger);
    let download = {
        let view = view.clone();
        Box::new(move |_: &web_sys::Event| {
            let text = ledger_csv(&view.stored, view.route, &ledger);
            file::download(&file_name, "text/csv;charset=utf-8", &text);
            None
        })
    };
    let csv = el("button", "button")
        .attr("type", "button")
        .attr("data-action", "csv")
        .on(ListenerKind::onclick, page.hand, download)
        .say(MONTHS.csv);
    let choice = el("p", "choice path")
        .put(el("label", "").attr("for", "path").say(MONTHS.path))
        .put(select)
        .put(csv);
    vec![choice, table]
}

fn table(page: &Page<'_>, ledger: &Ledger) -> El {
    let years = ledger_years(&page.view.stored, ledger);
    // A column that holds nothing says nothing.
    let columns: Vec<usize> = (0..LEDGER_AMOUNTS.len())
        .filter(|i| years.iter().any(|year| year.amounts[*i] != 0.0))
        .collect();
    let head = |word: &'static str| el("th", "").attr("scope", "col").say(word);
    let heads =
        el("tr", "").put(head(MONTHS.when)).all(columns.iter().map(|i| head(MONTHS.columns[*i])));
    let table = el("table", "numbers")
        .put(el("thead", "").put(heads))
        .all(years.iter().map(|year| of_year(page, year, &columns)));
    el("div", "scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", MONTHS.title)
        .put(table)
}

fn of_year(page: &Page<'_>, year: &YearOfMonths, columns: &[usize]) -> El {
    let (which, view) = (year.year, page.view);
    let open = page.desk.look.years.contains(&which);
    let toggle = button("link", page.hand, Act::Look(Glance::Year(which)))
        .state("aria-expanded", open)
        .say(which.to_string());
    let sums = columns.iter().map(|i| {
        el("td", "")
            .attr("data-of", LEDGER_AMOUNTS[*i])
            .attr("data-value", digits::write(year.amounts[*i]))
            .say(amount(view, *i, year.amounts[*i]))
    });
    let whole = el("tr", "").put(el("th", "").attr("scope", "row").put(toggle)).all(sums);
    let body = el("tbody", "").attr("data-year", which.to_string()).put(whole);
    if open { body.all(year.rows.iter().map(|row| month(view, row, columns))) } else { body }
}

fn month(view: &View, row: &Row, columns: &[usize]) -> El {
    let [date, phase] = ledger_words(&view.stored, view.route, row);
    let amounts = ledger_amounts(row);
    let head = el("th", "")
        .attr("scope", "row")
        .say(date)
        .say(" ")
        .put(el("span", "quiet").say(words::phase(&phase)));
    el("tr", "month")
        .put(head)
        .all(columns.iter().map(|i| el("td", "").say(amount(view, *i, amounts[*i]))))
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
