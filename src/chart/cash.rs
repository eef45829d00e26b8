//! The cash balance, magnified around its lowest point.

use super::{
    Point,
    gain::Axes,
    path::{Band, line},
    scale::Scale,
    ticks::{month_ticks, round_ticks},
};
use crate::order::within;

/// Months under the lens: two years.
pub const LENS: u32 = 24;
/// Room for one label on the axis of time, in pixels.
const MONTH_LABEL: f64 = 64.0;
/// Height of the hatched strip below the limit where nothing falls below it, in pixels.
const STRIP: f64 = 14.0;
/// How far above what there is at first the picture goes at least.
const HEADROOM: f64 = 2.1;
/// Share of the span left free beyond the lowest and highest point.
const SLACK: f64 = 0.06;

/// The months under the lens: the first two years, or as many around a later low; where the cash runs out
/// before those, around the month in which it does.
pub const fn lens(lowest_month: u32, runs_out: Option<u32>, horizon: u32) -> (u32, u32) {
    let around_low = around(lowest_month, horizon);
    match runs_out {
        Some(month) if month < around_low.0 => around(month, horizon),
        _ => around_low,
    }
}

const fn around(lowest_month: u32, horizon: u32) -> (u32, u32) {
    let from = if lowest_month <= LENS { 0 } else { lowest_month - LENS / 2 };
    if from + LENS <= horizon {
        (from, from + LENS)
    } else {
        (horizon.saturating_sub(LENS), horizon)
    }
}

/// Balances `B_0 … B_H`, and what bounds them.
#[derive(Debug, Clone, Copy)]
pub struct Balances<'a> {
    /// If it works.
    pub works: &'a [f64],
    /// The worst way it can fail, where it can.
    pub fails: Option<&'a [f64]>,
    /// If one stays.
    pub staying: &'a [f64],
    /// The credit one counts on; the balance may not fall below its negative.
    pub credit: f64,
    /// Whether there is a limit at all (savings are told).
    pub limited: bool,
}

/// The chart in pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct CashChart {
    /// Its scales.
    pub axes: Axes,
    /// The lines.
    pub works: String,
    /// If it fails.
    pub fails: String,
    /// If one stays.
    pub staying: String,
    /// The strip to hatch: its top and bottom.
    pub hatched: Option<(f64, f64)>,
    /// Round balances above zero with their heights, the top one first.
    pub grid: Vec<(f64, f64)>,
    /// Months to mark, with their places.
    pub months: Vec<(u32, f64)>,
}

/// The balances to show: the low in full, the start, and some headroom; what rises above leaves
/// the picture.
pub fn cash_domain(balances: Balances<'_>, (from, to): (u32, u32)) -> (f64, f64) {
    let span = from as usize..=to as usize;
    let within = |all: &[f64]| -> Vec<f64> {
        all.get(span.clone())
            .unwrap_or_default()
            .iter()
            .copied()
            .filter(|b| b.is_finite())
            .collect()
    };
    let careful = within(balances.fails.unwrap_or(balances.works));
    let every = [within(balances.works), careful.clone(), within(balances.staying)].concat();
    let low = every.iter().copied().fold(0.0, f64::min);
    let low = if balances.limited { low.min(-balances.credit) } else { low };
    let start = careful.first().copied().unwrap_or(0.0);
    let high = careful.iter().copied().fold(0.0, f64::max);
    // The low must be seen: what towers over it is cut off.
    let depth = careful.iter().copied().fold(start, f64::min);
    let high =
        high.min(start + 6.0 * (start - depth).max(0.25 * start.abs())).max(HEADROOM * start);
    let high = if high > 0.0 { high } else { every.iter().copied().fold(0.0, f64::max) };
    let span = high - low;
    if span.is_finite() && span > 0.0 { (low, high + SLACK * span) } else { (0.0, 1.0) }
}

/// Draws the balances of the months `from … to` into a box of `width` × `height`.
pub fn cash_chart(
    balances: Balances<'_>,
    (from, to): (u32, u32),
    domain: (f64, f64),
    (width, height): (f64, f64),
) -> CashChart {
    let limit = if balances.limited { Some(-balances.credit) } else { None };
    let axes = Axes {
        x: Scale::new((f64::from(from), f64::from(to.max(from + 1))), (0.0, width)),
        y: Scale::new(domain, (height - STRIP, 0.0)),
    };
    let band = Band { top: 0.0, bottom: height };
    let draw = |all: &[f64]| {
        let place =
            |(month, &b): (u32, &f64)| Point::new(axes.x.at(f64::from(month)), axes.y.at(b));
        let months = (from..=to).zip(all.iter().skip(from as usize));
        line(&months.map(place).collect::<Vec<_>>(), band)
    };
    // One line, near the top: the start is labelled on its own.
    let grid: Vec<(f64, f64)> = round_ticks(0.0, domain.1, 3)
        .values
        .into_iter()
        .next_back()
        .filter(|&balance| balance > 0.0)
        .map(|balance| (balance, axes.y.at(balance)))
        .into_iter()
        .collect();
    CashChart {
        works: draw(balances.works),
        fails: balances.fails.map(draw).unwrap_or_default(),
        staying: draw(balances.staying),
        hatched: limit.map(|limit| (within(axes.y.at(limit), (0.0, height)), height)),
        grid,
        months: month_ticks(from, to, (width / MONTH_LABEL) as usize)
            .into_iter()
            .map(|month| (month, axes.x.at(f64::from(month))))
            .collect(),
        axes,
    }
}

/// Where a line leaves the picture over its upper edge for good; none where it ends inside.
pub fn leaves_at(balances: &[f64], axes: Axes, window: (u32, u32)) -> Option<f64> {
    rises_past(balances, axes.y.domain().1, axes, window)
}

/// The pixel from which a line stays above a balance; none where it ends below.
pub fn rises_past(balances: &[f64], top: f64, axes: Axes, (from, to): (u32, u32)) -> Option<f64> {
    let last = balances.get(to as usize)?;
    if *last <= top {
        return None;
    }
    let inside = (from..=to).rev().find(|&m| balances.get(m as usize).is_some_and(|b| *b <= top));
    Some(match inside {
        Some(month) => {
            let (a, b) = (balances.get(month as usize)?, balances.get(month as usize + 1)?);
            let share = if b > a { (top - a) / (b - a) } else { 0.0 };
            axes.x.at(f64::from(month) + share)
        }
        None => axes.x.at(f64::from(from)),
    })
}
