//! Where a function of a lever changes sign.

/// Relative width at which a bracket counts as a point: far below any unit shown.
const TOLERANCE: f64 = 1e-11;
/// More halvings than an `f64` bracket can need.
const MOST_STEPS: u32 = 200;

/// The end of the bracket on the side where `f ≥ 0`, once [`good`, `bad`] is closed in on where
/// `f` flips: `f(good) ≥ 0 > f(bad)`. Inverse quadratic interpolation where the last three points
/// allow it, else halving; never nearer to an end than half the tolerance, so that the bracket
/// closes from both sides (Chandrupatla, Advances in Engineering Software 28, 1997).
pub(super) fn flip(good: (f64, f64), bad: (f64, f64), mut f: impl FnMut(f64) -> f64) -> f64 {
    // The newest point, and the other end of the bracket.
    let (mut newest, mut other) = (good, bad);
    let mut share = 0.5_f64;
    for _ in 0..MOST_STEPS {
        let (width, size) = (other.0 - newest.0, newest.0.abs().max(other.0.abs()));
        let tolerance = TOLERANCE * size;
        let found = newest.1 == 0.0 || other.1 == 0.0;
        if width.abs() <= tolerance || found {
            break;
        }
        let least = (0.5 * tolerance / width.abs()).min(0.5);
        // Not `clamp`: what that says when it panics would make the page heavier by 7 kB.
        let x = newest.0 + share.max(least).min(1.0 - least) * width;
        let point = (x, f(x));
        let left = if (point.1 >= 0.0) == (newest.1 >= 0.0) {
            newest
        } else {
            std::mem::replace(&mut other, newest)
        };
        newest = point;
        share = interpolated(newest, other, left).unwrap_or(0.5);
    }
    if newest.1 >= 0.0 { newest.0 } else { other.0 }
}

/// How far from `a` to `b` the inverse parabola through all three has its zero; `None` where it is no
/// function between them.
fn interpolated(a: (f64, f64), b: (f64, f64), c: (f64, f64)) -> Option<f64> {
    let (along, up) = ((a.0 - b.0) / (c.0 - b.0), (a.1 - b.1) / (c.1 - b.1));
    let is_function = up * up < along && (1.0 - up) * (1.0 - up) < 1.0 - along;
    is_function.then(|| {
        a.1 / (b.1 - a.1) * c.1 / (b.1 - c.1)
            + (c.0 - a.0) / (b.0 - a.0) * a.1 / (c.1 - a.1) * b.1 / (c.1 - b.1)
    })
}

/// The last whole number from `good` towards `bad` at which `holds` is true, given that it is at
/// `good` and not at `bad`, and changes once between them.
pub(super) fn last_whole(mut good: u32, mut bad: u32, mut holds: impl FnMut(u32) -> bool) -> u32 {
    while good.abs_diff(bad) > 1 {
        let middle = good.midpoint(bad);
        if holds(middle) {
            good = middle;
        } else {
            bad = middle;
        }
    }
    good
}

/// The end of the bracket where `holds`, once [`good`, `bad`] is halved down to `width`.
pub(super) fn edge(
    mut good: f64,
    mut bad: f64,
    width: f64,
    mut holds: impl FnMut(f64) -> bool,
) -> f64 {
    while (good - bad).abs() > width {
        let middle = 0.5 * (good + bad);
        if middle == good || middle == bad {
            break;
        }
        if holds(middle) {
            good = middle;
        } else {
            bad = middle;
        }
    }
    good
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(f: fn(f64) -> f64, good: f64, bad: f64, root: f64, most: u32) {
        let mut calls = 0;
        let counted = |x| {
            calls += 1;
            f(x)
        };
        let found = flip((good, f(good)), (bad, f(bad)), counted);
        assert!((found - root).abs() <= 2e-11 * root.abs().max(1.0), "{found} is not {root}");
        assert!(f(found) >= 0.0, "the found end must hold");
        assert!(calls <= most, "{calls} calls");
    }

    #[test]
    fn finds_the_flip_of_lines_curves_and_kinks() {
        check(|x| x - 3.0, 100.0, 0.0, 3.0, 2);
        check(|x| 3.0 - x, 0.0, 1e6, 3.0, 2);
        check(|x| x * x * x - 2.0, 4.0, 0.0, libm::cbrt(2.0), 8);
        check(|x| libm::exp(x) - 5.0, 10.0, 0.0, libm::log(5.0), 9);
        check(|x| libm::log(x) - 1.0, 10.0, 0.1, libm::exp(1.0), 7);
        // From far away, and where one side is steeper by twelve digits.
        check(|x| x * x * x - 2.0, 1e4, 0.0, libm::cbrt(2.0), 19);
        check(|x| if x < 5.0 { (x - 5.0) * 1e-6 } else { (x - 5.0) * 1e6 }, 1e3, 0.0, 5.0, 60);
        // No number counts as not holding.
        check(|x| if x < 1.0 { f64::NAN } else { x - 0.5 }, 8.0, 0.0, 1.0, 45);
    }

    #[test]
    fn finds_the_last_whole_number() {
        assert_eq!(last_whole(0, 120, |n| n <= 38), 38);
        assert_eq!(last_whole(120, 0, |n| n >= 38), 38);
    }

    #[test]
    fn finds_the_edge_of_what_holds() {
        let mut calls = 0;
        let found = edge(0.0, 8.0, 1.0, |x| {
            calls += 1;
            x <= 3.5
        });
        assert_eq!((found, calls), (3.0, 3), "halved until it is as narrow as asked, no further");
        let found = edge(100.0, -20.0, 1e-6, |x| x >= 33.3);
        assert!((33.3..33.3 + 1e-6).contains(&found), "{found}");
        // No number lies between these.
        let next = 1.0 + f64::EPSILON;
        assert_eq!(edge(1.0, next, 0.0, |x| x < next), 1.0);
    }
}
