//! A path as rows, month by month.

use super::ModelError;
use super::case::Case;
use super::itinerary::{Itinerary, Phase};
use super::month::carry;
use super::month_taxes::month_taxes;
use super::path::{PaidBefore, PathMonth, PathYear, walk};
use super::result::Ending;
use super::tax::TaxParts;
use super::terms::{RouteTerms, Terms};
use crate::facts::states::StateTables;
use crate::scenario::{Route, Scenario};

/// A month of a ledger.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row {
    /// The month as the path has it.
    pub month: PathMonth,
    /// Its tax by kind.
    pub taxes: TaxParts,
    /// Cash at its end.
    pub balance: f64,
    /// Discount factor v^k.
    pub discount: f64,
    /// Gain over staying.
    pub gain: f64,
    /// Cumulative present value of the gains.
    pub cumulative: f64,
}

/// A whole path.
#[derive(Debug, Clone, PartialEq)]
pub struct Ledger {
    /// One row a month, from month 1.
    pub rows: Vec<Row>,
    /// One a calendar year, the last run to its December.
    pub years: Vec<PathYear>,
    /// Cash at the decision.
    pub opening: f64,
    /// One-off cost at the decision.
    pub one_off: f64,
}

/// A path as it was walked.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Walk {
    /// Its months.
    pub months: Vec<PathMonth>,
    /// Its calendar years.
    pub years: Vec<PathYear>,
}

impl Ledger {
    /// The ledger of a walked path against staying, with its one-off cost at the decision.
    pub fn of(terms: &Terms, walk: Walk, staying: &Walk, one_off: f64) -> Self {
        let opening = terms.savings - one_off;
        let mut balance = opening;
        let mut cumulative = 0.0 - one_off;
        let taxes = month_taxes(terms, &walk.months, &walk.years, &staying.years);
        let each = walk.months.iter().zip(&staying.months).zip(taxes);
        let rows = each
            .map(|((month, stay), taxes)| {
                balance = carry(balance, month.cash_flow(), &terms.interest);
                let discount = terms.discount.factor(month.k);
                let gain = month.settled.value - stay.settled.value;
                cumulative += gain * discount;
                Row { month: *month, taxes, balance, discount, gain, cumulative }
            })
            .collect();
        Self { rows, years: walk.years, opening, one_off }
    }
}

/// Which path of a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhichPath {
    /// The current job for good.
    Staying,
    /// Every gate opens.
    Works,
    /// The failing outcome with the lowest balance, then the likeliest.
    Fails,
    /// No offer comes.
    NoOffer,
    /// The outcome of this number.
    Outcome(usize),
}

/// Why a ledger cannot be had.
#[derive(Debug, Clone, PartialEq)]
pub enum LedgerError {
    /// The scenario cannot be evaluated.
    Model(ModelError),
    /// The route has no such outcome.
    NoSuchOutcome,
}

impl std::fmt::Display for LedgerError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Model(error) => error.fmt(f),
            Self::NoSuchOutcome => f.write_str("This route has no such outcome."),
        }
    }
}

impl std::error::Error for LedgerError {}

impl From<ModelError> for LedgerError {
    fn from(error: ModelError) -> Self {
        Self::Model(error)
    }
}

/// The name of what one does in a month, as files and ledgers have it.
pub fn phase_name(phase: Phase, route: &Route) -> &'static str {
    match phase {
        Phase::Staying => "staying",
        Phase::Stage(i) => route.stages.get(i).map_or("", |stage| stage.name()),
        Phase::Gap => "gap",
        Phase::Fallback => "fallback",
        Phase::Then => "then",
    }
}

/// The ledger of one path of `route` over the horizon.
///
/// # Errors
/// Where the scenario cannot be evaluated, or the route has no such outcome.
pub fn ledger(
    scenario: &Scenario,
    route: usize,
    which: WhichPath,
    states: Option<&StateTables>,
) -> Result<Ledger, LedgerError> {
    let case = Case::prepare(scenario, scenario.horizon, states)?;
    let (route_terms, ways) = case.ways(route)?;
    let paid = PaidBefore::Paid(case.paid_before());
    let run = |itinerary: &Itinerary| run(case.terms(), &route_terms, itinerary, paid);
    let one_off = scenario.routes.get(route).map_or(0.0, |r| r.one_off);
    let staying = run(&Itinerary::staying());
    let find = |ending| ways.iter().position(|way| way.ending == ending);
    let chosen = match which {
        WhichPath::Staying => None,
        WhichPath::Outcome(i) => Some(i),
        WhichPath::Works => find(Ending::Works),
        WhichPath::NoOffer => find(Ending::NoOffer),
        WhichPath::Fails => worst_failure(scenario, route, states)?,
    };
    if which == WhichPath::Staying {
        return Ok(Ledger::of(case.terms(), staying.clone(), &staying, 0.0));
    }
    let way = chosen.and_then(|i| ways.get(i)).ok_or(LedgerError::NoSuchOutcome)?;
    Ok(Ledger::of(case.terms(), run(&way.itinerary), &staying, one_off))
}

fn run(terms: &Terms, route: &RouteTerms, itinerary: &Itinerary, paid: PaidBefore) -> Walk {
    let mut walked = Walk::default();
    let (months, years) = (&mut walked.months, &mut walked.years);
    walk(
        terms,
        route,
        itinerary,
        terms.months,
        paid,
        |month, count| months.extend(month.repeat(count)),
        |year| years.push(*year),
    );
    walked
}

/// Number of the failing outcome with the lowest balance, among equals the likeliest; of those that
/// can happen, if any can.
fn worst_failure(
    scenario: &Scenario,
    route: usize,
    states: Option<&StateTables>,
) -> Result<Option<usize>, LedgerError> {
    let evaluation = super::evaluate(scenario, states)?;
    let outcomes = evaluation.routes.get(route).map_or(&[][..], |r| &r.outcomes);
    let fails = |i: usize| outcomes[i].ending == Ending::Fails;
    let lowest = |i: usize| outcomes[i].balances.iter().copied().fold(f64::INFINITY, f64::min);
    let possible = |i: usize| outcomes[i].chance > 0.0;
    let any_possible = (0..outcomes.len()).any(|i| fails(i) && possible(i));
    let failing = (0..outcomes.len()).filter(|&i| fails(i) && (possible(i) || !any_possible));
    Ok(failing.min_by(|&a, &b| {
        lowest(a).total_cmp(&lowest(b)).then(outcomes[b].chance.total_cmp(&outcomes[a].chance))
    }))
}
