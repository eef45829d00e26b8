//! What is drawn for a trial, and the named streams it comes from.

use super::lattice::{DIMENSIONS, POINTS, Point};
use super::normal::normal_quantile;
use crate::scenario::{MOST_STAGES, Scenario, bounds};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{RngCore, SeedableRng};

/// How uniforms are made; the name says which version, and a stream never changes under its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StreamKind {
    /// `lattice-1`: a lattice sequence shifted by the seed; chances of finding work, and of losing
    /// it after the 194th month, from xoshiro256++. Evenly filled: the error of a share falls
    /// faster than with random numbers.
    #[default]
    Lattice,
    /// `plain-1`: xoshiro256++ throughout, for references of more trials than the lattice has.
    Plain,
}

impl StreamKind {
    /// Its name and version.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lattice => "lattice-1",
            Self::Plain => "plain-1",
        }
    }
}

/// One trial's luck, shared by all routes and by staying (docs/model.md, rule 33).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draws {
    /// Uniform of the last gate.
    pub works: f64,
    /// Uniform of the review.
    pub review: f64,
    /// Uniform of the n-th course.
    pub completion: [f64; MOST_STAGES],
    /// Uniform of the n-th search.
    pub search: [f64; MOST_STAGES],
    /// Uniform of the n-th wait.
    pub wait: [f64; MOST_STAGES],
    /// Standard normal of the new pay.
    pub pay: f64,
    /// Standard normals of the yearly raises, from the first.
    pub raises: Vec<f64>,
    /// Uniforms of losing a job, from month 1.
    pub losses: Vec<f64>,
    /// Uniforms of finding one, from month 1.
    pub finds: Vec<f64>,
}

/// Which sources a scenario has: what is not asked for is not drawn, and 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sources {
    /// Whether the new pay is spread.
    pub pay: bool,
    /// How many yearly raises are drawn.
    pub raises: usize,
    /// For how many months losses and finds are drawn.
    pub months: usize,
}

impl Sources {
    /// The sources of `scenario` over `months` months with `raises` yearly raises.
    pub fn of(scenario: &Scenario, months: u32, raises: u32) -> Self {
        let lossy = scenario.now.loss.chance > 0.0
            || scenario.routes.iter().any(|route| route.then.loss.chance > 0.0);
        Self {
            pay: scenario.spread.pay_sigma > 0.0,
            raises: if scenario.spread.raise_sigma > 0.0 { raises as usize } else { 0 },
            months: if lossy { months as usize } else { 0 },
        }
    }
}

/// A seeded stream of draws: trial after trial, each at hand without those before it.
#[derive(Debug, Clone)]
pub struct Stream {
    kind: StreamKind,
    sources: Sources,
    base: u64,
    shifts: Vec<f64>,
}

// The dimensions of the lattice, the most telling first: its first ones are filled best.
const WORKS: usize = 0;
const PAY: usize = 1;
const REVIEW: usize = 2;
const COMPLETION: usize = 3;
const SEARCH: usize = COMPLETION + MOST_STAGES;
const WAIT: usize = SEARCH + MOST_STAGES;
const RAISES: usize = WAIT + MOST_STAGES;
/// Yearly raises within 480 months and the months to the December after.
const MOST_RAISES: usize = 41;
const LOSSES: usize = RAISES + MOST_RAISES;
/// Months whose losses have a dimension of their own.
const LATTICE_MONTHS: usize = DIMENSIONS - LOSSES;

/// Farthest a uniform may stand from 0 and from 1 for a normal: half a step of an f64 below 1.
const LEAST_UNIFORM: f64 = f64::EPSILON / 4.0;

impl Stream {
    /// The stream of this kind and seed.
    pub fn new(kind: StreamKind, seed: u64, sources: Sources) -> Self {
        let mut random = Xoshiro256PlusPlus::seed_from_u64(seed);
        let base = random.next_u64();
        let shifts = (0..DIMENSIONS).map(|_| uniform(&mut random)).collect();
        Self { kind, sources, base, shifts }
    }

    /// Draws of trial `trial`, from 0. Trials beyond the lattice's 2^20 repeat it.
    pub fn draw(&self, trial: u32, draws: &mut Draws) {
        let mut random = Xoshiro256PlusPlus::seed_from_u64(self.base ^ u64::from(trial));
        let point = Point::of(trial);
        let mut at = |dimension: usize| match self.kind {
            StreamKind::Lattice => point.coordinate(dimension, self.shifts[dimension]),
            StreamKind::Plain => uniform(&mut random),
        };
        draws.works = at(WORKS);
        draws.review = at(REVIEW);
        draws.completion = std::array::from_fn(|n| at(COMPLETION + n));
        draws.search = std::array::from_fn(|n| at(SEARCH + n));
        draws.wait = std::array::from_fn(|n| at(WAIT + n));
        draws.pay = if self.sources.pay { normal(at(PAY)) } else { 0.0 };
        draws.raises.clear();
        draws.raises.extend((0..self.sources.raises).map(|n| normal(at(RAISES + n))));
        let months = self.sources.months;
        let even = match self.kind {
            StreamKind::Lattice => months.min(LATTICE_MONTHS),
            StreamKind::Plain => 0,
        };
        draws.losses.clear();
        draws.losses.extend((0..even).map(|k| at(LOSSES + k)));
        draws.losses.extend((even..months).map(|_| uniform(&mut random)));
        draws.finds.clear();
        draws.finds.extend((0..months).map(|_| uniform(&mut random)));
    }
}

// A run's trials are within the lattice.
const _: () = assert!(bounds::TRIALS.1 <= POINTS);

/// A uniform in [0, 1) of 53 bits.
fn uniform(random: &mut Xoshiro256PlusPlus) -> f64 {
    const STEP: f64 = f64::EPSILON / 2.0;
    (random.next_u64() >> 11) as f64 * STEP
}

fn normal(uniform: f64) -> f64 {
    normal_quantile(uniform.clamp(LEAST_UNIFORM, 1.0 - f64::EPSILON / 2.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stream(kind: StreamKind, seed: u64) -> Stream {
        Stream::new(kind, seed, Sources { pay: true, raises: 10, months: 240 })
    }

    #[test]
    fn a_trial_is_the_same_whenever_it_is_drawn() {
        for kind in [StreamKind::Lattice, StreamKind::Plain] {
            let (mut a, mut b) = (Draws::default(), Draws::default());
            stream(kind, 7).draw(4_321, &mut a);
            let other = stream(kind, 7);
            other.draw(1, &mut b);
            other.draw(4_321, &mut b);
            assert_eq!(a, b);
            stream(kind, 8).draw(4_321, &mut b);
            assert_ne!(a, b);
        }
    }

    #[test]
    fn a_source_that_is_not_asked_for_changes_no_other() {
        let few = Stream::new(StreamKind::Lattice, 3, Sources::default());
        let (mut a, mut b) = (Draws::default(), Draws::default());
        stream(StreamKind::Lattice, 3).draw(99, &mut a);
        few.draw(99, &mut b);
        assert_eq!((a.works, a.review, a.search), (b.works, b.review, b.search));
    }

    #[test]
    fn uniforms_are_uniform_and_normals_normal() {
        for kind in [StreamKind::Lattice, StreamKind::Plain] {
            let stream = stream(kind, 1);
            let (mut works, mut squares, mut finds) = (0.0, 0.0, 0.0);
            let mut draws = Draws::default();
            let n = 10_000;
            for trial in 0..n {
                stream.draw(trial, &mut draws);
                works += draws.works;
                squares += draws.pay * draws.pay;
                finds += draws.finds[200];
                assert!((0.0..1.0).contains(&draws.losses[239]) && draws.pay.is_finite());
            }
            let n = f64::from(n);
            // Four standard errors of a mean of n uniforms, and of n squared normals.
            assert!((works / n - 0.5).abs() < 4.0 * 0.2887 / n.sqrt());
            assert!((finds / n - 0.5).abs() < 4.0 * 0.2887 / n.sqrt());
            assert!((squares / n - 1.0).abs() < 4.0 * (2.0_f64 / n).sqrt());
        }
    }
}
