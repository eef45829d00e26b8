//! The trials over time: where half of them lie, where eight in ten, and their middle.

use super::{
    Point,
    gain::Axes,
    path::{Band, between, line},
};
use crate::order::within;

/// Values over time at five ranks of all trials: a tenth, a quarter, half, three quarters and nine
/// tenths of them are no higher.
#[derive(Debug, Clone, Copy)]
pub struct Bands<'a> {
    /// The months, ascending.
    pub months: &'a [u32],
    /// At each of them the values, lowest first.
    pub values: &'a [[f64; 5]],
}

/// A surface in two parts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Parts {
    /// What lies above zero; all of it where nothing is cut.
    pub over: String,
    /// What lies below zero.
    pub under: String,
}

/// The trials in pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Fan {
    /// Eight in ten trials.
    pub eight_in_ten: Parts,
    /// Half of all trials, painted over them.
    pub half: Parts,
    /// The middle of all trials.
    pub median: String,
}

impl Bands<'_> {
    /// No trials yet: nothing is drawn.
    pub const NONE: Self = Self { months: &[], values: &[] };

    /// The five values of a month, straight between the months that are known; none beyond them.
    pub fn at(&self, month: f64) -> Option<[f64; 5]> {
        let after = self.months.partition_point(|&known| f64::from(known) < month);
        let (&to, &high) = (self.months.get(after)?, self.values.get(after)?);
        if f64::from(to) == month {
            return Some(high);
        }
        let before = after.checked_sub(1)?;
        let (&from, low) = (self.months.get(before)?, self.values.get(before)?);
        let share = (month - f64::from(from)) / f64::from(to - from);
        Some([0, 1, 2, 3, 4].map(|rank| low[rank] + share * (high[rank] - low[rank])))
    }

    /// The line of a rank within the months of the axis, cut at its two ends.
    fn line(&self, rank: usize, axes: Axes) -> Vec<Point> {
        let (from, to) = axes.x.domain();
        let inside = self.months.iter().map(|&month| f64::from(month));
        let inside = inside.filter(|month| *month > from && *month < to);
        let months = [from].into_iter().chain(inside).chain([to]);
        let place = |month| {
            let values = self.at(month)?;
            Some(Point::new(axes.x.at(month), axes.y.at(values[rank])))
        };
        months.filter_map(place).collect()
    }
}

/// Draws the bands on the axes of another chart, whose height is that of the picture; `cut` at zero
/// where the values are gains, in one part where they are balances.
pub fn fan(bands: Bands<'_>, axes: Axes, height: f64, cut: bool) -> Fan {
    let level = if cut { within(axes.y.at(0.0), (0.0, height)) } else { height };
    let [p10, p25, p50, p75, p90] = [0, 1, 2, 3, 4].map(|rank| bands.line(rank, axes));
    let parts = |upper: &[Point], lower: &[Point]| Parts {
        over: between(upper, lower, Band { top: 0.0, bottom: level }),
        under: if cut {
            between(upper, lower, Band { top: level, bottom: height })
        } else {
            String::new()
        },
    };
    Fan {
        eight_in_ten: parts(&p90, &p10),
        half: parts(&p75, &p25),
        median: line(&p50, Band { top: 0.0, bottom: height }),
    }
}
