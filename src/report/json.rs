//! Results as JSON, in the shape that `docs/command-line.md` gives.

use super::names::{
    break_even_name, ending_name, orientation_name, required_name, returns_name, verdict_name,
};
use super::rows::{LEDGER_AMOUNTS, LEDGER_WORDS, ledger_amounts, ledger_words};
use super::{Answer, metrics};
use crate::chance::ChanceSummary;
use crate::explore::RequiredValues;
use crate::model::break_even::{BreakEven, BreakEvenState};
use crate::model::irr::Returns;
use crate::model::ledger::{Ledger, Row};
use crate::model::path::PathYear;
use crate::model::result::{Cash, GainPath, NET_GAIN_MONTHS, Outcome, Required, RouteResult};
use crate::scenario::{Scenario, lever::Lever};
use serde_json::{Map, Value, json};

/// The answer: the metrics of the route in focus by name, then every route. `odds_ahead` is the
/// ensemble's where there is one, else the chance-weighted share of outcomes.
pub fn evaluation_json(
    scenario: &Scenario,
    focus: usize,
    answer: &Answer,
    chance: Option<&ChanceSummary>,
) -> Value {
    let chance = |route: usize| chance.and_then(|chance| chance.routes.get(route));
    let mut object = Map::new();
    let routes = answer.evaluation.routes.iter().zip(&answer.required);
    if let Some((result, required)) = routes.clone().nth(focus) {
        for metric in metrics(result, required, chance(focus)) {
            object.insert(metric.name.replace('-', "_"), json!(metric.value));
        }
    }
    let routes = routes.enumerate().map(|(i, (result, required))| {
        let mut json = route_json(scenario, i, result, required);
        json["odds_ahead"] = json!(chance(i).map_or(result.odds_ahead, |c| c.odds_ahead));
        json
    });
    object.insert("routes".to_owned(), routes.collect());
    Value::Object(object)
}

fn route_json(
    scenario: &Scenario,
    route: usize,
    result: &RouteResult,
    required: &RequiredValues,
) -> Value {
    let at = |lever: Lever| lever.get(scenario, route);
    let solved = |lever, required| required_json(required, at(lever));
    let months = NET_GAIN_MONTHS.iter().zip(result.expected.net_gain_at);
    let net_gain_at: Map<_, _> = months.map(|(m, gain)| (m.to_string(), json!(gain))).collect();
    json!({
        "name": result.name,
        "odds": result.odds,
        "odds_no_offer": result.odds_no_offer,
        "odds_ahead_outcomes": result.odds_ahead,
        "verdict": verdict_name(result.verdict),
        "pv_staying": result.pv_staying,
        "works": gain_json(&result.works),
        "fails": gain_json(&result.fails),
        "expected": gain_json(&result.expected),
        "net_gain_at": net_gain_at,
        "cash": cash_json(&result.cash),
        "cash_staying": cash_json(&result.cash_staying),
        "required": {
            "now": solved(Lever::Now, required.now),
            "cut": solved(Lever::Cut, required.cut),
            "for": solved(Lever::For, required.for_months),
            "then": solved(Lever::Then, required.then),
            "odds": solved(Lever::Odds, required.odds),
        },
        "limit": {
            "cut": solved(Lever::Cut, required.limit_cut),
            "for": solved(Lever::For, required.limit_for),
            "back-months": solved(Lever::BackMonths, required.limit_back_months),
            "carried-for": solved(Lever::For, required.carried_for),
        },
        "option_value": result.option_value,
        "outcomes": result.outcomes.iter().map(outcome_json).collect::<Vec<_>>(),
    })
}

fn gain_json(path: &GainPath) -> Value {
    let last = path.cumulative.len().saturating_sub(1);
    let shown = [0, 1, 6, 13].into_iter().chain((12..=last).step_by(12)).chain([last]);
    let cum: Map<_, _> =
        shown.filter_map(|m| Some((m.to_string(), json!(path.cumulative.get(m)?)))).collect();
    json!({
        "net_gain": path.net_gain,
        "undiscounted": path.undiscounted,
        "break_even": break_even_json(&path.break_even),
        "irr": returns_json(&path.irr),
        "cum": cum,
        "lowest_cum": path.lowest_cumulative,
    })
}

fn break_even_json(break_even: &BreakEven) -> Value {
    let (month, beyond) = match break_even.state {
        BreakEvenState::AheadThroughout => (Some(0), None),
        BreakEvenState::Month(month) => (Some(month), None),
        BreakEvenState::Beyond(month) => (None, Some(month)),
        BreakEvenState::Never => (None, None),
    };
    json!({
        "state": break_even_name(break_even.state),
        "month": month,
        "beyond": beyond,
        "first_crossing": break_even.first_crossing,
        "sign_changes": break_even.sign_changes,
    })
}

fn returns_json(returns: &Returns) -> Value {
    json!({
        "state": returns_name(returns),
        "orientation": returns.orientation.map(orientation_name),
        "sign_changes": returns.sign_changes,
        "roots": returns.roots,
    })
}

fn cash_json(cash: &Cash) -> Value {
    json!({
        "lowest": cash.lowest,
        "lowest_month": cash.lowest_month,
        "first_below_zero": cash.first_below_zero,
        "not_affordable_from": cash.not_affordable_from,
        "needed": cash.needed,
    })
}

/// A solved value: its `state`, the `value` where there is one, and `at`, the user's own.
pub fn required_json(required: Required, at: Option<f64>) -> Value {
    json!({ "state": required_name(required), "value": required.value(), "at": at })
}

fn outcome_json(outcome: &Outcome) -> Value {
    let waits: Map<_, _> =
        outcome.waits.iter().map(|(i, months)| (i.to_string(), json!(months))).collect();
    json!({
        "label": ending_name(outcome.ending),
        "chance": outcome.chance,
        "leave": outcome.leave,
        "upto": outcome.upto.map_or(-1, |i| i as i64),
        "waits": waits,
        "net_gain": outcome.net_gain,
    })
}

/// The ledger's rows and years.
pub fn ledger_json(scenario: &Scenario, route: usize, ledger: &Ledger) -> Value {
    let row = |row: &Row| -> Value {
        let words = LEDGER_WORDS.iter().zip(ledger_words(scenario, route, row));
        let words = words.map(|(name, word)| ((*name).to_owned(), json!(word)));
        let month = [("month".to_owned(), json!(row.month.k))];
        let amounts = LEDGER_AMOUNTS.iter().zip(ledger_amounts(row));
        let amounts = amounts.map(|(name, amount)| ((*name).to_owned(), json!(amount)));
        Value::Object(month.into_iter().chain(words).chain(amounts).collect())
    };
    json!({
        "opening": ledger.opening,
        "one_off": ledger.one_off,
        "rows": ledger.rows.iter().map(row).collect::<Vec<_>>(),
        "years": ledger.years.iter().map(year_json).collect::<Vec<_>>(),
    })
}

fn year_json(year: &PathYear) -> Value {
    json!({
        "year": year.year,
        "wages": year.income.wages,
        "profit": year.income.profit,
        "deferral": year.income.deferral,
        "tax": year.tax,
        "paid_before": year.paid_before,
    })
}
