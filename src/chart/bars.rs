//! Bars from one's own result to where a change of one figure would take it.

use super::{scale::Scale, ticks::round_ticks};

/// From a bar's end to its label, and from the edge of the picture, in pixels.
const AFTER: f64 = 6.0;
const EDGE: f64 = 4.0;
/// Round gains on the axis at the most.
const MOST_TICKS: usize = 5;

/// The gains at a figure's low and high; not finite where there is none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ends {
    /// At its low.
    pub low: f64,
    /// At its high.
    pub high: f64,
}

/// A part of a bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Segment {
    /// Left edge.
    pub x: f64,
    /// Width.
    pub width: f64,
    /// Whether it lies on the better side of one's own result.
    pub better: bool,
    /// Whether it lies behind staying.
    pub behind: bool,
}

/// Where an end's label stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EndLabel {
    /// Whether it is that of the figure's high.
    pub high: bool,
    /// Its start, or its end.
    pub x: f64,
    /// Whether it ends there.
    pub ends: bool,
    /// Whether it lies on its bar.
    pub inside: bool,
}

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Which figure, by its place among those given.
    pub index: usize,
    /// Its parts, from left to right.
    pub segments: Vec<Segment>,
    /// Label of the worse end, then of the better.
    pub labels: [EndLabel; 2],
}

/// The bars in pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// Gain to pixels.
    pub x: Scale,
    /// The line of staying.
    pub staying: f64,
    /// The line of one's own result.
    pub yours: f64,
    /// The bars, the longest first.
    pub bars: Vec<Bar>,
    /// Round gains with their places.
    pub ticks: Vec<(f64, f64)>,
}

/// How far a figure moves the result; 0 where neither end has a gain.
pub fn swing(ends: Ends, yours: f64) -> f64 {
    let (worse, better) = reach(ends, yours);
    better - worse
}

/// The least and the greatest of both ends and one's own.
fn reach(ends: Ends, yours: f64) -> (f64, f64) {
    let finite = [ends.low, ends.high].into_iter().filter(|gain| gain.is_finite());
    finite.fold((yours, yours), |(low, high), gain| (low.min(gain), high.max(gain)))
}

/// Draws the bars on one axis of `width`; `labels` are the widths of the labels at each figure's low
/// and high, in pixels.
pub fn bars(all: &[Ends], labels: &[[f64; 2]], yours: f64, width: f64) -> Bars {
    let domain = all.iter().fold((yours.min(0.0), yours.max(0.0)), |(low, high), &ends| {
        let (worse, better) = reach(ends, yours);
        (low.min(worse), high.max(better))
    });
    let widest = labels.iter().flatten().copied().fold(0.0, f64::max) + AFTER;
    // Labels stand outside their bars where those are the longest, too; at zero there is nothing.
    let room = widest.min(width / 3.0);
    let left = if domain.0 < 0.0 { room } else { EDGE };
    let domain = if domain.0 == domain.1 { (0.0, 1.0) } else { domain };
    let x = Scale::new(domain, (left, width - room));
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by(|a, b| swing(all[*b], yours).total_cmp(&swing(all[*a], yours)));
    let bar = |index: usize| {
        let (worse, better) = reach(all[index], yours);
        let mut segments = Vec::new();
        for (from, to, better) in [(worse, yours, false), (yours, better, true)] {
            for (from, to, behind) in [(from, to.min(0.0), true), (from.max(0.0), to, false)] {
                if from < to {
                    let (start, end) = (x.at(from), x.at(to));
                    segments.push(Segment { x: start, width: end - start, better, behind });
                }
            }
        }
        let sizes = labels.get(index).copied().unwrap_or_default();
        let (start, end) = (x.at(worse), x.at(better));
        // The high is the better end, unless the low is.
        let low_is_better = all[index].low > all[index].high;
        let high = !low_is_better;
        let size = |high: bool| sizes[usize::from(high)];
        let labels = [
            worse_label(!high, size(!high), (start, x.at(yours)), x.at(0.0)),
            EndLabel { high, x: end + AFTER, ends: false, inside: false },
        ];
        Bar { index, segments, labels }
    };
    let bars = order.into_iter().map(bar).collect();
    let ticks = round_ticks(domain.0, domain.1, MOST_TICKS).values;
    Bars {
        staying: x.at(0.0),
        yours: x.at(yours),
        bars,
        ticks: ticks.into_iter().map(|gain| (gain, x.at(gain))).collect(),
        x,
    }
}

/// The label left of a bar, or on it where it would run out of the picture or over the line of
/// staying, and the bar is long enough.
fn worse_label(high: bool, size: f64, (start, end): (f64, f64), staying: f64) -> EndLabel {
    let left = start - AFTER - size;
    let crosses = left < staying + EDGE && start >= staying;
    if (left < 0.0 || crosses) && end - start >= size + 2.0 * AFTER {
        EndLabel { high, x: start + AFTER, ends: false, inside: true }
    } else {
        EndLabel { high, x: start - AFTER, ends: true, inside: false }
    }
}
