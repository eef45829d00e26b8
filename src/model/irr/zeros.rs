//! Every zero of a net present value, by halving that proves what it leaves out.
//!
//! With `x = ln(1+j)`, the force of interest a period, and the money in and out apart,
//! `In(x) = Σ_{D_k>0} D_k e^(−kx)` and `Out(x) = Σ_{D_k<0} |D_k| e^(−kx)`, the zeros of the value
//! are those of the **gap** `φ = ln In − ln Out`. Its slope is the difference of two mean times
//! (Macaulay durations, in periods), `φ′ = τ_out − τ_in`, and each τ falls in x: its derivative is
//! minus the variance of the times. So on `[a, b]`
//!
//! `τ_out(b) − τ_in(a) ≤ φ′ ≤ τ_out(a) − τ_in(b)`,
//!
//! and two ends prove that φ only rises or falls between them (one zero or none), or how far it
//! can get to (none if that keeps a sign). What is not proved is halved. Where all money out comes
//! before all money in, the first interval is proved at once. φ sums positive terms only: there is
//! nothing to cancel, so zeros keep their digits; the exponentials are taken from the end of the
//! stream at which they are at most 1, so nothing overflows.
//!
//! Sources: F. R. Macaulay, "Some Theoretical Problems Suggested by the Movements of Interest
//! Rates", 1938 (duration); R. E. Moore, "Interval Analysis", 1966 (exclusion by bounds);
//! safeguarded Newton steps as in R. P. Brent, "Algorithms for Minimization without Derivatives",
//! 1973.

/// `ln 1000`: rates a period are looked for from 0.001 to 1000 (docs/model.md, rule 27).
const FARTHEST: f64 = 6.907_755_278_982_137;

/// A gap no larger counts as none. Rounding leaves under 1e-12 of 481 terms.
const TOUCH: f64 = 1e-12;

/// A Newton step no longer ends the search: the error left is of the order of its square.
const LAST_STEP: f64 = 1e-11;

/// Most Newton steps or halvings: halving alone needs 41 to come down to [`LAST_STEP`].
const MOST_STEPS: u32 = 100;

/// Most halvings of what is not proved: two sign changes need about 10, 481 random flows about 100.
/// Only a zero of high multiplicity meets it; what is left then is judged by its ends.
const MOST_HALVINGS: u32 = 300;

/// Terms with a power below this change no digit: the first has the power 1, and no amount is more
/// than the 1e9-fold of another (`super::NEGLIGIBLE`).
const LEAST_POWER: f64 = 1e-40;

/// All `x = ln(1+j)` at which `Σ D_k e^(−kx) = 0`, ascending.
pub(super) fn forces_of_interest(flows: &[f64]) -> Vec<f64> {
    match (OneSide::of(flows, 1.0), OneSide::of(flows, -1.0)) {
        (Some(money_in), Some(money_out)) => Gap { money_in, money_out }.zeros(),
        _ => Vec::new(),
    }
}

/// The amounts of one sign between its first and its last, counted from either end; in fours, so
/// that a sum does not wait for the term before.
struct OneSide {
    first: f64,
    last: f64,
    from_first: Vec<[f64; 4]>,
    from_last: Vec<[f64; 4]>,
}

impl OneSide {
    /// The flows of this sign (1 or −1); `None` if there is none.
    fn of(flows: &[f64], sign: f64) -> Option<Self> {
        let first = flows.iter().position(|d| d * sign > 0.0)?;
        let last = flows.iter().rposition(|d| d * sign > 0.0)?;
        let amounts = || flows.iter().take(last + 1).skip(first).map(|d| (d * sign).max(0.0));
        Some(Self {
            first: first as f64,
            last: last as f64,
            from_first: in_fours(amounts()),
            from_last: in_fours(amounts().rev()),
        })
    }

    /// The sum `Σ a_k e^(−kx)` without its factor `e^(−anchor·x)`, that anchor, and the mean time.
    fn at(&self, x: f64) -> (f64, f64, f64) {
        let y = libm::exp(-x.abs());
        if x >= 0.0 {
            let (sum, mean) = sum_and_mean(&self.from_first, y);
            (sum, self.first, self.first + mean)
        } else {
            let (sum, mean) = sum_and_mean(&self.from_last, y);
            (sum, self.last, self.last - mean)
        }
    }
}

fn in_fours(mut amounts: impl Iterator<Item = f64>) -> Vec<[f64; 4]> {
    let mut next = || amounts.next();
    std::iter::from_fn(|| {
        let first = next()?;
        Some([first, next().unwrap_or(0.0), next().unwrap_or(0.0), next().unwrap_or(0.0)])
    })
    .collect()
}

/// `Σ a_n y^n` and the mean of n under the weights `a_n y^n`; y in 0 … 1, `a_0` positive.
fn sum_and_mean(amounts: &[[f64; 4]], y: f64) -> (f64, f64) {
    let (y2, y3) = (y * y, y * y * y);
    let (mut sum, mut moment, mut n, mut power) = (0.0, 0.0, 0.0, 1.0);
    for [a, b, c, d] in amounts {
        let (b, c, d) = (b * y, c * y2, d * y3);
        let four = (a + b) + (c + d);
        sum += power * four;
        moment += power * (n * four + (b + 2.0 * c + 3.0 * d));
        n += 4.0;
        power *= y2 * y2;
        if power < LEAST_POWER {
            break;
        }
    }
    (sum, moment / sum)
}

/// The gap and both mean times at one force of interest.
#[derive(Clone, Copy)]
struct At {
    x: f64,
    gap: f64,
    mean_in: f64,
    mean_out: f64,
}

impl At {
    fn slope(&self) -> f64 {
        self.mean_out - self.mean_in
    }
}

/// What the ends of an interval prove.
enum Proof {
    /// No zero between them.
    Empty,
    /// The gap only rises or only falls.
    Monotone,
    /// The gap is none throughout.
    Flat,
    /// Nothing yet.
    Open,
}

/// A place where the gap is none.
#[derive(Clone, Copy)]
struct Zero {
    x: f64,
    /// Whether the gap changes sign here; else it was only found within [`TOUCH`].
    crossing: bool,
}

/// `φ = ln In − ln Out`.
struct Gap {
    money_in: OneSide,
    money_out: OneSide,
}

impl Gap {
    fn at(&self, x: f64) -> At {
        let (sum_in, anchor_in, mean_in) = self.money_in.at(x);
        let (sum_out, anchor_out, mean_out) = self.money_out.at(x);
        let gap = libm::log(sum_in / sum_out) - (anchor_in - anchor_out) * x;
        At { x, gap, mean_in, mean_out }
    }

    /// All zeros, ascending.
    fn zeros(&self) -> Vec<f64> {
        let mut found = Vec::new();
        let mut open = vec![(self.at(-FARTHEST), self.at(FARTHEST))];
        let mut halvings_left = MOST_HALVINGS;
        while !open.is_empty() {
            let mut halves = Vec::new();
            for (a, b) in open {
                match prove(&a, &b) {
                    Proof::Empty => {}
                    Proof::Flat => found.extend([touch(a.x), touch(b.x)]),
                    Proof::Open if halvings_left > 0 => {
                        halvings_left -= 1;
                        let middle = self.at(f64::midpoint(a.x, b.x));
                        halves.extend([(a, middle), (middle, b)]);
                    }
                    Proof::Monotone | Proof::Open => found.extend(self.by_ends(a, b)),
                }
            }
            open = halves;
        }
        crate::order::in_order(&mut found, |zero| zero.x);
        self.merged(&found)
    }

    /// The zeros told by the ends: those ends themselves, and one between where the signs differ.
    fn by_ends(&self, a: At, b: At) -> impl Iterator<Item = Zero> + use<> {
        let is_none = |end: &At| end.gap.abs() <= TOUCH;
        let differ = (a.gap > 0.0) != (b.gap > 0.0) && !(is_none(&a) && is_none(&b));
        let crossing = differ.then(|| Zero { x: self.crossing(a, b), crossing: true });
        let touches = [a, b].into_iter().filter(is_none);
        touches.map(|end| touch(end.x)).chain(crossing)
    }

    /// The zero between two ends that differ in sign: Newton's steps from the lowest rate, halving
    /// where one leaves the bracket or is no shorter than the one before.
    fn crossing(&self, mut a: At, mut b: At) -> f64 {
        let mut at = if a.x >= 0.0 {
            a
        } else if b.x <= 0.0 {
            b
        } else {
            self.at(0.0)
        };
        let mut step = b.x - a.x;
        for _ in 0..MOST_STEPS {
            if at.gap == 0.0 {
                break;
            }
            if (at.gap > 0.0) == (a.gap > 0.0) {
                a = at;
            } else {
                b = at;
            }
            let newton = at.x - at.gap / at.slope();
            let taken = a.x <= newton && newton <= b.x && (newton - at.x).abs() < step;
            let next = if taken { newton } else { f64::midpoint(a.x, b.x) };
            step = (next - at.x).abs();
            if step <= LAST_STEP {
                return next;
            }
            at = self.at(next);
        }
        at.x
    }

    /// One zero for each run of places between which the gap stays none.
    fn merged(&self, found: &[Zero]) -> Vec<f64> {
        found
            .chunk_by(|a, b| a.x == b.x || self.at(f64::midpoint(a.x, b.x)).gap.abs() <= TOUCH)
            .filter_map(|run| self.one_of(run))
            .collect()
    }

    /// The zero a run of places means: where the gap turns, a double one; else the crossing among
    /// them; else, as for a flat zero of odd order, their middle.
    fn one_of(&self, run: &[Zero]) -> Option<f64> {
        let falls = |x: f64| self.at(x).slope() < 0.0;
        let (mut a, mut b) = (run.first()?.x, run.last()?.x);
        let falls_first = falls(a);
        if falls_first == falls(b) {
            let mut crossings = run.iter().filter(|zero| zero.crossing);
            return match (crossings.next(), crossings.next()) {
                (Some(only), None) => Some(only.x),
                _ => Some(f64::midpoint(a, b)),
            };
        }
        // The slope, unlike the gap, crosses zero here: halving gives full digits.
        for _ in 0..MOST_STEPS {
            let middle = f64::midpoint(a, b);
            if middle <= a || middle >= b {
                break;
            }
            if falls(middle) == falls_first {
                a = middle;
            } else {
                b = middle;
            }
        }
        Some(f64::midpoint(a, b))
    }
}

fn touch(x: f64) -> Zero {
    Zero { x, crossing: false }
}

/// Judges `[a, b]` by the bounds of the slope (see the head of the file).
fn prove(a: &At, b: &At) -> Proof {
    let steepest_fall = b.mean_out - a.mean_in;
    let steepest_rise = a.mean_out - b.mean_in;
    if steepest_fall >= 0.0 || steepest_rise <= 0.0 {
        return Proof::Monotone;
    }
    // The gap lies between two lines from either end; they meet at its lowest and highest.
    let width = b.x - a.x;
    let spread = steepest_rise - steepest_fall;
    let to_lowest =
        crate::order::within((a.gap - b.gap + steepest_rise * width) / spread, (0.0, width));
    let to_highest =
        crate::order::within((b.gap - a.gap - steepest_fall * width) / spread, (0.0, width));
    let lowest = a.gap + steepest_fall * to_lowest;
    let highest = a.gap + steepest_rise * to_highest;
    if lowest > TOUCH || highest < -TOUCH {
        Proof::Empty
    } else if lowest >= -TOUCH && highest <= TOUCH {
        Proof::Flat
    } else {
        Proof::Open
    }
}
