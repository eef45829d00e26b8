//! Where the names of the bands lie in them.

use super::{fan::Bands, gain::Axes};

/// Height that a name needs, its halo with it; pixels from its end to the plot's, and between two
/// places that are tried.
const ROOM: f64 = 18.0;
const FROM_END: f64 = 24.0;
const STEP: f64 = 16.0;
/// Names stand no farther to the left than this share of the width.
const FIRST: f64 = 0.3;

/// Where a name lies: its middle, and by how many degrees it is turned (clockwise).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BandName {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// Degrees.
    pub angle: f64,
}

/// Places for the names of “eight in ten” and “half”, whose widths in pixels are given: as far right
/// as there is room between the bands' edges, the middle line, zero, and the other `lines` of the
/// picture (values from month 0 on). None where there is no room.
pub fn band_names(
    bands: Bands<'_>,
    axes: Axes,
    lines: &[&[f64]],
    widths: [f64; 2],
) -> [Option<BandName>; 2] {
    let curves = Curves { bands, axes, lines };
    [curves.name(widths[0], false), curves.name(widths[1], true)]
}

/// Everything that a name must not cross.
struct Curves<'a> {
    bands: Bands<'a>,
    axes: Axes,
    lines: &'a [&'a [f64]],
}

impl Curves<'_> {
    /// The heights of all curves at a place: the five ranks, the upper and lower edge of the
    /// picture, zero, and the lines.
    fn heights(&self, x: f64) -> Option<Vec<f64>> {
        let month = self.axes.x.invert(x);
        let mut all: Vec<f64> =
            self.bands.at(month)?.iter().map(|&value| self.axes.y.at(value)).collect();
        let (foot, top) = self.axes.y.range();
        all.extend([top, foot, self.axes.y.at(0.0)]);
        for line in self.lines {
            let (from, to) = (libm::floor(month), libm::ceil(month));
            if let (Some(a), Some(b)) = (line.get(from as usize), line.get(to as usize)) {
                all.push(self.axes.y.at(a + (month - from) * (b - a)));
            }
        }
        Some(all)
    }

    fn name(&self, width: f64, inner: bool) -> Option<BandName> {
        let (start, end) = self.axes.x.range();
        let mut x = end - FROM_END - width / 2.0;
        while x > start + FIRST * (end - start) {
            if let Some(name) = self.name_at(x, width, inner) {
                return Some(name);
            }
            x -= STEP;
        }
        None
    }

    /// The widest gap at a place, where it is wide enough along all of the name.
    fn name_at(&self, x: f64, width: f64, inner: bool) -> Option<BandName> {
        let places = [x - width / 2.0, x, x + width / 2.0];
        let [left, middle, right] = places.map(|x| self.heights(x));
        let (left, middle, right) = (left?, middle?, right?);
        let mut best = (ROOM, None);
        for upper in 0..middle.len() {
            for lower in 0..middle.len() {
                let room = [&left, &middle, &right]
                    .into_iter()
                    .map(|heights| gap(heights, upper, lower, inner))
                    .fold(f64::INFINITY, f64::min);
                if room >= best.0 {
                    best = (room, Some((upper, lower)));
                }
            }
        }
        let (upper, lower) = best.1?;
        let at = |heights: &[f64]| f64::midpoint(heights[upper], heights[lower]);
        let rise = libm::atan2(at(&right) - at(&left), width);
        Some(BandName { x, y: at(&middle), angle: rise.to_degrees() })
    }
}

/// The room between two curves; none where another lies between them, or where it is not in the
/// inner (else the outer) band, or not in the picture.
fn gap(heights: &[f64], upper: usize, lower: usize, inner: bool) -> f64 {
    let (Some(&top), Some(&foot)) = (heights.get(upper), heights.get(lower)) else { return 0.0 };
    let within = |edge: usize, other: usize| {
        let middle = f64::midpoint(top, foot);
        heights[edge] < middle && middle < heights[other]
    };
    let parted = heights.iter().any(|height| *height > top && *height < foot);
    let in_half = within(3, 1);
    if !parted && within(4, 0) && within(5, 6) && in_half == inner { foot - top } else { 0.0 }
}
