//! Trials counted: by net gain, and by the month in which they are even.

use super::{
    Point,
    path::rect,
    scale::Scale,
    ticks::{month_ticks, round_ticks},
};

/// Between two bars, and room for one label on the axis, in pixels.
const BETWEEN: f64 = 1.0;
/// The least width of a bar, in pixels: of trials that all end alike there is one.
const LEAST_BAR: f64 = 2.0;
const GAIN_LABEL: f64 = 96.0;
const MONTH_LABEL: f64 = 64.0;
/// Bars of months at the most.
const MOST_BARS: u32 = 24;

/// Trials counted by value, in bins of one width, an edge of which is zero.
#[derive(Debug, Clone, Copy)]
pub struct Counts<'a> {
    /// Lower end of the first.
    pub low: f64,
    /// Width of each.
    pub width: f64,
    /// Trials in each.
    pub counts: &'a [u32],
}

/// The bars in pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Histogram {
    /// Values to pixels.
    pub x: Scale,
    /// The bars above zero.
    pub gain: String,
    /// The bars below zero.
    pub loss: String,
    /// Round values with their places.
    pub ticks: Vec<(f64, f64)>,
}

/// Draws trials by net gain into a box of `width` × `height`, zero in the picture.
pub fn by_gain(counts: Counts<'_>, (width, height): (f64, f64)) -> Histogram {
    let high = counts.low + counts.width * counts.counts.len() as f64;
    let domain = (counts.low.min(0.0), high.max(0.0));
    let x = Scale::new(if domain.0 == domain.1 { (-1.0, 1.0) } else { domain }, (0.0, width));
    let (gain, loss) = bars(counts, x, height);
    let ticks = round_ticks(domain.0, domain.1, (width / GAIN_LABEL) as usize).values;
    Histogram { gain, loss, ticks: ticks.into_iter().map(|v| (v, x.at(v))).collect(), x }
}

/// Draws trials by the month in which they are even (counted from month 0, ahead throughout) into a
/// box of `width` × `height`: a bar stands for 3, 6 or 12 months, the first one for month 0 as well.
pub fn by_month(even: &[u32], (width, height): (f64, f64)) -> Histogram {
    let horizon = even.len().saturating_sub(1) as u32;
    let step = months_a_bar(horizon);
    let counts = grouped(even, step);
    let end = step * counts.len() as u32;
    let x = Scale::new((0.0, f64::from(end.max(1))), (0.0, width));
    let counts = Counts { low: 0.0, width: f64::from(step), counts: &counts };
    let ticks = month_ticks(0, end, (width / MONTH_LABEL) as usize);
    Histogram {
        gain: bars(counts, x, height).0,
        loss: String::new(),
        ticks: ticks.into_iter().map(|m| (f64::from(m), x.at(f64::from(m)))).collect(),
        x,
    }
}

/// Months that a bar stands for: as few as the picture has room for.
pub fn months_a_bar(horizon: u32) -> u32 {
    [3, 6].into_iter().find(|step| horizon <= step * MOST_BARS).unwrap_or(12)
}

/// Trials by month, `step` of them together, the first with month 0.
pub fn grouped(even: &[u32], step: u32) -> Vec<u32> {
    let first = even.first().copied().unwrap_or(0);
    let later = even.get(1..).unwrap_or_default().chunks(step.max(1) as usize);
    let mut counts: Vec<u32> = later.map(|months| months.iter().sum()).collect();
    match counts.first_mut() {
        Some(count) => *count += first,
        None => counts.push(first),
    }
    counts
}

/// The bars above and below zero, the highest as high as the box.
fn bars(counts: Counts<'_>, x: Scale, height: f64) -> (String, String) {
    let most = counts.counts.iter().copied().max().unwrap_or(0).max(1);
    let y = Scale::new((0.0, f64::from(most)), (height, 0.0));
    let (mut gain, mut loss) = (String::new(), String::new());
    for (i, &count) in counts.counts.iter().enumerate() {
        let from = counts.low + counts.width * i as f64;
        let behind = from + counts.width / 2.0 < 0.0;
        if count > 0 {
            let (left, right) = (x.at(from), x.at(from + counts.width) - BETWEEN);
            let corner = Point::new(left, y.at(f64::from(count)));
            let path = if behind { &mut loss } else { &mut gain };
            rect(path, corner, Point::new(right.max(left + LEAST_BAR), height));
        }
    }
    (gain, loss)
}
