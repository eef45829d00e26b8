//! What a figure is made of.

use super::note::Gate;
use crate::model::itinerary::Phase;
use crate::model::result::Ending;
use crate::scenario::lever::{Lever, Unit};

/// A part of a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Term {
    /// What it is of.
    pub what: What,
    /// How much of the figure.
    pub amount: f64,
}

impl Term {
    pub(super) const fn new(what: What, amount: f64) -> Self {
        Self { what, amount }
    }
}

/// How an outcome comes about, beyond its ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Every gate opens, or no offer comes.
    AsItEnds,
    /// This gate stays shut, and one goes on until it does.
    Shut(Gate),
    /// One leaves after the review in this month.
    LeftAt(u32),
}

/// Sums of what a stretch adds to cash and takes from it, each ≥ 0 where it usually is.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CashFlows {
    /// Living costs.
    pub living: f64,
    /// Own pay after tax and deferral.
    pub take_home: f64,
    /// Health premium, cover in months without pay, and costs of working.
    pub outlays: f64,
    /// Tuition.
    pub tuition: f64,
    /// Spouse's pay after tax.
    pub spouse: f64,
}

impl CashFlows {
    /// All of them times `factor`: those of one month, say.
    #[must_use]
    pub fn scaled(&self, factor: f64) -> Self {
        Self {
            living: self.living * factor,
            take_home: self.take_home * factor,
            outlays: self.outlays * factor,
            tuition: self.tuition * factor,
            spouse: self.spouse * factor,
        }
    }
}

/// What a term is of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum What {
    /// The one-off cost at the decision.
    OneOff,
    /// The difference to staying over one phase of a path, in present value.
    Stretch {
        /// What one does.
        phase: Phase,
        /// Its first month.
        from: u32,
        /// Its months, as far as they count.
        months: u32,
    },
    /// An outcome: its chance times its gain.
    Outcome {
        /// How it ends.
        ending: Ending,
        /// How it comes about.
        how: How,
        /// Its chance among those looked at.
        chance: f64,
        /// Its gain.
        gain: f64,
    },
    /// An outcome as it counts towards the odds: with its chance, or not.
    Counted {
        /// How it ends.
        ending: Ending,
        /// How it comes about.
        how: How,
        /// Its chance.
        chance: f64,
        /// Its net gain; ahead at 0 or more.
        gain: f64,
        /// Whether the credit limit holds; `None` where savings are not told.
        affordable: Option<bool>,
    },
    /// Cumulative gain of these months, month 0 being the decision.
    Months {
        /// The first.
        from: u32,
        /// The last.
        to: u32,
        /// Whether the cumulative gain is lowest at its end.
        deepest: bool,
    },
    /// Savings at the decision.
    Savings,
    /// A phase's cash: as a need (cost − income), or as what it leaves (income − cost).
    Cash {
        /// What one does.
        phase: Phase,
        /// Its first month.
        from: u32,
        /// Its months, as far as they count.
        months: u32,
        /// Their sums.
        flows: CashFlows,
        /// Whether every month is alike, so that the sums are months × one month.
        steady: bool,
    },
    /// Interest on the balances.
    Interest,
    /// What may be owed, and so need not be saved.
    OnCredit,
    /// The expected gain with the lever at the solved value.
    At {
        /// The lever.
        lever: Lever,
        /// Its unit.
        unit: Unit,
        /// The solved value.
        value: f64,
    },
    /// What going from the solved value to the user's own adds.
    FromThereTo {
        /// The lever.
        lever: Lever,
        /// Its unit.
        unit: Unit,
        /// The user's value.
        value: f64,
    },
    /// What leaving at the review changes, times the chance that it comes to that.
    Leaving {
        /// The chance.
        chance: f64,
        /// Net gain of leaving.
        leaving: f64,
        /// Net gain of going on.
        going_on: f64,
        /// The gate that would have stayed shut.
        gate: Gate,
    },
}
