//! The ledger of one path by calendar year, its months on demand.

use super::{
    act::Act,
    el::{El, button, el},
    look::Glance,
    page::Page,
    view::View,
};
use crate::{
    digits,
    report::LEDGER_AMOUNTS,
    words::{catalogue::key, page as words},
    worker::{MonthOfLedger, Months, YearOfLedger},
};

/// The table; `now` whether it is that of this very scenario.
pub(crate) fn table(page: &Page<'_>, ledger: &Months, now: bool) -> El {
    let years = &ledger.years;
    // A column that holds nothing says nothing.
    let columns: Vec<usize> = (0..LEDGER_AMOUNTS.len())
        .filter(|i| years.iter().any(|year| year.amounts[*i] != 0.0))
        .collect();
    let head = |word: &'static str| el("th", "").attr("scope", "col").say(word);
    let heads = el("tr", "")
        .put(head(page.word(key::MONTHS_WHEN)))
        .all(columns.iter().map(|i| head(page.view.words.at(key::LEDGER, *i))));
    let table = el("table", "numbers")
        .put(el("thead", "").put(heads))
        .all(years.iter().map(|year| of_year(page, year, &columns)));
    el("div", "scroll")
        .attr("tabindex", "0")
        .state("aria-busy", !now)
        .attr("role", "region")
        .attr("aria-label", page.word(key::MONTHS_TITLE))
        .put(table)
}

fn of_year(page: &Page<'_>, year: &YearOfLedger, columns: &[usize]) -> El {
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
    let months = year.months.iter().filter(|_| open);
    body.all(months.map(|row| month(view, row, columns)))
}

fn month(view: &View, row: &MonthOfLedger, columns: &[usize]) -> El {
    let head = el("th", "")
        .attr("scope", "row")
        .say(row.date.clone())
        .say(" ")
        .put(el("span", "quiet").say(words::phase(view.words, &row.phase).to_owned()));
    el("tr", "month")
        .put(head)
        .all(columns.iter().map(|i| el("td", "").say(amount(view, *i, row.amounts[*i]))))
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
