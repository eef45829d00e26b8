//! Where a function of a lever changes sign.

/// Relative width at which a bracket counts as a point: far below any unit shown.
const TOLERANCE: f64 = 1e-11;
/// More halvings than an `f64` bracket can need.
const MOST_STEPS: u32 = 200;

/// The end of the bracket on the side where `f ≥ 0`, once [`good`, `bad`] is closed in on where
/// `f` flips: `f(good) ≥ 0 > f(bad)`. Illinois steps (regula falsi that halves a stuck end's
/// weight; Dowell and Jarratt, BIT 11, 1971) with a halving whenever they do not close in enough.
pub(super) fn flip(
    mut good: (f64, f64),
    mut bad: (f64, f64),
    mut f: impl FnMut(f64) -> f64,
) -> f64 {
    let (mut weight_good, mut weight_bad) = (good.1, bad.1);
    let mut width = (good.0 - bad.0).abs();
    let mut halve = false;
    for _ in 0..MOST_STEPS {
        if (good.0 - bad.0).abs() <= TOLERANCE * good.0.abs().max(bad.0.abs()) || good.1 == 0.0 {
            break;
        }
        let middle = 0.5 * (good.0 + bad.0);
        let secant = good.0 + (bad.0 - good.0) * weight_good / (weight_good - weight_bad);
        let inside = (secant - good.0) * (secant - bad.0) < 0.0;
        let x = if halve || !inside { middle } else { secant };
        if x == good.0 || x == bad.0 {
            break;
        }
        let y = f(x);
        if y >= 0.0 {
            good = (x, y);
            weight_good = y;
            weight_bad *= 0.5;
        } else {
            bad = (x, y);
            weight_bad = y;
            weight_good *= 0.5;
        }
        let now = (good.0 - bad.0).abs();
        halve = now > 0.5 * width;
        width = now;
    }
    good.0
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
    fn check(f: fn(f64) -> f64, good: f64, bad: f64, root: f64) {
        let mut calls = 0;
        let counted = |x| {
            calls += 1;
            f(x)
        };
        let found = flip((good, f(good)), (bad, f(bad)), counted);
        assert!((found - root).abs() <= 2e-11 * root.abs().max(1.0), "{found} is not {root}");
        assert!(f(found) >= 0.0, "the found end must hold");
        assert!(calls < 100, "{calls} calls");
    }

    #[test]
    fn finds_the_flip_of_lines_curves_and_kinks() {
        check(|x| x - 3.0, 100.0, 0.0, 3.0);
        check(|x| 3.0 - x, 0.0, 1e6, 3.0);
        check(|x| x * x * x - 2.0, 1e4, 0.0, libm::cbrt(2.0));
        check(|x| if x < 5.0 { (x - 5.0) * 1e-6 } else { (x - 5.0) * 1e6 }, 1e3, 0.0, 5.0);
    }

    #[test]
    fn finds_the_last_whole_number() {
        assert_eq!(last_whole(0, 120, |n| n <= 38), 38);
        assert_eq!(last_whole(120, 0, |n| n >= 38), 38);
    }
}
