//! Where a route's trials end, on an axis that all routes share: a thin line for 8 in 10 of them, a
//! bar for half, a tick for the middle; left of zero in the colour of loss.

use super::{
    el::{El, el},
    trials::Trials,
};
use crate::{chance::RouteChance, chart::scale::Scale, order::within};

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
    el("svg", "range")
        .attr("viewBox", "0 0 160 20")
        .attr("aria-hidden", "true")
        .put(upright("zero", zero, HEIGHT))
        .all(all)
        .put(upright("tick", axis.at(p50), TICK))
}
