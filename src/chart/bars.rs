//! Bars from one's own result to where a change of one figure would take it.

use super::{scale::Scale, ticks::round_ticks};

/// From a bar's end to its label, and from the edge of the picture, in pixels.
const AFTER: f64 = 6.0;
const EDGE: f64 = 4.0;
/// Share of the width that the bars have at least.
const LEAST_BARS: f64 = 0.2;
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
    let domain = if domain.0 == domain.1 { (0.0, 1.0) } else { domain };
    let reached: Vec<Reached> = (0..all.len())
        .map(|index| Reached::of(all[index], yours, labels.get(index).copied().unwrap_or_default()))
        .collect();
    let x = Scale::new(domain, margins(&reached, domain, yours, width));
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by(|a, b| swing(all[*b], yours).total_cmp(&swing(all[*a], yours)));
    let bar = |index: usize| {
        let Reached { worse, better, low_is_better, sizes } = reached[index];
        let mut segments = Vec::new();
        for (from, to, better) in [(worse, yours, false), (yours, better, true)] {
            for (from, to, behind) in [(from, to.min(0.0), true), (from.max(0.0), to, false)] {
                if from < to {
                    let (start, end) = (x.at(from), x.at(to));
                    segments.push(Segment { x: start, width: end - start, better, behind });
                }
            }
        }
        let (start, end) = (x.at(worse), x.at(better));
        // The high is the better end, unless the low is.
        let high = !low_is_better;
        let labels = [
            worse_label(!high, sizes[0], (start, x.at(yours)), x.at(0.0)),
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

/// A bar's ends, and the widths of the labels at its worse end and at its better one.
#[derive(Clone, Copy)]
struct Reached {
    worse: f64,
    better: f64,
    low_is_better: bool,
    sizes: [f64; 2],
}

impl Reached {
    fn of(ends: Ends, yours: f64, [low, high]: [f64; 2]) -> Self {
        let (worse, better) = reach(ends, yours);
        let low_is_better = ends.low > ends.high;
        let sizes = if low_is_better { [high, low] } else { [low, high] };
        Self { worse, better, low_is_better, sizes }
    }
}

/// Where the axis begins and ends so that every label has room beside its bar, or on it, and the bars
/// have at least a [`LEAST_BARS`] of the width.
///
/// A label at the share f of the axis, which runs from a to b, needs a + (b − a) f ≥ its size, so a ≥
/// (size − b f) / (1 − f); the other side likewise. Each side moves the other's bars: a few rounds
/// settle it.
fn margins(bars: &[Reached], domain: (f64, f64), yours: f64, width: f64) -> (f64, f64) {
    const ROUNDS: usize = 8;
    let share = |gain: f64| (gain - domain.0) / (domain.1 - domain.0);
    let most = width * (1.0 - LEAST_BARS) / 2.0;
    let (mut left, mut right) = (EDGE, 0.0_f64);
    for _ in 0..ROUNDS {
        let (from, to) = (left, width - right);
        let inside = |bar: &Reached| {
            // Not on the part behind staying: its colour is too strong for letters.
            let long = (share(yours) - share(bar.worse)) * (to - from);
            bar.worse >= 0.0 && long >= bar.sizes[0] + 2.0 * AFTER
        };
        for bar in bars {
            let (f, g) = (share(bar.worse), 1.0 - share(bar.better));
            if f < 1.0 && !inside(bar) {
                left = left.max((bar.sizes[0] + AFTER - to * f) / (1.0 - f));
            }
            if g < 1.0 {
                right = right.max((bar.sizes[1] + AFTER - (width - from) * g) / (1.0 - g));
            }
        }
        (left, right) = (left.min(most), right.min(most));
    }
    (left, width - right)
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
