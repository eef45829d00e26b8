//! What the page asks.

use super::{
    parcel::{Opened, Parcel},
    whole,
};
use crate::{
    explore::Plausible,
    model::{explain::FigureName, ledger::WhichPath},
    scenario::{Scenario, lever::Lever},
};
use std::rc::Rc;

/// What is asked of a scenario's route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Why a figure is what it is.
    Why(FigureName),
    /// What is projected, left out or doubtful of the taxes.
    Doubts,
    /// The months of a path, by calendar year.
    Ledger(WhichPath),
    /// The months of a path as a file.
    Csv(WhichPath),
    /// The ensemble, in parts.
    Simulate,
    /// The map of the reduced rate and its months.
    Map,
    /// The odds of being ahead over the same map, in parts.
    OddsMap,
    /// What could flip the answer.
    Turns,
    /// Where any lever turns it, in parts.
    AllTurns,
    /// After so many months at the reduced rate, the least pay for the rest of them.
    StepUp(u32),
    /// The self-tests, in parts; whatever the scenario.
    Check,
    /// The text as a QR code.
    Qr,
    /// The text as a file of a table: its cells and rows end in [`CELL_ENDS`] and [`ROW_ENDS`].
    Table,
    /// The scenario as a file.
    Write,
    /// What the text says, which is a scenario file's.
    Read,
}

/// Ends a cell of a table: no text has it in it (ASCII's unit separator).
pub const CELL_ENDS: char = '\u{1f}';
/// Ends a row (its record separator).
pub const ROW_ENDS: char = '\u{1e}';

/// How many kinds of request there are.
pub const KINDS: usize = 15;

impl Ask {
    /// The number of its kind: a newer request of a kind takes the place of an older one.
    pub const fn kind(self) -> usize {
        match self {
            Self::Why(_) => 0,
            Self::Doubts => 1,
            Self::Ledger(_) => 2,
            Self::Csv(_) => 3,
            Self::Simulate => 4,
            Self::Map => 5,
            Self::Turns => 6,
            Self::StepUp(_) => 7,
            Self::OddsMap => 8,
            Self::Check => 9,
            Self::Qr => 10,
            Self::Table => 11,
            Self::Write => 12,
            Self::Read => 13,
            Self::AllTurns => 14,
        }
    }

    fn pack(self, parcel: &mut Parcel) {
        parcel.number(self.kind() as f64);
        match self {
            Self::Why(figure) => parcel.word(figure.name()),
            Self::Doubts
            | Self::Simulate
            | Self::Map
            | Self::Turns
            | Self::AllTurns
            | Self::OddsMap
            | Self::Check
            | Self::Qr
            | Self::Table
            | Self::Write
            | Self::Read => {}
            Self::StepUp(after) => parcel.number(f64::from(after)),
            Self::Ledger(path) | Self::Csv(path) => {
                parcel.number(match path {
                    WhichPath::Staying => 0.0,
                    WhichPath::Works => 1.0,
                    WhichPath::Fails => 2.0,
                    WhichPath::NoOffer => 3.0,
                    WhichPath::Outcome(at) => 4.0 + at as f64,
                });
            }
        }
    }

    fn unpack(parcel: &mut Opened) -> Option<Self> {
        let path = |parcel: &mut Opened| {
            Some(match parcel.whole()? {
                0 => WhichPath::Staying,
                1 => WhichPath::Works,
                2 => WhichPath::Fails,
                3 => WhichPath::NoOffer,
                at => WhichPath::Outcome(at - 4),
            })
        };
        Some(match parcel.whole()? {
            0 => Self::Why(FigureName::named(&parcel.word()?)?),
            1 => Self::Doubts,
            2 => Self::Ledger(path(parcel)?),
            3 => Self::Csv(path(parcel)?),
            4 => Self::Simulate,
            5 => Self::Map,
            6 => Self::Turns,
            7 => Self::StepUp(parcel.whole()? as u32),
            8 => Self::OddsMap,
            9 => Self::Check,
            10 => Self::Qr,
            11 => Self::Table,
            12 => Self::Write,
            13 => Self::Read,
            14 => Self::AllTurns,
            _ => return None,
        })
    }
}

/// A question about a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// What is asked.
    pub ask: Ask,
    /// Of which scenario.
    pub scenario: Rc<Scenario>,
    /// Of which of its routes.
    pub route: usize,
    /// How far off levers may be of which the reader has said so ([`Ask::Turns`]).
    pub ranges: Vec<Plausible>,
    /// How the reader's numbers are written (BCP 47).
    pub locale: String,
    /// In which language (a code of [`crate::scenario::link::LANGUAGES`]).
    pub language: String,
    /// The text that it is about, where it is about one.
    pub text: Rc<str>,
}

impl Request {
    /// The parcel.
    pub fn pack(&self) -> Parcel {
        let mut parcel = Parcel::default();
        self.ask.pack(&mut parcel);
        whole::pack(&mut parcel, &self.scenario, self.route);
        parcel.word(&self.locale);
        parcel.word(&self.language);
        parcel.word(&self.text);
        parcel.list(&self.ranges, |parcel, range| {
            parcel.word(range.lever.name());
            parcel.numbers.extend([range.low, range.high]);
        });
        parcel
    }

    /// What stands in a parcel.
    pub fn unpack(parcel: Parcel) -> Option<Self> {
        let mut parcel = parcel.open();
        let ask = Ask::unpack(&mut parcel)?;
        let (scenario, route) = whole::unpack(&mut parcel)?;
        let locale = parcel.word()?;
        let language = parcel.word()?;
        let text = parcel.word()?.into();
        let ranges = parcel.list(|parcel| {
            let lever = Lever::named(&parcel.word()?)?;
            Some(Plausible { lever, low: parcel.number()?, high: parcel.number()? })
        })?;
        Some(Self { ask, scenario: Rc::new(scenario), route, ranges, locale, language, text })
    }
}
