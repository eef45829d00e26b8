//! All routes side by side, and staying.

use super::{
    act::Act,
    el::{El, button, el},
    finding::finding,
    page::Page,
    range::{self, range, scale, standing},
    spans,
    trials::Trials,
};
use crate::{
    digits,
    model::result::{RouteResult, Verdict},
    report,
    session::Action,
    words::{
        catalogue::key,
        findings::{Finding, heading},
        page as words,
        page::coloured,
        summary::{ODDS, figures},
        trials::{TrialOdds, beats},
    },
};

/// Figures of a row, by their names on the command line.
const NAMES: [&str; 4] = ["net_gain", "break_even_month", "cash_needed", "odds_ahead"];

/// The table, once there is more than one route; a route's name leads to it.
pub(crate) fn section(page: &Page<'_>) -> Option<El> {
    let view = page.view;
    let answer = view.answer.as_ref().ok().filter(|answer| answer.all.len() > 1)?;
    let voice = view.voice();
    let trials = page.desk.told.trials(view);
    // Once there are trials, how often the best beats the next; until then by the expected gain.
    let carried = answer.all.iter().any(|route| route.verdict != Verdict::NotAffordable);
    let beaten = trials.as_ref().filter(|_| carried);
    let contestants = beaten.and_then(contestants);
    let beaten = beaten.zip(contestants);
    let contests = beaten.and_then(|(trials, two)| all_contests(page, trials, two));
    let beaten = beaten.and_then(|(trials, two)| contest(page, trials, two));
    let title = beaten.map_or_else(
        || words::comparison(&voice, &view.stored, &answer.all),
        |finding| heading(&voice, &finding),
    );
    let staying = &answer.result().cash_staying;
    let column = |word| head("col").attr("role", "columnheader").say(word);
    let heads = view.words.all(key::COMPARE_COLUMNS).map(column);
    let ranges = trials.as_ref().map(|trials| {
        column(page.word(key::COMPARE_RANGES)).put(scale(&voice.figures, range::axis(trials)))
    });
    let none = || page.word(key::COMPARE_NOTHING);
    let stay = line()
        .attr("data-compared", "staying")
        .put(head("row").attr("role", "rowheader").say(page.word(key::COMPARE_STAY)))
        .put(cell(page, 0, "").all(spans::plain(&coloured(0.0, &voice.figures))))
        .put(cell(page, 1, "").say(none()))
        .put(
            cell(page, 2, "")
                .attr("data-of", NAMES[2])
                .attr("data-value", digits::write(staying.needed))
                .say(voice.figures.up_to_unit(staying.needed)),
        )
        .put(cell(page, 3, "").say(none()))
        .all(trials.as_ref().map(|trials| {
            let here = standing(range::axis(trials));
            el("td", "")
                .attr("role", "cell")
                .attr("data-label", page.word(key::COMPARE_RANGES))
                .put(here)
        }));
    let rows = answer.all.iter().enumerate().map(|(i, result)| row(i, result, page));
    // On a phone the rows are no table's to look at: their roles say that they are one.
    let table = el("table", "years compared by-row")
        .attr("role", "table")
        .put(el("thead", "").attr("role", "rowgroup").put(line().all(heads).all(ranges)))
        .put(el("tbody", "").attr("role", "rowgroup").all(rows).put(stay));
    Some(
        finding("compare", spans::plain(&title))
            .put(el("p", "drawn").say(page.word(key::COMPARE_DRAWN)))
            .put(el("div", "wide").put(table))
            .all(contests),
    )
}

fn line() -> El {
    el("tr", "").attr("role", "row")
}

fn head(scope: &'static str) -> El {
    el("th", "").attr("scope", scope)
}

/// A cell of the table, with its column's name for where there are no columns.
fn cell(page: &Page<'_>, column: usize, class: &'static str) -> El {
    let word = page.view.words.all(key::COMPARE_COLUMNS).nth(column + 1);
    el("td", class).attr("role", "cell").attr("data-label", word.unwrap_or_default())
}

/// Two routes: the better by its odds, and the one that does best against it.
fn contestants(trials: &Trials) -> Option<(usize, usize)> {
    let all = trials.all();
    let count = all.routes.len();
    let odds = |i: &usize| all.routes.get(*i).map_or(0.0, |route| route.odds_ahead);
    let best = (0..count).max_by(|a, b| odds(a).total_cmp(&odds(b)))?;
    let rivals = all.beats.get(best)?;
    let rival = (0..count).filter(|i| *i != best).min_by(|a, b| {
        let of = |i: &usize| rivals.get(*i).copied().unwrap_or(1.0);
        of(a).total_cmp(&of(b))
    })?;
    Some((best, rival))
}

/// How often the one beats the other.
fn contest(page: &Page<'_>, trials: &Trials, (best, rival): (usize, usize)) -> Option<Finding> {
    let chance = *trials.all().beats.get(best)?.get(rival)?;
    Some(beats(&name(page, best), &name(page, rival), chance))
}

fn name(page: &Page<'_>, i: usize) -> String {
    words::route_name(page.view.words, &page.view.stored.routes, i)
}

/// How sure that is, of two routes; of more, how often each beats each other.
fn all_contests(page: &Page<'_>, trials: &Trials, (best, rival): (usize, usize)) -> Option<El> {
    let (all, voice) = (trials.all(), page.view.voice());
    let count = all.routes.len();
    if count == 2 {
        // As the heading has it: of the one that does better.
        let ahead = *all.beats.get(best)?.get(rival)? >= 0.5;
        let (a, b) = if ahead { (best, rival) } else { (rival, best) };
        let said = voice.beats_sure(all.beats_interval(a, b)?);
        return Some(el("p", "drawn beats").all(spans::plain(&said)));
    }
    let named = |scope, i: usize| head(scope).say(name(page, i));
    let heads = el("tr", "").put(el("td", "")).all((0..count).map(|i| named("col", i)));
    let cell = |a: usize, b: usize| {
        let cell = el("td", "");
        let Some(interval) = all.beats_interval(a, b).filter(|_| a != b) else {
            return cell.say(page.word(key::COMPARE_NOTHING));
        };
        let chance = all.beats[a][b];
        cell.attr("data-beats", format!("{a}>{b}"))
            .attr("data-value", digits::write(chance))
            .all(spans::plain(&voice.beats_of(chance, interval)))
    };
    let rows = (0..count).map(|a| {
        el("tr", "")
            .put(named("row", a))
            .all((0..count).map(move |b| (a, b)).map(|(a, b)| cell(a, b)))
    });
    let table = el("table", "years compared beats")
        .put(el("thead", "").put(heads))
        .put(el("tbody", "").all(rows));
    Some(
        el("div", "")
            .put(el("p", "drawn").say(page.word(key::COMPARE_BEATS)))
            .put(el("div", "scroll").put(table)),
    )
}

fn row(i: usize, result: &RouteResult, page: &Page<'_>) -> El {
    let view = page.view;
    let broke = result.verdict == Verdict::NotAffordable;
    let mut link = button("link which", page.hand, Act::Do(Action::Focus(i)));
    if i == view.route {
        link = link.attr("aria-current", "true");
    }
    let voice = view.voice();
    let mut figures = figures(&voice, &view.shown, result);
    let trials = page.desk.told.trials(view);
    let chance = trials.as_ref().and_then(|trials| trials.route(i));
    if let (Some(trials), Some(chance)) = (&trials, chance) {
        let odds = TrialOdds::of(chance, trials.running);
        figures[ODDS] = voice.trial_odds(&odds);
    }
    let current = trials.as_ref().is_none_or(|trials| !trials.old);
    let range = trials.as_ref().zip(chance).map(|(trials, chance)| {
        // Where the cash runs out, no range is drawn: it would be a promise.
        let drawn = (!broke).then(|| range(chance, range::axis(trials)));
        el("td", "")
            .attr("role", "cell")
            .attr("data-label", page.word(key::COMPARE_RANGES))
            .all(drawn)
    });
    let odds = chance.map_or(result.odds_ahead, |chance| chance.odds_ahead);
    let values = [
        Some(result.expected.net_gain),
        report::break_even_month(result.works.break_even.state),
        Some(result.cash.needed),
        current.then_some(odds),
    ];
    line()
        .attr("data-compared", (i + 1).to_string())
        .put(
            head("row")
                .attr("role", "rowheader")
                .put(link.say(name(page, i)))
                .put(el("span", "way").say(voice.way(&view.shown, i).to_string())),
        )
        .all(figures.iter().enumerate().map(|(at, figure)| {
            let value = values[at].map(digits::write).unwrap_or_default();
            let cell = |class| {
                cell(page, at, class).attr("data-of", NAMES[at]).attr("data-value", value.clone())
            };
            if at == 0 && broke {
                let why = words::not_affordable(view.words, result.cash.not_affordable_from);
                return cell("wraps").put(el("span", "down").say(why));
            }
            let said = spans::plain(&figure.value).collect::<Vec<_>>();
            cell("").put(el("span", "").all(said).say(" ").all(spans::plain(&figure.unit)))
        }))
        .all(range)
}
