//! The chart that is a slider's track: the gain over the lever's whole range.

use super::{
    Point,
    hatch::runs,
    path::{Band, split_areas, split_lines},
    scale::Scale,
};
use crate::order::within;

/// Heights of the vertical scale, in multiples of its unit: much more room above zero than below,
/// because what is worth considering is mostly a gain.
const UP: f64 = 2.2;
const DOWN: f64 = 0.7;

/// The unit of the one vertical scale of all levers: the larger of |net gain| and half of
/// |gain if it works|; of a loss so much more that it stays in the box. One scale, so that a flat line
/// *means* that the lever hardly matters.
pub fn unit(net_gain: f64, gain_if_works: f64) -> f64 {
    /// Room that is left below one's own loss.
    const BELOW: f64 = 1.25;
    let own = if net_gain < 0.0 { -net_gain * BELOW / DOWN } else { net_gain };
    let unit = own.max(0.5 * gain_if_works.abs());
    if unit.is_finite() && unit > 0.0 { unit } else { 1.0 }
}

/// A sparkline's samples.
#[derive(Debug, Clone, Copy)]
pub struct Samples<'a> {
    /// Values of the lever, ascending.
    pub values: &'a [f64],
    /// The expected net gain at each; not finite where there is none.
    pub gains: &'a [f64],
    /// Whether it is affordable at each.
    pub affordable: &'a [bool],
}

impl Samples<'_> {
    /// No samples: nothing is drawn.
    pub const NONE: Self = Self { values: &[], gains: &[], affordable: &[] };
}

/// A sparkline in pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Spark {
    /// The line where it is a gain.
    pub over: String,
    /// The line where it is a loss.
    pub under: String,
    /// The surface of the gain.
    pub gain: String,
    /// The surface of the loss.
    pub loss: String,
    /// Where the cash runs out: start and end.
    pub hatched: Vec<(f64, f64)>,
    /// The height of zero.
    pub zero: f64,
    /// The place of the lever's value and its gain, the gain kept within the box.
    pub here: Point,
}

/// Draws samples over the slider's range `low … high` into `width` × `height`, for a lever that
/// stands at `value` with `gain`.
pub fn spark(
    samples: Samples<'_>,
    (low, high): (f64, f64),
    unit: f64,
    (value, gain): (f64, f64),
    (width, height): (f64, f64),
) -> Spark {
    let x = Scale::new((low, high), (0.0, width));
    let y = Scale::new((-DOWN * unit, UP * unit), (height, 0.0));
    let band = Band { top: 0.0, bottom: height };
    let points: Vec<Point> = samples
        .values
        .iter()
        .zip(samples.gains)
        .map(|(&v, &g)| Point::new(x.at(v), y.at(g)))
        .collect();
    let zero = y.at(0.0);
    let (over, under) = split_lines(&points, zero, band);
    let (gain_area, loss_area) = split_areas(&points, zero, band);
    let xs: Vec<f64> = points.iter().map(|p| p.x).collect();
    let broke: Vec<bool> = samples.affordable.iter().map(|ok| !ok).collect();
    let height_of_gain = if gain.is_finite() { y.at(gain) } else { zero };
    Spark {
        over,
        under,
        gain: gain_area,
        loss: loss_area,
        hatched: runs(&xs, &broke),
        zero,
        here: Point::new(
            within(x.at(value), (0.0, width)),
            within(height_of_gain, (band.top, band.bottom)),
        ),
    }
}

/// The pixel of a value on a track of `width`, or none where it lies beyond its ends.
pub fn on_track(value: f64, (low, high): (f64, f64), width: f64) -> Option<f64> {
    (value >= low && value <= high && high > low)
        .then(|| Scale::new((low, high), (0.0, width)).at(value))
}
