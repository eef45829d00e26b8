//! Where words lie on the map.

use super::{
    Point,
    bins::Bins,
    heat::{Cells, Heat, edges},
    heat_point::{Standing, You},
};
use crate::order::within;

/// Height of a line of text with its halo, and the free margin on each side of it, in pixels.
const LINE: f64 = 20.0;
const MARGIN: f64 = 6.0;
/// Half of the ring with its outline.
const RING: f64 = 16.0;

/// Widths of what is to be said, in pixels.
#[derive(Debug, Clone, Copy)]
pub struct Widths<'a> {
    /// The user's label.
    pub you: f64,
    /// The plate on the cash: width and height.
    pub plate: (f64, f64),
    /// The label of the line where it flips.
    pub flip: f64,
    /// The ranges, the lowest first.
    pub bins: &'a [f64],
}

/// Where words lie; none where there is no room.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatLabels {
    /// The upper left corner of the plate on the cash.
    pub plate: Option<Point>,
    /// The label of the line where it flips.
    pub flip: Option<Standing>,
    /// The middles of the ranges' labels, the lowest first.
    pub bins: Vec<Option<Point>>,
}

/// A stretch of a column: left, right, top, bottom.
type Piece = [f64; 4];

/// Places the words so that none covers another or the user's point, each within what it names: a
/// range's label on one side of the cash line, the plate below it.
pub fn labels(
    cells: Cells<'_>,
    bins: Bins,
    heat: &Heat,
    you: Option<&You>,
    widths: Widths<'_>,
) -> HeatLabels {
    let mut taken: Vec<Piece> = Vec::new();
    if let Some(You { ring, label, .. }) = you {
        taken.push([ring.x - RING, ring.x + RING, ring.y - RING, ring.y + RING]);
        taken.push(covered(*label, widths.you));
    }
    let sides: Vec<f64> = edges(cells.months).into_iter().map(|m| heat.axes.x.at(m)).collect();
    let (foot, top) = heat.axes.y.range();
    let cash: Vec<f64> = (0..cells.months.len())
        .map(|column| within(heat.axes.y.at(cells.least_affordable(column)), (top, foot)))
        .collect();
    let flip = flip(cells, heat, &sides, widths.flip);
    taken.extend(flip.map(|label| covered(label, widths.flip)));
    // Below the cash line, and above the flip line where there is room.
    let below = |flips: bool| -> Vec<Option<Piece>> {
        (0..cash.len())
            .map(|column| {
                let level = if flips { cells.least_ahead(column) } else { f64::NEG_INFINITY };
                let lower = within(heat.axes.y.at(level), (top, foot));
                Some([sides[column], sides[column + 1], cash[column], lower])
            })
            .collect()
    };
    // Clear of the line from the user's point to the axis, too, unless nothing else is left.
    let mut guided = taken.clone();
    guided.extend(you.map(|you| [you.ring.x, you.ring.x, you.ring.y, foot]));
    let plate = [(true, &guided), (true, &taken), (false, &taken)]
        .into_iter()
        .find_map(|(flips, taken)| slot(&below(flips), widths.plate, taken));
    let (half_width, half_height) = (widths.plate.0 / 2.0, widths.plate.1 / 2.0);
    taken.extend(plate.map(|(middle, _)| around(middle, half_width, half_height)));
    let mut places = Vec::new();
    for (index, &width) in (0..bins.count()).zip(widths.bins) {
        let (from, to) = bins.edges(index);
        let (from, to) = (from.unwrap_or(f64::NEG_INFINITY), to.unwrap_or(f64::INFINITY));
        // What of the range lies above the cash line, and what below.
        let mut parts: [Vec<Option<Piece>>; 2] = [Vec::new(), Vec::new()];
        for (column, side) in sides.windows(2).enumerate() {
            let found = cells.within(column, from, to).pop();
            for (part, (top, foot)) in
                parts.iter_mut().zip([(top, cash[column]), (cash[column], foot)])
            {
                part.push(found.map(|(low, high)| {
                    let (upper, lower) = (heat.axes.y.at(high), heat.axes.y.at(low));
                    [side[0], side[1], upper.max(top), lower.min(foot)]
                }));
            }
        }
        let size = (width, LINE);
        let place = slot(&parts[0], size, &taken).or_else(|| slot(&parts[1], size, &taken));
        taken.extend(place.map(|(middle, _)| around(middle, width / 2.0, LINE / 2.0)));
        places.push(place.map(|(middle, _)| middle));
    }
    let corner =
        |(middle, _): (Point, f64)| Point::new(middle.x - half_width, middle.y - half_height);
    HeatLabels { plate: plate.map(corner), flip, bins: places }
}

/// The label of the flip line: left of where the line enters the picture, else over its start.
fn flip(cells: Cells<'_>, heat: &Heat, sides: &[f64], width: f64) -> Option<Standing> {
    let (low, high) = heat.axes.y.domain();
    let (column, level) = (0..cells.months.len())
        .map(|column| (column, cells.least_ahead(column)))
        .find(|(_, level)| *level > low && *level < high)?;
    let (x, y) = (sides[column], heat.axes.y.at(level));
    let (foot, top) = heat.axes.y.range();
    if x >= width + 2.0 * MARGIN {
        let y = within(y + MARGIN, (top + LINE / 2.0, foot - LINE / 2.0));
        return Some(Standing { at: Point::new(x - MARGIN, y), ends: true });
    }
    let over = if y > top + LINE { y - LINE / 2.0 } else { y + LINE / 2.0 };
    Some(Standing { at: Point::new(x + MARGIN, over), ends: false })
}

fn covered(label: Standing, width: f64) -> Piece {
    let left = if label.ends { label.at.x - width } else { label.at.x };
    [left, left + width, label.at.y - LINE / 2.0, label.at.y + LINE / 2.0]
}

fn around(middle: Point, width: f64, height: f64) -> Piece {
    [middle.x - width, middle.x + width, middle.y - height, middle.y + height]
}

/// The middle of the roomiest place for a box within neighbouring columns that covers nothing that
/// is taken, and how much room there is.
fn slot(
    columns: &[Option<Piece>],
    (width, height): (f64, f64),
    taken: &[Piece],
) -> Option<(Point, f64)> {
    let mut best: Option<(Point, f64)> = None;
    for first in 0..columns.len() {
        let (mut top, mut foot) = (f64::NEG_INFINITY, f64::INFINITY);
        let mut left = None;
        for column in &columns[first..] {
            let Some([from, to, upper, lower]) = *column else { break };
            let left = *left.get_or_insert(from);
            (top, foot) = (top.max(upper), foot.min(lower));
            let room = foot - top;
            if room < height {
                break;
            }
            if to - left < width + 2.0 * MARGIN {
                continue;
            }
            let x = f64::midpoint(left, to);
            for y in [f64::midpoint(top, foot), top + height / 2.0, foot - height / 2.0] {
                let free = |piece: &Piece| {
                    (x - width / 2.0 > piece[1] || x + width / 2.0 < piece[0])
                        || (y - height / 2.0 > piece[3] || y + height / 2.0 < piece[2])
                };
                if best.is_none_or(|(_, most)| room > most) && taken.iter().all(free) {
                    best = Some((Point::new(x, y), room));
                }
            }
            break;
        }
    }
    best
}
