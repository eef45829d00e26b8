//! The ensemble as a job: a first picture after the first thousand trials, then finer ones.

use super::{
    parcel::{Opened, Parcel},
    piece::{Piece, Worked},
    queue::{Job, Means},
    reply::Reply,
    request::Request,
};
use crate::{
    chance::{Bands, ChanceSummary, EndingCount, Ensemble, Histogram, RouteChance, Trials},
    model::result::Ending,
};
use std::ops::Range;

/// Trials of the first picture.
const FIRST: u32 = 1_000;
/// Most trials of a step: some 50 ms.
const STEP: u32 = 10_000;
/// A finer picture is drawn when there are so many times the trials of the last one, unless the last
/// picture is about to come.
const FINER: u32 = 3;

/// Where the trials stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Simulated {
    /// How many have run.
    pub trials: u32,
    /// How many are wanted.
    pub wanted: u32,
    /// What they say, where there is a new picture.
    pub summary: Option<ChanceSummary>,
}

/// An ensemble under way.
#[derive(Debug)]
pub(super) struct Simulation {
    request: Request,
    ensemble: Option<Ensemble>,
    /// Trials of the last picture.
    drawn: u32,
    /// The first trial that nobody works on, or did.
    next: u32,
    /// Pieces that came to nothing elsewhere.
    again: Vec<Range<u32>>,
    /// Trials that are here before the ones that come first.
    early: Vec<Trials>,
    /// Whether something came that nobody was told of.
    news: bool,
}

impl Simulation {
    pub(super) const fn new(request: Request) -> Self {
        Self {
            request,
            ensemble: None,
            drawn: 0,
            next: 0,
            again: Vec::new(),
            early: Vec::new(),
            news: false,
        }
    }

    /// The next trials to run, if any are left.
    fn piece(&mut self) -> Option<Range<u32>> {
        self.again.pop().or_else(|| {
            let most = if self.next == 0 { FIRST } else { STEP };
            let to = self.next.saturating_add(most).min(self.request.scenario.trials);
            let piece = self.next..to;
            self.next = to;
            (!piece.is_empty()).then_some(piece)
        })
    }

    fn came(&mut self, trials: Trials) {
        let Some(ensemble) = &mut self.ensemble else { return };
        self.early.push(trials);
        let is_next = |ensemble: &Ensemble, trials: &Trials| trials.first == ensemble.len();
        while let Some(at) = self.early.iter().position(|trials| is_next(ensemble, trials)) {
            ensemble.take(self.early.swap_remove(at));
            self.news = true;
        }
    }

    fn advance(&mut self, means: Means) -> Option<Simulated> {
        if self.ensemble.is_none() {
            self.ensemble = Ensemble::new(&self.request.scenario, means.states).ok();
        }
        if let Some(piece) = self.piece() {
            let trials = self.ensemble.as_ref()?.plan().run(piece);
            self.came(trials);
        }
        self.news = false;
        let ensemble = self.ensemble.as_ref()?;
        let (trials, wanted) = (ensemble.len(), self.request.scenario.trials);
        let finer = trials >= FINER.saturating_mul(self.drawn) && wanted - trials > STEP;
        let due = trials >= wanted || self.drawn == 0 || finer;
        let summary = due.then(|| ensemble.summary());
        if due {
            self.drawn = trials;
        }
        Some(Simulated { trials, wanted, summary })
    }
}

impl Job for Simulation {
    fn request(&self) -> &Request {
        &self.request
    }

    fn step(&mut self, means: Means) -> (Parcel, bool) {
        let simulated = self.advance(means);
        let last = simulated.as_ref().is_none_or(|s| s.trials >= s.wanted);
        (Reply::Simulated(simulated).pack(), last)
    }

    fn is_long(&self) -> bool {
        // The first picture and the last trials are this worker's own.
        self.drawn > 0 && self.request.scenario.trials - self.next > STEP
    }

    fn share(&mut self) -> Option<Piece> {
        if self.is_long() { self.piece().map(Piece::Trials) } else { None }
    }

    fn take(&mut self, piece: Piece, worked: Option<Worked>) {
        match (piece, worked) {
            (_, Some(Worked::Trials(trials))) => self.came(trials),
            (Piece::Trials(range), _) => self.again.push(range),
            (Piece::Odds(..), _) => {}
        }
    }

    fn waits(&self) -> bool {
        let done = self.again.is_empty() && self.next >= self.request.scenario.trials;
        self.drawn > 0 && done && !self.news
    }
}

impl Simulated {
    pub(super) fn pack(&self, parcel: &mut Parcel) {
        parcel.number(f64::from(self.trials));
        parcel.number(f64::from(self.wanted));
        parcel.maybe(self.summary.as_ref(), pack_summary);
    }

    pub(super) fn unpack(parcel: &mut Opened) -> Option<Self> {
        Some(Self {
            trials: count(parcel)?,
            wanted: count(parcel)?,
            summary: parcel.maybe(unpack_summary)?,
        })
    }
}

fn pack_summary(parcel: &mut Parcel, summary: &ChanceSummary) {
    parcel.number(f64::from(summary.trials));
    parcel.list(&summary.routes, pack_route);
    parcel.list(&summary.beats, |parcel, row| parcel.list(row, |p, chance| p.number(*chance)));
    parcel.number(summary.odds_not_affordable_staying);
}

fn unpack_summary(parcel: &mut Opened) -> Option<ChanceSummary> {
    Some(ChanceSummary {
        trials: count(parcel)?,
        routes: parcel.list(unpack_route)?,
        beats: parcel.list(|parcel| parcel.list(Opened::number))?,
        odds_not_affordable_staying: parcel.number()?,
    })
}

/// The plain figures of a route, in the order in which they travel.
fn figures(route: &RouteChance) -> [f64; 13] {
    [
        route.odds_ahead,
        route.odds_ahead_interval.0,
        route.odds_ahead_interval.1,
        route.odds_gain_alone,
        route.odds_not_affordable,
        route.odds_not_affordable_interval.0,
        route.odds_not_affordable_interval.1,
        route.odds_works,
        route.mean,
        route.mean_se,
        route.sd,
        route.mean_worst_tenth,
        route.mean_worst_tenth_se,
    ]
}

fn pack_route(parcel: &mut Parcel, route: &RouteChance) {
    parcel.number(f64::from(route.trials));
    parcel.numbers.extend(figures(route));
    for ending in &route.endings {
        parcel.numbers.extend([ending.trials, ending.ahead, ending.broke].map(f64::from));
    }
    parcel.numbers.extend(route.percentiles);
    parcel.numbers.extend(route.percentile_bands.iter().flat_map(|(low, high)| [*low, *high]));
    parcel.numbers.extend([route.gains.low, route.gains.width]);
    parcel.list(&route.gains.counts, put_count);
    parcel.list(&route.even, put_count);
    parcel.number(f64::from(route.never_even));
    pack_bands(parcel, &route.fan);
    pack_bands(parcel, &route.cash);
}

fn unpack_route(parcel: &mut Opened) -> Option<RouteChance> {
    let trials = count(parcel)?;
    let mut f = [0.0; 13];
    parcel.fill(&mut f)?;
    let mut ending = |ending| {
        Some(EndingCount {
            ending,
            trials: count(parcel)?,
            ahead: count(parcel)?,
            broke: count(parcel)?,
        })
    };
    let endings = [ending(Ending::Works)?, ending(Ending::Fails)?, ending(Ending::NoOffer)?];
    let mut percentiles = [0.0; 5];
    parcel.fill(&mut percentiles)?;
    let mut bands = [0.0; 10];
    parcel.fill(&mut bands)?;
    Some(RouteChance {
        trials,
        odds_ahead: f[0],
        odds_ahead_interval: (f[1], f[2]),
        odds_gain_alone: f[3],
        odds_not_affordable: f[4],
        odds_not_affordable_interval: (f[5], f[6]),
        odds_works: f[7],
        endings,
        mean: f[8],
        mean_se: f[9],
        sd: f[10],
        percentiles,
        percentile_bands: std::array::from_fn(|i| (bands[2 * i], bands[2 * i + 1])),
        mean_worst_tenth: f[11],
        mean_worst_tenth_se: f[12],
        gains: Histogram {
            low: parcel.number()?,
            width: parcel.number()?,
            counts: parcel.list(count)?,
        },
        even: parcel.list(count)?,
        never_even: count(parcel)?,
        fan: unpack_bands(parcel)?,
        cash: unpack_bands(parcel)?,
    })
}

fn pack_bands(parcel: &mut Parcel, bands: &Bands) {
    parcel.list(&bands.months, put_count);
    parcel.numbers.extend(bands.values.iter().flatten());
}

fn unpack_bands(parcel: &mut Opened) -> Option<Bands> {
    let months = parcel.list(count)?;
    let mut values = vec![[0.0; 5]; months.len()];
    for value in &mut values {
        parcel.fill(value)?;
    }
    Some(Bands { months, values })
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the shape `Parcel::list` hands over")]
fn put_count(parcel: &mut Parcel, count: &u32) {
    parcel.number(f64::from(*count));
}

fn count(parcel: &mut Opened) -> Option<u32> {
    parcel.whole().map(|n| n as u32)
}
