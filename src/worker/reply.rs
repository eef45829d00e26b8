//! What the worker answers. `None` is: this route has no such thing.

use super::{
    all_turns::AllTurns,
    map::{RateMap, pack_required, unpack_required},
    months::Months,
    odds_map::OddsMap,
    parcel::{Opened, Parcel},
    request::Ask,
    self_test::SelfTests,
    simulate::Simulated,
    text::{pack, pack_why, unpack, unpack_why},
    turns::Turns,
    whole,
};
use crate::chart::qr::Qr;
use crate::model::result::Required;
use crate::scenario::Scenario;
use crate::words::{Text, explain::Why};
use std::rc::Rc;

/// An answer, or a part of one.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    /// To [`Ask::Why`].
    Why(Option<Why>),
    /// To [`Ask::Doubts`].
    Doubts(Vec<Text>),
    /// To [`Ask::Ledger`].
    Ledger(Option<Months>),
    /// To [`Ask::Csv`].
    Csv(Option<String>),
    /// To [`Ask::Simulate`], a part each time.
    Simulated(Option<Simulated>),
    /// To [`Ask::Map`].
    Map(Option<RateMap>),
    /// To [`Ask::OddsMap`], a part each time.
    OddsMap(Option<OddsMap>),
    /// To [`Ask::Turns`].
    Turns(Option<Turns>),
    /// To [`Ask::AllTurns`], a few levers more each time.
    AllTurns(Option<AllTurns>),
    /// To [`Ask::StepUp`].
    StepUp(Required),
    /// To [`Ask::Check`], one more each time.
    Checked(SelfTests),
    /// To [`Ask::Qr`].
    Qr(Option<Qr>),
    /// To [`Ask::Write`].
    Written(Option<String>),
    /// To [`Ask::Read`]: what the file holds, or why it was not opened, a sentence each.
    Read(Result<Rc<Scenario>, Vec<String>>),
    /// To [`Ask::Table`].
    Table(Option<String>),
}

impl Reply {
    /// Whether there is anything to be shown in it: a part without a picture, or before the first whole
    /// one, only says that there will be.
    pub fn is_news(&self) -> bool {
        match self {
            Self::Simulated(Some(part)) => part.summary.is_some(),
            Self::OddsMap(Some(map)) => map.trials > 0,
            Self::AllTurns(Some(all)) => all.done,
            _ => true,
        }
    }

    /// The parcel.
    pub fn pack(&self) -> Parcel {
        let mut parcel = Parcel::default();
        match self {
            Self::Why(why) => parcel.maybe(why.as_ref(), pack_why),
            Self::Doubts(notes) => parcel.list(notes, pack),
            Self::Ledger(months) => parcel.maybe(months.as_ref(), |p, months| months.pack(p)),
            Self::Csv(text) | Self::Table(text) | Self::Written(text) => {
                parcel.maybe(text.as_ref(), |parcel, text| parcel.word(text));
            }
            Self::Simulated(part) => parcel.maybe(part.as_ref(), |p, part| part.pack(p)),
            Self::Map(map) => parcel.maybe(map.as_ref(), |p, map| map.pack(p)),
            Self::OddsMap(map) => parcel.maybe(map.as_ref(), |p, map| map.pack(p)),
            Self::Turns(turns) => parcel.maybe(turns.as_ref(), |p, turns| turns.pack(p)),
            Self::AllTurns(turns) => parcel.maybe(turns.as_ref(), |p, turns| turns.pack(p)),
            Self::StepUp(needed) => pack_required(&mut parcel, *needed),
            Self::Checked(test) => test.pack(&mut parcel),
            Self::Qr(code) => parcel.maybe(code.as_ref(), |parcel, code| {
                parcel.number(f64::from(code.side));
                parcel.word(&code.path);
            }),
            Self::Read(read) => {
                parcel.maybe(read.as_ref().ok(), |parcel, read| whole::pack(parcel, read, 0));
                parcel.maybe(read.as_ref().err(), |parcel, why| {
                    parcel.list(why, |parcel, why| parcel.word(why));
                });
            }
        }
        parcel
    }

    /// What stands in a parcel that answers this.
    pub fn unpack(ask: Ask, parcel: Parcel) -> Option<Self> {
        let mut parcel = parcel.open();
        Some(match ask {
            Ask::Why(_) => Self::Why(parcel.maybe(unpack_why)?),
            Ask::Doubts => Self::Doubts(parcel.list(unpack)?),
            Ask::Ledger(_) => Self::Ledger(parcel.maybe(Months::unpack)?),
            Ask::Csv(_) => Self::Csv(parcel.maybe(Opened::word)?),
            Ask::Simulate => Self::Simulated(parcel.maybe(Simulated::unpack)?),
            Ask::Map => Self::Map(parcel.maybe(RateMap::unpack)?),
            Ask::OddsMap => Self::OddsMap(parcel.maybe(OddsMap::unpack)?),
            Ask::Turns => Self::Turns(parcel.maybe(Turns::unpack)?),
            Ask::AllTurns => Self::AllTurns(parcel.maybe(AllTurns::unpack)?),
            Ask::StepUp(_) => Self::StepUp(unpack_required(&mut parcel)?),
            Ask::Check => Self::Checked(SelfTests::unpack(&mut parcel)?),
            Ask::Table => Self::Table(parcel.maybe(Opened::word)?),
            Ask::Qr => {
                Self::Qr(parcel.maybe(|parcel| {
                    Some(Qr { side: parcel.whole()? as u32, path: parcel.word()? })
                })?)
            }
            Ask::Write => Self::Written(parcel.maybe(Opened::word)?),
            Ask::Read => {
                let read = parcel.maybe(|parcel| Some(whole::unpack(parcel)?.0))?;
                let why = parcel.maybe(|parcel| parcel.list(Opened::word))?;
                Self::Read(read.map(Rc::new).ok_or(why.unwrap_or_default()))
            }
        })
    }
}
