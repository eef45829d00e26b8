//! The map of reduced rate and months: how far ahead, and where the cash runs out.

use super::{
    Point,
    bins::Bins,
    gain::Axes,
    path::{Band, area, line, rect},
    scale::Scale,
    ticks::round_ticks,
};
use crate::order::within;

/// Round rates on their axis at the most, and room for one number on the axis of months, in pixels.
const MOST_CUTS: usize = 4;
const MONTH_LABEL: f64 = 40.0;
/// How far beyond the picture a line that lies outside it is drawn: it is cut there.
const BEYOND: f64 = 2.0;

/// Gains over reduced rates and months.
#[derive(Debug, Clone, Copy)]
pub struct Cells<'a> {
    /// The reduced rates, ascending, at least two.
    pub cuts: &'a [f64],
    /// The months, ascending.
    pub months: &'a [u32],
    /// Net gain by rate, then month; not finite where there is none.
    pub gains: &'a [Vec<f64>],
    /// Whether it is affordable, in the same places.
    pub affordable: &'a [Vec<bool>],
    /// The least affordable rate of each month where it is known better than by its cells: −∞ where
    /// all are, ∞ where none is. Empty: by the cells.
    pub cash: &'a [f64],
}

/// The surface of one range of gains and all above it: the next is painted over it, so that no seam
/// shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Layer {
    /// 1 … 6 of gain, −1 … −3 of loss.
    pub shade: i8,
    /// The surface.
    pub path: String,
}

/// The map in pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Heat {
    /// Its scales: months, and rates.
    pub axes: Axes,
    /// The surfaces, in the order of painting.
    pub layers: Vec<Layer>,
    /// The line where the gain flips.
    pub flip: String,
    /// The line below which the cash runs out.
    pub cash: String,
    /// The surface below it, to be hatched.
    pub hatched: String,
    /// Round rates with their heights.
    pub cuts: Vec<(f64, f64)>,
    /// Months to mark, with their places.
    pub months: Vec<(u32, f64)>,
}

/// Draws the map into a box of `width` × `height`; `bins` may be older ones.
pub fn heat(cells: Cells<'_>, bins: Bins, (width, height): (f64, f64)) -> Heat {
    let edges = edges(cells.months);
    let ends =
        |all: &[f64]| (all.first().copied().unwrap_or(0.0), all.last().copied().unwrap_or(1.0));
    let axes = Axes {
        x: Scale::new(ends(&edges), (0.0, width)),
        y: Scale::new(ends(cells.cuts), (height, 0.0)),
    };
    let band = Band { top: 0.0, bottom: height };
    let layers = (0..bins.count()).map(|index| {
        let from = bins.edges(index).0.unwrap_or(f64::NEG_INFINITY);
        let mut path = String::new();
        for (column, side) in edges.windows(2).enumerate() {
            for (low, high) in cells.within(column, from, f64::INFINITY) {
                let (left, right) = (axes.x.at(side[0]), axes.x.at(side[1]));
                let corner = Point::new(left, axes.y.at(high));
                rect(&mut path, corner, Point::new(right, axes.y.at(low)));
            }
        }
        Layer { shade: bins.shade(index), path }
    });
    let stairs = |level: &dyn Fn(usize) -> f64| -> Vec<Point> {
        let columns = edges.windows(2).enumerate();
        columns
            .flat_map(|(column, side)| {
                let y = within(axes.y.at(level(column)), (-BEYOND, height + BEYOND));
                [Point::new(axes.x.at(side[0]), y), Point::new(axes.x.at(side[1]), y)]
            })
            .collect()
    };
    let cash = stairs(&|column| cells.least_affordable(column));
    let broke = cash.iter().any(|point| point.y < height);
    let (low, high) = axes.y.domain();
    Heat {
        layers: layers.collect(),
        flip: line(&stairs(&|column| cells.least_ahead(column)), band),
        cash: line(&cash, band),
        hatched: if broke { area(&cash, height, band) } else { String::new() },
        cuts: round_ticks(low, high, MOST_CUTS)
            .values
            .into_iter()
            .map(|cut| (cut, axes.y.at(cut)))
            .collect(),
        months: months(cells.months, width)
            .into_iter()
            .map(|month| (month, axes.x.at(f64::from(month))))
            .collect(),
        axes,
    }
}

impl Cells<'_> {
    /// The rates of a column at which the gain is at least `from` and less than `to`, straight
    /// between the samples: stretches from low to high.
    pub fn within(&self, column: usize, from: f64, to: f64) -> Vec<(f64, f64)> {
        let mut found: Vec<(f64, f64)> = Vec::new();
        let gain = |row: usize| self.gains.get(row).and_then(|row| row.get(column)).copied();
        for row in 1..self.cuts.len() {
            let (Some(a), Some(b)) = (gain(row - 1), gain(row)) else { break };
            if !a.is_finite() || !b.is_finite() {
                continue;
            }
            let (low, high) = (self.cuts[row - 1], self.cuts[row]);
            let (mut start, mut end) = if a == b {
                if a < from || a >= to {
                    continue;
                }
                (0.0, 1.0)
            } else {
                let share = |level: f64| within((level - a) / (b - a), (0.0, 1.0));
                (share(from), share(to))
            };
            if start > end {
                (start, end) = (end, start);
            }
            // The very samples where the share is whole, so that stretches meet.
            let at = |share: f64| if share == 1.0 { high } else { low + share * (high - low) };
            match found.last_mut() {
                _ if start == end => {}
                Some(last) if last.1 == at(start) => last.1 = at(end),
                _ => found.push((at(start), at(end))),
            }
        }
        found
    }

    /// The rate from which on a month's gain is no loss up to the highest rate; −∞ where it never
    /// is one, ∞ where it is one at the highest.
    pub fn least_ahead(&self, column: usize) -> f64 {
        let (first, last) = (self.cuts.first(), self.cuts.last());
        match self.within(column, 0.0, f64::INFINITY).last() {
            Some((low, high)) if Some(high) == last => {
                if Some(low) == first {
                    f64::NEG_INFINITY
                } else {
                    *low
                }
            }
            _ => f64::INFINITY,
        }
    }

    /// The rate from which on a month is affordable: the one that is known, else half way between
    /// the cells that differ.
    pub fn least_affordable(&self, column: usize) -> f64 {
        if let Some(&known) = self.cash.get(column) {
            return if known.is_nan() { f64::NEG_INFINITY } else { known };
        }
        let broke = |row: &Vec<bool>| row.get(column) == Some(&false);
        match self.affordable.iter().rposition(broke) {
            None => f64::NEG_INFINITY,
            Some(row) => match (self.cuts.get(row), self.cuts.get(row + 1)) {
                (Some(&below), Some(&above)) => f64::midpoint(below, above),
                _ => f64::INFINITY,
            },
        }
    }
}

/// The edges of the columns: half way between the months, and as far beyond the first and the last.
pub fn edges(months: &[u32]) -> Vec<f64> {
    let at = |i: usize| f64::from(months[i]);
    let count = months.len();
    let half = |i: usize| (at(i) - at(i - 1)) / 2.0;
    (0..=count)
        .map(|i| match i {
            _ if count < 2 => months.first().map_or(0.0, |&m| f64::from(m) - 0.5) + i as f64,
            0 => at(0) - half(1),
            _ if i == count => at(i - 1) + half(i - 1),
            _ => at(i) - half(i),
        })
        .collect()
}

/// The months to mark: the first, and round ones as close as there is room.
fn months(months: &[u32], width: f64) -> Vec<u32> {
    const STEPS: [u32; 5] = [1, 3, 6, 12, 24];
    let (Some(&first), Some(&last)) = (months.first(), months.last()) else { return Vec::new() };
    let most = ((width / MONTH_LABEL) as u32).max(1);
    let step = STEPS.into_iter().find(|step| (last - first) / step < most).unwrap_or(last.max(1));
    let round = months.iter().copied().filter(|month| *month != first && month % step == 0);
    [first].into_iter().chain(round).collect()
}
