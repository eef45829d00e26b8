//! A chart taken away: as it is drawn (SVG, PNG), and the numbers behind it (CSV).

use super::{
    ask::request,
    el::{El, el},
    late::Part,
    page::Page,
};
use crate::{
    digits,
    platform::{file, picture},
    report::file_name,
    words::catalogue::{Key, key, say},
    worker::{Ask, CELL_ENDS, ROW_ENDS, Request},
};
use yew::{platform::spawn_local, virtual_dom::ListenerKind};

/// A chart that can be taken away.
#[derive(Clone, Copy)]
pub(crate) struct Chart {
    /// Its name in the document, and its file's.
    pub(crate) name: &'static str,
    /// What the file's name says.
    pub(crate) file: Key,
}

/// Numbers behind a chart: a head, then rows.
pub(crate) type Rows = Vec<Vec<String>>;

/// An unrounded number in a cell; nothing where there is none.
pub(crate) fn cell(number: f64) -> String {
    if number.is_finite() { digits::write(number) } else { String::new() }
}

/// The three links of a chart; `rows` are made once they are asked for.
pub(crate) fn links(
    chart: Chart,
    titles: [String; 2],
    page: &Page<'_>,
    rows: impl Fn() -> Rows + 'static,
) -> [El; 3] {
    let again = titles.clone();
    let (view, part) = (page.view.clone(), page.desk.part.clone());
    let name = page.word(chart.file);
    let svg = link(key::EXPORT_SVG, "svg", chart, page, move || {
        if let Some(drawn) = picture::svg(chart.name, &titles) {
            file::download(&file_name(name, "svg"), "image/svg+xml", &drawn.text);
        }
    });
    let png = link(key::EXPORT_PNG, "png", chart, page, move || {
        if let Some(drawn) = picture::svg(chart.name, &again) {
            spawn_local(async move {
                if let Some(address) = picture::png(&drawn).await {
                    file::hand_on(&file_name(name, "png"), &address);
                }
            });
        }
    });
    let csv = link(key::EXPORT_CSV, "csv", chart, page, move || {
        let mut text = String::new();
        for row in rows() {
            for cell in row {
                text.push_str(&cell);
                text.push(CELL_ENDS);
            }
            text.push(ROW_ENDS);
        }
        // The file's name comes back with the answer.
        let text = [name, &ROW_ENDS.to_string(), &text].concat();
        if let Part::Here(_, beside) = &part {
            beside.ask(Request { text: text.into(), ..request(&view, Ask::Table) });
        }
    });
    [svg, png, csv]
}

fn link(
    word: Key,
    kind: &'static str,
    chart: Chart,
    page: &Page<'_>,
    does: impl Fn() + 'static,
) -> El {
    let (word, name) = (page.word(word), page.word(chart.file));
    let said = say!(page.view.words, EXPORT_OF, kind = word, chart = name);
    el("button", "link")
        .attr("type", "button")
        .attr("data-export", kind)
        .attr("aria-label", said.to_string())
        .say(word)
        .on(
            ListenerKind::onclick,
            page.hand,
            Box::new(move |_| {
                does();
                None
            }),
        )
}

/// Hands a table on.
pub(crate) fn save_table(of: &Request, text: Option<&str>) {
    let name = of.text.split(ROW_ENDS).next().unwrap_or_default();
    // Behind the name's own row.
    if let Some((_, rows)) = text.and_then(|text| text.split_once('\n')) {
        file::download(&file_name(name, "csv"), "text/csv;charset=utf-8", rows);
    }
}
