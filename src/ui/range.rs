//! Where a route's trials end, on an axis that all routes share: a thin line for 8 in 10 of them, a
//! bar for half, a tick for the middle; left of zero in the colour of loss. Staying ends at zero.

use super::{
    el::{El, el},
    trials::Trials,
};
use crate::{
    chance::RouteChance,
    chart::{labels, path::pixels, scale::Scale, ticks::round_ticks},
    order::within,
    platform::measure,
    words::Figures,
};

/// Size of the drawing and of its bar, in pixels.
const WIDTH: f64 = 160.0;
const HEIGHT: f64 = 20.0;
const BAR: f64 = 8.0;
const TICK: f64 = 14.0;

/// The axis of all routes.
pub(crate) fn axis(trials: &Trials) -> Scale {
    let ends = trials.all().routes.iter().map(|route| (route.percentiles[0], route.percentiles[4]));
    let (low, high) = ends.fold((0.0_f64, 0.0_f64), |(low, high), (least, most)| {
        (if least < low { least } else { low }, if most > high { most } else { high })
    });
    Scale::new(if low < high { (low, high) } else { (-1.0, 1.0) }, (1.0, WIDTH - 1.0))
}

/// The axis' figures: zero, the highest with its currency, and what fits between.
pub(crate) fn scale(figures: &Figures<'_>, axis: Scale) -> El {
    /// Figures at the most, the height of their letters, their foot, and what is between two of them.
    const MOST: usize = 5;
    const TEXT: u32 = 11;
    const FOOT: f64 = 14.0;
    const APART: f64 = 6.0;
    let (low, high) = axis.domain();
    let ticks = round_ticks(low, high, MOST).values;
    let highest = ticks.last().copied();
    let mut order: Vec<f64> = ticks.clone();
    order.sort_by_key(|tick| *tick != 0.0 && Some(*tick) != highest);
    let mut taken: Vec<(f64, f64)> = Vec::new();
    let mut svg = drawing();
    for tick in order {
        let word = figures.axis(tick, Some(tick) == highest);
        let wide = measure::text(&word, TEXT, false);
        let from = labels::within(axis.at(tick), wide, 0.0, WIDTH);
        let free = |(start, end): &(f64, f64)| from >= end + APART || from + wide + APART <= *start;
        if taken.iter().all(free) {
            taken.push((from, from + wide));
            svg = svg.put(el("text", "").at(from, FOOT, "start").say(word));
        }
    }
    svg
}

fn drawing() -> El {
    el("svg", "range").attr("viewBox", "0 0 160 20").attr("aria-hidden", "true")
}

/// Where staying ends: at zero, whatever happens.
pub(crate) fn standing(axis: Scale) -> El {
    let zero = axis.at(0.0);
    let point = format!("M{} {}l4 4l-4 4l-4 -4z", pixels(zero), pixels(HEIGHT / 2.0 - 4.0));
    drawing().put(el("path", "point").attr("d", point))
}

/// A route's range.
pub(crate) fn range(chance: &RouteChance, axis: Scale) -> El {
    let [p10, p25, p50, p75, p90] = chance.percentiles;
    let zero = axis.at(0.0);
    let part = |from: f64, to: f64, height: f64| {
        let (left, right) = (axis.at(from), axis.at(to));
        let cut = within(zero, (left, right));
        let piece = |class, from: f64, to: f64| {
            (to > from).then(|| {
                el("rect", class)
                    .px("x", from)
                    .px("y", (HEIGHT - height) / 2.0)
                    .px("width", to - from)
                    .px("height", height)
            })
        };
        [piece("behind", left, cut), piece("better", cut, right)]
    };
    let all = part(p10, p90, 2.0).into_iter().chain(part(p25, p75, BAR)).flatten();
    let upright = |class, x: f64, height: f64| {
        el("line", class).line((x, (HEIGHT - height) / 2.0), (x, f64::midpoint(HEIGHT, height)))
    };
    drawing().put(upright("zero", zero, HEIGHT)).all(all).put(upright("tick", axis.at(p50), TICK))
}
