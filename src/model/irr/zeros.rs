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

/// Most halvings of what is not proved: streams of some sign changes need under 100. Only a zero
/// of high multiplicity meets it; what is left then is judged by its ends.
const MOST_HALVINGS: u32 = 300;

/// All `x = ln(1+j)` at which `Σ D_k e^(−kx) = 0`, ascending.
pub(super) fn forces_of_interest(flows: &[f64]) -> Vec<f64> {
    let side = |sign: f64| OneSide::of(flows.iter().map(|d| (d * sign).max(0.0)));
    match (side(1.0), side(-1.0)) {
        (Some(money_in), Some(money_out)) => Gap { money_in, money_out }.zeros(),
        _ => Vec::new(),
    }
}

/// The amounts of one sign, from its first to its last.
struct OneSide {
    first: f64,
    last: f64,
    amounts: Vec<f64>,
}

impl OneSide {
    /// `None` if there is no amount.
    fn of(amounts: impl Iterator<Item = f64>) -> Option<Self> {
        let mut amounts: Vec<f64> = amounts.collect();
        let first = amounts.iter().position(|&a| a > 0.0)?;
        let last = amounts.iter().rposition(|&a| a > 0.0)?;
        amounts.truncate(last + 1);
        amounts.drain(..first);
        Some(Self { first: first as f64, last: last as f64, amounts })
    }

    /// The sum `Σ a_k e^(−kx)` without its factor `e^(−anchor·x)`, that anchor, and the mean time.
    fn at(&self, x: f64) -> (f64, f64, f64) {
        if x >= 0.0 {
            let (sum, mean) = sum_and_mean(self.amounts.iter().rev(), libm::exp(-x));
            (sum, self.first, self.first + mean)
        } else {
            let (sum, mean) = sum_and_mean(self.amounts.iter(), libm::exp(x));
            (sum, self.last, self.last - mean)
        }
    }
}

/// `Σ a_n y^n` and the mean of n under the weights `a_n y^n`, by Horner from the highest power.
fn sum_and_mean<'a>(amounts: impl Iterator<Item = &'a f64>, y: f64) -> (f64, f64) {
    let (mut sum, mut derivative) = (0.0, 0.0);
    for amount in amounts {
        derivative = derivative * y + sum;
        sum = sum * y + amount;
    }
    (sum, y * derivative / sum)
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
        found.sort_by(|a, b| a.x.total_cmp(&b.x));
        self.merged(&found)
    }

    /// The zeros told by the ends: one where they differ in sign, else an end within the touch.
    fn by_ends(&self, a: At, b: At) -> impl Iterator<Item = Zero> + use<> {
        let crossing = ((a.gap > 0.0) != (b.gap > 0.0))
            .then(|| Zero { x: self.crossing(a, b), crossing: true });
        let touches = [a, b].into_iter().filter(|end| end.gap.abs() <= TOUCH);
        touches.map(|end| touch(end.x)).chain(crossing)
    }

    /// The zero between two ends that differ in sign: Newton's step, or half of the bracket where
    /// that leaves it or shortens too slowly.
    fn crossing(&self, mut a: At, mut b: At) -> f64 {
        let mut step = 2.0 * (b.x - a.x);
        let mut x = 0.0_f64.clamp(a.x, b.x);
        for _ in 0..MOST_STEPS {
            let at = self.at(x);
            if at.gap == 0.0 {
                break;
            }
            if (at.gap > 0.0) == (a.gap > 0.0) {
                a = at;
            } else {
                b = at;
            }
            let newton = x - at.gap / at.slope();
            let taken = a.x <= newton && newton <= b.x && (newton - x).abs() < 0.5 * step;
            let next = if taken { newton } else { f64::midpoint(a.x, b.x) };
            step = (next - x).abs();
            x = next;
            if step <= LAST_STEP {
                break;
            }
        }
        x
    }

    /// One zero for each run of places between which the gap stays none.
    fn merged(&self, found: &[Zero]) -> Vec<f64> {
        found
            .chunk_by(|a, b| a.x == b.x || self.at(f64::midpoint(a.x, b.x)).gap.abs() <= TOUCH)
            .filter_map(|run| {
                let mut crossings = run.iter().filter(|zero| zero.crossing);
                match (crossings.next(), crossings.next()) {
                    (Some(only), None) => Some(only.x),
                    _ => Some(self.turn(run.first()?.x, run.last()?.x)),
                }
            })
            .collect()
    }

    /// Where the gap turns between two places, by halving on its slope: a double zero to full
    /// digits. The middle where it does not (an odd zero of higher order).
    fn turn(&self, mut a: f64, mut b: f64) -> f64 {
        let falls = |x: f64| self.at(x).slope() < 0.0;
        let falls_first = falls(a);
        if falls_first == falls(b) {
            return f64::midpoint(a, b);
        }
        while b - a > LAST_STEP * 1e-3 {
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
        f64::midpoint(a, b)
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
    let to_lowest = ((a.gap - b.gap + steepest_rise * width) / spread).clamp(0.0, width);
    let to_highest = ((b.gap - a.gap - steepest_fall * width) / spread).clamp(0.0, width);
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
