//! The odds of being ahead over the map of reduced rate and months, in parts: a coarse picture of
//! few trials first, then all of them, from the highest rate down.

use super::{
    map::{axes, ends},
    parcel::{Opened, Parcel},
    queue::{Job, Means},
    reply::Reply,
    request::Request,
};
use crate::{
    explore::{CELL_TRIALS, OddsProbe},
    facts::by_name::ByName,
    scenario::{Scenario, lever::Lever},
};
use std::ops::Range;

/// Trials of a cell in the first picture: a tenth of all.
const FIRST: u32 = CELL_TRIALS / 10;
/// Most trials of a step, over its cells: some 50 ms.
const STEP: u32 = 25_000;

/// The odds as far as they are known.
#[derive(Debug, Clone, PartialEq)]
pub struct OddsMap {
    /// The reduced rates, ascending, in the unit of the stage's own.
    pub cuts: Vec<f64>,
    /// The months, ascending.
    pub months: Vec<u32>,
    /// Share of a cell's trials that are ahead and affordable, by rate, then months; NaN where the
    /// model has no answer.
    pub odds: Vec<Vec<f64>>,
    /// Trials that every cell has at least: 0 until all of the first picture is here.
    pub trials: u32,
}

/// The map under way.
#[derive(Debug)]
pub(super) struct MapOfOdds {
    request: Request,
    cells: Option<Cells>,
}

/// Trials ahead so far, by cell.
#[derive(Debug)]
struct Cells {
    cuts: Vec<f64>,
    months: Vec<u32>,
    ahead: Vec<Vec<Option<u32>>>,
    /// Trials that have run, by rate: all months of a rate have as many.
    ran: Vec<u32>,
}

impl MapOfOdds {
    pub(super) const fn new(request: Request) -> Self {
        Self { request, cells: None }
    }

    /// Runs a step; what is known then, where it makes a new picture.
    fn advance(&mut self, means: Means) -> Option<OddsMap> {
        let (scenario, route) = (&*self.request.scenario, self.request.route);
        if self.cells.is_none() {
            let (cuts, months) = axes(scenario, route)?;
            let (ahead, ran) = (vec![vec![Some(0); months.len()]; cuts.len()], vec![0; cuts.len()]);
            self.cells = Some(Cells { cuts, months, ahead, ran });
        }
        let probe = OddsProbe::new(scenario, route, means.states).ok()?;
        let cells = self.cells.as_mut()?;
        let mut left = STEP;
        while let Some((row, trials)) = cells.next() {
            let cost = trials.len() as u32 * cells.months.len() as u32;
            if cost > left && left < STEP {
                break;
            }
            left = left.saturating_sub(cost);
            cells.run(row, trials, &probe);
        }
        Some(cells.picture())
    }
}

impl Cells {
    /// The rate whose turn it is, and its next trials; none once all have run.
    fn next(&self) -> Option<(usize, Range<u32>)> {
        let turn = |before: u32, to: u32| {
            let row = self.ran.iter().rposition(|ran| *ran == before)?;
            Some((row, before..to))
        };
        turn(0, FIRST).or_else(|| turn(FIRST, CELL_TRIALS))
    }

    fn run(&mut self, row: usize, trials: Range<u32>, probe: &OddsProbe<'_>) {
        for (months, ahead) in self.months.iter().zip(&mut self.ahead[row]) {
            let values = [(Lever::Cut, self.cuts[row]), (Lever::For, f64::from(*months))];
            let more = probe.ahead(&values, trials.clone());
            *ahead = ahead.zip(more).map(|(ahead, more)| ahead + more);
        }
        self.ran[row] = trials.end;
    }

    fn picture(&self) -> OddsMap {
        let share = |ahead: &Option<u32>, ran: u32| match ahead {
            Some(ahead) if ran > 0 => f64::from(*ahead) / f64::from(ran),
            _ => f64::NAN,
        };
        let rows = self.ahead.iter().zip(&self.ran);
        OddsMap {
            cuts: self.cuts.clone(),
            months: self.months.clone(),
            odds: rows.map(|(row, ran)| row.iter().map(|a| share(a, *ran)).collect()).collect(),
            trials: self.ran.iter().min().copied().unwrap_or(0),
        }
    }
}

impl Job for MapOfOdds {
    fn request(&self) -> &Request {
        &self.request
    }

    fn step(&mut self, means: Means) -> (Parcel, bool) {
        let map = self.advance(means);
        let last = map.as_ref().is_none_or(OddsMap::is_done);
        (Reply::OddsMap(map).pack(), last)
    }
}

impl OddsMap {
    /// The scenario as far as the map depends on it: wherever the user's point is, it is the same.
    /// None where the route has no stage at a reduced rate.
    pub fn basis(scenario: &Scenario, route: usize) -> Option<Scenario> {
        let [cut, months] = ends(scenario, route)?;
        let mut basis = scenario.clone();
        Lever::Cut.set(&mut basis, route, cut);
        Lever::For.set(&mut basis, route, months);
        basis.evidence = ByName::default();
        Some(basis)
    }

    /// Whether every cell has all its trials.
    pub const fn is_done(&self) -> bool {
        self.trials == CELL_TRIALS
    }

    pub(super) fn pack(&self, parcel: &mut Parcel) {
        parcel.list(&self.cuts, |p, cut| p.number(*cut));
        parcel.list(&self.months, |p, months| p.number(f64::from(*months)));
        parcel.numbers.extend(self.odds.iter().flatten());
        parcel.number(f64::from(self.trials));
    }

    pub(super) fn unpack(parcel: &mut Opened) -> Option<Self> {
        let cuts = parcel.list(Opened::number)?;
        let months = parcel.list(|p| p.whole().map(|n| n as u32))?;
        let mut odds = vec![vec![0.0; months.len()]; cuts.len()];
        odds.iter_mut().try_for_each(|row| parcel.fill(row))?;
        Some(Self { cuts, months, odds, trials: parcel.whole()? as u32 })
    }
}
