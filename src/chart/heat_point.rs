//! The user's own point on the map, and how it is moved.

use super::{
    Point,
    gain::Axes,
    path::pixels,
    track::{Move, Track},
};
use crate::order::within;

/// A tick nearer to the user's own value than this gives way to it, in pixels.
const GIVES_WAY: f64 = 16.0;
/// From the ring to the middle of its label, sideways and up.
const BESIDE: f64 = 22.0;
const OVER: f64 = 24.0;
/// Room that the label needs above the ring.
const HEAD: f64 = 36.0;

/// Where a label stands: one end of it, and the middle of its letters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// The point it begins at, or ends at.
    pub at: Point,
    /// Whether it ends there.
    pub ends: bool,
}

/// The user's point in pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct You {
    /// The ring's middle.
    pub ring: Point,
    /// The lines from it to both axes.
    pub guides: String,
    /// Its label.
    pub label: Standing,
}

/// The point of `cut` and `months` on a map of this size, for a label so wide; none where it lies
/// outside. The label stands above, on the side where the cash lasts, unless there is no room.
pub fn you(
    axes: Axes,
    (cut, months): (f64, f64),
    label: f64,
    (width, height): (f64, f64),
) -> Option<You> {
    let ring = Point::new(axes.x.at(months), axes.y.at(cut));
    let inside = ring.x >= 0.0 && ring.x <= width && ring.y >= 0.0 && ring.y <= height;
    if !inside {
        return None;
    }
    let ends = ring.x + BESIDE + label > width && ring.x > width / 2.0;
    // Where there is room on neither side, it ends at the edge.
    let x = if ends { (ring.x - BESIDE).max(label) } else { (ring.x + BESIDE).min(width - label) };
    let x = within(x, (0.0, width));
    let up = if ring.y >= HEAD { -OVER } else { OVER };
    let guides = format!(
        "M0 {y}H{x}M{x} {y}V{foot}",
        x = pixels(ring.x),
        y = pixels(ring.y),
        foot = pixels(height)
    );
    Some(You { ring, guides, label: Standing { at: Point::new(x, ring.y + up), ends } })
}

/// The ticks that leave room for the user's own value at this pixel.
pub fn beside<T: Copy>(ticks: &[(T, f64)], at: f64) -> Vec<(T, f64)> {
    ticks.iter().copied().filter(|(_, pixel)| (pixel - at).abs() >= GIVES_WAY).collect()
}

/// The rate and the months under a pixel, as their levers take them.
pub fn dropped(axes: Axes, at: Point, cut: &Track, months: &Track) -> (f64, f64) {
    (cut.stop(axes.y.invert(at.y)), months.stop(axes.x.invert(at.x)))
}

/// Where a key takes rate and months: left and right the months, up and down and the page keys the
/// rate, Home and End the months to their ends; with Shift in large steps.
pub fn moved(
    (cut, months): (f64, f64),
    key: &str,
    shift: bool,
    cut_track: &Track,
    months_track: &Track,
) -> Option<(f64, f64)> {
    let by = Move::of_key(key, shift)?;
    Some(match key {
        "ArrowLeft" | "ArrowRight" | "Home" | "End" => (cut, months_track.moved(months, by)),
        _ => (cut_track.moved(cut, by), months),
    })
}
