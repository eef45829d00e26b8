//! What every way of a route is worth against staying, and what cash it leaves.

use super::break_even::BreakEven;
use super::irr::Returns;
use super::itinerary::{Itinerary, Way};
use super::month::{carried_from, carry};
use super::path::{PaidBefore, walk};
use super::present_value::Cumulative;
use super::result::{Cash, Ending, GainPath, NET_GAIN_MONTHS};
use super::terms::{RouteTerms, Terms};
use std::iter::repeat_n;

/// Money below this is no money: balances within it of a limit do not break it.
pub const CASH_TOLERANCE: f64 = 1e-6;

/// Values and cash flows of a path, months 1 to the last: index 0 is month 1.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Streams {
    /// Value of each month.
    pub values: Vec<f64>,
    /// What each month adds to cash.
    pub flows: Vec<f64>,
    /// Tax of the start year paid before month 1.
    pub paid_before: f64,
}

impl Streams {
    /// The streams of `itinerary` to month `last`.
    pub fn of(
        terms: &Terms,
        route: &RouteTerms,
        itinerary: &Itinerary,
        last: u32,
        paid_before: PaidBefore,
    ) -> Self {
        let mut values = Vec::with_capacity(last as usize);
        let mut flows = Vec::with_capacity(last as usize);
        let paid_before = walk(
            terms,
            route,
            itinerary,
            last,
            paid_before,
            |month, count| {
                values.extend(repeat_n(month.settled.value, count as usize));
                flows.extend(repeat_n(month.cash_flow(), count as usize));
            },
            |_| {},
        );
        Self { values, flows, paid_before }
    }

    /// Gains over `staying`: `D_0 = −one_off`, then the months' differences (rule 22).
    pub fn gains_over(&self, staying: &Self, one_off: f64) -> Vec<f64> {
        let differences = self.values.iter().zip(&staying.values).map(|(route, stay)| route - stay);
        // 0 − 0 rather than −0 where nothing is paid at the decision.
        std::iter::once(0.0 - one_off).chain(differences).collect()
    }
}

/// Balances `B_0 … B_H` (rule 23).
pub fn balances(terms: &Terms, flows: &[f64], one_off: f64) -> impl Iterator<Item = f64> {
    let decision = terms.savings - one_off;
    let months = flows.iter().scan(decision, |balance, &flow| {
        *balance = carry(*balance, flow, &terms.interest);
        Some(*balance)
    });
    std::iter::once(decision).chain(months)
}

/// The first month with the lowest of these balances, and that balance.
pub fn lowest(balances: impl IntoIterator<Item = f64>) -> (u32, f64) {
    let first = (0, f64::INFINITY);
    (0..).zip(balances).fold(first, |least, now| if now.1 < least.1 { now } else { least })
}

/// The balance below which a limit is broken.
pub const fn broken_below(limit: f64) -> f64 {
    limit - CASH_TOLERANCE
}

/// Cash of one path: its `balances`, with the flows behind them (rule 28). `told` is whether
/// savings were told: if not, affordability is not judged.
pub fn cash(
    terms: &Terms,
    balances: &[f64],
    flows: &[f64],
    one_off: f64,
    credit: f64,
    told: bool,
) -> Cash {
    let first_below =
        |limit: f64| balances.iter().position(|&b| b < broken_below(limit)).map(|k| k as u32);
    let lowest = lowest(balances.iter().copied());
    // Backwards: the least balance before each month from which none later falls below −credit.
    let least = flows
        .iter()
        .rev()
        .fold(-credit, |least, &flow| carried_from(least, flow, &terms.interest).max(-credit));
    Cash {
        lowest: lowest.1,
        lowest_month: lowest.0,
        first_below_zero: first_below(0.0),
        not_affordable_from: if told { first_below(-credit) } else { None },
        needed: (least + one_off).max(0.0),
    }
}

/// The worst of several paths' cash: each figure its own worst. The sooner of two that are as low tells
/// the month.
pub fn worst(cashes: impl IntoIterator<Item = Cash>) -> Option<Cash> {
    let earlier = |a: Option<u32>, b: Option<u32>| match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    cashes.into_iter().reduce(|a, b| {
        let sooner = b.lowest == a.lowest && b.lowest_month < a.lowest_month;
        let low = if b.lowest < a.lowest || sooner { b } else { a };
        Cash {
            lowest: low.lowest,
            lowest_month: low.lowest_month,
            first_below_zero: earlier(a.first_below_zero, b.first_below_zero),
            not_affordable_from: earlier(a.not_affordable_from, b.not_affordable_from),
            needed: a.needed.max(b.needed),
        }
    })
}

/// Mean of the gains of the ways that `counts`, weighted by chance; `None` if their chances are 0.
pub fn mean_gains(
    ways: &[Way],
    gains: &[Vec<f64>],
    counts: impl Fn(&Way) -> bool,
) -> Option<Vec<f64>> {
    let total: f64 = ways.iter().filter(|way| counts(way)).map(|way| way.chance).sum();
    if total <= 0.0 {
        return None;
    }
    let mut mean = vec![0.0; gains.first().map_or(0, Vec::len)];
    for (way, gain) in ways.iter().zip(gains) {
        if counts(way) && way.chance > 0.0 {
            let weight = way.chance / total;
            for (sum, value) in mean.iter_mut().zip(gain) {
                *sum += weight * value;
            }
        }
    }
    Some(mean)
}

/// Gains of the failing ways by chance; if none has a chance, of failing at the last gate.
pub fn failing_gains(ways: &[Way], gains: &[Vec<f64>]) -> Vec<f64> {
    let fails = |way: &Way| way.ending == Ending::Fails;
    mean_gains(ways, gains, fails).unwrap_or_else(|| {
        let last = ways.iter().rposition(fails);
        last.and_then(|i| gains.get(i)).cloned().unwrap_or_default()
    })
}

/// What follows from gains over staying, looked at over `horizon` months; `gains` reach at least
/// to month 240, and `run_on` gives them to [`LAST_MONTH`] where that is asked.
pub fn gain_path(
    terms: &Terms,
    horizon: u32,
    gains: &[f64],
    run_on: impl FnOnce() -> Vec<f64>,
) -> GainPath {
    let h = horizon as usize;
    let flows = gains.get(..=h).unwrap_or(gains);
    let within = Cumulative::of(flows, &terms.discount);
    let all = Cumulative::of(gains, &terms.discount).values;
    let at = |k: u32| all.get(k as usize).or(all.last()).copied().unwrap_or(0.0);
    let after_horizon = || {
        let later = Cumulative::of(&run_on(), &terms.discount).values;
        later.into_iter().skip(h + 1)
    };
    GainPath {
        net_gain: at(horizon),
        undiscounted: flows.iter().sum(),
        lowest_cumulative: within.values.iter().copied().fold(f64::INFINITY, f64::min),
        break_even: BreakEven::of(&within.values, within.moved, after_horizon),
        irr: Returns::of(flows),
        net_gain_at: NET_GAIN_MONTHS.map(at),
        cumulative: within.values,
    }
}
