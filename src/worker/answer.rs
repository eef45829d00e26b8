//! What is answered at once.

use super::{
    Means,
    map::RateMap,
    months::Months,
    reply::Reply,
    request::{Ask, CELL_ENDS, ROW_ENDS, Request},
    self_test::SelfTests,
    turns::Turns,
};
use crate::{
    chance::Ensemble,
    chart::qr::qr,
    explore::{required, step_up},
    facts::states::StateTables,
    model::{
        evaluate,
        explain::{FigureName, tax_notes},
        ledger::{Ledger, WhichPath, ledger},
        result::Required,
    },
    report::{ledger_csv, table_csv},
    scenario::{Scenario, file},
    words::{
        Text, Voice,
        explain::{At, Why, counted, why},
        file::not_opened,
    },
};
use std::rc::Rc;

/// Most trials that are counted at once for a “why?”: half a second.
const MOST_COUNTED: u32 = 100_000;

/// Answers a request.
pub(super) fn answer(request: &Request, Means { states, format, words }: Means) -> Reply {
    let voice = Voice::new(words, format, &request.scenario.currency);
    match request.ask {
        Ask::Why(figure) => Reply::Why(reason(request, figure, states, &voice)),
        Ask::Doubts => Reply::Doubts(doubts(request, states, &voice)),
        Ask::Ledger(path) => Reply::Ledger(
            path_of(request, path, states)
                .map(|ledger| Months::of(&request.scenario, request.route, &ledger)),
        ),
        Ask::Csv(path) => Reply::Csv(
            path_of(request, path, states)
                .map(|ledger| ledger_csv(&request.scenario, request.route, &ledger)),
        ),
        // Jobs of their own: see `queue.rs`.
        Ask::Simulate => Reply::Simulated(None),
        Ask::Check => Reply::Checked(SelfTests::default()),
        Ask::OddsMap => Reply::OddsMap(None),
        Ask::AllTurns => Reply::AllTurns(None),
        Ask::Map => Reply::Map(RateMap::of(request, states)),
        Ask::Turns => Reply::Turns(Turns::of(request, states)),
        Ask::StepUp(after) => {
            let needed = step_up(&request.scenario, request.route, after, states);
            Reply::StepUp(needed.unwrap_or(Required::None))
        }
        Ask::Qr => Reply::Qr(qr(&request.text)),
        Ask::Write => Reply::Written(file::to_json(&request.scenario).ok()),
        Ask::Read => {
            let read = file::from_json(&request.text).map(Rc::new);
            Reply::Read(read.map_err(|error| not_opened(voice.words, &error)))
        }
        Ask::Table => {
            let rows = request.text.split_terminator(ROW_ENDS);
            let cells = |row: &str| row.split_terminator(CELL_ENDS).map(str::to_owned).collect();
            Reply::Table(Some(table_csv(&rows.map(cells).collect::<Vec<_>>())))
        }
    }
}

fn reason(
    request: &Request,
    figure: FigureName,
    states: Option<&StateTables>,
    voice: &Voice,
) -> Option<Why> {
    let (scenario, route) = (&request.scenario, request.route);
    let evaluation = evaluate(scenario, states).ok()?;
    let required = required(scenario, route, states).ok()?;
    let mut result = evaluation.routes.get(route)?.clone();
    if figure != FigureName::OddsAhead {
        return why(voice, scenario, route, figure, &result, &required, states);
    }
    // The trials that the page shows, or the first of them, run again: their endings are few words, the
    // trials are many.
    let few = Scenario { trials: scenario.trials.min(MOST_COUNTED), ..(**scenario).clone() };
    let mut ensemble = Ensemble::new(&few, states).ok()?;
    ensemble.advance(few.trials);
    let summary = ensemble.summary();
    let chance = summary.routes.get(route)?;
    result.odds_ahead = chance.odds_ahead;
    let why = why(voice, scenario, route, figure, &result, &required, states)?;
    Some(counted(voice, why, chance))
}

fn doubts(request: &Request, states: Option<&StateTables>, voice: &Voice) -> Vec<Text> {
    let Some(route) = request.scenario.routes.get(request.route) else { return Vec::new() };
    let at = At { scenario: &request.scenario, route };
    let notes = tax_notes(&request.scenario, states);
    notes.iter().map(|note| voice.why_note(note, &at)).collect()
}

fn path_of(request: &Request, path: WhichPath, states: Option<&StateTables>) -> Option<Ledger> {
    ledger(&request.scenario, request.route, path, states).ok()
}
