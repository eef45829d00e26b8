//! Where an input turns the answer: the sign of the gain, and whether the cash lasts.

use super::flip::flip;
use super::plausible::{Plausible, searched};
use super::probe::Probe;
use crate::{model::Standing, scenario::lever::Lever};

/// Steps from the user's value to each end of what is searched.
const STEPS: u32 = 100;

/// A value at which the sign of the expected net gain turns, or whether the route is affordable.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TurningPoint {
    /// The value on the good side: not behind, or affordable; of whole months, the first beyond the
    /// turn as seen from the user's value.
    pub value: f64,
    /// Its distance from the user's value, over the distance of the plausible low or high on the
    /// same side; `None` where that is 0.
    pub strain: Option<f64>,
    /// Whether it was found above the user's value, or else below it.
    pub above: bool,
}

/// The turning points of a lever (docs/model.md, rules 32 and 32b).
#[derive(Debug, Clone, PartialEq)]
pub struct Turning {
    /// The lever.
    pub lever: Lever,
    /// The user's own value.
    pub at: f64,
    /// Every turning point of the gain that the steps show, ascending.
    pub all: Vec<TurningPoint>,
    /// The same of whether the route is affordable; none where savings are not told.
    pub cash: Vec<TurningPoint>,
}

impl Turning {
    /// The turning points on both sides of the user's value; `None` where the route has no such
    /// lever, or it is not searched.
    ///
    /// In [`STEPS`] steps from the user's value to each end, whole months one by one; each change of
    /// sign is then closed in on. Two changes within a step go unseen.
    pub fn of(probe: &Probe<'_>, plausible: Plausible) -> Option<Self> {
        let ends = searched(probe.scenario(), probe.route(), plausible.lever)?;
        Self::between(probe, plausible.lever, ends, Some(plausible))
    }

    /// The same of any lever. One of which nobody says how far off it may be is searched along its
    /// slider, without strains; `None` where that moves neither gain nor cash.
    pub fn of_any(probe: &Probe<'_>, lever: Lever) -> Option<Self> {
        if let Some(usual) = Plausible::of(probe.scenario(), probe.route(), lever) {
            return Self::of(probe, usual);
        }
        let at = probe.yours(lever)?;
        let range = lever.range(probe.scenario(), probe.route());
        let yours = probe.at(lever, at);
        let moves = [range.low, range.high].map(|end| probe.at(lever, end) != yours);
        moves.contains(&true).then(|| Self::between(probe, lever, (range.low, range.high), None))?
    }

    fn between(
        probe: &Probe<'_>,
        lever: Lever,
        (least, most): (f64, f64),
        plausible: Option<Plausible>,
    ) -> Option<Self> {
        let at = probe.yours(lever)?;
        let strained = |above: bool| {
            let room = plausible.map(|p| if above { p.high - at } else { at - p.low });
            let room = room.filter(|room| *room > 0.0);
            move |value: f64| TurningPoint {
                value,
                strain: room.map(|room| (value - at).abs() / room),
                above,
            }
        };
        let ways = [least.min(at), most.max(at)].map(|end| walk(probe, lever, at, end));
        let [all, cash] = [|s: Standing| s.net_gain, |s: Standing| s.slack].map(|measure| {
            let [below, above] = ways.each_ref().map(|way| turns(probe, lever, way, measure));
            let below = below.into_iter().rev().map(strained(false));
            below.chain(above.into_iter().map(strained(true))).collect()
        });
        Some(Self { lever, at, all, cash })
    }

    /// Of the gain's, the one of least strain; of those without, the closest.
    pub fn nearest(&self) -> Option<TurningPoint> {
        self.nearest_of(&self.all)
    }

    /// The same of affordability's.
    pub fn nearest_cash(&self) -> Option<TurningPoint> {
        self.nearest_of(&self.cash)
    }

    /// Whether the cash lasts at a turning point of the gain; `lasts` is whether it does at the user's own
    /// value: it turns at each point on the way, of whole months with the gain.
    pub fn lasts_at(&self, point: &TurningPoint, lasts: bool) -> bool {
        let on_the_way = |turn: &&TurningPoint| {
            turn.above == point.above
                && (turn.value - self.at).abs() <= (point.value - self.at).abs()
        };
        lasts == (self.cash.iter().filter(on_the_way).count() % 2 == 0)
    }

    fn nearest_of(&self, points: &[TurningPoint]) -> Option<TurningPoint> {
        let rank = |point: &TurningPoint| {
            (point.strain.unwrap_or(f64::INFINITY), (point.value - self.at).abs())
        };
        points.iter().copied().min_by(|a, b| {
            let (a, b) = (rank(a), rank(b));
            a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
        })
    }
}

/// The smallest single change that turns the answer: of all levers' `nearest` turning points the one
/// of least strain. Those without a strain are left out: nothing of such a change is plausible.
pub(super) fn smallest_change(
    turnings: &[Turning],
    nearest: fn(&Turning) -> Option<TurningPoint>,
) -> Option<(Lever, TurningPoint)> {
    let strained = turnings.iter().filter_map(|turning| {
        let point = nearest(turning)?;
        Some((turning.lever, point, point.strain?))
    });
    strained.min_by(|a, b| a.2.total_cmp(&b.2)).map(|(lever, point, _)| (lever, point))
}

/// How the route stands from a lever's value to an end of what is searched, step by step; nowhere
/// where the model has no answer.
fn walk(probe: &Probe<'_>, lever: Lever, from: f64, end: f64) -> Vec<(f64, Option<Standing>)> {
    if end == from {
        return Vec::new();
    }
    let steps = if lever.is_whole() { (end - from).abs() as u32 } else { STEPS };
    let step = (end - from) / f64::from(steps);
    let place = |i| if i == steps { end } else { from + step * f64::from(i) };
    (0..=steps).map(place).map(|x| (x, probe.at(lever, x))).collect()
}

/// The values along the way at which the sign of `measure` turns, in that order.
fn turns(
    probe: &Probe<'_>,
    lever: Lever,
    way: &[(f64, Option<Standing>)],
    measure: fn(Standing) -> f64,
) -> Vec<f64> {
    let at = |x| probe.at(lever, x).map_or(f64::NAN, measure);
    let pairs = way.windows(2).filter_map(|pair| match *pair {
        [(before, Some(from)), (here, Some(to))] => {
            Some([(before, measure(from)), (here, measure(to))])
        }
        _ => None,
    });
    pairs
        .filter_map(|[before, here]| match (before.1 >= 0.0, here.1 >= 0.0) {
            _ if before.1.is_nan() || here.1.is_nan() => None,
            (true, false) | (false, true) if lever.is_whole() => Some(here.0),
            (true, false) => Some(flip(before, here, at)),
            (false, true) => Some(flip(here, before, at)),
            (true, true) | (false, false) => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(points: &[(f64, Option<f64>)], nearest: Option<f64>) {
        let all = points.iter();
        let all = all
            .map(|&(value, strain)| TurningPoint { value, strain, above: value > 10.0 })
            .collect();
        let turning = Turning { lever: Lever::Now, at: 10.0, all, cash: Vec::new() };
        assert_eq!(turning.nearest().map(|point| point.value), nearest);
    }

    #[test]
    fn the_nearest_is_the_least_strained() {
        check(&[], None);
        check(&[(4.0, Some(6.0)), (12.0, Some(2.0))], Some(12.0));
        check(&[(9.0, None), (30.0, Some(20.0))], Some(30.0));
        check(&[(4.0, None), (12.0, None)], Some(12.0));
    }

    #[test]
    fn the_smallest_change_is_the_least_strained_of_all_levers() {
        let of = |lever, strain| Turning {
            lever,
            at: 0.0,
            all: vec![TurningPoint { value: 1.0, strain, above: true }],
            cash: Vec::new(),
        };
        let smallest = |turnings: &[Turning]| {
            let found = smallest_change(turnings, Turning::nearest);
            found.map(|(lever, _)| lever)
        };
        let all = [of(Lever::OneOff, None), of(Lever::Now, Some(3.0)), of(Lever::Odds, Some(2.0))];
        assert_eq!(smallest(&all), Some(Lever::Odds));
        assert_eq!(smallest(&[of(Lever::OneOff, None)]), None);
        assert_eq!(smallest_change(&all, Turning::nearest_cash), None);
    }
}
