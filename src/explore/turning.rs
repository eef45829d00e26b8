//! Where an input turns the sign of the answer.

use super::flip::flip;
use super::plausible::{Plausible, searched};
use super::probe::Probe;
use crate::scenario::lever::Lever;

/// Steps from the user's value to each end of what is searched.
const STEPS: u32 = 100;

/// A value at which the sign of the expected net gain turns.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TurningPoint {
    /// The value on the side where the gain is not negative; of whole months, the first beyond the
    /// turn as seen from the user's value.
    pub value: f64,
    /// Its distance from the user's value, over the distance of the plausible low or high on the
    /// same side; `None` where that is 0.
    pub strain: Option<f64>,
}

/// The turning points of a lever (docs/model.md, rule 32).
#[derive(Debug, Clone, PartialEq)]
pub struct Turning {
    /// The lever.
    pub lever: Lever,
    /// The user's own value.
    pub at: f64,
    /// Every turning point that the steps show, ascending.
    pub all: Vec<TurningPoint>,
}

impl Turning {
    /// The turning points on both sides of the user's value; `None` where the route has no such
    /// lever, or it is not searched.
    ///
    /// In [`STEPS`] steps from the user's value to each end, whole months one by one; each change of
    /// sign is then closed in on. Two changes within a step go unseen.
    pub fn of(probe: &Probe<'_>, plausible: Plausible) -> Option<Self> {
        let lever = plausible.lever;
        let at = probe.yours(lever)?;
        let (least, most) = searched(probe.scenario(), probe.route(), lever)?;
        let strained = |room: f64| {
            move |value: f64| {
                let strain = (room > 0.0).then(|| (value - at).abs() / room);
                TurningPoint { value, strain }
            }
        };
        let below = turns(probe, lever, at, least.min(at)).into_iter().rev();
        let above = turns(probe, lever, at, most.max(at)).into_iter();
        let all = below
            .map(strained(at - plausible.low))
            .chain(above.map(strained(plausible.high - at)))
            .collect();
        Some(Self { lever, at, all })
    }

    /// The one of least strain; of those without, the closest.
    pub fn nearest(&self) -> Option<TurningPoint> {
        let rank = |point: &TurningPoint| {
            (point.strain.unwrap_or(f64::INFINITY), (point.value - self.at).abs())
        };
        self.all.iter().copied().min_by(|a, b| {
            let (a, b) = (rank(a), rank(b));
            a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
        })
    }
}

/// The smallest single change that turns the answer: of all levers' turning points the one of least
/// strain. Those without a strain are left out: nothing of such a change is plausible.
pub fn smallest_change(turnings: &[Turning]) -> Option<(Lever, TurningPoint)> {
    let strained = turnings.iter().filter_map(|turning| {
        let point = turning.nearest()?;
        Some((turning.lever, point, point.strain?))
    });
    strained.min_by(|a, b| a.2.total_cmp(&b.2)).map(|(lever, point, _)| (lever, point))
}

/// The values between `from` and `end` at which the sign turns, in that order.
fn turns(probe: &Probe<'_>, lever: Lever, from: f64, end: f64) -> Vec<f64> {
    let gain = |x| probe.net_gain(lever, x);
    let whole = lever.is_whole();
    let steps = if whole { (end - from).abs() as u32 } else { STEPS };
    if end == from {
        return Vec::new();
    }
    let step = (end - from) / f64::from(steps);
    let mut found = Vec::new();
    let mut before = (from, gain(from));
    for i in 1..=steps {
        let x = if i == steps { end } else { from + step * f64::from(i) };
        let here = (x, gain(x));
        match (before.1 >= 0.0, here.1 >= 0.0) {
            _ if before.1.is_nan() || here.1.is_nan() => {}
            (true, false) | (false, true) if whole => found.push(x),
            (true, false) => found.push(flip(before, here, gain)),
            (false, true) => found.push(flip(here, before, gain)),
            (true, true) | (false, false) => {}
        }
        before = here;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(points: &[(f64, Option<f64>)], nearest: Option<f64>) {
        let all = points.iter().map(|&(value, strain)| TurningPoint { value, strain }).collect();
        let turning = Turning { lever: Lever::Now, at: 10.0, all };
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
            all: vec![TurningPoint { value: 1.0, strain }],
        };
        let found = smallest_change(&[
            of(Lever::OneOff, None),
            of(Lever::Now, Some(3.0)),
            of(Lever::Odds, Some(2.0)),
        ]);
        assert_eq!(found.map(|(lever, _)| lever), Some(Lever::Odds));
        assert_eq!(smallest_change(&[of(Lever::OneOff, None)]), None);
    }
}
