//! A piece of a long job, which another worker can do as well: what it is, what comes of it, and how
//! both travel. Whoever does it, the same comes of it.

use super::{
    map::axes,
    parcel::{Opened, Parcel},
    request::Request,
};
use crate::{
    chance::{Plan, RouteTrials, StreamKind, Trials},
    explore::OddsProbe,
    facts::states::StateTables,
    model::result::Ending,
    scenario::lever::Lever,
};
use std::ops::Range;

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// These trials of an ensemble.
    Trials(Range<u32>),
    /// Of the map of odds, these trials of every month of some rates, by their place among the rates.
    Odds(Range<usize>, Range<u32>),
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Worked {
    /// Of [`Piece::Trials`].
    Trials(Trials),
    /// Of [`Piece::Odds`]: how many trials are ahead, by rate, then months; `None` where the model has
    /// no answer.
    Odds(Vec<Vec<Option<u32>>>),
}

impl Piece {
    /// Does it; `None` where what is asked has no such piece.
    pub fn work(&self, request: &Request, states: Option<&StateTables>) -> Option<Worked> {
        let scenario = &request.scenario;
        Some(match self {
            Self::Trials(trials) => {
                let plan = Plan::new(scenario, StreamKind::Lattice, states).ok()?;
                Worked::Trials(plan.run(trials.clone()))
            }
            Self::Odds(rates, trials) => {
                let (cuts, months) = axes(scenario, request.route)?;
                let probe = OddsProbe::new(scenario, request.route, states).ok()?;
                let cell = |cut: f64, months: u32| {
                    let values = [(Lever::Cut, cut), (Lever::For, f64::from(months))];
                    probe.ahead(&values, trials.clone())
                };
                let rate = |cut: &f64| months.iter().map(|months| cell(*cut, *months)).collect();
                Worked::Odds(cuts.get(rates.clone())?.iter().map(rate).collect())
            }
        })
    }

    /// The parcel.
    pub fn pack(&self) -> Parcel {
        let (kind, rates, trials) = match self {
            Self::Trials(trials) => (0, 0..0, trials),
            Self::Odds(rates, trials) => (1, rates.clone(), trials),
        };
        let numbers = [kind, rates.start, rates.end, trials.start as usize, trials.end as usize];
        Parcel { words: Vec::new(), numbers: numbers.map(|number| number as f64).into() }
    }

    /// What stands in a parcel.
    pub fn unpack(parcel: Parcel) -> Option<Self> {
        let mut parcel = parcel.open();
        let kind = parcel.whole()?;
        let rates = parcel.whole()?..parcel.whole()?;
        let trials = parcel.whole()? as u32..parcel.whole()? as u32;
        match kind {
            0 => Some(Self::Trials(trials)),
            1 => Some(Self::Odds(rates, trials)),
            _ => None,
        }
    }
}

impl Worked {
    /// The parcel; of nothing where there was no such piece.
    pub fn pack(worked: Option<&Self>) -> Parcel {
        let mut parcel = Parcel::default();
        parcel.maybe(worked, |parcel, worked| match worked {
            Self::Trials(trials) => put_trials(parcel, trials),
            Self::Odds(rates) => parcel.list(rates, |parcel, rate| {
                parcel.list(rate, |parcel, ahead| {
                    parcel.maybe(ahead.as_ref(), |p, ahead| p.number(f64::from(*ahead)));
                });
            }),
        });
        parcel
    }

    /// What stands in a parcel that answers this piece.
    pub fn unpack(piece: &Piece, parcel: Parcel) -> Option<Self> {
        let worked = parcel.open().maybe(|parcel| {
            Some(match piece {
                Piece::Trials(_) => Self::Trials(take_trials(parcel)?),
                Piece::Odds(..) => Self::Odds(parcel.list(|rate| {
                    rate.list(|cell| cell.maybe(|ahead| Some(ahead.whole()? as u32)))
                })?),
            })
        })?;
        // As much as was asked, or it is not the answer.
        worked.filter(|worked| match (worked, piece) {
            (Self::Trials(trials), Piece::Trials(range)) => {
                trials.first == range.start && trials.len() == range.len()
            }
            (Self::Odds(odds), Piece::Odds(rates, _)) => odds.len() == rates.len(),
            _ => false,
        })
    }
}

const ENDINGS: [Ending; 3] = [Ending::Works, Ending::Fails, Ending::NoOffer];

fn put_trials(parcel: &mut Parcel, trials: &Trials) {
    let flag = |flag: &bool| f64::from(u8::from(*flag));
    parcel.number(f64::from(trials.first));
    parcel.list(&trials.staying_broke, |p, broke| p.number(flag(broke)));
    parcel.list(&trials.routes, |parcel, route| {
        parcel.numbers.extend(&route.net_gains);
        parcel.numbers.extend(route.broke.iter().map(flag));
        parcel.numbers.extend(route.endings.iter().map(|ending| *ending as u8).map(f64::from));
        parcel.numbers.extend(route.even.iter().copied().map(f64::from));
        for columns in [&route.gains, &route.balances] {
            parcel.list(columns, |p, column| p.list(column, |p, value| p.number(*value)));
        }
    });
}

fn take_trials(parcel: &mut Opened) -> Option<Trials> {
    let flag = |parcel: &mut Opened| Some(parcel.whole()? == 1);
    let first = parcel.whole()? as u32;
    let staying_broke = parcel.list(flag)?;
    let count = staying_broke.len();
    let routes = parcel.list(|parcel| {
        let mut net_gains = vec![0.0; count];
        parcel.fill(&mut net_gains)?;
        let columns = |parcel: &mut Opened| parcel.list(|p| p.list(Opened::number));
        Some(RouteTrials {
            net_gains,
            broke: each(count, || flag(parcel))?,
            endings: each(count, || ENDINGS.get(parcel.whole()?).copied())?,
            even: each(count, || u16::try_from(parcel.whole()?).ok())?,
            gains: columns(parcel)?,
            balances: columns(parcel)?,
        })
    })?;
    Some(Trials { first, routes, staying_broke })
}

fn each<T>(count: usize, take: impl FnMut() -> Option<T>) -> Option<Vec<T>> {
    std::iter::repeat_with(take).take(count).collect()
}
