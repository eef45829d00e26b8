//! What must hold whatever the figures (docs/model.md, section 9), at every lever's whole range.

use super::{Checked, NO_STATES, Unit, dice::Dice, first};
use crate::{
    model::{
        RouteResult,
        break_even::BreakEvenState,
        ledger::{Row, WhichPath, ledger},
    },
    scenario::{
        Odds, Ramp, Scenario, TaxMode, YearMonth,
        lever::{Lever, Unit as LeverUnit},
    },
};

/// Scenarios a check.
const CASES: u32 = 60;
/// Money agrees to this share of what is earned.
const EXACT: f64 = 1e-9;
/// Where nothing is earned, shares are of this much money.
const SOME: f64 = 1_000.0;

/// What a scenario must keep; `None` where it cannot be answered.
type Compare<'a> = &'a mut dyn FnMut(Scenario, &mut Dice, &mut Checked) -> Option<()>;

/// Compares for each scenario; what cannot be answered fails.
fn each(seed: u64, compare: Compare) -> Checked {
    let mut checked = Checked::within(EXACT, Unit::Share);
    let mut dice = Dice::new(seed);
    for _ in 0..CASES {
        let scenario = dice.scenario();
        if compare(scenario, &mut dice, &mut checked).is_none() {
            checked.missing();
        }
    }
    checked
}

#[inline(never)]
fn scale(result: &RouteResult) -> f64 {
    result.pv_staying.abs() + SOME
}

/// The route leads to the job one has, at once and for certain.
pub(super) fn same_again() -> Checked {
    each(11, &mut |mut scenario, _, checked| {
        let now = scenario.now.clone();
        let route = scenario.routes.first_mut()?;
        route.stages.clear();
        route.then = now;
        route.then.ramp = Ramp::default();
        route.one_off = 0.0;
        route.odds = Odds::Chance(1.0);
        let result = first(&scenario)?;
        checked.share(result.works.net_gain, 0.0, scale(&result));
        Some(())
    })
}

/// Every amount times a factor, without taxes.
pub(super) fn currency() -> Checked {
    each(12, &mut |mut one, dice, checked| {
        one.taxes.mode = TaxMode::None;
        let factor = dice.between(0.02, 50.0);
        let mut other = one.clone();
        for lever in Lever::ALL {
            use LeverUnit::{Money, MoneyAMonth, MoneyAYear, Pay};
            let money = matches!(lever.unit(&one, 0), Pay(_) | Money | MoneyAMonth | MoneyAYear);
            if let (true, Some(value)) = (money, lever.get(&one, 0)) {
                lever.set(&mut other, 0, value * factor);
            }
        }
        let (a, b) = (first(&one)?, first(&other)?);
        checked.share(a.expected.net_gain * factor, b.expected.net_gain, scale(&a) * factor);
        checked.share(month(&a), month(&b), 1.0);
        Some(())
    })
}

/// Month of break-even as a number.
#[inline(never)]
fn month(result: &RouteResult) -> f64 {
    match result.works.break_even.state {
        BreakEvenState::AheadThroughout => 0.0,
        BreakEvenState::Month(month) | BreakEvenState::Beyond(month) => f64::from(month),
        BreakEvenState::Never => f64::from(u32::MAX),
    }
}

/// There and back: no stages, no costs, from January on, so that no taxes were paid before.
pub(super) fn exchanged() -> Checked {
    each(13, &mut |mut there, _, checked| {
        there.start = YearMonth::new(2027, 1)?;
        let route = there.routes.first_mut()?;
        route.stages.clear();
        route.one_off = 0.0;
        route.then.ramp = Ramp::default();
        let mut back = there.clone();
        back.now = there.routes.first()?.then.clone();
        let route = back.routes.first_mut()?;
        route.then = there.now.clone();
        route.then.ramp = Ramp::default();
        let (a, b) = (first(&there)?, first(&back)?);
        checked.share(a.works.net_gain, -b.works.net_gain, scale(&a) + scale(&b));
        Some(())
    })
}

/// How far each is on the wrong side.
pub(super) fn ordered() -> Checked {
    each(14, &mut |scenario, dice, checked| {
        let more = dice.between(1.0, 50.0);
        let base = first(&scenario)?;
        let mut dearer = scenario.clone();
        dearer.routes.first_mut()?.one_off += more;
        let gained = first(&dearer)?.expected.net_gain - base.expected.net_gain;
        checked.difference(gained.max(0.0) / scale(&base));
        let mut plain = scenario;
        plain.taxes.mode = TaxMode::None;
        let mut better = plain.clone();
        better.routes.first_mut()?.then.pay.amount += more;
        let (plain, better) = (first(&plain)?, first(&better)?);
        let lost = plain.expected.net_gain - better.expected.net_gain;
        checked.difference(lost.max(0.0) / scale(&plain));
        checked.difference((month(&better) - month(&plain)).max(0.0));
        Some(())
    })
}

#[inline(never)]
fn rows(scenario: &Scenario) -> Option<Vec<Row>> {
    Some(ledger(scenario, 0, WhichPath::Works, NO_STATES).ok()?.rows)
}

/// A decision with rising prices, and one with standing ones, its raises and rate real, month by
/// month in money of the decision. The stage is within the first year: its pay is not raised.
pub(super) fn prices() -> Checked {
    each(15, &mut |mut nominal, _, checked| {
        nominal.taxes.mode = TaxMode::None;
        Lever::For.set(&mut nominal, 0, 6.0);
        let prices = 1.0 + nominal.inflation;
        let real_rate = |rate: f64| (1.0 + rate) / prices - 1.0;
        let mut real = nominal.clone();
        real.inflation = 0.0;
        real.rate = real_rate(nominal.rate);
        real.now.raise = real_rate(nominal.now.raise);
        let route = real.routes.first_mut()?;
        route.then.raise = real_rate(route.then.raise);
        for (n, r) in rows(&nominal)?.iter().zip(&rows(&real)?) {
            let k = f64::from(n.month.k);
            let level = libm::pow(prices, libm::floor((k - 1.0) / 12.0));
            let earned = (n.month.settled.value / level).abs() + SOME;
            checked.share(n.gain / level, r.gain, earned);
            checked.share(n.discount * libm::pow(prices, k / 12.0), r.discount, 1.0);
        }
        Some(())
    })
}

/// The months of each whole calendar year.
pub(super) fn tax_of_the_year() -> Checked {
    each(16, &mut |mut scenario, _, checked| {
        scenario.taxes.mode = TaxMode::Us;
        let start = scenario.start;
        let ledger = ledger(&scenario, 0, WhichPath::Fails, NO_STATES).ok()?;
        for year in &ledger.years {
            let months =
                ledger.rows.iter().filter(|row| start.plus(row.month.k - 1).year() == year.year);
            let before = if year.year == start.year() { start.months_before() } else { 0 };
            let (mut sum, mut count) = (0.0, before);
            for row in months {
                sum += row.month.tax;
                count += 1;
            }
            if count == 12 {
                checked.share(sum, year.tax - year.paid_before, year.income.wages.abs() + SOME);
            }
        }
        Some(())
    })
}

/// Odds of one, and of none.
pub(super) fn certain() -> Checked {
    each(17, &mut |mut scenario, _, checked| {
        for odds in [1.0, 0.0] {
            Lever::Odds.set(&mut scenario, 0, odds);
            let result = first(&scenario)?;
            let pure = if odds > 0.0 { &result.works } else { &result.fails };
            checked.share(result.expected.net_gain, pure.net_gain, scale(&result));
        }
        Some(())
    })
}
