//! The cumulative gain over time: works, fails, expected, against staying.

use super::{
    Point,
    fan::Bands,
    path::{Band, line, split_areas},
    scale::Scale,
    ticks::{month_ticks, round_ticks},
};
use crate::order::within;

/// Least share of the height on the emptier side of zero: there the break-even's leader ends.
const EMPTY_SHARE: f64 = 0.2;
/// Share of the span left free beyond the lowest and highest point.
const SLACK: f64 = 0.05;
/// Horizontal grid lines at the most.
const MOST_LINES: usize = 4;
/// Room for one label on the axis of time, in pixels.
const MONTH_LABEL: f64 = 48.0;

/// Cumulative gains `C_0 … C_H`.
#[derive(Debug, Clone, Copy)]
pub struct Series<'a> {
    /// If it works.
    pub works: &'a [f64],
    /// If it fails; none where it cannot.
    pub fails: Option<&'a [f64]>,
    /// At the odds.
    pub expected: &'a [f64],
}

/// The drawing's scales.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axes {
    /// Months to pixels.
    pub x: Scale,
    /// Gain to pixels.
    pub y: Scale,
}

/// The chart in pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct GainChart {
    /// Its scales.
    pub axes: Axes,
    /// The line if it works.
    pub works: String,
    /// The line if it fails.
    pub fails: String,
    /// The line at the odds.
    pub expected: String,
    /// The surface between the line if it works and zero, above it.
    pub gain: String,
    /// The surface between the line if it fails (else if it works) and zero, below it.
    pub loss: String,
    /// Round gains with their heights, zero left out, the top one first.
    pub grid: Vec<(f64, f64)>,
    /// Months to mark, with their places.
    pub months: Vec<(u32, f64)>,
}

/// The gains to show: all of the series, zero, and room on the emptier side of zero.
pub fn gain_domain(series: Series<'_>) -> (f64, f64) {
    gain_domain_with(series, Bands::NONE)
}

/// The same, and all of the trials' bands as well.
pub fn gain_domain_with(series: Series<'_>, bands: Bands<'_>) -> (f64, f64) {
    let lines = series.works.iter().chain(series.expected).chain(series.fails.unwrap_or_default());
    let (low, high) = lines
        .chain(bands.values.iter().flatten())
        .filter(|gain| gain.is_finite())
        .fold((0.0_f64, 0.0_f64), |(low, high), &gain| (low.min(gain), high.max(gain)));
    let span = high - low;
    if span <= 0.0 {
        return (-1.0, 1.0);
    }
    let empty = EMPTY_SHARE / (1.0 - EMPTY_SHARE);
    let (down, up) = if high > 0.0 { (empty * high, 0.0) } else { (0.0, empty * -low) };
    let slack = SLACK * span;
    ((low - slack).min(-down), (high + slack).max(up))
}

/// Draws the gains of months 0 to `horizon` into a box of `width` × `height` for a domain that may
/// be an older one (axes rest while a lever is dragged).
pub fn gain_chart(
    series: Series<'_>,
    horizon: u32,
    domain: (f64, f64),
    (width, height): (f64, f64),
) -> GainChart {
    let axes = Axes {
        x: Scale::new((0.0, f64::from(horizon.max(1))), (0.0, width)),
        y: Scale::new(domain, (height, 0.0)),
    };
    let band = Band { top: 0.0, bottom: height };
    let points = |gains: &[f64]| -> Vec<Point> {
        let place =
            |(month, &gain): (usize, &f64)| Point::new(axes.x.at(month as f64), axes.y.at(gain));
        gains.iter().take(horizon as usize + 1).enumerate().map(place).collect()
    };
    let works = points(series.works);
    let fails = series.fails.map(points);
    let zero = axes.y.at(0.0);
    let mut grid: Vec<(f64, f64)> = round_ticks(domain.0, domain.1, MOST_LINES + 1)
        .values
        .into_iter()
        .filter(|&gain| gain != 0.0)
        .map(|gain| (gain, axes.y.at(gain)))
        .collect();
    grid.reverse();
    let most_months = (width / MONTH_LABEL) as usize;
    GainChart {
        works: line(&works, band),
        fails: fails.as_deref().map(|points| line(points, band)).unwrap_or_default(),
        expected: line(&points(series.expected), band),
        gain: split_areas(&works, zero, band).0,
        loss: split_areas(fails.as_deref().unwrap_or(&works), zero, band).1,
        grid,
        months: month_ticks(0, horizon, most_months)
            .into_iter()
            .map(|month| (month, axes.x.at(f64::from(month))))
            .collect(),
        axes,
    }
}

/// The month under a pixel, within `from … to`.
pub fn month_at(x: Scale, pixel: f64, from: u32, to: u32) -> u32 {
    let month = libm::round(x.invert(pixel));
    within(month, (f64::from(from), f64::from(to))) as u32
}
