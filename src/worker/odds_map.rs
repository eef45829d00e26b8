//! The odds of being ahead over the map of reduced rate and months, in parts: a coarse picture of
//! few trials first, then all of them, from the highest rate down.

use super::{
    map::{axes, ends},
    parcel::{Opened, Parcel},
    piece::{Piece, Worked},
    queue::{Job, Means},
    reply::Reply,
    request::Request,
};
use crate::{
    explore::CELL_TRIALS,
    facts::by_name::ByName,
    scenario::{Scenario, lever::Lever},
};

/// Trials of a cell in the first picture: a tenth of all.
const FIRST: u32 = CELL_TRIALS / 10;
/// The trials of a cell in the two pictures: from, to.
const TURNS: [(u32, u32); 2] = [(0, FIRST), (FIRST, CELL_TRIALS)];
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
    /// Trials that somebody works on, or did, by rate.
    given: Vec<u32>,
    /// Pieces that came to nothing elsewhere.
    again: Vec<Piece>,
    /// Whether something came that nobody was told of.
    news: bool,
}

impl MapOfOdds {
    pub(super) const fn new(request: Request) -> Self {
        Self { request, cells: None }
    }

    /// Runs a step; what is known then.
    fn advance(&mut self, means: Means) -> Option<OddsMap> {
        if self.cells.is_none() {
            let (cuts, months) = axes(&self.request.scenario, self.request.route)?;
            self.cells = Some(Cells::new(cuts, months));
        }
        let cells = self.cells.as_mut()?;
        if let Some(piece) = cells.piece() {
            let worked = piece.work(&self.request, means.states)?;
            cells.came(piece, worked);
        }
        cells.news = false;
        Some(cells.picture())
    }
}

impl Cells {
    fn new(cuts: Vec<f64>, months: Vec<u32>) -> Self {
        let rates = cuts.len();
        let ahead = vec![vec![Some(0); months.len()]; rates];
        let (ran, given) = (vec![0; rates], vec![0; rates]);
        Self { cuts, months, ahead, ran, given, again: Vec::new(), news: false }
    }

    /// The next cells' trials, if any are left: as many rates as make a step, from the highest down.
    fn piece(&mut self) -> Option<Piece> {
        self.again.pop().or_else(|| {
            let (from, to) = *TURNS.iter().find(|(from, _)| self.given.contains(from))?;
            let last = self.given.iter().rposition(|given| *given == from)?;
            let cost = (to - from) * self.months.len() as u32;
            let most = (STEP / cost).max(1) as usize;
            let first = (last + 1).saturating_sub(most);
            self.given[first..=last].fill(to);
            Some(Piece::Odds(first..last + 1, from..to))
        })
    }

    fn came(&mut self, piece: Piece, worked: Worked) {
        let (Piece::Odds(rates, trials), Worked::Odds(more)) = (piece, worked) else { return };
        let known = self.ahead[rates.clone()].iter_mut().zip(&mut self.ran[rates]);
        for ((ahead, ran), more) in known.zip(more) {
            for (ahead, more) in ahead.iter_mut().zip(more) {
                *ahead = ahead.zip(more).map(|(ahead, more)| ahead + more);
            }
            *ran += trials.len() as u32;
        }
        self.news = true;
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

    fn is_long(&self) -> bool {
        self.cells.as_ref().is_some_and(|cells| cells.given.contains(&FIRST))
    }

    fn share(&mut self) -> Option<Piece> {
        self.cells.as_mut()?.piece()
    }

    fn take(&mut self, piece: Piece, worked: Option<Worked>) {
        let Some(cells) = &mut self.cells else { return };
        match worked {
            Some(worked) => cells.came(piece, worked),
            None => cells.again.push(piece),
        }
    }

    fn waits(&self) -> bool {
        let done = |cells: &Cells| cells.given.iter().all(|given| *given == CELL_TRIALS);
        self.cells.as_ref().is_some_and(|c| done(c) && c.again.is_empty() && !c.news)
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
