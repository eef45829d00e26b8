//! SVG path data from points: cut at the box, never bent into it; split at zero; never a NaN.

use super::Point;
use crate::order::within;

/// The part of a drawing that may be drawn on, by height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// The upper edge, the smaller number.
    pub top: f64,
    /// The lower edge.
    pub bottom: f64,
}

impl Band {
    /// Whether a height lies within it, edges included.
    pub fn holds(self, y: f64) -> bool {
        y >= self.top && y <= self.bottom
    }
}

/// The data of a line through `points`, cut at `band`. A point that is not finite is a gap.
pub fn line(points: &[Point], band: Band) -> String {
    let mut out = String::new();
    for run in finite_runs(points) {
        for piece in pieces(run, band) {
            polyline(&mut out, &piece);
        }
    }
    out
}

/// The data of the surface between the line through `points` and the level `base`, cut at `band`.
pub fn area(points: &[Point], base: f64, band: Band) -> String {
    let mut out = String::new();
    if !base.is_finite() {
        return out;
    }
    let base = within(base, (band.top, band.bottom));
    for run in finite_runs(points) {
        let edge = held(run, band);
        if let [first, .., last] = edge.as_slice() {
            command(&mut out, 'M', Point::new(first.x, base));
            for point in &edge {
                command(&mut out, 'L', *point);
            }
            command(&mut out, 'L', Point::new(last.x, base));
            out.push('Z');
        }
    }
    out
}

/// The lines above and below (or on) the level `zero`: first what lies above it on the screen.
pub fn split_lines(points: &[Point], zero: f64, band: Band) -> (String, String) {
    let above = Band { top: band.top, bottom: within(zero, (band.top, band.bottom)) };
    let below = Band { top: above.bottom, bottom: band.bottom };
    let (mut over, mut under) = (String::new(), String::new());
    for run in finite_runs(points) {
        for piece in pieces(run, above) {
            // A stretch along zero itself is neither gain nor loss: it counts below, once.
            if piece.iter().any(|p| p.y < zero) {
                polyline(&mut over, &piece);
            }
        }
        for piece in pieces(run, below) {
            polyline(&mut under, &piece);
        }
    }
    (over, under)
}

/// The surfaces between the line and the level `zero`, above it and below it.
pub fn split_areas(points: &[Point], zero: f64, band: Band) -> (String, String) {
    let level = within(zero, (band.top, band.bottom));
    (
        area(points, zero, Band { top: band.top, bottom: level }),
        area(points, zero, Band { top: level, bottom: band.bottom }),
    )
}

/// The data of the surface between two lines with the same places, the one given first above, cut
/// at `band`; where either is not finite there is a gap.
pub fn between(upper: &[Point], lower: &[Point], band: Band) -> String {
    let mut out = String::new();
    let count = upper.len().min(lower.len());
    let drawable = |i: usize| upper[i].is_finite() && lower[i].is_finite();
    let mut start = 0;
    for i in 0..=count {
        if i < count && drawable(i) {
            continue;
        }
        let (over, under) = (held(&upper[start..i], band), held(&lower[start..i], band));
        start = i + 1;
        // Nothing of it lies within the band where both are moved onto one of its edges.
        if over.len() < 2 || over.iter().chain(&under).all(|point| point.y == over[0].y) {
            continue;
        }
        polyline(&mut out, &over);
        for point in under.iter().rev() {
            command(&mut out, 'L', *point);
        }
        out.push('Z');
    }
    out
}

/// Adds a rectangle between two opposite corners.
pub fn rect(out: &mut String, from: Point, to: Point) {
    command(out, 'M', from);
    for (letter, pixels) in [('H', to.x), ('V', to.y), ('H', from.x)] {
        out.push(letter);
        number(out, pixels);
    }
    out.push('Z');
}

/// Stretches of drawable points.
fn finite_runs(points: &[Point]) -> impl Iterator<Item = &[Point]> {
    points.split(|p| !p.is_finite()).filter(|run| !run.is_empty())
}

/// The points, with one more wherever the line crosses the level.
fn with_crossings(points: &[Point], level: f64) -> Vec<Point> {
    let mut out: Vec<Point> = Vec::with_capacity(points.len() + 2);
    for &point in points {
        if let Some(&before) = out.last()
            && (before.y < level) != (point.y < level)
            && before.y != level
            && point.y != level
        {
            out.push(before.towards_at(point, level));
        }
        out.push(point);
    }
    out
}

/// The points, those outside the band moved onto its edge: with the crossings in place, that is an
/// exact cut.
fn held(points: &[Point], band: Band) -> Vec<Point> {
    with_crossings(&with_crossings(points, band.top), band.bottom)
        .into_iter()
        .map(|p| Point::new(p.x, within(p.y, (band.top, band.bottom))))
        .collect()
}

/// The pieces of a line that lie within the band.
fn pieces(points: &[Point], band: Band) -> Vec<Vec<Point>> {
    let cut = with_crossings(&with_crossings(points, band.top), band.bottom);
    let mut out: Vec<Vec<Point>> = Vec::new();
    let mut piece: Vec<Point> = Vec::new();
    for point in cut {
        if band.holds(point.y) {
            piece.push(point);
        } else if !piece.is_empty() {
            out.push(std::mem::take(&mut piece));
        }
    }
    out.push(piece);
    out.retain(|piece| piece.len() > 1);
    out
}

fn polyline(out: &mut String, points: &[Point]) {
    for (i, point) in points.iter().enumerate() {
        command(out, if i == 0 { 'M' } else { 'L' }, *point);
    }
}

fn command(out: &mut String, letter: char, point: Point) {
    out.push(letter);
    number(out, point.x);
    out.push(' ');
    number(out, point.y);
}

/// Pixels at a hundredth: finer than a screen, short in the document. What is not finite or beyond
/// any drawing becomes the nearest drawable number.
pub fn number(out: &mut String, pixels: f64) {
    const FARTHEST: f64 = 1e7;
    let hundredths = if pixels.is_nan() {
        0
    } else {
        libm::round(within(pixels, (-FARTHEST, FARTHEST)) * 100.0) as i64
    };
    if hundredths < 0 {
        out.push('-');
    }
    let size = hundredths.unsigned_abs();
    out.push_str(&(size / 100).to_string());
    let fraction = size % 100;
    if fraction > 0 {
        out.push('.');
        out.push(char::from(b'0' + (fraction / 10) as u8));
        if fraction % 10 > 0 {
            out.push(char::from(b'0' + (fraction % 10) as u8));
        }
    }
}

/// [`number`] as a string of its own, for an attribute.
pub fn pixels(value: f64) -> String {
    let mut out = String::new();
    number(&mut out, value);
    out
}

/// A diamond about a point, `half` high over it and below.
pub fn diamond(x: f64, y: f64, half: f64) -> String {
    let size = pixels(half);
    let start = format!("M{} {}", pixels(x), pixels(y - half));
    format!("{start}l{size} {size}l-{size} {size}l-{size} -{size}Z")
}
