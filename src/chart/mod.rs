//! Numbers to geometry: scales, ticks, paths, label places. Pure; knows no browser and no words.
//!
//! Pixels have their origin at the top left, so *up* on the screen is a smaller `y`.

pub mod bars;
pub mod bins;
pub mod cash;
pub mod fan;
pub mod fan_names;
pub mod gain;
pub mod hatch;
pub mod heat;
pub mod heat_labels;
pub mod heat_point;
pub mod histogram;
pub mod labels;
pub mod path;
pub mod qr;
pub mod scale;
pub mod spark;
pub mod ticks;
pub mod track;

/// A place on the drawing, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From the left edge.
    pub x: f64,
    /// From the top edge.
    pub y: f64,
}

impl Point {
    /// The point at `x`, `y`.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Whether both coordinates are numbers one can draw.
    pub const fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }

    /// The point on the way to `other` at height `y`; the two heights must differ.
    fn towards_at(self, other: Self, y: f64) -> Self {
        let share = (y - self.y) / (other.y - self.y);
        Self { x: self.x + share * (other.x - self.x), y }
    }
}
