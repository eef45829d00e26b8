//! What a chart shows, for those who do not see it.

use super::{map::Cell, swings::SwingEnd};
use crate::scenario::lever::{Lever, Unit};

/// A chart's figures, as far as its text alternative says them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Picture {
    /// The gain over time, without trials.
    Gain {
        /// Months looked ahead.
        horizon: u32,
        /// Net gain if it works.
        works: f64,
        /// If it fails, where it can.
        fails: Option<f64>,
    },
    /// The gain over time, with the trials: how many, and where they end.
    Fan {
        /// Months looked ahead.
        horizon: u32,
        /// How many.
        trials: u32,
        /// Net gains at the five ranks.
        ends: [f64; 5],
    },
    /// The cash.
    Cash {
        /// First and last month shown.
        months: (u32, u32),
        /// The lowest balance.
        lowest: f64,
        /// Its month.
        month: u32,
    },
    /// The map.
    Map {
        /// Lowest and highest reduced rate.
        cuts: (f64, f64),
        /// Their unit.
        unit: Unit,
        /// Fewest and most months.
        months: (u32, u32),
        /// Least and greatest net gain.
        gains: (f64, f64),
        /// The user's own point.
        yours: Cell,
    },
    /// What could flip it.
    Swings {
        /// One's own net gain.
        yours: f64,
        /// How many figures.
        count: u32,
        /// The one that moves it most, and its two ends.
        widest: Option<(Lever, [SwingEnd; 2])>,
    },
    /// The trials by net gain.
    Spread {
        /// How many.
        trials: u32,
        /// Net gains at the five ranks.
        ends: [f64; 5],
        /// Share that ends behind.
        behind: f64,
    },
    /// The trials by the month they are even in.
    Even {
        /// How many.
        trials: u32,
        /// Month by which half are.
        median: Option<u32>,
        /// Share that is not within the horizon.
        never: f64,
        /// Months looked ahead.
        horizon: u32,
    },
}
